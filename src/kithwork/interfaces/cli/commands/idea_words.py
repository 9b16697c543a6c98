"""An idea is kept, comes further, finds people, and ends."""

from datetime import date

import click

from kithwork.actions import idea_moves
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here

_number = click.argument("number", type=int)
_by = click.option("--by", "by", type=days.ahead, metavar="DATE", help="By when the next step is taken.")


@click.command(epilog=example('kith idea add "a workshop for beginners" --with ada --with giulia --about "code clubs" --lacks "a room"'))
@click.argument("text", nargs=-1, required=True)
@click.option("--with", "partners", multiple=True, metavar="PERSON", help="Who is in on it; may be said more than once.")
@click.option("--about", "topics", default="", metavar="TOPICS", help="What it is about, with commas between.")
@click.option("--lacks", "lacks", default="", metavar="SKILLS", help="What you cannot do alone, with commas between.")
@click.option("--next", "step", default="", metavar="TEXT", help="The next step.")
@_by
@deed
def add(text: tuple[str, ...], partners: tuple[str, ...], topics: str, lacks: str, step: str, by: date | None) -> None:
    """Keep an idea; the same words once more take what is new."""
    spot = here()
    ids = [spot.person(name).id for name in partners]
    number = idea_moves.add(owner_id=spot.owner_id, text=" ".join(text), partners=ids, topics=topics, lacks=lacks, step=step, by=by, now=spot.now)
    done(f"Kept, as idea number {number}.", {"idea": number}, hint=UNDO)


@click.command("next", epilog=example('kith idea next 1 "send the outline" --by friday'))
@_number
@click.argument("text", nargs=-1, required=True)
@_by
@deed
def next_(number: int, text: tuple[str, ...], by: date | None) -> None:
    """Say what comes next, and by when."""
    spot = here()
    done(f"{idea_moves.next_step(owner_id=spot.owner_id, idea_id=number, text=' '.join(text), by=by, now=spot.now)}.", {"idea": number}, hint=UNDO)


@click.command("with", epilog=example("kith idea with 1 ada"))
@_number
@click.argument("person", nargs=-1, required=True)
@deed
def with_(number: int, person: tuple[str, ...]) -> None:
    """Somebody is in on it."""
    spot = here()
    found = spot.person(" ".join(person))
    done(f"{idea_moves.join(owner_id=spot.owner_id, idea_id=number, person_id=found.id, now=spot.now)}.", {"idea": number}, hint=UNDO)


@click.command(epilog=example("kith idea without 1 ada"))
@_number
@click.argument("person", nargs=-1, required=True)
@deed
def without(number: int, person: tuple[str, ...]) -> None:
    """Somebody is not in on it any more."""
    spot = here()
    found = spot.person(" ".join(person))
    done(f"{idea_moves.leave(owner_id=spot.owner_id, idea_id=number, person_id=found.id, now=spot.now)}.", {"idea": number}, hint=UNDO)


@click.command("done", epilog=example('kith idea done 1 "published, and read by forty people"'))
@_number
@click.argument("text", nargs=-1, required=True)
@deed
def done_(number: int, text: tuple[str, ...]) -> None:
    """It is done, and TEXT is what came of it."""
    _end(number, " ".join(text))


@click.command(epilog=example("kith idea drop 1"))
@_number
@deed
def drop(number: int) -> None:
    """It is let go."""
    _end(number, "")


def _end(number: int, outcome: str) -> None:
    spot = here()
    done(f"{idea_moves.end(owner_id=spot.owner_id, idea_id=number, outcome=outcome, now=spot.now)}.", {"idea": number}, hint=UNDO)
