"""Två poster av samma slag får inte ha samma id.

Det gäller målen och uppdragen i en struktur, nämnder, områden, dokument, begrepp, ord i
ordlistan, det som står i en plan för intern kontroll eller i en styrning, och tabellerna i ett
paket. Det gäller också enheterna hos en utförare, kraven i ett avtal, punkterna i ett program eller
en uppföljningsplan, och avvikelserna, åtgärderna och sanktionerna i en uppföljning. Ett krav bedöms
en gång i en uppföljning. I en tjänst gäller det måtten, och alternativens koder. Exempeldata får
inte ha samma id som det som är verkligt.

*Rätt*

    # data/gemensamt/omraden.yaml
    områden:
      - {id: varby, titel: Vårby}
      - {id: flemingsberg, titel: Flemingsberg}

*Fel*

    # data/gemensamt/omraden.yaml
    områden:
      - {id: varby, titel: Vårby}
      - {id: varby, titel: Vårby gård}

*Så här säger kontrollen*

    data/gemensamt/omraden.yaml:3:10: fel: id "varby" finns redan på rad 2.
        Välj ett annat id. [dubbelt-id]
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from insyn.check.subject import Subject
from insyn.model.internal_control import InternalControl
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.programme import Programme, ProgrammePoint
from insyn.model.records import (
    AREAS_FILE,
    BOARDS_FILE,
    CONCEPTS_FILE,
    DOCUMENTS_FILE,
    GLOSSARY_FILE,
    Records,
    package_of,
)
from insyn.places import KeyPath
from insyn.problems import Problem, quoted

RULE = "dubbelt-id"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every id that another record of the same list has."""
    records = subject.records
    for file, claims in _lists(records):
        yield from _repeated(subject, file, claims)
    for package in records.packages:
        names = [
            (("resources", place), resource.name)
            for place, resource in enumerate(package.resources)
        ]
        yield from _repeated(subject, package.file, names, "name")
    for service in records.services:
        for place, fact in enumerate(service.facts):
            codes: list[Claim] = [
                (("fakta", place, "alternativ", part), one.code)
                for part, one in enumerate(fact.options)
            ]
            yield from _repeated(subject, service.file, codes, "kod")
    for follow_up in records.follow_ups:
        judged: list[Claim] = [
            (("bedömningar", place), one.requirement)
            for place, one in enumerate(follow_up.judgements)
        ]
        yield from _repeated(subject, follow_up.file, judged, "krav")
    yield from _in_both_datasets(subject)


Claim = tuple[KeyPath, str]
"""The way to a record in its file, and the id that it claims."""


class _WithId(Protocol):
    """Stand for anything with an id."""

    @property
    def id(self) -> str: ...


class _WithFile(_WithId, Protocol):
    """Stand for anything with an id and a file of its own."""

    @property
    def file(self) -> str: ...


def _claims(items: Sequence[_WithId], *way: str | int) -> list[Claim]:
    return [((*way, place), one.id) for place, one in enumerate(items)]


def _lists(records: Records) -> Iterator[tuple[str, list[Claim]]]:
    yield DOCUMENTS_FILE, _claims(records.documents, "dokument")
    yield BOARDS_FILE, _claims(records.boards, "nämnder")
    yield AREAS_FILE, _claims(records.areas, "områden")
    yield CONCEPTS_FILE, _claims(records.concepts, "begrepp")
    yield GLOSSARY_FILE, _claims(records.terms, "ord")
    for structure in records.structures:
        yield structure.file, _claims(structure.goals, "mål")
        yield structure.file, _claims(structure.assignments, "uppdrag")
    for control in records.internal_controls:
        yield control.file, _sections(control)
        yield control.file, _actions(control)
    for steering in records.steerings:
        yield steering.file, _claims(steering.calendar, "kalender")
        yield steering.file, _claims(steering.plans, "planer")
        yield steering.file, _claims(steering.principles, "principer")
        yield steering.file, _claims(steering.rules, "regler")
    for service in records.services:
        yield service.file, _claims(service.measures, "mått")
    yield from _lists_of_oversight(records)


def _lists_of_oversight(records: Records) -> Iterator[tuple[str, list[Claim]]]:
    for programme in records.programmes:
        yield programme.file, _points(programme)
    for provider in records.providers:
        yield provider.file, _claims(provider.units, "enheter")
    for contract in records.contracts:
        yield contract.file, _claims(contract.requirements, "krav")
    for plan in records.follow_up_plans:
        yield plan.file, _claims(plan.items, "punkter")
    for follow_up in records.follow_ups:
        yield follow_up.file, _claims(follow_up.deviations, "avvikelser")
        yield follow_up.file, _corrective_actions(follow_up)
        yield follow_up.file, _claims(follow_up.sanctions, "sanktioner")


def _sections(control: InternalControl) -> list[Claim]:
    """Return the ids that are places on the one page of a plan."""
    return [
        *_claims(control.risks, "risker"),
        *_claims(control.reviews, "granskningar"),
        *_claims(control.controls, "kontroller"),
    ]


def _actions(control: InternalControl) -> list[Claim]:
    found: list[Claim] = []
    for place, risk in enumerate(control.risks):
        found += _claims(risk.actions, "risker", place, "åtgärder")
    for place, review in enumerate(control.reviews):
        found += _claims(review.actions, "granskningar", place, "åtgärder")
    return found


def _points(programme: Programme) -> list[Claim]:
    """Return the ids of the points under every heading, which are places on one page."""
    found: list[Claim] = []
    for name, field in Programme.model_fields.items():
        value = getattr(programme, name)
        if isinstance(value, tuple) and value and isinstance(value[0], ProgrammePoint):
            found += _claims(value, str(field.validation_alias))
    return found


def _corrective_actions(follow_up: FollowUp) -> list[Claim]:
    found: list[Claim] = []
    for place, deviation in enumerate(follow_up.deviations):
        found += _claims(deviation.actions, "avvikelser", place, "åtgärder")
    return found


def _in_both_datasets(subject: Subject) -> Iterator[Problem]:
    records = subject.records
    kinds: tuple[Sequence[_WithFile], ...] = (
        records.programmes,
        records.providers,
        records.choice_systems,
        records.contracts,
        records.follow_up_plans,
        records.follow_ups,
        records.insight_requirements,
    )
    for kind in kinds:
        first_file: dict[str, str] = {}
        for one in kind:
            first = first_file.setdefault(one.id, one.file)
            if package_of(first) != package_of(one.file):
                message = f"id {quoted(one.id)} finns redan i {first}. Välj ett annat id."
                yield Problem(subject.place(one.file, "id"), message, RULE)


def _repeated(
    subject: Subject, file: str, claims: Sequence[Claim], key: str = "id"
) -> Iterator[Problem]:
    first_way: dict[str, KeyPath] = {}
    for way, identifier in claims:
        if first_way.setdefault(identifier, way) != way:
            first = subject.place(file, *first_way[identifier], key)
            message = f"{key} {quoted(identifier)} finns redan på rad {first.line}."
            where = subject.place(file, *way, key)
            article = "en annan" if key == "kod" else "ett annat"
            yield Problem(where, f"{message} Välj {article} {key}.", RULE)
