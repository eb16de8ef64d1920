"""Write the follow-up of performers into the minimal municipality, and hear what a rule says."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from insyn.problems import Problem
from tests import municipality

Keys = dict[str, Any]
"""A record as an editor writes it."""

CONTRACT: Keys = {
    "id": "stad",
    "titel": "Städning av skolor",
    "verksamhet": "Lokalvård",
    "nämnd": "kommunstyrelsen",
    "underlag": [{"dokument": "vb-2019", "avsnitt": "Avtal"}],
}
PLAN: Keys = {
    "id": "kommunstyrelsen-2026",
    "titel": "Plan 2026",
    "nämnd": "kommunstyrelsen",
    "period": "2026",
    "sammanfattning": "Nämnden följer upp städningen.",
}
FOLLOW_UP: Keys = {
    "id": "stad-2026",
    "titel": "Städningen 2026",
    "nämnd": "kommunstyrelsen",
    "verksamhet": "Lokalvård",
    "period": "2026",
    "genomförd": "2026-05-12",
}
PROGRAMME: Keys = {"id": "insyn", "titel": "Program", "sammanfattning": "Så följs utförarna upp."}
PROVIDER: Keys = {"id": "rent", "titel": "Rent AB"}
SYSTEM: Keys = {
    "id": "val",
    "titel": "Valet",
    "verksamhet": "Lokalvård",
    "nämnd": "kommunstyrelsen",
    "beskrivning": "Skolorna väljer.",
}
REQUIREMENT: Keys = {
    "id": "kravet",
    "ordning": 1,
    "titel": "Kravet",
    "krav": "Så ska det vara.",
    "grund": {"källa": "Lagen"},
    "så-prövas-det": "Vi ser efter.",
}
EXAMPLE: Keys = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "utforare-exempel",
    "title": "Påhittade utförare",
    "description": "Ett exempel.",
    "exempeldata": "ja",
}

Files = Mapping[str, Mapping[str, Any] | str]
"""Records by file: `avtal/stad` stands for data/utforare/avtal/stad.yaml, text is written as is."""


def problems(folder: Path, files: Files, today: date = municipality.TODAY) -> list[Problem]:
    """Return everything that is said about a municipality with the records; JSON is YAML too."""
    texts: dict[str, str | bytes] = {
        name if name.startswith("data/") else f"data/utforare/{name}.yaml": (
            record if isinstance(record, str) else json.dumps(record, ensure_ascii=False)
        )
        for name, record in files.items()
    }
    return municipality.problems(municipality.write(folder, texts), today)


def said(folder: Path, rule: str, files: Files, today: date = municipality.TODAY) -> list[str]:
    """Return what a rule says about the records, each message with its level."""
    found = problems(folder, files, today)
    return [f"{one.level}: {one.message}" for one in found if one.rule == rule]
