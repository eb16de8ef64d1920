"""Prove that every gap, every law and every total is told in words that fit its number."""

from dataclasses import replace
from typing import get_args

import pytest

from insyn.derive.oversight.matrix import RULES
from insyn.derive.oversight.verdict import (
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    PARTLY,
    UNKNOWN,
    Proof,
    Verdict,
    VerdictCode,
)
from insyn.model.oversight.insight_requirement import LegalGround, RuleCode, ScopeCode
from insyn.render.oversight.gap_lines import GAP_WORDS, gap_sentence
from insyn.render.oversight.insight_words import SCOPES, ground, how_many
from insyn.render.oversight.insight_world import InsightWorld
from insyn.render.oversight.matrix_table import matrix_table
from insyn.render.oversight.verdict_counts import summary, tried_sentence
from insyn.render.oversight.verdict_lines import subject_lines, verdict_lines
from tests.oversight import requirement

CLAUSE = requirement("klausul", "avtal", "insynsklausul-finns")


def test_every_rule_of_those_that_are_counted_has_words() -> None:
    """The municipality is one, so its reasons are told instead."""
    counted = {rule for rule, (scope, _) in RULES.items() if scope != "kommun"}
    assert set(GAP_WORDS) == counted
    assert set(get_args(RuleCode)) - counted == {
        "program-för-mandatperioden",
        "öppna-data",
        "tillgänglighet-redovisad",
        "inga-personnummer",
    }
    assert set(SCOPES) == set(get_args(ScopeCode))


@pytest.mark.parametrize(
    ("code", "count", "sentence"),
    [
        (NOT_MET, 1, "1 avtal saknar insynsklausul"),
        (NOT_MET, 1200, "1 200 avtal saknar insynsklausul"),
        (UNKNOWN, 2, "Vi vet inte om 2 avtal har en insynsklausul"),
    ],
)
def test_a_gap_is_a_sentence_with_a_number(code: VerdictCode, count: int, sentence: str) -> None:
    """What is not known is told as such."""
    assert gap_sentence(CLAUSE, code, count).replace("\u00a0", " ") == sentence


def test_a_gap_that_is_partly_met_has_its_own_words() -> None:
    """Boards are counted in one and in many."""
    plan = requirement("plan", "nämnd", "planens-innehåll")
    said = gap_sentence(plan, PARTLY, 3).replace("\u00a0", " ")
    assert said == "3 nämnder har en plan där något saknas"
    assert how_many("nämnd", 1).replace("\u00a0", " ") == "1 nämnd"


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        (LegalGround(source="Lag (1)", section="3 §"), "Lag (1) 3 §"),
        (LegalGround(source="Lag (1)"), "Lag (1)"),
        (
            LegalGround(source="Lag (1)", section="3 §", is_read=False),
            "Lag (1) 3 §, inte kontrollerat mot lagtexten",
        ),
        (
            LegalGround(source="Programmet", section="Uppföljning"),
            "Programmet, avsnittet ”Uppföljning”",
        ),
    ],
)
def test_a_law_has_paragraphs_and_a_programme_headings(stated: LegalGround, words: str) -> None:
    """What no one has read against the law says so."""
    assert ground(CLAUSE.model_copy(update={"ground": stated})) == words


VERDICT = Verdict(
    requirement="klausul",
    scope="avtal",
    subject="a",
    title="Avtal a",
    address="/avtal/a/",
    board="socialnamnden",
    code=MET,
    why="Det finns.",
    proof=(Proof("Avtal a", "/avtal/a/"), Proof("Ett krav.", "/avtal/a/#krav-x")),
    is_current=True,
)


def _verdicts(*codes: VerdictCode) -> list[Verdict]:
    return [replace(VERDICT, code=code) for code in codes]


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [
        ((), "Inget krav har prövats."),
        ((NOT_APPLICABLE,), "Kravet gäller inte i något fall."),
        ((MET,), "Vi har gjort 1 prövning. Kravet är uppfyllt."),
        ((UNKNOWN,), "Vi har gjort 1 prövning. Kravet går inte att bedöma."),
        (
            (UNKNOWN, UNKNOWN),
            "Vi har gjort 2 prövningar. I 2 går det inte att bedöma.",
        ),
        (
            (MET, NOT_MET, PARTLY, MET, NOT_APPLICABLE),
            "Vi har gjort 4 prövningar. Kravet är inte uppfyllt i 1, delvis uppfyllt i 1 och "
            "uppfyllt i 2. I 1 annat fall gäller kravet inte.",
        ),
    ],
)
def test_what_verdicts_come_to_is_one_answer(codes: tuple[VerdictCode, ...], sentence: str) -> None:
    """Gaps are told first; what does not apply is no trial."""
    assert summary(_verdicts(*codes)).replace("\u00a0", " ") == sentence


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [
        ((), ""),
        ((MET,), "Vi har prövat 1 krav, och det är uppfyllt."),
        ((MET, MET), "Vi har prövat 2 krav, och alla är uppfyllda."),
        ((UNKNOWN, UNKNOWN), "Vi har prövat 2 krav, och inget av dem kan bedömas."),
        ((NOT_MET, NOT_MET), "Vi har prövat 2 krav, och inget av dem är uppfyllt."),
        ((MET, NOT_MET), "Vi har prövat 2 krav: 1 är inte uppfyllt och 1 är uppfyllt."),
    ],
)
def test_requirements_that_went_the_same_way_are_told_together(
    codes: tuple[VerdictCode, ...], sentence: str
) -> None:
    """To count ten of ten says no more than all of them."""
    assert tried_sentence(_verdicts(*codes)).replace("\u00a0", " ") == sentence


def test_what_has_ended_is_in_no_sum() -> None:
    """It is tried, but does not count."""
    assert summary([replace(VERDICT, is_current=False)]) == "Inget krav har prövats."


def test_evidence_stands_in_a_sentence_and_never_leads_to_where_one_is() -> None:
    """A full stop of its own would be one too many."""
    (line,) = verdict_lines([VERDICT], {"klausul": CLAUSE}, "/avtal/a/")
    assert [(one.text, one.href) for one in line.proof] == [("Ett krav", "../../avtal/a/#krav-x")]
    assert line.anchor == "insyn-klausul"
    page = "/insyn/krav/klausul/"
    (about,) = subject_lines([VERDICT], page, {}, is_example=True, most=9)
    assert [one.text for one in about.proof] == ["Ett krav"]
    assert about.anchor == "exempel-pa-a"


def test_a_table_that_would_be_too_long_shows_those_with_gaps() -> None:
    """They stand in alphabetical order all the same, and the rest is told."""
    titles = {"a": NOT_MET, "b": MET, "ö": PARTLY, "c": MET}
    verdicts = tuple(
        replace(VERDICT, subject=title, title=title, code=code) for title, code in titles.items()
    )
    world = InsightWorld(verdicts, {}, is_example=False)
    table = matrix_table("avtal", world, {"klausul": CLAUSE}, "/insyn/", most=3)
    assert table
    assert [row.subject.text for row in table.rows] == ["a", "b", "ö"]
    assert table.left_out.replace("\u00a0", " ") == (
        "Tabellen visar 3 av 4 avtal, i första hand dem med brister."
    )
    whole = matrix_table("avtal", world, {"klausul": CLAUSE}, "/insyn/")
    assert whole
    assert whole.left_out == ""
    assert matrix_table("nämnd", world, {"klausul": CLAUSE}, "/insyn/") is None
