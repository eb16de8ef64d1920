"""Tell what the program has worked out of a record on the day of the site."""

from collections.abc import Callable, Iterable, Mapping

from insyn import urls
from insyn.derive import addressed
from insyn.derive.addressed import Addressed
from insyn.derive.facts import Facts
from insyn.derive.oversight.contract_time import state
from insyn.derive.oversight.oversight import Oversight
from insyn.derive.oversight.verdict import Verdict
from insyn.export.api.folded import Json
from insyn.model.oversight.contract import Contract

SCOPE_BY_KIND: Mapping[str, str] = {
    addressed.BOARD.code: "nämnd",
    addressed.PROVIDER.code: "utförare",
    addressed.CONTRACT.code: "avtal",
    addressed.CHOICE_SYSTEM.code: "valfrihetssystem",
}
"""The kinds of records that are tried by the insight requirements, as the verdicts name them."""


def reckoner(facts: Facts) -> Callable[[Addressed], Json | None]:
    """Return what tells how a record stands and is judged, None for one that is not tried."""
    matrix_by_example = {one.world.is_example: one for one in facts.matrices}
    site_address = facts.records.municipality.site_address

    def reckoned(one: Addressed) -> Json | None:
        scope = SCOPE_BY_KIND.get(one.kind.code)
        matrix = matrix_by_example.get(one.is_example)
        if scope is None or matrix is None:
            return None
        verdicts = matrix.by_subject.get((scope, one.key.id), ())
        return {
            "dag": facts.today,
            **(_of_contract(one.record, matrix.world) if isinstance(one.record, Contract) else {}),
            "insyn": _verdicts(verdicts, site_address),
        }

    return reckoned


def _of_contract(contract: Contract, world: Oversight) -> Json:
    dues = world.dues_by_contract.get(contract.id, ())
    standing = state(contract, world.today)
    coming = [one.slot.due for one in dues if one.state == "planerad"]
    for one in world.follow_ups_by_contract.get(contract.id, ()):
        if one.planned and one.planned >= world.today and not world.is_done(one):
            coming.append(one.planned)
    is_over = standing.startswith("avslutat")
    return {
        "lage": standing,
        "nasta_uppfoljning": None if is_over else min(coming, default=None),
        "forsenade_uppfoljningar": tuple(one.slot.due for one in dues if one.state == "saknas"),
    }


def _verdicts(verdicts: Iterable[Verdict], site_address: str) -> tuple[Json, ...]:
    return tuple(
        {
            "krav": one.requirement,
            "bedomning": one.code,
            "skal": one.why,
            "underlag": tuple(
                {"titel": proof.text, "adress": urls.absolute(site_address, proof.address)}
                for proof in one.proof
            ),
        }
        for one in verdicts
    )
