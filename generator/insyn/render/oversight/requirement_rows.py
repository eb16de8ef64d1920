"""Show the requirements of a contract with what a follow-up says of each, or that it is silent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from insyn import urls
from insyn.model.oversight.codes import JUDGEMENTS
from insyn.model.oversight.contract import Contract, Requirement
from insyn.model.oversight.follow_up import FollowUp, Judgement
from insyn.render.parts import Link, StatusMark, link, mark


@dataclass(frozen=True)
class RequirementRow:
    """Show a requirement: its text, whether it must or should be met, the grade and why."""

    requirement: Link
    kind: str
    mark: StatusMark
    comment: str


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
