"""Put insight requirements into words: where they stand, whom they concern and from when."""

from collections.abc import Mapping
from dataclasses import dataclass

from insyn.model.oversight.codes import CONTRACT_FORMS
from insyn.model.oversight.insight_requirement import InsightRequirement, ScopeCode
from insyn.swedish import date, joined, lower_first, plural


@dataclass(frozen=True)
class ScopeWords:
    """Name those that requirements of a scope are put on, and say that there are none.

    `asked` heads what is asked of them; `one` and `many` stand after a count.
    """

    heading: str
    asked: str
    none: str
    one: str
    many: str


SCOPES: Mapping[ScopeCode, ScopeWords] = {
    "kommun": ScopeWords(
        "Kommunen", "Krav på kommunen", "Inget krav på kommunen prövas.", "kommun", "kommuner"
    ),
    "valfrihetssystem": ScopeWords(
        "Val av utförare",
        "Krav där man kan välja utförare",
        "Uppgifterna har inget som man kan välja.",
        "tjänst med val",
        "tjänster med val",
    ),
    "nämnd": ScopeWords(
        "Nämnder",
        "Krav på nämnder",
        "Uppgifterna har inga nämnder med avtal eller planer.",
        "nämnd",
        "nämnder",
    ),
    "utförare": ScopeWords(
        "Utförare",
        "Krav på utförare",
        "Uppgifterna namnger inga utförare.",
        "utförare",
        "utförare",
    ),
    "avtal": ScopeWords(
        "Avtal och uppdrag",
        "Krav på avtal och uppdrag",
        "Uppgifterna har inga avtal.",
        "avtal",
        "avtal",
    ),
}
"""Those that requirements are put on, in the order that pages show them."""


def how_many(scope: ScopeCode, count: int) -> str:
    """Count those of a scope: 3 nämnder."""
    words = SCOPES[scope]
    return plural(count, words.one, words.many)


def ground(requirement: InsightRequirement) -> str:
    """Write where a requirement is laid down: Kommunallagen (2017:725) 10 kap. 9 §.

    A programme has headings and not paragraphs: Program för insyn, avsnittet ”Uppföljning”.
    """
    stated = requirement.ground
    section = stated.section or ""
    place = f" {section}" if "§" in section or not section else f", avsnittet ”{section}”"
    where = f"{stated.source}{place}".rstrip()
    return where if stated.is_read else f"{where}, inte kontrollerat mot lagtexten"


_PERFORMERS = {"privata": "privata utförare", "alla": "alla utförare, även kommunens egen regi"}


def concerns(requirement: InsightRequirement) -> str:
    """Say whom a requirement concerns: Avtal med privata utförare."""
    performers = _PERFORMERS[requirement.performers]
    said = {
        "kommun": "Kommunen",
        "valfrihetssystem": "Val av utförare",
        "nämnd": "Nämnder som har avtal eller planer",
        "utförare": performers[:1].upper() + performers[1:],
        "avtal": f"Avtal med {performers}",
    }[requirement.scope]
    if requirement.services:
        said += f", inom {joined([lower_first(one) for one in requirement.services])}"
    if requirement.contract_forms:
        forms = [lower_first(CONTRACT_FORMS[one].label) for one in requirement.contract_forms]
        said += f", bara {joined(forms)}"
    return said


def applies(requirement: InsightRequirement) -> str:
    """Say from when and to when a requirement applies, empty where the record does not say."""
    first = f"från den {date(requirement.first_day)}" if requirement.first_day else ""
    last = f"till den {date(requirement.last_day)}" if requirement.last_day else ""
    return " ".join(part for part in (first, last) if part)
