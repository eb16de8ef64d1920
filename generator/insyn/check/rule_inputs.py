"""En regel ska ha det den räknar med: en gräns, minst en prövning, och uppgifter som finns.

*högsta-andel* behöver andel och uppgifterna belopp och bas. *återställs-inom* behöver antal-år och
resultat med år. *rapporteras-över* behöver andel, prisbasbelopp och uppgifterna
beslutad-nettoinvestering, avvikelse och prisbasbelopp. Varje uppgift står en gång. Den hämtas ur en
*cell* eller ett *utfall* i mnkr, eller (prisbasbelopp) ur ett *år*. Annars säger *saknas* varför
den inte finns.

*Rätt*

    # data/styrning/2019.yaml
    id: 2019
    titel: Styrningen 2019
    beskrivning: Så styrdes kommunen.
    regler:
      - id: balanserat-resultat
        titel: Högst tre procent
        typ: högsta-andel
        andel: 3
        text: Nämnden får föra över högst tre procent av sin budget.
        prövningar:
          - titel: Resultatet 2019
            indata:
              - {namn: belopp, saknas: Källan anger det inte.}
              - {namn: bas, cell: drift-2019/summa.budget}
        underlag: {dokument: vb-2019, avsnitt: Ekonomi}
    underlag: [{dokument: vb-2019, avsnitt: Ekonomi}]

*Fel*

    # data/styrning/2019.yaml
    id: 2019
    titel: Styrningen 2019
    beskrivning: Så styrdes kommunen.
    regler:
      - id: balanserat-resultat
        titel: Högst tre procent
        typ: högsta-andel
        text: Nämnden får föra över högst tre procent av sin budget.
        prövningar:
          - titel: Resultatet 2019
            indata:
              - {namn: bas, cell: drift-2019/suma.budget}
              - {namn: belopp}
          - titel: Resultatet 2020
            indata: []
          - titel: Resultatet 2018
            indata:
              - {namn: belopp, utfall: trygg-kvall/2019}
              - {namn: bas, saknas: Källan anger det inte.}
              - {namn: bas, cell: drift-2019/summa.utfall_foregaende}
        underlag: {dokument: vb-2019, avsnitt: Ekonomi}
      - id: underskott
        titel: Tre år
        typ: återställs-inom
        antal-år: 3
        text: Ett underskott ska återställas inom tre år.
        prövningar: []
        underlag: {dokument: vb-2019, avsnitt: Ekonomi}
      - id: tre-ar
        titel: Tre år
        typ: återställs-inom
        antal-år: 3
        text: Ett underskott ska återställas inom tre år.
        prövningar:
          - titel: Resultaten
            indata: [{namn: resultat, cell: drift-2019/summa.utfall}]
        underlag: {dokument: vb-2019, avsnitt: Ekonomi}
    underlag: [{dokument: vb-2019, avsnitt: Ekonomi}]

*Så här säger kontrollen*

    data/styrning/2019.yaml:7:10: fel: en regel av typen "högsta-andel" behöver andel.
        Lägg till nyckeln. [regel-utan-indata]
    data/styrning/2019.yaml:12:31: fel: cellen "drift-2019/suma.budget" finns inte. Menade du
        "drift-2019/summa.budget"? [regel-utan-indata]
    data/styrning/2019.yaml:13:13: fel: uppgiften "belopp" ska ha cell, utfall eller saknas, och
        bara ett av dem. [regel-utan-indata]
    data/styrning/2019.yaml:15:17: fel: prövningen saknar uppgiften "bas". Lägg till den, eller
        skriv saknas och varför. [regel-utan-indata]
    data/styrning/2019.yaml:15:17: fel: prövningen saknar uppgiften "belopp". Lägg till den, eller
        skriv saknas och varför. [regel-utan-indata]
    data/styrning/2019.yaml:18:36: fel: måttet "trygg-kvall" har enheten "procent", men en regel
        räknar i mnkr. [regel-utan-indata]
    data/styrning/2019.yaml:20:20: fel: uppgiften "bas" står två gånger. Ta bort den ena.
        [regel-utan-indata]
    data/styrning/2019.yaml:20:31: fel: cellen "drift-2019/summa.utfall_foregaende" är tom. Skriv
        saknas och varför i stället för cell. [regel-utan-indata]
    data/styrning/2019.yaml:27:17: fel: regeln "underskott" har ingen prövning. Lägg till en, om så
        bara för att säga vad som saknas. [regel-utan-indata]
    data/styrning/2019.yaml:36:25: fel: uppgiften "resultat" ska ha år. [regel-utan-indata]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.derive.rule_trials import REQUIRED_INPUTS
from insyn.load.figures import OUTCOMES
from insyn.load.records import ECONOMY_FOLDER
from insyn.model.statement import Statement
from insyn.model.steering import RuleInput, SteeringRule
from insyn.places import KeyPath
from insyn.problems import Problem, quoted, suggestion

RULE = "regel-utan-indata"

_LIMITS = {
    "högsta-andel": ("andel",),
    "återställs-inom": ("antal-år",),
    "rapporteras-över": ("andel", "prisbasbelopp"),
}


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every limit, trial and figure that a rule lacks."""
    for steering in subject.records.steerings:
        for place, rule in enumerate(steering.rules):
            way: KeyPath = ("regler", place)
            yield from _without_limit(subject, steering.file, way, rule)
            if not rule.trials:
                where = subject.place(steering.file, *way, "prövningar")
                message = (
                    f"regeln {quoted(rule.id)} har ingen prövning. Lägg till en, om så bara för "
                    "att säga vad som saknas."
                )
                yield Problem(where, message, RULE)
            for part, trial in enumerate(rule.trials):
                here = (*way, "prövningar", part, "indata")
                yield from _missing_inputs(subject, steering.file, here, rule, trial.inputs)
                for number, one in enumerate(trial.inputs):
                    yield from _wrong_input(subject, steering.file, (*here, number), one)


def _without_limit(
    subject: Subject, file: str, way: KeyPath, rule: SteeringRule
) -> Iterator[Problem]:
    limits = {"andel": rule.share, "antal-år": rule.years, "prisbasbelopp": rule.base_amounts}
    for name in _LIMITS[rule.kind]:
        if limits[name] is None:
            message = f"en regel av typen {quoted(rule.kind)} behöver {name}. Lägg till nyckeln."
            yield Problem(subject.place(file, *way, "typ"), message, RULE)


def _missing_inputs(
    subject: Subject, file: str, way: KeyPath, rule: SteeringRule, inputs: tuple[RuleInput, ...]
) -> Iterator[Problem]:
    given = {one.name for one in inputs}
    for name in REQUIRED_INPUTS[rule.kind]:
        if name not in given:
            message = (
                f"prövningen saknar uppgiften {quoted(name)}. Lägg till den, eller skriv saknas "
                "och varför."
            )
            yield Problem(subject.place(file, *way), message, RULE)
    seen: set[tuple[str, str | None]] = set()
    for place, one in enumerate(inputs):
        key = (one.name, one.year if one.name == "resultat" else None)
        if key in seen:
            message = f"uppgiften {quoted(one.name)} står två gånger. Ta bort den ena."
            yield Problem(subject.place(file, *way, place, "namn"), message, RULE)
        seen.add(key)


def _wrong_input(subject: Subject, file: str, way: KeyPath, one: RuleInput) -> Iterator[Problem]:
    by_year = one.year if one.name == "prisbasbelopp" else None
    ways_in = [given for given in (one.cell, one.outcome, by_year, one.missing) if given]
    if len(ways_in) != 1:
        either = "år" if one.name == "prisbasbelopp" else "cell, utfall"
        message = f"uppgiften {quoted(one.name)} ska ha {either} eller saknas, och bara ett av dem."
        yield Problem(subject.place(file, *way), message, RULE)
        return
    messages = {
        "namn": _wrong_name(one),
        "cell": _wrong_cell(subject, one.cell) if one.cell else "",
        "utfall": _wrong_outcome(subject, one.outcome) if one.outcome else "",
        "år": _wrong_year(subject, by_year) if by_year else "",
    }
    for key, message in messages.items():
        if message:
            yield Problem(subject.place(file, *way, key), message, RULE)


def _wrong_name(one: RuleInput) -> str:
    if one.name == "resultat" and not (one.year or one.missing):
        return f"uppgiften {quoted(one.name)} ska ha år."
    if one.name == "prisbasbelopp" and (one.cell or one.outcome):
        return f"uppgiften {quoted(one.name)} ska ha år eller saknas."
    return ""


def _wrong_cell(subject: Subject, cell: str) -> str:
    reference, _, column = cell.rpartition(".")
    statement = reference.split("/")[0]
    if not subject.has_row(reference):
        if subject.is_unread(f"{ECONOMY_FOLDER}/{statement}.yaml", Statement):
            return ""
        known = [f"{statement}/{row}.{column}" for row in subject.row_names.get(statement, ())]
        return f"cellen {quoted(cell)} finns inte.{suggestion(cell, known)}"
    row = subject.accounts.row(reference)
    if row and row.amount(column) is None:
        return f"cellen {quoted(cell)} är tom. Skriv saknas och varför i stället för cell."
    return ""


def _wrong_outcome(subject: Subject, outcome: str) -> str:
    identifier, _, period = outcome.partition("/")
    indicator = subject.records.indicator_by_id.get(identifier)
    if indicator is None:
        if subject.has_unread_indicators:
            return ""
        hint = suggestion(identifier, subject.records.indicator_by_id)
        return f"måttet {quoted(identifier)} finns inte.{hint}"
    if indicator.unit != "mnkr":
        return (
            f"måttet {quoted(identifier)} har enheten {quoted(indicator.unit)}, men en regel "
            "räknar i mnkr."
        )
    series = subject.figures_of(indicator).series()
    if any(one.period == period and one.has_value for one in series):
        return ""
    if subject.is_unread_table(OUTCOMES):
        return ""
    return (
        f"måttet {quoted(identifier)} har inget utfall för {period}. Skriv saknas och varför i "
        "stället för utfall."
    )


def _wrong_year(subject: Subject, year: str) -> str:
    if year in subject.accounts.price_base_amounts:
        return ""
    return (
        f"prisbasbeloppet för {year} finns inte i prisbasbelopp.csv. Lägg till en rad där, eller "
        "skriv saknas och varför i stället för år."
    )
