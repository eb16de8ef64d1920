"""Say in words what the page and the files of a dataset both tell: how fresh it is, what it asks.

The page is made in render and the files in export, which do not know each other.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from insyn import swedish, urls
from insyn.model.municipality import Licence
from insyn.model.package import FieldType, TableField
from insyn.model.publication import FREQUENCIES, Publication
from insyn.model.published import DatasetSummary, TableSummary

TYPES: Mapping[FieldType, str] = {
    "string": "text",
    "number": "tal",
    "integer": "heltal",
    "boolean": "ja eller nej",
    "date": "datum",
    "year": "år",
}

_NO_EDITION = "Inte känt. Ingen version finns i historiken."
_NO_PERIOD = "Inte angiven."
_NO_FREQUENCY = "Inte angiven."
_NO_NEXT_UPDATE = "Ingen dag är angiven."
_NO_MORE_UPDATES = "Ingen är planerad."
_NO_RESPONSIBLE = "Inte angiven."
_RECKONED = "Läge och försening är uträknade"
_NO_DOCUMENTS = "Källorna är inte angivna."
_LENGTH_OF_A_DAY = len("2026-11-21")
_RECKONED_DATASETS = frozenset({"utforare", "utforare-exempel"})
_DAY_COLUMN = "dag"
_FREE_LICENCES, _CREDIT_LICENCES = "CC0", "CC-BY-4"
_EXAMPLE_ENDING = " (exempeldata)"
_EXAMPLE_BEGINNING = "Exempeldata: uppgifterna är påhittade. "
_INVENTED = "Det finns ingen källa: allt i datamängden är påhittat."

EMPTY_CELLS = (
    "En tom cell betyder att det inte finns något värde. Den betyder aldrig noll. Har tabellen "
    "kolumnen status står det där varför värdet saknas."
)


def citation(dataset: DatasetSummary, publisher: str, site_address: str) -> str:
    """Return how a dataset is cited: who, what, which version, on what terms and where.

    The address is that of the version where it is kept, and else that of the dataset.
    """
    page = urls.package(dataset.name)
    place = urls.dated(page, dataset.edition) if dataset.edition and dataset.is_kept else page
    version = f" Version {dataset.edition}." if dataset.edition else ""
    title = dataset.title
    if dataset.is_example and _EXAMPLE_ENDING.strip(" ()") not in title.casefold():
        title += _EXAMPLE_ENDING
    address = urls.absolute(site_address, place)
    return f"{publisher}: ”{title}”.{version} {dataset.licence.title}. {address}"


def is_free(licence: Licence) -> bool:
    """Tell whether a licence asks for nothing at all."""
    return licence.name.startswith(_FREE_LICENCES)


def permission(licence: Licence) -> str:
    """Say in a sentence or two what a licence lets everyone do."""
    if is_free(licence):
        return "Du får använda uppgifterna fritt, utan att fråga. Ange gärna källan."
    if licence.name.startswith(_CREDIT_LICENCES):
        return "Du får använda uppgifterna utan att fråga, om du anger källan och licensen."
    return "Läs licensen innan du använder uppgifterna. Där står vad du får göra."


def unmarked_title(title: str) -> str:
    """Return a title without the word that it is invented, where the page says so already."""
    return title.removesuffix(_EXAMPLE_ENDING)


def unmarked_description(description: str) -> str:
    """Return a description without the sentence that it is invented, in the same way."""
    return description.removeprefix(_EXAMPLE_BEGINNING)


def day_of_reckoning(
    dataset: DatasetSummary, tables: Iterable[TableSummary], today: date
) -> date | None:
    """Return the day that rows of some of a dataset's tables are reckoned for, None for no row."""
    if dataset.name not in _RECKONED_DATASETS:
        return None
    is_reckoned = any(
        table.rows and any(one.name == _DAY_COLUMN for one in table.schema.fields)
        for table in tables
    )
    return today if is_reckoned else None


def freshness(
    dataset: DatasetSummary, email: str = "", reckoned: date | None = None
) -> tuple[tuple[str, str], ...]:
    """Return how fresh a dataset is, as headings with their answers; what is not stated says so.

    `email` is where questions go, and `reckoned` the day that its reckoned columns speak of.
    """
    said = dataset.publication
    contact = (("Kontakt", email),) if email else ()
    day = (("Uträknad", f"{_RECKONED} {swedish.date(reckoned)}."),) if reckoned else ()
    return (
        ("Period", _period(said.first_period, said.last_period)),
        ("Senast ändrad", _changed(dataset.edition)),
        *day,
        ("Uppdatering", FREQUENCIES[said.frequency].label if said.frequency else _NO_FREQUENCY),
        ("Nästa uppdatering", _next_update(said)),
        ("Ansvarig", said.responsible or _NO_RESPONSIBLE),
        *contact,
    )


def sources(dataset: DatasetSummary, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Return the documents that a dataset stands on, or why there are none."""
    if dataset.is_example:
        return (_INVENTED,)
    documents = dataset.publication.documents
    return tuple(titles.get(one, one) for one in documents) or (_NO_DOCUMENTS,)


def conditions(field: TableField) -> tuple[str, ...]:
    """Return what the values of a field must obey."""
    asked = field.constraints
    if asked is None:
        return ()
    found = (
        "måste ha ett värde" if asked.required else "",
        "samma värde finns bara en gång" if asked.unique else "",
        f"något av {', '.join(asked.enum)}" if asked.enum else "",
        f"minst {asked.minimum}" if asked.minimum is not None else "",
        f"högst {asked.maximum}" if asked.maximum is not None else "",
        f"följer mönstret {asked.pattern}" if asked.pattern else "",
    )
    return tuple(one for one in found if one)


def _changed(edition: str) -> str:
    """Return the day of an edition, which its name begins with, and its name."""
    if not edition:
        return _NO_EDITION
    day = date.fromisoformat(edition[:_LENGTH_OF_A_DAY])
    return f"{swedish.date(day)}, version {edition}"


def _next_update(said: Publication) -> str:
    if said.next_update:
        return swedish.date(said.next_update)
    return _NO_MORE_UPDATES if said.frequency == "aldrig" else _NO_NEXT_UPDATE


def _period(first: str | None, last: str | None) -> str:
    if first and last and first != last:
        between = " till " if "-" in first + last else "–"
        return swedish.period(first) + between + swedish.period(last)
    if first and not last:
        return f"Från {swedish.period(first)}"
    if last and not first:
        return f"Till och med {swedish.period(last)}"
    return swedish.period(first) if first else _NO_PERIOD
