"""En rättelse ska gälla något som finns: en period med siffror, eller en nyckel i filen.

Skriv perioden som i tabellen (2018) eller nyckeln som i filen (definition). I en tjänst i Jämför
service får det också vara en enhets id.

*Rätt*

    # data/matt/trygg-kvall.yaml
    rättelser:
      - {gäller: 2019, skäl: Vi hade skrivit av raden för män.}
      - {gäller: definition, skäl: Frågan var fel återgiven.}

*Fel*

    # data/matt/trygg-kvall.yaml
    rättelser:
      - {gäller: 2018, skäl: Vi hade skrivit av raden för män.}
      - {gäller: defintion, skäl: Frågan var fel återgiven.}

*Så här säger kontrollen*

    data/matt/trygg-kvall.yaml:12:14: fel: rättelsen gäller 2018, men det finns inga siffror för den
        perioden. Skriv en period som finns. [okänd-rättelse]
    data/matt/trygg-kvall.yaml:13:14: fel: rättelsen gäller "defintion", som varken är en period
        med siffror eller en nyckel i filen. Menade du "definition"? [okänd-rättelse]
"""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from itertools import chain

from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.load.figures import MILESTONES, OUTCOMES, RANKINGS
from insyn.model.comparison.compared_service import SERVICE_PERIOD_PATTERN, Service
from insyn.model.comparison.tables import VALUES
from insyn.model.correction import Correction
from insyn.model.indicator import Indicator
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.problems import Problem, quoted, suggestion

RULE = "okänd-rättelse"

_PERIOD = re.compile(SERVICE_PERIOD_PATTERN)
_KEY_OF_CORRECTIONS = "rättelser"

Corrected = Indicator | Contract | FollowUp | Service
"""A record that may tell why something published has been changed."""


@dataclass(frozen=True)
class _Known:
    """Hold what a correction of a record may be about; periods are None where nobody can tell."""

    periods: Set[str] | None
    names: Set[str]


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every correction of a period or a key that does not exist."""
    for record in _corrected(subject):
        known = _Known(_periods(subject, record), _names(subject, record))
        for place, correction in enumerate(record.corrections):
            message = _wrong(correction, known)
            if message:
                where = subject.place(record.file, _KEY_OF_CORRECTIONS, place, "gäller")
                yield Problem(where, message, RULE)


def _corrected(subject: Subject) -> Iterator[Corrected]:
    records = subject.records
    kinds: tuple[Iterable[Corrected], ...] = (
        records.indicators,
        records.contracts,
        records.follow_ups,
        records.services,
    )
    return (one for one in chain.from_iterable(kinds) if one.corrections)


def _wrong(correction: Correction, known: _Known) -> str:
    about = correction.about
    if _PERIOD.fullmatch(about) and known.periods != frozenset():
        if known.periods is None or about in known.periods:
            return ""
        return (
            f"rättelsen gäller {about}, men det finns inga siffror för den perioden. "
            "Skriv en period som finns."
        )
    if about in known.names:
        return ""
    hint = suggestion(about, known.names) or " Skriv perioden eller nyckeln som är ändrad."
    return (
        f"rättelsen gäller {quoted(about)}, som varken är en period med siffror eller en nyckel i "
        f"filen.{hint}"
    )


def _names(subject: Subject, record: Corrected) -> Set[str]:
    fields = type(record).model_fields.items()
    keys = {str(field.validation_alias) for _, field in fields if not field.exclude}
    sheet = subject.sheets.get(record.id) if isinstance(record, Service) else None
    units = {one.unit for one in sheet.units} if sheet else set()
    return (keys | units) - {_KEY_OF_CORRECTIONS}


def _periods(subject: Subject, record: Corrected) -> Set[str] | None:
    match record:
        case Indicator():
            if any(subject.is_unread_table(one) for one in (OUTCOMES, MILESTONES, RANKINGS)):
                return None
            figures = subject.figures_of(record)
            milestones = {one.period for one in figures.milestones}
            return {*figures.periods, *milestones, *(one.period for one in figures.rankings)}
        case Service():
            return _periods_of_service(subject, record)
        case FollowUp():
            return {record.period}
    return frozenset()


def _periods_of_service(subject: Subject, service: Service) -> Set[str] | None:
    sheet = subject.sheets.get(service.id)
    if sheet is None or written.has_unread_rows(subject, sheet, VALUES):
        return None
    references = {one.period for measure in service.measures for one in measure.references}
    return {one.period for one in sheet.values} | references
