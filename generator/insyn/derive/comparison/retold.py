"""Say in the history which shown figures of a unit changed, from what to what.

Git's rows hold figures of few persons, so what is read from git says only that figures changed.
Here it is said with figures that both editions may show, and that are not hidden today.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from insyn import swedish
from insyn.derive.comparison.changed import ChangedValue, changes_between
from insyn.derive.comparison.comparison import Comparison, Value
from insyn.derive.comparison.earlier import Published
from insyn.derive.comparison.frozen import frozen
from insyn.model.codes import SEXES
from insyn.model.comparison.compared_service import Measure
from insyn.model.history import Change, ChangeKind, Edition, History, RecordKey

UNTOLD = frozenset({"siffror ändrade", "siffror rättade", "siffror reviderade"})
"""What is said of figures that may not be quoted from git."""

MOST_FIGURES = 3

_VERBS: Mapping[ChangeKind, str] = {"rättelse": "rättat", "revidering": "reviderat"}

_Retold = Mapping[tuple[str, RecordKey], Sequence[tuple[Measure, ChangedValue]]]
"""The figures that changed, by the edition that changed them and the unit."""


def retold(history: History, published: Mapping[str, Sequence[Published]]) -> History:
    """Return the history with the figures of units told where both editions may show them."""
    found = _changed(history, published)
    if not found:
        return history
    return replace(
        history,
        editions=tuple(
            replace(edition, changes=tuple(_told(one, edition, found) for one in edition.changes))
            for edition in history.editions
        ),
    )


def _changed(history: History, published: Mapping[str, Sequence[Published]]) -> _Retold:
    found: dict[tuple[str, RecordKey], list[tuple[Measure, ChangedValue]]] = defaultdict(list)
    names = [one.name for one in history.editions]
    for service, every in published.items():
        for (written, before), (_, after) in pairwise(zip(every, frozen(every), strict=True)):
            # The edition named is the last one before the change; newer ones stand before it.
            place = names.index(written.edition) if written.edition in names else 0
            if place:
                for one in changes_between(before, after):
                    key = RecordKey("enhet", f"{service}/{one.row}")
                    present = history.renamed.get(key, key)
                    found[names[place - 1], present].append((_measure(after, one), one))
    return found


def _measure(after: Comparison, one: ChangedValue) -> Measure:
    return next(each for each in after.service.measures if each.id == one.measure)


def _told(change: Change, edition: Edition, found: _Retold) -> Change:
    figures = found.get((edition.name, change.record), ())
    if change.text not in UNTOLD or not figures:
        return change
    verb = _VERBS.get(change.kind, "ändrat")
    told = [_sentence(measure, one, verb) for measure, one in figures[:MOST_FIGURES]]
    rest = len(figures) - len(told)
    if rest:
        told.append(f"{swedish.plural(rest, 'värde', 'värden')} till {verb}")
    return replace(change, text=", ".join(told))


def _sentence(measure: Measure, one: ChangedValue, verb: str) -> str:
    sex = "" if one.sex == "T" else f", {swedish.lower_first(SEXES[one.sex].label)}"
    before, after = (_figure(measure, value) for value in (one.before, one.after))
    if before == after:
        return f"underlaget för ”{measure.title}” {one.period}{sex} {verb}"
    return f"”{measure.title}” {one.period}{sex} {verb} från {before} till {after}"


def _figure(measure: Measure, value: Value) -> str:
    assert value.value is not None  # both are shown
    decimals = swedish.decimals_needed(measure.decimals, value.value)
    return swedish.number(value.value, decimals)
