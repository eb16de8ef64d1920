"""Prove that the page of a service shows all units on equal terms, and how one chooses."""

from datetime import date
from typing import Any

import pytest

from insyn import urls
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.facts import Facts
from insyn.model.comparison.compared_service import Fact
from insyn.model.comparison.rows import UnitRow, ValueRow
from insyn.output import Page
from insyn.render.comparison import service_page
from tests import comparison
from tests.comparison import SATISFIED, SERVICE, UNITS
from tests.render import invented
from tests.render.reading import Reading

ADDRESS = "/jamfor-service/hemtjanst/"


def _facts(*comparisons: Comparison) -> Facts:
    return comparison.with_comparison(invented.facts(), *comparisons)


def _page(address: str = ADDRESS, **changes: Any) -> Page:
    found = (comparison.comparison(**changes),) if changes else ()
    return invented.page(service_page.pages(_facts(*found)), address)


def _read(address: str = ADDRESS, **changes: Any) -> Reading:
    return Reading(_page(address, **changes).body())


def _below(reading: Reading, heading: str) -> list[tuple[str, str]]:
    """Return the blocks below a heading, to the next of its level."""
    place = reading.blocks.index(("h2", heading)) + 1
    rest = [tag for tag, _ in reading.blocks[place:]]
    return reading.blocks[place : place + rest.index("h2")]


def _rows(reading: Reading) -> list[list[str]]:
    """Return the table row by row: the name, the check box, facts and figures."""
    rows: list[list[str]] = []
    cells = [text for tag, text in reading.blocks if tag in ("th", "td")]
    width = next(place for place, text in enumerate(cells) if text.startswith("Alfa"))
    for place in range(0, len(cells), width):
        rows.append(cells[place : place + width])
    return rows


def test_the_page_says_first_how_many_there_are_to_compare() -> None:
    """The way to the help and to the rules of choosing follows right after, and then the list."""
    page = _page()
    reading = Reading(page.body())
    assert (page.title, page.section, page.below) == ("Hemtjänst", "jamfor-service", False)
    assert page.description == "Jämför 4 utförare. Du väljer vem som ska hjälpa dig hemma."
    assert reading.blocks[3:8] == [
        ("h1", "Hemtjänst"),
        ("p", "Här kan du jämföra 4 utförare: fakta, mått och det som siffrorna inte säger."),
        ("li", "Hjälp att välja"),
        ("li", "Så väljer du och byter"),
        ("h2", "Alla 4 utförare"),
    ]
    assert ("Hjälp att välja", "../../jamfor-service/hemtjanst/vagledning/") in reading.links


def test_all_units_stand_in_alphabetical_order_with_facts_and_figures() -> None:
    """Own regi stands among the others, å and ö last, and what is missing says why."""
    hidden = "Dolt för att skydda få personer"
    assert _rows(_read()) == [
        [
            "Namn",
            "Jämför",
            "Område",
            "Nöjda med hjälpen Högre är bättre 2025",
            "Personer som hjälper till Lägre är bättre 2025",
            "Kunder 2025",
        ],
        [
            "Alfa norr Aktiebolag, Alfa Omsorg AB Ny utförare sedan 1 januari 2026",
            "Välj Alfa norr för jämförelse",
            "Norr",
            hidden,
            "11,5 50 personer",
            "52",
        ],
        [
            "Ekby hemtjänst Kommunal egen regi, Hemtjänst i egen regi",
            "Välj Ekby hemtjänst för jämförelse",
            "Norr, Söder",
            "70 % 90 personer",
            "14,0 90 personer",
            "180",
        ],
        [
            "Åsken Kooperativ förening, Kooperativet Åsken",
            "Välj Åsken för jämförelse",
            "Söder",
            hidden,
            "6,0 6 personer",
            "6",
        ],
        [
            "Ödens omsorg Stiftelse, Stiftelsen Öden Ny sedan 1 september 2026",
            "Välj Ödens omsorg för jämförelse",
            "Norr, Söder",
            "Värde saknas",
            "Värde saknas",
            "Värde saknas",
        ],
    ]


def test_what_the_order_means_is_said_with_own_regi_only_where_there_is_one() -> None:
    """The sentence is there without any script, and so is the caption."""
    reading = _read()
    assert reading.texts("caption") == ["4 utförare med fakta och mått. I bokstavsordning."]
    assert (
        "Alla utförare står i bokstavsordning, kommunens egna bland de andra. "
        "Ordningen säger inget om hur bra de är."
    ) in reading.texts("p")
    private = tuple(one for one in UNITS if one.operating_form != "kommunal-regi")
    assert (
        "Alla utförare står i bokstavsordning. Ordningen säger inget om hur bra de är."
    ) in _read(units=private).texts("p")


def test_the_check_boxes_are_a_plain_form_that_leads_to_the_comparison() -> None:
    """Without a script the chosen units come along as enhet."""
    body = _page().body()
    assert (
        '<form class="compare" id="jamforval" action="../../jamfor-service/hemtjanst/jamfor/" '
        'method="get" autocomplete="off">'
    ) in body
    assert [one for one in ("alfa-norr", "egen-regi", "asken", "oden") if _box(one) in body] == [
        "alfa-norr",
        "egen-regi",
        "asken",
        "oden",
    ]
    assert '<form class="filters" role="search"' in body


def _box(unit: str) -> str:
    return f'<label><input type="checkbox" name="enhet" value="{unit}"> Välj'


def test_what_the_script_reads_stands_on_each_row() -> None:
    """A fact that is not stated can be asked for; a yes is found by the words of its question."""
    body = _page().body()
    assert (
        '<tr data-id="alfa-norr" data-words="alfa norr aktiebolag alfa omsorg ab norr hjälp på '
        'natten 40 kunder demens" data-facts="driftsform:aktiebolag omrade:norr natt:ja" '
        'data-values=";11.5;52">'
    ) in body


def test_filters_offer_what_there_is_to_choose_between() -> None:
    """A fact that is the same everywhere has none; one that some lack offers not stated."""
    facts = (*SERVICE.facts, Fact(id="visa", title="Plats", kind="ja-nej", is_filter=True))
    units = tuple(
        one._replace(facts={**one.facts, "natt": "ja", "visa": visa})
        for one, visa in zip(UNITS, ("", "ja", "nej", "ja"), strict=True)
    )
    body = _page(facts=facts, units=units).body()
    assert Reading(body).tags.count("fieldset") == 4
    found = [
        part.partition("</fieldset>")[0]
        for part in body.split("<fieldset><legend>")[1:]
        if "</fieldset>" in part
    ]
    assert [part.partition("</legend>")[0] for part in found] == ["Område", "Plats", "Driftsform"]
    assert [line.strip() for line in found[1].splitlines()[1:]] == [
        '<label><input type="checkbox" name="visa-" value="ja"> Ja</label>',
        '<label><input type="checkbox" name="visa-" value="nej"> Nej</label>',
        '<label><input type="checkbox" name="visa-" value="inte-angivet"> Inte angivet</label>',
    ]


def test_only_the_first_measures_are_ticked_and_each_has_a_class_of_its_own() -> None:
    """The others stand in the table all the same, hidden by the style sheet alone."""
    body = _page().body()
    boxes = [line for line in body.splitlines() if 'type="checkbox" form="jamforval"' in line]
    assert boxes == [
        '<label><input type="checkbox" form="jamforval" id="m1" value="nojda" checked> '
        "Nöjda med hjälpen</label>",
        '<label><input type="checkbox" form="jamforval" id="m2" value="kontinuitet" checked> '
        "Personer som hjälper till</label>",
        '<label><input type="checkbox" form="jamforval" id="m3" value="kunder"> Kunder</label>',
    ]
    assert body.count('<td class="m3" data-label="Kunder, 2025">') == len(UNITS)


def test_the_questions_about_choosing_are_answered() -> None:
    """What the service does not say is taken from its choice system."""
    assert _below(_read(), "Så väljer du och byter") == [
        ("h3", "Vad kan du välja?"),
        ("p", "Du väljer vem som ska hjälpa dig hemma."),
        ("h3", "Vem får välja?"),
        ("p", "Du som har fått hemtjänst beviljad."),
        ("h3", "Hur väljer du?"),
        ("p", "Säg till din handläggare."),
        ("h3", "Vad händer om du inte väljer?"),
        ("p", "Den som inte väljer får den som står på tur."),
        ("p", "Så avgörs vem du får: turordning."),
        ("h3", "Hur byter du?"),
        ("p", "Du kan byta när som helst."),
    ]


def test_what_the_sources_do_not_say_is_said() -> None:
    """Nothing is guessed: it is said once, and who can be asked."""
    silent: dict[str, Any] = {
        "choice_system": None,
        "laws": (),
        "who_may_choose": None,
        "how_to_choose": None,
        "default_ground": None,
        "new_choice": None,
    }
    reading = _read(**silent)
    assert _below(reading, "Om att välja") == [
        ("h3", "Vad kan du välja?"),
        ("p", "Du väljer vem som ska hjälpa dig hemma."),
        ("h3", "Vad vi inte vet"),
        (
            "p",
            "Källorna säger inte vem som får välja, hur man väljer, vad som händer om man inte "
            "väljer, vad som då avgör vem man får eller hur man byter.",
        ),
        ("p", "Fråga socialnämnden, som är ansvarig nämnd."),
    ]
    assert "Om att välja" in reading.texts("li")
    assert dict(zip(reading.texts("dt"), reading.texts("dd"), strict=True)) == {
        "Ansvarig nämnd": "Socialnämnden",
        "Lag": "Källorna säger inte vilken lag som gäller.",
        "Öppna data": "Ladda ned alla uppgifter",
    }


def test_board_law_choice_system_and_data_are_led_to() -> None:
    """Each has its page."""
    reading = _read()
    assert reading.texts("dt") == ["Ansvarig nämnd", "Lag", "Valfrihetssystem", "Öppna data"]
    assert reading.links[-3:] == [
        ("Socialnämnden", "../../namnder/socialnamnden/"),
        ("Hemtjänst i Ekby", "../../insyn/valfrihetssystem/hemtjanst/"),
        ("Ladda ned alla uppgifter", "../../oppna-data/jamfor-service/hemtjanst/"),
    ]


def test_each_measure_is_explained_with_what_it_is_for_everyone() -> None:
    """What it does not say stands there too."""
    told = _below(_read(), "Vad måtten betyder")
    assert told[1:] == [
        (
            "p",
            "Är de som får hjälp nöjda? Andelen som svarar att de är mycket eller ganska nöjda. "
            "Högre är bättre. De som mår sämst svarar sällan. Här visas 2025.",
        ),
        ("li", "Hela kommunen: 80 % (150 personer, 2025)"),
        ("li", "Hela landet: 86 % (80 000 personer, 2025)"),
        (
            "p",
            "Hur många olika personer kommer hem till en? Antalet personer som en kund möter "
            "under två veckor, i genomsnitt. Lägre är bättre. Här visas 2025.",
        ),
        (
            "p",
            "Hur många har hjälp av utföraren? Antalet kunder den 1 oktober. "
            "Högre är varken bättre eller sämre. Här visas 2025.",
        ),
    ]


def test_a_measure_without_any_value_says_so() -> None:
    """So it does in every cell of the list."""
    reading = _read(values=())
    assert _below(reading, "Vad måtten betyder")[-1] == (
        "p",
        "Hur många har hjälp av utföraren? Antalet kunder den 1 oktober. "
        "Högre är varken bättre eller sämre. Ingen har något värde ännu.",
    )
    assert reading.texts("td").count("Värde saknas") == 3 * len(UNITS)


def test_what_the_figures_do_not_say_and_what_one_should_know_is_told() -> None:
    """Both come from the records."""
    reading = _read()
    assert _below(reading, "Vad siffrorna inte säger") == [
        ("li", "Siffrorna säger inte hur just din hjälp blir.")
    ]
    assert _below(reading, "Vad du bör veta") == [
        ("p", "Bra att veta. Undersökningen görs varje år.")
    ]
    assert "Vad du bör veta" not in _read(notes=()).texts("h2")


@pytest.mark.parametrize(
    ("first_day", "new_owner_day", "expected"),
    [
        (date(2027, 1, 1), None, "Startar 1 januari 2027"),
        (date(2025, 11, 22), None, "Ny sedan 22 november 2025"),
        (date(2025, 11, 21), None, ""),
        (date(2020, 1, 1), date(2026, 5, 1), "Ny utförare sedan 1 maj 2026"),
        (date(2020, 1, 1), date(2027, 5, 1), ""),
        (None, None, ""),
    ],
)
def test_what_is_new_is_told_for_a_year(
    first_day: date | None, new_owner_day: date | None, expected: str
) -> None:
    """It tells why figures are missing, or are about someone else."""
    unit = UNITS[2]._replace(title="Alfa", first_day=first_day, new_owner_day=new_owner_day)
    reading = _read(units=(unit,))
    known = "Alfa Kommunal egen regi, Hemtjänst i egen regi"
    assert reading.texts("th")[-1] == f"{known} {expected}".strip()


def test_a_service_without_units_says_so() -> None:
    """The rest of the page stands."""
    reading = _read(units=(), values=())
    assert reading.texts("p")[0] == "Det finns inga utförare att jämföra ännu."
    assert "table" not in reading.tags
    assert "Så väljer du och byter" in reading.texts("h2")


def test_an_invented_service_says_so() -> None:
    """In the title, right below the heading, and in what is not said."""
    page = _page("/jamfor-service/exempel/")
    reading = Reading(page.body())
    assert page.title == "Ledsagning (exempeldata)"
    assert reading.texts("p")[0].startswith(
        "Exempeldata. Allt på den här sidan är påhittat: enheterna, utförarna och siffrorna."
    )
    assert (
        "Exemplet säger inte vad som händer om man inte väljer, vad som då avgör vem man får "
        "eller hur man byter."
    ) in reading.texts("p")
    assert "Hjälp att välja" not in reading.texts("li")


def test_markup_in_a_record_is_shown_as_text() -> None:
    """Also in what the script reads."""
    evil = "<script>alert('ö')</script>"
    units = (UNITS[0]._replace(title=evil, provider_name=evil, facts={"inriktning": evil}),)
    body = _page(units=units, title=evil, unit_words=evil).body()
    assert evil not in body
    assert body.count("<script") == 1


def _many(count: int) -> Comparison:
    units = tuple(
        UnitRow(f"enhet-{n:03}", f"Enhet {n:03}", "aktiebolag", {"omrade": "norr"})
        for n in range(1, count + 1)
    )
    measures = tuple(
        SATISFIED.model_copy(update={"id": f"matt-{n}", "title": f"Mått {n}"}) for n in range(1, 6)
    )
    values = tuple(
        ValueRow(unit.unit, measure.id, "2025", "T", None, "saknas")
        for unit in units
        for measure in measures
    )
    return comparison.comparison(
        units=units, values=values, measures=measures, first_measures=("matt-4", "matt-2")
    )


def test_a_hundred_units_stand_on_one_page_with_all_measures() -> None:
    """There is nothing to fetch, and nothing is split."""
    facts = _facts(_many(100))
    assert [page.address for page in service_page.pages(facts)] == [ADDRESS]
    assert list(service_page.files(facts)) == []
    reading = Reading(invented.page(service_page.pages(facts), ADDRESS).body())
    assert len(reading.texts("td")) == 100 * (1 + 1 + 5)


def test_a_longer_list_is_split_into_pages_that_carry_on_in_the_same_order() -> None:
    """Each names the first and the last unit of every page; only first measures are there."""
    facts = _facts(_many(201))
    pages = list(service_page.pages(facts))
    assert [page.address for page in pages] == [ADDRESS, f"{ADDRESS}sida/2/", f"{ADDRESS}sida/3/"]
    first, second, third = (Reading(page.body()) for page in pages)
    assert len(first.texts("td")) == 100 * (1 + 1 + 2)
    assert first.texts("caption") == [
        "Utförare 1–100 av 201 utförare, med fakta och mått. I bokstavsordning."
    ]
    assert [text for text in first.texts("li") if text.startswith("Sida")] == [
        "Sida 1 av 3 Enhet 001 – Enhet 100",
        "Sida 2 av 3 Enhet 101 – Enhet 200",
        "Sida 3 av 3 Enhet 201 – Enhet 201",
    ]
    assert [one for one in first.links if "sida/" in one[1] or "rader" in one[1]] == [
        ("Sida 2 av 3", "../../jamfor-service/hemtjanst/sida/2/"),
        ("Sida 3 av 3", "../../jamfor-service/hemtjanst/sida/3/"),
        (
            "Alla 201 utförare med alla mått i en enda lång tabell",
            "../../jamfor-service/hemtjanst/rader.html",
        ),
    ]
    assert second.blocks[4:7] == [
        ("h1", "Hemtjänst, sida 2 av 3"),
        ("p", "Utförare i bokstavsordning, från Enhet 101 till Enhet 200."),
        ("p", "Sök, filtrera och sortera bland alla 201 utförare"),
    ]
    assert third.texts("th")[-1] == "Enhet 201 Aktiebolag"
    assert pages[1].title == "Hemtjänst, sida 2 av 3"


def test_all_units_and_measures_of_a_long_list_stand_in_one_file() -> None:
    """The script fetches it, and it can be read by itself."""
    facts = _facts(_many(101))
    (file,) = service_page.files(facts)
    assert file.path == "jamfor-service/hemtjanst/rader.html"
    assert isinstance(file.content, bytes)
    html = file.content.decode()
    reading = Reading(html)
    assert reading.texts("h1") == ["Alla rader: Hemtjänst"]
    assert len(reading.texts("td")) == 101 * (1 + 1 + 5)
    assert [text for text in reading.texts("th") if text.startswith("Mått")] == [
        f"Mått {n} Högre är bättre 2025" for n in (4, 2, 1, 3, 5)
    ]
    rows = [line for line in html.splitlines() if line.startswith("<tr data-")]
    assert len(rows) == 101
    assert all(row.endswith("</tr>") for row in rows)
    assert ("Enhet 001", "../../jamfor-service/hemtjanst/enhet-001/") in reading.links


def test_the_file_of_an_invented_service_says_so() -> None:
    """In its heading and below it."""
    many = _many(101)
    service = many.service.model_copy(update={"is_example": True})
    (file,) = service_page.files(_facts(Comparison(service, many.units, many.values)))
    assert isinstance(file.content, bytes)
    reading = Reading(file.content.decode())
    assert reading.texts("h1") == ["Alla rader: Hemtjänst (exempeldata)"]
    assert reading.texts("p")[0].startswith("Exempeldata. Allt på den här sidan är påhittat")


def test_a_service_without_choice_system_shows_what_the_matrix_says_of_it() -> None:
    """The matrix leads there, to each requirement; a system has a page with its own."""
    service = comparison.comparison(choice_system=None, laws=("Skollagen (2010:800)",))
    facts = _facts(service)
    body = invented.page(service_page.pages(facts), ADDRESS).body()
    reading = Reading(body)
    assert _below(reading, "Kraven på insyn") == [
        ("p", "Vi har prövat 1 krav, och det är inte uppfyllt."),
        ("p", "○ Inte uppfyllt Kravet ickeval (Kommunallagen (2017:725) 10 kap. 9 §)"),
        ("p", "Det framgår inte vad som händer för den som inte väljer."),
        ("li", ""),
    ]
    (verdict,) = (
        one
        for one in facts.matrices[0].by_subject["valfrihetssystem", "hemtjanst"]
        if one.address == ADDRESS
    )
    assert f'<li id="{urls.verdict_anchor(verdict.requirement)}">' in body
    assert "Kraven på insyn" not in _read().texts("h2")
