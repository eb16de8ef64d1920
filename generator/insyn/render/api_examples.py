"""Write the examples that the page of the files for programs gives, ready to copy and run."""

from dataclasses import dataclass

from insyn import urls


@dataclass(frozen=True)
class Example:
    """Show a program in a language, after a sentence that says what it does."""

    language: str
    lead: str
    program: str


@dataclass(frozen=True)
class Excel:
    """Show how Excel fetches a file: the address to paste, and the query to replace its own."""

    address: str
    query: str


_CURL = """\
curl -s {lists}
curl -s {record}
curl -s -o utfall.csv {figures}"""

_PYTHON = """\
import json
from urllib.request import urlopen

with urlopen("{record}") as fil:
    matt = json.load(fil)

print(matt["titel"], "–", matt["uppgifter"]["enhet"])
for rad in matt["utfall"]:
    if (rad["kon"], rad["omrade"], rad["alder"]) == ("T", "kommunen", "alla"):
        print(rad["period"], rad["varde"], rad["status"])"""

_R = """\
utfall <- read.csv("{figures}", encoding = "UTF-8")
alla <- subset(utfall, kon == "T" & omrade == "kommunen" & alder == "alla")
alla[, c("period", "varde", "status")]

# Hela posten, med källor och länkar (paketet jsonlite):
matt <- jsonlite::fromJSON("{record}")
matt$kallor"""

_QUERY = """\
let
    Fil = Web.Contents("{figures}"),
    Tabell = Csv.Document(Fil, [Delimiter = ",", Encoding = 65001]),
    Rubriker = Table.PromoteHeaders(Tabell),
    Tal = Table.TransformColumnTypes(Rubriker, {{{{"varde", type number}}}}, "en-US")
in
    Tal"""


def examples(site_address: str, indicator: str) -> tuple[Example, ...]:
    """Return a program for each language; all fetch the same measure."""
    told = {
        "lists": urls.absolute(site_address, urls.record_file(urls.OPEN_DATA)),
        "record": urls.absolute(site_address, urls.record_file(urls.indicator(indicator))),
        "figures": urls.absolute(site_address, urls.indicator_figures(indicator)),
    }
    return (
        Example(
            "curl",
            "Första raden visar vilka listor som finns, andra visar måttet och tredje sparar "
            "måttets utfall som CSV.",
            _CURL.format(**told),
        ),
        Example(
            "Python",
            "Behöver inget mer än Python. Ett värde som saknas blir None.",
            _PYTHON.format(**told),
        ),
        Example(
            "R",
            "Läser måttets utfall som en tabell. Ett värde som saknas blir NA.",
            _R.format(**told),
        ),
    )


def excel(site_address: str, indicator: str) -> Excel:
    """Return how Excel fetches the outcomes of a measure."""
    figures = urls.absolute(site_address, urls.indicator_figures(indicator))
    return Excel(figures, _QUERY.format(figures=figures))
