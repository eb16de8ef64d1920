"""Tests for what stays at dated addresses, out of real repositories with real tags."""

import json
import shutil
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from insyn import site, urls
from insyn.output import Site
from insyn.problems import Problem
from tests import municipality
from tests.history.published import Repository

TODAY = date(2026, 11, 21)
OUTCOMES = (municipality.MINIMAL / "data/matt/utfall.csv").read_text(encoding="utf-8")
CORRECTED = OUTCOMES.replace(",61,", ",62,")
FIRST, SECOND = "2026-03-01", "2026-06-01"


def _repository(folder: Path) -> Repository:
    """Return a small municipality with one tagged edition."""
    repository = Repository(folder)
    files = {
        path.relative_to(municipality.MINIMAL).as_posix(): path.read_bytes()
        for kind in ("data", "content")
        for path in sorted((municipality.MINIMAL / kind).rglob("*"))
        if path.is_file()
    }
    repository.commit(FIRST, files, tag=f"publicerad/{FIRST}")
    return repository


def _corrected(folder: Path) -> Repository:
    """Return a municipality whose one figure has been corrected in a second tagged edition."""
    repository = _repository(folder)
    repository.commit(
        SECOND,
        {"data/matt/utfall.csv": CORRECTED},
        message="Rätta\n\nRättelse: fel rad lästes av",
        tag=f"publicerad/{SECOND}",
    )
    return repository


def _made(root: Path, workshop: Path) -> tuple[Site, list[Problem]]:
    made, problems = site.make(root, TODAY, workshop)
    assert made is not None, problems
    return made, problems


def _content(made: Site, path: str) -> bytes:
    content = next(file.content for file in made.files if file.path == path)
    if isinstance(content, Path):
        return content.read_bytes()
    return content if isinstance(content, bytes) else content()


def _body(made: Site, address: str) -> str:
    body = next(page.body() for page in made.pages if page.address == address)
    return body.replace("\u00a0", " ")


def test_an_earlier_version_stays_as_it_was(tmp_path: Path) -> None:
    """After a correction the figure that was published first is still at its dated address."""
    made, _ = _made(_corrected(tmp_path).root, tmp_path / "verkstad")

    tables = {
        day: _content(made, f"matt/trygg-kvall/{day}/utfall.csv").decode()
        for day in (FIRST, SECOND)
    }
    assert tables == {FIRST: OUTCOMES, SECOND: CORRECTED}
    packages = {
        day: _content(made, f"oppna-data/matt/{day}/utfall.csv").decode() for day in (FIRST, SECOND)
    }
    assert packages == tables


def test_an_outdated_copy_leads_to_the_next_version(tmp_path: Path) -> None:
    """The first version says that there is a later one, and the newest leads to the page."""
    made, _ = _made(_corrected(tmp_path).root, tmp_path / "verkstad")

    first = _body(made, f"/matt/trygg-kvall/{FIRST}/")
    second = _body(made, f"/matt/trygg-kvall/{SECOND}/")
    assert "Det finns en senare version." in first
    assert f'href="../../../matt/trygg-kvall/{SECOND}/"' in first
    assert "<td>61 %</td>" in first
    assert "Det här är den senaste versionen." in second
    assert 'href="../../../matt/trygg-kvall/"' in second
    assert "<td>62 %</td>" in second


def test_the_checksum_on_the_page_is_that_of_the_file(tmp_path: Path) -> None:
    """Whoever has fetched a file can see that it is the one that was published."""
    made, _ = _made(_corrected(tmp_path).root, tmp_path / "verkstad")

    for address, path in (
        (f"/matt/trygg-kvall/{FIRST}/", f"matt/trygg-kvall/{FIRST}/utfall.csv"),
        (f"/oppna-data/matt/{FIRST}/", f"oppna-data/matt/{FIRST}/matt.zip"),
    ):
        assert sha256(_content(made, path)).hexdigest() in _body(made, address)


def test_a_copy_of_a_dataset_holds_the_very_files_that_were_published(tmp_path: Path) -> None:
    """Whoever fetched a file then finds the same bytes at the dated address now."""
    repository = _repository(tmp_path)
    then, _ = _made(repository.root, tmp_path / "då")
    published = {
        file.path: _content(then, file.path)
        for file in then.files
        if file.path.startswith("oppna-data/matt/")
        and file.path.count("/") == 2
        and not file.path.endswith("atom.xml")
    }

    repository.commit(SECOND, {"data/matt/utfall.csv": CORRECTED}, tag=f"publicerad/{SECOND}")
    now, _ = _made(repository.root, tmp_path / "nu")

    kept = {path: _content(now, urls.dated_file(path, FIRST)) for path in published}
    assert kept == published
    assert json.loads(kept["oppna-data/matt/datapackage.json"])["version"] == FIRST


def test_a_version_without_a_tag_says_that_its_address_may_go(tmp_path: Path) -> None:
    """Only a tag keeps a version; until then the page does not promise anything."""
    repository = _repository(tmp_path)
    repository.git("tag", "--delete", f"publicerad/{FIRST}")

    made, _ = _made(repository.root, tmp_path / "verkstad")

    body = _body(made, f"/matt/trygg-kvall/{FIRST}/")
    assert "Det här är en tillfällig kopia." in body
    assert "permanent." not in body


def test_a_copy_from_before_a_new_id_is_reached_by_both_addresses(tmp_path: Path) -> None:
    """The copy stays where it was published, and the address under the new id leads there."""
    repository = _repository(tmp_path)
    old = (repository.root / "data/matt/trygg-kvall.yaml").read_text(encoding="utf-8")
    repository.commit(
        SECOND,
        {
            "data/matt/trygg-kvall.yaml": None,
            "data/matt/trygghet.yaml": old.replace("trygg-kvall", "trygghet"),
            "data/matt/utfall.csv": OUTCOMES.replace("trygg-kvall", "trygghet"),
            "data/matt/malvarden.csv": _renamed(repository, "malvarden"),
            "data/matt/rankning.csv": _renamed(repository, "rankning"),
        },
        tag=f"publicerad/{SECOND}",
    )

    made, _ = _made(repository.root, tmp_path / "verkstad")

    assert made.redirects[f"/matt/trygghet/{FIRST}/"] == f"/matt/trygg-kvall/{FIRST}/"
    assert made.redirects["/matt/trygg-kvall/"] == "/matt/trygghet/"
    assert "<td>61 %</td>" in _body(made, f"/matt/trygg-kvall/{FIRST}/")


def test_an_address_never_shows_another_record_than_it_did(tmp_path: Path) -> None:
    """When a record takes over an id, the copies of the first that had it stay where they are."""
    repository = _repository(tmp_path)
    own = (repository.root / "data/matt/trygg-kvall.yaml").read_text(encoding="utf-8")
    tillit = own.replace("id: trygg-kvall", "id: tillit").replace("kvällstid", "hos andra")
    row = OUTCOMES.splitlines()[1].replace("trygg-kvall", "tillit").replace(",61,", ",11,")
    both = {"data/matt/tillit.yaml": tillit, "data/matt/utfall.csv": f"{OUTCOMES}{row}\n"}
    repository.commit("2026-04-01", both, tag="publicerad/2026-04-01")
    alone = {"data/matt/tillit.yaml": None, "data/matt/utfall.csv": OUTCOMES}
    repository.commit("2026-05-01", alone, tag="publicerad/2026-05-01")
    renamed = {
        "data/matt/trygg-kvall.yaml": None,
        "data/matt/tillit.yaml": own.replace("id: trygg-kvall", "id: tillit"),
        "data/matt/utfall.csv": OUTCOMES.replace("trygg-kvall", "tillit"),
        "data/matt/malvarden.csv": _renamed(repository, "malvarden", "tillit"),
        "data/matt/rankning.csv": _renamed(repository, "rankning", "tillit"),
    }
    repository.commit(SECOND, renamed, tag=f"publicerad/{SECOND}")

    made, _ = _made(repository.root, tmp_path / "verkstad")

    assert "<td>11 %</td>" in _body(made, "/matt/tillit/2026-04-01/")
    assert "<td>61 %</td>" in _body(made, f"/matt/trygg-kvall/{FIRST}/")
    assert made.redirects.get("/matt/tillit/2026-04-01/") is None


def _renamed(repository: Repository, table: str, identifier: str = "trygghet") -> str:
    path = repository.root / f"data/matt/{table}.csv"
    return path.read_text(encoding="utf-8").replace("trygg-kvall", identifier)


def test_an_edition_that_cannot_be_read_is_told_and_the_rest_is_made(tmp_path: Path) -> None:
    """Records that today's program does not understand give no copy, and a warning says so."""
    repository = _repository(tmp_path)
    whole = (repository.root / "data/matt/trygg-kvall.yaml").read_text(encoding="utf-8")
    strange = {"data/matt/trygg-kvall.yaml": f"{whole}gammal-nyckel: ja\n"}
    repository.commit("2026-04-01", strange, tag="publicerad/2026-04-01")
    repository.commit(SECOND, {"data/matt/trygg-kvall.yaml": whole}, tag=f"publicerad/{SECOND}")

    made, problems = _made(repository.root, tmp_path / "verkstad")

    assert [
        f"{one.place.file}: {one.message}" for one in problems if one.rule == "oläsbar-utgåva"
    ] == [
        "git: taggen publicerad/2026-04-01: "
        "dagens program kan inte läsa uppgifterna i utgåvan 2026-04-01, så den finns inte som "
        "kopia på webbplatsen. Den finns kvar i versionshistoriken."
    ]
    addresses = {page.address for page in made.pages}
    assert f"/matt/trygg-kvall/{SECOND}/" in addresses
    assert f"/matt/trygg-kvall/{FIRST}/" in addresses
    assert "/matt/trygg-kvall/2026-04-01/" not in addresses
    first = _body(made, f"/matt/trygg-kvall/{FIRST}/")
    assert f'href="../../../matt/trygg-kvall/{SECOND}/">Nästa version, {SECOND}<' in first


@pytest.mark.parametrize("kind", ["without git", "shallow"])
def test_less_history_gives_fewer_copies_and_no_error(tmp_path: Path, kind: str) -> None:
    """Without git there are no dated addresses; a cut-off history keeps what it knows."""
    repository = _corrected(tmp_path)
    root = tmp_path / "klon"
    if kind == "shallow":
        repository.git("clone", "--quiet", "--depth=1", f"file://{repository.root}", str(root))
    else:
        shutil.copytree(repository.root, root, ignore=shutil.ignore_patterns(".git"))

    made, _ = _made(root, tmp_path / "verkstad")

    dated = [page.address for page in made.pages if page.address.startswith("/matt/trygg-kvall/2")]
    assert dated == []


def test_a_record_that_is_removed_keeps_its_copies(tmp_path: Path) -> None:
    """What was permanent stays, says that the record is gone, and its page leads to the changes."""
    repository = _repository(tmp_path)
    own = (repository.root / "data/matt/trygg-kvall.yaml").read_text(encoding="utf-8")
    added = {
        "data/matt/tillit.yaml": own.replace("id: trygg-kvall", "id: tillit").replace(
            "titel: Trygghet kvällstid", "titel: Tillit till andra"
        ),
        "data/matt/utfall.csv": OUTCOMES
        + OUTCOMES.splitlines()[1].replace("trygg-kvall", "tillit")
        + "\n",
    }
    repository.commit("2026-04-01", added, tag="publicerad/2026-04-01")
    repository.commit(
        SECOND,
        {"data/matt/tillit.yaml": None, "data/matt/utfall.csv": OUTCOMES},
        tag=f"publicerad/{SECOND}",
    )

    made, _ = _made(repository.root, tmp_path / "verkstad")

    body = _body(made, "/matt/tillit/2026-04-01/")
    assert "Uppgifterna är borttagna sedan dess." in body
    assert "<td>61 %</td>" in body
    assert made.redirects["/matt/tillit/"] == "/andringar/matt/tillit/"
    assert 'href="../../../andringar/matt/tillit/">Alla ändringar<' in body


SERVICE = "data/jamfor-service/skola"
SHOWN = "oppna-data/jamfor-service/skola"


def test_a_copy_does_not_go_on_telling_what_is_hidden_now(tmp_path: Path) -> None:
    """A figure that becomes one of few persons goes from the copy of the edition that showed it."""
    repository = Repository(tmp_path)
    files = {
        path.relative_to(municipality.COMPARISON).as_posix(): path.read_bytes()
        for path in sorted(municipality.COMPARISON.rglob("*"))
        if path.is_file()
    }
    files["content/index.md"] = b"# Start\n"
    repository.commit(FIRST, files, tag=f"publicerad/{FIRST}")
    service = files[f"{SERVICE}/tjanst.yaml"].decode()
    strict = service.replace(
        "    slag: andel\n", "    slag: andel\n    minsta-antal: {enhet: 45}\n"
    )
    repository.commit(SECOND, {f"{SERVICE}/tjanst.yaml": strict}, tag=f"publicerad/{SECOND}")

    made, problems = _made(repository.root, tmp_path / "verkstad")

    for day in (FIRST, SECOND):
        table = _content(made, f"{SHOWN}/{day}/varden.csv").decode()
        assert "linden,nojda,2025,T,,dolt-få" in table, day
    assert "dolt-men-publicerat" in {one.rule for one in problems}


@pytest.mark.parametrize(
    ("file", "strange", "rule"),
    [
        ("data/matt/utfall.csv", OUTCOMES.replace(",61,", ",sextioett,"), "oläsbar-utgåva"),
        ("data/matt/utfall.csv", "fel,rubriker\n1,2\n", "oläsbar-utgåva"),
        ("data/matt/utfall.csv", None, "oläsbar-utgåva"),
        ("data/matt/malvarden.csv", "\u00e5".encode("utf-16"), "oläsbar-utgåva"),
        ("data/matt/anteckning.yaml", "# 19121212-1212\n", "undanhållen-utgåva"),
    ],
    ids=["no number", "other columns", "no file", "utf-16", "personal number"],
)
def test_an_edition_with_wrong_tables_or_numbers_is_not_published_again(
    tmp_path: Path, file: str, strange: str | bytes | None, rule: str
) -> None:
    """What check would refuse today does not come back through a tag, and nothing breaks."""
    repository = _repository(tmp_path)
    whole = (repository.root / file).read_bytes() if (repository.root / file).exists() else None
    repository.commit("2026-04-01", {file: strange}, tag="publicerad/2026-04-01")
    repository.commit(
        SECOND, {file: whole, "data/matt/utfall.csv": CORRECTED}, tag=f"publicerad/{SECOND}"
    )

    made, problems = _made(repository.root, tmp_path / "verkstad")

    assert rule in {one.rule for one in problems}
    assert not [
        page
        for page in made.pages
        if page.address.endswith("/2026-04-01/")
        and page.address.startswith(("/matt/", "/oppna-data/"))
    ]


def test_a_figure_of_a_measure_that_is_hidden_now_withholds_the_edition(tmp_path: Path) -> None:
    """The copies would go on telling it."""
    repository = _repository(tmp_path)
    hidden = OUTCOMES.replace(",61,värde,", ",,dolt-få,")
    repository.commit(SECOND, {"data/matt/utfall.csv": hidden}, tag=f"publicerad/{SECOND}")

    made, problems = _made(repository.root, tmp_path / "verkstad")

    said = [one.message for one in problems if one.rule == "undanhållen-utgåva"]
    assert said == [
        f"utgåvan {FIRST} innehåller värden som är dolda nu, så den finns inte som kopia på "
        "webbplatsen. Den finns kvar i versionshistoriken: skriv om den om andra än behöriga kan "
        "läsa den."
    ]
    assert f"/matt/trygg-kvall/{FIRST}/" not in {page.address for page in made.pages}


def test_a_figure_of_a_unit_that_both_editions_show_is_told(tmp_path: Path) -> None:
    """A corrected figure of many persons is told from what to what, and why."""
    repository = Repository(tmp_path)
    files = {
        path.relative_to(municipality.COMPARISON).as_posix(): path.read_bytes()
        for path in sorted(municipality.COMPARISON.rglob("*"))
        if path.is_file()
    }
    files["content/index.md"] = b"# Start\n"
    repository.commit(FIRST, files, tag=f"publicerad/{FIRST}")
    figures = files[f"{SERVICE}/varden.csv"].decode()
    corrected = figures.replace("linden,nojda,2025,T,90,", "linden,nojda,2025,T,95,").replace(
        "bjorken,nojda,2025,T,80,värde,50,", "bjorken,nojda,2025,T,80,värde,3,"
    )
    repository.commit(
        SECOND,
        {f"{SERVICE}/varden.csv": corrected},
        message="Rätta\n\nRättelse: fel rader",
        tag=f"publicerad/{SECOND}",
    )

    made, _ = _made(repository.root, tmp_path / "verkstad")

    told = _body(made, "/andringar/")
    assert "”Nöjda elever” 2025 rättat från 90 till 95" in told
    assert "fel rader" in told
    assert "Siffror rättade." in told  # of the unit whose figure is hidden now
    assert "80" not in told
