"""Set the economic principles of each version beside each other, with what has changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from insyn import swedish
from insyn.derive.principles import Change, ComparedPrinciple
from insyn.model.steering import Steering
from insyn.render.parts import StatusMark

CHANGES: Mapping[Change, StatusMark] = {
    "lika": StatusMark("Lika", "="),
    "ändrad": StatusMark("Ändrad", "≈", "warn"),
    "ny": StatusMark("Ny", "+"),
    "borttagen": StatusMark("Finns inte kvar", "×"),
    "enda": StatusMark("Finns bara i en version", "–"),
}
"""What became of a principle in the newest version."""


_COUNTED: Mapping[Change, tuple[str, str]] = {
    "lika": ("densamma", "desamma"),
    "ändrad": ("ändrad", "ändrade"),
    "ny": ("ny", "nya"),
    "borttagen": ("borttagen", "borttagna"),
}
"""How one and several principles are counted in a sentence."""


@dataclass(frozen=True)
class StatedText:
    """Show what a principle says, and in which versions it says just that."""

    where: str
    text: str


@dataclass(frozen=True)
class PrincipleView:
    """Show a principle of all versions, and what became of it in the newest."""

    change: StatusMark
    stated: tuple[StatedText, ...]
    difference: str


@dataclass(frozen=True)
class PrincipleGroup:
    """Show the principles under one heading of the source."""

    heading: str
    principles: tuple[PrincipleView, ...]


def comparison(history: Sequence[ComparedPrinciple], steerings: Sequence[Steering]) -> str:
    """Say how many principles are the same, changed, new and gone in the newest version."""
    versions = [swedish.lower_first(one.title) for one in steerings if one.principles]
    others = [swedish.lower_first(one.title) for one in steerings if not one.principles]
    if not versions:
        return "Källorna anger inga principer för hur ekonomin styrs."
    rest = f" I {swedish.joined(others)} nämner källorna inga principer." if others else ""
    if len(versions) < 2:
        return f"Principerna står i {versions[0]}.{rest}"
    counted = [
        f"{number} {words[number > 1]}"
        for change, words in _COUNTED.items()
        if (number := sum(found.change == change for found in history))
    ]
    compared = f"Vi jämför {versions[-1]} med {versions[-2]}."
    return f"{compared} Av principerna är {swedish.joined(counted)}.{rest}"


def groups(
    history: Iterable[ComparedPrinciple], titles: Mapping[str, str]
) -> tuple[PrincipleGroup, ...]:
    """Return the principles by the heading they stand under; `titles` names the versions."""
    found: dict[str, list[PrincipleView]] = {}
    for one in history:
        heading = one.stated[-1][1].heading
        found.setdefault(heading, []).append(_principle(one, titles))
    return tuple(PrincipleGroup(heading, tuple(views)) for heading, views in found.items())


def _principle(one: ComparedPrinciple, titles: Mapping[str, str]) -> PrincipleView:
    where_by_text: dict[str, list[str]] = {}
    for version, principle in one.stated:
        number = "" if principle.number is None else f", princip {principle.number}"
        where_by_text.setdefault(principle.text, []).append(f"{titles[version]}{number}")
    return PrincipleView(
        change=CHANGES[one.change],
        stated=tuple(StatedText("; ".join(where), text) for text, where in where_by_text.items()),
        difference=one.stated[-1][1].difference or "",
    )
