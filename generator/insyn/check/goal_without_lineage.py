"""Är det bedömt vad som hände med målen bör varje mål vara med i härledningen.

Annars ser det på sidan om målens historik ut som om målet inte fanns. Går det inte att säga vad som
hände, skriv ett samband av slaget *okänt*.

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
      - {från: 2019/trygg-kommun, slag: borttaget, motiv: Inget nytt mål handlar om samma sak.}
      - {till: 2021/trygg-stad, slag: okänt, motiv: Källan säger inte var målet kommer ifrån.}

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
    länkar: []

*Så här säger kontrollen*

    data/mal/2019.yaml:9:9: varning: härledningen säger inte vad målet "trygg-kommun" blev i
        "2021". Lägg till ett samband, eller ett av slaget okänt. [mål-utan-härledning]
    data/mal/2021.yaml:7:9: varning: härledningen säger inte vilket mål i "2019" som "trygg-stad"
        kommer från. Lägg till ett samband, eller ett av slaget okänt. [mål-utan-härledning]
"""

from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.derive.lineage import transitions, unlinked
from insyn.problems import Level, Problem, quoted

RULE = "mål-utan-härledning"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for every goal that the lineage leaves out, on each side of each step."""
    if not subject.records.lineage or subject.has_unread_structures:
        return
    for step in transitions(subject.records):
        for structure, goal in unlinked(step):
            ids = [one.id for one in structure.goals]
            is_earlier = structure.id == step.before.id
            if is_earlier:
                told = f"vad målet {quoted(goal.id)} blev i {quoted(step.after.id)}"
            else:
                told = f"vilket mål i {quoted(step.before.id)} som {quoted(goal.id)} kommer från"
            message = (
                f"härledningen säger inte {told}. Lägg till ett samband, eller ett av slaget okänt."
            )
            where = subject.place(structure.file, "mål", ids.index(goal.id), "id")
            yield Problem(where, message, RULE, Level.WARNING)
