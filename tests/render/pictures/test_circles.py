"""Prove that circles in each other are drawn where a source says which lies inside which."""

from insyn.model.goal import Goal, GoalStructure
from insyn.model.record import Evidence
from insyn.model.shared_records import Concept
from insyn.render.parts import Link, Names
from insyn.render.pictures.circles import Circles, Ring, circles

PAGE = "/mal/2021/"
MODEL = Evidence(document="modell", section="Ett hållbart Ekby")
KNOWN = Names({"modell": "Styrmodellen", "vb": "Berättelsen"}, {}, "Ekby", "Ekby", "https://x/")
STRUCTURE = GoalStructure(
    id="2021",
    title="Målen från 2021",
    standing="beslutad",
    order=2,
    description="Tre målområden.",
    goals=(
        Goal(
            id="natur",
            title="Ekologisk hållbarhet",
            level="målområde",
            dimension="natur",
            evidence=MODEL,
        ),
    ),
)


def _concept(identifier: str, title: str, ring: int | None, evidence: Evidence = MODEL) -> Concept:
    return Concept(
        id=identifier,
        title=title,
        kind="hållbarhetsdimension",
        description=f"Om {title.lower()}.",
        evidence=evidence,
        ring=ring,
    )


CONCEPTS = (
    _concept("pengar", "Ekonomisk hållbarhet", 2),
    _concept("natur", "Ekologisk hållbarhet", 3),
    _concept("folk", "Social hållbarhet", 1),
    _concept("lika", "Jämställdhet", None),
)


def _drawn(*concepts: Concept) -> Circles:
    drawn = circles(STRUCTURE, concepts, KNOWN, PAGE)
    assert drawn is not None
    return drawn


def test_the_circles_are_told_from_the_inside_and_out() -> None:
    """Where each lies, what it means and its goal; one without a place is not among them."""
    drawn = _drawn(*CONCEPTS)
    assert drawn.rings == (
        Ring("Innerst", "Social hållbarhet", "Om social hållbarhet.", "", None),
        Ring("Näst innerst", "Ekonomisk hållbarhet", "Om ekonomisk hållbarhet.", "", None),
        Ring(
            "Ytterst",
            "Ekologisk hållbarhet",
            "Om ekologisk hållbarhet.",
            "Målområde",
            Link("Ekologisk hållbarhet", "../../mal/2021/natur/"),
        ),
    )
    assert drawn.title == (
        "3 cirklar i varandra. Inifrån och ut: social hållbarhet, ekonomisk hållbarhet och "
        "ekologisk hållbarhet."
    )
    assert drawn.source == "Styrmodellen, avsnittet ”Ett hållbart Ekby”."


def test_the_drawing_holds_the_same_names_as_the_text() -> None:
    """The largest is drawn first, so that the others lie on top of it."""
    drawn = _drawn(*CONCEPTS)
    names = [" ".join(line.text for line in circle.lines) for circle in drawn.circles]
    assert names == [ring.title for ring in reversed(drawn.rings)]
    radii = [float(circle.radius) for circle in drawn.circles]
    assert radii == sorted(radii, reverse=True)


def test_each_circle_lies_inside_the_next_and_holds_its_name() -> None:
    """No edge is crossed, however many there are and however long the names."""
    some = [_concept(f"d{at}", "Ett ganska långt namn på en dimension", at) for at in range(1, 6)]
    drawn = _drawn(*some)
    for outer, inner in zip(drawn.circles, drawn.circles[1:], strict=False):
        top, bottom = (
            float(outer.y) - float(outer.radius),
            float(outer.y) + float(outer.radius),
        )
        assert top < min(float(line.y) for line in outer.lines)
        inner_top = float(inner.y) - float(inner.radius)
        assert max(float(line.y) for line in outer.lines) < inner_top
        assert float(inner.y) + float(inner.radius) < bottom <= float(drawn.size)


def test_nothing_is_drawn_where_no_source_of_the_structure_says_how() -> None:
    """Neither for concepts without a place, for one alone, nor from another structure's source."""
    elsewhere = Evidence(document="vb", section="Mål")
    others = [_concept(one.id, one.title, one.ring, elsewhere) for one in CONCEPTS]
    assert circles(STRUCTURE, others, KNOWN, PAGE) is None
    assert circles(STRUCTURE, CONCEPTS[:1], KNOWN, PAGE) is None
    assert circles(STRUCTURE, CONCEPTS[3:], KNOWN, PAGE) is None
    plain = Concept(id="a", title="A", kind="styrbegrepp", description="B.", evidence=MODEL)
    assert circles(STRUCTURE, [plain], KNOWN, PAGE) is None
