"""Invent a history of a small municipality: a first edition, a correction and a draft."""

from dataclasses import replace
from datetime import date

from insyn.derive.facts import Facts
from insyn.model.history import Change, ChangeKind, Edition, History, RecordKey
from tests import comparison
from tests.render import invented

INDICATOR = RecordKey("matt", "trygghet")
GONE = RecordKey("matt", "klotter")
CONTRACT = RecordKey("avtal", "alfa-hemtjanst")
FOLLOW_UP = RecordKey("uppfoljning", "alfa-2024")
EXAMPLE = RecordKey("uppfoljning", "exempel-alfa-2024")
PERFORMER = RecordKey("utforare", "alfa")

_PACKAGES = {
    INDICATOR: "matt",
    GONE: "matt",
    CONTRACT: "utforare",
    FOLLOW_UP: "utforare",
    EXAMPLE: "utforare-exempel",
    PERFORMER: "utforare",
    RecordKey("malstruktur", "2019"): "mal",
    RecordKey("mal", "2019/trygg"): "mal",
}
_TITLES = {
    INDICATOR: "Andel som är trygga",
    GONE: "Klotter",
    CONTRACT: "Hemtjänst, Alfa Omsorg",
    FOLLOW_UP: "Alfa Omsorg, våren 2024",
    EXAMPLE: "Alfa Omsorg, våren 2024",
    PERFORMER: "Alfa Omsorg AB",
}


def change(
    kind: ChangeKind, key: RecordKey, text: str, reason: str = "", title: str = ""
) -> Change:
    """Return a change of a record of the invented municipality."""
    package = _PACKAGES.get(key, "matt")
    return Change(kind, key, package, title or _TITLES.get(key, key.id), text, reason)


def edition(name: str, *changes: Change, revision: str = "", tag: str = "") -> Edition:
    """Return an edition by its name; a tag of that name where it is to have one."""
    return Edition(date.fromisoformat(name[:10]), name, revision, tag, changes)


FIRST = edition(
    "2026-03-01",
    *(
        change("tillägg", key, "tillagd", title=key.id)
        for key in (INDICATOR, GONE, CONTRACT, PERFORMER, EXAMPLE)
    ),
    revision="a1b2c3d4e5",
    tag="publicerad/2026-03-01",
)
SECOND = edition(
    "2026-09-02",
    change("tillägg", FOLLOW_UP, "tillagd"),
    change("rättelse", INDICATOR, "värdet för 2018 rättat från 55 till 56", "Avskriften var fel."),
    change("rättelse", INDICATOR, "värdet för 2017 rättat från 51 till 52"),
    change("ändring", INDICATOR, "definitionen ändrad"),
    change("borttagning", GONE, "borttaget"),
    change("ändring", EXAMPLE, "resultatet ändrat"),
    revision="b1b2c3d4e5",
    tag="publicerad/2026-09-02",
)
DRAFT = edition("2026-11-21", change("ändring", CONTRACT, "sista dagen ändrad"))
HISTORY = History("hel", (DRAFT, SECOND, FIRST))


def facts(history: History = HISTORY) -> Facts:
    """Return all that is known of the invented municipality, with a history."""
    known = comparison.with_comparison(invented.facts())
    return replace(known, history=history)
