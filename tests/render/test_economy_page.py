"""Prove that the page of the economy answers first and leads to everything else."""

from dataclasses import replace
from decimal import Decimal

from insyn.derive.accounts import NO_ACCOUNTS, Accounts
from insyn.model.statement import PriceBaseAmount
from insyn.render import economy_page
from tests.render import invented
from tests.render.reading import Reading


def _read(accounts: Accounts | None = None) -> Reading:
    facts = invented.with_economy(invented.facts())
    changed = facts if accounts is None else replace(facts, accounts=accounts)
    return Reading(invented.page(economy_page.pages(changed), "/ekonomi/").body())


def test_the_result_comes_first_and_then_its_parts() -> None:
    """The parts are bars with their figures, and the statement they come from is a link."""
    reading = _read()
    assert reading.headings() == [
        (2, "Socialnämnden 2019"),
        (3, "Budget och utfall"),
        (3, "Avvikelse mot budget"),
        (2, "Alla tabeller"),
        (2, "Följs reglerna?"),
        (2, "Prisbasbelopp"),
    ]
    assert reading.texts("p")[0].startswith("Socialnämndens nettokostnad 2019 blev 33,5 miljoner")
    assert reading.texts("figcaption") == [
        "Störst är Dagis: −20,0 miljoner kronor. Budgeten var −20,0 miljoner kronor.",
        "Avvikelse, rad för rad. Störst plus har Skolor: +2,0. Störst minus har Parker: −0,5.",
    ]
    assert "Skolor Budget −10,0 Utfall −8,0" in reading.texts("li")


def test_each_statement_has_a_sentence_and_says_what_does_not_follow() -> None:
    """Whose it is and of what year stands beside the title."""
    reading = _read()
    listed = [text for text in reading.texts("li") if "· Socialnämnden ·" in text]
    assert listed == [
        "Driften 2019 Drift · Socialnämnden · 2019",
        "Bygget 2019 Investering · Socialnämnden · 2019",
    ]
    assert "! 1 belopp i källan stämmer inte med de andra beloppen." in reading.texts("p")
    for link in (
        ("Driften 2019", "../ekonomi/drift-2019/"),
        ("Bygget 2019", "../ekonomi/bygge-2019/"),
        ("Se hur varje regel har bedömts", "../ekonomi/regler/"),
    ):
        assert link in reading.links


def test_the_rules_tell_how_they_came_out() -> None:
    """A word and a mark, the rule, and what it was tried on."""
    assert [text for text in _read().texts("li") if text.startswith(("●", "?"))] == [
        "● Följs – Högst tio procent Resultatet 2019 · Styrningen 2019",
        "? Kan inte bedömas – Dyra projekt Projekten · Styrningen med 22 mål",
    ]


def test_the_price_base_amounts_say_how_sure_they_are() -> None:
    """Each year tells whether it was read at its source, and the text sums it up."""
    first, second = (
        PriceBaseAmount(year, Decimal(46_500), is_verified=year == "2018")
        for year in ("2018", "2019")
    )
    source = (
        "Regeln om projekt som blir mycket dyrare räknar i prisbasbelopp: ett belopp som följer "
        "hur priserna ändras. "
        "Prisbasbeloppet räknas fram av SCB och fastställs av regeringen. "
    )
    for amounts, text in (
        ((first,), f"{source}Alla belopp är kontrollerade hos SCB."),
        ((second,), f"{source}Vi har inte kontrollerat beloppen hos SCB än."),
        ((second, first), f"{source}Beloppen för 2019 är inte kontrollerade hos SCB än."),
    ):
        accounts = replace(NO_ACCOUNTS, price_base_amounts={one.year: one for one in amounts})
        reading = _read(accounts)
        assert reading.texts("p")[-1] == text
    assert reading.texts("td") == ["46 500", "Ja", "46 500", "Nej"]


def test_a_municipality_without_statements_has_a_page() -> None:
    """Every empty list is a sentence."""
    page = invented.page(economy_page.pages(invented.facts()), "/ekonomi/")
    assert Reading(page.body()).texts("p") == [
        "Det finns inga tabeller över ekonomin än.",
        "Källorna anger inga regler för ekonomin som går att räkna på.",
        "Se hur varje regel har bedömts",
        "Regeln om projekt som blir mycket dyrare räknar i prisbasbelopp: ett belopp som följer "
        "hur priserna ändras. "
        "Det finns inga prisbasbelopp än.",
    ]
