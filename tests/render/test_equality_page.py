"""Prove that the page of equality tells every difference, and what nobody can see."""

from dataclasses import replace
from decimal import Decimal

from insyn.derive.facts import Facts
from insyn.derive.series import fold
from insyn.model.figures import Group, Observation
from insyn.model.indicator import Indicator, StatedDifferences
from insyn.render import equality_page
from tests.render import invented
from tests.render.reading import Reading


def _indicator(identifier: str, **changes: object) -> Indicator:
    return invented.INDICATOR.model_copy(
        update={
            "id": identifier,
            "title": identifier.capitalize(),
            "breaks": (),
            "stated_differences": None,
            **changes,
        }
    )


def _row(
    period: str, value: int, *, sex: str = "T", area: str = "kommunen", age: str = "alla"
) -> Observation:
    return Observation(period, Group(sex, area, age), Decimal(value))


def _facts(*measured: tuple[Indicator, tuple[Observation, ...]]) -> Facts:
    rows = [(indicator.id, row) for indicator, some in measured for row in some]
    return replace(invented.facts([one for one, _ in measured]), figures=fold(rows))


def _body(*measured: tuple[Indicator, tuple[Observation, ...]]) -> str:
    return invented.page(equality_page.pages(_facts(*measured)), "/jamlikhet/").body()


def _sexes(*women_and_men: tuple[str, int, int]) -> tuple[Observation, ...]:
    return tuple(
        row
        for period, women, men in women_and_men
        for row in (_row(period, women, sex="K"), _row(period, men, sex="M"))
    )


SEEN = StatedDifferences(
    verdict="ja",
    dimensions=("kön", "område", "ålder"),
    comment="Män är tryggare.",
    action="Lampor.",
)
TRUST = (
    _indicator("tillit", stated_differences=SEEN),
    (
        *_sexes(("2018", 60, 70), ("2019", 52, 73)),
        _row("2019", 48, area="centrum"),
        _row("2019", 80, area="hogsta"),
        _row("2018", 30, age="65+"),
        _row("2018", 40),
        _row("2019", 20, age="18-30"),
        _row("2019", 40, age="65+"),
    ),
)
HEALTH = (
    _indicator(
        "halsa", stated_differences=StatedDifferences(verdict="nej"), scope="Socialens kontor"
    ),
    _sexes(("2018", 55, 50), ("2019-11", 50, 55)),
)
SCHOOL = (
    _indicator("skola", sex_words="flickor-och-pojkar", goals=()),
    _sexes(("2019", 80, 80)),
)
UNSEEN = (_indicator("bostad", without_sex="Enkäten frågar inte."), (_row("2019", 61),))


def _entry(body: str, title: str, place: int = 0) -> list[str]:
    """Return the paragraphs of an entry, told by the title of its measure and its place."""
    items = [item for item in body.split("<li")[1:] if f">{title}</a>" in item]
    return Reading(f"<li{items[place].partition('</li>')[0]}</li>").texts("p")


def test_the_page_begins_with_what_the_list_adds_up_to() -> None:
    """Verdicts, actions, trends and gaps in knowledge are counted before anything is listed."""
    items = Reading(_body(TRUST, HEALTH, SCHOOL, UNSEEN)).texts("li")
    assert items[:5] == [
        "Källan ser omotiverade skillnader mellan könen i 1 mått, mellan områden i 1 mått och "
        "mellan åldrar i 1 mått.",
        "Källan säger vad som görs åt skillnaderna.",
        "3 mått är uppdelade på kön, område eller ålder. Det ger 5 skillnader att följa. "
        "Skillnaden växer i 1 fall och varken växer eller krymper i 1. I 3 fall går det inte att "
        "säga.",
        "I 1 mått bedömer källan inte om skillnaden är omotiverad.",
        "1 mått gäller personer men visar inte kvinnor och män var för sig. Då går det inte att "
        "se om det finns skillnader.",
    ]


def test_the_list_is_complete_and_grouped_without_script() -> None:
    """Each dimension is a heading, with a link to it before the list."""
    reading = Reading(_body(TRUST, HEALTH, SCHOOL, UNSEEN))
    assert [text for level, text in reading.headings() if level == 2] == [
        "I korthet",
        "Kön",
        "Område",
        "Ålder",
        "Borde vara uppdelade men är inte",
        "Så räknar vi",
    ]
    assert reading.links[:5] == [
        ("Kön (3)", "#kon"),
        ("Område (1)", "#omrade"),
        ("Ålder (1)", "#alder"),
        ("Inte uppdelade (1)", "#inte-uppdelade"),
        ("Så räknar vi", "#sa-raknar-vi"),
    ]
    assert ("Tillit", "../matt/tillit/") in reading.links


def test_a_difference_between_sexes_is_told_in_full() -> None:
    """Size, who is higher, figures, period, trend, verdict, comment and action."""
    assert _entry(_body(TRUST), "Tillit") == [
        "21 procentenheter högre för män. 73 % för män mot 52 % för kvinnor, 2019.",
        "▲ Skillnaden växer. Den har gått från 10 procentenheter (2018) till 21 procentenheter "
        "(2019).",
        "≠ Källan ser en omotiverad skillnad. Män är tryggare.",
        "Vad som görs: Lampor.",
    ]


def test_a_difference_between_areas_names_them() -> None:
    """An area without a name is told as such, and a single period gives no trend."""
    assert _entry(_body(TRUST), "Tillit", 1)[:2] == [
        "32 procentenheter mellan högst och lägst. 80 % i det högsta området och 48 % i Centrum, "
        "2019. Källan säger inte vilket det andra området är.",
        "? Det går inte att säga om skillnaden växer. Det finns bara en mätning att jämföra.",
    ]


def test_ages_are_compared_only_with_the_same_ages() -> None:
    """The source's other age groups of another year give no trend."""
    assert _entry(_body(TRUST), "Tillit", 2)[:2] == [
        "20 procentenheter mellan högst och lägst. 40 % för 65 år och äldre och 20 % för 18–30 år, "
        "2019.",
        "? Det går inte att säga om skillnaden växer. Tidigare mätningar har andra åldersgrupper.",
    ]


def test_a_gap_that_turns_and_a_part_of_the_municipality_are_told() -> None:
    """As large a gap the other way is not the same, and months are written as months."""
    assert _entry(_body(HEALTH), "Halsa") == [
        "5 procentenheter högre för män. 55 % för män mot 50 % för kvinnor, november 2019. "
        "Gäller socialens kontor.",
        "■ Skillnaden varken växer eller krymper. Den var lika stor 2018 som i november 2019. "
        "År 2018 var det kvinnor som hade den högre siffran.",
        "= Källan ser ingen omotiverad skillnad.",
    ]


def test_a_change_is_told_with_its_periods() -> None:
    """No difference is called nought, and up and down is neither growing nor shrinking."""
    grown = (_indicator("a"), _sexes(("2018-11", 50, 50), ("2019-11", 50, 55)))
    mixed = (_indicator("b"), _sexes(("2017-11", 52, 50), ("2018-11", 50, 50), ("2019-11", 50, 55)))
    body = _body(grown, mixed)

    assert _entry(body, "A")[1] == (
        "▲ Skillnaden växer. Den har gått från noll (november 2018) till 5 procentenheter "
        "(november 2019)."
    )
    assert _entry(body, "B")[1] == (
        "■ Skillnaden varken växer eller krymper. Den var 2 procentenheter (november 2017), men "
        "har inte ändrats åt samma håll varje gång. I november 2017 var det kvinnor som hade den "
        "högre siffran."
    )


def test_areas_that_the_source_does_not_name_are_told_as_such() -> None:
    """Lowest and highest without names still make a difference, which may shrink."""
    rows = tuple(
        _row(period, value, area=area)
        for period, low, high in (("2018", 10, 30), ("2019", 10, 20))
        for area, value in (("lagsta", low), ("hogsta", high))
    )
    body = _body((_indicator("a"), rows))

    assert _entry(body, "A")[:2] == [
        "10 procentenheter mellan högst och lägst. 20 % i det högsta området och 10 % i det lägsta "
        "området, 2019. Källan säger inte vilka områden det är.",
        "▼ Skillnaden krymper. Den har gått från 20 procentenheter (2018) till 10 procentenheter "
        "(2019).",
    ]
    assert (
        "Källan ser ingen omotiverad skillnad i det enda måttet. Skillnaden krymper."
    ) in Reading(body).texts("p")


def test_children_are_called_children_and_no_difference_is_one_too() -> None:
    """The words of the measure are used, and silence of the source is told."""
    assert _entry(_body(SCHOOL), "Skola") == [
        "Ingen skillnad. 80 % för flickor mot 80 % för pojkar, 2019.",
        "? Det går inte att säga om skillnaden växer. Det finns bara en mätning att jämföra.",
        "? Källan bedömer inte skillnaden.",
    ]


def test_an_unjustified_difference_without_an_action_or_figures_says_so() -> None:
    """A dimension that only the verdict names is in the list; its size is unknown."""
    stated = StatedDifferences(verdict="ja", dimensions=("ålder",))
    body = _body((_indicator("tillit", stated_differences=stated), _sexes(("2019", 1, 3))))
    assert _entry(body, "Tillit")[2:] == ["– Källan pekar inte ut skillnaden."]
    assert _entry(body, "Tillit", 1) == [
        "Skillnaden kan inte räknas ut. Källan har inte värden för två grupper från samma tid.",
        "? Det går inte att säga om skillnaden växer.",
        "≠ Källan ser en omotiverad skillnad.",
        "Källan säger inte vad som görs.",
    ]


def test_measures_of_persons_without_sexes_are_named_with_the_reason() -> None:
    """What nobody can see is listed last, and an empty list is said in words."""
    reading = Reading(_body(UNSEEN))
    assert _entry(_body(UNSEEN), "Bostad") == [
        "Saknar uppdelning på kön, område och ålder. Enkäten frågar inte."
    ]
    assert "Inga mått är uppdelade på kön, område eller ålder." in reading.texts("li")
    assert "Alla mått som gäller personer är uppdelade på kön." in Reading(_body(TRUST)).texts("p")


def test_the_rows_carry_what_the_script_looks_for() -> None:
    """Filters that cannot narrow the list are left out; the form waits for the script."""
    body = _body(TRUST, HEALTH, SCHOOL)
    assert 'data-filter="#lista" data-noun="skillnader"' in body
    assert 'aria-label="Välj skillnader" hidden>' in body
    assert (
        '<li data-dimension="omrade" data-verdict="ja" data-trend="okand" data-area="centrum" '
        'data-board="socialnamnden" data-words="Andelen som svarar att de är trygga.">' in body
    )
    names = ("dimension", "verdict", "trend", "area", "board")
    assert [name for name in names if f'<select name="{name}"' in body] == list(names)
    assert [name for name in names if f'<select name="{name}"' in _body(SCHOOL)] == []


def test_sizes_are_drawn_where_there_are_several_and_told_in_a_table() -> None:
    """Women minus men, from the most above to the most below; areas from lowest to highest."""
    areas = (_row("2019", 48, area="centrum"), _row("2019", 80, area="norr"))
    measured = [
        (
            _indicator(name, stated_differences=SEEN.model_copy(update={"dimensions": dimensions})),
            (*_sexes(("2019", 50 + size, 50)), *areas),
        )
        for name, size in (("a", -6), ("b", 3), ("c", 0))
        for dimensions in [("kön", "område")]
    ]
    reading = Reading(_body(*measured))
    assert reading.texts("figcaption") == [
        "Störst omotiverad skillnad har ”A”: 6 procentenheter högre för män.",
        "Störst omotiverad skillnad har ”A”: 32 procentenheter mellan högst och lägst.",
    ]
    assert reading.texts("dt")[:3] == ["B", "C", "A"]
    assert reading.texts("dd") == [
        "Kvinnor +3",
        "Ingen skillnad",
        "Män +6",
        *["48 % Centrum – 80 % norr"] * 3,
    ]
    assert reading.texts("caption") == ["Kvinnor minus män", "Lägsta och högsta området"]
    body = _body(*measured)
    assert '<rect class="women" x="66.7%" width="33.3%"' in body
    assert '<rect class="men" x="0%" width="66.7%"' in body
    assert '<rect class="span" x="48%" width="32%"' in body
    assert "<figure" not in _body(*measured[:2])


def test_what_nobody_has_seen_is_not_counted_as_zero() -> None:
    """No unjustified difference, or no action against any, has a sentence of its own."""
    assert Reading(_body(HEALTH)).texts("li")[:2] == [
        "Källan ser inga omotiverade skillnader.",
        "1 mått är uppdelat på kön, område eller ålder. Det ger 1 skillnad att följa. "
        "Skillnaden varken växer eller krymper.",
    ]
    silent = TRUST[0].model_copy(
        update={"stated_differences": SEEN.model_copy(update={"action": None})}
    )
    assert "Källan säger inte vad som görs åt skillnaderna." in Reading(
        _body((silent, TRUST[1]))
    ).texts("li")
    other = (silent.model_copy(update={"id": "annat"}), TRUST[1])
    reading = Reading(_body(TRUST, other))
    assert "Källan säger vad som görs åt skillnaderna i 1 av 2 mått." in reading.texts("li")
    school = (SCHOOL[0].model_copy(update={"id": "gymnasium"}), SCHOOL[1])
    assert any(
        text.startswith("Källan ser ingen omotiverad skillnad i de 2 mått som är uppdelade.")
        for text in Reading(_body(SCHOOL, school)).texts("p")
    )


def test_a_reason_that_all_share_is_told_once() -> None:
    """It stands with the count, and each measure says only what it lacks."""
    other = (UNSEEN[0].model_copy(update={"id": "hus", "title": "Hus"}), UNSEEN[1])
    texts = Reading(_body(TRUST, UNSEEN, other)).texts("p")
    assert any(text.endswith("skillnader. Enkäten frågar inte.") for text in texts)
    assert texts.count("Saknar uppdelning på kön, område och ålder.") == 2
