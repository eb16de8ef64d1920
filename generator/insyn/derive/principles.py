"""Set the economic principles and rules of each version of the steering beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from insyn.model.steering import Principle, Steering, SteeringRule

Change = Literal["lika", "ändrad", "ny", "borttagen", "enda"]


@dataclass(frozen=True, slots=True)
class ComparedPrinciple:
    """Hold a principle as each version states it, oldest first, by the version's id.

    `change` tells what became of it in the newest version: lika (the same words), ändrad, ny,
    borttagen, or enda where there is only one version to read.
    """

    stated: tuple[tuple[str, Principle], ...]
    change: Change


def compared(versions: Sequence[Steering]) -> tuple[ComparedPrinciple, ...]:
    """Return every principle of the versions, which come oldest first, each once and in order."""
    stating = [one for one in versions if one.principles]
    return tuple(
        ComparedPrinciple(
            tuple(
                (version.id, principle)
                for version in stating
                for principle in version.principles
                if principle.id == identifier
            ),
            _change(identifier, stating),
        )
        for identifier in _order(stating)
    )


def gone_rules(before: Steering, after: Steering) -> tuple[SteeringRule, ...]:
    """Return the rules of a version that the next one does not state."""
    kept = {rule.id for rule in after.rules}
    return tuple(rule for rule in before.rules if rule.id not in kept)


def _order(versions: Sequence[Steering]) -> list[str]:
    """Return the ids in the oldest version's order, a new one after the one it stands after."""
    order: list[str] = []
    for version in versions:
        before = ""
        for principle in version.principles:
            if principle.id not in order:
                order.insert(order.index(before) + 1 if before else 0, principle.id)
            before = principle.id
    return order


def _change(identifier: str, versions: Sequence[Steering]) -> Change:
    newest = _in(versions[-1], identifier)
    if len(versions) < 2:
        return "enda"
    earlier = _in(versions[-2], identifier)
    if newest is None:
        return "borttagen"
    if earlier is None:
        return "ny"
    is_same = newest.text == earlier.text and newest.difference is None
    return "lika" if is_same else "ändrad"


def _in(version: Steering, identifier: str) -> Principle | None:
    return next((one for one in version.principles if one.id == identifier), None)
