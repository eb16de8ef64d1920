"""Make the tables of insight: insynskrav.csv, which is the matrix, and kravkatalog.csv.

The text of a requirement stands in the column text, since its key in the file, krav, is the name
of the column with the id.
"""

from collections.abc import Iterator, Set
from datetime import date

from insyn.derive.facts import Facts
from insyn.derive.oversight.verdict import Verdict
from insyn.export.oversight.columns import DAY, listed, told
from insyn.export.oversight.share import Share, share_of, where_it_holds
from insyn.export.table import (
    BETWEEN_TEXTS,
    Column,
    Table,
    made_of,
    refers,
    sourced,
    yes_or_no,
)
from insyn.model.oversight.codes import CONTRACT_FORMS, VERDICTS
from insyn.model.oversight.insight_requirement import InsightRequirement, LegalGround

_VerdictOnDay = tuple[Verdict, str, date]


def _ground(one: InsightRequirement) -> LegalGround:
    return one.ground


REQUIREMENT_COLUMNS: tuple[Column[InsightRequirement], ...] = (
    told("krav", "Kravets id", InsightRequirement, "id", required=True),
    told("ordning", "Ordning", InsightRequirement, "order", type="integer", required=True),
    told("titel", "Titel", InsightRequirement, "title", required=True),
    Column(
        "text",
        "Krav",
        "Vad som krävs, med egna ord. Nyckeln i filen heter krav.",
        lambda one: one.text,
        required=True,
    ),
    told("kalla", "Källa", LegalGround, "source", _ground, required=True),
    told("paragraf", "Paragraf", LegalGround, "section", _ground),
    Column(
        "last",
        "Läst",
        "ja om kravet är kontrollerat mot lagtexten eller programmet, annars nej.",
        lambda one: yes_or_no(one.ground.is_read),
        required=True,
    ),
    told("omfattar", "Omfattar", InsightRequirement, "scope", required=True),
    Column(
        "utforare",
        "Utförare",
        "Utförarna som kravet gäller: privata eller alla.",
        lambda one: one.performers,
        required=True,
    ),
    told("verksamheter", "Verksamheter", InsightRequirement, "services", between=BETWEEN_TEXTS),
    told(
        "avtalsformer",
        "Avtalsformer",
        InsightRequirement,
        "contract_forms",
        codes=CONTRACT_FORMS,
        between=";",
    ),
    told("galler_fran", "Gäller från", InsightRequirement, "first_day", type="date"),
    told("galler_till", "Gäller till", InsightRequirement, "last_day", type="date"),
    told("provas_vid", "Prövas vid", InsightRequirement, "moment", required=True),
    told("regel", "Regel", InsightRequirement, "rule", required=True),
    told("sa_provas_det", "Så prövas det", InsightRequirement, "rule_text", required=True),
    *sourced(lambda one: one.evidence),
)

VERDICT_COLUMNS: tuple[Column[_VerdictOnDay], ...] = (
    Column(
        "krav",
        "Kravets id",
        "Kravet, som i tabellen kravkatalog i datamängden utforare.",
        lambda one: one[0].requirement,
        required=True,
    ),
    Column(
        "omfattar",
        "Omfattar",
        "Vad kravet prövas på: avtal, utförare, nämnd, valfrihetssystem eller kommun.",
        lambda one: one[0].scope,
        required=True,
    ),
    Column(
        "foremal",
        "Föremål",
        "Id för avtalet, utföraren, nämnden eller valfrihetssystemet. Kommunen heter kommunen.",
        lambda one: one[0].subject,
        required=True,
    ),
    Column("namn", "Namn", "Föremålets namn.", lambda one: one[0].title, required=True),
    Column(
        "namnd",
        "Nämnd",
        "Nämnden som ansvarar. Tomt för utförare och för kommunen.",
        lambda one: one[0].board,
    ),
    Column(
        "bedomning",
        "Bedömning",
        f"Vad regeln säger dagen i kolumnen dag. Uträknat av programmet. {listed(VERDICTS)}",
        lambda one: one[0].code,
        required=True,
    ),
    Column("skal", "Skäl", "Varför, i en mening.", lambda one: one[0].why, required=True),
    Column(
        "belagg",
        "Belägg",
        "Adresserna till det som bedömningen vilar på, med semikolon emellan.",
        lambda one: ";".join(one[1] + proof.address for proof in one[0].proof),
    ),
    Column(
        "raknas",
        "Räknas",
        "ja om föremålet räknas i summorna, nej om det har upphört att gälla.",
        lambda one: yes_or_no(one[0].is_current),
        required=True,
    ),
    DAY,
)


def tables(facts: Facts, name: str) -> tuple[Table, ...]:
    """Return the tables of a dataset's insight requirements and of the verdicts on its records."""
    share = share_of(facts, name)
    requirements = share.own(share.world.records.insight_requirements)
    return (_requirements(share, requirements), _verdicts(share, {one.id for one in requirements}))


def _requirements(share: Share, requirements: tuple[InsightRequirement, ...]) -> Table:
    return made_of(
        requirements,
        share.marked(REQUIREMENT_COLUMNS),
        name="kravkatalog",
        title="Kraven på insyn",
        description="En rad för varje krav på insyn i lag och program, och regeln det prövas med.",
        key=("krav",),
    )


def _verdicts(share: Share, known: Set[str]) -> Table:
    site = share.world.records.municipality.site_address.rstrip("/")
    verdicts = tuple(_own_verdicts(share, known))
    return made_of(
        ((one, site, share.today) for one in verdicts),
        share.marked(VERDICT_COLUMNS),
        name="insynskrav",
        title="Insynsmatrisen",
        description="En rad för varje krav på insyn och varje avtal, utförare, nämnd eller "
        "valfrihetssystem som det prövas på, med bedömning, skäl och belägg.",
        key=("krav", "omfattar", "foremal"),
        foreign_keys=where_it_holds(
            refers("krav", "kravkatalog", "krav"), (one.requirement for one in verdicts), known
        ),
    )


def _own_verdicts(share: Share, known: Set[str]) -> Iterator[Verdict]:
    """Yield the verdicts on what the dataset holds; a board's go with its contracts and plans.

    Those on the municipality itself go with the requirements.
    """
    world = share.world
    contracts = share.own(world.contracts)
    held = {("avtal", one.id) for one in contracts}
    held |= {("utförare", one.id) for one in share.own(world.providers)}
    held |= {("valfrihetssystem", one.id) for one in share.own(world.choice_systems)}
    held |= {("nämnd", one.board) for one in contracts}
    held |= {("nämnd", one.board) for one in share.own(world.plans)}
    for one in share.matrix.verdicts:
        if (one.scope, one.subject) in held or (one.scope == "kommun" and one.requirement in known):
            yield one
