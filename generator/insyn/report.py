"""Word a list of problems for the terminal, for a program and for GitHub."""

import json
from collections.abc import Sequence

from insyn.problems import Level, Problem


def as_text(problems: Sequence[Problem], consequence: str = "") -> str:
    """Return one line a problem, sorted by place, and a closing line that counts them."""
    lines = [
        f"{problem.place}: {problem.level}: {problem.message} [{problem.rule}]"
        for problem in sorted(problems)
    ]
    return "\n".join([*lines, "", _sum_up(problems, consequence)] if lines else ["Inga fel."])


def as_json(problems: Sequence[Problem]) -> str:
    """Return a JSON list of objects with file, line, column, level, rule and message.

    What lies in no file, such as a tag, is named under file, and its line and column are null.
    """
    rows = [
        {
            "file": problem.place.file,
            "line": problem.place.line if problem.place.is_in_a_file else None,
            "column": problem.place.column if problem.place.is_in_a_file else None,
            "level": str(problem.level),
            "rule": problem.rule,
            "message": problem.message,
        }
        for problem in sorted(problems)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem]) -> str:
    """Return workflow commands that GitHub shows beside the lines of a change.

    What lies in no file GitHub shows for the whole run, so there the message names it.
    """
    return "\n".join(_command(problem) for problem in sorted(problems))


def _command(problem: Problem) -> str:
    place, title = problem.place, f"title={_property(problem.rule)}"
    command = "error" if problem.level is Level.ERROR else "warning"
    if not place.is_in_a_file:
        return f"::{command} {title}::{_data(f'{place}: {problem.message}')}"
    where = f"file={_property(place.file)},line={place.line},col={place.column}"
    return f"::{command} {where},{title}::{_data(problem.message)}"


def _sum_up(problems: Sequence[Problem], consequence: str) -> str:
    errors = sum(problem.level is Level.ERROR for problem in problems)
    warnings = len(problems) - errors
    files = len({problem.place.file for problem in problems if problem.place.is_in_a_file})
    counts = [f"{errors} fel"] if errors else []
    if warnings:
        counts.append(f"{warnings} {'varning' if warnings == 1 else 'varningar'}")
    where = f" i {files} {'fil' if files == 1 else 'filer'}" if files else ""
    text = f"{' och '.join(counts)}{where}."
    return f"{text} {consequence}" if consequence else text


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
