"""Write a service into a small municipality, and hear what is said about it."""

from collections.abc import Mapping
from pathlib import Path

from insyn.problems import Problem
from tests import municipality

FOLDER = "data/jamfor-service/skola"

MEASURE = {
    "id": "nojda",
    "titel": "Nöjda elever",
    "fråga": "Är eleverna nöjda?",
    "enhet": "procent",
    "riktning": "upp",
    "slag": "andel",
    "definition": "Andelen elever som svarar att de är nöjda.",
}


def write(
    folder: Path,
    tjanst: str = "",
    enheter: str = "",
    varden: str = "",
    files: Mapping[str, str | bytes] | None = None,
) -> Path:
    """Write the small municipality with a service, some of it changed.

    `tjanst` holds keys of tjanst.yaml; the tables name some of their columns, and cells of the
    others are those of the first row that was there.
    """
    changed: dict[str, str | bytes] = {}
    if tjanst:
        changed[f"{FOLDER}/tjanst.yaml"] = municipality.with_keys(_base("tjanst.yaml"), tjanst)
    for name, rows in (("enheter.csv", enheter), ("varden.csv", varden)):
        if rows:
            changed[f"{FOLDER}/{name}"] = municipality.with_cells(_base(name), rows)
    return municipality.write(folder, {**changed, **(files or {})}, municipality.COMPARISON)


def problems(
    folder: Path,
    tjanst: str = "",
    enheter: str = "",
    varden: str = "",
    files: Mapping[str, str | bytes] | None = None,
) -> list[Problem]:
    """Return everything that is said about the municipality with the service."""
    return municipality.problems(write(folder, tjanst, enheter, varden, files))


def lines(found: list[Problem], rule: str = "") -> list[str]:
    """Return problems as file:line:column, level and message, without the service's folder."""
    return [
        f"{str(one.place).removeprefix(f'{FOLDER}/')} {one.level}: {one.message}"
        for one in found
        if not rule or one.rule == rule
    ]


def measure(**changes: object) -> str:
    """Return the key of the measures, with one measure that is changed."""
    keys = {key.replace("_", "-"): value for key, value in changes.items()}
    parts = ", ".join(f"{key}: {value}" for key, value in {**MEASURE, **keys}.items())
    return f"mått:\n  - {{{parts}}}\n"


def _base(name: str) -> str:
    return (municipality.COMPARISON / FOLDER / name).read_text(encoding="utf-8")
