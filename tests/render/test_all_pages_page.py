"""Prove that the lists of all pages hold every page that can be found, in Swedish order."""

import gzip
from collections.abc import Sequence

from insyn.output import Page, Sought
from insyn.render import all_pages_page
from tests.render import invented
from tests.render.reading import Reading


def _page(title: str, address: str, kind: str = "") -> Page:
    return Page(address, "", title, "", str, sought=Sought(kind) if kind else None)


def _many(kind: str, count: int) -> list[Page]:
    return [
        _page(f"{kind} {number:04}", f"/{kind.lower()}/{number}/", kind)
        for number in range(1, count + 1)
    ]


def _pages(every: Sequence[Page], handwritten: Sequence[Page] = ()) -> dict[str, Page]:
    made = all_pages_page.pages(invented.facts(), every, handwritten)
    return {page.address: page for page in made}


def _reading(page: Page) -> Reading:
    return Reading(page.body())


EVERY = (
    _page("Övning", "/mal/2019/ovning/", "Mål"),
    _page("Äpplen", "/mal/2019/applen/", "Mål"),
    _page("Zebror", "/mal/2019/zebror/", "Mål"),
    _page("”Arbete åt alla”", "/mal/2019/arbete/", "Mål"),
    _page("Lokalvård", "/avtal/lokalvard/", "Avtal"),
    _page("Trygghet som diagram", "/matt/trygghet/diagram/"),
    _page("Avtal", "/avtal/", "Översikt"),
)


def test_a_small_site_has_all_pages_on_one_page() -> None:
    """Kinds and pages stand in Swedish order; å, ä and ö last, quotation marks do not count."""
    made = _pages(EVERY)
    assert list(made) == ["/sok/alla/"]
    reading = _reading(made["/sok/alla/"])
    assert reading.headings() == [(1, "Alla sidor"), (2, "Avtal"), (2, "Mål"), (2, "Översikt")]
    assert reading.texts("p")[0] == "Webbplatsen har 6 sidor. De står i bokstavsordning."
    assert reading.links[3:] == [
        ("Lokalvård", "../../avtal/lokalvard/"),
        ("”Arbete åt alla”", "../../mal/2019/arbete/"),
        ("Zebror", "../../mal/2019/zebror/"),
        ("Äpplen", "../../mal/2019/applen/"),
        ("Övning", "../../mal/2019/ovning/"),
        ("Avtal", "../../avtal/"),
    ]


def test_what_is_not_sought_is_left_out() -> None:
    """Diagrams, copies and selections are parts of other pages."""
    assert "diagram" not in _pages(EVERY)["/sok/alla/"].body()


def test_hand_written_pages_stand_in_the_list() -> None:
    """Their own titles count for more than those of the listings below them."""
    handwritten = [_page("Om webbplatsen och data", "/om/"), _page("Våra avtal", "/avtal/")]
    reading = _reading(_pages(EVERY, handwritten)["/sok/alla/"])
    assert (2, "Om webbplatsen") in reading.headings()
    assert ("Om webbplatsen och data", "../../om/") in reading.links
    assert [text for text, href in reading.links if href == "../../avtal/"] == ["Våra avtal"]


def test_a_larger_site_has_a_page_for_each_kind() -> None:
    """The first page leads to them and says how many pages each has."""
    made = _pages([*_many("Mått", 300), _page("Lokalvård", "/avtal/lokalvard/", "Avtal")])
    assert list(made) == ["/sok/alla/", "/sok/alla/avtal/", "/sok/alla/matt/"]
    first = _reading(made["/sok/alla/"])
    assert first.headings() == [(1, "Alla sidor")]
    assert first.texts("p")[0] == "Webbplatsen har 301 sidor. Välj vilka du vill se."
    assert first.texts("li")[-2:] == ["Avtal 1 sida", "Mått 300 sidor"]
    assert first.links[-2:] == [
        ("Avtal", "../../sok/alla/avtal/"),
        ("Mått", "../../sok/alla/matt/"),
    ]
    assert _reading(made["/sok/alla/avtal/"]).headings() == [(1, "Alla sidor: Avtal")]


def test_a_long_list_is_divided_by_letters() -> None:
    """Digits stand together and first, å, ä and ö each for itself; links lead to each letter."""
    names = ["112", "20 år", "Éclair", "Ek", "Zon", "Å", "Ä", "Ö"]
    every = [*_many("Mått", 300), *(_page(name, f"/mal/{name}/", "Mål") for name in names)]
    every += [_page(f"Mål {number}", f"/mal/{number}/", "Mål") for number in range(40)]
    reading = _reading(_pages(every)["/sok/alla/mal/"])
    letters = ["0–9", "E", "M", "Z", "Å", "Ä", "Ö"]
    assert [text for level, text in reading.headings() if level == 2] == letters
    ways = [(letter, f"#bokstav-{place}") for place, letter in enumerate(letters, 1)]
    assert reading.links[3:10] == ways


def test_a_kind_has_at_most_five_hundred_pages_in_each_part() -> None:
    """Each part says which pages it holds, and leads to the others."""
    made = _pages(_many("Mått", 1001))
    assert list(made)[1:] == ["/sok/alla/matt/", "/sok/alla/matt/2/", "/sok/alla/matt/3/"]
    second = made["/sok/alla/matt/2/"]
    assert second.title == "Alla sidor: Mått, del 2 av 3"
    reading = _reading(second)
    assert reading.texts("p")[0] == (
        "1 001 sidor i bokstavsordning. Här är de från ”Mått 0501” till ”Mått 1000”."
    )
    assert ("Del 1: från ”Mått 0001”", "../../../../sok/alla/matt/") in reading.links
    assert ("Del 3: från ”Mått 1001”", "../../../../sok/alla/matt/3/") in reading.links
    assert not any(text.startswith("Del 2") for text, _ in reading.links)


def test_a_part_is_light_enough_for_a_phone() -> None:
    """Five hundred long titles leave room for style and scripts within 60 kB."""
    title = "Andel av de äldre som är nöjda med sin hemtjänst i kommundelen, kvinnor och män"
    every = [
        _page(f"{title} {number * 7919}", f"/matt/nojda-{number * 104729}/", "Mått")
        for number in range(500)
    ]
    body = _pages(every)["/sok/alla/matt/"].body()
    assert len(gzip.compress(body.encode())) < 25_000


def test_a_very_long_title_is_cut_only_where_it_names_a_part() -> None:
    """The list itself shows the whole title."""
    long = "Ä" + " mycket lång titel" * 20
    made = _pages([*_many("Mått", 500), _page(long, "/matt/lang/", "Mått")])
    reading = _reading(made["/sok/alla/matt/2/"])
    cut = "Ä mycket lång titel mycket lång titel…"
    assert reading.texts("p")[0].endswith(f"Här är de från ”{cut}” till ”{cut}”.")
    assert (long, "../../../../matt/lang/") in reading.links


def test_a_site_without_pages_says_so() -> None:
    """Nothing breaks where there is nothing yet."""
    reading = _reading(_pages([])["/sok/alla/"])
    assert reading.texts("p")[0] == "Webbplatsen har 0 sidor. De står i bokstavsordning."
