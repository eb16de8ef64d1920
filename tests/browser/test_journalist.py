"""A journalist's way: find a figure, fetch it, open it, cite it and see whether it has changed."""

import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from tests import municipality
from tests.browser.serving import build, served
from tests.history.published import Repository

FIRST, SECOND = "2026-03-01", "2026-06-01"
WRONG = (municipality.MINIMAL / "data/matt/utfall.csv").read_text(encoding="utf-8")
RIGHT = WRONG.replace(",61,", ",62.5,")
# All tests share one server and one browser.
pytestmark = pytest.mark.xdist_group("browser")

OFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a municipality that has corrected a figure between two tagged editions."""
    folder = tmp_path_factory.mktemp("journalist")
    repository = Repository(folder)
    files = {
        path.relative_to(municipality.MINIMAL).as_posix(): path.read_bytes()
        for path in sorted(municipality.MINIMAL.rglob("*"))
        if path.is_file() and path.relative_to(municipality.MINIMAL).parts[0] in ("data", "content")
    }
    repository.commit(FIRST, files, tag=f"publicerad/{FIRST}")
    repository.commit(
        SECOND,
        {"data/matt/utfall.csv": RIGHT},
        message="Rätta tryggheten\n\nRättelse: enkätens avrundning var fel",
        tag=f"publicerad/{SECOND}",
    )
    out = folder / "webb"
    build(repository.root, out)
    with served(out) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Open the start page on a phone, without scripts."""
    context = browser.new_context(
        viewport={"width": 320, "height": 700}, java_script_enabled=False, accept_downloads=True
    )
    opened = context.new_page()
    opened.goto(f"{address}/")
    yield opened
    context.close()


def _fetched(page: Page, link: str) -> Path:
    with page.expect_download() as download:
        page.get_by_role("link", name=link).first.click()
    return Path(download.value.path())


def test_the_figure_is_found_and_says_that_it_was_wrong_before(page: Page, address: str) -> None:
    """The page of the measure tells the figure, when it was corrected, from what and why."""
    page.goto(f"{address}/matt/")
    page.get_by_role("link", name="Trygghet kvällstid").first.click()

    assert "63 %" in page.locator(".figure-large").inner_text().replace("\u00a0", " ")
    foot = page.locator("section.source").inner_text().replace("\u00a0", " ")
    assert "1 juni 2026" in foot
    assert "rättat från 61 till 62,5" in foot
    page.locator("section.source").get_by_role("link", name="Alla ändringar").first.click()
    page.wait_for_url("**/andringar/matt/trygg-kvall/")
    told = page.locator("main").inner_text().replace("\u00a0", " ")
    assert "Rättelse" in told
    assert "enkätens avrundning var fel" in told


def test_the_whole_dataset_opens_in_a_spreadsheet_as_numbers(
    page: Page, address: str, tmp_path: Path
) -> None:
    """From open data the workbook holds typed cells under the published names."""
    page.goto(f"{address}/oppna-data/")
    page.get_by_role("link", name="Mått och utfall").first.click()
    page.wait_for_url("**/oppna-data/matt/")
    section = page.locator("main")
    with page.expect_download() as download:
        section.locator('a[href$="utfall.xlsx"]').first.click()
    book = tmp_path / "utfall.xlsx"
    download.value.save_as(book)

    workbook = openpyxl.load_workbook(book)
    sheet = workbook.worksheets[0]
    header, row = sheet.iter_rows(values_only=True)
    found = dict(zip(header, row, strict=True))
    assert (found["matt"], found["period"], found["varde"]) == ("trygg-kvall", "2019", 62.5)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref is not None
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


@pytest.mark.skipif(OFFICE is None, reason="no LibreOffice on this machine")
def test_a_swedish_spreadsheet_reads_numbers_as_numbers_and_codes_as_text(
    address: str, tmp_path: Path
) -> None:
    """LibreOffice takes the value for a number, whatever its comma, and the year for a code."""
    book = tmp_path / "utfall.xlsx"
    with urlopen(f"{address}/oppna-data/matt/utfall.xlsx") as answer:
        book.write_bytes(answer.read())
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "ods", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(book)], check=True, capture_output=True, timeout=180)

    with zipfile.ZipFile(tmp_path / "utfall.ods") as files:
        content = files.read("content.xml").decode()
    assert 'office:value-type="float" office:value="62.5"' in content
    assert re.search(r'office:value-type="string"[^>]*><text:p>2019</text:p>', content)


def test_everything_of_a_dataset_comes_in_one_file(page: Page, address: str) -> None:
    """The zip holds tables, codebook, licence and what has changed."""
    page.goto(f"{address}/oppna-data/matt/")

    with zipfile.ZipFile(_fetched(page, "Hela datamängden i en fil")) as files:
        names = set(files.namelist())
        changes = files.read("andringar.txt").decode().replace("\u00a0", " ")
    assert {"utfall.csv", "utfall.xlsx", "utfall.json", "kodbok.txt", "LICENS.txt"} <= names
    assert "rättat från 61 till 62,5" in changes
    assert "enkätens avrundning var fel" in changes


def test_the_figure_is_fetched_with_one_line_and_cited_as_it_was(page: Page, address: str) -> None:
    """The address in the citation leads to this very version, and the first is still there."""
    page.goto(f"{address}/matt/trygg-kvall/")
    foot = page.locator("section.source").inner_text()
    site = "https://"
    assert f"Version {SECOND}" in foot
    assert f"/matt/trygg-kvall/{SECOND}/" in foot
    assert site in foot
    with urlopen(f"{address}/matt/trygg-kvall/utfall.csv") as answer:
        assert answer.read().decode() == RIGHT

    page.locator("section.source").get_by_role("link", name=f"/matt/trygg-kvall/{SECOND}/").click()
    page.wait_for_url(f"**/matt/trygg-kvall/{SECOND}/")
    assert page.get_by_role("heading", level=1).inner_text().endswith(f"version {SECOND}")
    page.goto(f"{address}/matt/trygg-kvall/{FIRST}/")
    told = page.locator("main").inner_text().replace("\u00a0", " ")
    assert "61 %" in told
    assert "Det finns en senare version." in told
    page.get_by_role("link", name=f"Nästa version, {SECOND}").click()
    expect(page).to_have_url(f"{address}/matt/trygg-kvall/{SECOND}/")


def test_the_correction_stands_first_among_all_changes(page: Page, address: str) -> None:
    """Whoever wonders whether anything was wrong sees it at once, and can subscribe."""
    page.goto(f"{address}/andringar/")

    headings = page.locator("main h3").all_inner_texts()
    assert headings[0] == "Rättelser"
    feed = page.get_by_role("link", name="Prenumerera på ändringarna").get_attribute("href")
    assert feed is not None
    with urlopen(f"{address}/andringar/{feed}") as answer:
        assert "rättat från 61 till 62,5" in answer.read().decode().replace("\u00a0", " ")
