"""Group the indicators by what they share, each group at an address of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.codes import UNITS
from insyn.model.indicator import Indicator
from insyn.render.indicator_line import Entry
from insyn.render.standing import result_code

RESULTS = {
    "natt": ("Nåddes", "Mått där etappmålet nåddes"),
    "inte-natt": ("Nåddes inte", "Mått där etappmålet inte nåddes"),
    "kan-inte-bedomas": ("Kan inte bedömas", "Mått där etappmålet inte kan bedömas"),
    "inget-etappmal": ("Inget etappmål{when}", "Mått utan etappmål{when}"),
}
DIFFERENCES = {
    "kon": ("kön", "Mellan könen", "Mått där källan ser omotiverade skillnader mellan könen"),
    "omrade": (
        "område",
        "Mellan områden",
        "Mått där källan ser omotiverade skillnader mellan områden",
    ),
    "alder": ("ålder", "Mellan åldrar", "Mått där källan ser omotiverade skillnader mellan åldrar"),
}
HEADINGS = {
    "resultat": "Etappmålet",
    "skillnad": "Omotiverade skillnader",
    "saknas": "Det här saknas",
    "enhet": "Enhet",
    "mal": "Mål",
}


@dataclass(frozen=True)
class Group:
    """Hold the indicators that share something: its address, its short name, its heading.

    `value` is the last part of the address and `code` what the records call it.
    """

    kind: str
    value: str
    code: str
    label: str
    title: str
    entries: tuple[Entry, ...]

    @property
    def address(self) -> str:
        """Return where the list of the group stands."""
        return urls.filtered_indicators(self.kind, self.value)


def groups(facts: Facts, entries: tuple[Entry, ...], year: str) -> tuple[Group, ...]:
    """Return every group that has at least one indicator, kind by kind."""
    found = (
        *_results(entries, year),
        *_differences(entries),
        *_gaps(entries, year),
        *_units(entries),
        *_goals(facts, entries),
    )
    return tuple(one for one in found if one.entries)


def _results(entries: tuple[Entry, ...], year: str) -> Iterator[Group]:
    when = _for(year)
    for value, (label, title) in RESULTS.items():
        chosen = tuple(one for one in entries if result_code(one.now.result) == value)
        name, heading = (text.format(when=when) for text in (label, title))
        yield Group("resultat", value, value, name, heading, chosen)


def _differences(entries: tuple[Entry, ...]) -> Iterator[Group]:
    for value, (dimension, label, title) in DIFFERENCES.items():
        chosen = tuple(one for one in entries if _sees_difference(one.indicator, dimension))
        yield Group("skillnad", value, dimension, label, title, chosen)


def _sees_difference(indicator: Indicator, dimension: str) -> bool:
    stated = indicator.stated_differences
    return stated is not None and stated.verdict == "ja" and dimension in stated.dimensions


def _for(year: str) -> str:
    return f" för {year}" if year else ""


def _gaps(entries: tuple[Entry, ...], year: str) -> Iterator[Group]:
    when = _for(year)
    titles = {
        "varde": (f"Värde{when}", f"Mått utan värde{when}"),
        "kon": ("Uppdelning på kön", "Mått om personer utan uppdelning på kön"),
    }
    for value, (label, title) in titles.items():
        chosen = tuple(one for one in entries if value in one.gaps)
        yield Group("saknas", value, value, label, title, chosen)


def _units(entries: tuple[Entry, ...]) -> Iterator[Group]:
    for code, unit in UNITS.items():
        chosen = tuple(one for one in entries if one.indicator.unit == code)
        label = swedish.upper_first(unit.label)
        yield Group("enhet", slug(code), code, label, f"Mått i enheten {unit.label}", chosen)


def _goals(facts: Facts, entries: tuple[Entry, ...]) -> Iterator[Group]:
    for reference, goal in facts.records.goal_by_reference.items():
        if reference in facts.indicators_by_goal:
            chosen = tuple(one for one in entries if reference in one.indicator.goals)
            yield Group(
                "mal", reference, reference, goal.title, f"Mått för målet {goal.title}", chosen
            )


_ASCII = str.maketrans({"å": "a", "ä": "a", "ö": "o"})


def slug(code: str) -> str:
    """Return a code as a part of an address."""
    return code.translate(_ASCII)
