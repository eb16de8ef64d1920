"""Prove that an embedded chart is a whole page of its own, that says where it comes from."""

import re
from dataclasses import fields, replace
from html import escape
from pathlib import Path

from jinja2 import meta

from insyn import policy, theme_files, urls
from insyn.derive.facts import Facts
from insyn.output import File
from insyn.render import chart_files, embed_page
from insyn.render.chart import line_chart
from insyn.render.templates import environment, theme_folder
from tests.render import invented
from tests.render.reading import Reading

EVIL = "<script>alert('ö')</script>"


def _document(facts: Facts) -> str:
    file = next(one for one in chart_files.files(facts) if one.path.endswith(".html"))
    return _text(file)


def _text(file: File) -> str:
    assert callable(file.content)
    return file.content().decode()


def test_the_page_shows_the_chart_with_its_source() -> None:
    """Name, sentence, notes, the table in a closed box, source and version."""
    html = _document(invented.facts())
    reading = Reading(html)
    assert reading.headings() == [(1, "Andel som är trygga")]
    assert reading.texts("figcaption") == [
        "År 2019 var andelen 61 procent. Det är 3 procentenheter lägre än år 2018."
    ]
    assert reading.texts("caption") == ["Andel som är trygga, efter kön"]
    assert "<details>" in html
    assert reading.texts("p")[-2:] == [
        "Källa: Berättelsen 2019 (mätning: Enkäten) · Ekby · version 2026-01-02",
        "Mer om måttet på insyn.ekby.example",
    ]


def test_the_only_link_leaves_the_frame_for_the_page_of_the_indicator() -> None:
    """It is relative, so that the site may lie below any path, and opens the whole window."""
    html = _document(invented.facts())
    assert Reading(html).links == [
        ("Mer om måttet på insyn.ekby.example", "../../../matt/trygghet/")
    ]
    assert '<a href="../../../matt/trygghet/" target="_top" rel="noopener">' in html


def test_the_page_is_a_document_that_asks_only_its_own_site() -> None:
    """It has a language, a title, a policy without scripts, and the page it stands for."""
    html = _document(invented.facts())
    assert html.startswith('<!doctype html>\n<html lang="sv" class="embed">')
    assert html.count("<title>Andel som är trygga</title>") == 1
    assert (
        f'content="{escape(policy.of_section("badda-in"), quote=True).replace("&#x27;", "&#39;")}"'
        in html
    )
    assert '<meta name="robots" content="noindex">' in html
    assert '<link rel="canonical" href="https://insyn.ekby.example/matt/trygghet/">' in html
    assert re.findall(r'<link rel="(?:stylesheet|icon)" href="(.*?)"', html) == [
        "../../../assets/icon.svg",
        "../../../assets/insyn.css",
        "../../../assets/chart.css",
        "../../../assets/embed.css",
    ]
    assert "<script" not in html
    assert " style=" not in html
    assert re.findall(r"https?://[^\"]+", html) == ["https://insyn.ekby.example/matt/trygghet/"]


def test_the_styles_that_it_links_are_there() -> None:
    """Every file it asks for belongs to the theme."""
    joined = urls.asset("insyn.css")
    assert joined == f"/{theme_files.STYLE}"
    for address in {*map(urls.asset, (*embed_page.STYLES, "icon.svg"))} - {joined}:
        assert (theme_folder() / address.lstrip("/")).is_file()


def test_what_an_editor_writes_is_text() -> None:
    """No element comes out of a title, a source or a notice."""
    indicator = invented.INDICATOR.model_copy(update={"title": EVIL, "measured_by": EVIL})
    municipality = invented.MUNICIPALITY.model_copy(update={"notice": EVIL})
    facts = invented.facts([indicator])
    html = _document(replace(facts, records=replace(facts.records, municipality=municipality)))
    assert "<script" not in html
    reading = Reading(html)
    assert reading.texts("h1") == [EVIL]
    assert reading.texts("p")[-2].endswith(EVIL)


def test_the_axis_says_what_it_counts_in() -> None:
    """As in the picture, first among what to know when reading the chart."""
    notes = next(one for one in Reading(_document(invented.facts())).texts("p"))
    assert notes.startswith("Axeln: procent. Högre är bättre.")


def test_the_height_of_a_frame_follows_what_is_said() -> None:
    """A longer title and a longer foot need more pixels."""
    facts = invented.facts()
    chart = line_chart(invented.INDICATOR, facts.figures["trygghet"])
    assert chart is not None
    least = embed_page.height(chart, "procent", "Trygga", ["Källa: Enkäten"], False)
    assert least % 10 == 0
    assert embed_page.height(chart, "procent", "Trygga " * 9, ["Källa: Enkäten"], False) > least
    assert embed_page.height(chart, "procent", "Trygga", ["Källa " * 40, "Ej"], False) > least
    assert embed_page.height(chart, "procent", "Trygga", ["Källa: Enkäten"], True) > least


def test_a_part_has_the_name_of_the_whole() -> None:
    """Away from its page, varav i centrum says nothing."""
    figures = {"trygghet-centrum": invented.figures()["trygghet"]}
    html = _document(replace(invented.facts(), figures=figures))
    assert Reading(html).texts("h1") == ["Andel som är trygga: varav i centrum"]
    assert "<title>Andel som är trygga: varav i centrum</title>" in html


def test_the_template_keeps_its_contract_and_every_field_is_explained() -> None:
    """What is not in the contract is not in the template, and the other way round."""
    source = (theme_folder() / embed_page.TEMPLATE).read_text(encoding="utf-8")
    used = meta.find_undeclared_variables(environment().parse(source))
    assert used == {field.name for field in fields(embed_page.EmbedBody)}
    lines = Path(embed_page.__file__).read_text(encoding="utf-8").splitlines()
    for field in fields(embed_page.EmbedBody):
        place = next(at for at, line in enumerate(lines) if line.startswith(f"    {field.name}:"))
        assert lines[place - 1].startswith("    # "), field.name
