"""State what is known of how a follow-up was made, with ways on, and what is not known."""

from collections.abc import Iterator

from insyn import swedish, urls
from insyn.model.oversight.codes import DUE_STATES, ENDINGS, FOLLOW_UP_FORMS, OCCASIONS
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.render.oversight.contract_standing import item_address
from insyn.render.oversight.contract_words import not_stated
from insyn.render.oversight.due_words import Asked
from insyn.render.oversight.follow_up_words import day_words
from insyn.render.oversight.linked_facts import LinkedFact
from insyn.render.oversight.outcome_words import told_day
from insyn.render.oversight.surroundings import Surroundings
from insyn.render.parts import link, mark


def follow_up_facts(one: FollowUp, around: Surroundings, page: str) -> Iterator[LinkedFact]:
    """Yield whose follow-up it is, of what, in what form, why, when, by whom and how."""
    unknown = not_stated(is_example=around.is_example)
    yield from _parties(one, around, page)
    form = FOLLOW_UP_FORMS[one.form] if one.form else None
    occasion = OCCASIONS[one.occasion] if one.occasion else None
    yield LinkedFact("Form", f"{form.label}. {form.explanation}" if form else unknown)
    told = f"{occasion.label}. {occasion.explanation}" if occasion else unknown
    yield LinkedFact("Anledning", told)
    yield LinkedFact("Dag", day_words(one, around.today))
    if one.planned:
        hidden = "Dagen sägs inte i förväg, för uppföljningen är oanmäld."
        is_told = told_day(one, around.today) is not None
        yield LinkedFact("Planerad till", swedish.date(one.planned) if is_told else hidden)
    yield from _demand(one, around.asked, page)
    by = swedish.joined([swedish.lower_first(function) for function in one.by])
    yield LinkedFact("Av vem", swedish.upper_first(by) or unknown)
    yield LinkedFact("Hur", one.method or unknown)
    if around.contract:
        yield from _ending(one, around.contract)


def _parties(one: FollowUp, around: Surroundings, page: str) -> Iterator[LinkedFact]:
    if around.board:
        identifier, title = around.board
        yield LinkedFact("Nämnd", link=link(title, urls.board(identifier), page))
    if around.contract:
        contract = around.contract
        yield LinkedFact("Avtal", link=link(contract.title, urls.contract(contract.id), page))
        if around.provider:
            identifier, title = around.provider
            yield LinkedFact("Utförare", link=link(title, urls.provider(identifier), page))
        else:
            yield LinkedFact("Utförare", not_stated(is_example=around.is_example))
    else:
        yield LinkedFact("Avtal", "Uppföljningen gäller inte ett enda avtal.")
    yield LinkedFact("Verksamhet", one.service)


def _demand(one: FollowUp, demand: Asked | None, page: str) -> Iterator[LinkedFact]:
    """Yield what a plan asks for that this follow-up answers, and whether it came in time."""
    if demand:
        way = link(demand.plan_title, item_address(demand.plan, demand.item), page)
        day = f"(skulle göras senast {swedish.date(demand.due)})"
        yield LinkedFact("Enligt planen", day, way, mark(DUE_STATES[demand.state]))
    elif one.plan_item:
        plan, _, item = one.plan_item.partition("/")
        way = link("Punkten i planen", item_address(plan, item), page)
        yield LinkedFact("Enligt planen", link=way)
    elif one.contract:
        yield LinkedFact("Enligt planen", "Den svarar inte mot någon dag i nämndens planer.")


def _ending(one: FollowUp, contract: Contract) -> Iterator[LinkedFact]:
    ending = contract.ending
    if ending and ending.follow_up == one.id:
        day = f" {swedish.date(ending.day)}" if ending.day else ""
        yield LinkedFact(
            "Ledde till",
            f"Avtalet avslutades i förtid{day}: {swedish.lower_first(ENDINGS[ending.how].label)}.",
        )
