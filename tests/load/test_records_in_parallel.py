"""Tests for reading many files of records in several processes."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from insyn.load.records import FILES_AT_A_TIME, load
from tests import municipality


def test_several_processes_read_the_same_records_and_problems(tmp_path: Path) -> None:
    """Order, records and problems do not depend on who read them."""
    text = (municipality.MINIMAL / "data/matt/trygg-kvall.yaml").read_text(encoding="utf-8")
    files: dict[str, str | bytes] = {
        f"data/matt/m-{number}.yaml": text.replace("id: trygg-kvall", f"id: m-{number}")
        for number in range(FILES_AT_A_TIME + 5)
    }
    files["data/matt/m-3.yaml"] = "id: ["
    root = municipality.write(tmp_path, files)

    alone, wrong_alone = load(root)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        together, wrong_together = load(root, pool)

    assert alone is not None
    assert together is not None
    assert len(alone.indicators) == FILES_AT_A_TIME + 5
    assert together.indicators == alone.indicators
    assert wrong_together == wrong_alone
    assert len(wrong_alone) == 1
