"""Publish each unit of a service as JSON, which the comparison in the browser also reads.

It stands in render since most of it is finished Swedish text, the same as on the pages.
"""

import json
from collections.abc import Iterator
from typing import Any

from insyn import swedish, urls
from insyn.derive.comparison.comparison import Comparison
from insyn.derive.comparison.difference import estimates
from insyn.derive.facts import Facts
from insyn.model.comparison.compared_service import Measure
from insyn.model.comparison.rows import UnitRow
from insyn.output import File
from insyn.render.comparison.fact_rows import FactRow, fact_rows
from insyn.render.comparison.figures import figure
from insyn.render.parts import Names, names

Json = dict[str, Any]


def files(facts: Facts) -> Iterator[File]:
    """Yield one file for each unit, beside its page."""
    known = names(facts)
    for comparison in facts.comparisons:
        rows = fact_rows(facts, comparison)
        for unit in comparison.units:
            record = unit_record(comparison, unit, rows, known)
            text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
            path = urls.unit_file(comparison.service.id, unit.unit)
            yield File(path, f"{text}\n".encode())


def unit_record(
    comparison: Comparison, unit: UnitRow, rows: tuple[FactRow, ...], known: Names
) -> Json:
    """Return what is published of a unit: its facts, and the figures that may be compared."""
    service = comparison.service
    words_by_row = {row.id: row.words[unit.unit] or None for row in rows}
    return {
        "tjänst": service.id,
        "enhet": unit.unit,
        "titel": unit.title,
        "adress": known.site_address.rstrip("/") + urls.unit(service.id, unit.unit),
        "driftsform": words_by_row["driftsform"],
        "utförare": words_by_row["utforare"],
        "exempeldata": service.is_example,
        "fakta": [
            {"id": row.id, "titel": row.title, "värde": words_by_row[row.id]} for row in rows
        ],
        "mått": [
            measure_record(comparison, measure, unit.unit, known) for measure in service.measures
        ],
    }


def measure_record(comparison: Comparison, measure: Measure, row: str, known: Names) -> Json:
    """Return a unit's figure of the measure's latest period, the only one that is compared.

    `jämförs` holds the figure with the limits of its interval, several times over where the
    source has rounded it so that it may stand for several; it is empty where it cannot be judged.
    """
    value = comparison.current(row, measure.id)
    shown = figure(measure, value)
    return {
        "id": measure.id,
        "titel": measure.title,
        "riktning": measure.direction,
        "period": value.period,
        "värde": None if value.value is None or not shown.has_value else float(value.value),
        "status": value.status,
        "text": shown.text,
        "bygger-på": shown.stands_on,
        "n": value.persons,
        "nedre": None if value.lower is None else float(value.lower),
        "övre": None if value.upper is None else float(value.upper),
        "osäkerhet": shown.interval,
        "tidigare": earlier_words(comparison, measure, row),
        "källa": known.documents.get(value.document, value.document) or None,
        "jämförs": estimates(measure, value),
    }


def earlier_words(comparison: Comparison, measure: Measure, row: str) -> str:
    """Say from when the last figure is, where there is none of the period that is compared."""
    if comparison.current(row, measure.id).has_value:
        return ""
    found = [one.period for one in comparison.series(row, measure.id) if one.has_value]
    if not found:
        return ""
    return f"Det senaste värdet gäller {swedish.period(found[-1])} och jämförs inte."
