"""En härledning ska gå från en målstruktur till nästa, och aldrig runt.

Ett nytt mål har bara *till*, ett borttaget bara *från*. Ett mål som inte går att följa har bara det
ena av dem. De andra sambanden har båda. Ett samband står en gång.

*Rätt*

    # data/mal/2021.yaml
    id: 2021
    titel: Målen 2021
    ställning: beslutad
    ordning: 2
    beskrivning: Nya mål.
    mål:
      - id: trygg-stad
        titel: Trygg stad
        nivå: övergripande
        utan-mått: Källan anger inga mått för målet.
        underlag: {dokument: vb-2019, avsnitt: Mål}
    underlag: [{dokument: vb-2019, avsnitt: Mål}]
    # data/mal/harledning.yaml
    bedömning: Redaktionens bedömning.
    länkar:
      - från: 2019/trygg-kommun
        till: 2021/trygg-stad
        slag: omformulerat
        motiv: Båda handlar om trygghet.

*Fel*

    # data/mal/2021.yaml
    id: 2021
    titel: Målen 2021
    ställning: beslutad
    ordning: 2
    beskrivning: Nya mål.
    mål:
      - id: trygg-stad
        titel: Trygg stad
        nivå: övergripande
        utan-mått: Källan anger inga mått för målet.
        underlag: {dokument: vb-2019, avsnitt: Mål}
    underlag: [{dokument: vb-2019, avsnitt: Mål}]
    # data/mal/harledning.yaml
    bedömning: Redaktionens bedömning.
    länkar:
      - från: 2019/trygg-kommun
        till: 2021/trygg-stad
        slag: omformulerat
        motiv: Båda handlar om trygghet.
      - från: 2021/trygg-stad
        till: 2019/trygg-kommun
        slag: behållet
        motiv: Båda handlar om trygghet.
      - från: 2019/trygg-kommun
        slag: nytt
        motiv: Målet är nytt.
      - från: 2021/trygg-stad
        slag: borttaget
        motiv: Målet är borta.
      - från: 2019/trygg-kommun
        till: 2021/trygg-stad
        slag: behållet
        motiv: Båda handlar om trygghet.

*Så här säger kontrollen*

    data/mal/harledning.yaml:8:11: fel: härledningen går bakåt: målet "2019/trygg-kommun" hör inte
        till en senare målstruktur än "2021/trygg-stad". Byt plats på från och till.
        [härledning-bakåt]
    data/mal/harledning.yaml:8:11: fel: härledningen går runt: 2021/trygg-stad → 2019/trygg-kommun →
        2021/trygg-stad. Ta bort ett av sambanden. [härledning-runt]
    data/mal/harledning.yaml:12:11: fel: ett samband av slaget "nytt" ska ha bara till.
        [härledning-ändar]
    data/mal/harledning.yaml:14:11: fel: det finns ingen senare målstruktur än den som
        "2021/trygg-stad" hör till. Ta bort sambandet. [härledning-hopp]
    data/mal/harledning.yaml:17:5: fel: sambandet finns redan på rad 3. Ta bort det ena.
        [dubbel-härledning]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from insyn.check.subject import Subject
from insyn.model.lineage import LineageLink
from insyn.model.records import LINEAGE_FILE
from insyn.places import KeyPath, Place
from insyn.problems import Problem, quoted

RULE_LOOP = "härledning-runt"
RULE_BACKWARDS = "härledning-bakåt"
RULE_ENDS = "härledning-ändar"
RULE_STEP = "härledning-hopp"
RULE_TWICE = "dubbel-härledning"

_ENDS = {
    "nytt": ("bara till",),
    "borttaget": ("bara från",),
    "okänt": ("bara från", "bara till"),
}


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every link with wrong ends, that goes back, in a loop or too far."""
    links = subject.records.lineage.links if subject.records.lineage else ()
    order = _order(subject)
    after: dict[str, list[str]] = defaultdict(list)
    first_place: dict[tuple[str | None, str | None], int] = {}
    for place, link in enumerate(links):
        way = ("länkar", place)
        first = first_place.setdefault((link.before, link.after), place)
        if first != place:
            line = subject.place(LINEAGE_FILE, "länkar", first).line
            message = f"sambandet finns redan på rad {line}. Ta bort det ena."
            yield Problem(subject.place(LINEAGE_FILE, *way), message, RULE_TWICE)
            continue
        if wanted := _wrong_ends(link):
            message = f"ett samband av slaget {quoted(link.kind)} ska ha {wanted}."
            yield Problem(subject.place(LINEAGE_FILE, *way, "slag"), message, RULE_ENDS)
        elif link.before and link.after:
            where = subject.place(LINEAGE_FILE, *way, "till")
            yield from _loop(where, link.before, _way(link.after, link.before, after))
            after[link.before].append(link.after)
            yield from _wrong_step(where, link.before, link.after, order)
        elif not subject.has_unread_structures:
            yield from _beyond(subject, way, link, order)


def _order(subject: Subject) -> Mapping[str, tuple[int, int]]:
    """Return the order that each structure states, and its place among them."""
    return {one.id: (one.order, place) for place, one in enumerate(subject.records.structures)}


def _loop(where: Place, before: str, way: list[str]) -> Iterator[Problem]:
    if way:
        message = f"härledningen går runt: {' → '.join([before, *way])}."
        yield Problem(where, f"{message} Ta bort ett av sambanden.", RULE_LOOP)


def _wrong_step(
    where: Place, before: str, after: str, order: Mapping[str, tuple[int, int]]
) -> Iterator[Problem]:
    earlier, later = (order.get(one.split("/")[0]) for one in (before, after))
    if earlier is None or later is None:
        return
    if before.split("/")[0] == after.split("/")[0]:
        message = (
            f"målen {quoted(before)} och {quoted(after)} hör till samma målstruktur. Ett samband "
            "går från en målstruktur till nästa."
        )
        yield Problem(where, message, RULE_BACKWARDS)
    elif later[0] <= earlier[0]:
        message = (
            f"härledningen går bakåt: målet {quoted(after)} hör inte till en senare "
            f"målstruktur än {quoted(before)}. Byt plats på från och till."
        )
        yield Problem(where, message, RULE_BACKWARDS)
    elif later[1] > earlier[1] + 1:
        over = next(one for one, (_, place) in order.items() if place == earlier[1] + 1)
        message = (
            f"härledningen hoppar över målstrukturen {quoted(over)}. Skriv ett samband dit och "
            "ett därifrån."
        )
        yield Problem(where, message, RULE_STEP)


def _beyond(
    subject: Subject, way: KeyPath, link: LineageLink, order: Mapping[str, tuple[int, int]]
) -> Iterator[Problem]:
    """Yield a problem for a goal that is new in the first structure or gone after the last."""
    end = link.before or link.after or ""
    found = order.get(end.split("/")[0])
    edge, key = (len(order) - 1, "från") if link.before else (0, "till")
    if found and found[1] == edge:
        side = "senare" if link.before else "tidigare"
        message = f"det finns ingen {side} målstruktur än den som {quoted(end)} hör till."
        yield Problem(
            subject.place(LINEAGE_FILE, *way, key), f"{message} Ta bort sambandet.", RULE_STEP
        )


def _wrong_ends(link: LineageLink) -> str:
    wanted = _ENDS.get(link.kind, ("både från och till",))
    found = {
        (True, True): "både från och till",
        (True, False): "bara från",
        (False, True): "bara till",
    }.get((link.before is not None, link.after is not None), "")
    return "" if found in wanted else " eller ".join(wanted)


def _way(start: str, goal: str, after: Mapping[str, list[str]]) -> list[str]:
    """Return a way along links from a goal to another, both included; empty where there is none."""
    ways, seen = [[start]], {start}
    for way in ways:
        if way[-1] == goal:
            return way
        for step in after.get(way[-1], ()):
            if step not in seen:
                seen.add(step)
                ways.append([*way, step])
    return []
