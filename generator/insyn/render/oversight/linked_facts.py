"""State facts about performers and their follow-up that lead on to other pages."""

from dataclasses import dataclass

from insyn.render.parts import Link, StatusMark


@dataclass(frozen=True)
class LinkedFact:
    """State one thing: the term, a way to it, its mark and its text, of which one is there."""

    term: str
    text: str = ""
    link: Link | None = None
    mark: StatusMark | None = None
