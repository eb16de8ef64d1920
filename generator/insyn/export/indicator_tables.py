"""Make the table of what is measured, matt/matt.csv, beside the tables of figures."""

from insyn.derive.facts import source_order
from insyn.export.table import Column, Table, described, made_of, refers
from insyn.model.indicator import Indicator, StatedDifferences
from insyn.model.record import Evidence
from insyn.model.records import Records

NAME = "matt"


COLUMNS: tuple[Column[Indicator], ...] = (
    Column("matt", "Mått", described(Indicator, "id"), lambda one: one.id, required=True),
    Column("titel", "Titel", described(Indicator, "title"), lambda one: one.title, required=True),
    Column("enhet", "Enhet", described(Indicator, "unit"), lambda one: one.unit, required=True),
    Column("riktning", "Riktning", described(Indicator, "direction"), lambda one: one.direction),
    Column(
        "decimaler",
        "Decimaler",
        described(Indicator, "decimals"),
        lambda one: one.decimals,
        type="integer",
    ),
    Column("kalla", "Källa", described(Indicator, "measured_by"), lambda one: one.measured_by),
    Column("kolada", "Kolada", described(Indicator, "kolada"), lambda one: one.kolada),
    Column(
        "mal",
        "Mål",
        "Målen som måttet hör till, struktur/mål med semikolon emellan.",
        lambda one: ";".join(one.goals),
    ),
    Column(
        "definition", "Definition", described(Indicator, "definition"), lambda one: one.definition
    ),
    Column("omfattar", "Omfattar", described(Indicator, "scope"), lambda one: one.scope),
    Column("del_av", "Del av", described(Indicator, "parent"), lambda one: one.parent),
    Column(
        "trend",
        "Trend enligt källan",
        "Trenden som källan själv anger, om den gör det.",
        lambda one: one.stated_trend.direction if one.stated_trend else None,
    ),
    Column(
        "omotiverade_skillnader",
        "Omotiverade skillnader enligt källan",
        "ja, nej eller ej-bedömt, så som källan anger det.",
        lambda one: one.stated_differences.verdict if one.stated_differences else None,
    ),
    Column(
        "skillnader_mellan",
        "Skillnader mellan",
        "Mellan vilka grupper skillnaderna finns, med semikolon emellan.",
        lambda one: ";".join(one.stated_differences.dimensions) if one.stated_differences else None,
    ),
    Column(
        "atgard",
        "Åtgärd mot skillnaderna",
        described(StatedDifferences, "action"),
        lambda one: one.stated_differences.action if one.stated_differences else None,
    ),
    Column(
        "borttaget_fran",
        "Borttaget från",
        "Perioden då måttet inte längre följs, om källan säger det.",
        lambda one: one.removed.since if one.removed else None,
    ),
    Column(
        "dokument",
        "Dokument",
        described(Evidence, "document"),
        lambda one: one.evidence.document if one.evidence else None,
    ),
    Column(
        "avsnitt",
        "Avsnitt",
        described(Evidence, "section"),
        lambda one: one.evidence.section if one.evidence else None,
    ),
    Column(
        "rad",
        "Rad",
        described(Evidence, "row"),
        lambda one: one.evidence.row if one.evidence else None,
        type="integer",
    ),
)


def tables(records: Records) -> tuple[Table, ...]:
    """Return the table of indicators."""
    return (
        made_of(
            sorted(records.indicators, key=source_order),
            COLUMNS,
            name=NAME,
            title="Mått",
            description="En rad för varje mått: vad det visar och vem som mäter.",
            key=("matt",),
            foreign_keys=(refers("del_av", "", "matt"),),
        ),
    )
