"""Cut Swedish compounds into their words, so that the later ones are found too.

Pagefind matches the beginning of a word and takes off most endings. What it cannot know is that
an äldreomsorgsnämnd is about omsorg. The words that compounds are made of stand in parts.txt, one
on each line in its basic form; a hyphen tells that the word is a compound itself.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

SEAM = "|"
"""Pagefind takes a word with a sign in it both as one word and as its parts."""

SHORTEST = 6
"""Shorter words than this are not looked into."""

SHORTEST_AFTER_UNKNOWN = 5
"""Where the beginning of a word is unknown, the known word after it has at least these letters."""

SHORTEST_UNKNOWN = 4

_GENITIVE = ("", "s")
_ENDINGS = {
    "a": (("", "n"), ("or", "orna")),
    "e": (("", "n", "t", "r", "na", "rna"), ("ar", "arna", "na")),
    "": (("", "en", "et", "ar", "arna", "er", "erna", "n", "t", "na"), ()),
}
"""What may stand after the last word of a compound, and after it without its last vowel, by that
vowel."""

_PREFIXES = frozenset(
    {
        "bort",
        "efter",
        "fast",
        "fram",
        "före",
        "genom",
        "inne",
        "inom",
        "inter",
        "kring",
        "mellan",
        "miss",
    }
    | {"mots", "samman", "till", "under", "upp", "utan", "uppe", "vidare", "åter", "över"}
)
"""What begins a word without making it a compound: a försök is no sök."""

_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


class Part(NamedTuple):
    """Hold a word of a compound: as it is written there, and in its basic form."""

    written: str
    basic: str


def divided(text: str) -> str:
    """Return a text with seams between the words of its compounds."""
    return _WORD.sub(_with_seams, text)


def _with_seams(found: re.Match[str]) -> str:
    word = found[0]
    cuts = _cuts(word.lower())
    if not cuts:
        return word
    return SEAM.join(word[a:b] for a, b in zip((0, *cuts), (*cuts, len(word)), strict=True))


def later_words(word: str) -> tuple[str, ...]:
    """Return the words that stand late in a compound, and the shorter compounds that it ends with.

    Of korttidssjukfrånvaro: sjuk, sjukfrånvaro and frånvaro.
    """
    cuts = (*_cuts(word), len(word))
    found = (word[at:end] for at in cuts[:-1] for end in (cuts[cuts.index(at) + 1], len(word)))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=2**16)
def _cuts(word: str) -> tuple[int, ...]:
    """Return where a word is cut, nothing where it is no compound."""
    found: list[int] = []
    at = 0
    for part in parts(word):
        for inner in _inner_cuts().get(part.basic, ()):
            found.append(at + inner)
        at += len(part.written)
        found.append(at)
    return tuple(found[:-1])


@lru_cache(maxsize=2**16)
def parts(word: str) -> tuple[Part, ...]:
    """Return the words of a compound in small letters; nothing for a word that is not known.

    Of several ways to read it, the one with the fewest words counts. Only the beginning may be
    unknown, as the name in a name of a school.
    """
    first, last = _first_forms(), _last_forms()
    # What begins at each place, with the fewest words to the end.
    rest: dict[int, tuple[Part, ...]] = {}
    for at in range(len(word) - 2, -1, -1):
        ways: list[tuple[Part, ...]] = []
        if word[at:] in last:
            ways.append((Part(word[at:], last[word[at:]]),))
        ways += [
            (Part(word[at:end], first[word[at:end]]), *rest[end])
            for end in rest
            if word[at:end] in first
        ]
        if ways:
            rest[at] = min(ways, key=lambda way: (len(way), -len(way[-1].written)))
    return rest.get(0) or _after_unknown(word, rest)


def _after_unknown(word: str, rest: dict[int, tuple[Part, ...]]) -> tuple[Part, ...]:
    for at in range(SHORTEST_UNKNOWN, len(word) - SHORTEST_AFTER_UNKNOWN + 1):
        known = rest.get(at, ())
        begins = word[:at]
        if known and len(known[-1].basic) >= SHORTEST_AFTER_UNKNOWN and begins not in _PREFIXES:
            return (Part(begins, begins), *known)
    return ()


@cache
def _inner_cuts() -> dict[str, tuple[int, ...]]:
    found = {}
    for line in _lines():
        pieces = line.split("-")
        ends = [sum(map(len, pieces[:count])) for count in range(1, len(pieces))]
        found["".join(pieces)] = tuple(ends)
    return found


@cache
def _first_forms() -> dict[str, str]:
    """Return what each word may be written as before another word: skola, skol, skole, skolo."""
    found: dict[str, str] = {}
    for word in _inner_cuts():
        bare = word[:-1] if word[-1] in "ae" else word
        for form in (bare, *(f"{bare}{link}" for link in "saeou")):
            found.setdefault(form, word)
    return found | {form: word for word in _inner_cuts() for form in (word, f"{word}s")}


@cache
def _last_forms() -> dict[str, str]:
    """Return what each word may be written as at the end of a word: skola, skolans, skolorna."""
    found: dict[str, str] = {}
    for word in _inner_cuts():
        vowel = word[-1] if word[-1] in "ae" else ""
        whole, bare = _ENDINGS[vowel]
        forms = [f"{word}{ending}" for ending in whole]
        forms += [f"{word[:-1]}{ending}" for ending in bare]
        for form in forms:
            for genitive in _GENITIVE:
                found.setdefault(f"{form}{genitive}", word)
    return found | {word: word for word in _inner_cuts()}


@cache
def _lines() -> tuple[str, ...]:
    text = files(__package__).joinpath("parts.txt").read_text(encoding="utf-8")
    return tuple(text.split())
