"""Somebody is kept near, or let go."""

import click

from kithwork.actions import keeping as actions
from kithwork.actions import starting, starting_moves
from kithwork.domain.closeness import Closeness
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here, wants_data
from kithwork.interfaces.cli.printing import data, pair


def place(person: str, closeness: str, every: str, at_most: str) -> None:
    """Keep them near, or let that go (off)."""
    spot = here()
    found = spot.person(person)
    if closeness == "off":
        was = actions.let_go(owner_id=spot.owner_id, person_id=found.id, now=spot.now)
        said = f"Nothing is wanted of you with {found.name} any more." if was else f"Nothing was said of {found.name}."
        return done(said, {"person": found.id, "closeness": None}, hint=UNDO if was else "")
    said = actions.keep(owner_id=spot.owner_id, person_id=found.id, closeness=closeness, every=every, at_most=at_most, now=spot.now)
    return done(said, {"person": found.id, "closeness": closeness}, hint=UNDO)


@click.command(epilog=example("kith keep rhythm", "kith keep rhythm active --every 60d --at-most 120d", "kith keep rhythm active --usual"))
@click.argument("closeness", type=click.Choice([one.value for one in Closeness]), required=False)
@click.option("--every", default="", metavar="SPAN", help="How often, ideally: 10d, 6w, 3m, 1y.")
@click.option("--at-most", default="", metavar="SPAN", help="The longest that may pass.")
@click.option("--usual", "is_usual", is_flag=True, help="As it comes with Kithwork.")
@deed
def rhythm(closeness: str | None, every: str, at_most: str, *, is_usual: bool) -> None:
    """How often you want to be in touch with all of one closeness; whom you gave a rhythm of their own keep it."""
    spot = here()
    if closeness is None:
        found = starting.rhythms(owner_id=spot.owner_id)
        if wants_data():
            return data([{"closeness": one.closeness, "every_days": one.wanted.every, "at_most_days": one.wanted.at_most} for one in found])
        for one in found:
            pair(one.closeness, one.words, indent=0)
        return None
    if not (every or at_most or is_usual):
        raise click.UsageError("Say --every, --at-most or --usual.")
    said = starting_moves.rhythm(owner_id=spot.owner_id, closeness=closeness, every=every, at_most=at_most, now=spot.now)
    return done(f"{said}.", {"closeness": closeness}, hint=UNDO)
