"""Tests for the copy of a page that the search reads."""

from insyn.output import Sought
from insyn.search.indexable import EXCLUDED, SKIPPED, indexable


def _main(content: str) -> str:
    html = indexable("/matt/a/", content, Sought("Mått")).html
    return html.partition("<main data-pagefind-body>")[2].partition("\n<i ")[0]


def test_compounds_get_seams_in_the_text_and_nowhere_else() -> None:
    """Attributes stay as they are."""
    assert _main('<p title="sjukfrånvaro">Sjukfrånvaro <b>idag</b></p>') == (
        '<p title="sjukfrånvaro">Sjuk|frånvaro <b>idag</b></p>'
    )


def test_soft_hyphens_are_taken_out() -> None:
    """They are for narrow screens; the seams stand where the words meet."""
    assert _main("<p>Utvecklings&shy;åtaganden, sjuk\u00adfrånvaro</p>") == (
        "<p>Utvecklingsåtaganden, sjuk|frånvaro</p>"
    )


def test_the_heading_and_the_first_sentences_weigh_more() -> None:
    """Pagefind gives 7 to a heading by itself."""
    assert _main('<h1>Mått</h1><p class="lead">Så är det.</p>') == (
        '<h1 data-pagefind-weight="10">Mått</h1>'
        '<p class="lead" data-pagefind-weight="4">Så är det.</p>'
    )


def test_cells_with_nothing_but_figures_are_left_out() -> None:
    """A cell with words is kept, apart from the next one."""
    assert _main("<tr><th>År</th><td>1 234,5 %</td><td>Saknas</td></tr>") == (
        "<tr><th>År. </th><td>Saknas. </td></tr>"
    )


def test_a_term_and_its_text_do_not_hug() -> None:
    """Else the excerpt reads EnhetProcent, and none of the words is found."""
    assert _main("<dl><dt>Enhet</dt><dd>Procent</dd></dl>") == (
        "<dl><dt>Enhet. </dt><dd>Procent. </dd></dl>"
    )


def test_a_drawing_and_its_figures_are_cut_whole() -> None:
    """Also a drawing in a drawing, with all that stands after it kept."""
    drawing = '<svg role="img"><title>A</title><svg viewBox="0 0 1 1"><text>B</text></svg></svg>'
    table = '<table class="chart-table"><tr><th>År</th></tr></table>'
    assert _main(f"<figure>{drawing}{table}</figure><p>Kvar</p>") == (
        "<figure></figure><p>Kvar</p>"
    )


def test_a_section_that_every_page_has_loses_its_text_and_keeps_its_tags() -> None:
    """A tag in it may close what began before it."""
    content = "<div><h2>Siffror</h2><p>84 %</p></div><h2>Fakta</h2><p>Vårby</p>"
    assert _main(content) == "<div><h2></h2><p></p></div><h2>Fakta</h2><p>Vårby</p>"


def test_every_exclusion_has_a_reason() -> None:
    """It stands beside the selector or the heading, as a sentence."""
    assert all(len(reason) > 15 for reason in (*EXCLUDED.values(), *SKIPPED.values()))
    assert not any("," in selector for selector in EXCLUDED)
