"""Say what history knows of each record that has a page: when it changed and where it is kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.happenings import (
    CHANGE_KINDS,
    Happening,
    Told,
    by_package,
    by_performer,
    by_record,
    counted,
    divided,
    labelled,
    marked,
    name_of_changes,
    told_editions,
)
from insyn.derive.known_records import KnownRecord, known_records
from insyn.derive.record_pages import KEPT, page_of
from insyn.derive.series import NO_FIGURES
from insyn.model.history import Edition, History, RecordKey
from insyn.output import Alternate
from insyn.render.changes import edition_block
from insyn.render.changes.change_list import alternates
from insyn.render.changes.lists import has_page
from insyn.render.changes.subjects import subject

MOST_SENTENCES = 3

_FIGURES: Mapping[str, tuple[str, Callable[[str], str]]] = {
    "matt": ("Siffrorna som CSV", urls.indicator_figures),
    "uppfoljning": ("Bedömningarna som CSV", urls.follow_up_figures),
}
_SUBJECTS_WITH_PARTS = {
    "malstruktur": "Uppgifterna om målstrukturen och dess mål",
    "tjanst": "Uppgifterna om tjänsten och dess enheter",
}
_WHO = "utforare"
_FED = frozenset({"datamangd", _WHO})


def _has_figures(facts: Facts, key: RecordKey) -> bool:
    """Tell whether a table of a record would hold any row."""
    if key.kind == "uppfoljning":
        follow_up = facts.records.follow_up_by_id.get(key.id)
        return follow_up is not None and bool(follow_up.judgements)
    return bool(facts.figures.get(key.id, NO_FIGURES).outcomes)


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold what a page says of its record's history; what is empty is not said.

    `every`, `feed`, `dated`, `figures` and `whole` are addresses or paths from the root of the
    site; `work_edition` and `dataset` are names and addresses. `is_kept` tells that `dated` stays.
    """

    sentence: str = ""
    work: str = ""
    work_edition: tuple[str, str] | None = None
    every: str = ""
    feed: str = ""
    version: str = ""
    dated: str = ""
    is_kept: bool = False
    figures_words: str = ""
    figures: str = ""
    dataset: tuple[str, str] | None = None
    whole_words: str = ""
    whole: str = ""


def standings(facts: Facts) -> Mapping[str, tuple[Standing, tuple[Alternate, ...]]]:
    """Return what is told of each record that has a page, with its feed, by address."""
    editions = told_editions(facts)
    records, packages = by_record(editions), by_package(editions)
    structures, work = divided(editions, _structure), by_performer(editions)
    found = {}
    known = known_records(facts.records, facts.comparisons)
    for key, record in known.items():
        address = page_of(key)
        if not address:
            continue
        whole = packages.get(record.package, ())
        own = records.get(key, ())
        match key.kind:
            case "datamangd" | "tjanst":
                own = whole
            case "malstruktur":
                own = structures.get(key, ())
        every = _every(facts, key, record, own, whole)
        standing = _standing(facts, key, own, every, address)
        if key.kind == _WHO:
            standing = _with_work(standing, own, work.get(key.id, ()))
        dataset = known.get(RecordKey("datamangd", record.package))
        if dataset and key.kind != "datamangd":
            standing = _with_dataset(standing, key, record, dataset, facts.history)
        feed = urls.feed(address) if key.kind in _FED and whole else ""
        # The page of a dataset shows the feed itself, among its files.
        shown = feed if key.kind == _WHO else ""
        name = name_of_changes(key.kind, record.title, is_example=record.is_example)
        found[address] = (replace(standing, feed=shown), alternates(feed, name))
    return found


def _structure(one: Happening) -> RecordKey | None:
    if one.record.kind not in ("mal", "malstruktur"):
        return None
    return RecordKey("malstruktur", one.record.id.partition("/")[0])


def _every(
    facts: Facts,
    key: RecordKey,
    record: KnownRecord,
    own: tuple[Told, ...],
    whole: tuple[Told, ...],
) -> str:
    """Return the address of all changes of a record, or of its dataset where its page tells more.

    It is empty where nothing has changed.
    """
    is_told_whole = key.kind in _SUBJECTS_WITH_PARTS or key.kind == "datamangd"
    if not is_told_whole:
        has_own = own and has_page(key, own, facts.history)
        return urls.changes_of(key.kind, key.id) if has_own else ""
    is_changed = len(whole) > 1 or facts.history.reach != "hel"
    return urls.changes_of("datamangd", record.package) if whole and is_changed else ""


def _standing(
    facts: Facts, key: RecordKey, own: tuple[Told, ...], every: str, address: str
) -> Standing:
    words, figures_of = _FIGURES.get(key.kind, ("", str))
    figures = figures_of(key.id) if words and _has_figures(facts, key) else ""
    if not own:
        return Standing(figures_words=words, figures=figures)
    newest = own[0]
    is_new = len(own) == 1 and facts.history.reach == "hel"
    # The page of a dataset says itself how it is cited.
    has_copy = key.kind in KEPT and key.kind != "datamangd"
    return Standing(
        sentence=sentence(key, newest, is_new=is_new),
        every=every,
        version=newest.edition.name if key.kind != "datamangd" else "",
        dated=urls.dated(address, newest.edition.name) if has_copy else "",
        is_kept=newest.edition.is_kept,
        figures_words=words,
        figures=figures,
    )


def _with_work(standing: Standing, own: tuple[Told, ...], work: tuple[Told, ...]) -> Standing:
    """Return what the page of a performer says, with what last changed of its work."""
    parts = (
        replace(one, happenings=tuple(some for some in one.happenings if some.record.kind != _WHO))
        for one in work
        if not one.is_first
    )
    newest = next((one for one in parts if one.happenings), None)
    if newest is None or not own:
        return standing
    what = f"{subject(_WHO)} själv"
    day = edition_block.heading(newest.edition)
    return replace(
        standing,
        # The page shows the work as well, so its version is that of what changed last.
        version=work[0].edition.name,
        sentence=standing.sentence.replace(subject(_WHO), what, 1),
        work=work_sentence(newest),
        work_edition=(f"Allt som ändrades {day}", urls.changes_of_edition(newest.edition.name)),
    )


def work_sentence(newest: Told) -> str:
    """Say when the contracts and follow-ups of a performer last changed, and which they were."""
    kinds: dict[tuple[RecordKey, str], list[str]] = {}
    for one in newest.happenings:
        kinds.setdefault((one.record, one.title), []).append(CHANGE_KINDS[one.kind].one)
    named = [f"”{title}” ({swedish.joined(some)})" for (_, title), some in kinds.items()]
    rest = len(named) - MOST_SENTENCES
    if rest > 0:
        named[MOST_SENTENCES:] = [f"{rest} till"]
    has_units = any(one.record.kind == "enhet" for one in newest.happenings)
    what = "Avtal, uppföljningar och enheter" if has_units else "Avtal och uppföljningar"
    if _is_draft(newest.edition):
        told = "är ändrade, men ändringen är inte publicerad än"
    else:
        told = f"ändrades senast den {swedish.date(newest.edition.day)}"
    return f"{what} {told}: {swedish.joined(named)}."


def _with_dataset(
    standing: Standing, key: RecordKey, record: KnownRecord, dataset: KnownRecord, history: History
) -> Standing:
    """Return what a page says, with the way to the dataset of its record.

    A record whose versions have no addresses of their own is found in that of the whole dataset.
    """
    title = marked(dataset.title, is_example=dataset.is_example)
    found = replace(standing, dataset=(title, dataset.address))
    editions = history.editions_of_package(record.package)
    if key.kind in KEPT or not editions or not standing.version:
        return found
    kept = (one for one in editions if one.name == standing.version and one.is_kept)
    edition = next(kept, editions[0])
    is_same = edition.name == standing.version
    words = f"Hela datamängden i {'den versionen' if is_same else 'dess senaste version'}"
    return replace(
        found,
        whole_words=words if edition.is_kept else f"{words} (tillfällig adress)",
        whole=urls.dated(dataset.address, edition.name),
    )


def sentence(key: RecordKey, newest: Told, *, is_new: bool) -> str:
    """Say when a record last changed and how, or that it is as it was when it came."""
    what = _SUBJECTS_WITH_PARTS.get(key.kind) or subject(key.kind)
    day = swedish.date(newest.edition.day)
    if is_new:
        if _is_draft(newest.edition):
            return f"{what} är nya och inte publicerade än."
        return f"{what} är oförändrade sedan de publicerades den {day}."
    changes = _changes(key, newest.happenings)
    if _is_draft(newest.edition):
        return f"{what} är ändrade, men ändringen är inte publicerad än. {changes}"
    return f"{what} ändrades senast den {day}. {changes}"


def _is_draft(edition: Edition) -> bool:
    return not edition.revision


def _changes(key: RecordKey, happenings: tuple[Happening, ...]) -> str:
    if any(one.record != key for one in happenings):
        return swedish.upper_first(f"{counted(happenings)}.")
    every = labelled(happenings)
    rest = len(every) - MOST_SENTENCES
    if rest > 0:
        every[MOST_SENTENCES:] = [f"Och {swedish.plural(rest, 'ändring', 'ändringar')} till."]
    return " ".join(every)
