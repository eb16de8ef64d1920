"""Ett källdokument som nämns ska finnas i gemensamt/kallor.yaml.

Det gäller varje *underlag*, *källor* under *publicering*, referensvärdenas *källa* i en tjänst och
kolumnen *kalla* i tabellerna. I en tabell visas bara den första raden med ett dokument som inte
finns.

*Rätt*

    # data/matt/trygg-kvall.yaml
    underlag: {dokument: vb-2019, avsnitt: Trygghet}

*Fel*

    # data/matt/trygg-kvall.yaml
    underlag: {dokument: vb-2109, avsnitt: Trygghet}
    # data/matt/datapackage.yaml
    publicering:
      nyckelord: [trygghet]
      källor: [vb2019]
      från: 2019
      till: 2019
      uppdateras: aldrig
      ansvarig: Redaktionen

*Så här säger kontrollen*

    data/matt/datapackage.yaml:153:12: fel: dokumentet "vb2019" finns inte.
        Menade du "vb-2019"? [okänt-dokument]
    data/matt/trygg-kvall.yaml:10:22: fel: dokumentet "vb-2109" finns inte.
        Menade du "vb-2019"? [okänt-dokument]
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from insyn.check.comparison import written
from insyn.check.subject import Subject
from insyn.load.figures import OUTCOMES
from insyn.model.comparison.tables import UNITS, VALUES
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
    for package in subject.records.packages:
        for place, document in enumerate(package.publication.documents):
            if document not in known:
                where = subject.place(package.file, "publicering", "källor", place)
                yield Problem(where, _message(subject, document), RULE)
    outcomes = (
        (one.document, one.line)
        for figures in subject.figures.values()
        for series in figures.outcomes.values()
        for one in series
    )
    for line, message in _unknown_in_rows(subject, outcomes):
        yield Problem(subject.cell(OUTCOMES, line, "kalla"), message, RULE)
    yield from _in_services(subject)


def _in_services(subject: Subject) -> Iterator[Problem]:
    for sheet in written.sheets(subject):
        package = sheet.service.package
        units = ((one.document, one.line) for one in sheet.units)
        for line, message in _unknown_in_rows(subject, units):
            yield Problem(subject.cell(UNITS, line, "kalla", package), message, RULE)
        values = ((one.document, one.line) for one in sheet.values)
        for line, message in _unknown_in_rows(subject, values):
            yield Problem(subject.cell(VALUES, line, "kalla", package), message, RULE)
        for one in written.figures(sheet):
            document = one.row.document
            if one.keys and document and document not in subject.records.document_by_id:
                yield Problem(one.place(subject, "kalla"), _message(subject, document), RULE)


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


def _unknown_in_rows(
    subject: Subject, mentioned: Iterable[tuple[str, int]]
) -> Iterator[tuple[int, str]]:
    """Yield the first line and the message for each unknown document of a table's rows."""
    first_line: dict[str, int] = {}
    rows: Counter[str] = Counter()
    for document, line in mentioned:
        if document:
            rows[document] += 1
            first_line[document] = min(first_line.get(document, line), line)
    for document, line in first_line.items():
        if document not in subject.records.document_by_id:
            message = _message(subject, document)
            if rows[document] > 1:
                message += f" Det står på {rows[document]} rader."
            yield line, message
