"""Invent the follow-up of performers in a small municipality, real and as an example."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from insyn.derive.facts import Facts
from insyn.derive.oversight.matrix import Matrix
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.model.oversight.contract import (
    Contract,
    Ending,
    InsightClause,
    IntervalStep,
    Option,
    ReceivedInformation,
    Requirement,
    Terms,
)
from insyn.model.oversight.follow_up import (
    Answer,
    CorrectiveAction,
    Deviation,
    Dismissal,
    Feedback,
    FollowUp,
    Judgement,
    Sanction,
    SanctionStep,
)
from insyn.model.oversight.follow_up_plan import (
    FollowUpPlan,
    PlanItem,
    PlanReport,
    Priority,
    SpecialReview,
)
from insyn.model.oversight.insight_requirement import InsightRequirement, LegalGround
from insyn.model.oversight.programme import Decision, FeedbackRule, Programme, ProgrammePoint
from insyn.model.oversight.provider import Contact, Provider, Unit
from insyn.model.package import DataPackage
from insyn.model.record import Evidence, Note
from insyn.model.records import Records

TODAY = date(2026, 11, 21)
PROOF = Evidence(document="vb", section="Trygghet")
NOTE = Note(kind="lucka", text="Källan säger inte när.")

PROGRAMME = Programme(
    id="program-2023",
    title="Program för insyn",
    first_day=date(2023, 1, 1),
    last_day=date(2026, 12, 31),
    adopted=Decision(day=date(2023, 3, 13), diary_number="KF-2023/9"),
    summary="Så följer fullmäktige upp den som utför.",
    purpose=(ProgrammePoint(id="syfte", text="Bättre kontroll.", section="Syfte"),),
    scope=(ProgrammePoint(id="allt", text="All verksamhet på uppdrag."),),
    exclusions=(ProgrammePoint(id="skolor", text="Inte fristående skolor."),),
    operating_forms=("aktiebolag", "stiftelse"),
    goals=(ProgrammePoint(id="mal", text="Kommunens mål gäller alla."),),
    guidelines=(ProgrammePoint(id="lag", text="Utföraren följer lagen."),),
    follow_up=(ProgrammePoint(id="skal", text="Uppföljningen är en kontroll."),),
    follow_up_forms=(ProgrammePoint(id="former", text="Nämnden väljer form."),),
    plan_contents=(ProgrammePoint(id="vad", text="Vad som ska följas upp."),),
    special_reviews=(ProgrammePoint(id="granskning", text="Vid behov."),),
    insight=(ProgrammePoint(id="info", text="Avtalet säkrar information."),),
    notes=(NOTE,),
    evidence=(PROOF,),
    file="data/utforare/program/program-2023.yaml",
)
SYSTEM = ChoiceSystem(
    id="hemtjanst",
    title="Hemtjänst i Ekby",
    service="Hemtjänst",
    board="socialnamnden",
    law="LOV",
    first_day=date(2023, 4, 1),
    description="Den som har hemtjänst väljer utförare.",
    default_choice="Den som inte väljer får den som står på tur.",
    file="data/utforare/valfrihetssystem/hemtjanst.yaml",
)
COMPANY = Provider(
    id="alfa",
    title="Alfa Omsorg AB",
    operating_form="aktiebolag",
    description="Hemtjänst i hela Ekby.",
    own_words="Vi är alltid glada.",
    website="https://alfa.example/",
    contact=Contact(role="Verksamhetschef", telephone="08-465 004 01", email="info@alfa.example"),
    units=(
        Unit(id="norr", title="Alfa norr", service="Hemtjänst", area="centrum"),
        Unit(id="syd", title="Alfa syd", service="Hemtjänst", last_day=date(2025, 1, 31)),
    ),
    file="data/utforare/utforare/alfa.yaml",
)
OWN_REGI = Provider(
    id="egen-regi",
    title="Hemtjänst i egen regi",
    operating_form="kommunal-regi",
    file="data/utforare/utforare/egen-regi.yaml",
)
REQUIREMENTS = (
    Requirement(
        id="kontinuitet",
        text="Högst tolv personer under två veckor.",
        is_critical=True,
        measured_by="Scheman",
        section="4.2",
    ),
    Requirement(id="miljobilar", text="Bilarna ska vara miljöbilar.", kind="bör"),
)
CONTRACT = Contract(
    id="alfa-hemtjanst",
    title="Hemtjänst, Alfa Omsorg",
    service="Hemtjänst",
    board="socialnamnden",
    provider="alfa",
    form="lov",
    choice_system="hemtjanst",
    programme="program-2023",
    goals=("2019/trygg",),
    diary_number="SN-2024/7",
    signed=date(2023, 12, 1),
    first_day=date(2024, 1, 1),
    last_day=date(2027, 12, 31),
    options=(Option(last_day=date(2028, 12, 31)),),
    replaces="alfa-forra",
    yearly_value=Decimal("12.5"),
    requirements=REQUIREMENTS,
    insight_clause=InsightClause(
        exists=True,
        what=("Antal anställda",),
        every="år",
        section="7 §",
        received=(ReceivedInformation(day=date(2025, 2, 1), what="Redovisning för 2024"),),
    ),
    terms=Terms(takes_part=True, statistics=True, registers=False, sanctions=True),
    notes=(NOTE,),
    evidence=(PROOF,),
    file="data/utforare/avtal/alfa-hemtjanst.yaml",
)
EARLIER = CONTRACT.model_copy(
    update={
        "id": "alfa-forra",
        "title": "Hemtjänst, Alfa Omsorg, det förra",
        "signed": date(2022, 1, 10),
        "first_day": date(2022, 2, 1),
        "last_day": date(2024, 12, 31),
        "options": (),
        "replaces": None,
        "ending": Ending(day=date(2023, 12, 31), how="hävt", reason="Brister."),
        "file": "data/utforare/avtal/alfa-forra.yaml",
    }
)
ASSIGNMENT = Contract(
    id="egen-regi-hemtjanst",
    title="Hemtjänst, egen regi",
    service="Hemtjänst",
    board="socialnamnden",
    provider="egen-regi",
    form="eget-uppdrag",
    choice_system="hemtjanst",
    first_day=date(2024, 1, 1),
    requirements=REQUIREMENTS[:1],
    file="data/utforare/avtal/egen-regi-hemtjanst.yaml",
)
UNKNOWN = Contract(
    id="lokalvard",
    title="Lokalvård",
    service="Lokalvård",
    board="socialnamnden",
    notes=(NOTE,),
    evidence=(PROOF,),
    file="data/utforare/avtal/lokalvard.yaml",
)
TWICE_THEN_SELDOM = (IntervalStep(every="halvår", years=1), IntervalStep(every="vartannat-år"))
PLAN = FollowUpPlan(
    id="socialnamnden-2026",
    title="Uppföljningsplan 2026",
    board="socialnamnden",
    period="2026",
    programme="program-2023",
    decision=Decision(day=date(2025, 12, 10), diary_number="SN-2025/88", text="Antogs."),
    summary="Nämnden följer upp två avtal.",
    items=(
        PlanItem(
            id="alfa",
            what="Hemtjänsten hos Alfa",
            contract="alfa-hemtjanst",
            forms=("avtalsuppföljning", "verksamhetsuppföljning"),
            responsible=("Avtalscontroller",),
            timetable="En gång per år.",
            interval=TWICE_THEN_SELDOM,
            feedback=(
                FeedbackRule(receiver="nämnd", form="Eget ärende"),
                FeedbackRule(receiver="utförare"),
                FeedbackRule(receiver="allmänhet"),
            ),
            priority=Priority(importance=3, risk=2, size=3, reason="Många berörs."),
        ),
        PlanItem(
            id="lokalvard",
            what="Lokalvården",
            contract="lokalvard",
            interval=TWICE_THEN_SELDOM,
            feedback=(FeedbackRule(receiver="nämnd"),),
            notes=(NOTE,),
        ),
    ),
    special_reviews=(SpecialReview(area="Nattpatrullen", reason="Klagomål."),),
    notes=(NOTE,),
    evidence=(PROOF,),
    file="data/utforare/planer/socialnamnden-2026.yaml",
)
EARLIER_PLAN = PLAN.model_copy(
    update={
        "id": "socialnamnden-2024",
        "title": "Uppföljningsplan 2024",
        "period": "2024",
        "items": PLAN.items[:1],
        "special_reviews": (),
        "reports": (PlanReport(report="delårsrapport", day=date(2024, 9, 1), text="Enligt plan."),),
        "file": "data/utforare/planer/socialnamnden-2024.yaml",
    }
)
FIRST_VISIT = FollowUp(
    id="alfa-2024",
    title="Alfa Omsorg, våren 2024",
    board="socialnamnden",
    service="Hemtjänst",
    contract="alfa-hemtjanst",
    form="avtalsuppföljning",
    occasion="planerad",
    period="2024",
    day=date(2024, 6, 12),
    method="Tjugo planer lästes.",
    by=("Avtalscontroller",),
    result="Ett krav brister.",
    judgements=(
        Judgement(requirement="kontinuitet", grade="ej-uppfyllt", comment="Sexton personer."),
        Judgement(requirement="miljobilar", grade="ej-bedömt"),
    ),
    deviations=(
        Deviation(
            id="for-manga",
            text="För många personer hemma hos samma människa.",
            requirement="kontinuitet",
            severity="allvarlig",
            actions=(
                CorrectiveAction(
                    id="schema",
                    text="Lägga om schemat.",
                    responsible="Verksamhetschef",
                    due=date(2024, 9, 1),
                    done=date(2024, 8, 20),
                    verified=date(2024, 9, 10),
                    verified_how="Nya scheman.",
                ),
                CorrectiveAction(
                    id="utbildning",
                    text="Utbilda samordnarna.",
                    responsible="Verksamhetschef",
                    due=date(2025, 3, 1),
                ),
            ),
        ),
        Deviation(
            id="bilar",
            text="Två gamla bilar.",
            severity="mindre",
            dismissed=Dismissal(day=date(2024, 7, 1), reason="Bilarna är sålda."),
        ),
    ),
    sanctions=(
        Sanction(
            id="vite",
            kind="vite",
            deviation="for-manga",
            amount=Decimal(25000),
            steps=(
                SanctionStep(state="aviserad", day=date(2024, 6, 20)),
                SanctionStep(state="beslutad", day=date(2024, 8, 28), comment="Nämnden beslutade."),
                SanctionStep(state="bestridd", day=date(2024, 9, 15)),
            ),
        ),
    ),
    answers=(Answer(day=date(2024, 7, 5), text="Vi håller inte med."),),
    decisions=(
        Decision(day=date(2024, 8, 28), diary_number="SN-2024/31", text="Ett vite tas ut."),
    ),
    feedback=(
        Feedback(receiver="nämnd", day=date(2024, 8, 28), form="Eget ärende"),
        Feedback(receiver="allmänhet", day=date(2024, 9, 2)),
    ),
    notes=(NOTE,),
    evidence=(PROOF,),
    file="data/utforare/uppfoljningar/alfa-2024.yaml",
)
LATE_VISIT = FollowUp(
    id="alfa-2024-host",
    title="Alfa Omsorg, hösten 2024",
    board="socialnamnden",
    service="Hemtjänst",
    contract="alfa-hemtjanst",
    form="verksamhetsuppföljning",
    occasion="oanmäld",
    period="2025",
    day=date(2025, 2, 3),
    result="Allt var som det skulle.",
    judgements=(Judgement(requirement="kontinuitet", grade="uppfyllt"),),
    feedback=(Feedback(receiver="utförare"),),
    file="data/utforare/uppfoljningar/alfa-2024-host.yaml",
)
COMPLAINT = FollowUp(
    id="alfa-klagomal",
    title="Klagomål på Alfa",
    board="socialnamnden",
    service="Hemtjänst",
    contract="alfa-hemtjanst",
    form="särskild-granskning",
    occasion="händelsestyrd",
    period="2026",
    day=date(2026, 4, 14),
    deviations=(Deviation(id="sena", text="Sena besök.", severity="kritisk"),),
    file="data/utforare/uppfoljningar/alfa-klagomal.yaml",
)
AREAS_REVIEWED = FollowUp(
    id="stickprov-2019",
    title="Stickprov 2019",
    board="socialnamnden",
    service="Upphandling",
    subjects=("Direktupphandlingar",),
    period="2019",
    result="Inget att anmärka på.",
    notes=(NOTE,),
    evidence=(PROOF,),
    file="data/utforare/uppfoljningar/stickprov-2019.yaml",
)


def requirement(identifier: str, scope: str, rule: str, **more: Any) -> InsightRequirement:
    """Return an insight requirement that is tried by a rule."""
    made: dict[str, Any] = {
        "id": identifier,
        "order": 10,
        "title": f"Kravet {identifier}",
        "text": "Det ska vara så.",
        "ground": LegalGround(source="Kommunallagen (2017:725)", section="10 kap. 9 §"),
        "scope": scope,
        "rule": rule,
        "rule_text": "Vi ser efter i uppgifterna.",
        "file": f"data/utforare/insynskrav/{identifier}.yaml",
        **more,
    }
    return InsightRequirement(**made)


LAW = (
    requirement("klausul", "avtal", "insynsklausul-finns", performers="privata", order=1),
    requirement("uppfoljning", "avtal", "avtalet-följs-upp", order=2),
    requirement(
        "program-alla",
        "avtal",
        "avtalet-följer-program",
        order=3,
        first_day=date(2024, 7, 1),
        moment="tecknande",
    ),
    requirement("form", "utförare", "driftsform-angiven", order=4),
    requirement("plan", "nämnd", "nämnden-har-plan", order=5),
    requirement("ickeval", "valfrihetssystem", "ickeval-beskrivet", order=6),
    requirement(
        "oppet",
        "kommun",
        "öppna-data",
        order=7,
        ground=LegalGround(source="Lag (2022:818)", is_read=False),
        notes=(NOTE,),
        evidence=(PROOF,),
    ),
)


def an_example(one: Any) -> Any:
    """Return a record as an invented one, in the dataset that is marked as such."""
    names = ("contract", "provider", "choice_system", "replaces")
    renamed = {name: f"exempel-{getattr(one, name)}" for name in names if getattr(one, name, None)}
    file = one.file.replace("data/utforare/", "data/utforare-exempel/")
    return one.model_copy(update={"id": f"exempel-{one.id}", "file": file, **renamed})


def package(name: str, *, is_example: bool = False) -> DataPackage:
    """Return the description of a dataset of performers."""
    return DataPackage(
        profile="https://datapackage.org/profiles/2.0/datapackage.json",
        name=name,
        title="Utförare",
        description="Avtal och uppföljningar.",
        is_example=is_example,
        file=f"data/{name}/datapackage.yaml",
    )


def records(known: Records, **changes: Any) -> Records:
    """Return records together with the follow-up of performers, real and as an example."""
    real: dict[str, tuple[Any, ...]] = {
        "programmes": (PROGRAMME,),
        "choice_systems": (SYSTEM,),
        "providers": (COMPANY, OWN_REGI),
        "contracts": (CONTRACT, EARLIER, ASSIGNMENT, UNKNOWN),
        "follow_up_plans": (PLAN, EARLIER_PLAN),
        "follow_ups": (FIRST_VISIT, LATE_VISIT, COMPLAINT, AREAS_REVIEWED),
    }
    invented: dict[str, tuple[Any, ...]] = {
        "choice_systems": (an_example(SYSTEM),),
        "providers": (an_example(COMPANY),),
        "contracts": (an_example(CONTRACT), an_example(EARLIER)),
        "follow_ups": (an_example(FIRST_VISIT),),
    }
    both = {kind: (*own, *invented.get(kind, ())) for kind, own in real.items()}
    packages = (package("utforare"), package("utforare-exempel", is_example=True))
    made: dict[str, Any] = {**both, "insight_requirements": LAW, "packages": packages}
    return replace(known, **{**made, **changes})


def with_oversight(known: Facts, **changes: Any) -> Facts:
    """Return what is known together with the follow-up of performers, on a later day."""
    return Facts(records(known.records, **changes), known.figures, TODAY, known.accounts)


def world(known: Records, today: date = TODAY, **changes: Any) -> Oversight:
    """Return the real follow-up of performers on a day."""
    return Oversight(records(known, **changes), today)


def verdict_of(known: Oversight, identifier: str, subject: str) -> tuple[str, str]:
    """Return the verdict on a requirement for a subject, and why."""
    found: Iterable[tuple[str, str]] = (
        (one.code, one.why)
        for one in Matrix(known).verdicts
        if (one.requirement, one.subject) == (identifier, subject)
    )
    return next(iter(found))
