"""Invent a small municipality whose pages can be read in full."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

from insyn.derive.facts import Facts
from insyn.derive.series import Figures, fold
from insyn.model.figures import Group, Milestone, Observation, Ranking
from insyn.model.goal import (
    Assessment,
    BoardIndicator,
    CoreValue,
    Goal,
    GoalStructure,
    ProposedIndicator,
    Vision,
)
from insyn.model.indicator import (
    Indicator,
    Removal,
    SeriesBreak,
    StatedDifferences,
    StatedTrend,
)
from insyn.model.municipality import Contact, Licence, Municipality
from insyn.model.published import DatasetSummary, FieldSummary, TableSummary
from insyn.model.record import Evidence, Note
from insyn.model.records import Records
from insyn.model.shared_records import Area, Board, SourceDocument
from insyn.output import Page

MUNICIPALITY = Municipality(
    name="Ekby kommun",
    short_name="Ekby",
    code="0199",
    site_address="https://insyn.ekby.example/",
    publisher="Ekby kommun",
    contact=Contact(name="Redaktionen", email="insyn@ekby.example"),
    licence=Licence(name="CC0-1.0", title="CC0", address="https://cc0.example/"),
)
REPORT = SourceDocument(
    id="vb", title="Berättelsen 2019", publisher="Ekby", file="vb.txt", description="Året."
)
PROOF = Evidence(document="vb", section="Trygghet", row=7)
INDICATOR = Indicator(
    id="trygghet",
    title="Andel som är trygga",
    definition="Andelen som svarar att de är trygga.",
    unit="procent",
    direction="upp",
    decimals=0,
    measures_persons=True,
    measured_by="Enkäten",
    kolada="N00601",
    goals=("2019/trygg",),
    stated_trend=StatedTrend(direction="oförändrad"),
    stated_differences=StatedDifferences(verdict="ja", dimensions=("kön", "område")),
    breaks=(SeriesBreak(period="2017", text="Ny fråga."),),
    removed=Removal(since="2020", text="Måttet finns inte i planen."),
    notes=(Note(kind="motsägelse", text="Texten säger 60."),),
    evidence=PROOF,
    file="data/matt/trygghet.yaml",
)
PART = INDICATOR.model_copy(
    update={
        "id": "trygghet-centrum",
        "title": "varav i centrum",
        "parent": "trygghet",
        "notes": (),
        "breaks": (),
        "removed": None,
        "stated_trend": None,
        "stated_differences": None,
    }
)
STRUCTURE = GoalStructure(
    id="2019",
    title="Målen 2019",
    standing="beslutad",
    year="2019",
    order=1,
    description="Två mål.",
    vision=Vision(text="Ekby åt alla", evidence=PROOF),
    core_values=(CoreValue(title="Mod", description="Att våga."),),
    ethical_code=("Lyssna först.",),
    goals=(
        Goal(
            id="leva",
            title="Bra att leva",
            level="övergripande",
            assessments=(
                Assessment(period="2019", report="verksamhetsberättelse", grade="ej-bedömd"),
            ),
        ),
        Goal(
            id="trygg",
            title="Trygg kommun",
            level="nämndmål",
            parent="leva",
            board="socialnamnden",
            number=2,
            description="Alla ska kunna gå ut.",
            assessments=(
                Assessment(
                    period="2019",
                    report="verksamhetsberättelse",
                    grade="god",
                    reason="Fler är trygga.",
                    evidence=PROOF,
                ),
                Assessment(period="2019", report="delårsrapport", grade="godtagbar"),
            ),
            notes=(Note(kind="lucka", text="Året saknas."),),
            evidence=PROOF,
        ),
    ),
    proposed_indicators=(
        ProposedIndicator(
            number="1",
            title="Trygga ute",
            indicator="trygghet",
            breakdown=(BoardIndicator(board="socialnamnden", number="1", title="Trygga hemma"),),
        ),
    ),
    evidence=(PROOF,),
    file="data/mal/2019.yaml",
)
LATER = GoalStructure(
    id="22-mal",
    title="De 22 målen",
    standing="framgår-inte",
    order=2,
    description="Ett mål i urval.",
    goals=(Goal(id="klimat", title="Mindre utsläpp", level="fullmäktigemål"),),
)
BOARD = Board(
    id="socialnamnden", title="Socialnämnden", description="Ansvarar för omsorg.", evidence=(PROOF,)
)
OTHER_BOARD = Board(id="fullmaktige", title="Kommunfullmäktige", kind="fullmäktige")
DATASET = DatasetSummary(
    "matt",
    "Mått och utfall",
    "Måtten och mätningarna.",
    (
        TableSummary(
            "utfall",
            "Utfall",
            "En rad för varje värde.",
            1234,
            18_234,
            (FieldSummary("varde", "number", "Värde", "Värdet i måttets enhet."),),
        ),
    ),
)


def one(period: str, value: int | None, sex: str = "T", area: str = "kommunen") -> Observation:
    """Return an outcome; without a value it is missing."""
    group = Group(sex=sex, area=area)
    if value is None:
        return Observation(period, group, None, "saknas", document="vb")
    return Observation(period, group, Decimal(value), document="vb")


def figures() -> dict[str, Figures]:
    """Return figures that fall, differ between groups and miss the milestone."""
    outcomes = [
        *(one(period, value) for period, value in (("2018", 64), ("2019", 61))),
        *(one(period, value, "K") for period, value in (("2018", None), ("2019", 52))),
        *(one(period, value, "M") for period, value in (("2018", 70), ("2019", 73))),
        one("2019", 48, area="centrum"),
        one("2019", 80, area="hogsta"),
    ]
    milestones = [
        Milestone("2019", "etappmal", "minst", Decimal(65), "65"),
        Milestone("2030", "malvarde", "oka", None, "Öka"),
    ]
    return fold(
        [("trygghet", row) for row in outcomes],
        [("trygghet", milestone) for milestone in milestones],
        [("trygghet", Ranking("2019", 5, 26, "länets kommuner"))],
    )


def facts(
    indicators: Iterable[Indicator] = (INDICATOR, PART),
    structures: tuple[GoalStructure, ...] = (STRUCTURE, LATER),
) -> Facts:
    """Return all that is known of the invented municipality."""
    records = Records(
        root=Path("/ekby"),
        municipality=MUNICIPALITY,
        documents=(REPORT,),
        boards=(BOARD, OTHER_BOARD),
        areas=(Area(id="centrum", title="Centrum"),),
        structures=structures,
        indicators=tuple(indicators),
    )
    return Facts(records, figures(), date(2026, 1, 2))


def page(pages: Iterable[Page], address: str) -> Page:
    """Return the page at an address."""
    return next(page for page in pages if page.address == address)
