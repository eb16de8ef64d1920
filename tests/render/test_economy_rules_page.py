"""Prove that each rule tells its verdict, what it was judged on and what is missing."""

from decimal import Decimal

import pytest

from insyn.derive.rule_trials import InputValue, TrialResult, Verdict
from insyn.model.steering import RuleInput, RuleTrial, SteeringRule
from insyn.render import economy_rules_page
from insyn.render.rule_words import VERDICTS, limit_line, verdict_sentence
from tests.render import invented
from tests.render.reading import Reading


def _read() -> Reading:
    facts = invented.with_economy(invented.facts())
    return Reading(invented.page(economy_rules_page.pages(facts), "/ekonomi/regler/").body())


def test_the_first_sentences_count_how_the_rules_came_out() -> None:
    """What cannot be judged is counted too, with the reason."""
    assert _read().texts("p")[0] == (
        "Vi har prövat reglerna 2 gånger. Regeln följs i 1 fall. I 1 fall går det inte att säga, "
        "eftersom siffrorna inte finns i källorna."
    )


def test_a_rule_shows_its_verdict_and_where_every_figure_comes_from() -> None:
    """Each figure leads to its page, and the limit tells how it is computed."""
    reading = _read()
    assert reading.texts("h4") == ["Resultatet 2019", "Projekten"]
    assert (
        "● FöljsBeloppet, 2,5 miljoner kronor, är inte större än gränsen, 3,5 miljoner kronor."
        in reading.texts("p")
    )
    assert reading.texts("dt")[:3] == ["Beloppet", "Budgeten som andelen räknas på", "Gränsen"]
    assert reading.texts("dd")[:3] == [
        "2,5 miljoner kronor Ur Driften 2019: Summa, Avvikelse",
        "−35,0 miljoner kronor Ur Driften 2019: Summa, Budget 2019",
        "3,5 miljoner kronor 10 procent av budgeten.",
    ]
    assert "Så har vi läst källan. Vi räknar på nettobudgeten." in reading.texts("p")


def test_a_rule_that_cannot_be_judged_names_what_is_missing() -> None:
    """The other figures are shown all the same."""
    reading = _read()
    assert "? Kan inte bedömasDet här saknas: den beslutade nettoinvesteringen." in reading.texts(
        "p"
    )
    assert reading.texts("dd")[3:] == [
        "Saknas Källan säger det inte.",
        "61 procent Ur Andel som är trygga, 2019",
        "46 500 kronor Ur Prisbasbelopp 2019",
        "Kan inte räknas ut Mer än 20 procent av den beslutade nettoinvesteringen, och minst 120 "
        "prisbasbelopp.",
    ]
    assert ("Prisbasbelopp 2019", "../../ekonomi/#prisbasbelopp") in reading.links
    assert ("Andel som är trygga, 2019", "../../matt/trygghet/") in reading.links


def test_rules_belong_to_a_version_and_one_that_is_gone_is_told() -> None:
    """A rule never moves to a version that does not state it."""
    reading = _read()
    assert ("Målen 2019", "../../mal/2019/") in reading.links
    assert (
        "I styrningen 2019 finns också regeln ”Högst tio procent”. Det står inte i styrningen med "
        "22 mål." in reading.texts("p")
    )


def test_the_principles_of_the_versions_stand_beside_each_other() -> None:
    """The same words stand once; what is new, changed or gone says so."""
    reading = _read()
    assert (
        "Vi jämför styrningen med 22 mål med styrningen 2019. Av principerna är 1 ändrad, 1 ny "
        "och 1 borttagen." in reading.texts("p")
    )
    assert reading.texts("h3")[-2:] == ["Fonder", "Styrning"]
    assert [text for text in reading.texts("li") if text[:1] in "=≈+×"] == [
        "+ Ny Styrningen med 22 mål",
        "≈ Ändrad Styrningen 2019, princip 1; Styrningen med 22 mål, princip 3",
        "× Finns inte kvar Styrningen 2019, princip 2",
    ]
    assert "Skillnad: Numret är ett annat." in reading.texts("p")


def test_a_municipality_without_rules_has_a_page() -> None:
    """The page says so instead of standing empty."""
    page = invented.page(economy_rules_page.pages(invented.facts()), "/ekonomi/regler/")
    texts = Reading(page.body()).texts("p")
    assert texts[0] == "Källorna anger inga regler för ekonomin som går att räkna på."
    assert "Källorna anger inga principer för hur ekonomin styrs." in texts


def _rule(kind: str, both_ways: bool = False) -> SteeringRule:
    return SteeringRule.model_validate(
        {
            "id": "regel",
            "title": "Regeln",
            "kind": kind,
            "share": Decimal(3),
            "years": 3,
            "base_amounts": 120,
            "both_ways": both_ways,
            "text": "Så är det.",
            "trials": (),
            "evidence": invented.PROOF,
        }
    )


def _tried(verdict: Verdict, limit: str | None, **amounts: str | None) -> TrialResult:
    inputs = tuple(
        InputValue(RuleInput.model_validate({"name": name}), None if one is None else Decimal(one))
        for name, one in amounts.items()
    )
    trial = RuleTrial(title="Prövningen", inputs=())
    return TrialResult(trial, verdict, inputs, None if limit is None else Decimal(limit))


SHARE, TIME, REPORT = "högsta-andel", "återställs-inom", "rapporteras-över"


@pytest.mark.parametrize(
    ("rule", "tried", "sentence"),
    [
        (
            _rule(SHARE),
            _tried("följs-inte", "15.339", belopp="15.5", bas="-511.3"),
            "Beloppet, 15,5 miljoner kronor, är större än gränsen, 15,339 miljoner kronor.",
        ),
        (
            _rule(SHARE),
            _tried("följs", "15", belopp="-20", bas="500"),
            "Beloppet, −20 miljoner kronor, är inte större än gränsen, 15 miljoner kronor.",
        ),
        (
            _rule(SHARE, both_ways=True),
            _tried("följs-inte", "15", belopp="-20", bas="500"),
            "Underskottet, 20 miljoner kronor, är större än gränsen, 15 miljoner kronor.",
        ),
        (
            _rule(SHARE),
            _tried("okänd", None, belopp=None, bas=None),
            "Det här saknas: beloppet och budgeten som andelen räknas på.",
        ),
        (
            _rule(REPORT),
            _tried("ska-redovisas", "5.58", avvikelse="-10"),
            "Avvikelsen, −10 miljoner kronor, når båda gränserna.",
        ),
        (
            _rule(REPORT),
            _tried("behöver-inte-redovisas", "5.58", avvikelse="1"),
            "Avvikelsen, 1 miljon kronor, når inte båda gränserna.",
        ),
        (_rule(TIME), _tried("följs", None, resultat="5"), "Inget av åren har ett underskott."),
        (
            _rule(TIME),
            _tried("följs", None, resultat="-5"),
            "Varje underskott är återställt inom 3 år.",
        ),
        (
            _rule(TIME),
            _tried("följs-inte", None, resultat="-5"),
            "Minst ett underskott är inte återställt inom 3 år.",
        ),
        (
            _rule(TIME),
            _tried("okänd", None, resultat="-5"),
            "Det finns för få år för att säga om underskottet är återställt i tid.",
        ),
    ],
)
def test_a_verdict_has_its_reason(rule: SteeringRule, tried: TrialResult, sentence: str) -> None:
    """The sentence says what was held against what."""
    assert verdict_sentence(rule, tried).replace("\u00a0", " ") == sentence


def test_a_rule_about_time_has_no_limit_in_money() -> None:
    """Its limit stands in its title and text."""
    assert limit_line(_rule(TIME), _tried("följs", None, resultat="5")) is None


def test_every_verdict_is_a_word_and_a_mark() -> None:
    """No two of them look the same."""
    marks = [one.mark for one in VERDICTS.values()]
    assert all(marks)
    assert len(set(marks)) == len(marks)
    assert [one.label for one in VERDICTS.values()] == [
        "Följs",
        "Följs inte",
        "Ska redovisas för nytt beslut",
        "Behöver inte redovisas särskilt",
        "Kan inte bedömas",
    ]
