"""Run the examples in the manual of every rule."""

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from insyn.check import all_rules, personal_numbers
from insyn.problems import Problem
from tests import municipality

# The gate for personal numbers looks at files and not at records, so it is not among the rules.
RULES = [
    pytest.param(rule, id=rule.__name__.rpartition(".")[2])
    for rule in (*all_rules.RULES, personal_numbers)
]


@pytest.mark.parametrize("rule", RULES)
def test_the_right_example_gives_no_problem(rule: ModuleType, tmp_path: Path) -> None:
    """What stands under Rätt is right by every rule."""
    root = _written(rule, "Rätt", tmp_path)
    assert _lines(municipality.problems(root)) == []


@pytest.mark.parametrize("rule", RULES)
def test_the_wrong_example_gives_what_the_manual_says(rule: ModuleType, tmp_path: Path) -> None:
    """What stands under Fel is met with the words under Så här säger kontrollen."""
    root = _written(rule, "Fel", tmp_path)
    ids = {value for name, value in vars(rule).items() if name.startswith("RULE")}
    found = [problem for problem in municipality.problems(root) if problem.rule in ids]
    expected = re.sub(r"\n\s+", " ", _part(rule, "Så här säger kontrollen")).splitlines()
    assert _lines(found) == expected


@pytest.mark.parametrize("rule", RULES)
def test_a_manual_has_its_parts_in_order(rule: ModuleType) -> None:
    """A manual is a sentence and then Rätt, Fel and Så här säger kontrollen."""
    manual = rule.__doc__ or ""
    assert manual.split("\n")[0].endswith(".")
    assert re.findall(r"(?m)^\*(.+)\*$", manual) == ["Rätt", "Fel", "Så här säger kontrollen"]


def _part(rule: ModuleType, title: str) -> str:
    manual = f"{rule.__doc__}\n*"
    found = re.search(rf"(?ms)^\*{title}\*\n\n(.*?)(?=^\*|\Z)", manual)
    assert found, title
    return re.sub(r"(?m)^ {4}", "", found[1]).rstrip() + "\n"


def _written(rule: ModuleType, title: str, folder: Path) -> Path:
    """Write the small municipality that a rule is about, changed as a part of its manual says."""
    is_of_services = ".comparison." in rule.__name__
    site = municipality.COMPARISON if is_of_services else municipality.MINIMAL
    files: dict[str, str] = {}
    for file, text in _files(_part(rule, title)):
        base = site / file
        files[file] = text
        if base.exists() and file.endswith(".yaml"):
            files[file] = municipality.with_keys(base.read_text(encoding="utf-8"), text)
        elif base.exists() and is_of_services:
            files[file] = municipality.with_cells(base.read_text(encoding="utf-8"), text)
    return municipality.write(folder, files, site)


def _files(part: str) -> Iterator[tuple[str, str]]:
    names_and_texts = re.split(r"(?m)^# (\S+)\n", part)
    assert names_and_texts[0] == ""
    return zip(names_and_texts[1::2], names_and_texts[2::2], strict=True)


def _lines(problems: list[Problem]) -> list[str]:
    return [f"{one.place}: {one.level}: {one.message} [{one.rule}]" for one in problems]
