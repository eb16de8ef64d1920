"""Två sidor får inte ha samma adress.

Ett *tidigare-id* lämnar en hänvisning på sin gamla adress, och får därför inte vara ett id som
används i dag eller som en annan post har haft. Adresserna `/matt/urval/`, `/mal/historik/`,
`/mal/ataganden/`, `/ekonomi/regler/`, `/uppfoljning/forsenat/` och `/uppfoljning/planer/` är
upptagna, och det är också uppföljningarnas år: `/uppfoljning/2024/`.

*Rätt*

    # data/matt/trygg-kvall.yaml
    tidigare-id: [trygghet]

*Fel*

    # data/matt/trygg-kvall.yaml
    tidigare-id: [trygg-kvall]

*Så här säger kontrollen*

    data/matt/trygg-kvall.yaml:11:15: fel: "trygg-kvall" ger adressen /matt/trygg-kvall/,
        som redan används. Välj ett annat id. [samma-adress]
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from insyn import urls
from insyn.check.subject import Subject
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.provider import Provider
from insyn.model.records import BOARDS_FILE, Records
from insyn.places import KeyPath
from insyn.problems import Problem, quoted

RULE = "samma-adress"

_TAKEN = (
    urls.indicator("urval"),
    urls.LINEAGE,
    urls.COMMITMENTS,
    urls.ECONOMY_RULES,
    urls.OVERDUE,
    urls.FOLLOW_UP_PLANS,
)
_YEAR = re.compile(rf"{urls.FOLLOW_UPS}[0-9]{{4}}/")


@dataclass(frozen=True)
class _Claim:
    """Tell that an id, which stands at a place, asks for an address."""

    identifier: str
    address: str
    file: str
    keys: KeyPath


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every id that asks for an address that is already taken.

    Living ids that are equal are the matter of dubbelt-id and fel-filnamn.
    """
    living, earlier = list(_living(subject)), list(_earlier(subject))
    for claim in living:
        if claim.address in _TAKEN or _YEAR.fullmatch(claim.address):
            yield _problem(subject, claim)
    taken = {*_TAKEN, *(claim.address for claim in living)}
    for claim in earlier:
        if claim.address in taken or _YEAR.fullmatch(claim.address):
            yield _problem(subject, claim)
        taken.add(claim.address)


def _problem(subject: Subject, claim: _Claim) -> Problem:
    message = (
        f"{quoted(claim.identifier)} ger adressen {claim.address}, som redan används. "
        "Välj ett annat id."
    )
    return Problem(subject.place(claim.file, *claim.keys), message, RULE)


def _living(subject: Subject) -> Iterator[_Claim]:
    for structure in subject.records.structures:
        yield _Claim(structure.id, urls.structure(structure.id), structure.file, ("id",))
        for place, goal in enumerate(structure.goals):
            address = urls.goal_of(structure, goal)
            yield _Claim(goal.id, address, structure.file, ("mål", place, "id"))
    for indicator in subject.records.indicators:
        yield _Claim(indicator.id, urls.indicator(indicator.id), indicator.file, ("id",))
    for statement in subject.records.statements:
        yield _Claim(statement.id, urls.statement(statement.id), statement.file, ("id",))
    for place, board in enumerate(subject.records.boards):
        yield _Claim(board.id, urls.board(board.id), BOARDS_FILE, ("nämnder", place, "id"))
    for kind, address_of in _of_oversight(subject.records):
        for one in kind:
            yield _Claim(one.id, address_of(one.id), one.file, ("id",))


def _earlier(subject: Subject) -> Iterator[_Claim]:
    for structure in subject.records.structures:
        for place, goal in enumerate(structure.goals):
            addresses = [urls.goal(f"{structure.id}/{old}") for old in goal.earlier_ids]
            yield from _claims(goal.earlier_ids, addresses, structure.file, ("mål", place))
    for indicator in subject.records.indicators:
        addresses = [urls.indicator(old) for old in indicator.earlier_ids]
        yield from _claims(indicator.earlier_ids, addresses, indicator.file, ())
    for place, board in enumerate(subject.records.boards):
        addresses = [urls.board(old) for old in board.earlier_ids]
        yield from _claims(board.earlier_ids, addresses, BOARDS_FILE, ("nämnder", place))
    for kind, address_of in _of_oversight(subject.records):
        for one in kind:
            addresses = [address_of(old) for old in one.earlier_ids]
            yield from _claims(one.earlier_ids, addresses, one.file, ())


def _of_oversight(
    records: Records,
) -> tuple[tuple[Sequence[Provider | Contract | FollowUp], Callable[[str], str]], ...]:
    """Return the kinds of oversight that may have had other ids, with the form of their address."""
    return (
        (records.providers, urls.provider),
        (records.contracts, urls.contract),
        (records.follow_ups, urls.follow_up),
    )


def _claims(
    ids: Sequence[str], addresses: Sequence[str], file: str, way: KeyPath
) -> Iterator[_Claim]:
    for place, (identifier, address) in enumerate(zip(ids, addresses, strict=True)):
        yield _Claim(identifier, address, file, (*way, "tidigare-id", place))
