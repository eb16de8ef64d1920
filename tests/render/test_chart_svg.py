"""Prove that the picture of a chart holds all that the chart says, and that nothing overflows."""

import pickle
import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest
from jinja2 import meta

from insyn import urls
from insyn.derive.facts import Facts
from insyn.derive.series import fold
from insyn.fingerprint import fingerprint
from insyn.model.figures import Group, Milestone, Observation
from insyn.model.history import Change, Edition, History, RecordKey
from insyn.model.package import DataPackage
from insyn.output import File
from insyn.render import chart_files, chart_svg
from insyn.render.line_breaking import text_width
from insyn.render.templates import environment, theme_folder
from tests.render import invented

SVG = "{http://www.w3.org/2000/svg}"
SLACK = 0.5
"""What rounding to a tenth may add to a text of many characters."""


def _files(facts: Facts) -> dict[str, File]:
    return {file.path: file for file in chart_files.files(facts)}


def _made(facts: Facts, path: str = "matt/trygghet/diagram.svg") -> str:
    content = _files(facts)[path].content
    assert callable(content)
    return content().decode()


def _drawing(facts: Facts) -> ElementTree.Element:
    return ElementTree.fromstring(_made(facts))


def _texts(drawing: ElementTree.Element) -> list[str]:
    return [(one.text or "").replace("\u00a0", " ") for one in drawing.iter(f"{SVG}text")]


def _with(*rows: Observation, targets: tuple[Milestone, ...] = (), **changes: Any) -> Facts:
    changes = {"breaks": (), "notes": (), **changes}
    indicator = invented.INDICATOR.model_copy(update=changes)
    found = fold([(indicator.id, row) for row in rows], [(indicator.id, one) for one in targets])
    return replace(invented.facts([indicator]), figures=found)


def test_the_picture_says_all_that_the_chart_says() -> None:
    """Title, sentence, unit, names with figures, axes, notes, source, version and address."""
    assert _texts(_drawing(invented.facts())) == [
        "Andel som är trygga",
        "År 2019 var andelen 61 procent. Det är 3 procentenheter lägre än år 2018.",
        "Procent",
        *("0 %", "20 %", "40 %", "60 %", "80 %"),
        *("2018", "2019"),
        *("Alla 61 %", "Kvinnor 52 %", "Män 73 %", "Etappmål 65 %"),
        "Högre är bättre. Etappmål för 2019: minst 65 % (streckad linje). Målvärde för 2030: öka. "
        "Seriebrott 2017:",
        "Ny fråga.",
        "Källa: Berättelsen 2019 (mätning: Enkäten) · Ekby · version 2026-01-02",
        "https://insyn.ekby.example/matt/trygghet/",
    ]


def test_the_picture_is_told_to_those_who_cannot_see_it() -> None:
    """It is one image with a name and a description, in Swedish."""
    drawing = _drawing(invented.facts())
    title, description = list(drawing)[:2]
    assert drawing.get("role") == "img"
    assert drawing.get("{http://www.w3.org/XML/1998/namespace}lang") == "sv"
    assert drawing.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == "Andel som är trygga"
    assert (description.text or "").startswith("År 2019 var andelen 61")
    assert "Kvinnor: 52" in (description.text or "")


def test_the_file_stands_alone() -> None:
    """It has no style, script or link, and asks for nothing."""
    source = _made(invented.facts())
    drawing = ElementTree.fromstring(source)
    kinds = {one.tag.removeprefix(SVG) for one in drawing.iter()}
    assert kinds == {"svg", "title", "desc", "rect", "g", "path", "circle", "text"}
    names = {name for one in drawing.iter() for name in one.attrib}
    assert not {name for name in names if "href" in name or name in ("style", "class")}
    assert "url(" not in source
    assert re.findall(r"https?://\S+", source) == [
        'http://www.w3.org/2000/svg"',
        "https://insyn.ekby.example/matt/trygghet/</text>",
    ]


def test_the_lines_are_told_apart_without_colour() -> None:
    """Each sex has its own dash, marker and name."""
    rows = [
        Observation(period, Group(sex=sex), Decimal(value))
        for sex, value in (("T", 50), ("K", 40), ("M", 60))
        for period in ("2018", "2019")
    ]
    drawing = _drawing(_with(*rows))
    lines = [one for one in drawing.iter(f"{SVG}path") if one.get("stroke-linejoin")]
    assert [one.get("stroke-dasharray") for one in lines] == [None, "7 4", "2.5 2.5"]
    marks = [
        (group.get("fill"), {one.tag.removeprefix(SVG) for one in group})
        for group in drawing.iter(f"{SVG}g")
        if list(group) and all(one.tag in (f"{SVG}circle", f"{SVG}rect") for one in group)
    ]
    assert [kinds for _, kinds in marks] == [{"circle"}, {"circle"}, {"rect"}]
    assert marks[1][0] == "#ffffff"
    assert len({fill for fill, _ in marks}) == 3


def test_the_colours_are_those_of_the_site() -> None:
    """Every colour is a light token, whose contrast is known."""
    styles = (theme_folder() / "assets" / "style" / "01-tokens.css").read_text(encoding="utf-8")
    tokens = set(re.findall(r"light-dark\((#[0-9a-f]{6})", styles))
    template = (theme_folder() / chart_svg.TEMPLATE).read_text(encoding="utf-8")
    assert set(re.findall(r"#[0-9a-f]{6}", template)) <= tokens


def test_figures_stand_at_their_height_in_the_plot() -> None:
    """60 lies half-way between the lines of 40 and 80, and zero has a line of its own."""
    drawing = _drawing(_with(invented.one("2018", 80), invented.one("2019", 60)))
    grid, base = list(drawing.iter(f"{SVG}path"))[:2]
    heights = [float(y) for y in re.findall(r"M [0-9.]+ ([0-9.]+) H", grid.get("d") or "")]
    assert len(heights) == 5
    assert f" {heights[0]:g} H" in (base.get("d") or "")
    spots = [float(one.get("cy") or 0) for one in drawing.iter(f"{SVG}circle")]
    assert spots == pytest.approx([heights[4], heights[3]], abs=0.1)


WORD = "Mångsektorsövergripandesamverkansutvärdering"
HOSTILE = f"{WORD * 9} <b>&amp;\"'</b> \u200f\x07\ufffe ]]> {'mycket ' * 60}"


def _overflowing(drawing: ElementTree.Element) -> Iterator[str]:
    """Yield the texts that would reach outside the edges, in the widest of fonts."""
    width, height = (float(drawing.get(name) or 0) for name in ("width", "height"))
    for group in drawing.iter(f"{SVG}g"):
        is_bold = group.get("font-weight") == "600"
        for one in group.findall(f"{SVG}text"):
            x, y, size = (float(one.get(name) or 0) for name in ("x", "y", "font-size"))
            wide = text_width(one.text or "", size, is_bold=is_bold)
            before = {"end": 1.0, "middle": 0.5}.get(one.get("text-anchor") or "", 0) * wide
            inside = 16 - SLACK * size <= x - before and x - before + wide <= width - 16 + size
            if not (inside and size < y < height - 16):
                yield one.text or ""


@pytest.mark.parametrize(
    "facts",
    [
        _with(invented.one("2019", 61)),
        _with(invented.one("2018", 61), invented.one("2019", 6), title=HOSTILE),
        _with(invented.one("2018", 61), title=HOSTILE, measured_by=HOSTILE, scope=HOSTILE),
        _with(
            *(invented.one(str(year), 61) for year in range(1900, 2026)),
            title="Kort",
            breaks=(invented.INDICATOR.breaks[0].model_copy(update={"text": HOSTILE}),),
        ),
        _with(
            *(
                invented.one(f"{year}-{month:02}", 9)
                for year in (2018, 2019)
                for month in range(1, 13)
            )
        ),
        _with(
            Observation("2018", Group(), Decimal("-99999999999999999999999999999.9999")),
            Observation("2019", Group(), Decimal("99999999999999999999999999999.9999")),
            Observation("2019", Group(sex="K"), Decimal("9999999999999999999999999999")),
            targets=(
                Milestone("2019", "malvarde", "minst", Decimal("88888888888888888888888888"), ""),
            ),
            unit="kwh-per-kvm",
            decimals=4,
        ),
        _with(Observation("2019", Group(), Decimal(10) ** 29), unit="kwh-per-kvm"),
    ],
    ids=["one", "title", "source", "years", "months", "digits", "one-of-many-digits"],
)
def test_nothing_overflows(facts: Facts) -> None:
    """Whatever an editor writes, every text stands inside the edges and no line upon another."""
    drawing = _drawing(facts)
    assert list(_overflowing(drawing)) == []
    left = [one for one in drawing.iter(f"{SVG}text") if one.get("x") == "28"]
    heights = [float(one.get("y") or 0) for one in left]
    assert all(below - above >= 17 for above, below in pairwise(heights))


def test_what_is_cut_in_the_picture_is_whole_in_its_name() -> None:
    """A title of a thousand characters ends with an ellipsis, and is text whatever it holds."""
    drawing = _drawing(_with(invented.one("2019", 61), title=HOSTILE))
    title = drawing.find(f"{SVG}title")
    assert title is not None
    assert title.text == HOSTILE.replace("\x07", "").replace("\ufffe", "")
    assert [text for text in _texts(drawing) if text.endswith("…")] != []


def test_labels_that_would_meet_are_moved_apart() -> None:
    """Equal figures have their names under one another."""
    rows = [Observation("2019", Group(sex=sex), Decimal(50)) for sex in "TKM"]
    earlier = invented.one("2018", 50)
    drawing = _drawing(_with(earlier, *rows))
    names = [one for one in drawing.iter(f"{SVG}text") if one.get("fill")]
    heights = sorted(float(one.get("y") or 0) for one in names)
    assert len(heights) == 3
    assert all(below - above > 17 for above, below in pairwise(heights))


def test_a_break_a_gap_and_an_interval_are_drawn_and_named() -> None:
    """The line stops, the break has its name, and the period without a figure its mark."""
    rows = [
        invented.one("2016", 50),
        invented.one("2017", 52),
        invented.one("2018", None),
        invented.one("2019", 55)._replace(
            after_break=True, lower=Decimal(50), upper=Decimal(60), status="preliminärt"
        ),
    ]
    drawing = _drawing(_with(*rows))
    texts = _texts(drawing)
    assert "Seriebrott" in texts
    assert "–" in texts
    said = " ".join(texts)
    assert "De ljusa staplarna visar mätningens osäkerhetsintervall." in said
    assert "– Saknas: 2018." in said
    (line,) = [one for one in drawing.iter(f"{SVG}path") if one.get("stroke-linejoin")]
    assert (line.get("d") or "").count("M") == 1


def test_the_picture_names_the_documents_of_its_figures_and_then_who_measured() -> None:
    """The documents are those of the rows; without any it is that of the indicator, or none."""
    rows = [invented.one("2018", 60)._replace(document="plan"), invented.one("2019", 61)]
    several = "Källa: plan och Berättelsen 2019 (mätning: SCB, NKI) · Ekby · version 2026-01-02"
    assert several in _texts(_drawing(_with(*rows, measured_by="SCB (NKI)")))
    bare = invented.one("2019", 61)._replace(document="")
    one = "Källa: Berättelsen 2019 (mätning: Enkäten) · Ekby · version 2026-01-02"
    assert one in _texts(_drawing(_with(bare)))
    unsaid = "Källa: Enkäten · Ekby · version 2026-01-02"
    assert unsaid in _texts(_drawing(_with(bare, evidence=None)))


def test_what_is_invented_is_marked() -> None:
    """The sign stands first, above the title; what is real has none."""
    package = DataPackage(
        profile="https://profile.example/",
        name="matt",
        title="Mått",
        description="Påhittat.",
        is_example=True,
        file="data/matt/datapackage.yaml",
    )
    facts = invented.facts()
    example = replace(facts, records=replace(facts.records, packages=(package,)))
    assert _texts(_drawing(example))[0] == "Exempeldata: allt i bilden är påhittat"
    assert "Exempeldata" not in _made(facts)
    assert "Exempeldata" in _made(example, "badda-in/matt/trygghet/index.html")


def test_the_notice_of_the_site_follows_the_picture() -> None:
    """What must stand on every page stands last in the picture."""
    facts = invented.facts()
    municipality = invented.MUNICIPALITY.model_copy(update={"notice": "Bara en demonstration"})
    told = replace(facts, records=replace(facts.records, municipality=municipality))
    assert _texts(_drawing(told))[-1] == "Bara en demonstration"


def _edition(day: int, *changed: str) -> Edition:
    changes = tuple(
        Change("ändring", RecordKey("matt", one), "matt", one, "ändrad") for one in changed
    )
    return Edition(date(2026, 3, day), f"2026-03-{day:02}", "abc", "", changes)


@pytest.mark.parametrize(
    ("history", "version"),
    [
        (History("saknas"), "2026-01-02"),
        (History("hel", (_edition(3), _edition(2, "trygghet"), _edition(1))), "2026-03-02"),
        (History("avkortad", (_edition(3), _edition(2))), "2026-03-02"),
    ],
)
def test_the_version_is_the_edition_that_the_indicator_last_changed_in(
    history: History, version: str
) -> None:
    """Where no edition tells, the oldest known; where none is known, the day of the build."""
    facts = replace(invented.facts(), history=history)
    assert f"Källa: Berättelsen 2019 (mätning: Enkäten) · Ekby · version {version}" in _texts(
        _drawing(facts)
    )


def test_only_what_can_be_drawn_has_files() -> None:
    """An indicator without a figure for everyone has none; an earlier id keeps its files."""
    assert list(_files(invented.facts())) == [
        "matt/trygghet/diagram.svg",
        "matt/trygghet/diagram.png",
        "badda-in/matt/trygghet/index.html",
    ]
    assert _files(_with(invented.one("2019", None), invented.one("2019", 5, area="centrum"))) == {}
    renamed = _files(_with(invented.one("2019", 61), earlier_ids=("trygga",)))
    assert list(renamed)[3:] == [
        "matt/trygga/diagram.svg",
        "matt/trygga/diagram.png",
        "badda-in/matt/trygga/index.html",
    ]
    assert list(renamed)[5] == urls.file_of(urls.embed("trygga"))


def test_files_cross_to_another_process_and_are_made_again_only_when_they_change() -> None:
    """What a file is made from is plain, and holds nothing that the chart does not show."""
    files = _files(_with(invented.one("2019", 61)))
    for file in files.values():
        content, sent = file.content, pickle.loads(pickle.dumps(file.content))
        assert callable(content)
        assert sent() == content()
    elsewhere = _files(_with(invented.one("2019", 61), invented.one("2019", 40, area="centrum")))
    changed = _files(_with(invented.one("2019", 62)))
    for path, file in files.items():
        assert fingerprint(file) == fingerprint(elsewhere[path])
        assert fingerprint(file) != fingerprint(changed[path])


def test_the_template_of_the_picture_keeps_its_contract() -> None:
    """What is not in the contract is not in the template, and the other way round."""
    source = (theme_folder() / chart_svg.TEMPLATE).read_text(encoding="utf-8")
    used = meta.find_undeclared_variables(environment().parse(source))
    assert used == {field.name for field in fields(chart_svg.ChartPicture)}
