"""Det som ett avtal, en plan eller en uppföljning pekar på ska finnas.

Ett avtal pekar på utförare, valfrihetssystem, program, avtalet det ersätter och uppföljningen som
avslutade det. En plan pekar på program och avtal. En uppföljning pekar på avtal, punkten i planen,
avtalets krav och sina avvikelser. Det som är verkligt pekar inte på exempeldata, och exempeldata
pekar bara på verkliga program.

*Rätt*

    # data/utforare/program/insyn.yaml
    id: insyn
    titel: Program för insyn
    sammanfattning: Så följs utförarna upp.
    underlag: [{dokument: vb-2019, avsnitt: Program}]
    # data/utforare/avtal/stad.yaml
    id: stad
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    program: insyn
    insynsklausul: {finns: ja}
    underlag: [{dokument: vb-2019, avsnitt: Avtal}]

*Fel*

    # data/utforare/program/insyn.yaml
    id: insyn
    titel: Program för insyn
    sammanfattning: Så följs utförarna upp.
    # data/utforare/avtal/stad.yaml
    id: stad
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    utförare: rent
    program: insynen
    krav:
      - {id: rena-golv, krav: Golven ska vara rena.}
    # data/utforare/uppfoljningar/stad-2026.yaml
    id: stad-2026
    titel: Städningen 2026
    nämnd: kommunstyrelsen
    verksamhet: Lokalvård
    avtal: stad
    period: 2026
    bedömningar:
      - {krav: rena-bord, bedömning: uppfyllt}
    # data/utforare-exempel/datapackage.yaml
    $schema: https://datapackage.org/profiles/2.0/datapackage.json
    name: utforare-exempel
    title: Påhittade utförare
    description: Ett exempel.
    exempeldata: ja
    # data/utforare-exempel/utforare/rent.yaml
    id: rent
    titel: Rent AB

*Så här säger kontrollen*

    data/utforare/avtal/stad.yaml:5:11: fel: utföraren "rent" hör till exempeldata. Det som är
        verkligt kan inte peka på det som är påhittat. [okänd-länk]
    data/utforare/avtal/stad.yaml:6:10: fel: programmet "insynen" finns inte. Menade du "insyn"?
        [okänd-länk]
    data/utforare/uppfoljningar/stad-2026.yaml:8:12: fel: kravet "rena-bord" finns inte i avtalet.
        Menade du "rena-golv"? [okänd-länk]
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from insyn.check.subject import Subject
from insyn.load.records import OVERSIGHT_FOLDERS, OVERSIGHT_KINDS
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.records import Records
from insyn.places import KeyPath
from insyn.problems import Problem, quoted, suggestion

RULE = "okänd-länk"

MOST_HINTS = 100
"""The number of unknown links after which no likeness is sought among thousands of ids."""


@dataclass(frozen=True)
class _Kind:
    """Hold what a link leads to: its word, the folder it stands in, the files by id."""

    word: str
    folder: str
    files: Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class _Link:
    """Hold what stands in a record and leads to another."""

    file: str
    keys: KeyPath
    kind: str
    target: str | None


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every link to what does not exist, or from what is real to invented."""
    kinds = _kinds(subject.records)
    hints = 0
    for link in _links(subject.records):
        if link.target is None:
            continue
        kind = kinds[link.kind]
        files = kind.files.get(link.target)
        message = ""
        if files:
            message = _mixed(subject, link, kind, files)
        elif not _is_unread(subject, kind, link.target):
            hint = suggestion(link.target, kind.files) if hints < MOST_HINTS else ""
            hints += 1
            message = f"{kind.word} {quoted(link.target)} finns inte.{hint}"
        if message:
            yield Problem(subject.place(link.file, *link.keys), message, RULE)
    yield from _of_another(subject)
    yield from _unknown_inside(subject)


def _mixed(subject: Subject, link: _Link, kind: _Kind, files: Sequence[str]) -> str:
    """Return what is wrong where what is real leads to what is invented, or the other way."""
    is_example = subject.records.is_example(link.file)
    if is_example in {subject.records.is_example(one) for one in files}:
        return ""
    if not is_example:
        message = f"{kind.word} {quoted(link.target)} hör till exempeldata."
        return f"{message} Det som är verkligt kan inte peka på det som är påhittat."
    if kind.folder == "program":
        return ""
    message = f"{kind.word} {quoted(link.target)} hör inte till exempeldata."
    return f"{message} Det som är påhittat kan inte peka på det som är verkligt."


def _is_unread(subject: Subject, kind: _Kind, target: str) -> bool:
    name = target.split("/")[0]
    files = (f"{folder}/{kind.folder}/{name}.yaml" for folder in OVERSIGHT_FOLDERS)
    return any(subject.is_unread(file, OVERSIGHT_KINDS[kind.folder]) for file in files)


def _kinds(records: Records) -> Mapping[str, _Kind]:
    providers = _files((one.id, one.file) for one in records.providers)
    systems = _files((one.id, one.file) for one in records.choice_systems)
    programmes = _files((one.id, one.file) for one in records.programmes)
    contracts = _files((one.id, one.file) for one in records.contracts)
    follow_ups = _files((one.id, one.file) for one in records.follow_ups)
    items = _files(
        (f"{plan.id}/{item.id}", plan.file)
        for plan in records.follow_up_plans
        for item in plan.items
    )
    return {
        "utförare": _Kind("utföraren", "utforare", providers),
        "system": _Kind("valfrihetssystemet", "valfrihetssystem", systems),
        "program": _Kind("programmet", "program", programmes),
        "avtal": _Kind("avtalet", "avtal", contracts),
        "uppföljning": _Kind("uppföljningen", "uppfoljningar", follow_ups),
        "punkt": _Kind("planens punkt", "planer", items),
    }


def _files(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for identifier, file in pairs:
        found[identifier].append(file)
    return found


def _links(records: Records) -> Iterator[_Link]:
    for contract in records.contracts:
        yield from _of_contract(contract)
    for plan in records.follow_up_plans:
        yield _Link(plan.file, ("program",), "program", plan.programme)
        for place, item in enumerate(plan.items):
            yield _Link(plan.file, ("punkter", place, "avtal"), "avtal", item.contract)
    for follow_up in records.follow_ups:
        yield _Link(follow_up.file, ("avtal",), "avtal", follow_up.contract)
        yield _Link(follow_up.file, ("planpunkt",), "punkt", follow_up.plan_item)


def _of_contract(contract: Contract) -> Iterator[_Link]:
    ending = contract.ending.follow_up if contract.ending else None
    yield _Link(contract.file, ("utförare",), "utförare", contract.provider)
    yield _Link(contract.file, ("valfrihetssystem",), "system", contract.choice_system)
    yield _Link(contract.file, ("program",), "program", contract.programme)
    yield _Link(contract.file, ("ersätter",), "avtal", contract.replaces)
    yield _Link(contract.file, ("avslutat", "uppföljning"), "uppföljning", ending)


def _of_another(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every contract that was ended by a follow-up of another contract."""
    for contract in subject.records.contracts:
        named = contract.ending.follow_up if contract.ending else None
        follow_up = subject.records.follow_up_by_id.get(named or "")
        if follow_up and follow_up.contract and follow_up.contract != contract.id:
            message = (
                f"uppföljningen {quoted(named)} gäller avtalet {quoted(follow_up.contract)}. "
                "Ange den som ledde till att det här avtalet avslutades."
            )
            where = subject.place(contract.file, "avslutat", "uppföljning")
            yield Problem(where, message, RULE)


def _unknown_inside(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every requirement and deviation that a follow-up names in vain."""
    for follow_up in subject.records.follow_ups:
        contract = subject.records.contract_by_id.get(follow_up.contract or "")
        asked = {one.id for one in contract.requirements} if contract else set()
        for keys, requirement in _requirements(follow_up):
            message = ""
            if follow_up.contract is None:
                message = (
                    f"kravet {quoted(requirement)} kan inte slås upp, för uppföljningen gäller "
                    "inget avtal. Ange avtalet, eller ta bort kravet."
                )
            elif contract and requirement not in asked:
                hint = suggestion(requirement, asked)
                message = f"kravet {quoted(requirement)} finns inte i avtalet.{hint}"
            if message:
                yield Problem(subject.place(follow_up.file, *keys), message, RULE)
        found = {one.id for one in follow_up.deviations}
        for place, sanction in enumerate(follow_up.sanctions):
            if sanction.deviation and sanction.deviation not in found:
                hint = suggestion(sanction.deviation, found)
                message = f"avvikelsen {quoted(sanction.deviation)} finns inte här.{hint}"
                where = subject.place(follow_up.file, "sanktioner", place, "avvikelse")
                yield Problem(where, message, RULE)


def _requirements(follow_up: FollowUp) -> Iterator[tuple[KeyPath, str]]:
    for place, judgement in enumerate(follow_up.judgements):
        yield ("bedömningar", place, "krav"), judgement.requirement
    for place, deviation in enumerate(follow_up.deviations):
        if deviation.requirement:
            yield ("avvikelser", place, "krav"), deviation.requirement
