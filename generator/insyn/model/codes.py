"""List the codes that every file shares, with the words that people read for them."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Code:
    """Hold one code: the words on a page, a mark that stands beside them, an explanation.

    `tone` is one of good, warn, bad and none: it chooses the colour, which never stands alone.
    """

    code: str
    label: str
    explanation: str = ""
    mark: str = ""
    tone: str = "none"


@dataclass(frozen=True, slots=True)
class Unit:
    """Hold one unit: its name, what stands after a figure, and the range of possible values."""

    code: str
    label: str
    suffix: str = ""
    minimum: Decimal | None = None
    maximum: Decimal | None = None


STATUSES = {
    code.code: code
    for code in (
        Code("värde", "Värde", "Siffran är den som källan anger.", ""),
        Code("saknas", "Saknas", "Källan innehåller inget värde.", "–"),
        Code("ej-tillämpligt", "Inte tillämpligt", "Frågan gäller inte här.", "·"),
        Code("dolt-få", "Dolt", "Värdet visas inte, för att skydda få personer.", "×"),
        Code("ej-lämnat", "Inte lämnat", "Den som ska lämna värdet har inte gjort det.", "?"),
        Code(
            "avrundat-komplement",
            "Avrundat",
            "Källan har avrundat värdet, eftersom få personer står utanför det.",
            "~",
        ),
        Code("preliminärt", "Preliminärt", "Värdet kan ändras av den som mäter.", "p"),
        Code("reviderat", "Reviderat", "Värdet har ändrats sedan det först publicerades.", "r"),
    )
}
"""Why a value stands or does not stand in a table (SDMX: A, O, M, Q, L, –, P, –)."""

STATUSES_WITH_VALUE = frozenset({"värde", "avrundat-komplement", "preliminärt", "reviderat"})

SEXES = {code.code: code for code in (Code("T", "Alla"), Code("K", "Kvinnor"), Code("M", "Män"))}

SEX_WORDS = {
    "kvinnor-och-män": SEXES,
    "flickor-och-pojkar": {
        code.code: code for code in (Code("T", "Alla"), Code("K", "Flickor"), Code("M", "Pojkar"))
    },
}
"""What the sexes are called where the persons are grown-ups, and where they are children."""

WHOLE_MUNICIPALITY = "kommunen"
AREA_LOWEST = "lagsta"
AREA_HIGHEST = "hogsta"
AREAS_WITHOUT_NAME = {
    code.code: code
    for code in (
        Code(WHOLE_MUNICIPALITY, "Hela kommunen"),
        Code(AREA_LOWEST, "Lägsta området", "Källan anger inte vilket område det är."),
        Code(AREA_HIGHEST, "Högsta området", "Källan anger inte vilket område det är."),
    )
}

ALL_AGES = "alla"
AGE_PATTERN = r"alla|[0-9]{1,3}-[0-9]{1,3}|[0-9]{1,3}\+"

MILESTONE_KINDS = {
    code.code: code for code in (Code("etappmal", "Etappmål"), Code("malvarde", "Målvärde"))
}

CONDITIONS = {
    code.code: code
    for code in (
        Code("minst", "Minst", "Utfallet ska vara minst så högt."),
        Code("hogst", "Högst", "Utfallet ska vara högst så högt."),
        Code("oka", "Öka", "Utfallet ska vara högre än vid förra mätningen."),
        Code("minska", "Minska", "Utfallet ska vara lägre än vid förra mätningen."),
        Code("behall", "Behåll", "Utfallet ska ligga kvar på samma nivå."),
        Code("battre-an-lanet", "Bättre än länet", "Utfallet ska vara bättre än länets snitt."),
        Code("ingen", "Följs utan mål", "Måttet följs, men källan anger inget mål för det."),
    )
}

DIRECTIONS = {
    code.code: code
    for code in (
        Code("upp", "Högre är bättre"),
        Code("ned", "Lägre är bättre"),
        Code("ingen", "Varken högre eller lägre är bättre i sig"),
    )
}

TRENDS = {
    code.code: code
    for code in (
        Code("positiv", "Positiv", mark="▲", tone="good"),
        Code("oförändrad", "Oförändrad", mark="■"),
        Code("negativ", "Negativ", mark="▼", tone="bad"),
    )
}

ASSESSMENTS = {
    code.code: code
    for code in (
        Code("mycket-god", "Mycket god", mark="●", tone="good"),
        Code("god", "God", mark="◕", tone="good"),
        Code("godtagbar", "Godtagbar", mark="◐", tone="warn"),
        Code("ej-godtagbar", "Ej godtagbar", mark="○", tone="bad"),
        Code("ej-bedömd", "Inte bedömd i källan", mark="–"),
    )
}

DIMENSIONS = {
    code.code: code
    for code in (Code("kön", "Kön"), Code("område", "Område"), Code("ålder", "Ålder"))
}

GOAL_LEVELS = {
    code.code: code
    for code in (
        Code("övergripande", "Övergripande mål"),
        Code("strategiskt", "Strategiskt mål"),
        Code("målområde", "Målområde"),
        Code("fullmäktigemål", "Kommunfullmäktigemål"),
        Code("nämndmål", "Nämndmål"),
    )
}

COMPLETIONS = {
    code.code: code
    for code in (
        Code("klart", "Klart", mark="●", tone="good"),
        Code("ej-klart-i-år", "Ej klart i år", mark="○", tone="warn"),
    )
}
"""Whether a commitment, an action or a control was finished in its year, in the source's words."""

LINEAGE_KINDS = {
    code.code: code
    for code in (
        Code("behållet", "Behållet", "Målet finns kvar med samma lydelse.", "=", "good"),
        Code("omformulerat", "Omformulerat", "Målet finns kvar med andra ord.", "≈"),
        Code("sammanslaget", "Sammanslaget", "Flera mål har blivit ett.", ">"),
        Code("delat", "Delat", "Målet har blivit flera.", "<"),
        Code("nytt", "Nytt", "Inget tidigare mål motsvarar det.", "+"),
        Code("borttaget", "Borttaget", "Inget senare mål motsvarar det.", "×", "warn"),
        Code(
            "okänt",
            "Går inte att följa",
            "Källorna namnger inte alla mål, så det går inte att säga.",
            "?",
        ),
    )
}
"""What became of a goal when the structure changed."""

STEERING_STEPS = {
    code.code: code
    for code in (
        Code("planera", "Planera"),
        Code("utföra", "Utföra"),
        Code("följa-upp", "Följa upp"),
        Code("förbättra", "Förbättra"),
    )
}
"""The steps of planning and follow-up, in their order."""

ROW_KINDS = {
    code.code: code
    for code in (
        Code("post", "Post", "Beloppet räknas in i raden som den ingår i."),
        Code("summa", "Summa", "Beloppet är summan av raderna som ingår i den."),
        Code("varav", "Varav", "Beloppet är en del av en annan rad och räknas inte in igen."),
        Code("saldo", "Saldo", "Beloppet är en ställning och räknas inte in i någon rad."),
        Code("rubrik", "Rubrik", "Raden samlar andra rader."),
    )
}
"""What a row of an economic statement is."""

_ZERO, _HUNDRED = Decimal(0), Decimal(100)
UNITS = {
    unit.code: unit
    for unit in (
        Unit("procent", "procent", " %", _ZERO, _HUNDRED),
        Unit("procent-förändring", "procents förändring", " %"),
        Unit("antal", "antal", "", _ZERO),
        Unit("index", "index (0–100)", "", _ZERO, _HUNDRED),
        Unit("betyg", "betyg (1–10)", "", Decimal(1), Decimal(10)),
        Unit("öre-per-skattekrona", "öre per skattekrona", " öre", _ZERO, _HUNDRED),
        Unit("poäng", "poäng", " poäng", _ZERO),
        Unit("kvot", "kvot", "", _ZERO),
        Unit("per-1000-invånare", "per 1\u00a0000 invånare", "", _ZERO),
        Unit("per-invånare", "per invånare", "", _ZERO),
        Unit("plats", "plats i rangordning", "", Decimal(1)),
        Unit("mnkr", "miljoner kronor", " mnkr"),
        Unit("kwh-per-kvm", "kWh per kvadratmeter", " kWh/kvm", _ZERO),
        Unit("ton", "ton per år", " ton", _ZERO),
        Unit("kg-per-årsarbetare", "kg per årsarbetare", " kg", _ZERO),
        Unit("tusental", "tusental", " tusen", _ZERO),
        Unit("hektar", "hektar", " hektar", _ZERO),
    )
}
