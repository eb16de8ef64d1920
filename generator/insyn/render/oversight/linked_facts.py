"""State facts about performers and their follow-up that lead on to other pages."""

from dataclasses import dataclass

from insyn.render.oversight.naming import Named
from insyn.render.parts import Link, StatusMark, link


@dataclass(frozen=True)
class LinkedFact:
    """State one thing: the term, a way to it, its mark and its text, of which one is there."""

    term: str
    text: str = ""
    link: Link | None = None
    mark: StatusMark | None = None


def led(term: str, named: Named | None, page: str, unknown: str = "") -> LinkedFact:
    """State a fact that leads to a page, or in words that it is not known."""
    return LinkedFact(term, link=link(*named, page)) if named else LinkedFact(term, unknown)
