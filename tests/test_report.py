"""Tests for how problems are worded for a terminal, a program and GitHub."""

from insyn.places import Place, outside_files
from insyn.problems import Level, Problem
from insyn.report import as_github, as_json, as_text

UNKNOWN = Problem(
    Place("data/mal/25-mal.yaml", 31, 7),
    'indikatorn "trygg-kval" finns inte. Menade du "trygg-kvall"?',
    "okänd-indikator",
)
TAG = Problem(
    outside_files("git: taggen publicerad/jul"), "går inte.", "oläsbar-tagg", Level.WARNING
)
LATE = Problem(Place("data/a.yaml", 8, 1), "avtalet är försenat.", "sen-uppföljning", Level.WARNING)


def test_text_is_sorted_by_place_and_counted() -> None:
    """Problems stand one to a line in order of place, and the last line counts them."""
    assert as_text([UNKNOWN, LATE], "Inget publicerades.") == (
        "data/a.yaml:8:1: varning: avtalet är försenat. [sen-uppföljning]\n"
        'data/mal/25-mal.yaml:31:7: fel: indikatorn "trygg-kval" finns inte. '
        'Menade du "trygg-kvall"? [okänd-indikator]\n'
        "\n"
        "1 fel och 1 varning i 2 filer. Inget publicerades."
    )


def test_text_without_problems_says_so() -> None:
    """No problems give a sentence, never an empty screen."""
    assert as_text([]) == "Inga fel."


def test_json_is_a_list_of_objects() -> None:
    """A program gets every part of a problem by name."""
    assert as_json([LATE]) == (
        "[\n  {\n"
        '    "file": "data/a.yaml",\n    "line": 8,\n    "column": 1,\n'
        '    "level": "varning",\n    "rule": "sen-uppföljning",\n'
        '    "message": "avtalet är försenat."\n'
        "  }\n]"
    )


def test_github_commands_escape_what_github_reads_as_signs() -> None:
    """A percent sign or a colon in a message or a file name cannot break the command."""
    problem = Problem(Place("data/a,b.yaml", 2, 3), "100 %: för mycket", "utanför-skala")

    assert as_github([problem, LATE]).splitlines() == [
        "::error file=data/a%2Cb.yaml,line=2,col=3,title=utanför-skala::100 %25: för mycket",
        "::warning file=data/a.yaml,line=8,col=1,title=sen-uppföljning::avtalet är försenat.",
    ]


def test_what_lies_in_no_file_has_no_line() -> None:
    """A tag is named, without a line and column that nobody can open."""
    assert as_text([TAG]) == (
        "git: taggen publicerad/jul: varning: går inte. [oläsbar-tagg]\n\n1 varning."
    )
    assert as_text([TAG, LATE]).endswith("2 varningar i 1 fil.")
    assert '"file": "git: taggen publicerad/jul",\n    "line": null,\n    "column": null,' in (
        as_json([TAG])
    )
    assert as_github([TAG]) == (
        "::warning title=oläsbar-tagg::git: taggen publicerad/jul: går inte."
    )
