"""Hold the words for what may change in a record: the names of keys, lists and codes."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from insyn.model import codes
from insyn.model.oversight import codes as oversight

Noun = tuple[str, str]
"""A word in its definite form, and the ending of what is said of it: ändrad, ändrat, ändrade."""

_COMMON = {
    "adress": "adressen", "anledning": "anledningen", "ansvarig": "ansvarig funktion",
    "avslutat": "uppgiften om avslut", "avskriven": "uppgiften om avskrivning",
    "avsnitt": "hänvisningen", "bakgrund": "bakgrunden", "bedömning": "bedömningen",
    "belopp-kronor": "summan", "beskrivning": "beskrivningen", "borttaget":
    "uppgiften om att måttet inte följs längre", "definition": "definitionen",
    "description": "beskrivningen", "diarienummer": "hänvisningen till diariet",
    "dimension": "dimensionen", "driftsform": "driftsformen", "enhet": "enheten",
    "form": "formen", "från": "första dagen", "fråga": "frågan", "genomförd": "dagen",
    "grund": "rättsgrunden", "gäller-från": "dagen då kravet började gälla",
    "gäller-personer": "uppgiften om måttet gäller personer",
    "gäller-till": "sista dagen kravet gäller", "innehåll": "innehållet",
    "insynsklausul": "insynsklausulen", "klar": "dagen då den blev klar",
    "klart-senast": "sista dagen", "kommentar": "kommentaren", "kontakt": "kontakten",
    "källa": "källan", "licens": "licensen", "licenses": "licensen", "metod": "metoden",
    "mäts-genom": "metoden", "motiv": "motiveringen", "nivå": "nivån", "nämnd": "nämnden",
    "omfattar": "omfattningen", "ordning": "platsen i listan", "period": "perioden",
    "planerad": "planerad dag", "planpunkt": "punkten i planen", "prioritet": "prioriteten",
    "publicering": "informationen till den som hämtar data", "regel": "regeln",
    "riktning": "riktningen", "sammanfattning": "sammanfattningen", "senast": "sista dagen",
    "slag": "typen", "status": "statusen", "struktur": "målstrukturen", "ställning": "ställningen",
    "så-prövas-det": "förklaringen", "så-väljer-man": "beskrivningen av hur man väljer",
    "tecken": "förklaringen av tecknen", "tecknat": "dagen då avtalet tecknades",
    "text": "texten", "tidplan": "tidplanen", "till": "sista dagen", "trend": "trenden i källan",
    "typ": "typen", "underlag": "källhänvisningen", "utan-kön": "förklaringen till att kön saknas",
    "utan-målvärde": "förklaringen till att målvärde saknas",
    "utan-mått": "förklaringen till att mått saknas", "utförare": "utföraren",
    "utgivare": "utgivaren", "utgivarslag": "typen av utgivare",
    "verifierad": "dagen då den kontrollerades",
    "verifierad-genom": "uppgiften om hur den kontrollerades", "verksamhet": "verksamheten",
    "vision": "visionen", "vägledning": "vägledningen", "webbplats": "webbplatsen",
    "vem-får-välja": "uppgiften om vem som får välja", "vem": "uppgiften om vem som gör det",
    "när": "tidpunkten", "syfte": "texten om syftet", "särskild-granskning":
    "texten om särskild granskning", "insyn": "texten om insyn", "undantag": "texten om undantag",
    "omfattning": "texten om omfattning", "meddelande": "texten överst på sidorna",
    "egna-ord": "utförarens egna beskrivning", "egna_ord": "enhetens egen beskrivning",
    "omotiverade-skillnader": "bedömningen av omotiverade skillnader", "kalla": "källan",
    "utforare": "utföraren", "fran": "första dagen",
}  # fmt: skip

_NEUTER = {
    "antaget": "beslutet", "antal-år": "antalet år", "avtal": "avtalet",
    "decimaler": "antalet decimaler", "del-av": "måttet som det är en del av",
    "ersätter": "avtalet som det ersätter", "ickeval": "ickevalet",
    "intervall": "intervallet", "kolada": "numret i Kolada", "kortnamn": "kortnamnet",
    "krav": "kravet", "minsta-antal": "minsta antalet personer som visas", "mått": "måttet",
    "namn": "namnet", "nummer": "numret", "nämndbeslut": "nämndens beslut", "omval": "omvalet",
    "område": "området", "ocds-prefix": "prefixet i OCDS",
    "organisationsnummer": "organisationsnumret",
    "program": "programmet", "resultat": "resultatet", "steg": "steget", "svar": "svaret",
    "titel": "namnet", "title": "namnet", "utfall": "resultatet av kontrollen",
    "valfrihetssystem": "valfrihetssystemet", "väntas-klart": "datumet då det väntas vara klart",
    "värde-mnkr": "avtalets värde", "år": "året", "åtagande": "åtagandet",
    "överfört-från": "året som det är överfört från", "överordnat": "överordnat mål",
    "allvar": "allvaret", "utforare_namn": "namnet på utföraren", "lag": "lagrummet",
    "agarbyte": "datumet för ägarbytet", "huvudman_typ": "huvudmannaskapet",
}  # fmt: skip

_PLURAL = {
    "ansvariga": "ansvariga funktioner", "anmärkningar": "anmärkningarna", "avser":
    "uppgifterna om vad som följs upp", "avtalsformer": "avtalsformerna",
    "driftsformer": "driftsformerna", "former": "formerna", "kolumner": "kolumnerna",
    "könsord": "orden för kön", "lagar": "lagarna", "mellan": "grupperna", "mål": "målen",
    "månader": "månaderna", "nedbrytning": "nämndernas indikatorer", "nämnder": "nämnderna",
    "rekommendationer": "rekommendationerna", "referensvärden": "referensvärdena",
    "riktlinjer": "riktlinjerna", "seriebrott": "seriebrotten", "särskilt-prioriterat":
    "prioriteringarna", "siffrorna-säger-inte": "orden om vad siffrorna inte säger",
    "uppföljning": "reglerna för uppföljning", "utförd-av": "funktionerna som gjorde den",
    "verksamheter": "verksamheterna", "villkor": "villkoren", "visas-först":
    "måtten som visas först", "återkoppling": "uppgifterna om återkoppling",
    "prövningar": "prövningarna", "etisk-kod": "orden i den etiska koden",
    "schema": "kolumnerna",
}  # fmt: skip

NOUNS: Mapping[str, Noun] = {
    **{key: (word, "d") for key, word in _COMMON.items()},
    **{key: (word, "t") for key, word in _NEUTER.items()},
    **{key: (word, "de") for key, word in _PLURAL.items()},
}
"""What the keys of records are called in a sentence."""

NOUNS_OF_KIND: Mapping[tuple[str, str], Noun] = {
    ("mal", "titel"): ("lydelsen", "d"),
    ("uppfoljning", "senast"): ("sista dagen", "d"),
    ("uppfoljning", "genomförd"): ("dagen för uppföljningen", "d"),
    ("insynskrav", "utförare"): ("uppgiften om vilka utförare det gäller", "d"),
    ("styrning", "utfall"): ("utfallet", "t"),
    ("enhet", "titel"): ("namnet", "t"),
}
"""What keys are called where they mean something else than in other records."""

UNTOLD = frozenset({"id", "enhet-id", "rättelser", "tidigare-id", "tidigare_id", "$schema", "file"})
"""Keys that say nothing of the record itself: its id and why it was changed are told otherwise."""

QUOTED = frozenset(
    {
        "allvar", "anledning", "bedömning", "belopp-kronor", "decimaler", "driftsform", "enhet",
        "form", "fran", "från", "genomförd", "gäller-från", "gäller-till", "klar", "klart-senast",
        "kolada", "namn", "nivå", "nummer", "period", "planerad", "riktning", "senast", "slag",
        "status", "ställning", "tecknat", "till", "titel", "title", "typ", "verifierad", "agarbyte",
        "verksamhet", "värde-mnkr", "väntas-klart", "år", "antal-år", "intervall", "hur-ofta",
        "huvudman_typ", "finns", "använd", "läge", "datum", "mottagare",
    }
)  # fmt: skip
"""Keys whose values are told as they were and are. Free text may hold what was rightly taken away,
and ids of other records say nothing to a reader."""

_WORDS: tuple[tuple[str, Mapping[str, codes.Code | codes.Unit]], ...] = (
    ("allvar", oversight.SEVERITIES),
    ("anledning", oversight.OCCASIONS),
    ("bedömning", {**codes.ASSESSMENTS, **oversight.JUDGEMENTS}),
    ("driftsform", oversight.OPERATING_FORMS),
    ("enhet", codes.UNITS),
    ("form", {**oversight.CONTRACT_FORMS, **oversight.FOLLOW_UP_FORMS}),
    ("intervall", oversight.INTERVALS),
    ("hur-ofta", oversight.INTERVALS),
    ("läge", oversight.SANCTION_STATES),
    ("mottagare", oversight.RECEIVERS),
    ("nivå", codes.GOAL_LEVELS),
    ("riktning", {**codes.DIRECTIONS, **codes.TRENDS}),
    ("status", {**codes.COMPLETIONS, **codes.STATUSES}),
    ("typ", oversight.SANCTION_KINDS),
)
LABELS: Mapping[tuple[str, str], str] = {
    (key, code): one.label for key, known in _WORDS for code, one in known.items()
}
"""The words of codes, by key and code."""

ENDING_BY_KIND: Mapping[str, str] = {
    **dict.fromkeys(("matt", "mal", "atagande", "avtal", "program", "insynskrav"), "t"),
    "valfrihetssystem": "t",
}
"""What a kind of record is said to be: tillagt for these, tillagd for the others."""

ADDED = {"d": "tillagd", "t": "tillagt", "de": "tillagda"}
REMOVED = {"d": "borttagen", "t": "borttaget", "de": "borttagna"}


@dataclass(frozen=True)
class Items:
    """Hold the words for the items of a list.

    `by` are the keys that make an item the same in two editions. `called` says which of them it
    is, with the words of its keys in braces. `main` is the key that the item is there to tell, and
    `added` a sentence of its own for a new item. `values` are published judgements and states,
    whose changes ask for a reason.
    """

    one: str
    the: str
    ending: str
    by: tuple[str, ...] = ("id",)
    called: str = " {titel}"
    main: str = ""
    added: str = ""
    values: frozenset[str] = field(default_factory=frozenset)


_STATUS = frozenset({"status"})

_ACTION = Items("åtgärd", "åtgärden", "d", called=" {åtgärd}", values=_STATUS)
_SENTENCE = Items("punkt", "punkten", "d", called=" {text}")

ITEMS: Mapping[tuple[str, ...], Items] = {
    ("mal", "bedömningar"): Items(
        "bedömning", "bedömningen", "d", ("period", "rapport"), " för {period}, {rapport},",
        "bedömning", values=frozenset({"bedömning"}),
    ),
    ("malstruktur", "uppdrag"): Items("uppdrag", "uppdraget", "t"),
    ("malstruktur", "föreslagna-indikatorer"): Items(
        "föreslagen indikator", "den föreslagna indikatorn", "d", ("nummer",)
    ),
    ("malstruktur", "kärnvärden"): Items("kärnvärde", "kärnvärdet", "t", ("namn",), " {namn}"),
    ("harledning", "länkar"): Items(
        "samband", "sambandet", "t", ("från", "till"), " mellan två mål", "slag"
    ),
    ("gemensamt", "dokument"): Items("källdokument", "källdokumentet", "t"),
    ("gemensamt", "områden"): Items("område", "området", "t"),
    ("gemensamt", "begrepp"): Items("begrepp", "begreppet", "t"),
    ("datamangd", "resources"): Items("tabell", "tabellen", "d", ("name",), " {title}"),
    ("uppfoljning", "bedömningar"): Items(
        "bedömning", "bedömningen", "d", ("krav",), " av kravet {krav}", "bedömning",
        values=frozenset({"bedömning"}),
    ),
    ("uppfoljning", "avvikelser"): Items(
        "avvikelse", "avvikelsen", "d", called=" {avvikelse}", values=frozenset({"allvar"})
    ),
    ("uppfoljning", "avvikelser", "åtgärder"): _ACTION,
    ("uppfoljning", "sanktioner"): Items(
        "sanktion", "sanktionen", "d", called=" {typ}", values=frozenset({"belopp-kronor"})
    ),
    ("uppfoljning", "sanktioner", "skeden"): Items(
        "skede i sanktionen", "skedet i sanktionen", "t", ("läge", "datum"), " {läge} {datum}",
        added="sanktionen {läge} {datum}",
    ),
    ("uppfoljning", "utförarens-svar"): Items(
        "svar från utföraren", "utförarens svar", "t", ("datum",), " {datum}"
    ),
    ("uppfoljning", "nämndbeslut"): Items(
        "nämndbeslut", "nämndbeslutet", "t", ("datum", "diarienummer"), " {datum}"
    ),
    ("uppfoljning", "återkoppling"): Items(
        "återkoppling", "återkopplingen", "d", ("mottagare",), " till {mottagare}"
    ),
    ("avtal", "krav"): Items("krav", "kravet", "t", called=" {krav}"),
    ("avtal", "förlängningar"): Items(
        "förlängning", "förlängningen", "d", ("till",), " till {till}", "använd"
    ),
    ("avtal", "insynsklausul", "mottaget"): Items(
        "information", "informationen", "d", ("datum", "vad"), " till allmänheten {datum}",
        added="information till allmänheten har kommit in {datum}",
    ),
    ("utforare", "enheter"): Items("enhet", "enheten", "d"),
    ("plan", "punkter"): Items("punkt", "punkten", "d", called=" {vad}"),
    ("plan", "särskilda-granskningar"): Items(
        "särskild granskning", "den särskilda granskningen", "d", ("område",), " av {område}"
    ),
    ("plan", "redovisningar"): Items(
        "redovisning", "redovisningen", "d", ("rapport", "datum"), " {rapport} {datum}"
    ),
    **{
        ("program", name): _SENTENCE
        for name in ("mål", "riktlinjer", "uppföljning", "insyn", "planens-innehåll")
    },
    ("internkontroll", "risker"): Items("risk", "risken", "d", called=" {risk}"),
    ("internkontroll", "risker", "åtgärder"): _ACTION,
    ("internkontroll", "granskningar"): Items("granskning", "granskningen", "d"),
    ("internkontroll", "granskningar", "åtgärder"): _ACTION,
    ("internkontroll", "kontroller"): Items("kontroll", "kontrollen", "d", values=_STATUS),
    ("styrning", "kalender"): Items("händelse", "händelsen", "d"),
    ("styrning", "planer"): Items("plan", "planen", "d"),
    ("styrning", "principer"): Items("princip", "principen", "d", called=" {rubrik}"),
    ("styrning", "regler"): Items("regel", "regeln", "d"),
    ("tjanst", "fakta"): Items("uppgift", "uppgiften", "d"),
    ("tjanst", "mått"): Items("mått", "måttet", "t"),
    ("matt", "seriebrott"): Items("seriebrott", "seriebrottet", "t", ("period",), " {period}"),
}  # fmt: skip
"""The lists that are told item by item, by the kind of record and the keys that lead there."""

MEASURES: Mapping[tuple[str, ...], str] = {("avtal", "värde-mnkr"): " miljoner kronor per år"}
"""What stands after the numbers of a key, by the kind of record and the keys that lead there."""

SAID_WHEN_ADDED: Mapping[tuple[str, ...], str] = {
    ("uppfoljning", "avvikelser", "åtgärder", "klar"): "är klar {}, enligt utföraren",
}
"""What is said of an item that gets a key, instead of that the key is added."""

MAIN_OF_GROUP: Mapping[tuple[str, ...], str] = {
    ("matt", "omotiverade-skillnader"): "bedömning",
    ("matt", "trend"): "riktning",
}
"""The groups of keys that are there to tell one published judgement, and its key."""

VALUES: Mapping[str, frozenset[str]] = {
    "atagande": _STATUS,
    "avtal": frozenset({"värde-mnkr"}),
    "uppfoljning": frozenset({"genomförd"}),
}
"""The keys of a record itself that are published figures, days and states, whose changes ask for a
reason."""
