"""Tests for counting what was finished in an internal control."""

from insyn.derive.control_items import ControlItem, Count, count, items
from insyn.model.internal_control import (
    Control,
    ControlAction,
    InternalControl,
    Review,
    Risk,
)
from insyn.model.record import Evidence

DONE = ControlAction(id="a", text="Låsa dörren.", status="klart")
LEFT = ControlAction(id="b", text="Byta lås.", status="ej-klart-i-år")
PLAN = InternalControl(
    id="ks-2019",
    title="Plan",
    board="ks",
    period="2019",
    summary="Året gick.",
    risks=(Risk(id="inbrott", area="Lokaler", text="Någon tar sig in.", actions=(DONE, LEFT)),),
    reviews=(Review(id="las", title="Granskning av lås", actions=(LEFT,)),),
    controls=(
        Control(id="larm", area="Lokaler", title="Larmet", purpose="Att larma.", status="klart"),
        Control(id="nycklar", area="Nycklar", title="Räkna nycklar", status="klart"),
    ),
    evidence=(Evidence(document="vb", section="Kontroll"),),
)


def test_every_action_and_control_is_an_item_in_the_order_of_the_source() -> None:
    """An item leads to the risk, the review or the control, and carries why it is done."""
    assert items(PLAN) == (
        ControlItem("risk", "Lokaler", "Låsa dörren.", "klart", "Någon tar sig in.", "inbrott"),
        ControlItem(
            "risk", "Lokaler", "Byta lås.", "ej-klart-i-år", "Någon tar sig in.", "inbrott"
        ),
        ControlItem("granskning", "Granskning av lås", "Byta lås.", "ej-klart-i-år", "", "las"),
        ControlItem("kontroll", "Lokaler", "Larmet", "klart", "Att larma.", "larm"),
        ControlItem("kontroll", "Nycklar", "Räkna nycklar", "klart", "", "nycklar"),
    )


def test_each_kind_is_counted_by_itself() -> None:
    """What is not finished is the rest."""
    found = items(PLAN)
    counts = [count(found, "risk"), count(found, "granskning"), count(found, "kontroll")]
    assert counts == [Count(1, 2), Count(0, 1), Count(2, 2)]
    assert [one.left for one in counts] == [1, 1, 0]


def test_a_plan_without_anything_counts_nothing() -> None:
    """No items are no error."""
    empty = PLAN.model_copy(update={"risks": (), "reviews": (), "controls": ()})
    assert count(items(empty), "risk") == Count(0, 0)
