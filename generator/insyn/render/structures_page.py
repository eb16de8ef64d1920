"""List the goal structures in the order they applied, with what the sources say of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.goal import GoalStructure
from insyn.model.records import Records
from insyn.model.shared_records import Concept
from insyn.output import Page
from insyn.render import levels
from insyn.render.indicator_words import Fact
from insyn.render.parts import Link, link
from insyn.render.templates import render

TEMPLATE = "pages/structures.html"
TITLE = "Mål"

STANDINGS = {
    "beslutad": "Beslutad",
    "förslag": "Förslag",
    "framgår-inte": "Källan säger inte om målstrukturen är beslutad",
}
CONCEPTS = {
    "hållbarhetsdimension": "Hållbarhetens dimensioner",
    "agenda-2030": "Agenda 2030",
    "styrbegrepp": "Ord i styrningen",
}
UNKNOWN_YEAR = "Källan säger inte vilket år"


@dataclass(frozen=True)
class StructureLine:
    """Show one structure in the list."""

    link: Link
    facts: str
    vision: str


@dataclass(frozen=True)
class Summary:
    """Hold what the list tells of a structure, out of its record."""

    identifier: str
    title: str
    facts: str
    vision: str


@dataclass(frozen=True)
class ConceptGroup:
    """Explain the notions of one kind."""

    heading: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class StructuresBody:
    """State all that the template of the list of structures places."""

    # The structures, oldest first.
    structures: tuple[StructureLine, ...]
    # What became of the goals when the structure changed.
    history: Link
    # All development commitments.
    commitments: Link
    # The notions that the sources build upon, kind by kind.
    concepts: tuple[ConceptGroup, ...]


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the list of structures, below the hand-written page."""
    structures = sorted(facts.records.structures, key=lambda one: one.order)
    yield Page(
        address=urls.STRUCTURES,
        section="mal",
        title=TITLE,
        description=(
            f"Målen som {facts.records.municipality.short_name} styrs av, "
            f"i {swedish.plural(len(structures), 'målstruktur', 'målstrukturer')}."
        ),
        body=partial(
            body, tuple(_summary(one) for one in structures), tuple(_concepts(facts.records))
        ),
        below=True,
    )


def body(structures: tuple[Summary, ...], concepts: tuple[ConceptGroup, ...] = ()) -> str:
    """Render the list of structures."""
    return render(
        TEMPLATE,
        StructuresBody(
            tuple(
                StructureLine(
                    link(one.title, urls.structure(one.identifier), urls.STRUCTURES),
                    one.facts,
                    one.vision,
                )
                for one in structures
            ),
            link("Vad som hände med målen när strukturen byttes", urls.LINEAGE, urls.STRUCTURES),
            link("Alla utvecklingsåtaganden", urls.COMMITMENTS, urls.STRUCTURES),
            concepts,
        ),
    )


def _concepts(records: Records) -> Iterator[ConceptGroup]:
    for kind, heading in CONCEPTS.items():
        chosen = tuple(
            Fact(one.title, _explained(one, records))
            for one in records.concepts
            if one.kind == kind
        )
        if chosen:
            yield ConceptGroup(heading, chosen)


def _explained(concept: Concept, records: Records) -> str:
    document = concept.evidence and records.document_by_id.get(concept.evidence.document)
    return f"{concept.description} Källa: {document.title}." if document else concept.description


def _summary(structure: GoalStructure) -> Summary:
    return Summary(
        structure.id,
        structure.title,
        standing_text(structure),
        structure.vision.text if structure.vision else "",
    )


def standing_text(structure: GoalStructure) -> str:
    """Say what is known of a structure: Beslutad. År 2021. Källorna namnger 3 målområden."""
    standing = STANDINGS[structure.standing]
    goals = f"Källorna namnger {levels.counted(structure.goals)}."
    if structure.standing == "framgår-inte" and not structure.year:
        return f"{standing}, eller vilka år den gäller. {goals}"
    year = f"År {structure.year}" if structure.year else UNKNOWN_YEAR
    return f"{standing}. {year}. {goals}"
