"""Ett källdokument som nämns ska finnas i gemensamt/kallor.yaml.

Det gäller varje *underlag* och kolumnen *kalla* i tabellerna. I en tabell visas bara den första
raden med ett dokument som inte finns.

*Rätt*

    # data/matt/trygg-kvall.yaml
    underlag: {dokument: vb-2019, avsnitt: Trygghet}

*Fel*

    # data/matt/trygg-kvall.yaml
    underlag: {dokument: vb-2109, avsnitt: Trygghet}

*Så här säger kontrollen*

    data/matt/trygg-kvall.yaml:10:22: fel: dokumentet "vb-2109" finns inte.
        Menade du "vb-2019"? [okänt-dokument]
"""

from collections import Counter
from collections.abc import Iterator

from insyn.check.subject import Subject
from insyn.load.figures import OUTCOMES
from insyn.model.record import Evidence, Record
from insyn.model.records import DOCUMENTS_FILE
from insyn.model.shared_records import SourceDocuments
from insyn.places import KeyPath
from insyn.problems import Problem, quoted, suggestion

RULE = "okänt-dokument"


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a problem for every source document that is mentioned but does not exist."""
    known = subject.records.document_by_id
    if not known and subject.is_unread(DOCUMENTS_FILE, SourceDocuments):
        return
    for file, way, record in subject.all_records():
        for keys, evidence in _evidence_in(record, way):
            if evidence.document not in known:
                where = subject.place(file, *keys, "dokument")
                yield Problem(where, _message(subject, evidence.document), RULE)
    first_line, rows = _mentioned_in_outcomes(subject)
    for document, line in first_line.items():
        if document not in known:
            message = _message(subject, document)
            if rows[document] > 1:
                message += f" Det står på {rows[document]} rader."
            yield Problem(subject.cell(OUTCOMES, line, "kalla"), message, RULE)


def _message(subject: Subject, document: str) -> str:
    hint = suggestion(document, subject.records.document_by_id)
    return f"dokumentet {quoted(document)} finns inte.{hint}"


def _evidence_in(record: Record, way: KeyPath) -> Iterator[tuple[KeyPath, Evidence]]:
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        here = (*way, str(field.validation_alias or name))
        items = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for place, item in items:
            keys = here if place is None else (*here, place)
            if isinstance(item, Evidence):
                yield keys, item
            elif isinstance(item, Record):
                yield from _evidence_in(item, keys)


def _mentioned_in_outcomes(subject: Subject) -> tuple[dict[str, int], Counter[str]]:
    first_line: dict[str, int] = {}
    rows: Counter[str] = Counter()
    for figures in subject.figures.values():
        for series in figures.outcomes.values():
            for one in series:
                if one.document:
                    rows[one.document] += 1
                    earlier = first_line.get(one.document, one.line)
                    first_line[one.document] = min(earlier, one.line)
    return first_line, rows
