"""Make the page of the economic rules: how each one comes out, and the principles behind them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.principles import compared, gone_rules
from insyn.derive.rule_trials import TrialResult, results
from insyn.derive.steering_versions import in_order
from insyn.model.steering import Steering, SteeringRule
from insyn.output import Page
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    StatusMark,
    crumbs,
    evidence_text,
    link,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.principle_words import PrincipleGroup, comparison, groups
from insyn.render.rule_words import VERDICTS, InputLine, input_line, limit_line, verdict_sentence
from insyn.render.templates import render

TEMPLATE = "pages/economy_rules.html"
TITLE = "Regler för ekonomin"
PAGE = urls.ECONOMY_RULES


@dataclass(frozen=True)
class TrialView:
    """Show a rule tried on some figures: how it came out, why, and each figure with its place."""

    title: str
    verdict: StatusMark
    sentence: str
    inputs: tuple[InputLine, ...]
    notes: tuple[NoteBox, ...]


@dataclass(frozen=True)
class RuleView:
    """Show a rule: what it says, where it is stated, and its trials."""

    title: str
    text: str
    source: str
    trials: tuple[TrialView, ...]


@dataclass(frozen=True)
class StructureRules:
    """Show the rules of a goal structure; `structure` is None where it has no page.

    `anchor` is the id of the heading. `gone` names the rules that the version before had.
    """

    anchor: str
    title: str
    structure: Link | None
    rules: tuple[RuleView, ...]
    gone: str


@dataclass(frozen=True)
class EconomyRulesBody:
    """State all that the template of the rules places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The page's name.
    title: str
    # How many trials came out in each way.
    lead: str
    # The rules, by the goal structure that states them.
    structures: tuple[StructureRules, ...]
    # Goal structures without any rule that can be computed.
    without_rules: str
    # What became of the principles from one version to the next.
    comparison: str
    # The principles, by the heading in the source.
    principles: tuple[PrincipleGroup, ...]
    # Where the page comes from.
    source: SourceNote


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page of the rules."""
    steerings = in_order(facts.records)
    lead = _lead([one for steering in steerings for one in _verdicts(steering, facts)])
    yield Page(
        address=PAGE,
        section="ekonomi",
        title=TITLE,
        description=short(lead),
        body=partial(body, _contract(facts, steerings, lead)),
    )


def body(contract: EconomyRulesBody) -> str:
    """Render the page of the rules."""
    return render(TEMPLATE, contract)


def _verdicts(steering: Steering, facts: Facts) -> Iterator[str]:
    for rule in steering.rules:
        for one in results(rule, facts.accounts, facts.figures):
            yield one.verdict


def _contract(facts: Facts, steerings: Sequence[Steering], lead: str) -> EconomyRulesBody:
    known, stating = names(facts), [one for one in steerings if one.rules]
    history = compared(steerings)
    return EconomyRulesBody(
        crumbs=crumbs(PAGE, ("Ekonomi", urls.ECONOMY)),
        title=TITLE,
        lead=lead,
        structures=tuple(
            _structure(one, before, facts, known)
            for before, one in pairwise([None, *stating])
            if one
        ),
        without_rules=_without_rules(one for one in steerings if not one.rules),
        comparison=comparison(history, steerings),
        principles=groups(history, {one.id: one.title for one in steerings}),
        source=source_note(
            TITLE,
            PAGE,
            known,
            [rule.evidence for one in stating for rule in one.rules]
            + [found for one in steerings if one.principles for found in one.evidence],
            [one.file for one in steerings if one.rules or one.principles],
        ),
    )


def _structure(
    steering: Steering, before: Steering | None, facts: Facts, known: Names
) -> StructureRules:
    structure = facts.records.structure_by_id.get(steering.id)
    return StructureRules(
        anchor=f"regler-{steering.id}",
        title=steering.title,
        structure=link(structure.title, urls.structure(structure.id), PAGE) if structure else None,
        rules=tuple(
            RuleView(
                title=rule.title,
                text=rule.text,
                source=evidence_text(rule.evidence, known),
                trials=tuple(
                    _trial(rule, one, facts) for one in results(rule, facts.accounts, facts.figures)
                ),
            )
            for rule in steering.rules
        ),
        gone=_gone(before, steering) if before else "",
    )


def _gone(before: Steering, after: Steering) -> str:
    titles = [f"”{rule.title}”" for rule in gone_rules(before, after)]
    if not titles:
        return ""
    many = "reglerna" if len(titles) > 1 else "regeln"
    return (
        f"I {swedish.lower_first(before.title)} finns också {many} {swedish.joined(titles)}. "
        f"Det står inte i {swedish.lower_first(after.title)}."
    )


def _trial(rule: SteeringRule, result: TrialResult, facts: Facts) -> TrialView:
    lines = [
        input_line(
            one,
            facts.accounts.row(one.stated.cell.rpartition(".")[0]) if one.stated.cell else None,
            facts.records,
            PAGE,
        )
        for one in result.inputs
    ]
    limit = limit_line(rule, result)
    return TrialView(
        title=result.trial.title,
        verdict=VERDICTS[result.verdict],
        sentence=verdict_sentence(rule, result),
        inputs=(*lines, *([limit] if limit else [])),
        notes=note_boxes(result.trial.notes),
    )


def _lead(verdicts: Sequence[str]) -> str:
    if not verdicts:
        return "Källorna anger inga regler för ekonomin som går att räkna på."
    times = swedish.plural(len(verdicts), "gång", "gånger")
    opens = f"Vi har prövat reglerna {times}."
    known = [
        f"{words} i {_cases(verdicts.count(one))}"
        for one, words in (
            ("följs", "följs"),
            ("följs-inte", "följs inte"),
            ("ska-redovisas", "kräver ett nytt beslut"),
            ("behöver-inte-redovisas", "kräver inget nytt beslut"),
        )
        if one in verdicts
    ]
    unknown = verdicts.count("okänd")
    if known:
        opens = f"{opens} Regeln {swedish.joined(known)}."
    if unknown:
        where = _cases(unknown)
        opens += f" I {where} går det inte att säga, eftersom siffrorna inte finns i källorna."
    return opens


def _cases(count: int) -> str:
    return swedish.plural(count, "fall", "fall")


def _without_rules(steerings: Iterable[Steering]) -> str:
    titles = [swedish.lower_first(one.title) for one in steerings]
    if not titles:
        return ""
    return f"I {swedish.joined(titles)} anger källorna inga regler som går att räkna på."
