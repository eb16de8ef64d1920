"""Make the tables of programmes for follow-up and insight: program.csv and programpunkter.csv."""

from collections.abc import Iterator, Mapping

from insyn.derive.facts import Facts
from insyn.export.oversight.columns import told
from insyn.export.oversight.share import Share, share_of
from insyn.export.table import Column, Table, made_of, refers, sourced
from insyn.model.oversight.codes import OPERATING_FORMS
from insyn.model.oversight.programme import Decision, Programme, ProgrammePoint

_PointOf = tuple[Programme, str, ProgrammePoint]


def _programme(row: _PointOf) -> Programme:
    return row[0]


def _point(row: _PointOf) -> ProgrammePoint:
    return row[2]


def _adopted(one: Programme) -> Decision | None:
    return one.adopted


PROGRAMME_COLUMNS: tuple[Column[Programme], ...] = (
    told("program", "Programmets id", Programme, "id", required=True),
    told("titel", "Titel", Programme, "title", required=True),
    told("struktur", "Struktur", Programme, "structure"),
    told("fran", "Från", Programme, "first_day", type="date"),
    told("till", "Till", Programme, "last_day", type="date"),
    told("antaget_datum", "Beslutsdag", Decision, "day", _adopted, type="date"),
    told("antaget_diarienummer", "Diarienummer", Decision, "diary_number", _adopted),
    told("antaget_beslut", "Beslut", Decision, "text", _adopted),
    told("sammanfattning", "Sammanfattning", Programme, "summary", required=True),
    told(
        "driftsformer",
        "Driftsformer",
        Programme,
        "operating_forms",
        codes=OPERATING_FORMS,
        between=";",
    ),
    *sourced(lambda one: one.evidence),
)

POINT_COLUMNS: tuple[Column[_PointOf], ...] = (
    told("program", "Programmets id", Programme, "id", _programme, required=True),
    Column(
        "del",
        "Del",
        "Delen av programmet, med nyckeln i filen: syfte, omfattning, undantag, mål, riktlinjer, "
        "uppföljning, former, planens-innehåll, särskild-granskning eller insyn.",
        lambda one: one[1],
        required=True,
    ),
    told("punkt", "Punktens id", ProgrammePoint, "id", _point, required=True),
    told("text", "Text", ProgrammePoint, "text", _point, required=True),
    told("avsnitt", "Avsnitt", ProgrammePoint, "section", _point),
)


def tables(facts: Facts, name: str) -> tuple[Table, ...]:
    """Return the tables of a dataset's programmes and of what they say, point by point."""
    share = share_of(facts, name)
    return (_programmes(share), _points(share))


def _programmes(share: Share) -> Table:
    return made_of(
        share.own(share.world.programmes),
        share.marked(PROGRAMME_COLUMNS),
        name="program",
        title="Program för uppföljning och insyn",
        description="En rad för varje program som fullmäktige har antagit.",
        key=("program",),
    )


def _points(share: Share) -> Table:
    return made_of(
        _all_points(share.own(share.world.programmes)),
        share.marked(POINT_COLUMNS),
        name="programpunkter",
        title="Programmens punkter",
        description="En rad för varje sak som ett program säger.",
        key=("program", "del", "punkt"),
        foreign_keys=(refers("program", "program", "program"),),
    )


def _all_points(programmes: tuple[Programme, ...]) -> Iterator[_PointOf]:
    for programme in programmes:
        for part, points in _parts(programme).items():
            for point in points:
                yield programme, part, point


def _parts(one: Programme) -> Mapping[str, tuple[ProgrammePoint, ...]]:
    """Return what a programme says by the keys of its file."""
    return {
        "syfte": one.purpose,
        "omfattning": one.scope,
        "undantag": one.exclusions,
        "mål": one.goals,
        "riktlinjer": one.guidelines,
        "uppföljning": one.follow_up,
        "former": one.follow_up_forms,
        "planens-innehåll": one.plan_contents,
        "särskild-granskning": one.special_reviews,
        "insyn": one.insight,
    }
