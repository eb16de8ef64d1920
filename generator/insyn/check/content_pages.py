"""Check that no hand-written page hides a page of data or comes from outside the folder."""

from collections.abc import Iterator
from pathlib import Path

from insyn import urls
from insyn.check.address_collision import RULE as RULE_SAME_ADDRESS
from insyn.load.text import RULE_MISSING, RULE_OUTSIDE
from insyn.places import Place
from insyn.problems import Problem

CONTENT_FOLDER = "content"


def missing_folder(root: Path) -> Iterator[Problem]:
    """Yield a problem if there is no folder of hand-written pages."""
    if not (root / CONTENT_FOLDER).is_dir():
        message = "mappen content/ saknas. Skapa den och lägg sidan index.md i den."
        yield Problem(Place(CONTENT_FOLDER), message, RULE_MISSING)


def wrong_pages(root: Path, taken: set[str]) -> Iterator[Problem]:
    """Yield a problem for every page at an address that is taken, or that is a link outwards."""
    folder = root / CONTENT_FOLDER
    for path in sorted(folder.rglob("*")):
        file = path.relative_to(folder).as_posix()
        place = Place(f"{CONTENT_FOLDER}/{file}")
        if not path.resolve().is_relative_to(root.resolve()):
            message = f"filen är en länk till något utanför {root.name}/. Lägg själva filen här."
            yield Problem(place, message, RULE_OUTSIDE)
        elif path.suffix == ".md" and (address := urls.handwritten(file)) in taken:
            message = f"sidan har samma adress som en datasida, {address}. Ge filen ett annat namn."
            yield Problem(place, message, RULE_SAME_ADDRESS)
