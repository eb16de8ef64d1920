"""Tell the changes of an edition record by record, in words that pages and feeds share."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from insyn import swedish
from insyn.derive.facts import Facts
from insyn.derive.known_records import KnownRecord, known_records
from insyn.model.history import Change, ChangeKind, Edition, History, RecordKey


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Hold the words of a kind of change: of one, of many, and what it means."""

    one: str
    many: str
    meaning: str


CHANGE_KINDS: Mapping[ChangeKind, ChangeWords] = {
    "rättelse": ChangeWords(
        "rättelse",
        "rättelser",
        "Det som var publicerat var fel och är rättat. Skälet står bredvid, om det är angivet.",
    ),
    "revidering": ChangeWords(
        "revidering",
        "revideringar",
        "Det som var publicerat stämde då. Den som mäter har ändrat det sedan.",
    ),
    "tillägg": ChangeWords(
        "tillägg", "tillägg", "Något är nytt: ett mått, en uppföljning, ett värde för ett nytt år."
    ),
    "ändring": ChangeWords(
        "ändring",
        "ändringar",
        "Ord är ändrade, eller en siffra utan att det är sagt om den var fel.",
    ),
    "flytt": ChangeWords("flytt", "flyttar", "Uppgiften har fått en ny adress."),
    "borttagning": ChangeWords(
        "borttagning", "borttagningar", "Uppgiften finns inte kvar på webbplatsen."
    ),
}
"""The kinds of change, the one that matters most to a reader first."""

RECORD_KINDS: Mapping[str, tuple[str, str]] = {
    "matt": ("mått", "mått"),
    "malstruktur": ("målstruktur", "målstrukturer"),
    "mal": ("mål", "mål"),
    "atagande": ("åtagande", "åtaganden"),
    "harledning": ("härledning av mål", "härledningar av mål"),
    "utforare": ("utförare", "utförare"),
    "avtal": ("avtal", "avtal"),
    "uppfoljning": ("uppföljning", "uppföljningar"),
    "plan": ("uppföljningsplan", "uppföljningsplaner"),
    "program": ("program", "program"),
    "insynskrav": ("insynskrav", "insynskrav"),
    "valfrihetssystem": ("valfrihetssystem", "valfrihetssystem"),
    "tjanst": ("tjänst", "tjänster"),
    "enhet": ("enhet", "enheter"),
    "uppstallning": ("tabell över ekonomin", "tabeller över ekonomin"),
    "internkontroll": ("plan för intern kontroll", "planer för intern kontroll"),
    "styrning": ("version av styrningen", "versioner av styrningen"),
    "namnd": ("nämnd", "nämnder"),
    "gemensamt": ("gemensam lista", "gemensamma listor"),
    "tabell": ("tabell", "tabeller"),
    "datamangd": ("datamängd", "datamängder"),
    "kommun": ("kommun", "kommuner"),
}
"""What each kind of record is called, one and many, in the order that they are told."""

_NOT_COUNTED = frozenset({"gemensamt", "harledning", "kommun", "tabell"})
"""What a count of them says nothing to a reader."""

_ANY_KIND = ("uppgift", "uppgifter")
_EXAMPLE_WORD = "exempel"
_EXAMPLE_MARK = "exempeldata"
_ORDER = {kind: place for place, kind in enumerate(RECORD_KINDS)}
_CHANGE_ORDER = {kind: place for place, kind in enumerate(CHANGE_KINDS)}

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Happening:
    """Tell what happened to one record in an edition, of one kind of change.

    `address` is where the record is read, empty where it is gone. `sentences` say what happened;
    a correction says why, or that nobody has told.
    """

    kind: ChangeKind
    record: RecordKey
    package: str
    title: str
    address: str
    is_example: bool
    performers: tuple[str, ...]
    sentences: tuple[str, ...]

    @property
    def word(self) -> str:
        """Return what kind of record it is: mått, avtal."""
        return record_word(self.record.kind)


@dataclass(frozen=True)
class Told:
    """Hold an edition with what happened in it, record by record, or to one record of it.

    `edition` is without its changes. `is_first` tells that it is the first edition of all: every
    record in it is new.
    """

    edition: Edition
    happenings: tuple[Happening, ...]
    is_first: bool = False


def record_word(kind: str) -> str:
    """Return what a record of a kind is called: mått, avtal."""
    return RECORD_KINDS.get(kind, _ANY_KIND)[0]


def name_of_changes(kind: str, title: str, *, is_example: bool) -> str:
    """Return what a list of changes is called on pages and in feeds; what is invented says so."""
    name = f"Ändringar i {title}" if kind == "datamangd" else f"Ändringar: {title}"
    return marked(name, is_example=is_example)


def marked(title: str, *, is_example: bool) -> str:
    """Return a title that says so if what it names is invented, once."""
    is_said = _EXAMPLE_MARK in title.lower()
    return f"{title} ({_EXAMPLE_MARK})" if is_example and not is_said else title


def told_editions(facts: Facts) -> tuple[Told, ...]:
    """Return every edition with what happened in it, newest first."""
    known = known_records(facts.records, facts.comparisons)
    invented = frozenset(facts.records.example_packages)
    first = first_edition(facts.history)
    return tuple(
        Told(
            replace(edition, changes=()),
            tuple(_happenings(edition.changes, known, invented)),
            edition is first,
        )
        for edition in facts.history.editions
    )


def first_edition(history: History) -> Edition | None:
    """Return the edition where everything was new, or None where it is not known."""
    return history.editions[-1] if history.reach == "hel" and history.editions else None


def by_record(told: Iterable[Told]) -> Mapping[RecordKey, tuple[Told, ...]]:
    """Return the editions of each record with what happened to it, newest first."""
    return divided(told, lambda one: one.record)


def by_package(told: Iterable[Told]) -> Mapping[str, tuple[Told, ...]]:
    """Return the editions of each dataset with what happened in it, newest first."""
    return divided(told, lambda one: one.package)


def by_performer(told: Iterable[Told]) -> Mapping[str, tuple[Told, ...]]:
    """Return the editions of each performer with what happened of its work, newest first."""
    found: dict[str, list[Told]] = {}
    for one in told:
        performers = {performer for some in one.happenings for performer in some.performers}
        for performer in sorted(performers):
            own = tuple(some for some in one.happenings if performer in some.performers)
            found.setdefault(performer, []).append(Told(one.edition, own, one.is_first))
    return {performer: tuple(every) for performer, every in found.items()}


def divided(
    told: Iterable[Told], key_of: Callable[[Happening], _Key]
) -> Mapping[_Key, tuple[Told, ...]]:
    """Return the editions of each thing that happenings are about, newest first."""
    found: dict[_Key, list[Told]] = defaultdict(list)
    for one in told:
        parts: dict[_Key, list[Happening]] = defaultdict(list)
        for happening in one.happenings:
            parts[key_of(happening)].append(happening)
        for key, some in parts.items():
            found[key].append(Told(one.edition, tuple(some), one.is_first))
    return {key: tuple(every) for key, every in found.items()}


def sentence(change: Change) -> str:
    """Return a change as a sentence, with its reason; a correction without one says so."""
    text = f"{swedish.upper_first(_bare(change.text))}."
    if change.reason:
        return f"{text} Skäl: {_bare(change.reason)}."
    return f"{text} Skälet är inte angivet." if change.kind == "rättelse" else text


def labelled(happenings: Iterable[Happening]) -> list[str]:
    """Return every sentence of what happened, with the kind of change before it."""
    return [
        f"{swedish.upper_first(CHANGE_KINDS[one.kind].one)}: {text}"
        for one in happenings
        for text in one.sentences
    ]


def counted(happenings: Iterable[Happening]) -> str:
    """Count what happened by kind: 2 rättelser och 14 tillägg."""
    count = Counter(one.kind for one in happenings)
    return swedish.joined(
        [
            swedish.plural(count[kind], words.one, words.many)
            for kind, words in CHANGE_KINDS.items()
            if count[kind]
        ]
    )


def beginning(happenings: Iterable[Happening]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Count the records of a first edition by kind, those that are real and those invented."""
    real, invented = Counter[str](), Counter[str]()
    for one in happenings:
        if one.record.kind not in _NOT_COUNTED:
            (invented if one.is_example else real)[one.record.kind] += 1
    return _numbers(real), _numbers(invented)


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


def _happenings(
    changes: Iterable[Change], known: Mapping[RecordKey, KnownRecord], invented: frozenset[str]
) -> Iterator[Happening]:
    found: dict[tuple[ChangeKind, RecordKey], list[Change]] = defaultdict(list)
    for change in changes:
        found[change.kind, change.record].append(change)
    made = (_happening(every, known, invented) for every in found.values())
    yield from sorted(made, key=_place)


def _happening(
    every: list[Change], known: Mapping[RecordKey, KnownRecord], invented: frozenset[str]
) -> Happening:
    change = every[0]
    record = known.get(change.record)
    # Of a record whose words were not read, only its id is told.
    is_named = change.title not in ("", change.record.id, change.record.id.rpartition("/")[2])
    title = change.title if is_named or record is None else record.title
    return Happening(
        kind=change.kind,
        record=change.record,
        package=change.package,
        title=" ".join(title.split()) or change.record.id,
        address=record.address if record else "",
        is_example=_is_example(change, record, invented),
        performers=record.performers if record else (),
        sentences=tuple(dict.fromkeys(map(sentence, every))),
    )


def _is_example(change: Change, record: KnownRecord | None, invented: frozenset[str]) -> bool:
    # Of a dataset that is gone only the name is left to tell whether it was invented.
    by_name = change.package in invented or _EXAMPLE_WORD in change.package
    return record.is_example if record else by_name


def _place(one: Happening) -> tuple[int, bool, int, tuple[str, str], RecordKey]:
    return (
        _CHANGE_ORDER[one.kind],
        one.is_example,
        _ORDER.get(one.record.kind, len(_ORDER)),
        swedish.sort_key(one.title),
        one.record,
    )


def _numbers(count: Counter[str]) -> tuple[str, ...]:
    kinds = sorted(count, key=lambda kind: (_ORDER.get(kind, len(_ORDER)), kind))
    return tuple(swedish.plural(count[kind], *RECORD_KINDS.get(kind, _ANY_KIND)) for kind in kinds)
