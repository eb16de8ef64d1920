"""Say in words what the plans lack, and count it."""

from insyn import swedish
from insyn.derive.plan_review import TARGET_YEAR, Shortcoming

NAMES: dict[Shortcoming, str] = {
    "etappmål": "saknar etappmål, oavsett år",
    "målvärde": f"saknar målvärde för {TARGET_YEAR}",
    "nationell-källa": "saknar nummer i Kolada, databasen för kommuner och regioner",
    "uppdelning": "saknar uppdelning på kön, område eller ålder",
}
"""What an indicator lacks, as the predicate of a sentence about one or several."""

HEADINGS: dict[Shortcoming, str] = {
    "etappmål": "Etappmål",
    "målvärde": f"Målvärde {TARGET_YEAR}",
    "nationell-källa": "Nationell källa",
    "uppdelning": "Går att dela upp",
}
"""What the finding about each is called."""


def how_many(count: int, noun: str) -> str:
    """Count a neuter noun that is the same in the plural: inget uppdrag, 3 uppdrag."""
    return swedish.plural(count, noun, noun) if count else f"Inget {noun}"


def lack(count: int, total: int, words: str) -> str:
    """Say how many indicators lack something: inget mått saknar, 3 av 9 mått saknar."""
    if not count:
        return f"Inget mått {words}."
    return f"{count} av {swedish.plural(total, 'mått', 'mått')} {words}."
