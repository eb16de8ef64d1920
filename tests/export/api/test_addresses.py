"""Prove that every address that a file tells of is a page or a file of the whole site."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from insyn import site, urls
from insyn.export.api import record_json
from tests import oversight
from tests.export.api import whole

KEYS = ("adress", "json", "csv", "beskrivning")


def _told(value: Any, address: str) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _told(one, address)
    if isinstance(value, dict):
        for key, one in value.items():
            if key in KEYS and isinstance(one, str) and one.startswith(address):
                yield f"/{one.removeprefix(address).partition('#')[0]}"
            else:
                yield from _told(one, address)


def test_every_address_in_a_file_leads_somewhere(tmp_path: Path) -> None:
    """Pages that are made, pages that are written by hand, and files."""
    made, _ = site.make(whole.ROOT, oversight.TODAY, tmp_path)
    assert made
    content = whole.ROOT / "content"
    living = {
        *(page.address for page in made.pages),
        *(f"/{file.path}" for file in made.files),
        *(urls.handwritten(file.relative_to(content).as_posix()) for file in content.rglob("*.md")),
    }
    facts = whole.real_facts()
    address = facts.records.municipality.site_address
    told = {
        one
        for file in record_json.files(facts)
        if file.path.endswith("/index.json")
        for one in _told(json.loads(whole.content(file)), address)
    }
    assert len(told) > 500
    assert told - living == set()
