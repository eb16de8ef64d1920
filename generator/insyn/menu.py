"""Make the menu of a municipality that has no mkdocs.yml, out of the sections that it has."""

from pathlib import Path
from typing import Any

_SECTIONS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Mål och resultat",
        (
            ("Mål", "mal/index.md"),
            ("Mått", "matt/index.md"),
            ("Jämlikhet", "jamlikhet/index.md"),
            ("Årshjul", "arshjul/index.md"),
        ),
    ),
    (
        "Utförare och insyn",
        (
            ("Insyn", "insyn/index.md"),
            ("Utförare", "utforare/index.md"),
            ("Avtal", "avtal/index.md"),
            ("Uppföljning", "uppfoljning/index.md"),
        ),
    ),
    ("", (("Jämför service", "jamfor-service/index.md"), ("Nämnder", "namnder/index.md"))),
    (
        "Ekonomi och kontroll",
        (
            ("Ekonomi", "ekonomi/index.md"),
            ("Intern kontroll", "internkontroll/index.md"),
            ("Granskning", "granskning/index.md"),
        ),
    ),
    ("", (("Öppna data", "oppna-data/index.md"), ("Om", "om/index.md"))),
)
"""The groups of sections; those of a group without a name stand by themselves."""


def of_content(content: Path) -> list[dict[str, Any]]:
    """Return the menu of the sections that have a hand-written page.

    A group of one is no group: its only section stands by itself.
    """
    found: list[dict[str, Any]] = []
    for group, sections in _SECTIONS:
        there = [{title: file} for title, file in sections if (content / file).is_file()]
        if group and len(there) > 1:
            found.append({group: there})
        else:
            found += there
    return found
