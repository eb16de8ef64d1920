"""Put everything of a dataset in one zip: the same files always give the same bytes."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from insyn.derive.dataset_words import permission
from insyn.export.terms import Terms

_THE_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The only moment that says nothing; the clock would make every zip another."""
_UNIX, _READABLE = 3, 0o100644 << 16
_PACKED_ALREADY = frozenset({".xlsx"})
_CHUNK = 1 << 20


def write(files: Iterable[tuple[str, Path]], target: Path) -> None:
    """Write files under their names to a zip, in order of name, bit by bit."""
    with ZipFile(target, "w") as archive:
        for name, path in sorted(files):
            entry = ZipInfo(name, _THE_FIRST_MOMENT)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            is_packed = path.suffix in _PACKED_ALREADY
            entry.compress_type = ZIP_STORED if is_packed else ZIP_DEFLATED
            entry.file_size = path.stat().st_size
            with path.open("rb") as source, archive.open(entry, "w") as place:
                shutil.copyfileobj(source, place, _CHUNK)


def licence_text(said: Terms) -> str:
    """Return what the file LICENS.txt says: first in plain words."""
    licence, title = said.dataset.licence, said.dataset.title
    return (
        f"Licens för {title}\n\n{permission(licence)}\n\n"
        f"{licence.title} ({licence.name})\n{licence.address}\n\n"
        f"Utgivare: {said.publisher}\nKontakt: {said.contact.name}, {said.contact.email}\n"
        f"Så citerar du: {said.citation}\n"
    )
