"""Answer who may choose in a service, how, what happens if one does not, and how one changes."""

from collections.abc import Iterator
from dataclasses import dataclass

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.model.comparison.compared_service import Service
from insyn.model.oversight.choice_system import ChoiceSystem
from insyn.render.oversight.linked_facts import LinkedFact, led

UNKNOWN = "Vad vi inte vet"
"""The heading of what no source says."""


@dataclass(frozen=True)
class Answer:
    """Answer a question in sentences."""

    question: str
    sentences: tuple[str, ...]


def system_of(facts: Facts, service: Service) -> ChoiceSystem | None:
    """Return the choice system that a service belongs to, if there is one."""
    return facts.records.choice_system_by_id.get(service.choice_system or "")


def choosing(facts: Facts, service: Service) -> tuple[Answer, ...]:
    """Return the answers about choosing, in the order that they are asked.

    What no source says is gathered in one answer, the last, which names who can be asked.
    """
    system = system_of(facts, service)
    default = service.default_choice or (system.default_choice if system else None)
    ground = service.default_ground
    asked: tuple[tuple[str, tuple[str | None, ...]], ...] = (
        ("Vad kan du välja?", (service.description,)),
        ("Vem får välja?", (service.who_may_choose,)),
        ("Hur väljer du?", (service.how_to_choose,)),
        (
            "Vad händer om du inte väljer?",
            (default, f"Så avgörs vem du får: {swedish.lower_first(ground)}" if ground else None),
        ),
        ("Hur byter du?", (service.new_choice or (system.new_choice if system else None),)),
    )
    found = [Answer(question, tuple(filter(None, told))) for question, told in asked]
    silent = Answer(UNKNOWN, tuple(_silent(facts, service, system)))
    return tuple(one for one in (*found, silent) if one.sentences)


def unsaid(service: Service, system: ChoiceSystem | None) -> str:
    """Return what no source says about choosing, after "säger inte"; empty where all is said."""
    known = (
        (service.who_may_choose, "vem som får välja"),
        (service.how_to_choose, "hur man väljer"),
        (
            service.default_choice or (system.default_choice if system else None),
            "vad som händer om man inte väljer",
        ),
        (service.default_ground, "vad som då avgör vem man får"),
        (service.new_choice or (system.new_choice if system else None), "hur man byter"),
    )
    return swedish.joined([words for said, words in known if not said], "eller")


def _silent(facts: Facts, service: Service, system: ChoiceSystem | None) -> Iterator[str]:
    words = unsaid(service, system)
    if not words:
        return
    yield f"{'Exemplet' if service.is_example else 'Källorna'} säger inte {words}."
    board = facts.records.board_by_id.get(service.board)
    if board and not service.is_example:
        yield f"Fråga {swedish.lower_first(board.title)}, som är ansvarig nämnd."


def answerable(facts: Facts, service: Service, page: str) -> Iterator[LinkedFact]:
    """Yield who is responsible for a service, by what law, and where its figures can be fetched."""
    board = facts.records.board_by_id.get(service.board)
    title = board.title if board else service.board
    yield led("Ansvarig nämnd", (title, urls.board(service.board)), page)
    system = system_of(facts, service)
    laws = service.laws or ((system.law,) if system and system.law else ())
    silent = "Exemplet" if service.is_example else "Källorna"
    yield LinkedFact("Lag", "; ".join(laws) or f"{silent} säger inte vilken lag som gäller.")
    if system:
        named = system.title, urls.choice_system(system.id)
        yield led("Valfrihetssystem", named, page)
    data = "Ladda ned alla uppgifter", urls.package(service.package)
    yield led("Öppna data", data, page)
