"""Word in Swedish, with a place, what the site engine complains about in hand-written pages."""

import logging
import re
from pathlib import Path

from insyn.check.content_pages import CONTENT_FOLDER
from insyn.places import Place
from insyn.problems import Problem, quoted

RULE_LINK = "trasig-länk"
RULE_MENU = "trasig-meny"
RULE_OTHER = "sidmotorn"

_LINK = re.compile(r"Doc file '(?P<file>.+?)' contains an? (absolute )?link '(?P<link>.+?)'")
_MENU = re.compile(r"A reference to '(?P<file>.+?)' is included in the 'nav' configuration")


class Listener(logging.Handler):
    """Turn every warning of the engine into a problem."""

    def __init__(self, root: Path) -> None:
        super().__init__(logging.WARNING)
        self.root = root
        self.problems: list[Problem] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what was said, worded for an editor."""
        self.problems.append(problem(record.getMessage(), self.root))


def problem(said: str, root: Path) -> Problem:
    """Return the engine's words as a problem; words we do not know are quoted as they are."""
    if found := _LINK.search(said):
        place = _place_of(found["link"], f"{CONTENT_FOLDER}/{found['file']}", root)
        message = f"länken {quoted(found['link'])} leder ingenstans. Rätta den eller ta bort den."
        if found[2]:
            message = (
                f"länken {quoted(found['link'])} börjar med snedstreck. "
                "Skriv vägen från den här filen: ../matt/index.md."
            )
        return Problem(place, message, RULE_LINK)
    if found := _MENU.search(said):
        place = Place("mkdocs.yml")
        message = (
            f"menyn har sidan {quoted(found['file'])}, men den finns inte i {CONTENT_FOLDER}/."
        )
        return Problem(place, message, RULE_MENU)
    return Problem(Place(CONTENT_FOLDER), f"sidorna gick inte att bygga: {said}", RULE_OTHER)


def _place_of(link: str, file: str, root: Path) -> Place:
    try:
        lines = (root / file).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return Place(file)
    for number, line in enumerate(lines, 1):
        if link in line:
            return Place(file, number, line.index(link) + 1)
    return Place(file)
