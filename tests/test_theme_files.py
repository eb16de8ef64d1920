"""Prove that scripts and styles are published whole but for their comments, and are small."""

import gzip

from insyn import theme_files
from insyn.render.templates import theme_folder


def test_lines_that_only_hold_a_comment_are_left_out() -> None:
    """An address in a text, and a comment after code, stay."""
    script = '// Why.\nconst a = "https://a.example"; // kept\n  // More.\nrun(a);\n'
    assert theme_files.script(script) == 'const a = "https://a.example"; // kept\nrun(a);\n'


def test_parts_of_a_style_are_joined_without_comments() -> None:
    """The rules stand in the order of the parts."""
    parts = ["/* Why,\n   at length. */\na { color: red; /* short */ }\n", "b { margin: 0; }\n"]
    assert theme_files.style(parts) == "a { color: red; }\nb { margin: 0; }\n"


ASKED_FOR = {"diagram.js", "search.js"}
"""Scripts that are fetched only where someone asks for the interactive chart or for the search."""


def test_all_own_scripts_together_are_small() -> None:
    """A phone gets less than 15 kB compressed, however far one goes before asking for more."""
    every = sorted((theme_folder() / "assets").rglob("*.js"))
    own = [one for one in every if one.name not in ASKED_FOR]
    sizes = [len(gzip.compress(theme_files.script(one.read_text("utf-8")).encode())) for one in own]
    assert len(own) > 5
    assert sum(sizes) <= 15_000
