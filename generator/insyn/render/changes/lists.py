"""Say which lists of changes there are, and what each of them tells."""

from collections.abc import Iterable, Iterator, Mapping

from insyn import swedish, urls
from insyn.derive.facts import Facts
from insyn.derive.happenings import Told, by_package, counted
from insyn.derive.known_records import KnownRecord, removed_records
from insyn.derive.record_pages import KEPT, is_safe, page_of
from insyn.model.history import History, RecordKey
from insyn.render.changes import edition_block
from insyn.render.changes.change_list import ChangeList
from insyn.render.changes.subjects import subject


def has_page(key: RecordKey, every: tuple[Told, ...], history: History) -> bool:
    """Tell whether a record has a page of changes: it has changed since its first edition.

    One that is gone has a page, for its old address must lead somewhere.
    """
    is_changed = len(every) > 1 or history.reach != "hel" or is_removal(every[0])
    return is_changed and is_safe(key) and key.kind != "datamangd"


def is_removal(told: Told) -> bool:
    """Tell whether a record was removed in an edition, out of what happened to it."""
    return any(one.kind == "borttagning" for one in told.happenings)


def has_tags(history: History) -> bool:
    """Tell whether editions are marked as published."""
    return any(one.tag for one in history.editions)


def of_editions(facts: Facts, told: Iterable[Told]) -> Iterator[ChangeList]:
    """Yield the list of each edition."""
    for one in told:
        happenings = one.happenings
        day = edition_block.heading(one.edition)
        yield ChangeList(
            address=urls.changes_of_edition(one.edition.name),
            title=day,
            lead=_lead(one, day, is_whole=facts.history.reach == "hel"),
            told=(one,),
            is_example=bool(happenings) and all(found.is_example for found in happenings),
            has_tags=has_tags(facts.history),
        )


def _lead(told: Told, day: str, *, is_whole: bool) -> str:
    if told.is_first:
        return f"Allt på webbplatsen publicerades första gången den {day}."
    if told.happenings:
        return f"Det här ändrades den {day}: {counted(told.happenings)}."
    if is_whole:
        return f"Inga uppgifter på webbplatsen ändrades den {day}."
    return (
        f"Vad som ändrades den {day} är inte känt: versionshistoriken följde inte med i sin helhet."
    )


def of_datasets(
    facts: Facts, known: Mapping[RecordKey, KnownRecord], told: Iterable[Told]
) -> Iterator[ChangeList]:
    """Yield the list of each dataset that editions speak of, also of one that is gone."""
    for package, every in by_package(told).items():
        key = RecordKey("datamangd", package)
        if not is_safe(key):
            continue
        record = known.get(key)
        title = record.title if record else package
        yield ChangeList(
            address=urls.changes_of(key.kind, key.id),
            title=title,
            lead=f"Så har uppgifterna i datamängden ”{title}” ändrats, det nyaste först.",
            told=every,
            kind=key.kind,
            home=(title, record.address) if record else ("", ""),
            feed=urls.feed(record.address) if record else "",
            is_example=all(one.is_example for part in every for one in part.happenings),
            has_tags=has_tags(facts.history),
            version_by_name=_versions(key, every, is_there=record is not None),
        )


def of_records(
    facts: Facts,
    known: Mapping[RecordKey, KnownRecord],
    told_by_record: Mapping[RecordKey, tuple[Told, ...]],
) -> Iterator[ChangeList]:
    """Yield the list of each record that has a page of changes."""
    removed = frozenset(removed_records(facts))
    for key, every in told_by_record.items():
        record = known.get(key)
        newest = every[0].happenings[0]
        title = record.title if record else newest.title
        yield ChangeList(
            address=urls.changes_of(key.kind, key.id),
            title=title,
            lead=_record_lead(f"{subject(key.kind)} ”{title}”", every[0], is_gone=record is None),
            told=every,
            kind=key.kind,
            home=(title, record.address) if record else ("", ""),
            feed=urls.feed(record.address) if record and key.kind == "utforare" else "",
            is_example=newest.is_example,
            is_of_record=True,
            has_tags=has_tags(facts.history),
            version_by_name=_versions(
                key, every, is_there=record is not None, is_removed=key in removed
            ),
        )


def _record_lead(what: str, newest: Told, *, is_gone: bool) -> str:
    if not is_gone:
        return f"Så har {swedish.lower_first(what)} ändrats, det nyaste först."
    if not is_removal(newest):
        gone = "finns inte längre på webbplatsen"
    elif newest.edition.revision:
        gone = f"togs bort den {swedish.date(newest.edition.day)}"
    else:
        gone = "är borttagna, men det är inte publicerat än"
    return f"{what} {gone}. Här står hur de ändrades, det nyaste först."


def _versions(
    key: RecordKey, every: tuple[Told, ...], *, is_there: bool, is_removed: bool = False
) -> tuple[tuple[str, str], ...]:
    """Return the dated addresses of a record by edition: the newest one and those of tags.

    Of what has been removed those of tags are left, and there is none of its removal.
    """
    if key.kind not in KEPT or not (is_there or is_removed):
        return ()
    newest = every[0].edition if is_there else None
    kept = (
        one.edition.name
        for one in every
        if (one.edition.is_kept or one.edition is newest)
        and not (key.kind != "datamangd" and is_removal(one))
    )
    return tuple((name, urls.dated(page_of(key), name)) for name in kept)
