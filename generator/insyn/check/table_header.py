"""Compare the first row of a table with the columns of its description, by name."""

from collections.abc import Iterator, Sequence

from insyn.places import Place
from insyn.problems import Problem, quoted, suggestion

RULE_NO_HEADER = "saknad-rubrik"
RULE_MISSING = "saknad-kolumn"
RULE_UNKNOWN = "okänd-kolumn"
RULE_DUPLICATE = "dubbel-kolumn"
RULE_ORDER = "fel-kolumnordning"


def wrong_labels(header: Sequence[str], names: Sequence[str], file: str) -> list[Problem]:
    """Return what differs between a header and the names that are described, in their order."""
    if not set(header) & set(names):
        message = f"första raden ska vara kolumnernas namn: {', '.join(names)}."
        return [Problem(Place(file), message, RULE_NO_HEADER)]
    problems = list(_unknown_or_repeated(header, names, file))
    hints = " ".join(problem.message for problem in problems)
    for name in names:
        if name not in header and quoted(name) not in hints:
            message = f"kolumnen {quoted(name)} saknas. Lägg till den."
            problems.append(Problem(Place(file), message, RULE_MISSING))
    if not problems and list(header) != list(names):
        message = f"kolumnerna ska stå i den här ordningen: {', '.join(names)}."
        problems.append(Problem(Place(file), message, RULE_ORDER))
    return problems


def _unknown_or_repeated(
    header: Sequence[str], names: Sequence[str], file: str
) -> Iterator[Problem]:
    missing = set(names) - set(header)
    seen: set[str] = set()
    for column, label in enumerate(header, 1):
        place = Place(file, 1, column)
        if not label.strip():
            yield Problem(place, "kolumnen har inget namn. Ta bort den.", RULE_UNKNOWN)
        elif label not in names:
            hint = suggestion(label, missing) or " Ta bort den, eller beskriv den."
            yield Problem(place, f"kolumnen {quoted(label)} är okänd.{hint}", RULE_UNKNOWN)
        elif label in seen:
            message = f"kolumnen {quoted(label)} finns två gånger. Ta bort den ena."
            yield Problem(place, message, RULE_DUPLICATE)
        seen.add(label)
