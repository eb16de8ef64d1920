"""Make the table of when follow-ups are due by the plans, and how it went: tillfallen.csv."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Due
from insyn.export.oversight.columns import DAY, listed, numbered
from insyn.export.oversight.share import Share, share_of
from insyn.export.table import Column, Table, described, made_of, refers, refers_together
from insyn.model.oversight.codes import DUE_STATES
from insyn.model.oversight.follow_up_plan import PlanItem
from insyn.model.records import package_of

_DueOnDay = tuple[Due, int, date]

COLUMNS: tuple[Column[_DueOnDay], ...] = (
    Column("plan", "Planens id", "Planens id.", lambda one: one[0].plan.id, required=True),
    Column("punkt", "Punktens id", "Punktens id.", lambda one: one[0].item.id, required=True),
    numbered("Tillfällets plats bland punktens tillfällen, från 1."),
    Column("namnd", "Nämnd", "Nämndens id.", lambda one: one[0].board, required=True),
    Column("avtal", "Avtal", described(PlanItem, "contract"), lambda one: one[0].item.contract),
    Column(
        "fran",
        "Från",
        "Första dagen då uppföljningen kan göras. Uträknad ur planen.",
        lambda one: one[0].slot.first,
        type="date",
        required=True,
    ),
    Column(
        "senast",
        "Senast",
        "Sista dagen då uppföljningen ska vara gjord. Uträknad ur planen.",
        lambda one: one[0].slot.due,
        type="date",
        required=True,
    ),
    Column(
        "uppfoljning",
        "Uppföljning",
        "Uppföljningen som gjordes. Tom om ingen är gjord.",
        lambda one: one[0].follow_up.id if one[0].follow_up else None,
    ),
    Column(
        "lage",
        "Läge",
        f"Hur det gick till och med dagen i kolumnen dag. Uträknat av programmet. "
        f"{listed(DUE_STATES)}",
        lambda one: one[0].state,
        required=True,
    ),
    DAY,
)


def tables(facts: Facts, name: str) -> tuple[Table, ...]:
    """Return the table of every follow-up that the plans of a dataset ask for."""
    share = share_of(facts, name)
    return (
        made_of(
            _numbered(share),
            share.marked(COLUMNS),
            name="tillfallen",
            title="Tillfällen då uppföljning ska vara gjord",
            description="En rad för varje gång som en plan säger att något ska ha följts upp. "
            "Punkter som varken har dagar eller intervall, och avtal utan känd första dag, ger "
            "inga rader.",
            key=("plan", "punkt", "nr"),
            foreign_keys=(
                refers_together(("plan", "punkt"), "uppfoljningsplan"),
                refers("avtal", "avtal", "avtal"),
                refers("uppfoljning", "uppfoljningar", "uppfoljning"),
            ),
        ),
    )


def _numbered(share: Share) -> Iterator[_DueOnDay]:
    count = Counter[tuple[str, str]]()
    for due in share.world.dues:
        if package_of(due.plan.file) == share.name:
            key = (due.plan.id, due.item.id)
            count[key] += 1
            yield due, count[key], share.today
