"""Put into words what a chart shows, so that nobody has to see it to know it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from insyn.derive.series import Figures, Series
from insyn.model.codes import CONDITIONS, DIRECTIONS, MILESTONE_KINDS, STATUSES
from insyn.model.figures import Milestone, Observation
from insyn.model.indicator import Indicator
from insyn.swedish import (
    amount,
    amount_in_words,
    decimals_needed,
    joined,
    lower_first,
    period,
    points,
    rounded,
)

SeriesBySex = Mapping[str, Series]

_NOUN_BY_UNIT = {
    "procent": "andelen",
    "procent-förändring": "förändringen",
    "index": "index",
    "betyg": "betyget",
    "kvot": "kvoten",
    "plats": "placeringen",
}

_NO_VALUE = {
    "saknas": "Värdet för {} saknas.",
    "ej-tillämpligt": "För {} är måttet inte tillämpligt.",
    "dolt-få": "Värdet för {} är dolt för att skydda få personer.",
    "ej-lämnat": "Värdet för {} har inte lämnats.",
}


def value(one: Observation) -> Decimal:
    """Return the figure of an outcome that is known to have one."""
    assert one.value is not None  # callers choose outcomes by has_value
    return one.value


def status_of(one: Observation) -> str:
    """Return the status of an outcome without a figure, saknas where it claims to have one."""
    return one.status if one.status in _NO_VALUE else "saknas"


def is_broken(breaks: Sequence[str], earlier: str, later: str) -> bool:
    """Tell whether the series breaks between two periods."""
    return any(earlier < one <= later for one in breaks)


def noun(indicator: Indicator) -> str:
    """Return what the figure is called in a sentence: andelen, antalet, index, värdet."""
    title = indicator.title.lower()
    if title.startswith("antal") and indicator.unit in ("antal", "per-1000-invånare"):
        return "antalet"
    return _NOUN_BY_UNIT.get(indicator.unit, "värdet")


def opening(code: str) -> str:
    """Open a sentence with a period: År 2019, I november 2019."""
    return f"I {period(code)}" if "-" in code else f"År {code}"


def newest_sentence(indicator: Indicator, figures: Figures) -> str:
    """Say what the newest figure is, and then what is measured; only that where none is known."""
    newest = figures.latest()
    if newest is None or newest.value is None:
        return indicator.definition
    figure = amount_in_words(newest.value, indicator.unit, indicator.decimals)
    return f"{opening(newest.period)} var {noun(indicator)} {figure}. {indicator.definition}"


def headline(indicator: Indicator, series: SeriesBySex, breaks: Sequence[str]) -> str:
    """Say what the newest figure is and how it stands against the one before.

    The words are higher and lower, more and fewer, never better and worse: whether a change is
    one is for the trend to judge. Where the measurer's intervals overlap, the sentence says so.
    """
    told = _newest(indicator, series, breaks)
    if indicator.scope:
        told.append(f"Siffrorna gäller {lower_first(indicator.scope)}.")
    return " ".join(told)


def _newest(indicator: Indicator, series: SeriesBySex, breaks: Sequence[str]) -> list[str]:
    if "T" not in series:
        return [_headline_by_sex(indicator, series)]
    known = [one for one in series["T"] if one.has_value]
    last = known[-1]
    figure = amount_in_words(value(last), indicator.unit, indicator.decimals)
    sentences = [f"{opening(last.period)} var {noun(indicator)} {figure}."]
    sentences.append(_against_earlier(indicator, known, breaks))
    if last.status == "preliminärt":
        sentences.append("Värdet är preliminärt.")
    newest = series["T"][-1]
    if newest is not last:
        sentences.append(_NO_VALUE[status_of(newest)].format(period(newest.period)))
    return sentences


def _headline_by_sex(indicator: Indicator, series: SeriesBySex) -> str:
    newest = max(one.period for rows in series.values() for one in rows if one.has_value)
    figures = [
        f"{amount_in_words(value(one), indicator.unit, indicator.decimals)} "
        f"för {indicator.sex_name(sex).lower()}"
        for sex, rows in series.items()
        for one in rows
        if one.period == newest and one.has_value
    ]
    return f"{opening(newest)} var {noun(indicator)} {joined(figures)}."


def _against_earlier(
    indicator: Indicator, known: Sequence[Observation], breaks: Sequence[str]
) -> str:
    last = known[-1]
    if len(known) == 1:
        after_break = any(one <= last.period for one in breaks)
        return (
            "Det kan inte jämföras med tidigare mätningar."
            if after_break
            else "Det finns inget tidigare värde."
        )
    before = known[-2]
    if is_broken(breaks, before.period, last.period):
        return f"Det kan inte jämföras med {period(before.period)}, eftersom serien är bruten."
    sentence = f"Det är {_comparison(indicator, before, last)} {_within(before.period)}"
    if value(last) != value(before) and _overlap(before, last):
        sentence += ", men skillnaden ryms inom osäkerheten i mätningen"
    return f"{sentence}."


def _comparison(indicator: Indicator, before: Observation, last: Observation) -> str:
    difference = value(last) - value(before)
    if not difference:
        return "samma som"
    if not rounded(difference, indicator.decimals):
        return "nästan samma som"
    up, down = ("fler", "färre") if _is_count(indicator) else ("högre", "lägre")
    if indicator.unit == "plats":
        up, down = "längre ner", "längre upp"
    distance = points(abs(difference), indicator.unit, indicator.decimals)
    return f"{distance} {up if difference > 0 else down} än"


def _is_count(indicator: Indicator) -> bool:
    return indicator.unit == "antal" and noun(indicator) == "antalet"


def _overlap(before: Observation, last: Observation) -> bool:
    if before.lower is None or before.upper is None or last.lower is None or last.upper is None:
        return False
    return before.lower <= last.upper and last.lower <= before.upper


def description(
    indicator: Indicator,
    series: SeriesBySex,
    breaks: Sequence[str],
    targets: Sequence[Milestone],
) -> str:
    """Tell what the lines show: first and last, highest and lowest, sexes, targets, breaks."""
    lead = next(iter(series))
    sentences = [_course(indicator, indicator.sex_name(lead), series[lead])]
    sentences += [
        _course(indicator, indicator.sex_name(sex), series[sex]) for sex in series if sex != lead
    ]
    sentences += [f"{target_text(indicator, one)}." for one in targets]
    if breaks:
        sentences.append(f"Serien är bruten {joined([_within(one) for one in breaks])}.")
    return " ".join(sentences)


def _course(indicator: Indicator, label: str, rows: Series) -> str:
    known = [one for one in rows if one.has_value]

    def at(one: Observation) -> str:
        return f"{amount(value(one), indicator.unit, indicator.decimals)} {_within(one.period)}"

    if len(known) == 1:
        return f"{label}: {at(known[0])}."
    text = f"{label}: först {at(known[0])}, senast {at(known[-1])}"
    if len({value(one) for one in known}) > 2:
        text += f", högst {at(max(known, key=value))}, lägst {at(min(known, key=value))}"
    return f"{text}."


def target_text(indicator: Indicator, milestone: Milestone) -> str:
    """Write a target: Etappmål för 2019: minst 59 %."""
    words = lower_first(CONDITIONS[milestone.condition].label)
    if milestone.value is not None:
        decimals = decimals_needed(indicator.decimals, milestone.value)
        words += f" {amount(milestone.value, indicator.unit, decimals)}"
    return f"{MILESTONE_KINDS[milestone.kind].label} för {period(milestone.period)}: {words}"


def break_text(indicator: Indicator, code: str) -> str:
    """Say that the series breaks, and why where the records tell."""
    told = next((one.text for one in indicator.breaks if one.period == code), "")
    if not told:
        return f"Seriebrott {period(code)}: värdena kan inte jämföras med tidigare."
    return f"Seriebrott {period(code)}: {told}" + ("" if told.endswith((".", "!", "?")) else ".")


def gap_texts(rows: Series) -> list[str]:
    """Say for which periods there is no figure, by the status that tells why."""
    periods: dict[str, list[str]] = {}
    for one in rows:
        if not one.has_value:
            periods.setdefault(status_of(one), []).append(period(one.period))
    return [
        f"{STATUSES[status].mark} {STATUSES[status].label}: {joined(codes)}."
        for status, codes in periods.items()
    ]


def direction_text(indicator: Indicator) -> str:
    """Say which way is good, or nothing where neither is."""
    if indicator.direction == "ingen":
        return ""
    return f"{DIRECTIONS[indicator.direction].label}."


def _within(code: str) -> str:
    return f"i {period(code)}" if "-" in code else f"år {code}"
