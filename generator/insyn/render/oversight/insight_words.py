"""Put insight requirements into words: whom they concern, from when, and what is lacking."""

from collections.abc import Mapping
from dataclasses import dataclass

from insyn.derive.oversight.verdict import NOT_MET, PARTLY, UNKNOWN, VerdictCode
from insyn.model.oversight.codes import CONTRACT_FORMS
from insyn.model.oversight.insight_requirement import InsightRequirement, RuleCode, ScopeCode
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
        "Valfrihetssystem",
        "Krav på valfrihetssystem",
        "Uppgifterna har inga valfrihetssystem.",
        "valfrihetssystem",
        "valfrihetssystem",
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


@dataclass(frozen=True)
class GapWords:
    """Say what is lacking, after a count: `not_met` and `partly` after "1 avtal".

    `unknown` stands after "Vi vet inte om 1 avtal". Empty where no rule gives the verdict.
    """

    not_met: str = ""
    partly: str = ""
    unknown: str = ""


GAP_WORDS: Mapping[RuleCode, GapWords] = {
    "avtalet-följer-program": GapWords(
        "följer inget program som gällde när avtalet tecknades",
        "följer ett program, men det är inte känt när det eller avtalet började",
        "följer ett program",
    ),
    "avtalet-följs-upp": GapWords(
        "saknar en plan, eller en uppföljning som skulle ha gjorts",
        "har följts upp för sent",
        "har följts upp i tid",
    ),
    "insynsklausul-finns": GapWords("saknar insynsklausul", "", "har en insynsklausul"),
    "information-preciserad": GapWords(
        "säger inte vilken information utföraren ska lämna",
        "",
        "säger vilken information utföraren ska lämna",
    ),
    "information-lämnad": GapWords(
        "har inte gett allmänheten någon information",
        "har gett information, men för sällan eller utan avtalad tid",
        "har gett allmänheten information",
    ),
    "medverkan-reglerad": GapWords(
        "binder inte utföraren att medverka i uppföljning",
        "binder utföraren att medverka i uppföljning, men inte i allt",
        "binder utföraren att medverka i uppföljning",
    ),
    "mål-i-avtalet": GapWords(
        "tar inte upp något av kommunens mål", "", "tar upp något av kommunens mål"
    ),
    "krav-kan-följas-upp": GapWords(
        "saknar krav som går att följa upp",
        "har krav som inte går att följa upp",
        "har krav som går att följa upp",
    ),
    "driftsform-angiven": GapWords("saknar uppgift om driftsform"),
    "nämnden-har-plan": GapWords(
        "saknar en uppföljningsplan för året", "", "borde ha en uppföljningsplan för året"
    ),
    "planens-innehåll": GapWords(
        "saknar en plan som säger vad, hur, vem, när och till vem",
        "har en plan där något saknas",
        "borde ha en plan som säger allt",
    ),
    "planen-omfattar-alla": GapWords(
        "saknar en plan som tar upp avtalen",
        "har en plan som inte tar upp alla avtal",
        "har en plan som tar upp alla avtal",
    ),
    "planen-redovisad": GapWords(
        "har inte redovisat sin plan",
        "har redovisat sin plan bara en gång av två",
        "har redovisat sin plan",
    ),
    "särskild-granskning": GapWords(
        "har inte granskat något särskilt på två år", "", "borde ha granskat något särskilt"
    ),
    "samma-krav": GapWords(
        "har olika krav i alla avtal",
        "har avtal som saknar krav som andra avtal har",
        "har samma krav i alla avtal",
    ),
    "information-om-alla": GapWords(
        "saknar information om varje utförare",
        "saknar information om någon utförare",
        "informerar om alla utförare",
    ),
    "ickeval-beskrivet": GapWords(
        "säger inte vad som händer den som inte väljer", "säger inte hur man byter utförare"
    ),
    "jämför-service": GapWords("finns inte i Jämför service"),
}
"""What a verdict of each rule means for those it is about; of the municipality the why is told."""


def gap_sentence(requirement: InsightRequirement, code: VerdictCode, count: int) -> str:
    """Write a gap with its number: 1 avtal saknar insynsklausul."""
    words = GAP_WORDS[requirement.rule]
    told = {NOT_MET: words.not_met, PARTLY: words.partly, UNKNOWN: words.unknown}[code]
    counted = how_many(requirement.scope, count)
    return f"Vi vet inte om {counted} {told}" if code == UNKNOWN else f"{counted} {told}"


def how_many(scope: ScopeCode, count: int) -> str:
    """Count those of a scope: 3 nämnder."""
    words = SCOPES[scope]
    return plural(count, words.one, words.many)


_PERFORMERS = {"privata": "privata utförare", "alla": "alla utförare, även kommunens egen regi"}


def concerns(requirement: InsightRequirement) -> str:
    """Say whom a requirement concerns: Avtal med privata utförare."""
    performers = _PERFORMERS[requirement.performers]
    said = {
        "kommun": "Kommunen",
        "valfrihetssystem": "Valfrihetssystem",
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
