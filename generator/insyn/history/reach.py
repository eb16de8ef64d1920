"""Warn where git knows less than the site tells and guards: a build then says and keeps less."""

from collections.abc import Iterator
from pathlib import Path

from insyn.history.git import Repository
from insyn.places import outside_files
from insyn.problems import Level, Problem

RULE_SHALLOW = "avkortad-historik"
RULE_UNUSABLE = "oläsbar-historik"

_PLACE = outside_files("git")


def problems(root: Path, repository: Repository | None) -> Iterator[Problem]:
    """Yield a warning where the history is cut off, or there but cannot be read."""
    if repository is None and (root / ".git").exists():
        message = (
            "historiken går inte att läsa, så sidorna säger inte vad som har ändrats och äldre "
            'utgåvor har inga egna adresser. Se efter med "git log" att git finns och att något '
            "är incheckat."
        )
        yield Problem(_PLACE, message, RULE_UNUSABLE, Level.WARNING)
    if repository and repository.is_shallow:
        message = (
            "bara en del av historiken finns här. Äldre utgåvor har inga egna adresser, och "
            "skyddet för få personer räknar inte med dem. Hämta resten med "
            '"git fetch --unshallow --tags" före ett bygge som ska publiceras.'
        )
        yield Problem(_PLACE, message, RULE_SHALLOW, Level.WARNING)
