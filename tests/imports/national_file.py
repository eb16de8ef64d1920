"""Write invented schools in the form of the national file, with all that is odd about it."""

from collections.abc import Sequence
from pathlib import Path

HEADER = (
    "Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman;Huvudman;Huvudman orgnr;"
    "Antal elever;Andel (%) elever som uppfyllt betygskriterierna i alla ämnen;"
    "Andel (%) elever behöriga till yrkesprog.;Genomsnittligt meritvärde (17 ämnen)"
)
EMPTY = ";" * 10
HERE, THERE = "Exempelby;0000", "Annanby;9999"
BY, AB = "Kommunal;Exempelby kommun;2120000000", "Enskild;Påhittade skolor AB;5560000000"

ANK = f"Ankskolan;10000001;{HERE};{BY};55;80;94,5;230,5"
BORG = f"Östra Borgens skola F-9;10000002;{HERE};{AB};30;93,3;~100;251"
FEW = f"Ännu en skola;10000003;{HERE};{AB};..;..;..;.."
ODD = f"Särskilda skolan;10000004;{HERE};{BY};11;.;..;108,5"
FAR = f"Ankskolan;10000005;{THERE};{BY};20;100;100;300"
SCHOOLS = (BORG, ANK, FAR, ODD, FEW)


def text(schools: Sequence[str] = SCHOOLS, header: str = HEADER, year: str = "2024/25") -> str:
    """Return the text of the file: headings, column names, schools and footnotes."""
    lines = (
        f"Statistik från den som mäter;{';' * 9}",
        EMPTY,
        f"Grundskola - Slutbetyg årskurs 9, samtliga elever{EMPTY}",
        f"Valt läsår: {year}{EMPTY}",
        EMPTY,
        header,
        *schools,
        EMPTY,
        f"Beskrivning och definitioner  {EMPTY}",
        f" {EMPTY}",
        f'Antal elever;"Elever som har avslutat årskurs 9; alla räknas."{";" * 9}',
        f";Två prickar (..) visas i stället för få elever.{';' * 9}",
    )
    return "".join(f"{line}\n" for line in lines)


def write(folder: Path, content: str | bytes) -> Path:
    """Save the file as it is published: UTF-8 with a byte order mark."""
    path = folder / "slutbetyg.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8-sig"))
    return path
