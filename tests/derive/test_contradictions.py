"""Prove that the list of contradictions holds what notes tell of, and what no note tells of yet."""

from decimal import Decimal

from insyn.derive.contradictions import contradictions, told_in, unnoted
from insyn.model.record import Note
from tests.render import invented

TOTAL = Note(kind="motsägelse", text="Alla har högre än båda könen.", about=("total 2019",))
OTHER = Note(kind="lucka", text="Året saknas.")


def test_only_notes_of_contradictions_are_listed() -> None:
    """A gap is no contradiction; one that the program finds too is told apart."""
    indicator = invented.INDICATOR.model_copy(
        update={"notes": (*invented.INDICATOR.notes, OTHER, TOTAL)}
    )
    facts = invented.facts(indicators=(indicator,))
    found = contradictions(facts)
    assert [(one.of.title, one.note.text, one.is_computed) for one in found] == [
        ("Andel som är trygga", "Texten säger 60.", False),
        ("Andel som är trygga", "Alla har högre än båda könen.", True),
    ]
    assert told_in(facts.noted) == found


def test_what_no_note_tells_of_is_listed_apart() -> None:
    """A note that is about it takes it away."""
    falling = invented.INDICATOR.model_copy(
        update={
            "stated_trend": invented.INDICATOR.stated_trend.model_copy(  # type: ignore[union-attr]
                update={"direction": "positiv"}
            )
        }
    )
    (found,) = unnoted(invented.facts(indicators=(falling,)))
    assert found.indicator.id == "trygghet"
    assert (found.found.about, found.found.lower, found.found.upper) == (
        "trend",
        Decimal(64),
        Decimal(61),
    )
    noted = falling.model_copy(
        update={"notes": (Note(kind="motsägelse", text="Nedåt.", about=("trend",)),)}
    )
    assert list(unnoted(invented.facts(indicators=(noted,)))) == []
