"""List the columns of what a service says of its measures, and of the codes of its facts."""

from insyn.export.oversight.columns import told
from insyn.export.table import Column
from insyn.model.codes import DIRECTIONS
from insyn.model.comparison.compared_service import Fact, Measure, Option, Thresholds

_OptionOf = tuple[Fact, Option]


def _thresholds(one: Measure) -> Thresholds:
    return one.thresholds


def _option(row: _OptionOf) -> Option:
    return row[1]


MEASURE_COLUMNS: tuple[Column[Measure], ...] = (
    told("matt", "Måttets id", Measure, "id", required=True),
    told("titel", "Titel", Measure, "title", required=True),
    told("fraga", "Fråga", Measure, "question", required=True),
    told("enhet", "Måttets enhet", Measure, "unit", required=True),
    told("riktning", "Riktning", Measure, "direction", codes=DIRECTIONS, required=True),
    told("decimaler", "Decimaler", Measure, "decimals", type="integer", required=True),
    told("slag", "Slag", Measure, "kind", required=True),
    told("galler_personer", "Gäller personer", Measure, "counts_persons", required=True),
    told("person_heter", "Person heter", Measure, "person_word", required=True),
    told("svarsgrupp", "Svarsgrupp", Measure, "group"),
    told(
        "minsta_antal_enhet",
        "Minsta antal för en enhet",
        Thresholds,
        "unit",
        _thresholds,
        type="integer",
        required=True,
    ),
    told(
        "minsta_antal_kommunen",
        "Minsta antal för kommunen",
        Thresholds,
        "municipality",
        _thresholds,
        type="integer",
        required=True,
    ),
    told(
        "minsta_antal_riket",
        "Minsta antal för riket",
        Thresholds,
        "country",
        _thresholds,
        type="integer",
        required=True,
    ),
    told("definition", "Definition", Measure, "definition", required=True),
    told("sager_inte", "Säger inte", Measure, "does_not_say"),
)

OPTION_COLUMNS: tuple[Column[_OptionOf], ...] = (
    Column(
        "fakta", "Faktats id", "Kolumnen i tabellen enheter.", lambda row: row[0].id, required=True
    ),
    told("kod", "Kod", Option, "code", _option, required=True),
    told("titel", "Titel", Option, "title", _option, required=True),
)
