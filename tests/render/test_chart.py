"""Prove that a chart is placed right, says what it shows and never misleads."""

import itertools
import random
import re
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest

from insyn.derive.series import Figures, fold
from insyn.model.figures import Group, Milestone, Observation
from insyn.model.indicator import Indicator, SeriesBreak
from insyn.render.chart import Chart, line_chart
from insyn.render.chart_areas import AreaChart, area_chart
from insyn.render.chart_drawing import LABEL_GAP
from insyn.render.chart_scale import across, scale, spread, thinned
from insyn.render.chart_table import Cell
from insyn.render.templates import environment

SVG = "{http://www.w3.org/2000/svg}"


def _an_indicator(**changes: Any) -> Indicator:
    values: dict[str, Any] = {
        "id": "trivsel",
        "title": "Andel vuxna som trivs",
        "definition": "Hur många som trivs.",
        "unit": "procent",
        "direction": "upp",
        "decimals": 0,
        "measures_persons": True,
        "measured_by": "Enkät",
        "goals": (),
    }
    return Indicator(**{**values, **changes})


def _outcome(period: str, value: str | None, sex: str = "T", **more: Any) -> Observation:
    area = more.pop("area", "kommunen")
    for bound in {"lower", "upper"} & more.keys():
        more[bound] = Decimal(more[bound])
    number = None if value is None else Decimal(value)
    return Observation(period, Group(sex, area), number, **more)


def _figures(*rows: Observation, targets: tuple[Milestone, ...] = ()) -> Figures:
    return fold([("m", row) for row in rows], [("m", one) for one in targets])["m"]


def _drawn(indicator: Indicator, known: Figures) -> Chart:
    chart = line_chart(indicator, known)
    assert chart is not None
    return chart


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def _html(chart: Chart, *, is_open: bool = True) -> str:
    macros = environment().get_template("macros/chart.html").module
    return str(macros.line_chart(chart, open=is_open))  # type: ignore[attr-defined]


def _drawing(markup: str) -> ElementTree.Element:
    svg = markup[markup.index("<svg") : markup.rindex("</svg>") + 6]
    return ElementTree.fromstring(svg.replace("<svg", f'<svg xmlns="{SVG[1:-1]}"', 1))


ETAPPMAL = Milestone("2019", "etappmal", "minst", Decimal(59), "59 %")
BY_SEX = _figures(
    _outcome("2012", "57"),
    _outcome("2014", "57"),
    _outcome("2018", "55"),
    _outcome("2014", "60", "K"),
    _outcome("2018", "59", "K"),
    _outcome("2014", "55", "M"),
    _outcome("2018", "52", "M"),
    targets=(ETAPPMAL,),
)


def test_figures_stand_at_their_time_and_height() -> None:
    """2012, 2014 and 2018 are spaced as 2 to 4, and the axis runs from 45 to 65."""
    chart = _drawn(_an_indicator(), BY_SEX)
    assert [(line.kind, line.path) for line in chart.lines] == [
        ("t", "M3 40 34.3 40 97 50"),
        ("k", "M34.3 25 97 30"),
        ("m", "M34.3 50 97 65"),
    ]
    assert chart.lines[0].points == (("3", "40"), ("34.3", "40"), ("97", "50"))
    assert chart.targets == "M0 30H100"
    assert [(one.y, _plain(one.text)) for one in chart.y_ticks] == [
        ("100", "45 %"),
        ("75", "50 %"),
        ("50", "55 %"),
        ("25", "60 %"),
        ("0", "65 %"),
    ]
    assert chart.base == ""


def test_each_line_and_target_is_named_at_its_end() -> None:
    """The name stands always, the figure where the screen is wide."""
    chart = _drawn(_an_indicator(), BY_SEX)
    assert [(one.kind, one.text, _plain(one.more)) for one in chart.labels] == [
        ("t", "Alla", " 55 %"),
        ("k", "Kvinnor", " 59 %"),
        ("m", "Män", " 52 %"),
        ("goal", "Etappmål", " 59 %"),
    ]
    assert (chart.left, chart.right, chart.right_wide) == (4, 8, 14)


def test_a_line_stops_at_a_gap_and_at_a_break() -> None:
    """Nothing is drawn across a period without a figure, nor across a break in the series."""
    rows = [
        _outcome("2010", "10"),
        _outcome("2011", "20"),
        _outcome("2012", None, status="dolt-få"),
        _outcome("2013", "30"),
        _outcome("2014", "40"),
        _outcome("2015", "50", after_break=True),
        _outcome("2016", "60"),
    ]
    chart = _drawn(_an_indicator(), _figures(*rows))
    assert chart.lines[0].path.count("M") == 3
    assert chart.breaks == "M73.5 0V100"
    assert [(one.text, one.kind) for one in chart.break_labels] == [("Seriebrott", "end")]
    assert [(one.x, one.text) for one in chart.gaps] == [("34.3", "×")]
    assert "× Dolt: 2012." in chart.notes
    assert "Seriebrott 2015: värdena kan inte jämföras med tidigare." in chart.notes


def test_one_figure_is_a_dot_with_its_label() -> None:
    """A lone period stands in the middle, without a line and without a break mark."""
    chart = _drawn(_an_indicator(), _figures(_outcome("2018", "70", after_break=True)))
    assert chart.lines[0].path == ""
    assert chart.lines[0].points == (("50", "12.5"),)
    assert [(one.x, one.y, _plain(one.text)) for one in chart.labels] == [("50", "12.5", "70 %")]
    assert chart.breaks == ""


def test_no_figure_is_no_chart() -> None:
    """Rows without values draw nothing."""
    assert line_chart(_an_indicator(), Figures()) is None
    assert line_chart(_an_indicator(), _figures(_outcome("2018", None, status="saknas"))) is None
    assert line_chart(_an_indicator(), _figures(_outcome("2018", "1", area="varby"))) is None


def test_intervals_are_bars_inside_the_axis() -> None:
    """The measurer's interval is drawn, explained and written in the table."""
    rows = [_outcome("2017", "15"), _outcome("2019", "16", lower="12.8", upper="19.2")]
    chart = _drawn(_an_indicator(), _figures(*rows))
    assert chart.bars == "M97 4V36"
    assert "De ljusa staplarna visar mätningens osäkerhetsintervall." in chart.notes
    assert chart.table.columns == ("Period", "Alla", "Osäkerhetsintervall")
    assert [_plain(row.cells[1].value or row.cells[1].word) for row in chart.table.rows] == [
        "Saknas",
        "12,8–19,2 %",
    ]


def test_a_line_that_ends_early_is_led_to_its_name() -> None:
    """An older figure is named with its period instead of its value."""
    rows = [_outcome("2017", "40"), _outcome("2019", "50"), _outcome("2017", "44", "K")]
    chart = _drawn(_an_indicator(), _figures(*rows))
    assert chart.lines[1].leader == "M3 55H100"
    assert [(one.text, _plain(one.more)) for one in chart.labels] == [
        ("Alla", " 50 %"),
        ("Kvinnor", " (2017)"),
    ]


@pytest.mark.parametrize(
    ("values", "unit", "low", "high", "from_origin"),
    [
        (["0"], "antal", "0", "1", True),
        (["320", "1388"], "antal", "0", "1500", True),
        (["43567", "46033"], "antal", "35000", "55000", False),
        (["98", "99"], "procent", "75", "100", False),
        (["31", "82"], "procent", "0", "100", True),
        (["70"], "procent", "0", "80", True),
        (["-0.8", "2.1"], "procent-förändring", "-1", "3", True),
        (["1.9", "2.1"], "procent-förändring", "0", "2.5", True),
        (["4", "9"], "betyg", "1", "10", True),
        (["7.0", "7.2"], "betyg", "6", "8", False),
        (["19.87", "19.87"], "öre-per-skattekrona", "17", "23", False),
        (["0.62", "0.65"], "kvot", "0.55", "0.75", False),
    ],
)
def test_an_axis_starts_at_zero_unless_figures_are_close(
    values: list[str], unit: str, low: str, high: str, from_origin: bool
) -> None:
    """The axis keeps to the unit's range and shows at least a quarter of the highest figure."""
    axis = scale([Decimal(one) for one in values], unit)
    assert (axis.low, axis.high, axis.starts_at_origin) == (
        Decimal(low),
        Decimal(high),
        from_origin,
    )
    assert 2 <= len(axis.ticks) <= 8
    assert min(map(Decimal, values)) >= axis.low
    assert max(map(Decimal, values)) <= axis.high


def test_an_axis_above_zero_says_so() -> None:
    """A reader is told in words where the axis starts."""
    chart = _drawn(_an_indicator(), BY_SEX)
    assert [_plain(note) for note in chart.notes] == [
        "Högre är bättre.",
        "Etappmål för 2019: minst 59 % (streckad linje).",
        "Den lodräta axeln börjar vid 45 %, inte vid noll.",
    ]


@pytest.mark.parametrize(
    ("changes", "rows", "sentence"),
    [
        ({}, [("2017", "81"), ("2019", "79")],
         "År 2019 var andelen 79 procent. Det är 2 procentenheter lägre än år 2017."),
        ({}, [("2017", "78"), ("2019", "79")],
         "År 2019 var andelen 79 procent. Det är 1 procentenhet högre än år 2017."),
        ({"direction": "ned"}, [("2017", "3"), ("2019", "3")],
         "År 2019 var andelen 3 procent. Det är samma som år 2017."),
        ({}, [("2017", "3.1"), ("2019", "3.2")],
         "År 2019 var andelen 3 procent. Det är nästan samma som år 2017."),
        ({}, [("2018-11", "4"), ("2019-11", "5")],
         "I november 2019 var andelen 5 procent. Det är 1 procentenhet högre än i november 2018."),
        ({"unit": "antal", "title": "Antal bostäder"}, [("2018", "651"), ("2019", "1997")],
         "År 2019 var antalet 1 997. Det är 1 346 fler än år 2018."),
        ({"unit": "antal", "title": "Antal bostäder"}, [("2018", "651"), ("2019", "607")],
         "År 2019 var antalet 607. Det är 44 färre än år 2018."),
        ({"unit": "antal", "title": "Koldioxid (ton)"}, [("2018", "651"), ("2019", "607")],
         "År 2019 var värdet 607. Det är 44 lägre än år 2018."),
        ({"unit": "index", "title": "Betygsindex"}, [("2017", "52"), ("2019", "54")],
         "År 2019 var index 54. Det är 2 indexenheter högre än år 2017."),
        ({"unit": "betyg", "decimals": 1}, [("2017", "6.3"), ("2019", "6.4")],
         "År 2019 var betyget 6,4. Det är 0,1 högre än år 2017."),
        ({"unit": "kvot", "decimals": 2}, [("2017", "0.62"), ("2019", "0.65")],
         "År 2019 var kvoten 0,65. Det är 0,03 högre än år 2017."),
        ({"unit": "procent-förändring", "decimals": 1}, [("2018", "2.1"), ("2019", "-0.2")],
         "År 2019 var förändringen −0,2 procent. Det är 2,3 procentenheter lägre än år 2018."),
        ({"unit": "öre-per-skattekrona", "decimals": 2}, [("2018", "19.86"), ("2019", "19.91")],
         "År 2019 var värdet 19,91 öre per skattekrona. Det är 0,05 öre högre än år 2018."),
        ({"unit": "plats", "title": "Placering"}, [("2018", "135"), ("2019", "165")],
         "År 2019 var placeringen 165. Det är 30 platser längre ner än år 2018."),
        ({"unit": "plats", "title": "Placering"}, [("2018", "2"), ("2019", "1")],
         "År 2019 var placeringen 1. Det är 1 plats längre upp än år 2018."),
        ({"unit": "per-1000-invånare", "title": "Antal företag", "decimals": 1},
         [("2018", "8.1"), ("2019", "8.4")],
         "År 2019 var antalet 8,4 per 1 000 invånare. Det är 0,3 högre än år 2018."),
        ({}, [("2018", "70")],
         "År 2018 var andelen 70 procent. Det finns inget tidigare värde."),
        ({"breaks": (SeriesBreak(period="2018", text="Frågan ändrades"),)}, [("2018", "70")],
         "År 2018 var andelen 70 procent. Det kan inte jämföras med tidigare mätningar."),
        ({"breaks": (SeriesBreak(period="2018", text="Frågan ändrades"),)},
         [("2014", "50"), ("2018", "70")],
         "År 2018 var andelen 70 procent. Det kan inte jämföras med 2014, eftersom serien är "
         "bruten."),
    ],
)  # fmt: skip
def test_the_headline_reads_well(
    changes: dict[str, Any], rows: list[tuple[str, str]], sentence: str
) -> None:
    """Every unit has its noun and its words; better and worse are never said."""
    chart = _drawn(_an_indicator(**changes), _figures(*(_outcome(*row) for row in rows)))
    assert _plain(chart.headline) == sentence


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("saknas", "Värdet för 2019 saknas."),
        ("ej-tillämpligt", "För 2019 är måttet inte tillämpligt."),
        ("dolt-få", "Värdet för 2019 är dolt för att skydda få personer."),
        ("ej-lämnat", "Värdet för 2019 har inte lämnats."),
    ],
)
def test_the_headline_tells_why_the_newest_figure_is_missing(status: str, sentence: str) -> None:
    """The newest known figure is told, and that a newer one is not there."""
    known = _figures(_outcome("2017", "70"), _outcome("2019", None, status=status))
    chart = _drawn(_an_indicator(), known)
    assert _plain(chart.headline).endswith(sentence)
    assert _plain(chart.headline).startswith("År 2017 var andelen 70 procent.")


def test_the_headline_does_not_make_noise_into_change() -> None:
    """Intervals that overlap are told; so is a preliminary figure."""
    rows = [
        _outcome("2017", "15", lower="12", upper="18"),
        _outcome("2019", "16", lower="12.8", upper="19.2", status="preliminärt"),
    ]
    assert _plain(_drawn(_an_indicator(), _figures(*rows)).headline) == (
        "År 2019 var andelen 16 procent. Det är 1 procentenhet högre än år 2017, men skillnaden "
        "ryms inom osäkerheten i mätningen. Värdet är preliminärt."
    )


def test_figures_by_sex_alone_have_a_headline() -> None:
    """Where there is no total the sexes are told side by side."""
    chart = _drawn(
        _an_indicator(), _figures(_outcome("2019", "61", "K"), _outcome("2019", "82", "M"))
    )
    assert _plain(chart.headline) == (
        "År 2019 var andelen 61 procent för kvinnor och 82 procent för män."
    )


def test_the_description_says_what_the_lines_show() -> None:
    """First, last, highest and lowest for every line, then targets."""
    assert _plain(_drawn(_an_indicator(), BY_SEX).description) == (
        "Alla: först 57 % år 2012, senast 55 % år 2018. "
        "Kvinnor: först 60 % år 2014, senast 59 % år 2018. "
        "Män: först 55 % år 2014, senast 52 % år 2018. "
        "Etappmål för 2019: minst 59 %."
    )


def test_no_cell_of_the_table_is_empty() -> None:
    """A status without a value is told by mark and word; a row that is not there is missing."""
    known = _figures(
        _outcome("2018", None, status="dolt-få", answers=3),
        _outcome("2019", "12", status="preliminärt", answers=1204, after_break=True),
        _outcome("2019", "10", "K"),
    )
    table = _drawn(_an_indicator(), known).table
    assert [(row.heading, row.remark) for row in table.rows] == [
        ("2018", ""),
        ("2019", "seriebrott"),
    ]
    assert [row.cells for row in table.rows] == [
        (Cell("", "×", "Dolt"), Cell("", "–", "Saknas"), Cell("", "–", "Saknas")),
        (Cell("12\u00a0%", "p", "preliminärt"), Cell("10\u00a0%"), Cell("1\u00a0204")),
    ]


def test_labels_never_overlap() -> None:
    """Whatever the heights, labels stand a line apart, in order, inside the plot."""
    chance = random.Random(2019)
    for _ in range(500):
        wanted = [chance.choice([0, 50, 50.2, 100, chance.uniform(0, 100)]) for _ in range(5)]
        moved = spread(wanted, LABEL_GAP, 0, 100)
        ordered = sorted(moved)
        assert all(b - a > LABEL_GAP - 1e-9 for a, b in itertools.pairwise(ordered))
        assert ordered[0] >= -1e-9
        assert ordered[-1] <= 100 + 1e-9
        for (one, to), (other, too) in itertools.pairwise(sorted(zip(wanted, moved, strict=True))):
            assert one == other or to < too


def test_labels_with_room_stay_where_they_are() -> None:
    """Only neighbours that would touch are moved, by equal shares."""
    assert spread([10, 90, 50], 7, 0, 100) == [10, 90, 50]
    assert spread([50, 50, 10], 8, 0, 100) == [46, 54, 10]


def test_ticks_under_the_plot_never_touch() -> None:
    """The newest period always has its label."""
    assert thinned([0, 10, 20, 30], [15, 15, 15, 15]) == (1, 3)
    assert thinned([0, 50, 100], [10, 10, 10]) == (0, 1, 2)
    assert thinned([], []) == ()


def test_time_is_drawn_in_proportion() -> None:
    """Months lie inside their year."""
    assert across(("2019",)) == {"2019": 50.0}
    assert across(("2010", "2011", "2014"))["2011"] == pytest.approx(3 + 94 / 4)
    months = across(("2019-01", "2019-02", "2019-12"))
    assert months["2019-02"] == pytest.approx(3 + 94 / 11)


def test_a_drawing_is_the_same_every_time() -> None:
    """The same figures in another order give the same bytes."""
    rows = [one for series in BY_SEX.outcomes.values() for one in series]
    again = _figures(*reversed(rows), targets=(ETAPPMAL,))
    assert _html(_drawn(_an_indicator(), again)) == _html(_drawn(_an_indicator(), BY_SEX))


class _Page(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_markup_is_whole_and_names_its_drawing() -> None:
    """Every element is closed, ids are unique, the drawing has a name and a description."""
    markup = _html(_drawn(_an_indicator(), BY_SEX)) + _html(_drawn(_an_indicator(id="b"), BY_SEX))
    page = _Page(markup)
    assert page.open == []
    assert page.ids == ["trivsel-t", "trivsel-d", "b-t", "b-d"]
    assert not page.attributes & {"style", "onclick", "onload"}
    svg = _drawing(_html(_drawn(_an_indicator(), BY_SEX)))
    assert svg.attrib == {"role": "img", "aria-labelledby": "trivsel-t trivsel-d"}
    assert svg.findtext(f"{SVG}title") == "Andel vuxna som trivs"
    assert _plain(svg.findtext(f"{SVG}desc") or "").startswith("Alla: först 57 %")


def test_the_table_always_follows_the_drawing() -> None:
    """The table can be folded, never left out."""
    for is_open in (True, False):
        markup = _html(_drawn(_an_indicator(), BY_SEX), is_open=is_open)
        assert ("<details open>" in markup) is is_open
        assert markup.count("<caption>") == 1
        assert markup.count('<th scope="col">') == 4
        assert markup.count('<th scope="row">') == 3
        assert not re.search(r"<td>\s*</td>", markup)


def test_code_in_a_title_is_shown_as_text() -> None:
    """What an editor writes is never run."""
    chart = _drawn(_an_indicator(title="<script>alert('å')</script> & så"), BY_SEX)
    page = _Page(_html(chart))
    assert "script" not in page.tags
    assert page.open == []
    title = _drawing(_html(chart)).findtext(f"{SVG}title")
    assert title == "<script>alert('å')</script> & så"


NAMES = {"snattringe": "Snättringe", "varby": "Vårby", "flemingsberg": "Flemingsberg"}


def _areas(**values: str | None) -> AreaChart:
    rows = [
        _outcome("2018", value, area=area, status="värde" if value else "dolt-få")
        for area, value in values.items()
    ]
    chart = area_chart(_an_indicator(), _figures(*rows), NAMES)
    assert chart is not None
    return chart


def test_areas_stand_from_lowest_to_highest() -> None:
    """The municipality stands among its areas; a hidden area stands last."""
    chart = _areas(varby=None, snattringe="80", kommunen="56", flemingsberg="20")
    assert [(row.name, row.start, row.width, row.is_whole) for row in chart.rows] == [
        ("Flemingsberg", "0", "25", False),
        ("Hela kommunen", "0", "70", True),
        ("Snättringe", "0", "100", False),
        ("Vårby", "0", "", False),
    ]
    assert chart.rows[-1].cell == Cell("", "×", "Dolt")
    assert _plain(chart.headline) == (
        "År 2018 var andelen högst i Snättringe, 80 procent, och lägst i Flemingsberg, "
        "20 procent. Skillnaden är 60 procentenheter."
    )


def test_areas_without_a_name_are_told_apart_honestly() -> None:
    """The source gives the highest and the lowest without saying which they are."""
    assert _plain(_areas(lagsta="31", hogsta="82").headline) == (
        "År 2018 var andelen 31 procent i det lägsta området och 82 procent i det högsta. "
        "Skillnaden är 51 procentenheter. Källan säger inte vilka områden det är."
    )


def test_areas_that_are_alike_share_a_sentence() -> None:
    """Equal figures have no highest and no lowest."""
    assert _plain(_areas(varby="4", snattringe="4").headline) == (
        "År 2018 var andelen 4 procent i Snättringe och Vårby."
    )


def test_bars_below_zero_grow_to_the_left() -> None:
    """Zero has one place in every row."""
    chart = _areas(varby="-1", snattringe="3")
    assert [(row.start, row.width) for row in chart.rows] == [("0", "25"), ("25", "75")]


def test_no_area_is_no_chart() -> None:
    """The whole municipality alone is not a comparison."""
    assert area_chart(_an_indicator(), BY_SEX, NAMES) is None


def test_the_markup_of_areas_is_whole() -> None:
    """The table is the chart, and the bars are for eyes only."""
    macros = environment().get_template("macros/chart.html").module
    markup = str(macros.area_chart(_areas(varby="4", snattringe="9")))  # type: ignore[attr-defined]
    page = _Page(markup)
    assert page.open == []
    assert markup.count('<svg aria-hidden="true">') == 2
