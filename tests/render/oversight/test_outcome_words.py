"""Prove that what a follow-up showed is a few words with a mark, and a code for the filters."""

from datetime import date
from typing import Any

import pytest

from insyn.model.oversight.follow_up import Deviation, Dismissal, FollowUp, Judgement
from insyn.render.oversight.outcome_words import open_mark, outcome
from insyn.render.parts import StatusMark

TODAY = date(2026, 11, 21)


def _follow_up(**more: Any) -> FollowUp:
    return FollowUp(
        id="a",
        title="A",
        board="socialnamnden",
        service="Hemtjänst",
        period="2026",
        **more,
    )


def _judged(*grades: Any) -> tuple[Judgement, ...]:
    return tuple(Judgement(requirement=f"k{n}", grade=one) for n, one in enumerate(grades))


def _deviations(*dismissed: bool) -> tuple[Deviation, ...]:
    gone = Dismissal(day=TODAY, reason="Rättat.")
    return tuple(
        Deviation(id=f"d{n}", text="Brist.", severity="mindre", dismissed=gone if one else None)
        for n, one in enumerate(dismissed)
    )


@pytest.mark.parametrize(
    ("grades", "deviations", "code", "label", "mark"),
    [
        (("ej-uppfyllt",), (), "brister", "1 krav inte uppfyllt", "○"),
        (
            ("ej-uppfyllt", "ej-uppfyllt", "delvis", "uppfyllt"),
            (),
            "brister",
            "2 krav inte uppfyllda, 1 krav delvis uppfyllt",
            "○",
        ),
        (("delvis", "delvis"), (), "brister", "2 krav delvis uppfyllda", "◐"),
        (("uppfyllt",), (False,), "brister", "1 avvikelse", "○"),
        (("uppfyllt", "ej-bedömt"), (), "inga-brister", "1 krav uppfyllt", "●"),
        (("ej-bedömt", "ej-tillämpligt"), (), "inte-bedomt", "Inga krav bedömda", "?"),
        ((), (), "inte-bedomt", "Inga krav bedömda", "?"),
    ],
)
def test_the_worst_that_was_found_is_told(
    grades: tuple[Any, ...], deviations: tuple[bool, ...], code: str, label: str, mark: str
) -> None:
    """A deviation counts where no requirement was found wanting."""
    made = _follow_up(judgements=_judged(*grades), deviations=_deviations(*deviations))
    found = outcome(made, TODAY, is_done=True)
    assert (found.code, found.mark.label, found.mark.mark) == (
        code,
        label.replace("1 ", "1\u00a0").replace("2 ", "2\u00a0"),
        mark,
    )


@pytest.mark.parametrize(
    ("planned", "mark"),
    [
        (date(2026, 12, 1), StatusMark("Inte gjord än", "◔")),
        (TODAY, StatusMark("Inte gjord än", "◔")),
        (date(2026, 11, 20), StatusMark("Inte känt om den är gjord", "?", "warn")),
    ],
)
def test_one_that_is_not_made_says_so(planned: date, mark: StatusMark) -> None:
    """It is late only once its day has passed."""
    found = outcome(_follow_up(planned=planned), TODAY, is_done=False)
    assert (found.code, found.mark) == ("inte-bedomt", mark)


@pytest.mark.parametrize(
    ("dismissed", "mark"),
    [
        ((True, True), StatusMark("Ingen öppen avvikelse", "●", "good")),
        ((True, False), StatusMark("1\u00a0öppen avvikelse", "○", "bad")),
        ((False, False), StatusMark("2\u00a0öppna avvikelser", "○", "bad")),
    ],
)
def test_the_open_deviations_are_counted(dismissed: tuple[bool, ...], mark: StatusMark) -> None:
    """None open is good news, and said as such."""
    assert open_mark(_deviations(*dismissed), TODAY) == mark
