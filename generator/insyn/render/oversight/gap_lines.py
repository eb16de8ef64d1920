"""Say what is lacking as sentences with numbers, each leading to what law or programme asks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from insyn import urls
from insyn.derive.oversight.verdict import NOT_MET, PARTLY, UNKNOWN, Verdict, VerdictCode
from insyn.model.oversight.codes import VERDICTS
from insyn.model.oversight.insight_requirement import InsightRequirement, RuleCode
from insyn.render.oversight.insight_words import ground, how_many
from insyn.render.oversight.insight_world import InsightWorld, Requirements
from insyn.render.parts import Link, StatusMark, link, mark


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


@dataclass(frozen=True)
class GapLine:
    """Say what is lacking, with its number, and lead to the requirement; `ground` is its law."""

    link: Link
    mark: StatusMark
    ground: str


def gap_lines(
    world: InsightWorld, requirements: Requirements, codes: Sequence[VerdictCode]
) -> Iterator[GapLine]:
    """Yield a line for each verdict and requirement that there is anything to say of.

    Of the municipality, which is one, the reason is told instead of a number.
    """
    found: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for one in world.verdicts:
        if one.is_current:
            found[one.code, one.requirement].append(one)
    for code in codes:
        for identifier, requirement in requirements.items():
            if own := found.get((code, identifier)):
                yield GapLine(
                    link(
                        own[0].why.rstrip(".")
                        if requirement.scope == "kommun"
                        else gap_sentence(requirement, code, len(own)),
                        urls.insight_requirement(identifier),
                        urls.INSIGHT,
                    ),
                    mark(VERDICTS[code]),
                    ground(requirement),
                )


def gap_sentence(requirement: InsightRequirement, code: VerdictCode, count: int) -> str:
    """Write a gap with its number: 1 avtal saknar insynsklausul."""
    words = GAP_WORDS[requirement.rule]
    told = {NOT_MET: words.not_met, PARTLY: words.partly, UNKNOWN: words.unknown}[code]
    counted = how_many(requirement.scope, count)
    return f"Vi vet inte om {counted} {told}" if code == UNKNOWN else f"{counted} {told}"
