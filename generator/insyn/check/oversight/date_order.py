"""Det som kommer efter något annat ska ha en senare dag.

Ett avtal, ett program, ett valfrihetssystem, en enhet och ett insynskrav slutar inte innan de
börjar. En uppföljning görs inte innan avtalet börjar, och inte i framtiden. Det som följer på en
uppföljning kommer inte före den. Ett avtal som började gälla innan det tecknades får en varning.

*Rätt*

    # data/utforare/program/insyn.yaml
    id: insyn
    titel: Program för insyn
    sammanfattning: Så följs utförarna upp.
    från: 2023-01-01
    till: 2026-12-31
    underlag: [{dokument: vb-2019, avsnitt: Program}]

*Fel*

    # data/utforare/avtal/stad.yaml
    id: stad
    titel: Städning av skolor
    verksamhet: Lokalvård
    nämnd: kommunstyrelsen
    tecknat: 2024-03-01
    från: 2024-01-01
    till: 2023-12-31
    # data/utforare/uppfoljningar/stad-2023.yaml
    id: stad-2023
    titel: Städningen 2023
    nämnd: kommunstyrelsen
    verksamhet: Lokalvård
    avtal: stad
    period: 2023
    genomförd: 2023-05-12
    utförarens-svar:
      - {datum: 2023-05-02, svar: Vi håller med.}
    # data/utforare/uppfoljningar/stad-2027.yaml
    id: stad-2027
    titel: Städningen 2027
    nämnd: kommunstyrelsen
    verksamhet: Lokalvård
    avser: [Städningen av skolor]
    period: 2027
    genomförd: 2027-05-12

*Så här säger kontrollen*

    data/utforare/avtal/stad.yaml:6:7: varning: första dagen är 2024-01-01, före dagen då avtalet
        tecknades, 2024-03-01. Kontrollera dagarna. [fel-datumordning]
    data/utforare/avtal/stad.yaml:7:7: fel: sista dagen är 2023-12-31, före den första,
        2024-01-01. Rätta den som är fel. [fel-datumordning]
    data/utforare/uppfoljningar/stad-2023.yaml:7:12: fel: uppföljningens dag är 2023-05-12, före
        avtalets första, 2024-01-01. Rätta den som är fel. [fel-datumordning]
    data/utforare/uppfoljningar/stad-2023.yaml:9:13: fel: svarets dag är 2023-05-02, före
        uppföljningens, 2023-05-12. Rätta den som är fel. [fel-datumordning]
    data/utforare/uppfoljningar/stad-2027.yaml:7:12: fel: dagen 2027-05-12 har inte varit än. Skriv
        den i "planerad" i stället. [fel-datumordning]
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from insyn.check.subject import Subject
from insyn.derive.oversight.contract_time import agreed_last_day
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import Deviation, FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.model.records import Records
from insyn.places import KeyPath
from insyn.problems import Level, Problem

RULE = "fel-datumordning"


@dataclass(frozen=True)
class _Order:
    """Hold a day, where it stands and what it is, with one that it must not come before."""

    keys: KeyPath
    what: str
    day: date | None
    than: str
    limit: date | None
    level: Level = Level.ERROR

    @property
    def is_wrong(self) -> bool:
        """Tell whether both days are known and in the wrong order."""
        return bool(self.day and self.limit and self.day < self.limit)


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every day that comes before what it follows, or has not come yet."""
    for file, order in _orders(subject.records):
        if order.is_wrong:
            message = f"{order.what} är {order.day}, före {order.than}, {order.limit}."
            cure = "Rätta den som är fel." if order.level == Level.ERROR else "Kontrollera dagarna."
            where = subject.place(file, *order.keys)
            yield Problem(where, f"{message} {cure}", RULE, order.level)
    for world in subject.oversights:
        for follow_up in world.follow_ups:
            if follow_up.day and follow_up.day > world.today:
                message = (
                    f'dagen {follow_up.day} har inte varit än. Skriv den i "planerad" i stället.'
                )
                yield Problem(subject.place(follow_up.file, "genomförd"), message, RULE)


def _orders(records: Records) -> Iterator[tuple[str, _Order]]:
    for programme in records.programmes:
        yield programme.file, _ends(programme.first_day, programme.last_day)
    for system in records.choice_systems:
        yield system.file, _ends(system.first_day, system.last_day)
    for requirement in records.insight_requirements:
        days = requirement.first_day, requirement.last_day
        yield requirement.file, _ends(*days, key="gäller-till")
    for provider in records.providers:
        for place, unit in enumerate(provider.units):
            order = _ends(unit.first_day, unit.last_day, ("enheter", place))
            yield provider.file, order
    for contract in records.contracts:
        for order in _in_contract(contract):
            yield contract.file, order
    for plan in records.follow_up_plans:
        for order in _in_plan(plan):
            yield plan.file, order
    for follow_up in records.follow_ups:
        followed_up = records.contract_by_id.get(follow_up.contract or "")
        for order in _in_follow_up(follow_up, followed_up.first_day if followed_up else None):
            yield follow_up.file, order


def _ends(first: date | None, last: date | None, way: KeyPath = (), key: str = "till") -> _Order:
    return _Order((*way, key), "sista dagen", last, "den första", first)


def _in_contract(contract: Contract) -> Iterator[_Order]:
    first, last = contract.first_day, contract.last_day
    yield _ends(first, last)
    signed = "dagen då avtalet tecknades"
    yield _Order(("från",), "första dagen", first, signed, contract.signed, Level.WARNING)
    for place, option in enumerate(contract.options):
        keys: KeyPath = ("förlängningar", place, "till")
        yield _Order(keys, "förlängningens sista dag", option.last_day, "avtalets", last)
    if contract.ending:
        keys, ended = ("avslutat", "datum"), contract.ending.day
        yield _Order(keys, "dagen då avtalet slutade", ended, "den första", first)
        than = "dagen då avtalet slutade i förtid"
        yield _Order(keys, "den avtalade sista dagen", agreed_last_day(contract), than, ended)
    if contract.insight_clause:
        for place, one in enumerate(contract.insight_clause.received):
            keys = ("insynsklausul", "mottaget", place, "datum")
            yield _Order(keys, "dagen då informationen kom", one.day, "avtalets första", first)


def _in_plan(plan: FollowUpPlan) -> Iterator[_Order]:
    begin = date(max(plan.year, 1), 1, 1)
    for place, item in enumerate(plan.items):
        for part, day in enumerate(item.days):
            keys: KeyPath = ("punkter", place, "senast", part)
            yield _Order(keys, "uppföljningens sista dag", day, "planens år", begin)
    for place, report in enumerate(plan.reports):
        keys = ("redovisningar", place, "datum")
        yield _Order(keys, "redovisningens dag", report.day, "planens år", begin)


def _in_follow_up(follow_up: FollowUp, contract_begins: date | None) -> Iterator[_Order]:
    for key, day in (("genomförd", follow_up.day), ("planerad", follow_up.planned)):
        yield _Order((key,), "uppföljningens dag", day, "avtalets första", contract_begins)
    after: list[tuple[KeyPath, str, date | None]] = []
    for place, deviation in enumerate(follow_up.deviations):
        way: KeyPath = ("avvikelser", place)
        yield from _verified_before_done(deviation, way)
        after += _of_deviation(deviation, way)
    for place, sanction in enumerate(follow_up.sanctions):
        for part, step in enumerate(sanction.steps):
            keys: KeyPath = ("sanktioner", place, "skeden", part, "datum")
            after.append((keys, "skedets dag", step.day))
    for place, answer in enumerate(follow_up.answers):
        after.append((("utförarens-svar", place, "datum"), "svarets dag", answer.day))
    for place, decision in enumerate(follow_up.decisions):
        after.append((("nämndbeslut", place, "datum"), "beslutets dag", decision.day))
    for place, feedback in enumerate(follow_up.feedback):
        after.append((("återkoppling", place, "datum"), "återkopplingens dag", feedback.day))
    for keys, what, day in after:
        yield _Order(keys, what, day, "uppföljningens", follow_up.day)


def _of_deviation(deviation: Deviation, way: KeyPath) -> Iterator[tuple[KeyPath, str, date | None]]:
    if deviation.dismissed:
        keys: KeyPath = (*way, "avskriven", "datum")
        yield keys, "dagen då avvikelsen skrevs av", deviation.dismissed.day
    for place, action in enumerate(deviation.actions):
        here: KeyPath = (*way, "åtgärder", place)
        yield (*here, "senast"), "dagen då åtgärden ska vara klar", action.due
        yield (*here, "klar"), "dagen då åtgärden blev klar", action.done
        yield (*here, "verifierad"), "dagen då åtgärden kontrollerades", action.verified


def _verified_before_done(deviation: Deviation, way: KeyPath) -> Iterator[_Order]:
    for place, action in enumerate(deviation.actions):
        keys = (*way, "åtgärder", place, "verifierad")
        what, than = "dagen då åtgärden kontrollerades", "dagen då den blev klar"
        yield _Order(keys, what, action.verified, than, action.done)
