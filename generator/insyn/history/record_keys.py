"""Tell which records a file holds, by its path."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from insyn.load.yaml_file import Value
from insyn.model.history import RecordKey
from insyn.model.records import ACKNOWLEDGEMENTS_FILE, BOARDS_FILE, GLOSSARY_FILE, package_of

_BY_FOLDER = {
    "matt": "matt",
    "mal": "malstruktur",
    "mal/ataganden": "atagande",
    "ekonomi": "uppstallning",
    "internkontroll": "internkontroll",
    "styrning": "styrning",
    "gemensamt": "gemensamt",
}
_BY_OVERSIGHT_FOLDER = {
    "utforare": "utforare",
    "avtal": "avtal",
    "uppfoljningar": "uppfoljning",
    "planer": "plan",
    "program": "program",
    "insynskrav": "insynskrav",
    "valfrihetssystem": "valfrihetssystem",
}
_BY_FILE = {
    "kommun.yaml": RecordKey("kommun", "kommun"),
    "mal/harledning.yaml": RecordKey("harledning", "harledning"),
}
_UNTOLD = frozenset({ACKNOWLEDGEMENTS_FILE, GLOSSARY_FILE})
"""What is not told of: what only the checks read, and how the pages explain their words."""

TITLES = {
    RecordKey("harledning", "harledning"): "Målens härledning",
    RecordKey("gemensamt", "kallor"): "Källdokument",
    RecordKey("gemensamt", "omraden"): "Områden",
    RecordKey("gemensamt", "begrepp"): "Begrepp",
    RecordKey("tabell", "ekonomi/prisbasbelopp"): "Prisbasbelopp",
}
"""What records are called that do not say it themselves."""

Record = dict[str, Value]

_LISTS = {"malstruktur": ("mål", "mal"), "gemensamt": ("nämnder", "namnd")}
"""The lists whose items are records of their own, by the kind of the file that holds them."""


@dataclass(frozen=True)
class Subject:
    """Tell what a file is about: the record it holds or belongs to, and its dataset."""

    key: RecordKey
    package: str
    file: str

    @property
    def is_table(self) -> bool:
        """Tell whether the file holds rows."""
        return self.file.endswith(".csv")

    @property
    def holds_units(self) -> bool:
        """Tell whether the rows are records of their own: the units of a service."""
        return self.is_table and self.key.kind == "tjanst" and self.name == "enheter"

    @property
    def name(self) -> str:
        """Return the name of the file without folders and ending."""
        return self.file.rpartition("/")[2].rpartition(".")[0]


def subject_of(file: str) -> Subject | None:
    """Return what a file below data/ is about, or None for one that holds no records."""
    name, _, ending = file.removeprefix("data/").rpartition(".")
    if ending not in ("yaml", "csv") or file in _UNTOLD:
        return None
    package = package_of(file)
    folder, _, stem = name.rpartition("/")
    key = _key_of_table(package, stem) if ending == "csv" else _key_of_record(package, folder, stem)
    return Subject(key, package, file) if key else None


def _key_of_table(package: str, stem: str) -> RecordKey:
    first, _, service = package.partition("/")
    is_of_service = first == "jamfor-service" and stem in ("enheter", "varden")
    return (
        RecordKey("tjanst", service) if is_of_service else RecordKey("tabell", f"{package}/{stem}")
    )


def _key_of_record(package: str, folder: str, stem: str) -> RecordKey | None:
    single = _BY_FILE.get(f"{folder}/{stem}.yaml".removeprefix("/"))
    if single or stem == "datapackage":
        return single or RecordKey("datamangd", package)
    first, _, rest = folder.partition("/")
    if first == "jamfor-service":
        return RecordKey("tjanst", rest) if stem == "tjanst" else None
    is_oversight = first == "utforare" or first.startswith("utforare-")
    kind = _BY_OVERSIGHT_FOLDER.get(rest) if is_oversight else _BY_FOLDER.get(folder)
    return RecordKey(kind, stem) if kind else None


def records_in(subject: Subject, value: Record) -> Mapping[RecordKey, Record]:
    """Return the records that a YAML file holds, each by its key: a file may hold a whole list."""
    key = subject.key
    name, kind = _LISTS.get(key.kind, ("", ""))
    if key.kind == "gemensamt" and subject.file != BOARDS_FILE:
        name = ""
    items = value.get(name) if name else None
    if not isinstance(items, list):
        return {key: value}
    prefix = f"{key.id}/" if kind == "mal" else ""
    found = {
        RecordKey(kind, f"{prefix}{item['id']}"): item
        for item in items
        if isinstance(item, dict) and isinstance(item.get("id"), str | int)
    }
    rest = {one: value[one] for one in value if one != name}
    return found if kind == "namnd" else {key: rest, **found}


def earlier_keys(key: RecordKey, value: Record) -> Iterator[RecordKey]:
    """Yield the keys that a record says that it has had before."""
    folder, slash, _ = key.id.rpartition("/")
    told = value.get("tidigare-id", value.get("tidigare_id"))
    for one in told if isinstance(told, list) else [told]:
        if isinstance(one, str | int) and not isinstance(one, bool):
            yield RecordKey(key.kind, f"{folder}{slash}{one}")


def title_of(key: RecordKey, value: Record) -> str:
    """Return what a record calls itself, or its id where it does not say."""
    for name in ("titel", "title", "namn"):
        if isinstance(value.get(name), str | int):
            return " ".join(str(value[name]).split())
    return TITLES.get(key, key.id)
