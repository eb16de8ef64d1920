"""Prove that the list of performers says who they are, what they do and what is open."""

import re
from datetime import date
from typing import Any

from insyn.render.oversight import providers_page
from tests import oversight
from tests.render import invented
from tests.render.reading import Reading

ADDRESS = "/utforare/"


def _body(**changes: Any) -> str:
    facts = oversight.with_oversight(invented.facts(), **changes)
    return invented.page(providers_page.pages(facts), ADDRESS).body()


def _told(body: str) -> list[str]:
    return [text for text in Reading(body).texts("p") if re.search(r"avtal gäller\.\S", text)]


def test_the_page_stands_below_a_written_one() -> None:
    """The editors' words come first, and the list has no heading of the first level."""
    facts = oversight.with_oversight(invented.facts())
    (page,) = providers_page.pages(facts)
    assert (page.address, page.section, page.below) == (ADDRESS, "utforare", True)
    assert Reading(page.body()).headings() == [(2, "Alla utförare"), (2, "Exempeldata")]


def test_the_first_sentences_count_them_by_form_and_say_who_is_not_named() -> None:
    """Own regi is counted as any other, and a contract without a performer is not hidden."""
    assert Reading(_body()).texts("p")[:2] == [
        "Här är 2 utförare: 1 aktiebolag och 1 i kommunens egen regi. De har 2 avtal som gäller.",
        "I 1 avtal säger källan inte vem utföraren är. Se listan över avtal.",
    ]


def test_a_line_says_form_service_contracts_latest_follow_up_and_what_is_open() -> None:
    """What is invented stands last with its sign, and is not counted with the rest."""
    body = _body()
    assert _told(body) == [
        "Aktiebolag, hemtjänst, 1 avtal gäller.○ 2 öppna avvikelser, uppföljd senast 14 april 2026",
        "Kommunal egen regi, hemtjänst, 1 avtal gäller.? Ingen uppföljning är gjord",
        "Aktiebolag, hemtjänst, 1 avtal gäller.○ 1 öppen avvikelse, uppföljd senast 12 juni 2024",
    ]
    assert Reading(body).links == [
        ("listan över avtal", "../avtal/"),
        ("Alfa Omsorg AB", "../utforare/alfa/"),
        ("Hemtjänst i egen regi", "../utforare/egen-regi/"),
        ("Alfa Omsorg AB", "../utforare/exempel-alfa/"),
    ]
    assert Reading(body).texts("p")[-2] == (
        "Här är 1 påhittad utförare: 1 aktiebolag. Den har 1 avtal som gäller."
    )
    assert body.count('class="example-sign"') == 1


def test_the_order_is_that_of_the_alphabet() -> None:
    """Own regi has no place of its own, and å stands last."""
    names = ("Ålö AB", "Zeta AB", "Hemtjänst i egen regi")
    providers = tuple(
        oversight.COMPANY.model_copy(update={"id": f"u{place}", "title": name})
        for place, name in enumerate(names)
    )
    links = Reading(_body(providers=providers, contracts=())).links
    assert [text for text, _ in links] == ["Hemtjänst i egen regi", "Zeta AB", "Ålö AB"]


def test_the_filters_offer_what_there_is_and_the_lines_say_what_they_look_for() -> None:
    """A performer with several services is found by each of them."""
    cleaning = oversight.CONTRACT.model_copy(
        update={"id": "stad", "service": "Lokalvård", "board": "kommunstyrelsen"}
    )
    over = oversight.ASSIGNMENT.model_copy(update={"last_day": date(2025, 1, 1)})
    body = _body(contracts=(oversight.CONTRACT, cleaning, over), follow_ups=())
    assert re.findall(r'<option value="([^"]*)">([^<]*)', body) == [
        ("", "Alla"),
        ("aktiebolag", "Aktiebolag"),
        ("kommunal-regi", "Kommunal egen regi"),
        ("", "Alla"),
        ("hemtjanst", "Hemtjänst"),
        ("lokalvard", "Lokalvård"),
        ("", "Alla"),
        ("har", "Har avtal nu"),
        ("hade", "Har haft avtal"),
    ]
    assert (
        '<li data-words="Alfa norr Centrum Alfa syd" data-form="aktiebolag" '
        'data-service="hemtjanst lokalvard" '
        'data-board="kommunstyrelsen socialnamnden" data-state="har">' in body
    )
    assert 'data-state="hade"' in body


def test_every_form_is_counted_in_words() -> None:
    """One without a known form is counted too."""
    forms = ("stiftelse", "enskild-firma", "enskild-firma", None)
    providers = tuple(
        oversight.COMPANY.model_copy(update={"id": f"u{place}", "operating_form": form})
        for place, form in enumerate(forms)
    )
    reading = Reading(_body(providers=providers, contracts=(), follow_ups=()))
    assert reading.texts("p")[0] == (
        "Här är 4 utförare: 1 stiftelse, 2 enskilda firmor och 1 med okänd driftsform. "
        "De har inget avtal som gäller."
    )
    assert _told(_body(providers=providers[-1:], contracts=(), follow_ups=())) == [
        "Okänd driftsform, hemtjänst, inget avtal gäller.? Ingen uppföljning är gjord"
    ]


def test_that_the_sources_name_none_is_told_openly() -> None:
    """The contracts without a named performer are where one can go on."""
    example = oversight.an_example(oversight.COMPANY)
    body = _body(providers=(example,), contracts=(oversight.UNKNOWN,), follow_ups=())
    assert Reading(body).texts("p")[:2] == [
        "Källorna namnger ingen utförare.",
        "I 1 avtal säger källan inte vem utföraren är. Se listan över avtal.",
    ]
    assert 'id="lista"' not in body
