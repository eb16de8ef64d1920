"""Invent a small municipality whose pages can be read in full."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from insyn.derive.accounts import Accounts
from insyn.derive.accounts import fold as fold_accounts
from insyn.derive.facts import Facts
from insyn.derive.series import Figures, fold
from insyn.model.commitment import Commitment
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
from insyn.model.internal_control import (
    Control,
    ControlAction,
    InternalControl,
    Review,
    Risk,
)
from insyn.model.lineage import Lineage, LineageLink
from insyn.model.municipality import Contact, Licence, Municipality
from insyn.model.package import TableField, TableSchema
from insyn.model.published import DatasetSummary, PublishedFile, TableSummary
from insyn.model.record import Evidence, Note
from insyn.model.records import Records
from insyn.model.shared_records import Area, Board, SourceDocument
from insyn.model.statement import PriceBaseAmount, Statement, StatementColumn, StatementRow
from insyn.model.steering import (
    CalendarEvent,
    Plan,
    Principle,
    RuleInput,
    RuleTrial,
    Steering,
    SteeringRule,
)
from insyn.output import Page

LICENCE = Licence(name="CC0-1.0", title="CC0", address="https://cc0.example/")
MUNICIPALITY = Municipality(
    name="Ekby kommun",
    short_name="Ekby",
    code="0199",
    site_address="https://insyn.ekby.example/",
    publisher="Ekby kommun",
    contact=Contact(name="Redaktionen", email="insyn@ekby.example"),
    licence=LICENCE,
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
            TableSchema(
                fields=(
                    TableField(
                        name="varde",
                        type="number",
                        title="Värde",
                        description="Värdet i måttets enhet.",
                    ),
                ),
                primary_key=("varde",),
            ),
            (PublishedFile("oppna-data/matt/utfall.csv", "csv", 18_234, "0" * 64),),
        ),
    ),
    LICENCE,
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


def statements() -> tuple[Statement, ...]:
    """Return a statement with a deviation that does not follow, and one without a budget."""
    columns = (
        StatementColumn(column="budget", title="Budget 2019"),
        StatementColumn(column="utfall", title="Bokslut 2019"),
        StatementColumn(column="avvikelse", title="Avvikelse"),
    )
    operations = Statement(
        id="drift-2019",
        title="Driften 2019",
        kind="drift",
        order=1,
        board="socialnamnden",
        period="2019",
        description="Vad nämnden kostade.",
        sign="Kostnader har minus.",
        columns=columns,
        notes=(
            Note(kind="motsägelse", text="Källan räknar fel.", about=("summa.avvikelse",)),
            Note(kind="upplysning", text="Parkerna var stängda."),
        ),
        evidence=(PROOF,),
        file="data/ekonomi/drift-2019.yaml",
    )
    investments = operations.model_copy(
        update={
            "id": "bygge-2019",
            "title": "Bygget 2019",
            "kind": "investering",
            "order": 2,
            "columns": columns[1:2],
            "notes": (),
            "file": "data/ekonomi/bygge-2019.yaml",
        }
    )
    return operations, investments


def accounts() -> Accounts:
    """Return the rows of both statements, and the price base amount of a year."""
    no = None

    def row(statement: str, name: str, kind: str, whole: str, *amounts: str | None) -> StatementRow:
        budget, outcome, deviation = (None if one is None else Decimal(one) for one in amounts)
        status = "saknas" if None in amounts else "värde"
        title = name.capitalize()
        return StatementRow(
            statement, name, title, kind, whole, "", budget, outcome, deviation, no, status
        )

    return fold_accounts(
        (
            row("drift-2019", "skolor", "post", "summa", "-10.0", "-8.0", "2.0"),
            row("drift-2019", "bad", "varav", "", "-1.0", no, no),
            row("drift-2019", "resten", "rubrik", "", no, no, no),
            row("drift-2019", "parker", "post", "summa", "-5.0", "-5.5", "-0.5"),
            row("drift-2019", "dagis", "post", "summa", "-20.0", "-20.0", "0.0"),
            row("drift-2019", "summa", "summa", "", "-35.0", "-33.5", "2.5"),
            row("bygge-2019", "hus", "post", "", no, "7.0", no),
        ),
        (PriceBaseAmount("2019", Decimal(46_500), is_verified=False),),
    )


def steerings() -> tuple[Steering, ...]:
    """Return two versions of the steering: a rule of each kind, and principles that change."""
    base = RuleInput(name="bas", cell="drift-2019/summa.budget")
    held = SteeringRule(
        id="balans",
        title="Högst tio procent",
        kind="högsta-andel",
        share=Decimal(10),
        text="Nämnden får föra över högst tio procent.",
        trials=(
            RuleTrial(
                title="Resultatet 2019",
                inputs=(RuleInput(name="belopp", cell="drift-2019/summa.avvikelse"), base),
                notes=(Note(kind="tolkning", text="Vi räknar på nettobudgeten."),),
            ),
        ),
        evidence=PROOF,
    )
    project = SteeringRule(
        id="projekt",
        title="Dyra projekt",
        kind="rapporteras-över",
        share=Decimal(20),
        base_amounts=120,
        text="Dyra projekt ska upp till nytt beslut.",
        trials=(
            RuleTrial(
                title="Projekten",
                inputs=(
                    RuleInput(name="beslutad-nettoinvestering", missing="Källan säger det inte."),
                    RuleInput(name="avvikelse", outcome="trygghet/2019"),
                    RuleInput(name="prisbasbelopp", year="2019"),
                ),
            ),
        ),
        evidence=PROOF,
    )
    first = Principle(id="balans", number=1, heading="Styrning", text="Budgeten ska hålla.")
    second = Principle(id="lan", number=2, heading="Styrning", text="Inga lån.")
    changed = first.model_copy(update={"number": 3, "difference": "Numret är ett annat."})
    new = Principle(id="fond", heading="Fonder", text="Fonden får användas.")
    earlier = Steering(
        id="2019",
        title="Styrningen 2019",
        description="Så styrdes det.",
        rules=(held,),
        principles=(first, second),
        evidence=(PROOF,),
        file="data/styrning/2019.yaml",
    )
    later = earlier.model_copy(
        update={
            "id": "22-mal",
            "title": "Styrningen med 22 mål",
            "rules": (project,),
            "principles": (new, changed),
            "file": "data/styrning/22-mal.yaml",
        }
    )
    return earlier, later


def with_economy(known: Facts) -> Facts:
    """Return what is known together with the invented economy and its rules."""
    records = replace(known.records, statements=statements(), steerings=steerings())
    return replace(known, records=records, accounts=accounts())


def commitments() -> tuple[Commitment, ...]:
    """Return a commitment that is done and one that is carried over and not done."""
    done = Commitment(
        id="lampor",
        title="Fler lampor",
        goal="2019/trygg",
        period="2019",
        background="Det är mörkt.",
        promise="Sätta upp lampor.",
        status="klart",
        comment="Lamporna lyser.",
        notes=(Note(kind="motsägelse", text="Texten säger att två saknas."),),
        evidence=PROOF,
        file="data/mal/ataganden/lampor.yaml",
    )
    late = Commitment(
        id="vagar",
        title="Säkra vägar",
        goal="2019/trygg",
        period="2019",
        promise="Bygga om vägar.",
        status="ej-klart-i-år",
        expected="mars 2020",
        carried_from="2018",
        since="2017",
        evidence=PROOF,
        file="data/mal/ataganden/vagar.yaml",
    )
    return done, late


def lineage() -> Lineage:
    """Return links between the two structures: one goal cannot be followed, one has new words."""
    return Lineage(
        judgement="Det är vår bedömning.",
        links=(
            LineageLink(before="2019/leva", kind="okänt", reason="Inte alla mål namnges."),
            LineageLink(
                before="2019/trygg",
                after="22-mal/klimat",
                kind="omformulerat",
                reason="Båda handlar om ute.",
            ),
        ),
    )


def with_history(known: Facts) -> Facts:
    """Return what is known together with commitments and what became of the goals."""
    records = replace(known.records, commitments=commitments(), lineage=lineage())
    return replace(known, records=records)


def internal_controls() -> tuple[InternalControl, ...]:
    """Return a plan with every part, and one of another board that is empty."""
    done = ControlAction(id="las", text="Byta lås.", status="klart", comment="Låsen är bytta.")
    late = ControlAction(
        id="larm",
        text="Sätta upp larm.",
        status="ej-klart-i-år",
        notes=(Note(kind="motsägelse", text="Texten säger att larmet är uppe."),),
    )
    whole = InternalControl(
        id="social-2019",
        title="Plan för internkontroll",
        board="socialnamnden",
        period="2019",
        summary="Året gick bra.",
        risks=(
            Risk(
                id="inbrott",
                area="Lokaler och säkerhet",
                text="Någon kan ta sig in.",
                background="Låsen är gamla.",
                carried_from="2018",
                actions=(done, late),
                notes=(Note(kind="tolkning", text="Vi läser båda som åtgärder."),),
            ),
            Risk(id="brand", area="Brand", text="Det kan brinna.", actions=()),
        ),
        reviews=(
            Review(
                id="granskning-av-nycklar",
                title="Granskning av nycklar",
                diary_number="SN-2018/1",
                recommendations=("Räkna nycklarna.",),
                background="Nycklar saknades.",
                actions=(done,),
            ),
        ),
        controls=(
            Control(
                id="stickprov",
                area="Lokaler och säkerhet",
                title="Stickprov på lås",
                purpose="Se att låsen håller.",
                method="Pröva varje lås.",
                due=date(2019, 12, 31),
                status="klart",
                outcome="Låsen höll.",
            ),
            Control(id="kassan", area="Pengar", title="Kassan", status="ej-klart-i-år"),
        ),
        notes=(Note(kind="lucka", text="Källan säger inte vem."),),
        evidence=(PROOF,),
        file="data/internkontroll/social-2019.yaml",
    )
    empty = whole.model_copy(
        update={
            "id": "fullmaktige-2018",
            "board": "fullmaktige",
            "period": "2018",
            "risks": (),
            "reviews": (),
            "controls": (),
            "notes": (),
        }
    )
    return empty, whole


def steerings_with_years() -> tuple[Steering, ...]:
    """Return the versions of the steering with a calendar and plans that change."""
    earlier, later = steerings()
    decision = CalendarEvent(
        id="beslut",
        title="Beslut om budget",
        months=(11,),
        when="i november",
        step="planera",
        who="Kommunfullmäktige",
        board="fullmaktige",
        text="Fullmäktige beslutar.",
    )
    report = decision.model_copy(
        update={
            "id": "rapport",
            "title": "Rapport",
            "months": (2, 10),
            "when": "per februari och oktober",
            "step": "följa-upp",
            "who": "Nämnderna",
            "board": None,
            "notes": (Note(kind="tolkning", text="Vi läser månaden som rapportens."),),
        }
    )
    spring = decision.model_copy(
        update={"id": "var", "title": "Analys", "months": (), "when": "under våren"}
    )
    moved = decision.model_copy(
        update={"months": (10,), "when": "i oktober", "difference": "En månad tidigare."}
    )
    plan = Plan(
        id="plan", level="Nämnd", title="Plan", text="Vad nämnden ska göra.", contents=("Mål.",)
    )
    own = plan.model_copy(update={"id": "egen", "level": "Enhet", "difference": "Ny."})
    return (
        earlier.model_copy(update={"calendar": (decision,), "plans": (plan,)}),
        later.model_copy(update={"calendar": (moved, report, spring), "plans": (plan, own)}),
    )


def with_control(known: Facts) -> Facts:
    """Return what is known together with internal control and the year of the steering."""
    records = replace(
        known.records,
        internal_controls=internal_controls(),
        steerings=steerings_with_years(),
    )
    return replace(known, records=records)
