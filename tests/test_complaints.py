"""Tests for wording what the site engine says of hand-written pages."""

from pathlib import Path

import pytest

from insyn.complaints import problem
from insyn.places import Place
from insyn.problems import Problem


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Doc file 'om/index.md' contains a link 'borta.md', but the target 'om/borta.md' "
            "is not found among documentation files.",
            Problem(
                Place("content/om/index.md", 3, 9),
                'länken "borta.md" leder ingenstans. Rätta den eller ta bort den.',
                "trasig-länk",
            ),
        ),
        (
            "Doc file 'om/index.md' contains a link '#inte-har', but there is no such anchor.",
            Problem(
                Place("content/om/index.md"),
                'länken "#inte-har" leder ingenstans. Rätta den eller ta bort den.',
                "trasig-länk",
            ),
        ),
        (
            "Doc file 'om/index.md' contains an absolute link '/matt/', it was left as is.",
            Problem(
                Place("content/om/index.md", 4, 8),
                'länken "/matt/" börjar med snedstreck. '
                "Skriv vägen från den här filen: ../matt/index.md.",
                "trasig-länk",
            ),
        ),
        (
            "A reference to 'x.md' is included in the 'nav' configuration, which is not found.",
            Problem(
                Place("mkdocs.yml"),
                'menyn har sidan "x.md", men den finns inte i content/.',
                "trasig-meny",
            ),
        ),
        (
            "Something new",
            Problem(Place("content"), "sidorna gick inte att bygga: Something new", "sidmotorn"),
        ),
    ],
)
def test_each_complaint_has_a_place_and_a_way_out(
    tmp_path: Path, said: str, expected: Problem
) -> None:
    """The link is looked up in the page, so that the editor is led to its line."""
    page = tmp_path / "content/om/index.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Om\n\n[Borta](borta.md)\n[Alla](/matt/)\n", encoding="utf-8")

    assert problem(said, tmp_path) == expected
