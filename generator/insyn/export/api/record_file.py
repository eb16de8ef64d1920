"""Make the file of one record out of plain values, perhaps in another process."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from insyn.derive.series import Figures
from insyn.export.api import figure_rows, folded, json_text
from insyn.export.api.envelope import Post, Source, Terms, cover, pointer, sources
from insyn.export.api.figure_rows import Columns
from insyn.model.record import Record

LISTING = "lista"
"""What a file that lists others says that it is."""


@dataclass(frozen=True)
class Told:
    """Hold all that the file of a record is made from.

    `own` are the keys that only this kind of record has, after those that all share. `version` is
    the name of the edition that the record last changed in, empty where no history is known.
    """

    post: Post
    record: Record
    version: str
    sources: tuple[Source, ...] = ()
    links: tuple[Post, ...] = ()
    own: Mapping[str, Any] = field(default_factory=dict)


def content(told: Told, known: Terms) -> bytes:
    """Return the file of a record."""
    return json_text.written(_whole(told, known))


def of_indicator(told: Told, known: Terms, figures: Figures, ordered: Columns) -> bytes:
    """Return the file of an indicator, with its figures last."""
    rows = figure_rows.of_indicator(told.post.id, figures, ordered)
    return json_text.written(_whole(told, known) | rows)


def listing(own: Post, posts: Sequence[Post], known: Terms, description: str = "") -> bytes:
    """Return the file that lists others; `description` is where the whole is described."""
    described = {"beskrivning": description} if description else {}
    every = [pointer(one, known.site_address) for one in posts]
    return json_text.written({**cover(own, known), **described, "poster": every})


def _whole(told: Told, known: Terms) -> folded.Json:
    return {
        **cover(told.post, known),
        "kallor": sources(told.sources),
        "version": told.version or None,
        "lankar": [pointer(one, known.site_address) for one in told.links],
        "uppgifter": folded.value(told.record),
        **folded.value(told.own),
    }
