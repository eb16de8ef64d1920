"""Tell in words what differs between two editions of a record that is written in YAML."""

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date
from unicodedata import normalize

from insyn import swedish
from insyn.history.differences import Difference, Form, changed
from insyn.history.numerals import NUMBER, decimals_of, same_number, written
from insyn.history.record_keys import Record
from insyn.history.wordings import (
    ADDED,
    ITEMS,
    LABELS,
    MAIN_OF_GROUP,
    MEASURES,
    NOUNS,
    NOUNS_OF_KIND,
    QUOTED,
    REMOVED,
    SAID_WHEN_ADDED,
    UNTOLD,
    VALUES,
    Items,
    Noun,
)
from insyn.load.yaml_file import Value
from insyn.model.record import DAY_PATTERN
from insyn.places import KeyPath

LONGEST = 80
"""The longest text that is told as it was and is."""

_NAMES = frozenset({"år", "period", "nummer", "kolada", "titel", "title", "namn"})
"""Keys whose digits are no amounts: years and names."""
_KEY_IN_BRACES = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True)
class _Spot:
    """Hold where in a record the comparison is: the way there, and what the item is called.

    `path` is the kind of record and the keys, without places in lists.
    """

    path: tuple[str, ...]
    way: KeyPath
    about: tuple[str, ...]
    prefix: str = ""


@dataclass(frozen=True)
class Comparison:
    """Compare editions of a record of a kind.

    `titles` are the names of keys that a municipality decides itself. `named` are the words of
    things that are told by an id of another record, such as the requirements of a contract.
    """

    kind: str
    titles: Mapping[str, str]
    named: Mapping[tuple[str, str], str]

    def differences(self, before: Record, after: Record) -> Iterator[Difference]:
        """Yield what differs, in the order of the keys."""
        values = VALUES.get(self.kind, frozenset())
        if before.get("period") != after.get("period"):
            values = frozenset()  # The judgement of another year is not a change of this one.
        yield from self._keys(before, after, _Spot((self.kind,), (), ()), values)

    def _keys(
        self, before: Record, after: Record, spot: _Spot, values: frozenset[str]
    ) -> Iterator[Difference]:
        for key in [*after, *(one for one in before if one not in after)]:
            old, new = before.get(key), after.get(key)
            if key in UNTOLD or canonical(old) == canonical(new):
                continue
            here = _Spot(
                (*spot.path, key), (*spot.way, key), (*spot.about, key.casefold()), spot.prefix
            )
            items = ITEMS.get(here.path)
            if items and _is_items(old) and _is_items(new):
                yield from self._items(old, new, here, items)
            elif isinstance(old, dict) and isinstance(new, dict):
                yield from self._group(old, new, here)
            else:
                yield self._key(key, old, new, here, key in values)

    def _group(self, before: Record, after: Record, spot: _Spot) -> Iterator[Difference]:
        lists = {key for key in {*before, *after} if (*spot.path, key) in ITEMS}
        yield from self._keys(_only(before, lists), _only(after, lists), spot, frozenset())
        rest = {
            key
            for key in {*before, *after} - lists
            if canonical(before.get(key)) != canonical(after.get(key))
        }
        main = MAIN_OF_GROUP.get(spot.path)
        if main in rest:
            noun = self._noun(spot.path[-1])
            old, new = self._shown(main, before.get(main)), self._shown(main, after.get(main))
            text = f"{spot.prefix}{noun[0]} {changed(noun[1])}{_from_to(old, new)}"
            yield _difference("siffra", text, spot)
        elif rest:
            noun = self._noun(spot.path[-1])
            yield _difference("ord", f"{spot.prefix}{noun[0]} {changed(noun[1])}", spot)

    def _key(self, key: str, old: Value, new: Value, spot: _Spot, is_value: bool) -> Difference:
        noun, ending = self._noun(key)
        measure = MEASURES.get(spot.path, "")
        decimals = max(_decimals(old), _decimals(new))
        was, now = self._shown(key, old, decimals), self._shown(key, new, decimals)
        if _is_empty(old):
            text = f"{noun} {ADDED[ending]}" + (f": {now}{measure}" if now else "")
            own = SAID_WHEN_ADDED.get(spot.path)
            if own and now:
                whole = f"{spot.prefix.removesuffix(': ')} {own.replace('{}', now)}"
                return _difference("ny", whole, spot)
            return _difference("ny", spot.prefix + text, spot)
        if _is_empty(new):
            form: Form = "siffra-borta" if is_value else "borta"
            return _difference(form, f"{spot.prefix}{noun} {REMOVED[ending]}", spot)
        told = _from_to(was, now)
        text = f"{noun} {changed(ending)}{told}{measure if told else ''}"
        return _difference("siffra" if is_value else "ord", spot.prefix + text, spot)

    def _items(self, old: Value, new: Value, spot: _Spot, items: Items) -> Iterator[Difference]:
        before, after = _by_identity(old, items), _by_identity(new, items)
        for identity, (place, item) in after.items():
            here = _Spot(spot.path, (*spot.way, place), (*spot.about, *identity))
            if identity not in before:
                yield _difference("ny", self._added(item, items), here)
            else:
                yield from self._item(before[identity][1], item, here, items)
        for identity, (_, item) in before.items():
            if identity not in after:
                form: Form = "siffra-borta" if items.values else "borta"
                text = f"{items.the}{self._called(item, items)} {REMOVED[items.ending]}"
                yield _difference(form, text, _Spot(spot.path, spot.way, (*spot.about, *identity)))

    def _item(self, old: Record, new: Record, spot: _Spot, items: Items) -> Iterator[Difference]:
        called = self._called(new, items)
        main = items.main
        if main and canonical(old.get(main)) != canonical(new.get(main)):
            was, now = self._shown(main, old.get(main)), self._shown(main, new.get(main))
            text = f"{items.the}{called} {changed(items.ending)}{_from_to(was, now)}"
            form: Form = "siffra" if main in items.values else "ord"
            one = _difference(form, text, spot)
            yield replace(one, way=(*spot.way, main), spots=frozenset({(*spot.about, main)}))
        here = _Spot(spot.path, spot.way, spot.about, f"{items.the}{called.rstrip(',')}: ")
        rest = {*old, *new} - {main}
        yield from self._keys(_only(old, rest), _only(new, rest), here, items.values - {main})

    def _added(self, item: Record, items: Items) -> str:
        if items.added:
            return self._filled(items.added, item)
        told = self._shown(items.main, item.get(items.main)) if items.main else ""
        text = f"{items.one}{self._called(item, items)} {ADDED[items.ending]}"
        return f"{text}: {told}" if told else text

    def _called(self, item: Record, items: Items) -> str:
        return self._filled(items.called, item)

    def _filled(self, words: str, item: Record) -> str:
        return _KEY_IN_BRACES.sub(lambda found: self._name(found[1], item), words)

    def _name(self, key: str, item: Record) -> str:
        value = item.get(key)
        known = self.named.get((key, str(value)))
        if known is None and (isinstance(value, dict | list) or _is_empty(value)):
            return "utan namn"
        text = known or str(value)
        label = LABELS.get((key, text))
        if label:
            return swedish.lower_first(label)
        if _is_plain(text):
            return _plain(key, text)
        return text if key in ("rapport", "period") else _in_quotes(text)

    def _shown(self, key: str, value: Value, decimals: int = 0) -> str:
        if key not in QUOTED or isinstance(value, dict | list) or _is_empty(value):
            return ""
        text = _as_text(value)
        if len(text) > LONGEST:
            return ""
        label = LABELS.get((key, text))
        if label or _is_plain(text):
            return label or _plain(key, text, decimals)
        return text if text in ("ja", "nej") else _in_quotes(text)

    def _noun(self, key: str) -> Noun:
        known = NOUNS_OF_KIND.get((self.kind, key)) or NOUNS.get(key)
        return known or (f"uppgiften {_in_quotes(self.titles.get(key, key))}", "d")


def canonical(value: Value) -> object:
    """Return a value so that two ways of writing the same thing are equal."""
    if isinstance(value, dict):
        inner = {key: canonical(one) for key, one in value.items()}
        return tuple(sorted((key, one) for key, one in inner.items() if one != "")) or ""
    if isinstance(value, list):
        return tuple(("", canonical(one)) for one in value) or ""
    return _as_text(value)


def _as_text(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    text = normalize("NFC", " ".join(str(value).split()))
    return same_number(text)


def _is_plain(text: str) -> bool:
    return bool(NUMBER.fullmatch(text) or DAY_PATTERN.fullmatch(text))


def _plain(key: str, text: str, decimals: int = 0) -> str:
    try:
        if DAY_PATTERN.fullmatch(text):
            return swedish.date(date.fromisoformat(text))
        return text if key in _NAMES else written(text, decimals)
    except ValueError:
        return text


def _decimals(value: Value) -> int:
    return 0 if isinstance(value, dict | list) else decimals_of(_as_text(value))


def _in_quotes(text: str) -> str:
    line = " ".join(text.split())
    return f"”{line[: LONGEST - 1]}…”" if len(line) > LONGEST else f"”{line}”"


def _from_to(old: str, new: str) -> str:
    return f" från {old} till {new}" if old and new else ""


def _only(record: Record, keys: Set[str]) -> Record:
    return {key: value for key, value in record.items() if key in keys}


def _is_empty(value: Value) -> bool:
    return value is None or value in ("", [], {})


def _is_items(value: Value) -> bool:
    return value is None or (
        isinstance(value, list) and all(isinstance(one, dict) for one in value)
    )


def _by_identity(value: Value, items: Items) -> dict[tuple[str, ...], tuple[int, Record]]:
    found: dict[tuple[str, ...], tuple[int, Record]] = {}
    for place, item in enumerate(value if isinstance(value, list) else []):
        if isinstance(item, dict):
            identity = tuple(_as_identity(item.get(key)) for key in items.by)
            while identity in found:  # Two of the same kind are told by their order.
                identity = (*identity, "")
            found[identity] = (place, item)
    return found


def _as_identity(value: Value) -> str:
    return _as_text(value).casefold() if not isinstance(value, dict | list) else ""


def _difference(form: Form, text: str, spot: _Spot) -> Difference:
    return Difference(form, text, spot.about, spot.way, spots=frozenset({spot.about}))
