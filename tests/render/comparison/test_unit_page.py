"""Prove that the page of a unit says who runs it, what is known and what is not, in words."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from insyn.derive.comparison.comparison import Comparison
from insyn.render.comparison import unit_page
from insyn.render.comparison.unit_owner import owner_remark, span
from tests import comparison
from tests.render import invented
from tests.render.reading import Reading

ALFA, OWN, NEW = comparison.UNITS[1], comparison.UNITS[2], comparison.UNITS[0]
SATISFIED, CONTINUITY, CUSTOMERS = comparison.SERVICE.measures


def read(unit: str, *comparisons: Comparison, service: str = "hemtjanst") -> Reading:
    """Return the page of a unit as a visitor meets it."""
    return Reading(html(unit, *comparisons, service=service))


def html(unit: str, *comparisons: Comparison, service: str = "hemtjanst") -> str:
    """Return the body of the page of a unit."""
    facts = comparison.with_comparison(invented.facts(), *comparisons)
    address = f"/jamfor-service/{service}/{unit}/"
    return invented.page(unit_page.pages(facts), address).body()


def part(reading: Reading, heading: str) -> list[str]:
    """Return the texts below a heading, up to the next one of its level or a higher one."""
    blocks = reading.blocks
    start = next(place for place, (tag, text) in enumerate(blocks) if _is(tag) and text == heading)
    level = int(blocks[start][0][1])
    found = []
    for tag, text in blocks[start + 1 :]:
        if _is(tag) and int(tag[1]) <= level:
            break
        found.append(text)
    return found


def _is(tag: str) -> bool:
    return tag in ("h1", "h2", "h3")


def with_values(*rows: Any, units: Any = comparison.UNITS, **changes: Any) -> Comparison:
    """Return the service with only these figures."""
    return comparison.comparison(values=rows, units=units, **changes)


def row(period: str, value: str, n: int | None = 50, measure: str = "nojda", **rest: Any) -> Any:
    """Return a figure of Alfa norr."""
    first = comparison.VALUES[0]
    made = {"status": "värde", "sex": "T", "response_rate": None, **rest}
    number = Decimal(value) if value else None
    return first._replace(measure=measure, period=period, value=number, persons=n, **made)


@pytest.mark.parametrize(
    ("unit", "sentence"),
    [
        ("alfa-norr", "Alfa norr erbjuder hemtjänst och drivs av Alfa Omsorg AB, ett aktiebolag."),
        ("egen-regi", "Ekby hemtjänst erbjuder hemtjänst och drivs av Ekby kommun i egen regi."),
        ("oden", "Ödens omsorg erbjuder hemtjänst och drivs av Stiftelsen Öden."),
        (
            "asken",
            "Åsken erbjuder hemtjänst och drivs av Kooperativet Åsken, en kooperativ förening.",
        ),
    ],
)
def test_the_first_sentence_says_who_runs_it_in_what_form_for_what(
    unit: str, sentence: str
) -> None:
    """A visitor's first question has its answer right below the heading."""
    assert read(unit).texts("p")[0] == sentence


def test_every_fact_is_shown_in_order_also_those_that_are_not_known() -> None:
    """What is not known says so in words."""
    reading = read("oden")
    terms = reading.texts("dt")[:7]
    assert dict(zip(terms, reading.texts("dd"), strict=False)) == {
        "Drivs av": "Stiftelsen Öden",
        "Driftsform": "Stiftelse",
        "Började": "1 september 2026",
        "Område": "Norr, Söder",
        "Hjälp på natten": "Nej",
        "Plats för": "Inte angivet",
        "Inriktning": "Inte angivet",
    }


def test_the_one_who_runs_a_unit_can_be_called_from_its_page() -> None:
    """Nobody has to look for the number on another page; without a record there is none."""
    reading = read("alfa-norr")
    assert reading.texts("dt")[:4] == ["Drivs av", "Telefon", "E-post", "Driftsform"]
    assert reading.texts("dd")[1] == "08-465 004 01 Till den som driver enheten."
    assert dict(reading.links)["08-465 004 01"] == "tel:0846500401"


def test_performer_and_contract_lead_to_their_pages() -> None:
    """Where there are records of them there is a way on."""
    links = dict(read("alfa-norr").links)
    assert links["Alfa Omsorg AB"] == "../../../utforare/alfa/"
    assert links["Hemtjänst, Alfa Omsorg"] == "../../../avtal/alfa-hemtjanst/"


def test_own_regi_and_others_have_the_same_parts_in_the_same_order() -> None:
    """No unit is shown in a better place than another."""

    def parts(unit: str) -> list[tuple[int, str]]:
        found = read(unit).headings()
        return [one for one in found if one[0] == 2]

    expected = [
        "Fakta",
        "Siffror",
        "Vad som har ändrats sedan sist",
        "Vad kommunen har kontrollerat",
        "Utförarens egna ord",
        "Jämför och gå vidare",
        "Källa och ändringar",
    ]
    for one in comparison.UNITS:
        assert [text for _, text in parts(one.unit)] == expected


def test_a_figure_says_what_it_stands_on_and_how_certain_it_is() -> None:
    """The share of few is told with the limits of chance, beside the levels above it."""
    service = with_values(row("2025", "90", response_rate=Decimal(61)), units=(ALFA,))
    reading = read("alfa-norr", service)
    assert part(reading, "Är de som får hjälp nöjda?")[:8] == [
        "Nöjda med hjälpen",
        "90 % 50 personer, 2025",
        "Räknat på 50 personer ligger det sanna värdet troligen mellan 79 och 96 %. "
        "Av dem som fick frågan svarade 61 %. "
        "Värdet är från tiden före ägarbytet och gäller Beta Hemtjänst AB.",
        "Hela kommunen",
        "80 % (150 personer, 2025)",
        "Hela landet",
        "86 % (80 000 personer, 2025)",
        "≈ Ingen säker skillnad mot kommunen som helhet. Skillnaden kan bero på slumpen.",
    ]


@pytest.mark.parametrize(
    ("value", "persons", "words"),
    [
        ("98", 200, "+ Bättre än kommunen som helhet. Skillnaden är större än slumpen brukar ge."),
        ("50", 200, "− Sämre än kommunen som helhet. Skillnaden är större än slumpen brukar ge."),
    ],
)
def test_a_certain_difference_to_the_municipality_is_said(
    value: str, persons: int, words: str
) -> None:
    """Better and worse are said only where chance does not explain it."""
    service = with_values(row("2025", value, persons), units=(ALFA,))
    assert words in read("alfa-norr", service).texts("p")


def test_women_and_men_are_told_where_there_are_rows() -> None:
    """Both figures stand in words, with what can be said of the difference."""
    service = with_values(
        row("2025", "80", 200),
        row("2025", "95", 100, sex="K"),
        row("2025", "65", 100, sex="M"),
        units=(ALFA,),
    )
    assert (
        "Kvinnor: 95 % (100 personer). Män: 65 % (100 personer). "
        "Värdet är bättre för kvinnor än för män."
    ) in read("alfa-norr", service).texts("p")


def test_children_are_called_girls_and_boys() -> None:
    """The measure says what those behind it are called."""
    measure = SATISFIED.model_copy(
        update={
            "sex_words": "flickor-och-pojkar",
            "person_word": "elev",
            "person_words": "elever",
            "references": (),
        }
    )
    service = with_values(
        row("2024/25", "80", 200),
        row("2024/25", "82", 100, sex="K"),
        row("2024/25", "78", 100, sex="M"),
        units=(ALFA._replace(new_owner_day=None),),
        measures=(measure,),
        first_measures=("nojda",),
    )
    texts = part(read("alfa-norr", service), "Är de som får hjälp nöjda?")
    assert texts[1:4] == [
        "80 % 200 elever, läsåret 2024/25",
        "Värdet bygger på 200 elever. Av slumpen kunde det ha blivit allt mellan 74 och 85 %.",
        "Flickor: 82 % (100 elever). Pojkar: 78 % (100 elever). "
        "Det är ingen säker skillnad mellan flickor och pojkar.",
    ]


def test_a_hidden_figure_says_why_and_tells_nothing_of_its_persons() -> None:
    """Few persons are never counted on the page."""
    service = with_values(row("2025", "100", 3), units=(ALFA,))
    body = html("alfa-norr", service)
    texts = part(Reading(body), "Är de som får hjälp nöjda?")
    assert texts[1] == ("Dolt för att skydda grupper med färre än 5 personer (2025).")
    assert part(Reading(body), "Siffror")[0] == (
        "Några värden här är dolda för att skydda enskilda. Ibland döljs ett värde för att ett "
        "annat inte ska gå att räkna ut."
    )
    assert "100\u00a0%" not in body
    assert "3\u00a0personer" not in body


def test_an_older_figure_is_told_but_not_compared() -> None:
    """A figure of another period than the others' is no current one."""
    others = comparison.VALUES[5]._replace(unit="egen-regi", value=Decimal(70), persons=90)
    service = with_values(row("2024", "70", 40), others, units=(ALFA, OWN))
    texts = part(read("alfa-norr", service), "Är de som får hjälp nöjda?")
    assert texts[1] == (
        "Värde saknas (2025). Det senaste värdet är 70 %, 2024. "
        "Det jämförs inte med andras, som är nyare."
    )


def test_a_rounded_share_says_that_its_source_has_rounded_it() -> None:
    """About 100 is not 100."""
    rounded = row("2025", "100", 90, status="avrundat-komplement")
    texts = part(
        read("alfa-norr", with_values(rounded, units=(ALFA,))), "Är de som får hjälp nöjda?"
    )
    assert texts[1] == "~100 % 90 personer, 2025"
    assert texts[2].startswith(
        "Källan har avrundat värdet för att skydda 1–4 personer som står utanför det. "
    )


def test_all_periods_stand_in_a_table_with_what_each_stands_on() -> None:
    """Value, persons, interval and response rate; whose the period is stands beside it."""
    late = ALFA._replace(new_owner_day=date(2025, 7, 1))
    service = with_values(
        row("2024", "70", 40, response_rate=Decimal(60)), row("2025", "90", 50), units=(late,)
    )
    reading = read("alfa-norr", service)
    headings, cells = reading.texts("th"), reading.texts("td")
    assert reading.texts("caption") == ["Nöjda med hjälpen, Alfa norr"]
    assert headings == [
        "Period",
        "Alla",
        "Räknat på",
        "Troligen mellan",
        "Svarade",
        "2024 (tidigare ägare)",
        "2025 (ägarbyte under perioden)",
    ]
    assert cells == [
        *("70 %", "40 personer", "55–82 %", "60 %"),
        *("90 %", "50 personer", "79–96 %", "Anges inte"),
    ]


def test_three_figures_are_drawn_as_a_line_and_two_are_not() -> None:
    """A line needs three; school years, which lie between calendar years, have a table alone."""
    years = [row(year, "70") for year in ("2023", "2024", "2025")]
    schools = [row(year, "70") for year in ("2022/23", "2023/24", "2024/25")]
    for rows, is_drawn in ((years, True), (years[1:], False), (schools, False)):
        body = html("alfa-norr", with_values(*rows, units=(ALFA,)))
        assert ('<figure class="chart">' in body) is is_drawn
        assert body.count("<caption>") == 1


def test_what_has_changed_is_judged_by_the_same_rule() -> None:
    """Certain, uncertain and what cannot be said, with the change of owner first."""
    service = with_values(
        row("2024", "40", 200),
        row("2025", "90", 200),
        row("2024", "12", None, "kontinuitet"),
        row("2025", "11", None, "kontinuitet"),
        row("2024", "50", None, "kunder"),
        row("2025", "50", None, "kunder"),
        units=(ALFA._replace(new_owner_day=date(2025, 1, 1)),),
    )
    reading = read("alfa-norr", service)
    assert part(reading, "Vad som har ändrats sedan sist") == [
        "Den 1 januari 2025 tog Alfa Omsorg AB över efter Beta Hemtjänst AB. "
        "Siffror från tiden före gäller Beta Hemtjänst AB.",
        "Ändringarna här nedanför kan bero på ägarbytet.",
        "2024: 40 %. 2025: 90 %.",
        "Nöjda med hjälpen: + Bättre",
        "2024: 12. 2025: 11. För minst ett av värdena anger källan inte hur säkert det är.",
        "Personer som hjälper till: ? Går inte att säga",
        "2024: 50. 2025: 50.",
        "Kunder: = Oförändrat",
    ]


def test_a_new_unit_without_figures_is_met_kindly() -> None:
    """It says why nothing is there, and what will be."""
    reading = read("oden", with_values(row("2025", "90"), units=(ALFA, NEW)))
    assert part(reading, "Siffror")[:4] == [
        "Ödens omsorg är ny och började den 1 september 2026. Därför finns inga siffror än. "
        "Det säger inget om hur bra den är.",
        "Det här mäts hos alla. När det finns värden står de här.",
        "Nöjda med hjälpen. Värde saknas (2025). Hela kommunen: 80 % (150 personer, 2025). "
        "Hela landet: 86 % (80 000 personer, 2025).",
        "Är de som får hjälp nöjda?",
    ]
    assert part(reading, "Vad som har ändrats sedan sist") == [
        "Ödens omsorg är ny och började den 1 september 2026.",
        "Det finns ingen tidigare period att jämföra med.",
    ]


def test_an_old_unit_without_figures_says_so() -> None:
    """No reason is made up where none is known."""
    service = with_values(units=(ALFA,))
    assert part(read("alfa-norr", service), "Siffror")[0] == (
        "Det finns inga siffror för Alfa norr i uppgifterna. Det säger inget om kvaliteten."
    )


def test_the_latest_follow_up_and_what_is_open_are_shown() -> None:
    """What the municipality has found stands on the page, with the ways to all of it."""
    reading = read("alfa-norr")
    texts = part(reading, "Vad kommunen har kontrollerat")
    assert texts[:3] == [
        "○ 2 öppna avvikelser",
        "Senaste uppföljningen",
        "14 april 2026 · Särskild granskning, händelsestyrd · Alfa Omsorg AB"
        "○ 1 avvikelse · ○ 1 öppen avvikelse",
    ]
    assert "Öppna avvikelser" in texts
    assert "○ Öppen Sena besök." in texts
    assert dict(reading.links)["Allt om avtalet: Hemtjänst, Alfa Omsorg"] == (
        "../../../avtal/alfa-hemtjanst/"
    )


def test_units_that_share_a_contract_are_named() -> None:
    """A follow-up of a contract is not a follow-up of one unit alone."""
    twin = NEW._replace(contract="alfa-hemtjanst")
    texts = read("alfa-norr", comparison.comparison(units=(ALFA, twin))).texts("p")
    assert "Uppföljningen gäller hela avtalet, som också omfattar Ödens omsorg." in texts


@pytest.mark.parametrize(
    ("unit", "words", "told"),
    [
        (
            ALFA._replace(contract="egen-regi-hemtjanst"),
            "utförare",
            "Ingen uppföljning är publicerad. Enligt uppgifterna har avtalet inte följts upp än.",
        ),
        (
            ALFA._replace(contract=""),
            "utförare",
            "Ingen uppföljning är publicerad. "
            "Inget avtal mellan kommunen och Alfa Omsorg AB finns i uppgifterna.",
        ),
        (
            OWN._replace(contract=""),
            "utförare",
            "Ingen uppföljning är publicerad. "
            "Kommunen driver själv Ekby hemtjänst, och inget uppdrag finns bland avtalen.",
        ),
    ],
)
def test_where_nothing_is_published_the_reason_is_said(unit: Any, words: str, told: str) -> None:
    """Silence has a reason, and the page says it."""
    service = comparison.comparison(units=(unit,), unit_words=words)
    assert part(read(unit.unit, service), "Vad kommunen har kontrollerat")[0] == told


def test_a_unit_without_contract_leads_to_what_the_programme_leaves_out() -> None:
    """No record ties its words to a service, so the page does not say what they mean for it."""
    unit = ALFA._replace(contract="")
    reading = read("alfa-norr", comparison.comparison(units=(unit,)))
    assert ("Vad kommunen följer upp, och vad den undantar, står i ett program.") in reading.texts(
        "p"
    )
    assert dict(reading.links)["Läs programmet"] == "../../../insyn/program/program-2023/"


def test_the_performers_own_words_are_marked_as_such() -> None:
    """They stand in a quotation, and the municipality answers for none of them."""
    body = html("alfa-norr")
    assert "<blockquote>\n<p>Hos oss är det alltid nybakat.</p>\n</blockquote>" in body
    assert part(Reading(body), "Utförarens egna ord") == [
        "Hos oss är det alltid nybakat.",
        "Orden är utförarens egna. Kommunen har inte prövat dem.",
        "Webbplatsen för Alfa norr (alfa.example) är utförarens egen. "
        "Kommunen svarar inte för det som står där.",
    ]
    assert part(read("oden"), "Utförarens egna ord") == [
        "Det finns ingen text från utföraren i uppgifterna."
    ]


@pytest.mark.parametrize("website", ["javascript:alert(1)", "alfa", "https://"])
def test_what_is_no_address_of_the_web_is_no_link(website: str) -> None:
    """Only http and https lead out."""
    service = comparison.comparison(units=(ALFA._replace(website=website),))
    assert not [text for text, _ in read("alfa-norr", service).links if "Webbplatsen" in text]


def test_the_ways_on_are_many_and_the_report_names_the_page() -> None:
    """To compare, to the list, to the guide, to the data, and to tell of an error."""
    links = dict(read("alfa-norr").links)
    here = "../../../jamfor-service/hemtjanst"
    assert links["Välj vilka du vill jämföra Alfa norr med"] == f"{here}/jamfor/?enhet=alfa-norr"
    beside = links["Se Alfa norr bredvid var och en av de andra"]
    assert beside == f"{here}/jamfor/alfa-norr/"
    assert links["Alla utförare"] == f"{here}/"
    assert links["Hjälp att välja, och frågor att ställa"] == f"{here}/vagledning/"
    assert links["Uppgifterna om Alfa norr (JSON)"] == f"{here}/alfa-norr/index.json"
    assert links["Rapportera fel om Alfa norr"] == (
        "mailto:insyn@ekby.example?subject=Fel%20om%20Alfa%20norr&body=Sidan%3A%20"
        "https%3A%2F%2Finsyn.ekby.example%2Fjamfor-service%2Fhemtjanst%2Falfa-norr%2F"
        "%0D%0A%0D%0ADet%20h%C3%A4r%20%C3%A4r%20fel%3A%20"
    )


def test_a_unit_among_many_has_no_page_beside_each_of_the_others() -> None:
    """More than a hundred units are compared by choice alone."""
    many = [ALFA, *(NEW._replace(unit=f"enhet-{number}") for number in range(100))]
    links = dict(read("alfa-norr", comparison.comparison(units=tuple(many))).links)
    assert "Se Alfa norr bredvid var och en av de andra" not in links


def test_an_invented_unit_says_so_and_a_service_without_guide_has_no_list() -> None:
    """The notice stands right below the heading; a list without a page to show it is no help."""
    facts = comparison.with_comparison(invented.facts())
    page = invented.page(unit_page.pages(facts), "/jamfor-service/exempel/alfa-norr/")
    body = page.body()
    assert page.title == "Alfa norr (exempeldata)"
    assert Reading(body).texts("p")[0].startswith("Exempeldata. Allt på den här sidan är påhittat")
    assert "data-save" not in body
    assert "<script" not in body


def test_markup_in_a_table_is_shown_as_text() -> None:
    """What a performer writes never becomes an element."""
    evil = "<script>alert('ö')</script>"
    unit = ALFA._replace(title=evil, own_words=evil, earlier_owner=evil, website=f"https://{evil}")
    body = html("alfa-norr", comparison.comparison(units=(unit,)))
    assert "<script>" not in body


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        ("2024/25", date(2024, 7, 1), date(2025, 6, 30)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(period: str, first: date, last: date) -> None:
    """Years, months and school years."""
    assert span(period) == (first, last)


@pytest.mark.parametrize(
    ("day", "remark"),
    [
        (date(2026, 1, 1), "tidigare ägare"),
        (date(2025, 12, 31), "ägarbyte under perioden"),
        (date(2025, 1, 1), ""),
        (None, ""),
    ],
)
def test_a_period_is_the_earlier_owners_the_present_ones_or_both(
    day: date | None, remark: str
) -> None:
    """The day of the change decides."""
    assert owner_remark(ALFA._replace(new_owner_day=day), "2025") == remark
