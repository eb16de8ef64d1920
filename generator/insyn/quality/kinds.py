"""Tell which pages of a site are of one kind: those whose addresses have the same form.

The kind is read from the address alone, so that anyone can see why a page is counted where it is.
An address that no form fits is counted with the others below its first folder.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from insyn import urls

_ANY = "<id>"
_ANY_GOAL = f"{_ANY}/{_ANY}"


@dataclass(frozen=True)
class Kind:
    """Name a kind of page, and the form of its addresses, where <id> stands for any word."""

    name: str
    pattern: str


KINDS = (
    Kind("Startsidan", urls.START),
    Kind("Alla målstrukturer", urls.STRUCTURES),
    Kind("En målstruktur", urls.structure(_ANY)),
    Kind("Ett mål", urls.goal(_ANY_GOAL)),
    Kind("Vad som hände med målen", urls.LINEAGE),
    Kind("Åtaganden", urls.COMMITMENTS),
    Kind("Alla mått", urls.INDICATORS),
    Kind("Ett mått", urls.indicator(_ANY)),
    Kind("Ett interaktivt diagram", urls.diagram(_ANY)),
    Kind("Ett urval av mått", urls.filtered_indicators(_ANY, _ANY)),
    Kind("Måtten för ett mål", urls.filtered_indicators(_ANY, _ANY_GOAL)),
    Kind("Ett mått som det såg ut en viss dag", urls.dated(urls.indicator(_ANY), _ANY)),
    Kind("Ett diagram att bädda in", urls.embed(_ANY)),
    Kind("Jämlikhet", urls.EQUALITY),
    Kind("Alla nämnder", urls.BOARDS),
    Kind("En nämnd", urls.board(_ANY)),
    Kind("Ekonomi", urls.ECONOMY),
    Kind("En ekonomisk uppställning", urls.statement(_ANY)),
    Kind("Ekonomiska regler", urls.ECONOMY_RULES),
    Kind("Intern kontroll", urls.INTERNAL_CONTROLS),
    Kind("En nämnds interna kontroll", urls.internal_control(_ANY)),
    Kind("Årshjulet", urls.CALENDAR),
    Kind("En målstrukturs årshjul", urls.steering(_ANY)),
    Kind("Granskning av planerna", urls.REVIEW),
    Kind("Källornas motsägelser", urls.CONTRADICTIONS),
    Kind("Alla utförare", urls.PROVIDERS),
    Kind("En utförare", urls.provider(_ANY)),
    Kind("Alla avtal", urls.CONTRACTS),
    Kind("Ett avtal", urls.contract(_ANY)),
    Kind("Alla uppföljningar", urls.FOLLOW_UPS),
    Kind("En uppföljning eller ett års uppföljningar", urls.follow_up(_ANY)),
    Kind("En uppföljning som den såg ut en viss dag", urls.dated(urls.follow_up(_ANY), _ANY)),
    Kind("Försenade uppföljningar", urls.OVERDUE),
    Kind("En plan för uppföljning", urls.follow_up_plan(_ANY)),
    Kind("Insyn", urls.INSIGHT),
    Kind("Alla program för uppföljning och insyn", urls.PROGRAMMES),
    Kind("Ett program för uppföljning och insyn", urls.programme(_ANY)),
    Kind("Ett insynskrav", urls.insight_requirement(_ANY)),
    Kind("En nämnds insyn", urls.board_insight(_ANY)),
    Kind("Ett valfrihetssystem", urls.choice_system(_ANY)),
    Kind("Jämför service", urls.SERVICES),
    Kind("En service att jämföra", urls.service(_ANY)),
    Kind("En del av en lång lista i Jämför service", f"{urls.service(_ANY)}sida/{_ANY}/"),
    Kind("En enhet att välja", urls.unit(_ANY, _ANY)),
    Kind("Enheter sida vid sida", urls.compare(_ANY)),
    Kind("En enhet jämförd med alla andra", urls.compared_unit(_ANY, _ANY)),
    Kind("Hjälp att välja", urls.guide(_ANY)),
    Kind("Öppna data", urls.OPEN_DATA),
    Kind("En datamängd", urls.package(_ANY)),
    Kind("En datamängd som den såg ut en viss dag", urls.dated(urls.package(_ANY), _ANY)),
    Kind("En datamängd i Jämför service", urls.package(f"jamfor-service/{_ANY}")),
    Kind(
        "En datamängd i Jämför service som den såg ut en viss dag",
        urls.dated(urls.package(f"jamfor-service/{_ANY}"), _ANY),
    ),
    Kind("Uppgifter för program", urls.API),
    Kind("Alla ändringar", urls.CHANGES),
    Kind("Ändringar i en utgåva eller ett år", urls.changes_of_edition(_ANY)),
    Kind("Ändringar i en post", urls.changes_of(_ANY, _ANY)),
    Kind("Ändringar i en datamängd i Jämför service", urls.changes_of(_ANY, _ANY_GOAL)),
    Kind("Sök", urls.SEARCH),
    Kind("Listan över alla sidor", urls.ALL_PAGES),
    Kind("Alla sidor av ett slag", urls.all_pages_of(_ANY)),
    Kind("Om webbplatsen", urls.ABOUT),
    Kind("Ordlistan", urls.GLOSSARY),
    Kind("Webbplatsens kvalitet", urls.QUALITY),
    Kind("Tillgänglighetsredogörelsen", urls.ACCESSIBILITY),
    Kind("Lättläst", urls.handwritten("lattlast/index.md")),
    Kind("Sammanfattning på engelska", urls.handwritten("english/index.md")),
    Kind("Handboken för redaktörer", urls.handwritten("redaktor/index.md")),
    Kind("Ett kapitel i handboken", urls.handwritten(f"redaktor/{_ANY}.md")),
    Kind("Sidan som visas när en adress inte finns", "/404.html"),
)
"""Every kind of page, in the order that a visitor would think of them."""


def by_kind(addresses: Iterable[str]) -> dict[Kind, list[str]]:
    """Return the addresses of each kind that there are any of, in the order of KINDS."""
    found: dict[Kind, list[str]] = defaultdict(list)
    for address in sorted(addresses):
        found[kind_of(address)].append(address)
    known = {kind: found.pop(kind) for kind in KINDS if kind in found}
    return known | dict(sorted(found.items(), key=lambda one: one[0].pattern))


def kind_of(address: str) -> Kind:
    """Return the kind of a page; of several forms that fit, the one with most words of its own."""
    fitting = [kind for kind in KINDS if _fits(address, kind.pattern)]
    if fitting:
        return max(fitting, key=lambda kind: [part != _ANY for part in kind.pattern.split("/")])
    first = address.split("/")[1]
    return Kind(f"Andra sidor under /{first}/", f"/{first}/…")


def _fits(address: str, pattern: str) -> bool:
    words, parts = address.split("/"), pattern.split("/")
    return len(words) == len(parts) and all(
        part in (_ANY, word) for word, part in zip(words, parts, strict=True)
    )
