"""The owner's network as a map: a picture in a file, and what it shows in words."""

import os
from pathlib import Path

import click

from kithwork.actions.insight import network
from kithwork.domain.errors import StorageFailed
from kithwork.interfaces.cli import fresh_ways, map_file
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import Data, counted, data, heading, item, line, title


@click.command("map", epilog=example("kith map", "kith map network.svg", "kith map then.svg --year 2019", "kith map one.svg --cluster 2"))
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option("--year", type=click.IntRange(1900, 2999), help="As it was at the end of a year.")
@click.option("--cluster", type=click.IntRange(1, 99), help="Only one of the circles, by its number.")
@click.option("--force", "is_forced", is_flag=True, help="Write over a file that is there.")
@as_json
def map_(path: Path | None, year: int | None, cluster: int | None, *, is_forced: bool, is_json: bool) -> None:
    """Who belongs together, and who stands between: your network as a picture.

    Says the circles, and who connects them. With PATH it is drawn as well, into an SVG file that you alone can read and any browser shows. You are
    left out, for you know them all.
    """
    spot = fresh_ways.ready(here())
    found = network.of(owner_id=spot.owner_id, now=spot.now)
    if year and found.years and year not in found.years:
        raise Misread(f"The years on file are {found.years[0]} to {found.years[-1]}.")
    if is_json:
        return data(_data(found, year=year or 0, number=cluster or 0))
    if not found.dots:
        return line("A map needs people whom you were in touch with. `kith import` brings in what you have.")
    target = path.expanduser() if path else None
    if target and target.exists() and not is_forced:
        raise Misread(f"{target} is there already; --force writes over it.")
    words = network.lead(found, year=year or 0, number=cluster or 0)
    _tell(found, words, year=year or 0, number=cluster or 0)
    if target:
        scene = network.enlarged(found, cluster) if cluster else network.drawn(found)
        _write(target, map_file.svg(found, scene, words, year=year or 0))
    line(f"Drawn in {target}." if target else "`kith map network.svg` draws it; --year says as of when.", is_quiet=not target)
    return None


def _tell(found: network.Network, words: str, *, year: int, number: int) -> None:
    title(words)
    for place, one in enumerate(found.clusters, start=1):
        count = sum(1 for person in one.members if not year or found.since(person) <= year)
        if count and number in {0, place}:
            why = "" if year else f" {one.why}"  # which counts everybody of today
            item(f"{one.name}, {counted(count, 'person', 'people')}.{why}", mark=f"{place:>3}", indent=0)
    some = [] if number or year else found.brokers
    if some:
        heading("Who connects what")
    for broker in some:
        dot = found.dots[broker.person]
        item(f"{dot.name} #{dot.id}, {broker.words}", indent=0)
    click.echo()
    if found.left_out and not number and not year:
        line(f"These are the {len(found.dots):,} people nearest to you; {found.left_out:,} more are on file.", is_quiet=True)


def _data(found: network.Network, *, year: int, number: int) -> Data:
    place = {person: i for i, one in enumerate(found.clusters, start=1) for person in one.members}
    return {
        "words": network.lead(found, year=year, number=number),
        "left_out": found.left_out,
        "effective_size": round(found.effective, 1),
        "constraint": round(found.constraint, 5),
        "clusters": [
            {"number": i, "name": one.name, "why": one.why, "people_count": len(one.members), "is_alone": one.is_alone}
            for i, one in enumerate(found.clusters, start=1)
        ],
        "bridges": [{"one": one.one + 1, "other": one.other + 1, "ties_count": one.ties_count, "since": one.year or None} for one in found.bridges],
        "between": [{"id": found.dots[one.person].id, "name": found.dots[one.person].name, "words": one.words} for one in found.brokers],
        "people": [
            {"id": dot.id, "name": dot.name, "cluster": place[i], "has_met": dot.has_met, "since": found.since(i), "years": sorted(dot.years)}
            for i, dot in enumerate(found.dots)
        ],
        "ties": [{"one": found.dots[tie.one].id, "other": found.dots[tie.other].id, "since": tie.year or None} for tie in found.ties],
    }


def _write(path: Path, content: str) -> None:
    part = path.with_name(f"{path.name}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(content)
        part.replace(path)
    except OSError as problem:
        part.unlink(missing_ok=True)
        raise StorageFailed(f"{path} could not be written: {problem.strerror}.") from problem
