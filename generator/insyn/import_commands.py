"""Give editors the commands that read figures into the records: insyn import."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from insyn import report
from insyn.canonical.change import Change
from insyn.imports import (
    known_figures,
    own_mapping,
    own_table,
    placing,
    school_service,
    school_units,
    skolverket,
    table_file,
)
from insyn.imports.grid import Grid
from insyn.imports.present import cells_of
from insyn.imports.rows import CellChange, Incoming, Summary, merged
from insyn.load import record
from insyn.model.comparison.compared_service import Service
from insyn.model.comparison.tables import UNITS, VALUES
from insyn.model.municipality import Municipality
from insyn.model.record import LONGEST_SLUG, SLUG_PATTERN
from insyn.model.records import MUNICIPALITY_FILE
from insyn.problems import Problem, has_errors
from insyn.swedish import plural

CONTENT_HAS_ERRORS: Final = 1
LONGEST_LIST: Final = 20

_SLUG = re.compile(SLUG_PATTERN)

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="mappen du står i",
    help="Mappen som innehåller data/.",
)
write_option = click.option(
    "--skriv", "is_written", is_flag=True, help="Skriv. Annars visas bara vad som skulle ändras."
)
file_argument = click.argument(
    "path", metavar="FIL", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)


@click.group(name="import")
def commands() -> None:
    """Läs in siffror som andra har publicerat, eller egna tabeller."""


@commands.command(name="skolverket")
@file_argument
@click.option("--kommun", help='Kommunkod, 0126, eller "alla". [annars: koden i data/kommun.yaml]')
@click.option(
    "--tjanst",
    default="grundskola-arskurs-9",
    show_default=True,
    help="Mappen i data/jamfor-service/. Finns den inte så skapas den.",
)
@write_option
@root_option
def skolverket_file(
    path: Path, kommun: str | None, tjanst: str, is_written: bool, root: Path
) -> None:
    """Läs in Skolverkets fil med slutbetyg i årskurs 9, som den är publicerad."""
    root = with_records(root)
    if kommun and not re.fullmatch(r"[0-9]{4}|alla", kommun):
        raise click.UsageError(f'--kommun {kommun}: skriv fyra siffror, 0126, eller "alla".')
    _stop_at_bad(tjanst)
    municipality = kommun or _code(root)
    national = skolverket.read(path, str(path), municipality)
    stop_at(national.problems)
    service, made, problems = _service(root, tjanst, national, municipality)
    document, wrong = school_service.source(root, national.period, path.name)
    stop_at([*problems, *wrong])
    assert service is not None, "a service that is neither there nor made comes with a problem"
    incoming, problems = _incoming(root, service, national, str(path))
    changes, summary = merged(root, service, incoming)
    stop_at([*problems, *summary.problems])
    click.echo(f"Läsåret {national.period}: {len(national.schools)} skolor i filen.")
    show_new_files(made, document, service)
    finish(root, [*filter(None, (document, made)), *changes], summary, is_written)
    show(problems)


def _stop_at_bad(service: str) -> None:
    if not _SLUG.fullmatch(service) or len(service) > LONGEST_SLUG:
        advice = f"använd bara a–z, 0–9 och bindestreck, högst {LONGEST_SLUG} tecken"
        raise click.UsageError(f"--tjanst {service}: {advice}.")


def _code(root: Path) -> str:
    municipality, problems = record.read(root, MUNICIPALITY_FILE, Municipality)
    stop_at(problems)
    assert municipality is not None, "a record that is not read comes with a problem"
    return municipality.code


def _service(
    root: Path, identifier: str, national: skolverket.NationalFile, municipality: str
) -> tuple[Service | None, Change | None, list[Problem]]:
    service, problems = school_service.existing(root, identifier)
    if service or problems:
        return service, None, problems
    return school_service.created(root, identifier, national, municipality)


def _incoming(
    root: Path, service: Service, national: skolverket.NationalFile, file: str
) -> tuple[Incoming, list[Problem]]:
    units, problems = cells_of(root, service, UNITS)
    values, wrong = cells_of(root, service, VALUES)
    if problems or wrong:
        return Incoming((), ()), [*problems, *wrong]
    present = school_units.Present(units, values)
    document = school_service.document_id(national.period)
    return school_units.incoming(national, service, present, document, file)


@commands.command(name="tabell")
@file_argument
@click.option("--tjanst", required=True, help="Tjänstens mapp i data/jamfor-service/.")
@click.option("--blad", default="", help="Bladet i arbetsboken. [annars: det enda med innehåll]")
@write_option
@root_option
def own_table_file(path: Path, tjanst: str, blad: str, is_written: bool, root: Path) -> None:
    """Läs in en egen tabell från Excel (.xlsx) eller CSV.

    Första gången föreslås hur kolumnerna ska läsas. Förslaget sparas i tjänstens mapp, i
    import.yaml. Läs igenom det och kör kommandot igen. Tomma celler med fakta ändrar inget.
    """
    root = with_records(root)
    _stop_at_bad(tjanst)
    service, problems = school_service.existing(root, tjanst)
    stop_at(problems)
    if service is None:
        raise click.UsageError(f"--tjanst {tjanst}: det finns ingen sådan tjänst.")
    mapping, problems = own_mapping.existing(root, service)
    stop_at(problems)
    sheet = blad or (mapping.sheet if mapping and mapping.sheet else "")
    grid, told = table_file.read(path, str(path), sheet)
    stop_at(told)
    assert grid is not None, "a table that is not read comes with a problem"
    if mapping is None:
        _propose(root, grid, service, blad, is_written)
        return
    units, problems = cells_of(root, service, UNITS)
    values, wrong = cells_of(root, service, VALUES)
    stop_at([*problems, *wrong])
    locate = own_mapping.locating(root, service)
    incoming, problems = own_table.read(grid, mapping, service, units, locate)
    stop_at([*told, *problems])
    incoming = Incoming(incoming.units, known_figures.with_known(incoming.values, values))
    changes, summary = merged(root, service, incoming)
    stop_at(summary.problems)
    _tell_of_few(own_table.hidden(service, incoming.values))
    _tell_of_lost_sources(summary)
    finish(root, changes, summary, is_written)
    show([*told, *problems])


def _propose(root: Path, grid: Grid, service: Service, sheet: str, is_written: bool) -> None:
    """Show or save how a table can be read: nothing else is read before an editor has seen it."""
    change, problems = own_mapping.proposal(grid, service, sheet)
    stop_at(problems)
    assert change is not None, "a mapping that is not proposed comes with a problem"
    if is_written:
        written, unwritten = placing.place(root, [change])
        stop_at(unwritten)
        click.echo(f"{written[0]}: skriven. Läs igenom den och kör kommandot igen.")
    else:
        click.echo(change.new.decode())
        click.echo(f"Inget är skrivet. Lägg till --skriv så sparas förslaget i {change.file}.")
    show(problems)


def _tell_of_few(count: int) -> None:
    if count:
        values = plural(count, "värde", "värden")
        click.echo(
            f"{values} gäller få personer och visas inte på webbplatsen. "
            "Fler kan döljas, så att ingen kan räkna ut dem."
        )


def _tell_of_lost_sources(summary: Summary) -> None:
    lost = sum(cell.column == "kalla" and not cell.new for cell in summary.cells)
    if lost:
        values = plural(lost, "värde", "värden")
        click.echo(f"{values} ändras och blir utan källa. Skriv källa: i import.yaml.")


def show_new_files(made: Change | None, document: Change | None, service: Service) -> None:
    """Tell of a service and a source that were not there."""
    if made:
        click.echo(
            f'Tjänsten skapas i {made.file}, med nämnden "{service.board}". '
            "Gå igenom filen: det du ska fylla i är markerat."
        )
    if document:
        click.echo(f"Filen läggs till bland källorna i {document.file}.")


def finish(root: Path, changes: Sequence[Change], summary: Summary, is_written: bool) -> None:
    """Show what an import does, and do it if it is to be written."""
    for line in told(summary):
        click.echo(line)
    if not changes:
        click.echo("Allt står redan så. Inget ändras.")
        return
    if not is_written:
        files = ", ".join(change.file for change in changes)
        click.echo(f"Inget är skrivet. Lägg till --skriv så ändras {files}.")
        return
    written, problems = placing.place(root, changes)
    for file in written:
        click.echo(f"{file}: skriven.")
    stop_at(problems, "De filerna är orörda.")


def told(summary: Summary) -> list[str]:
    """Return the lines that tell what an import does."""
    lines = [
        f"Enheter: {len(summary.units_added)} nya, {len(summary.units_changed)} ändrade, "
        f"{len(summary.units_unchanged)} oförändrade.",
        f"Värden: {summary.values_added} nya, {summary.values_changed} ändrade, "
        f"{summary.values_unchanged} oförändrade.",
    ]
    if summary.units_left:
        lines.append(
            f"I tabellen men inte bland det som läses in: {_some(summary.units_left)}. "
            "De ligger kvar orörda."
        )
    lines += map(_cell, summary.cells[:LONGEST_LIST])
    if len(summary.cells) > LONGEST_LIST:
        lines.append(f"… och {len(summary.cells) - LONGEST_LIST} ändrade celler till.")
    return lines


def _some(ids: Sequence[str]) -> str:
    more = len(ids) - LONGEST_LIST
    return ", ".join(ids[:LONGEST_LIST]) + (f" och {more} till" if more > 0 else "")


def _cell(cell: CellChange) -> str:
    key = ", ".join(part for part in cell.key if part != "T")
    return f'{key}: {cell.column} "{cell.old}" blir "{cell.new}".'


def with_records(root: Path) -> Path:
    """Return the root, in which there is a folder of records."""
    root = root.resolve()
    if not (root / "data").is_dir():
        raise click.UsageError(f"mappen {root} innehåller ingen data/. Ange en annan med --root.")
    return root


def stop_at(problems: Sequence[Problem], consequence: str = "Inget är skrivet.") -> None:
    """Show problems and leave if any of them is an error."""
    if has_errors(problems):
        click.echo(report.as_text(problems, consequence), err=True)
        sys.exit(CONTENT_HAS_ERRORS)


def show(problems: Sequence[Problem]) -> None:
    """Show warnings, if there are any."""
    if problems:
        click.echo(report.as_text(problems), err=True)
