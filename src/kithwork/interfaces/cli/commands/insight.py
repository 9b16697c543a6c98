"""Pictures of the network in words: a question, what there is to see, and the data."""

from importlib import import_module

import click

from kithwork.actions.insight import pictures
from kithwork.actions.insight.picture import Chart, Picture
from kithwork.interfaces.cli import fresh_ways
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import Data, data, gap, heading, item, line, pair, title
from kithwork.interfaces.cli.shapes import date_of

BAR = 24  # columns of the longest bar
_YEAR = "kithwork.interfaces.cli.year_told"  # by name: it is not needed for a picture


@click.command(
    epilog=example("kith insight", "kith insight closeness", "kith insight rhythm 2024", "kith insight sameness --json", "kith insight year 2025")
)
@click.argument("name", required=False)
@click.argument("year", required=False, type=click.IntRange(1900, 2999))
@as_json
def insight(name: str | None, year: int | None, *, is_json: bool) -> None:
    """What your network looks like: pictures in words, each with its question.

    Without NAME: all questions. The rhythm, and `year`, are of a YEAR, this one unless you name another. Nobody is ranked and nobody gets a figure.
    """
    spot = here()
    if not name:
        return _list(is_json=is_json)
    if name == "year":
        import_module(_YEAR).tell(spot, year or spot.now.year, is_json=is_json)
        return None
    if year and name != "rhythm":
        raise Misread("Only `rhythm` and `year` are of a year.")
    if name in pictures.OF_THE_MAP:
        spot = fresh_ways.ready(spot)
    found = pictures.of(name, owner_id=spot.owner_id, now=spot.now, year=year)
    return data(shape(found)) if is_json else _tell(found)


def _list(*, is_json: bool) -> None:
    if is_json:
        return data([{"name": name, "question": question} for name, question in pictures.QUESTIONS.items()])
    title("What your network looks like")
    for name, question in pictures.QUESTIONS.items():
        pair(name, question)
    pair("year", "What did a year bring?")
    gap()
    line("`kith insight closeness` tells one of them; `kith map` draws who belongs together.", is_quiet=True)
    return None


def _tell(found: Picture) -> None:
    title(found.question)
    line(found.finding)
    for chart in found.charts:
        heading(chart.heading)
        _chart(chart)
    if found.calendar:
        _weeks(found)
    for crowd in found.crowds:
        heading(crowd.heading)
        for one in crowd.people:
            item(f"{one.name} #{one.id}: {one.words}", indent=0)
    if found.widen:
        gap()
    for words in found.widen:
        line(words)
    gap()
    for words in found.how:
        line(words, is_quiet=True)


def _chart(chart: Chart) -> None:
    for bar in chart.bars:
        item(f"{bar.label}: {bar.said}", indent=0)
        if bar.mark and not any(bar.lengths):
            continue
        for key, length in zip(chart.keys or ("",), bar.lengths, strict=True):
            longest = max((value for one in chart.bars for value in (*one.lengths, one.mark)), default=0) or 1
            drawn = "█" * max(1 if length else 0, round(BAR * length / longest))
            line(f"{drawn} {key}".rstrip(), indent=2, is_quiet=True)


def _weeks(found: Picture) -> None:
    if not found.calendar:
        return
    most = max((week.words for week in found.calendar.weeks), default=0) or 1
    heading("Week by week: words, and below them a dot for a week with somebody face to face; a stroke for none")
    line("".join(" ▁▂▃▄▅▆▇█"[min(8, -(-8 * week.words // most))] for week in found.calendar.weeks).replace(" ", "-"))
    line("".join("•" if week.faces else "-" for week in found.calendar.weeks))


def shape(found: Picture) -> dict[str, Data]:
    """A picture as data."""
    return {
        "name": found.name,
        "question": found.question,
        "finding": found.finding,
        "charts": [
            {
                "heading": chart.heading,
                "rows": [
                    {"label": bar.label, "said": bar.said, "lengths": [round(one, 4) for one in bar.lengths], "wanted": round(bar.mark, 4)}
                    for bar in chart.bars
                ],
            }
            for chart in found.charts
        ],
        "weeks": [{"begins_on": date_of(week.begins_day), "faces": week.faces, "words": week.words} for week in found.calendar.weeks]
        if found.calendar
        else [],
        "people": [
            {"heading": crowd.heading, "people": [{"id": one.id, "name": one.name, "words": one.words} for one in crowd.people]}
            for crowd in found.crowds
        ],
        "widen": list(found.widen),
        "how": list(found.how),
    }
