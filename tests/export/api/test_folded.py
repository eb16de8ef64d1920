"""Prove that records are published whole, under keys that any program can read."""

import re

import pytest

from insyn.export.api import folded
from insyn.export.api.described import MODELS
from insyn.model.record import Record
from tests.render import invented


def test_keys_are_folded_to_ascii() -> None:
    """The key of the file is still recognised."""
    assert folded.key("gäller-personer") == "galler_personer"
    assert folded.key("åt-båda-hållen") == "at_bada_hallen"


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_no_two_fields_share_a_key(model: type[Record]) -> None:
    """Every field that may go out has a key of its own, and the file stays inside."""
    keys = [key for key, _ in folded.fields(model)]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch("[a-z0-9]+(_[a-z0-9]+)*", key) for key in keys)
    inside = {name for name, field in model.model_fields.items() if field.exclude}
    published = {name for _, name in folded.fields(model)}
    assert published == set(model.model_fields) - inside
    assert "file" not in published


def test_records_within_records_are_folded_too() -> None:
    """What is not said is null, and what may be many is a list."""
    assert folded.value(invented.INDICATOR.stated_differences) == {
        "bedomning": "ja",
        "mellan": ["kön", "område"],
        "kommentar": None,
        "atgard": None,
    }
