"""Prove what stands in the menu of a municipality that has not written its own."""

from pathlib import Path

from insyn import menu


def _content(folder: Path, *sections: str) -> Path:
    for section in sections:
        (folder / section).mkdir()
        (folder / section / "index.md").write_text("# Sida\n", encoding="utf-8")
    return folder


def test_the_menu_holds_the_sections_that_are_there(tmp_path: Path) -> None:
    """Sections stand in their groups, in the order of the menu; folders of other kinds do not."""
    content = _content(tmp_path, "om", "matt", "mal", "redaktor")
    assert menu.of_content(content) == [
        {"Mål och resultat": [{"Mål": "mal/index.md"}, {"Mått": "matt/index.md"}]},
        {"Om": "om/index.md"},
    ]


def test_a_group_of_one_is_no_group(tmp_path: Path) -> None:
    """A section that is alone in its group stands by itself, under its own name."""
    content = _content(tmp_path, "avtal", "namnder")
    assert menu.of_content(content) == [
        {"Avtal": "avtal/index.md"},
        {"Nämnder": "namnder/index.md"},
    ]


def test_no_sections_give_no_menu(tmp_path: Path) -> None:
    """An empty folder is no fault."""
    assert menu.of_content(tmp_path) == []
