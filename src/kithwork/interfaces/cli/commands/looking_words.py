"""What the owner says of a search; apart from the lists, which are to be quick."""

from datetime import date

import click

from kithwork.actions import searches as actions
from kithwork.actions import searching as reading
from kithwork.actions.opportunities import Particulars
from kithwork.domain.opportunities import OpportunityKind
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here, wants_data
from kithwork.interfaces.cli.printing import line

_WHICH = click.option("--search", "search_id", type=int, metavar="NUMBER", help="Which search, when it is not the newest.")


@click.command(epilog=example('kith looking begin "a backend post in Leeds or remote" --not "on call alone"'))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--not", "constraints", default="", metavar="TEXT", help="What it must not be.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="Since when, when it was not today.")
@deed
def begin(words: tuple[str, ...], constraints: str, on: date | None) -> None:
    """Say what you look for, and what it must not be."""
    spot = here()
    number = actions.begin(owner_id=spot.owner_id, text=" ".join(words), constraints=constraints, on=on, now=spot.now)
    done(f"Search {number}: {' '.join(words)}.", {"search": number}, hint=UNDO)


@click.command(epilog=example("kith looking close"))
@_WHICH
@deed
def close(search_id: int | None) -> None:
    """You look for it no more."""
    spot = here()
    done(f"{actions.close(owner_id=spot.owner_id, search_id=search_id, now=spot.now)}.", hint=UNDO)


@click.command(epilog=example("kith looking choose stuart"))
@click.argument("name", metavar="PERSON")
@_WHICH
@deed
def choose(name: str, search_id: int | None) -> None:
    """Choose somebody who is to hear of it; one at a time."""
    spot = here()
    found = spot.person(name)
    summary = actions.choose(owner_id=spot.owner_id, person_id=found.id, search_id=search_id, now=spot.now)
    done(f"{summary}.", {"person": found.id}, hint=UNDO)
    if not wants_data():
        about = reading.letter(reading.current(owner_id=spot.owner_id, search_id=search_id))
        line(f'A letter of your own: kith draft {found.id} --kind ask --about "{about}"', is_quiet=True)


@click.command(epilog=example("kith looking told stuart", "kith looking told stuart --on yesterday"))
@click.argument("name", metavar="PERSON")
@_WHICH
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def told(name: str, search_id: int | None, on: date | None) -> None:
    """You told them; it counts as an ask."""
    spot = here()
    found = spot.person(name)
    done(f"{actions.told(owner_id=spot.owner_id, person_id=found.id, search_id=search_id, on=on, now=spot.now)}.", {"person": found.id}, hint=UNDO)


@click.command(epilog=example('kith looking replied stuart "half the meetup is hiring"'))
@click.argument("name", metavar="PERSON")
@click.argument("words", nargs=-1, metavar="[TEXT]")
@_WHICH
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def replied(name: str, words: tuple[str, ...], search_id: int | None, on: date | None) -> None:
    """They answered."""
    spot = here()
    found = spot.person(name)
    said = " ".join(words)
    summary = actions.replied(owner_id=spot.owner_id, person_id=found.id, text=said, search_id=search_id, on=on, now=spot.now)
    done(f"{summary}.", {"person": found.id}, hint=UNDO)


@click.command(epilog=example('kith looking opening stuart "backend developer" --at "Fernwick Labs"'))
@click.argument("name", metavar="PERSON")
@click.argument("words", nargs=-1, metavar="[TITLE]")
@click.option("--at", "organisation", default="", metavar="ORGANISATION", help="Where it is.")
@click.option("--kind", type=click.Choice([one.value for one in OpportunityKind]), default="job", show_default=True, help="What sort it is.")
@_WHICH
@deed
def opening(name: str, words: tuple[str, ...], organisation: str, kind: str, search_id: int | None) -> None:
    """They told you of an opening: it becomes an opportunity that you heard of from them."""
    spot = here()
    found = spot.person(name)
    of = Particulars(organisation, " ".join(words))
    number = actions.opening(owner_id=spot.owner_id, person_id=found.id, of=of, kind=kind, search_id=search_id, now=spot.now)
    done(f"Opportunity {number}, heard of from {found.name}.", {"opportunity": number, "person": found.id}, hint=UNDO)


@click.command(epilog=example("kith looking drop stuart"))
@click.argument("name", metavar="PERSON")
@_WHICH
@deed
def drop(name: str, search_id: int | None) -> None:
    """Let them be."""
    spot = here()
    found = spot.person(name)
    done(f"{actions.let_go(owner_id=spot.owner_id, person_id=found.id, search_id=search_id, now=spot.now)}.", {"person": found.id}, hint=UNDO)
