"""Make the tables of steering: styrning/kalender, planer, principer, regler and provningar.

A trial is published with what it is made from; the verdict is derived and stands on the page.
"""

from collections.abc import Iterator
from decimal import Decimal

from insyn.export.table import (
    BETWEEN_TEXTS,
    Column,
    Table,
    described,
    made_of,
    refers_together,
    sourced,
    yes_or_no,
)
from insyn.model.records import Records
from insyn.model.steering import (
    CalendarEvent,
    Plan,
    Principle,
    RuleInput,
    RuleTrial,
    Steering,
    SteeringRule,
)

_EventOf = tuple[Steering, CalendarEvent]
_PlanOf = tuple[Steering, Plan]
_PrincipleOf = tuple[Steering, Principle]
_RuleOf = tuple[Steering, SteeringRule]
_InputOf = tuple[Steering, SteeringRule, int, RuleTrial, int, RuleInput]

_STRUCTURE = "Målstrukturens id, som i tabellen strukturer i datamängden mal."


EVENT_COLUMNS: tuple[Column[_EventOf], ...] = (
    Column("struktur", "Struktur", _STRUCTURE, lambda one: one[0].id, required=True),
    Column(
        "handelse", "Händelse", described(CalendarEvent, "id"), lambda one: one[1].id, required=True
    ),
    Column(
        "titel", "Titel", described(CalendarEvent, "title"), lambda one: one[1].title, required=True
    ),
    Column(
        "manader",
        "Månader",
        "Månadernas nummer, 1–12, med semikolon emellan. Tomt om källan inte anger någon.",
        lambda one: ";".join(map(str, one[1].months)),
    ),
    Column("nar", "När", described(CalendarEvent, "when"), lambda one: one[1].when, required=True),
    Column(
        "steg", "Steg", described(CalendarEvent, "step"), lambda one: one[1].step, required=True
    ),
    Column("vem", "Vem", described(CalendarEvent, "who"), lambda one: one[1].who, required=True),
    Column("namnd", "Nämnd", described(CalendarEvent, "board"), lambda one: one[1].board),
    Column(
        "text", "Text", described(CalendarEvent, "text"), lambda one: one[1].text, required=True
    ),
    Column(
        "skillnad",
        "Skillnad",
        described(CalendarEvent, "difference"),
        lambda one: one[1].difference,
    ),
)

PLAN_COLUMNS: tuple[Column[_PlanOf], ...] = (
    Column("struktur", "Struktur", _STRUCTURE, lambda one: one[0].id, required=True),
    Column("plan", "Plan", described(Plan, "id"), lambda one: one[1].id, required=True),
    Column("niva", "Nivå", described(Plan, "level"), lambda one: one[1].level, required=True),
    Column("titel", "Titel", described(Plan, "title"), lambda one: one[1].title, required=True),
    Column("text", "Text", described(Plan, "text"), lambda one: one[1].text, required=True),
    Column(
        "innehall",
        "Innehåll",
        "Vad planen ska innehålla enligt källan, med egna ord och | emellan.",
        lambda one: BETWEEN_TEXTS.join(one[1].contents),
    ),
    Column("skillnad", "Skillnad", described(Plan, "difference"), lambda one: one[1].difference),
)

PRINCIPLE_COLUMNS: tuple[Column[_PrincipleOf], ...] = (
    Column("struktur", "Struktur", _STRUCTURE, lambda one: one[0].id, required=True),
    Column("princip", "Princip", described(Principle, "id"), lambda one: one[1].id, required=True),
    Column(
        "nummer",
        "Nummer",
        described(Principle, "number"),
        lambda one: one[1].number,
        type="integer",
    ),
    Column(
        "rubrik",
        "Rubrik",
        described(Principle, "heading"),
        lambda one: one[1].heading,
        required=True,
    ),
    Column("text", "Text", described(Principle, "text"), lambda one: one[1].text, required=True),
    Column(
        "skillnad", "Skillnad", described(Principle, "difference"), lambda one: one[1].difference
    ),
)

RULE_COLUMNS: tuple[Column[_RuleOf], ...] = (
    Column("struktur", "Struktur", _STRUCTURE, lambda one: one[0].id, required=True),
    Column("regel", "Regel", described(SteeringRule, "id"), lambda one: one[1].id, required=True),
    Column(
        "titel", "Titel", described(SteeringRule, "title"), lambda one: one[1].title, required=True
    ),
    Column("typ", "Typ", described(SteeringRule, "kind"), lambda one: one[1].kind, required=True),
    Column(
        "andel",
        "Andel",
        described(SteeringRule, "share"),
        lambda one: _plain(one[1].share),
        type="number",
    ),
    Column(
        "at_bada_hallen",
        "Åt båda hållen",
        described(SteeringRule, "both_ways"),
        lambda one: yes_or_no(one[1].both_ways),
        required=True,
    ),
    Column(
        "antal_ar",
        "Antal år",
        described(SteeringRule, "years"),
        lambda one: one[1].years,
        type="integer",
    ),
    Column(
        "prisbasbelopp",
        "Prisbasbelopp",
        described(SteeringRule, "base_amounts"),
        lambda one: one[1].base_amounts,
        type="integer",
    ),
    Column("text", "Text", described(SteeringRule, "text"), lambda one: one[1].text, required=True),
    Column(
        "princip",
        "Princip",
        "Principens id i tabellen principer, om regeln hör till en princip.",
        lambda one: one[1].principle,
    ),
    *sourced(lambda one: (one[1].evidence,)),
)

INPUT_COLUMNS: tuple[Column[_InputOf], ...] = (
    Column("struktur", "Struktur", _STRUCTURE, lambda one: one[0].id, required=True),
    Column("regel", "Regel", "Regelns id.", lambda one: one[1].id, required=True),
    Column(
        "nr",
        "Prövning",
        "Prövningens nummer bland regelns prövningar, från 1.",
        lambda one: one[2],
        type="integer",
        required=True,
    ),
    Column(
        "titel", "Titel", described(RuleTrial, "title"), lambda one: one[3].title, required=True
    ),
    Column("namnd", "Nämnd", described(RuleTrial, "board"), lambda one: one[3].board),
    Column("period", "Period", described(RuleTrial, "period"), lambda one: one[3].period),
    Column(
        "ordning",
        "Ordning",
        "Uppgiftens plats i prövningen, från 1.",
        lambda one: one[4],
        type="integer",
        required=True,
    ),
    Column(
        "uppgift", "Uppgift", described(RuleInput, "name"), lambda one: one[5].name, required=True
    ),
    Column(
        "cell",
        "Cell",
        "Cellen som uppgiften hämtas ur i datamängden ekonomi: uppställning/rad.kolumn.",
        lambda one: one[5].cell,
    ),
    Column(
        "utfall",
        "Utfall",
        "Utfallet som uppgiften hämtas ur i datamängden matt: mått/period.",
        lambda one: one[5].outcome,
    ),
    Column("ar", "År", described(RuleInput, "year"), lambda one: one[5].year),
    Column("saknas", "Saknas", described(RuleInput, "missing"), lambda one: one[5].missing),
)


def tables(records: Records) -> tuple[Table, ...]:
    """Return the tables of the calendar, plans, principles, rules and trials."""
    return (
        _calendar(records),
        _plans(records),
        _principles(records),
        _rules(records),
        _trials(records),
    )


def _calendar(records: Records) -> Table:
    return made_of(
        ((steering, event) for steering in records.steerings for event in steering.calendar),
        EVENT_COLUMNS,
        name="kalender",
        title="Kalender",
        description="En rad för varje händelse som återkommer i årets planering och uppföljning.",
        key=("struktur", "handelse"),
    )


def _plans(records: Records) -> Table:
    return made_of(
        ((steering, plan) for steering in records.steerings for plan in steering.plans),
        PLAN_COLUMNS,
        name="planer",
        title="Planer och rapporter",
        description="En rad för varje plan eller rapport på varje nivå.",
        key=("struktur", "plan"),
    )


def _principles(records: Records) -> Table:
    return made_of(
        ((steering, one) for steering in records.steerings for one in steering.principles),
        PRINCIPLE_COLUMNS,
        name="principer",
        title="Ekonomistyrningsprinciper",
        description="En rad för varje princip som styr ekonomin, i varje målstruktur.",
        key=("struktur", "princip"),
    )


def _rules(records: Records) -> Table:
    return made_of(
        ((steering, rule) for steering in records.steerings for rule in steering.rules),
        RULE_COLUMNS,
        name="regler",
        title="Regler",
        description="En rad för varje ekonomisk regel som går att räkna på.",
        key=("struktur", "regel"),
    )


def _trials(records: Records) -> Table:
    return made_of(
        _all_inputs(records),
        INPUT_COLUMNS,
        name="provningar",
        title="Prövningar av regler",
        description="En rad för varje uppgift som en prövning av en regel bygger på.",
        key=("struktur", "regel", "nr", "ordning"),
        foreign_keys=(refers_together(("struktur", "regel"), "regler"),),
    )


def _all_inputs(records: Records) -> Iterator[_InputOf]:
    for steering in records.steerings:
        for rule in steering.rules:
            for number, trial in enumerate(rule.trials, start=1):
                for place, one in enumerate(trial.inputs, start=1):
                    yield steering, rule, number, trial, place, one


def _plain(number: Decimal | None) -> str | None:
    return f"{number:f}" if number is not None else None
