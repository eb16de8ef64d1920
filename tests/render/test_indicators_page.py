"""Prove that the lists of indicators can be narrowed, with script and without."""

from insyn.output import Page
from insyn.render import indicators_page
from insyn.render.indicator_line import entries
from tests.render import invented
from tests.render.reading import Reading


def _pages() -> list[Page]:
    return list(indicators_page.pages(invented.facts(), entries(invented.facts())))


def test_each_way_to_choose_is_a_page_of_its_own() -> None:
    """Results, differences, gaps, units and goals, where any indicator has them."""
    assert {page.address: page.title for page in _pages()} == {
        "/matt/": "Mått",
        "/matt/urval/resultat/inte-natt/": "Mått där etappmålet inte nåddes",
        "/matt/urval/resultat/inget-etappmal/": "Mått utan etappmål för 2019",
        "/matt/urval/skillnad/kon/": "Mått där källan ser omotiverade skillnader mellan könen",
        "/matt/urval/skillnad/omrade/": (
            "Mått där källan ser omotiverade skillnader mellan områden"
        ),
        "/matt/urval/saknas/varde/": "Mått utan värde för 2019",
        "/matt/urval/saknas/kon/": "Mått om personer utan uppdelning på kön",
        "/matt/urval/enhet/procent/": "Mått i enheten procent",
        "/matt/urval/mal/2019/trygg/": "Mått för målet Trygg kommun",
    }


def test_a_list_says_how_many_it_shows() -> None:
    """The hits stand before the rows, and other lists of the kind after them."""
    reading = Reading(invented.page(_pages(), "/matt/urval/resultat/inte-natt/").body())
    assert reading.blocks[3:] == [
        ("h1", "Mått där etappmålet inte nåddes"),
        ("p", "Visar 1 av 2 mått"),
        ("p", "61 % (2019)○ Etappmålet nåddes inte · ▼ Negativ trend"),
        ("li", "Andel som är trygga"),
        ("p", "Alla mått"),
        ("h2", "Etappmålet: fler urval"),
        ("li", "Inget etappmål för 2019 (1)"),
    ]


def test_the_rows_carry_what_the_script_looks_for() -> None:
    """The form is hidden until the script shows it, and its values are those of the rows."""
    body = invented.page(_pages(), "/matt/").body()
    assert '<form class="filters" data-filter="#lista" data-noun="mått"' in body
    assert 'aria-label="Välj mått" hidden>' in body
    assert (
        '<li data-goal="2019/trygg" data-unit="procent" data-result="inte-natt" '
        'data-words="Andelen som svarar att de är trygga. Enkäten">' in body
    )
    for option in ("2019/trygg", "procent", "inte-natt"):
        assert f'<option value="{option}">' in body
