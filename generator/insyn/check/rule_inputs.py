"""En regel ska ha det den räknar med: en gräns, minst en prövning, och uppgifter som finns.

*högsta-andel* behöver andel och uppgifterna belopp och bas. *återställs-inom* behöver antal-år och
resultat med år. *rapporteras-över* behöver andel, prisbasbelopp och uppgifterna
beslutad-nettoinvestering, avvikelse och prisbasbelopp. Varje uppgift hämtas ur en *cell*, ett
*utfall* eller (prisbasbelopp) ett *år*, eller så säger *saknas* varför den inte finns.

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
        underlag: {dokument: vb-2019, avsnitt: Ekonomi}
      - id: underskott
        titel: Tre år
        typ: återställs-inom
        antal-år: 3
        text: Ett underskott ska återställas inom tre år.
        prövningar: []
        underlag: {dokument: vb-2019, avsnitt: Ekonomi}
    underlag: [{dokument: vb-2019, avsnitt: Ekonomi}]

*Så här säger kontrollen*

    data/styrning/2019.yaml:7:10: fel: en regel av typen "högsta-andel" behöver andel.
        [regel-utan-indata]
    data/styrning/2019.yaml:12:31: fel: cellen "drift-2019/suma.budget" finns inte.
        [regel-utan-indata]
    data/styrning/2019.yaml:13:13: fel: uppgiften "belopp" ska ha ett av cell, utfall, år och
        saknas. [regel-utan-indata]
    data/styrning/2019.yaml:15:17: fel: prövningen saknar uppgiften "bas". Lägg till den, eller
        skriv saknas och varför. [regel-utan-indata]
    data/styrning/2019.yaml:15:17: fel: prövningen saknar uppgiften "belopp". Lägg till den, eller
        skriv saknas och varför. [regel-utan-indata]
    data/styrning/2019.yaml:22:17: fel: regeln "underskott" har ingen prövning. Lägg till en, om så
        bara för att säga vad som saknas. [regel-utan-indata]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.derive.rule_trials import REQUIRED_INPUTS
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
            message = f"en regel av typen {quoted(rule.kind)} behöver {name}."
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


def _wrong_input(subject: Subject, file: str, way: KeyPath, one: RuleInput) -> Iterator[Problem]:
    by_year = one.year if one.name == "prisbasbelopp" else None
    ways_in = [given for given in (one.cell, one.outcome, by_year, one.missing) if given]
    if len(ways_in) != 1:
        message = f"uppgiften {quoted(one.name)} ska ha ett av cell, utfall, år och saknas."
        yield Problem(subject.place(file, *way), message, RULE)
    elif one.cell and subject.accounts.amount(one.cell) is None:
        if not _is_unread_statement(subject, one.cell):
            message = f"cellen {quoted(one.cell)} finns inte."
            yield Problem(subject.place(file, *way, "cell"), message, RULE)
    elif one.outcome and not subject.has_unread_indicators:
        known = subject.records.indicator_by_id
        indicator = one.outcome.split("/")[0]
        if indicator not in known:
            message = f"måttet {quoted(indicator)} finns inte.{suggestion(indicator, known)}"
            yield Problem(subject.place(file, *way, "utfall"), message, RULE)
    elif by_year and by_year not in subject.accounts.price_base_amounts:
        message = f"prisbasbeloppet för {by_year} finns inte i prisbasbelopp.csv."
        yield Problem(subject.place(file, *way, "år"), message, RULE)


def _is_unread_statement(subject: Subject, cell: str) -> bool:
    return subject.is_unread(f"data/ekonomi/{cell.split('/')[0]}.yaml", Statement)
