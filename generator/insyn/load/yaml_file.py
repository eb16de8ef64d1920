"""Read YAML with the types of JSON only, and tell where in the text each value stands."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

import yaml

from insyn.places import KeyPath, Place
from insyn.problems import Problem, quoted

RULE_SYNTAX = "trasig-yaml"
RULE_DUPLICATE = "dubbel-nyckel"
RULE_FOREIGN = "otillåten-yaml"
RULE_EMPTY = "tom-fil"

DEEPEST = 30
"""The number of levels that a file of records may have; none of ours has ten."""

Value = dict[str, "Value"] | list["Value"] | str | int | Decimal | bool | None

_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,30})")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?")
_WORDS: Mapping[str, Value] = {"": None, "null": None, "true": True, "false": False}

# libyaml's own words, and what an editor needs to hear instead.
_SYNTAX = (
    ("cannot start any token", "raden börjar med ett tecken som inte får stå där. {tab}"),
    ("unexpected end of stream", "ett citattecken öppnas men stängs aldrig."),
    ("unexpected document indicator", "ett citattecken öppnas men stängs aldrig."),
    ("could not find expected ':'", "ett kolon saknas efter nyckeln."),
    ("tab character", "raden är indragen med en tabb. {tab}"),
    (
        "mapping values are not allowed",
        "ett kolon får inte stå här. Sätt texten inom citattecken, eller rätta indraget.",
    ),
    ("did not find expected key", "indraget stämmer inte med raderna ovanför."),
    ("did not find expected '-' indicator", "indraget stämmer inte med listan ovanför."),
    ("block sequence entries are not allowed", "ett streck för en lista får inte stå här."),
    ("did not find expected ',' or ']'", "en lista inom hakparenteser stängs aldrig."),
    ("did not find expected ',' or '}'", "en grupp inom klammerparenteser stängs aldrig."),
    (
        "found unknown escape character",
        'ett omvänt snedstreck (\\) inom "…" måste skrivas dubbelt.',
    ),
    ("control characters are not allowed", "filen innehåller ett osynligt styrtecken."),
    (
        "did not find expected alphabetic",
        "en text som börjar med & eller * måste stå inom citattecken.",
    ),
    (
        "did not find expected <document start>",
        "filen får bara innehålla en sak: ta bort det som följer.",
    ),
)
_TAB = "Använd mellanslag, inte tabb, för indrag."


class _Refused(Exception):
    """Carry a problem out of the reading of one file."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def parse(text: str, file: str) -> tuple[Value, list[Problem]]:
    """Return the value of a YAML text, or None with every problem that could be found.

    Only JSON's types are read: null, true, false, numbers, text, lists and mappings. What looks
    like a date, `nej` or `007` stays text. Anchors, aliases, tags, second documents
    and more than DEEPEST levels are refused.
    """
    problems: list[Problem] = []
    try:
        value = _build(text, file, problems)
    except yaml.MarkedYAMLError as error:
        return None, [*problems, _syntax_problem(error, text, file)]
    except yaml.YAMLError:
        message = "filen innehåller ett tecken som inte får stå i YAML."
        return None, [*problems, Problem(Place(file), message, RULE_SYNTAX)]
    except _Refused as refused:
        return None, [*problems, refused.problem]
    if value is None and not problems:
        problems.append(Problem(Place(file), "filen är tom.", RULE_EMPTY))
    return value, problems


def _build(text: str, file: str, problems: list[Problem]) -> Value:
    stack: list[_Open] = []
    result: Value = None
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent):
            _refuse_foreign(event, file)
            is_key = bool(stack) and stack[-1].awaits_key
            value: Value = event.value if is_key else _scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            _refuse_foreign(event, file)
            if stack and stack[-1].awaits_key:
                raise _Refused(_not_a_key(event, file))
            stack.append(_Open({} if isinstance(event, yaml.MappingStartEvent) else []))
            _refuse_depth(len(stack), event, file)
            continue
        elif isinstance(event, yaml.CollectionEndEvent):
            value = stack.pop().value
        else:
            _refuse_foreign(event, file)
            continue
        if not stack:
            result = value
        elif not stack[-1].take(value):
            place = Place(file, *_mark(event))
            message = f"nyckeln {quoted(value)} står två gånger. Ta bort den ena."
            problems.append(Problem(place, message, RULE_DUPLICATE))
    return result


class _Open:
    """Hold a list or mapping that is still being read."""

    __slots__ = ("key", "value")

    def __init__(self, value: dict[str, Value] | list[Value]) -> None:
        self.value = value
        self.key: str | None = None

    @property
    def awaits_key(self) -> bool:
        """Tell whether the next item is a key of a mapping."""
        return isinstance(self.value, dict) and self.key is None

    def take(self, item: Value) -> bool:
        """Add an item; return False where it is a key that the mapping already has."""
        if isinstance(self.value, list):
            self.value.append(item)
        elif self.key is None:
            self.key = str(item)
            return self.key not in self.value
        else:
            self.value[self.key] = item
            self.key = None
        return True


def _scalar(event: Any) -> Value:
    text: str = event.value
    if not event.implicit[0]:
        return text
    if text in _WORDS:
        return _WORDS[text]
    first = text[0]
    if first == "-" or first.isdigit():
        if _WHOLE.fullmatch(text):
            return int(text)
        if _NUMBER.fullmatch(text):
            return Decimal(text)
    return text


def _not_a_key(event: Any, file: str) -> Problem:
    place = Place(file, event.start_mark.line + 1, event.start_mark.column + 1)
    message = (
        "en nyckel ska vara ett ord. Sätt texten inom citattecken om den börjar med { eller [."
    )
    return Problem(place, message, RULE_FOREIGN)


def _refuse_depth(levels: int, event: Any, file: str) -> None:
    if levels > DEEPEST:
        place = Place(file, event.start_mark.line + 1, event.start_mark.column + 1)
        message = f"filen har fler än {DEEPEST} nivåer. Kontrollera parenteser och indrag."
        raise _Refused(Problem(place, message, RULE_FOREIGN))


def _refuse_foreign(event: Any, file: str) -> None:
    kinds = {
        "anchor": "märken (&)" if not isinstance(event, yaml.AliasEvent) else "hänvisningar (*)",
        "tag": "typmärken (!)",
    }
    for attribute, name in kinds.items():
        if getattr(event, attribute, None):
            place = Place(file, *_mark(event))
            message = (
                f"{name} får inte användas. Skriv ut innehållet, eller sätt det inom citattecken."
            )
            raise _Refused(Problem(place, message, RULE_FOREIGN))
    if isinstance(event, yaml.DocumentStartEvent) and event.explicit and _mark(event)[0] > 1:
        place = Place(file, *_mark(event))
        message = "filen får bara innehålla en sak: ta bort strecken (---)."
        raise _Refused(Problem(place, message, RULE_FOREIGN))


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    said = f"{error.problem or ''} {error.context or ''}"
    lines = text.splitlines()
    here = lines[line] if line < len(lines) else ""
    tab = _TAB if "\t" in here[: column + 1] else "Sätt texten inom citattecken."
    words = "raden går inte att läsa. Kontrollera indrag, kolon och citattecken."
    for sign, wording in _SYNTAX:
        if sign in said:
            words = wording.format(tab=tab) if "{tab}" in wording else wording
            break
    if "quoted scalar" in said and error.context_mark:
        line, column = error.context_mark.line, error.context_mark.column
    return Problem(Place(file, line + 1, column + 1), words, RULE_SYNTAX)


def place_of(text: str, file: str, keys: KeyPath, key: bool = False) -> Place:
    """Return where the value at the keys (or its key) stands, else the nearest enclosing one."""
    marks = _marks(text)
    way = keys
    while way and way not in marks:
        way, key = way[:-1], False
    position = marks.get(way)
    if position is None:
        return Place(file)
    key_mark, value_mark = position
    line, column = key_mark if key else value_mark
    return Place(file, line, column)


_Mark = tuple[int, int]


def _mark(event: Any) -> _Mark:
    return event.start_mark.line + 1, event.start_mark.column + 1


@lru_cache(maxsize=16)
def _marks(text: str) -> Mapping[KeyPath, tuple[_Mark, _Mark]]:
    found: dict[KeyPath, tuple[_Mark, _Mark]] = {}
    try:
        for way, key_mark, value_mark in _walk(text):
            found.setdefault(way, (key_mark, value_mark))
    except yaml.YAMLError:
        pass  # the text is broken further down; what was found above the break still holds
    return found


def _walk(text: str) -> Iterator[tuple[KeyPath, _Mark, _Mark]]:
    way: list[str | int] = []
    kinds: list[str] = []
    waiting: tuple[str, _Mark] | None = None
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionEndEvent):
            kinds.pop()
            if kinds:
                way.pop()
            continue
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            continue
        mark = _mark(event)
        if kinds and kinds[-1] == "mapping" and waiting is None:
            waiting = (str(getattr(event, "value", "")), mark)
            continue
        step: str | int
        step, key_mark = waiting or ("", mark)
        waiting = None
        if kinds and kinds[-1] != "mapping":
            step = int(kinds[-1])
            kinds[-1] = str(step + 1)
        if kinds:
            way.append(step)
        yield tuple(way), key_mark, mark
        if isinstance(event, yaml.CollectionStartEvent):
            kinds.append("mapping" if isinstance(event, yaml.MappingStartEvent) else "0")
        elif kinds:
            way.pop()
