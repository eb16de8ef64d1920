"""En härledning ska gå från en tidigare målstruktur till en senare, och aldrig runt.

Ett nytt mål har bara *till*, ett borttaget bara *från*. Ett mål som inte går att följa har bara det
ena av dem. De andra sambanden har båda.

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

*Så här säger kontrollen*

    data/mal/harledning.yaml:8:11: fel: härledningen går bakåt: målet "2019/trygg-kommun" hör inte
        till en senare målstruktur än "2021/trygg-stad". Byt plats på från och till.
        [härledning-bakåt]
    data/mal/harledning.yaml:8:11: fel: härledningen går runt: 2021/trygg-stad → 2019/trygg-kommun →
        2021/trygg-stad. Ta bort ett av sambanden. [härledning-runt]
    data/mal/harledning.yaml:12:11: fel: ett samband av slaget "nytt" ska ha bara till.
        [härledning-ändar]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from insyn.check.subject import Subject
from insyn.model.lineage import LineageLink
from insyn.model.records import LINEAGE_FILE
from insyn.problems import Problem, quoted

RULE_LOOP = "härledning-runt"
RULE_BACKWARDS = "härledning-bakåt"
RULE_ENDS = "härledning-ändar"

_ENDS = {
    "nytt": ("bara till",),
    "borttaget": ("bara från",),
    "okänt": ("bara från", "bara till"),
}


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every link with the wrong ends, that goes back or closes a loop."""
    links = subject.records.lineage.links if subject.records.lineage else ()
    order = {one.id: one.order for one in subject.records.structures}
    after: Mapping[str, list[str]] = defaultdict(list)
    for place, link in enumerate(links):
        if wanted := _wrong_ends(link):
            where = subject.place(LINEAGE_FILE, "länkar", place, "slag")
            message = f"ett samband av slaget {quoted(link.kind)} ska ha {wanted}."
            yield Problem(where, message, RULE_ENDS)
        if not (link.before and link.after):
            continue
        where = subject.place(LINEAGE_FILE, "länkar", place, "till")
        way = _way(link.after, link.before, after)
        if way:
            message = f"härledningen går runt: {' → '.join([link.before, *way])}."
            yield Problem(where, f"{message} Ta bort ett av sambanden.", RULE_LOOP)
        after[link.before].append(link.after)
        earlier, later = (order.get(one.split("/")[0]) for one in (link.before, link.after))
        if earlier is not None and later is not None and later <= earlier:
            message = (
                f"härledningen går bakåt: målet {quoted(link.after)} hör inte till en senare "
                f"målstruktur än {quoted(link.before)}. Byt plats på från och till."
            )
            yield Problem(where, message, RULE_BACKWARDS)


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
