"""Tell that figures of units have changed, never which: few persons are hidden only later."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from insyn.history.differences import Difference, changed
from insyn.history.numerals import same_number
from insyn.history.renames import Keys
from insyn.load.raw_table import NumberedRow
from insyn.load.table import Row
from insyn.model.history import RecordKey

_Figure = tuple[str, ...]


def differences(
    service: str,
    before: Sequence[NumberedRow],
    after: Sequence[NumberedRow],
    earlier: Keys,
    present: Keys,
) -> Iterator[tuple[RecordKey, Difference]]:
    """Yield at most one difference for each unit, given the rows that only one edition has."""
    old, new = _by_unit(service, before, earlier), _by_unit(service, after, present)
    for unit in sorted({*old, *new}):
        was, now = old.get(unit, {}), new.get(unit, {})
        others = [key for key in was if _told(was[key]) != _told(now.get(key))]
        rows = [now[key] for key in now if key not in was or key in others]
        periods = sorted({row.get("period", "") for row in (*rows, *(was[key] for key in others))})
        about = (*periods, unit.id.rpartition("/")[2], "siffror", "värden")
        if others:
            is_revised = all(
                key in now
                and (
                    now[key].get("status") == "reviderat" or was[key].get("status") == "preliminärt"
                )
                for key in others
            )
            text = f"siffror {changed('de')}"
            spots = frozenset(others)
            yield unit, Difference("siffra", text, about, is_revised=is_revised, spots=spots)
        elif rows:
            yield unit, Difference("ny", "siffror tillagda", about)


def _by_unit(
    service: str, rows: Sequence[NumberedRow], keys: Keys
) -> Mapping[RecordKey, dict[_Figure, Row]]:
    found: dict[RecordKey, dict[_Figure, Row]] = defaultdict(dict)
    for _, row in rows:
        key = RecordKey("enhet", f"{service}/{row.get('enhet', '')}")
        figure = tuple(row.get(name, "") for name in ("matt", "period", "kon"))
        found[keys.get(key, key)][figure] = row
    return found


def _told(row: Row | None) -> object:
    """Return what is published of a row, or None where there is no row."""
    if row is None:
        return None
    return sorted((name, same_number(cell)) for name, cell in row.items() if name != "enhet")
