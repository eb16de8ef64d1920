"""Make the page of a choice system: what one can choose, between whom, and what if one does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.oversight.oversight import Oversight
from insyn.derive.oversight.verdict import Verdict
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.output import Page
from insyn.render.oversight.insight_world import Requirements
from insyn.render.oversight.linked_facts import LinkedFact, led
from insyn.render.oversight.marking import titled
from insyn.render.oversight.naming import Named, board_title
from insyn.render.oversight.system_performers import (
    Performer,
    PerformerLine,
    can_be_chosen,
    performer_line,
    performers,
)
from insyn.render.oversight.verdict_counts import tried_sentence
from insyn.render.oversight.verdict_lines import VerdictLine, verdict_lines
from insyn.render.parts import (
    Link,
    Names,
    NoteBox,
    SourceNote,
    crumbs,
    names,
    note_boxes,
    short,
    source_note,
)
from insyn.render.templates import render

TEMPLATE = "pages/choice_system.html"


@dataclass(frozen=True)
class ChoiceSystemBody:
    """State all that the template of a choice system places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The system's name.
    title: str
    # Whether it is invented.
    is_example: bool
    # What one can choose.
    lead: str
    # The service, who is responsible, the law and since when.
    facts: tuple[LinkedFact, ...]
    # What happens if one does not choose, or that the records do not say.
    default_choice: str
    # How one changes, or that the records do not say.
    new_choice: str
    # How many there are to choose between.
    counted: str
    # Those one can choose, in alphabetical order.
    performers: tuple[PerformerLine, ...]
    # Those who had or will have a contract, in alphabetical order.
    others: tuple[PerformerLine, ...]
    # What the verdicts come to.
    summary: str
    # The verdicts on the system.
    verdicts: tuple[VerdictLine, ...]
    # Contradictions, readings, gaps and information.
    notes: tuple[NoteBox, ...]
    # Where the page comes from.
    source: SourceNote


@dataclass(frozen=True)
class Around:
    """Hold what lies around a system: its board's name, its performers and its verdicts.

    `service` is where the performers are compared, its name and its address.
    """

    board: str
    service: Named | None
    performers: tuple[Performer, ...]
    verdicts: tuple[Verdict, ...]
    is_example: bool


def pages(facts: Facts) -> Iterator[Page]:
    """Yield a page for every choice system, the real before the invented."""
    known, records = names(facts), facts.records
    requirements = records.insight_requirement_by_id
    for matrix in facts.matrices:
        world = matrix.world
        for system in world.choice_systems:
            around = Around(
                board_title(world, system.board),
                _service(world, system),
                performers(world, system),
                matrix.by_subject.get(("valfrihetssystem", system.id), ()),
                world.is_example,
            )
            yield Page(
                address=urls.choice_system(system.id),
                section="insyn",
                title=titled(system.title, is_example=world.is_example),
                description=short(system.description),
                body=partial(body, system, around, requirements, known),
            )


def body(system: ChoiceSystem, around: Around, requirements: Requirements, known: Names) -> str:
    """Render the page of a choice system."""
    page = urls.choice_system(system.id)
    chosen = [one for one in around.performers if can_be_chosen(one)]
    others = [one for one in around.performers if not can_be_chosen(one)]
    contract = ChoiceSystemBody(
        crumbs=crumbs(page, ("Insyn", urls.INSIGHT)),
        title=system.title,
        is_example=around.is_example,
        lead=system.description,
        facts=tuple(_facts(system, around, page)),
        default_choice=system.default_choice or "Uppgifterna säger inte vad som händer då.",
        new_choice=system.new_choice or "Uppgifterna säger inte hur man byter utförare.",
        counted=_counted(len(chosen)),
        performers=tuple(performer_line(one, page) for one in chosen),
        others=tuple(performer_line(one, page) for one in others),
        summary=tried_sentence(around.verdicts) or "Inget krav har prövats.",
        verdicts=verdict_lines(around.verdicts, requirements, page),
        notes=note_boxes(system.notes),
        source=source_note(system.title, page, known, system.evidence, [system.file]),
    )
    return render(TEMPLATE, contract)


def _facts(system: ChoiceSystem, around: Around, page: str) -> Iterator[LinkedFact]:
    yield LinkedFact("Verksamhet", system.service)
    yield led("Ansvarig nämnd", (around.board, urls.board(system.board)), page)
    yield LinkedFact("Lag", system.law or "Uppgifterna säger inte vilken lag systemet vilar på.")
    yield LinkedFact("Tid", _span(system))
    if around.service:
        yield led("Jämför", around.service, page)
    else:
        yield LinkedFact("Jämför", "Systemet finns inte i Jämför service.")
    insight = f"Insyn hos {swedish.lower_first(around.board)}", urls.board_insight(system.board)
    yield led("Nämndens insyn", insight, page)


def _service(world: Oversight, system: ChoiceSystem) -> Named | None:
    service = world.records.service_by_id.get(system.comparison or "")
    return (service.title, urls.service(service.id)) if service else None


def _span(system: ChoiceSystem) -> str:
    first, last = system.first_day, system.last_day
    if first and last:
        return f"Från {swedish.date(first)} till {swedish.date(last)}."
    if first:
        return f"Sedan {swedish.date(first)}."
    return f"Till {swedish.date(last)}." if last else "Uppgifterna säger inte sedan när."


def _counted(count: int) -> str:
    if not count:
        return "Uppgifterna namnger ingen som man kan välja nu."
    who = swedish.plural(count, "utförare", "utförare")
    if count == 1:
        return f"Det finns {who} att välja."
    return (
        f"Du kan välja mellan {who}. De står i bokstavsordning, och kommunens egen regi står bland "
        "de andra. Ordningen säger inget om hur bra de är."
    )
