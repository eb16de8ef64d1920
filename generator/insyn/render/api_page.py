"""Make the page that explains the files of records to those who write programs."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from insyn import urls
from insyn.derive.addressed import GOAL, KINDS
from insyn.derive.dataset_words import permission
from insyn.derive.facts import Facts
from insyn.model.codes import STATUSES
from insyn.model.indicator import Indicator
from insyn.model.municipality import Licence
from insyn.output import Page
from insyn.render.api_examples import Example, Excel, examples, excel
from insyn.render.chart_table import Cell, Row, Table
from insyn.render.parts import Link, crumbs, link
from insyn.render.templates import render

TEMPLATE = "pages/api.html"
TITLE = "Hämta uppgifter med ett program"
SECTION = "oppna-data"


@dataclass(frozen=True)
class AddressLine:
    """Show where the records of a kind are: their list and, by a pattern, each of them."""

    what: str
    list: Link
    one: str


@dataclass(frozen=True)
class ApiBody:
    """State all that the template of the page places."""

    # The way here from the start.
    crumbs: tuple[Link, ...]
    # The heading of the page.
    title: str
    # The description that programs read.
    description: Link
    # The list of all lists.
    everything: Link
    # The whole datasets, with dated copies.
    datasets: Link
    # The licence, with its own address outside the site.
    licence: Link
    # What the licence lets everyone do.
    permission: str
    # Where each kind of record is.
    addresses: tuple[AddressLine, ...]
    # Where the figures of one record are as CSV: what they are, and the pattern.
    figures: tuple[tuple[str, str], ...]
    # What the keys of every file mean.
    keys: Table
    # What the codes of status mean.
    statuses: Table
    # The title of the measure in the examples, with the way to its page; None without figures.
    measure: Link | None
    # Whether the site's address only stands for the one that it will have.
    is_placeholder: bool
    # Examples that can be copied, with the address of a measure that exists.
    examples: tuple[Example, ...]
    # How to fetch the same in Excel.
    excel: Excel | None


_NOWHERE = (".example", ".test", ".invalid", "example.com", "example.org", "example.net")

_KEYS = (
    ("typ", "Vad posten är, till exempel matt, avtal eller uppfoljning."),
    ("id", "Postens id, som i adressen."),
    ("titel", "Vad posten heter."),
    ("adress, json", "Sidan för den som läser och filen för program, som hela adresser."),
    ("exempeldata", "true om allt i posten är påhittat, annars false."),
    ("licens, utgivare", "Vad du får göra med uppgifterna och vem som ansvarar för dem."),
    ("kallor", "Dokument och avsnitt som posten är hämtad ur."),
    ("version", "Utgåvan som posten senast ändrades i. null om det inte är känt."),
    ("lankar", "Andra poster som hör ihop med den här, var och en med sin adress."),
    (
        "uppgifter",
        "Posten själv, med alla fält som redaktionen fyller i. Ett fält utan uppgift är null.",
    ),
    (
        "utfall, malvarden, rankning",
        "Siffrorna i ett mått, med samma kolumner som i datamängdens tabeller.",
    ),
    ("rader", "Beloppen i en tabell över ekonomin."),
    ("ataganden, harledning", "Åtaganden under ett mål, och vad målet kom ur och blev."),
    (
        "utraknat",
        "Det som programmet har räknat ut för ett avtal, en utförare, en nämnd eller ett "
        "valfrihetssystem: läge och bedömning av varje insynskrav, för den dag som står i dag.",
    ),
    ("csv", "Adressen till siffrorna som CSV, för mått och uppföljningar."),
)


def pages(facts: Facts) -> Iterator[Page]:
    """Yield the page."""
    municipality = facts.records.municipality
    measure = _measure(facts)
    yield Page(
        address=urls.API,
        section=SECTION,
        title=TITLE,
        description="Varje mått, mål, avtal och uppföljning som JSON, med exempel i curl, R, "
        "Python och Excel.",
        body=partial(
            body,
            municipality.site_address,
            municipality.licence,
            (measure.id, measure.title) if measure else None,
            bool(facts.comparisons),
        ),
    )


def body(
    site_address: str, licence: Licence, measure: tuple[str, str] | None, has_services: bool
) -> str:
    """Render the page; `measure` is the id and title of the one that the examples fetch."""
    page = urls.API
    contract = ApiBody(
        crumbs=crumbs(page, ("Öppna data", urls.OPEN_DATA)),
        title=TITLE,
        description=link(
            "Beskrivning av alla adresser för program (OpenAPI, JSON)",
            f"/{urls.API_DESCRIPTION}",
            page,
        ),
        everything=link("Lista över alla listor (JSON)", _file(urls.OPEN_DATA), page),
        datasets=link("Öppna data", urls.OPEN_DATA, page),
        licence=Link(licence.title, licence.address),
        permission=permission(licence),
        addresses=tuple(_addresses(page, has_services)),
        figures=(
            ("Ett måtts utfall", f"/{urls.indicator_figures('<id>')}"),
            ("En uppföljnings bedömningar", f"/{urls.follow_up_figures('<id>')}"),
        ),
        keys=_table("Nycklarna i varje fil", "Nyckel", _KEYS),
        statuses=_table(
            "Koderna i kolumnen status",
            "Kod",
            tuple((one.code, one.explanation) for one in STATUSES.values()),
        ),
        measure=link(measure[1], urls.indicator(measure[0]), page) if measure else None,
        is_placeholder=_is_placeholder(site_address),
        examples=examples(site_address, measure[0]) if measure else (),
        excel=excel(site_address, measure[0]) if measure else None,
    )
    return render(TEMPLATE, contract)


def _is_placeholder(site_address: str) -> bool:
    """Tell whether an address is one of those that are set aside and never lead anywhere."""
    host = site_address.partition("//")[2].partition("/")[0].partition(":")[0]
    return host.endswith(_NOWHERE)


def _measure(facts: Facts) -> Indicator | None:
    """Return the measure that the examples fetch: the first real one that has a value."""
    for one in facts.records.indicators:
        if not facts.records.is_example(one.file) and facts.figures_of(one).latest():
            return one
    return None


def _addresses(page: str, has_services: bool) -> Iterator[AddressLine]:
    for kind in KINDS:
        pattern = kind.address("<struktur>/<id>" if kind is GOAL else "<id>")
        yield AddressLine(
            kind.plural,
            link(f"Lista (JSON): {kind.plural.lower()}", _file(kind.folder), page),
            _file(pattern),
        )
    if has_services:
        words = "Enheter i Jämför service"
        yield AddressLine(
            words,
            link("Lista (JSON): enheter", _file(urls.SERVICES), page),
            f"/{urls.unit_file('<tjänst>', '<id>')}",
        )


def _file(address: str) -> str:
    return f"/{urls.record_file(address)}"


def _table(caption: str, first: str, lines: tuple[tuple[str, str], ...]) -> Table:
    rows = tuple(Row(code, "", (Cell(text),)) for code, text in lines)
    return Table(caption, (first, "Betyder"), rows)
