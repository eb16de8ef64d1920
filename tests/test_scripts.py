"""Prove that scripts are published whole but for their comments, and that they are small."""

import gzip

from insyn import scripts
from insyn.render.templates import theme_folder


def test_lines_that_only_hold_a_comment_are_left_out() -> None:
    """An address in a text, and a comment after code, stay."""
    script = '// Why.\nconst a = "https://a.example"; // kept\n  // More.\nrun(a);\n'
    assert scripts.published(script) == 'const a = "https://a.example"; // kept\nrun(a);\n'


def test_all_own_scripts_together_are_small() -> None:
    """A phone gets less than 15 kB compressed, however far one goes on the site."""
    own = sorted((theme_folder() / "assets").rglob("*.js"))
    sizes = [len(gzip.compress(scripts.published(one.read_text("utf-8")).encode())) for one in own]
    assert len(own) > 5
    assert sum(sizes) <= 15_000
