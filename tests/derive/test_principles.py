"""Tests for setting the principles and rules of two versions beside each other."""

from decimal import Decimal

from insyn.derive.principles import compared, gone_rules
from insyn.model.record import Evidence
from insyn.model.steering import Principle, Steering, SteeringRule

PROOF = Evidence(document="vb", section="Styrning")


def _version(identifier: str, *principles: Principle, rules: tuple[str, ...] = ()) -> Steering:
    return Steering(
        id=identifier,
        title=identifier,
        description="Så styrs det.",
        principles=principles,
        rules=tuple(
            SteeringRule(
                id=one,
                title=one,
                kind="högsta-andel",
                share=Decimal(3),
                text="Så är det.",
                trials=(),
                evidence=PROOF,
            )
            for one in rules
        ),
        evidence=(PROOF,),
    )


def _principle(identifier: str, text: str = "Så.", difference: str | None = None) -> Principle:
    return Principle(id=identifier, heading="Styrning", text=text, difference=difference)


def test_each_principle_tells_what_became_of_it() -> None:
    """The order is the oldest version's, and a new principle stands after the one before it."""
    earlier = _version("22", *map(_principle, ("a", "b", "c", "d")))
    later = _version(
        "25",
        _principle("a"),
        _principle("ny"),
        _principle("c", "Annat."),
        _principle("d", difference="Numret."),
    )
    found = compared([_version("2019"), earlier, later])
    assert [
        (one.stated[0][1].id, one.change, [version for version, _ in one.stated]) for one in found
    ] == [
        ("a", "lika", ["22", "25"]),
        ("ny", "ny", ["25"]),
        ("b", "borttagen", ["22"]),
        ("c", "ändrad", ["22", "25"]),
        ("d", "ändrad", ["22", "25"]),
    ]


def test_one_version_alone_is_compared_with_nothing() -> None:
    """Versions that state no principles do not count."""
    found = compared([_version("2019"), _version("22", _principle("a"))])
    assert [one.change for one in found] == ["enda"]
    assert compared([_version("2019")]) == ()


def test_a_rule_that_the_next_version_does_not_state_is_gone() -> None:
    """A rule is told by its id."""
    earlier, later = _version("22", rules=("a", "b")), _version("25", rules=("b", "c"))
    assert [one.id for one in gone_rules(earlier, later)] == ["a"]
