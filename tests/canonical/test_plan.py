"""Hold what is found under a root and what becomes of it."""

from pathlib import Path

from insyn.canonical import plan
from insyn.canonical.change import Change
from insyn.places import Place
from insyn.problems import Problem
from tests import municipality

PACKAGE = """\
$schema: https://datapackage.org/profiles/2.0/datapackage.json
name: matt
title: Mått
description: Måtten.
resources:
  - name: utfall
    path: utfall.csv
    title: Utfall
    description: Utfallen.
    encoding: utf-8
    dialect: {delimiter: ","}
    schema:
      fields:
        - {name: matt, type: string, title: Mått, description: Måttet.}
        - {name: varde, type: number, title: Värde, description: Värdet.}
      primaryKey: [matt]
"""
TABLE = "data/matt/utfall.csv"
DESCRIPTION = "data/matt/datapackage.yaml"


def _site(root: Path, files: dict[str, bytes]) -> Path:
    for file, data in files.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(data)
    return root


def _content(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_records_and_described_tables_are_found(tmp_path: Path) -> None:
    """Every record and every table that a datapackage.yaml describes is planned, and no more."""
    old = {
        "data/kommun.yaml": b"namn: x \n",
        "data/jamfor-service/skola/import.yaml": b"namn: y",
        "data/matt/datapackage.yaml": PACKAGE.encode("cp1252"),
        TABLE: b"matt;varde\na;1,5\n",
        "data/matt/annan.csv": b"a;b\n",
        "data/matt/clean.yaml": b"id: x\n",
        "data/matt/.dold.yaml": b"id: x ",
        "data/.git/x.yaml": b"id: x ",
        "content/om.yaml": b"id: x ",
    }
    root = _site(tmp_path, old)
    assert plan.plan(root) == (
        [
            Change("data/jamfor-service/skola/import.yaml", b"namn: y", b"namn: y\n"),
            Change("data/kommun.yaml", b"namn: x \n", b"namn: x\n"),
            Change(DESCRIPTION, PACKAGE.encode("cp1252"), PACKAGE.encode()),
            Change(TABLE, b"matt;varde\na;1,5\n", b"matt,varde\na,1.5\n"),
        ],
        [],
    )
    assert _content(root) == old


def test_all_that_can_be_rewritten_is_and_the_rest_is_told(tmp_path: Path) -> None:
    """A file with a problem stays as it was and does not stop the others."""
    broken, ambiguous = b"a: [1 \n", b"matt;varde\na;1,5\nb;1.5\n"
    root = _site(
        tmp_path,
        {
            "data/kommun.yaml": b"namn: x \n",
            "data/matt/trasig.yaml": broken,
            DESCRIPTION: PACKAGE.encode(),
            TABLE: ambiguous,
        },
    )
    written, problems = plan.rewrite(root)
    assert written == ["data/kommun.yaml"]
    assert [(str(problem.place), problem.message, problem.rule) for problem in problems] == [
        (
            "data/matt/trasig.yaml:2:1",
            "en lista inom hakparenteser stängs aldrig.",
            "trasig-yaml",
        ),
        (
            "data/matt/utfall.csv:1:1",
            'talen är skrivna på två sätt: "1,5" på rad 2 och "1.5" på rad 3. '
            "Skriv alla på samma sätt.",
            "tvetydig-tabell",
        ),
    ]
    assert _content(root) == {
        "data/kommun.yaml": b"namn: x\n",
        DESCRIPTION: PACKAGE.encode(),
        "data/matt/trasig.yaml": broken,
        TABLE: ambiguous,
    }
    assert plan.rewrite(root) == ([], problems)


def test_a_description_that_asks_for_semicolons_must_change_first(tmp_path: Path) -> None:
    """A table is not rewritten against its description, since the description would then lie."""
    package = PACKAGE.replace('delimiter: ","', 'delimiter: ";"')
    root = _site(tmp_path, {DESCRIPTION: package.encode(), TABLE: b"matt;varde\n"})
    message = 'här står att tabellen delas med semikolon. Skriv "," så kan tabellen skrivas om.'
    expected = Problem(Place(DESCRIPTION, 11, 26), message, "tvetydig-tabell")
    assert plan.plan(root) == ([], [expected])


def test_tables_of_a_description_that_cannot_be_read_are_left_alone(tmp_path: Path) -> None:
    """Without a description nobody knows which columns hold numbers."""
    package = PACKAGE.replace("title: Mått\n", "titel: Mått\n", 1)
    root = _site(tmp_path, {DESCRIPTION: package.encode(), TABLE: b"matt;varde\n"})
    changes, problems = plan.plan(root)
    assert changes == []
    assert {problem.rule for problem in problems} == {"saknad-nyckel", "okänd-nyckel"}


def test_a_described_table_that_does_not_exist_is_passed_over(tmp_path: Path) -> None:
    """A missing table is told by the check: there is nothing to rewrite."""
    assert plan.plan(_site(tmp_path, {DESCRIPTION: PACKAGE.encode()})) == ([], [])


SERVICE = "data/jamfor-service/skola"


def _service() -> dict[str, bytes]:
    """Return the record and the tables of a service, in canonical form."""
    folder = municipality.COMPARISON / SERVICE
    return {f"{SERVICE}/{path.name}": path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_service_describes_its_own_tables(tmp_path: Path) -> None:
    """What a Swedish Excel saved becomes canonical, by the columns that the service gives."""
    good = _service()
    assert plan.plan(_site(tmp_path / "good", good)) == ([], [])
    excel = {
        f"{SERVICE}/tjanst.yaml": good[f"{SERVICE}/tjanst.yaml"].replace(b"\n", b"  \r\n"),
        f"{SERVICE}/enheter.csv": good[f"{SERVICE}/enheter.csv"]
        .decode()
        .replace(",", ";")
        .replace("\n", "\r\n")
        .encode("cp1252"),
        f"{SERVICE}/varden.csv": b"\xef\xbb\xbf"
        + good[f"{SERVICE}/varden.csv"].replace(b",", b";").replace(b";80;", b";80,5;"),
    }
    wanted = {
        **good,
        f"{SERVICE}/varden.csv": good[f"{SERVICE}/varden.csv"].replace(b",80,", b",80.5,"),
    }
    root = _site(tmp_path / "excel", excel)
    assert plan.rewrite(root) == (sorted(good), [])
    assert _content(root) == wanted


def test_the_tables_of_a_service_that_cannot_be_read_are_left_alone(tmp_path: Path) -> None:
    """Without its facts nobody knows which columns hold numbers."""
    files = _service()
    broken = files[f"{SERVICE}/tjanst.yaml"].replace(b"titel: Skola\n", b"")
    files |= {f"{SERVICE}/tjanst.yaml": broken, f"{SERVICE}/varden.csv": b"enhet;matt\n"}
    changes, problems = plan.plan(_site(tmp_path, files))
    assert changes == []
    assert [str(one.place) + " " + one.message for one in problems] == [
        f'{SERVICE}/tjanst.yaml:1:1 nyckeln "titel" saknas.'
    ]


def test_a_root_without_records_gives_nothing(tmp_path: Path) -> None:
    """An empty folder is no mistake of this command."""
    assert plan.rewrite(tmp_path) == ([], [])


def test_links_out_of_the_root_are_not_followed(tmp_path: Path) -> None:
    """Files and folders elsewhere are told about and never read or written."""
    outside = {"a.yaml": b"a: 1 ", "utfall.csv": b"matt;varde\n", "mapp/b.yaml": b"b: 1 "}
    elsewhere = _site(tmp_path / "utanför", outside)
    root = _site(tmp_path / "kommun", {DESCRIPTION: PACKAGE.encode()})
    (root / "data/a.yaml").symlink_to(elsewhere / "a.yaml")
    (root / TABLE).symlink_to(elsewhere / "utfall.csv")
    (root / "data/mapp").symlink_to(elsewhere / "mapp")
    message = "filen är en länk till något utanför kommun/. Lägg själva filen här."
    files = ["data/a.yaml", "data/mapp", TABLE]
    expected = [Problem(Place(file), message, "länk-utanför") for file in files]
    assert plan.rewrite(root) == ([], expected)
    assert _content(elsewhere) == outside
    assert (root / "data/a.yaml").is_symlink()


def test_a_link_for_the_whole_folder_of_records_is_not_followed(tmp_path: Path) -> None:
    """The folder of records itself may not be somewhere else."""
    elsewhere = _site(tmp_path / "utanför", {"a.yaml": b"a: 1 "})
    root = _site(tmp_path / "kommun", {"x": b""})
    (root / "data").symlink_to(elsewhere)
    message = "filen är en länk till något utanför kommun/. Lägg själva filen här."
    assert plan.rewrite(root) == ([], [Problem(Place("data"), message, "länk-utanför")])
    assert _content(elsewhere) == {"a.yaml": b"a: 1 "}


def test_a_link_inside_the_root_stays_a_link(tmp_path: Path) -> None:
    """The file that the link leads to is rewritten once, and the link is kept."""
    root = _site(tmp_path, {"data/mal/a.yaml": b"a: 1 "})
    (root / "data/mal/b.yaml").symlink_to("a.yaml")
    assert plan.rewrite(root) == (["data/mal/a.yaml"], [])
    assert (root / "data/mal/b.yaml").is_symlink()
    assert (root / "data/mal/a.yaml").read_bytes() == b"a: 1\n"
