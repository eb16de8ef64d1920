"""Tell as what the lists and the pages of no single record are found, and by which other words."""

from collections.abc import Mapping

from insyn import urls

OVERVIEW, ABOUT, COMPARE = "Översikt", "Om webbplatsen", "Jämför service"
OPEN_DATA, REVIEW, INSIGHT = "Öppna data", "Granskning", "Krav på insyn"

LISTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    urls.START: (OVERVIEW, ("startsida", "hem")),
    urls.STRUCTURES: (OVERVIEW, ("målstruktur", "målträd", "vision")),
    urls.LINEAGE: (OVERVIEW, ("härledning", "målens historik")),
    urls.BOARDS: (OVERVIEW, ("politiker", "styrelse")),
    urls.INDICATORS: (OVERVIEW, ("nyckeltal", "indikatorer", "statistik")),
    urls.EQUALITY: (OVERVIEW, ("jämställdhet", "kön", "omotiverade skillnader")),
    urls.ECONOMY: (OVERVIEW, ("budget", "pengar", "bokslut")),
    urls.ECONOMY_RULES: ("Ekonomi", ("ekonomistyrningsprinciper",)),
    urls.INTERNAL_CONTROLS: (OVERVIEW, ("risker", "revision")),
    urls.CALENDAR: (OVERVIEW, ("planeringsprocess", "budgetprocess", "kalender")),
    urls.REVIEW: (REVIEW, ("avstämning",)),
    urls.CONTRADICTIONS: (REVIEW, ("fel i källorna", "källkritik")),
    urls.PROVIDERS: (OVERVIEW, ("leverantörer", "entreprenörer")),
    urls.CONTRACTS: (OVERVIEW, ("upphandling", "kontrakt")),
    urls.FOLLOW_UPS: (OVERVIEW, ("tillsyn", "granskning", "kontroll")),
    urls.OVERDUE: (OVERVIEW, ("sena", "försening")),
    urls.INSIGHT: (OVERVIEW, ("insynsmatris", "offentlighet", "allmänhetens insyn")),
    urls.PROGRAMMES: (OVERVIEW, ()),
    urls.SERVICES: (OVERVIEW, ("välja", "jämförelse")),
    urls.OPEN_DATA: (OPEN_DATA, ("csv", "excel", "xlsx", "json", "ladda ner", "statistik")),
    urls.API: (OPEN_DATA, ("api", "openapi", "json", "programmera", "utvecklare")),
    urls.CHANGES: ("Ändringar", ("rättelser", "nyheter", "versioner", "atom", "rss")),
    urls.GLOSSARY: (ABOUT, ("ordförklaringar", "begrepp", "lexikon")),
    urls.QUALITY: (ABOUT, ("mätningar", "prestanda")),
    urls.ACCESSIBILITY: (ABOUT, ("tillgänglighetsredogörelse", "wcag", "skärmläsare")),
}
"""The pages that are of no single record: what they are found as, and by which other words."""
