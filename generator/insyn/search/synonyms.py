"""Know the words that people use for what a page is about, and the commonest misspellings.

They stand in synonyms.txt: on each line the words of the pages, and after the equals sign what
people say. A page that is about one of the first, by its title or its first sentences, is found by
all of the second. The arrow has one way only: a page about lokalvård is found by städ, but one
about städ is not about lokalvård.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from insyn.search.compounds import later_words, parts

_WORD = re.compile(r"[^\W_]+")


def synonyms(text: str) -> tuple[str, ...]:
    """Return what people call what a text is about, but not the words that it has itself."""
    small = text.lower().replace("\u00ad", "")
    written = _WORD.findall(small)
    known = dict.fromkeys(basic for word in written for basic in _basics(word))
    by_word, by_phrase = _groups()
    line = f" {' '.join(written)} "
    found = [other for word in known for other in by_word.get(word, ())]
    found += (other for one in by_phrase if f" {one} " in line for other in by_phrase[one])
    return tuple(dict.fromkeys(other for other in found if f" {other} " not in line))


@lru_cache(maxsize=2**14)
def _basics(word: str) -> tuple[str, ...]:
    """Return a word with the words that it consists of, in their basic form."""
    found = parts(word)
    whole = "".join(part.written for part in found[:-1]) + found[-1].basic if found else word
    late = (part.basic for one in later_words(word) for part in parts(one))
    return (word, whole, *(part.basic for part in found), *late)


@cache
def _groups() -> tuple[Mapping[str, Sequence[str]], Mapping[str, Sequence[str]]]:
    """Return what people say by single word, and by phrase."""
    by_word: dict[str, list[str]] = defaultdict(list)
    by_phrase: dict[str, list[str]] = defaultdict(list)
    text = files(__package__).joinpath("synonyms.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        ours, _, theirs = line.partition(" = ")
        for one in ours.split(", "):
            (by_phrase if " " in one else by_word)[one].extend(theirs.split(", "))
    return by_word, by_phrase
