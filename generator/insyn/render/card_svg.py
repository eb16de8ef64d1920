"""Set the name and the figure of a page in a picture of the form that social media show."""

from collections.abc import Iterator
from dataclasses import dataclass

from insyn.render.chart_svg import Text
from insyn.render.line_breaking import balanced, lines, text_width
from insyn.render.templates import render

TEMPLATE = "card_svg.html"

WIDTH, HEIGHT = 800, 420
_EDGE = 44.0
_ROOM = (WIDTH - 2 * _EDGE) / 0.82
"""What there is room for, as texts are estimated: the font that we bring is a fifth narrower."""
_BAR = 64.0
# The size of the text, the height of a line, and how many lines.
_TITLE_WITH_VALUE = 34.0, 40.0, 3
_TITLE_ALONE = 54.0, 66.0, 4
_VALUE, _VALUE_BASELINE = 96.0, 306.0
_DETAIL, _DETAIL_BASELINE = 26.0, 352.0
_NOTICE, _NOTICE_BASELINE = 17.0, 398.0


@dataclass(frozen=True)
class Card:
    """Say what a picture holds: whose site, what, the figure or the grade, and its circumstances.

    `value` is empty for a page without a figure; `sign` says that all is invented.
    """

    site: str
    title: str
    value: str
    detail: str
    sign: str
    notice: str


@dataclass(frozen=True)
class CardPicture:
    """State all that the template of a picture places."""

    # Width and height in pixels.
    width: int
    height: int
    # The height of the bar with the name of the site.
    bar: str
    # The name of the site, and the sign that all is invented.
    site: Text
    sign: Text
    # The lines of the title, heavy.
    title_lines: tuple[Text, ...]
    # The figure or the grade, as large as there is room for.
    value: Text
    # Its unit and time, and what all of the site should be known for.
    detail: Text
    notice: Text


def svg(card: Card) -> str:
    """Return the picture of a page as SVG."""
    contract = CardPicture(
        width=WIDTH,
        height=HEIGHT,
        bar=f"{_BAR:g}",
        site=_line(card.site, 26.0, 42.0, _ROOM * 0.7),
        sign=_line(card.sign, 20.0, 40.0, _ROOM * 0.3, at=WIDTH - _EDGE),
        title_lines=tuple(_title(card)),
        value=_line(card.value, _fitting(card.value), _VALUE_BASELINE, 2 * _ROOM),
        detail=_line(card.detail, _DETAIL, _DETAIL_BASELINE, _ROOM),
        notice=_line(card.notice, _NOTICE, _NOTICE_BASELINE, _ROOM),
    )
    return render(TEMPLATE, contract)


def _title(card: Card) -> Iterator[Text]:
    size, leading, most = _TITLE_WITH_VALUE if card.value else _TITLE_ALONE
    for place, text in enumerate(balanced(card.title, size, _ROOM, most, is_bold=True)):
        y = _BAR + 1.5 * leading + place * leading
        yield Text(f"{_EDGE:g}", f"{y:g}", text, f"{size:g}")


def _line(text: str, size: float, y: float, room: float, at: float = _EDGE) -> Text:
    shown = lines(text, size, room, 1)
    return Text(f"{at:g}", f"{y:g}", shown[0] if shown else "", f"{size:g}")


def _fitting(value: str) -> float:
    width = text_width(value, _VALUE, is_bold=True)
    return _VALUE if width <= _ROOM else round(_VALUE * _ROOM / width, 1)
