"""Write any number of contracts with their performers, plans and follow-ups, always the same."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.benchmark import descriptor

REPOSITORY: Final = Path(__file__).parents[2]
CONTRACTS_OF_A_PROVIDER: Final = 4
BOARDS: Final = tuple(f"namnd-{number}" for number in range(10))
YEARS: Final = (2024, 2025)
RECEIVERS: Final = ("nämnd", "utförare", "allmänhet")
FOLDER: Final = "data/utforare"

_PROGRAMME = """\
id: program-2023
titel: Program för uppföljning och insyn
från: 2023-01-01
till: 2026-12-31
antaget: {datum: 2023-03-13, diarienummer: KF-2023/9}
sammanfattning: Så följer fullmäktige upp dem som utför kommunens verksamhet.
mål: [{id: mal, text: Kommunens mål gäller alla.}]
riktlinjer: [{id: lag, text: Utföraren följer lagen.}]
uppföljning: [{id: skal, text: Uppföljningen är en kontroll.}]
insyn: [{id: information, text: Avtalet säkrar information till allmänheten.}]
"""
_REQUIREMENTS = """\
krav:
  - {id: plan, krav: Varje person ska ha en aktuell genomförandeplan., kritiskt: ja, mäts-genom: Tjugo planer läses}
  - {id: kontinuitet, krav: Högst tolv personer under två veckor., kritiskt: ja, mäts-genom: Scheman}
  - {id: dokumentation, krav: Insatserna ska dokumenteras samma dag., mäts-genom: Loggar}
  - {id: kompetens, krav: Minst åtta av tio ska ha utbildning., mäts-genom: Intyg}
  - {id: larm, krav: Ett larm ska besvaras inom trettio minuter., kritiskt: ja, mäts-genom: Larmets logg}
  - {id: miljobilar, krav: Bilarna bör vara miljöbilar., typ: bör, mäts-genom: Bilregistret}
"""  # noqa: E501
_LATE = 50
"""One contract of so many has no follow-up, an open deviation or an unmet requirement."""


def write(root: Path, count: int) -> None:
    """Write some contracts, one performer for every four, and two follow-ups of each."""
    descriptor.write(root, FOLDER)
    boards = "".join(f"  - {{id: {one}, titel: Nämnd {one[-1]}}}\n" for one in BOARDS)
    file = root / "data/gemensamt/namnder.yaml"
    file.write_text(file.read_text(encoding="utf-8") + boards, encoding="utf-8", newline="\n")
    _write(root, "program/program-2023", _PROGRAMME)
    for path in sorted((REPOSITORY / FOLDER / "insynskrav").glob("*.yaml")):
        # Notes and evidence name documents that this municipality does not have.
        own = re.split(r"\n(?=anmärkningar:|underlag:)", path.read_text(encoding="utf-8"))[0]
        _write(root, f"insynskrav/{path.stem}", f"{own.rstrip()}\n")
    for number in range(-(-count // CONTRACTS_OF_A_PROVIDER)):
        _write(root, f"utforare/{_provider(number)}", "".join(_provider_text(number)))
    for number in range(count):
        _write(root, f"avtal/{_contract(number)}", "".join(_contract_text(number)))
        for year in YEARS if number % _LATE else YEARS[:1]:
            name = f"{_contract(number)}-{year}"
            _write(root, f"uppfoljningar/{name}", "".join(_follow_up_text(number, year)))
    for board in BOARDS:
        own = [number for number in range(count) if _board(number) == board]
        for year in YEARS if own else ():
            _write(root, f"planer/{board}-{year}", "".join(_plan_text(board, year, own)))


def _provider(number: int) -> str:
    return f"utforare-{number:05d}"


def _contract(number: int) -> str:
    return f"avtal-{number:05d}"


def _board(number: int) -> str:
    return BOARDS[number // CONTRACTS_OF_A_PROVIDER % len(BOARDS)]


def _provider_text(number: int) -> Iterator[str]:
    yield f"id: {_provider(number)}\ntitel: Påhittad omsorg {number} AB\ndriftsform: aktiebolag\n"
    yield "beskrivning: Hemtjänst i hela kommunen, dygnet runt.\n"
    yield "kontakt: {funktion: Verksamhetschef, telefon: 08-465 004 01}\n"
    yield "enheter: [{id: norr, titel: Gruppen i norr, verksamhet: Hemtjänst}]\n"


def _contract_text(number: int) -> Iterator[str]:
    services = ("Hemtjänst", "Lokalvård", "Skolskjuts", "Måltider")
    yield f"id: {_contract(number)}\ntitel: Avtal {number} om stöd och service\n"
    yield f"verksamhet: {services[number % CONTRACTS_OF_A_PROVIDER]}\nnämnd: {_board(number)}\n"
    yield f"utförare: {_provider(number // CONTRACTS_OF_A_PROVIDER)}\nform: lou\n"
    yield f"program: program-2023\ndiarienummer: N-2023/{number}\ntecknat: 2023-11-01\n"
    yield "från: 2024-01-01\ntill: 2028-12-31\nförlängningar: [{till: 2030-12-31}]\n"
    yield f"värde-mnkr: {number % 40 + 1}.5\n{_REQUIREMENTS}"
    yield "insynsklausul:\n  finns: ja\n  vad: [Antal anställda, Klagomål, Avvikelser]\n"
    yield "  hur-ofta: år\n  mottaget: [{datum: 2025-02-01, vad: Redovisning för 2024}]\n"
    yield "villkor: {medverkar: ja, statistik: ja, register: ja, sanktioner: ja}\n"
    yield "mål: [2019/okad-nojdhet-0000]\n"


def _follow_up_text(number: int, year: int) -> Iterator[str]:
    yield f"id: {_contract(number)}-{year}\ntitel: Avtal {number}, uppföljning {year}\n"
    yield f"nämnd: {_board(number)}\nverksamhet: Hemtjänst\navtal: {_contract(number)}\n"
    yield f"form: avtalsuppföljning\nanledning: planerad\nperiod: {year}\n"
    yield f"genomförd: {year}-05-{number % 28 + 1:02d}\nmetod: Planer, loggar och scheman lästes.\n"
    yield "utförd-av: [Avtalscontroller]\nresultat: Kraven är i huvudsak uppfyllda.\nbedömningar:\n"
    for name in ("plan", "kontinuitet", "dokumentation", "kompetens", "larm", "miljobilar"):
        yield f"  - {{krav: {name}, bedömning: uppfyllt}}\n"
    yield "återkoppling:\n"
    for receiver in RECEIVERS:
        yield f"  - {{mottagare: {receiver}, datum: {year}-06-30}}\n"
    yield f"nämndbeslut: [{{datum: {year}-06-30, diarienummer: N-{year}/{number}}}]\n"


def _plan_text(board: str, year: int, numbers: list[int]) -> Iterator[str]:
    yield f"id: {board}-{year}\ntitel: Uppföljningsplan {year}\nnämnd: {board}\nperiod: {year}\n"
    yield "program: program-2023\n"
    yield f"nämndbeslut: {{datum: {year - 1}-12-10, diarienummer: N-{year}/1}}\n"
    yield "sammanfattning: Nämnden följer upp alla avtal en gång om året.\npunkter:\n"
    for number in numbers:
        yield f"  - id: {_contract(number)}\n    vad: Avtal {number}\n"
        yield f"    avtal: {_contract(number)}\n    former: [avtalsuppföljning]\n"
        yield "    ansvariga: [Avtalscontroller]\n    intervall: [{per: år}]\n"
        yield f"    återkoppling: [{', '.join(f'{{mottagare: {one}}}' for one in RECEIVERS)}]\n"
        yield f"    prioritet: {{betydelse: {number % 3 + 1}, risk: 2, omfattning: 1}}\n"


def _write(root: Path, name: str, text: str) -> None:
    path = root / FOLDER / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
