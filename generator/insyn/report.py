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
    """Return a JSON list of objects with file, line, column, level, rule and message."""
    rows = [
        {
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "level": str(problem.level),
            "rule": problem.rule,
            "message": problem.message,
        }
        for problem in sorted(problems)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem]) -> str:
    """Return workflow commands that GitHub shows beside the lines of a change."""
    commands = {Level.ERROR: "error", Level.WARNING: "warning"}
    return "\n".join(
        f"::{commands[problem.level]} file={_property(problem.place.file)}"
        f",line={problem.place.line},col={problem.place.column}"
        f",title={_property(problem.rule)}::{_data(problem.message)}"
        for problem in sorted(problems)
    )


def _sum_up(problems: Sequence[Problem], consequence: str) -> str:
    errors = sum(problem.level is Level.ERROR for problem in problems)
    warnings = len(problems) - errors
    files = len({problem.place.file for problem in problems})
    counts = [f"{errors} fel"] if errors else []
    if warnings:
        counts.append(f"{warnings} {'varning' if warnings == 1 else 'varningar'}")
    text = f"{' och '.join(counts)} i {files} {'fil' if files == 1 else 'filer'}."
    return f"{text} {consequence}" if consequence else text


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
