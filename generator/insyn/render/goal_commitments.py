"""Put commitments and priorities into words, for the page of a goal and for the list of all."""

from dataclasses import dataclass

from insyn import swedish, urls
from insyn.model.codes import COMPLETIONS
from insyn.model.commitment import Commitment
from insyn.model.goal import Goal
from insyn.render.indicator_words import Fact
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    StatusMark,
    evidence_text,
    link,
    mark,
    note_boxes,
)

COMMITMENTS_FOLDER = "data/mal/ataganden/"


@dataclass(frozen=True)
class CommitmentLine:
    """Show a commitment: what it is called, whether it was finished, and what is known of it.

    `link` leads to its place in the list of all; `anchor` is that place.
    """

    anchor: str
    link: Link
    mark: StatusMark
    when: str
    facts: tuple[Fact, ...]
    notes: tuple[NoteBox, ...]
    source: str


@dataclass(frozen=True)
class PriorityLine:
    """Show what the council asked to have put first, the answer, and where it stands."""

    text: str
    answer: str
    source: str


def commitment_line(
    commitment: Commitment, page: str, known: Names, is_whole: bool = True
) -> CommitmentLine:
    """Return a commitment in words; unless whole without its background and its promise."""
    return CommitmentLine(
        anchor=urls.commitment_anchor(commitment.id),
        link=link(commitment.title, urls.commitment(commitment.id), page),
        mark=mark(COMPLETIONS[commitment.status]),
        when=swedish.period(commitment.period),
        facts=(*(_promise(commitment) if is_whole else ()), *_outcome(commitment)),
        notes=note_boxes(commitment.notes),
        source=evidence_text(commitment.evidence, known),
    )


def short_lines(
    commitments: tuple[Commitment, ...], page: str, known: Names
) -> tuple[CommitmentLine, ...]:
    """Return the commitments of a goal for its own page."""
    return tuple(commitment_line(one, page, known, is_whole=False) for one in commitments)


def priority_lines(goal: Goal, known: Names) -> tuple[PriorityLine, ...]:
    """Return what was to be put first under a goal, with the board's answers."""
    return tuple(
        PriorityLine(
            one.text,
            one.answer or "Källan säger inte vad nämnden har gjort.",
            evidence_text(one.evidence, known) if one.evidence else "",
        )
        for one in goal.priorities
    )


def _promise(commitment: Commitment) -> tuple[Fact, ...]:
    background = commitment.background or "Källan säger inte varför åtagandet behövs."
    return (Fact("Bakgrund", background), Fact("Åtagande", commitment.promise))


def _outcome(commitment: Commitment) -> tuple[Fact, ...]:
    found = [Fact("Så gick det", commitment.comment or "Källan säger inte hur det gick.")]
    if commitment.expected:
        found.append(Fact("Väntas bli klart", swedish.upper_first(commitment.expected)))
    elif commitment.status != "klart":
        found.append(Fact("Väntas bli klart", "Källan säger inte när."))
    if carried := _carried_over(commitment):
        found.append(Fact("Från tidigare år", carried))
    return tuple(found)


def _carried_over(commitment: Commitment) -> str:
    sentences = []
    if commitment.carried_from:
        year = swedish.period(commitment.carried_from)
        sentences.append(f"Överflyttat från berättelsen för {year}.")
    if commitment.since:
        sentences.append(f"Åtagandet gjordes först {swedish.period(commitment.since)}.")
    return " ".join(sentences)
