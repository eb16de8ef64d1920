"""Show what a contract asks of the performer, and how it was judged: last of all, or one time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from insyn import urls
from insyn.model.oversight.codes import JUDGEMENTS
from insyn.model.oversight.contract import Contract, Requirement
from insyn.model.oversight.follow_up import FollowUp, Judgement
from insyn.render.oversight.outcome_words import done_when
from insyn.render.oversight.sentences import sentence
from insyn.render.parts import Link, StatusMark, link, mark

NO_MEASURE = StatusMark("Kan inte följas upp: inget mått är angivet", "○", "bad")
NEVER_JUDGED = StatusMark("Har aldrig bedömts", "?", "warn")


@dataclass(frozen=True)
class JudgedLine:
    """Show how a requirement was last judged: the mark, by which follow-up, when and why."""

    mark: StatusMark
    follow_up: Link | None
    when: str
    comment: str


@dataclass(frozen=True)
class RequirementLine:
    """Show a requirement: its place, its words, what kind it is, its measure and its judgement."""

    anchor: str
    text: str
    kind: str
    measured_by: str
    no_measure: StatusMark | None
    judged: JudgedLine


@dataclass(frozen=True)
class RequirementRow:
    """Show a requirement: its text, whether it must or should be met, the grade and why."""

    requirement: Link
    kind: str
    mark: StatusMark
    comment: str


def _latest_judgements(made: Iterable[FollowUp]) -> Mapping[str, tuple[FollowUp, Judgement]]:
    """Return the newest judgement of each requirement by its id; follow-ups come oldest first.

    One that only says that the requirement was not judged gives way to an older one that judged.
    """
    found: dict[str, tuple[FollowUp, Judgement]] = {}
    for follow_up in made:
        for one in follow_up.judgements:
            before = found.get(one.requirement)
            if one.grade != "ej-bedömt" or before is None or before[1].grade == "ej-bedömt":
                found[one.requirement] = (follow_up, one)
    return found


def requirement_lines(
    requirements: Iterable[Requirement], made: Iterable[FollowUp], page: str
) -> tuple[RequirementLine, ...]:
    """Return requirements in the contract's order, as judged by the follow-ups that were made."""
    judged = _latest_judgements(made)
    return tuple(
        RequirementLine(
            anchor=urls.requirement_anchor(one.id),
            text=one.text,
            kind=_kind(one),
            measured_by=sentence(one.measured_by) if one.measured_by else "",
            no_measure=None if one.measured_by else NO_MEASURE,
            judged=_judged(*judged[one.id], page)
            if one.id in judged
            else JudgedLine(NEVER_JUDGED, None, "", ""),
        )
        for one in requirements
    )


def _kind(one: Requirement) -> str:
    kind = "Ska-krav." if one.kind == "ska" else "Bör-krav."
    critical = " Kritiskt: brister kan skada någon." if one.is_critical else ""
    where = f" Avsnitt {one.section}." if one.section else ""
    return f"{kind}{critical}{where}"


def _judged(made: FollowUp, one: Judgement, page: str) -> JudgedLine:
    return JudgedLine(
        mark(JUDGEMENTS[one.grade]),
        link(made.title, urls.follow_up(made.id), page),
        done_when(made),
        sentence(one.comment) if one.comment else "",
    )


def requirement_links(contract: Contract | None, page: str) -> Mapping[str, Link]:
    """Return the ways from a page to the requirements of a contract, by their ids."""
    if contract is None:
        return {}
    address = urls.contract(contract.id)
    return {
        one.id: link(one.text, urls.place_on(address, urls.requirement_anchor(one.id)), page)
        for one in contract.requirements
    }


def requirement_rows(
    follow_up: FollowUp, contract: Contract | None, links: Mapping[str, Link]
) -> Iterator[RequirementRow]:
    """Yield the requirements in the contract's order, those that were not assessed too."""
    judged = {one.requirement: one for one in follow_up.judgements}
    for one in contract.requirements if contract else ():
        yield _row(one, links[one.id], judged.get(one.id))


def _row(one: Requirement, way: Link, judged: Judgement | None) -> RequirementRow:
    kind = "Ska" if one.kind == "ska" else "Bör"
    grade = JUDGEMENTS[judged.grade if judged else "ej-bedömt"]
    return RequirementRow(
        way,
        f"{kind}, kritiskt" if one.is_critical else kind,
        mark(grade),
        (judged and judged.comment) or grade.explanation or "Ingen kommentar.",
    )
