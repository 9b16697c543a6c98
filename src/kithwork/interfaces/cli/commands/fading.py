"""Ties that ask for a thought: drifting, worth reviving, the only one to a group."""

from collections.abc import Sequence

import click

from kithwork.actions import fading as actions
from kithwork.interfaces.cli import shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, gap, heading, line

LIMIT = click.IntRange(1, 60)


@click.command(epilog=example("kith drifting", "kith drifting --limit 5"))
@click.option("--limit", type=LIMIT, default=actions.LENGTH, show_default=True, help="At most so many.")
@as_json
def drifting(limit: int, *, is_json: bool) -> None:
    """Who mattered lately, and cools.

    In touch on three days or more in the last year or the one before, and little is left of it: by how much there was and how long it is ago,
    never by a fixed cadence.
    """
    spot = here()
    _show(actions.drifting(owner_id=spot.owner_id, now=spot.now, limit=limit), limit, "Nobody who mattered lately is drifting away.", is_json=is_json)


@click.command(epilog=example("kith reviving"))
@click.option("--limit", type=LIMIT, default=actions.LENGTH, show_default=True, help="At most so many.")
@as_json
def reviving(limit: int, *, is_json: bool) -> None:
    """Who was dear, and is long silent.

    In touch often once, both ways, and not for a year or more. At the end stand a few beyond the first choice: from elsewhere, and seldom the first that come to mind.
    """
    spot = here()
    found = actions.reviving(owner_id=spot.owner_id, now=spot.now, limit=limit)
    _show(found, limit, "Nobody who was dear has been silent for a year.", before=actions.APPRECIATED, is_json=is_json)


@click.command(epilog=example("kith bridges"))
@click.option("--limit", type=LIMIT, default=actions.LENGTH, show_default=True, help="At most so many.")
@as_json
def bridges(limit: int, *, is_json: bool) -> None:
    """Who is your only tie to a group.

    An organisation, a repository or a list, in which you know nobody else and are not yourself.
    """
    spot = here()
    _show(actions.bridges(owner_id=spot.owner_id, now=spot.now, limit=limit), limit, "Nobody is your only tie to a group.", is_json=is_json)


def _show(found: Sequence[actions.Shown], limit: int, nobody: str, *, before: str = "", is_json: bool) -> None:
    if is_json:
        return data([{**shapes.person(one.person), "warmth": one.warmth, "why": one.why, "is_beyond": one.is_beyond} for one in found])
    if not found:
        line(nobody)
    elif before:
        line(before, is_quiet=True)
        gap()
    is_beyond = False
    for one in found:
        if one.is_beyond and not is_beyond:
            heading("Beyond the first choice")
            is_beyond = True
        line(f"{one.person.name} #{one.person.id}{f', {one.headline}' if one.headline else ''}")
        line(one.why, indent=4, is_quiet=True)
    if len(found) >= limit:
        gap()
        line(f"The first {len(found)}; --limit shows more.", is_quiet=True)
    return None
