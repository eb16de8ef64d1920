"""Prove that the page for programs shows addresses that exist and examples that run."""

import http.server
import re
import shlex
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from html import unescape
from pathlib import Path

import pytest

from insyn.derive.facts import Facts
from insyn.export.api import record_json
from insyn.render import api_page
from tests import comparison
from tests.render import invented
from tests.render.reading import Reading


def _body(facts: Facts) -> str:
    return invented.page(api_page.pages(facts), "/oppna-data/api/").body()


def _programs(body: str) -> list[str]:
    found = re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", body, re.DOTALL)
    return [unescape(one) for one in found]


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Serve a folder over loopback and return its address and the folder."""
    handler = partial(_Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", tmp_path
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


def _published(address: str, folder: Path) -> str:
    """Write the files of the invented municipality to a folder and return the page's body."""
    facts = invented.facts()
    municipality = facts.records.municipality.model_copy(update={"site_address": address})
    facts = replace(facts, records=replace(facts.records, municipality=municipality))
    for file in record_json.files(facts):
        assert callable(file.content)
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content())
    return _body(facts)


def test_every_file_that_the_page_leads_to_is_published() -> None:
    """Lists, description and the addresses in the examples exist."""
    facts = comparison.with_comparison(invented.facts())
    published = {file.path for file in record_json.files(facts)}
    body = _body(facts)
    linked = [href.removeprefix("../../") for _, href in Reading(body).links]
    files = [path for path in linked if path.endswith(".json")]
    assert len(files) == 17
    site = facts.records.municipality.site_address
    fetched = re.findall(rf"{re.escape(site)}([^\s\"<]+)", unescape(body))
    assert "matt/trygghet/utfall.csv" in fetched
    assert {*files, *fetched} <= published


def test_the_python_example_runs(served: tuple[str, Path]) -> None:
    """It prints the measure with its unit, and every year for everyone."""
    program = _programs(_published(*served))[1]
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program], capture_output=True, timeout=60, check=True
    )
    assert ran.stdout.decode().splitlines() == [
        "Andel som är trygga – procent",
        "2018 64 värde",
        "2019 61 värde",
    ]


@pytest.mark.skipif(not Path("/usr/bin/curl").exists(), reason="curl is not installed")
def test_the_curl_example_runs(served: tuple[str, Path], tmp_path: Path) -> None:
    """The first two lines print JSON and the third saves the table."""
    lists, record, figures = _programs(_published(*served))[0].splitlines()
    folder = tmp_path / "nytt"
    folder.mkdir()
    printed = [
        subprocess.run(
            shlex.split(line), cwd=folder, capture_output=True, timeout=60, check=True
        ).stdout.decode()
        for line in (lists, record, figures)
    ]
    assert '"titel": "Alla listor"' in printed[0]
    assert '"titel": "Andel som är trygga"' in printed[1]
    saved = (folder / "utfall.csv").read_text("utf-8").splitlines()
    assert saved[0].startswith("matt,period,kon,omrade,alder,varde,status")
    assert len(saved) == 9


def test_the_page_says_what_a_missing_value_is() -> None:
    """Every status has its explanation."""
    reading = Reading(_body(invented.facts()))
    assert (
        "Ett värde som saknas är null, aldrig 0. På samma rad säger status varför."
        in reading.texts("p")
    )
    at = reading.blocks.index(("th", "dolt-få"))
    assert reading.blocks[at + 1] == ("td", "Värdet visas inte, för att skydda få personer.")


def test_the_headings_tell_what_to_do() -> None:
    """One heading of the page, then addresses, reading, missing values and examples."""
    assert Reading(_body(invented.facts())).headings() == [
        (1, "Hämta uppgifter med ett program"),
        (2, "Adresser"),
        (2, "Så läser du filen"),
        (2, "När ett värde saknas"),
        (2, "Exempel"),
        (3, "curl"),
        (3, "Python"),
        (3, "R"),
        (3, "Excel"),
    ]


def test_examples_are_not_said_to_run_on_an_address_that_leads_nowhere() -> None:
    """An address that is set aside for examples is not the site's own yet."""

    def said(address: str) -> str:
        facts = invented.facts()
        municipality = facts.records.municipality.model_copy(update={"site_address": address})
        known = replace(facts, records=replace(facts.records, municipality=municipality))
        texts = Reading(_body(known)).texts("p")
        return next(one for one in texts if one.startswith("Exemplen hämtar"))

    assert said("https://insyn.ekby.example/").endswith(
        "De går att köra när webbplatsen ligger på sin adress."
    )
    assert said("https://example.org:80/a/").endswith("ligger på sin adress.")
    assert said("https://insyn.ekby.se/").endswith("De går att köra som de står.")


def test_the_page_leads_to_whole_datasets_and_dated_copies() -> None:
    """A program that wants everything need not ask for one record at a time."""
    reading = Reading(_body(invented.facts()))
    assert (
        "Vill du ha alla poster på en gång, eller siffrorna som de såg ut en viss dag? Hela "
        "datamängder och daterade kopior av dem finns under Öppna data." in reading.texts("p")
    )
    assert ("Öppna data", "../../oppna-data/") in reading.links[2:]


def test_without_figures_there_are_no_examples() -> None:
    """The rest of the page stands."""
    headings = Reading(_body(replace(invented.facts(), figures={}))).headings()
    assert headings[-1] == (2, "När ett värde saknas")


def test_an_invented_measure_is_no_example() -> None:
    """A journalist who copies a line gets real figures."""
    facts = invented.facts()
    package = comparison.with_comparison(facts).records.packages[0]
    package = package.model_copy(update={"name": "matt", "is_example": True})
    records = replace(facts.records, packages=(package,))
    assert _programs(_body(replace(facts, records=records))) == []
