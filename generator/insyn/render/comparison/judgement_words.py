"""Put into words what can be said of the difference between two figures."""

from insyn.derive.comparison.difference import Judgement, Reason, Word
from insyn.render.parts import StatusMark

MARKS: dict[Word, StatusMark] = {
    "bättre": StatusMark("Bättre", "+", "good"),
    "sämre": StatusMark("Sämre", "−", "bad"),
    "högre": StatusMark("Högre", "↑"),
    "lägre": StatusMark("Lägre", "↓"),
    "lika": StatusMark("Lika", "="),
    "ingen-säker": StatusMark("Ingen säker skillnad", "≈"),
    "går-inte": StatusMark("Går inte att säga", "?"),
}
"""The word for how a figure stands to another, with its mark."""

WHY: dict[Reason, str] = {
    "": "",
    "saknas": "Ett av värdena finns inte.",
    "dolt": "Ett av värdena är dolt för att skydda få personer.",
    "olika-perioder": "Värdena gäller olika perioder.",
    "utan-osäkerhet": "För minst ett av värdena anger källan inte hur säkert det är.",
}
"""Why nothing can be said of a difference."""


def standing_words(judgement: Judgement, other: str) -> str:
    """Return what follows the mark in a sentence: (Bättre) än kommunen som helhet."""
    match judgement.word:
        case "lika":
            return f"med {other}."
        case "ingen-säker":
            return f"mot {other}. Skillnaden kan bero på slumpen."
        case "går-inte":
            return f"hur det står sig mot {other}. {WHY[judgement.reason]}"
    return f"än {other}. Skillnaden är större än slumpen brukar ge."


def change_mark(judgement: Judgement) -> StatusMark:
    """Return the mark of a change over time: what has become better, or not for certain."""
    mark = MARKS[judgement.word]
    if judgement.word == "ingen-säker":
        return StatusMark("Ingen säker förändring", mark.mark)
    return StatusMark("Oförändrat", mark.mark) if judgement.word == "lika" else mark
