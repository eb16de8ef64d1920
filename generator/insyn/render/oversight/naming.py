"""Call boards, plans, contracts and follow-ups the same wherever a page leads to them."""

from insyn import swedish, urls
from insyn.derive.oversight.oversight import Oversight
from insyn.model.oversight.contract import Contract
from insyn.model.oversight.follow_up import FollowUp
from insyn.model.oversight.follow_up_plan import FollowUpPlan
from insyn.model.oversight.provider import Provider

Named = tuple[str, str]
"""What something is called, and its address."""


def board_title(world: Oversight, identifier: str) -> str:
    """Return the name of a board."""
    board = world.records.board_by_id.get(identifier)
    return board.title if board else identifier


def plan_title(world: Oversight, plan: FollowUpPlan) -> str:
    """Return the name of a plan with whose it is and when it applies."""
    board = world.records.board_by_id.get(plan.board)
    owner = f"{board.title}s {swedish.lower_first(plan.title)}" if board else plan.title
    return owner if str(plan.year) in owner else f"{owner} {plan.year}"


def item_address(plan: str, item: str) -> str:
    """Return where an item stands on the page of its plan."""
    return urls.place_on(urls.follow_up_plan(plan), urls.plan_item_anchor(item))


def named_plan(world: Oversight, plan: FollowUpPlan) -> Named:
    """Name a plan and its page."""
    return plan_title(world, plan), urls.follow_up_plan(plan.id)


def named_contract(contract: Contract) -> Named:
    """Name a contract and its page."""
    return contract.title, urls.contract(contract.id)


def named_follow_up(follow_up: FollowUp) -> Named:
    """Name a follow-up and its page."""
    return follow_up.title, urls.follow_up(follow_up.id)


def named_provider(provider: Provider) -> Named:
    """Name a performer and its page."""
    return provider.title, urls.provider(provider.id)
