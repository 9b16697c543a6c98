"""Lines that wait are kept, or let go."""

import click

from kithwork.actions import inbox as actions
from kithwork.actions import inbox_moves
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here


@click.command(epilog=example("kith inbox keep 3", "kith inbox keep 3 --event 1 --yes"))
@click.argument("number", type=int)
@click.option("--event", "event_id", type=int, metavar="NUMBER", help="The event at which it was; else the only one of that day.")
@click.option("--no-event", "is_elsewhere", is_flag=True, help="It was at no event.")
@click.option("--yes", "is_sure", is_flag=True, help="Add who is unknown, and take the dearest where several are possible.")
@deed
def keep(number: int, event_id: int | None, *, is_elsewhere: bool, is_sure: bool) -> None:
    """Keep what a line says."""
    spot = here()
    event = None if is_elsewhere else event_id or actions.event_of(owner_id=spot.owner_id, line_id=number)
    kept = inbox_moves.keep(owner_id=spot.owner_id, line_id=number, now=spot.now, is_sure=is_sure, event_id=event)
    people = [one.id for one in kept.people]
    done(f"{kept.summary}.", {"line": number, "people": people, "event": event}, hint=UNDO)


@click.command(epilog=example("kith inbox drop 3"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """Let a line go; nothing of it is kept."""
    spot = here()
    done(f"{inbox_moves.drop(owner_id=spot.owner_id, line_id=number, now=spot.now)}.", {"line": number}, hint=UNDO)
