"""Give editors their commands: check, build, serve and format."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from insyn import import_commands, publish, report, site, swap, workers
from insyn.canonical import plan
from insyn.load import records as record_files
from insyn.model.records import QUALITY_FILE
from insyn.problems import Problem, has_errors
from insyn.quality import browser, built, record_file
from insyn.quality.measure import Occasion, measure

CONTENT_HAS_ERRORS: Final = 1

_root = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="mappen du står i",
    help="Mappen som innehåller data/ och content/.",
)

_day = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Dagen som webbplatsen talar om, ÅÅÅÅ-MM-DD. [annars: i dag]",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="insyn", message="insyn %(version)s")
def main() -> None:
    """Gör en webbplats för insyn av kommunens uppgifter i data/ och sidor i content/."""
    # MkDocs' own news about its future is for us, not for the editor.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


main.add_command(import_commands.commands)


@main.command()
@_root
@_day
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Hur felen skrivs ut.",
)
def check(root: Path, today: datetime | None, form: str) -> None:
    """Kontrollera uppgifterna utan att bygga något."""
    gc.disable()  # as in build
    root = _with_records(root)
    with workers.executor(root) as executor:
        problems = site.check(root, _day_of(today), executor)
    write = {"text": report.as_text, "json": report.as_json, "github": report.as_github}[form]
    click.echo(write(problems))
    _leave(problems)


@main.command()
@_root
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Mappen som webbplatsen läggs i. [annars: site i --root]",
)
@_day
def build(root: Path, out: Path | None, today: datetime | None) -> None:
    """Kontrollera uppgifterna och bygg webbplatsen."""
    from insyn import engine  # so that `insyn check` runs where no site engine is installed

    # A build is short and leaves few cycles behind; looking for them takes a tenth of its time.
    gc.disable()
    root = _with_records(root)
    out = (out or root / "site").resolve()
    if not swap.may_replace(out):
        raise click.UsageError(f"{_shown(out)}: {engine.NOT_A_SITE}")
    day = _day_of(today)
    with _progress() as progress:
        problems = engine.build(root, out, day, progress)
    if has_errors(problems):
        click.echo(report.as_text(problems, engine.NOTHING_PUBLISHED), err=True)
        _leave(problems)
    if problems:
        click.echo(report.as_text(problems), err=True)
    click.echo(f"Webbplatsen ligger i {_shown(out)}.")
    click.echo('Kör "make serve" och gå till http://127.0.0.1:8000/ för att titta på den.')


@main.command()
@_root
def serve(root: Path) -> None:
    """Visa webbplatsen på den här datorn och bygg om den när något ändras."""
    from insyn import engine  # as in build

    click.echo("Gå till http://127.0.0.1:8000/ – avsluta med Ctrl+C.")
    engine.serve(_with_records(root))


@main.command(name="format")
@_root
def format_files(root: Path) -> None:
    """Skriv om tabeller och poster till den form som publiceras, utan att ändra innehållet."""
    written, problems = plan.rewrite(_with_records(root))
    for file in written:
        click.echo(f"{file}: omskriven.")
    if problems:
        click.echo(report.as_text(problems, "De filerna är orörda."), err=True)
        _leave(problems)
    if not written:
        click.echo("Allt har redan rätt form.")


@main.command()
@_root
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    help="Mappen som webbplatsen ligger i. [annars: site i --root]",
)
@_day
def quality(root: Path, site: Path | None, today: datetime | None) -> None:
    """Mät den byggda webbplatsen och skriv resultatet i data/kvalitet.yaml."""
    root = _with_records(root)
    folder = (site or root / "site").resolve()
    chromium = _ready_to_measure(root, folder)
    records, problems = record_files.load(root)
    if records is None:
        click.echo(report.as_text(problems, "Inget mättes."), err=True)
        sys.exit(CONTENT_HAS_ERRORS)
    program = f"insyn {version('insyn')}"
    occasion = Occasion(_day_of(today), built.day_of(folder), program, chromium)
    click.echo(f"Webbplatsen i {_shown(folder)} byggdes {occasion.built}.")
    measured = measure(records, folder, occasion, click.echo)
    record_file.write(root, measured)
    click.echo(
        f"{QUALITY_FILE}: skriven. axe såg {len(measured.axe.violations)} regler brytas, och "
        f"{measured.links.broken} länkar är trasiga. Bygg om webbplatsen så syns resultatet."
    )


def _ready_to_measure(root: Path, site: Path) -> str:
    """Return the browser to measure with, or leave with what is missing."""
    if not built.is_site(site):
        raise click.UsageError(
            f'{_shown(site)} innehåller ingen webbplats. Kör "insyn build" först, eller ange en '
            "annan mapp med --site."
        )
    if changed := built.changed_since(root, site):
        raise click.UsageError(
            f"{changed} har ändrats sedan webbplatsen byggdes {built.day_of(site)}. "
            'Kör "insyn build" först.'
        )
    if not browser.has_packages():
        raise click.UsageError(
            "det som driver webbläsaren är inte installerat. Kör \"pip install 'insyn[quality]'\"."
        )
    chromium = browser.found()
    if chromium is None:
        raise click.UsageError(
            "ingen Chromium finns på den här datorn. Installera Chromium eller Google Chrome, "
            "eller skriv var programmet ligger i INSYN_CHROMIUM."
        )
    return chromium


def _day_of(asked: datetime | None) -> date:
    """Return the day that was asked for, else the day of the clock: it is read nowhere else."""
    return asked.date() if asked else datetime.now(UTC).astimezone().date()


def _with_records(root: Path) -> Path:
    root = root.resolve()
    if not (root / "data").is_dir():
        raise click.UsageError(f"mappen {root} innehåller ingen data/. Ange en annan med --root.")
    return root


def _leave(problems: list[Problem]) -> None:
    if has_errors(problems):
        sys.exit(CONTENT_HAS_ERRORS)


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


@contextmanager
def _progress() -> Iterator[publish.Progress]:
    """Yield what shows how far the pages have come: a bar on a terminal, nothing elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal or os.environ.get("CI"):
        yield publish.unheard
        return
    columns = (TextColumn("Sidor"), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Sidor", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
