"""Invent two services in a small municipality: a real one with contracts, and an example."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from insyn.derive.comparison.comparison import Comparison
from insyn.derive.comparison.protect import protect
from insyn.derive.facts import Facts
from insyn.model.comparison import tables
from insyn.model.comparison.compared_service import (
    Fact,
    Measure,
    Option,
    ReferenceValue,
    Service,
)
from insyn.model.comparison.guidance import Advice, Guidance
from insyn.model.comparison.rows import Sheet, UnitRow, ValueRow
from insyn.model.record import Evidence, Note
from tests import oversight

SATISFIED = Measure(
    id="nojda",
    title="Nöjda med hjälpen",
    question="Är de som får hjälp nöjda?",
    unit="procent",
    direction="upp",
    kind="andel",
    group="enkat",
    definition="Andelen som svarar att de är mycket eller ganska nöjda.",
    does_not_say="De som mår sämst svarar sällan.",
    references=(
        ReferenceValue(level="kommunen", period="2025", value=Decimal(80), persons=150),
        ReferenceValue(level="riket", period="2025", value=Decimal(86), persons=80000),
    ),
)
CONTINUITY = Measure(
    id="kontinuitet",
    title="Personer som hjälper till",
    question="Hur många olika personer kommer hem till en?",
    unit="antal",
    direction="ned",
    decimals=1,
    kind="medelvärde",
    definition="Antalet personer som en kund möter under två veckor, i genomsnitt.",
)
CUSTOMERS = Measure(
    id="kunder",
    title="Kunder",
    question="Hur många har hjälp av utföraren?",
    unit="antal",
    direction="ingen",
    kind="antal",
    definition="Antalet kunder den 1 oktober.",
    needs_persons=False,
)
SERVICE = Service(
    id="hemtjanst",
    title="Hemtjänst",
    service="Hemtjänst",
    unit_word="utförare",
    unit_words="utförare",
    board="socialnamnden",
    description="Du väljer vem som ska hjälpa dig hemma.",
    choice_system="hemtjanst",
    laws=("Lagen om valfrihetssystem (2008:962)",),
    who_may_choose="Du som har fått hemtjänst beviljad.",
    how_to_choose="Säg till din handläggare.",
    default_ground="Turordning.",
    new_choice="Du kan byta när som helst.",
    facts=(
        Fact(
            id="omrade",
            title="Område",
            question="Var finns den?",
            kind="flera-val",
            options=(Option(code="norr", title="Norr"), Option(code="soder", title="Söder")),
            is_required=True,
            is_filter=True,
            is_in_list=True,
        ),
        Fact(id="natt", title="Hjälp på natten", kind="ja-nej", is_filter=True),
        Fact(id="platser", title="Plats för", kind="antal", words_after="kunder"),
        Fact(id="inriktning", title="Inriktning", kind="text"),
    ),
    measures=(SATISFIED, CONTINUITY, CUSTOMERS),
    first_measures=("nojda", "kontinuitet"),
    limits=("Siffrorna säger inte hur just din hjälp blir.",),
    guidance=Guidance(
        introduction="Ta god tid på dig.",
        advice=(Advice(title="Samma personer", text="Fråga hur många som kommer."),),
        questions=("Vem ringer jag när något går fel?",),
    ),
    notes=(Note(kind="upplysning", text="Undersökningen görs varje år."),),
    evidence=(Evidence(document="vb", section="Hemtjänst"),),
    file="data/jamfor-service/hemtjanst/tjanst.yaml",
)

UNITS = (
    UnitRow(
        unit="oden",
        title="Ödens omsorg",
        operating_form="stiftelse",
        facts={"omrade": "norr;soder", "natt": "nej", "platser": "", "inriktning": ""},
        provider_name="Stiftelsen Öden",
        first_day=date(2026, 9, 1),
        document="vb",
        line=2,
    ),
    UnitRow(
        unit="alfa-norr",
        title="Alfa norr",
        operating_form="aktiebolag",
        facts={"omrade": "norr", "natt": "ja", "platser": "40", "inriktning": "Demens"},
        provider="alfa",
        contract="alfa-hemtjanst",
        first_day=date(2024, 1, 1),
        new_owner_day=date(2026, 1, 1),
        earlier_owner="Beta Hemtjänst AB",
        website="https://alfa.example/norr",
        own_words="Hos oss är det alltid nybakat.",
        document="vb",
        earlier_id="beta-norr",
        line=3,
    ),
    UnitRow(
        unit="egen-regi",
        title="Ekby hemtjänst",
        operating_form="kommunal-regi",
        facts={"omrade": "norr;soder", "natt": "ja", "platser": "200", "inriktning": ""},
        provider="egen-regi",
        contract="egen-regi-hemtjanst",
        document="vb",
        line=4,
    ),
    UnitRow(
        unit="asken",
        title="Åsken",
        operating_form="kooperativ-förening",
        facts={"omrade": "soder", "natt": "nej", "platser": "6", "inriktning": ""},
        provider_name="Kooperativet Åsken",
        document="vb",
        line=5,
    ),
)


def _value(
    unit: str, measure: str, period: str, value: str, n: int | None, **rest: Any
) -> ValueRow:
    number = Decimal(value) if value else None
    return ValueRow(unit, measure, period, rest.pop("sex", "T"), number, persons=n, **rest)


VALUES = (
    _value("alfa-norr", "nojda", "2024", "70", 40, document="vb", response_rate=Decimal(60)),
    _value("alfa-norr", "nojda", "2025", "90", 50, document="vb", response_rate=Decimal(61)),
    _value("alfa-norr", "nojda", "2025", "93.3", 30, sex="K", document="vb"),
    _value("alfa-norr", "nojda", "2025", "85", 20, sex="M", document="vb"),
    _value("egen-regi", "nojda", "2025", "70", 90, document="vb"),
    _value("asken", "nojda", "2025", "100", 3, document="vb"),
    _value("oden", "nojda", "2025", "", None, status="saknas"),
    _value("alfa-norr", "kontinuitet", "2025", "11.5", 50, document="vb"),
    _value("egen-regi", "kontinuitet", "2025", "14.0", 90, document="vb"),
    _value("asken", "kontinuitet", "2025", "6.0", 6, lower=Decimal("5.0"), upper=Decimal("7.0")),
    _value("alfa-norr", "kunder", "2025", "52", None, document="vb"),
    _value("egen-regi", "kunder", "2025", "180", None, document="vb"),
    _value("asken", "kunder", "2025", "6", None, document="vb"),
)
SHEET = Sheet(SERVICE, UNITS, VALUES)
EXAMPLE = Sheet(
    SERVICE.model_copy(
        update={
            "id": "exempel",
            "title": "Ledsagning",
            "order": 2,
            "is_example": True,
            "choice_system": None,
            "guidance": None,
            "default_ground": None,
            "new_choice": None,
            "evidence": (),
            "file": "data/jamfor-service/exempel/tjanst.yaml",
        }
    ),
    tuple(one._replace(provider="", contract="", document="") for one in UNITS),
    tuple(one._replace(document="") for one in VALUES),
)
SHEETS = {sheet.service.id: sheet for sheet in (SHEET, EXAMPLE)}


def comparison(**changes: Any) -> Comparison:
    """Return the real service with some of its keys, its units or its values changed."""
    units, values = changes.pop("units", UNITS), changes.pop("values", VALUES)
    return protect(Sheet(SERVICE.model_copy(update=changes), units, values))


def with_comparison(known: Facts, *comparisons: Comparison) -> Facts:
    """Return what is known together with the follow-up of performers and the services."""
    found = comparisons or tuple(map(protect, SHEETS.values()))
    facts = oversight.with_oversight(known)
    services = tuple(one.service for one in found)
    packages = (*facts.records.packages, *map(tables.package, services))
    records = replace(facts.records, services=services, packages=packages)
    return replace(facts, records=records, comparisons=found)
