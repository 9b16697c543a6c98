"""What the owner says of goals and targets, and of those on whom they can call; apart from the lists, which are to be quick."""

from datetime import date

import click

from kithwork.actions import targets as actions
from kithwork.domain.aims import AimKind, NearingKind
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here


@click.command(epilog=example('kith target goal "an SRE role in Leeds" --kind job --hours 3'))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--kind", type=click.Choice([one.value for one in AimKind]), default="job", show_default=True, help="What sort of goal.")
@click.option("--hours", "weekly_hours", type=click.IntRange(0, 60), help="How many hours a week you want to give it.")
@click.option("--why", default="", metavar="TEXT", help="Why you want it.")
@click.option("--until", "until_on", type=days.ahead, metavar="DATE", help="Until when.")
@deed
def goal(words: tuple[str, ...], kind: str, weekly_hours: int | None, why: str, until_on: date | None) -> None:
    """Say what you are after, why, and until when."""
    spot = here()
    said = {"kind": kind, "why": why}
    number = actions.aim(owner_id=spot.owner_id, text=" ".join(words), weekly_hours=weekly_hours, until_on=until_on, now=spot.now, **said)
    done(f"Goal {number}: {' '.join(words)}.", {"goal": number}, hint=UNDO)


@click.command(
    "because", epilog=example('kith target because 1 "I want to work on what many people use"', "kith target because 1 --until 2027-06-30")
)
@click.argument("number", type=int)
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--until", "until_on", type=days.ahead, metavar="DATE", help="Until when.")
@click.option("--open-ended", "is_open_ended", is_flag=True, help="No day after all.")
@deed
def because(number: int, words: tuple[str, ...], until_on: date | None, *, is_open_ended: bool) -> None:
    """Why you are after a goal, and until when."""
    spot = here()
    why = " ".join(words) if words else None
    if why is None and until_on is None and not is_open_ended:
        raise click.UsageError("Say why, or --until a day.")
    summary = actions.say_of_goal(owner_id=spot.owner_id, goal_id=number, why=why, until_on=until_on, is_open_ended=is_open_ended, now=spot.now)
    done(f"{summary}.", {"goal": number}, hint=UNDO)


@click.command(epilog=example("kith target reached 1"))
@click.argument("number", type=int)
@deed
def reached(number: int) -> None:
    """A goal is reached, or let go."""
    spot = here()
    done(f"{actions.close_goal(owner_id=spot.owner_id, goal_id=number, now=spot.now)}.", {"goal": number}, hint=UNDO)


@click.command(epilog=example('kith target add grace --goal 1 --why "runs the compilers"', 'kith target add --organisation "Acme" --goal 1'))
@click.argument("person", nargs=-1)
@click.option("--organisation", default="", metavar="NAME", help="An organisation instead of somebody.")
@click.option("--goal", "goal_id", type=int, metavar="NUMBER", help="To which goal it leads; without one you only follow them.")
@click.option("--why", default="", metavar="TEXT", help="Why them.")
@deed
def add(person: tuple[str, ...], organisation: str, goal_id: int | None, why: str) -> None:
    """Turn to somebody, or to an organisation."""
    spot = here()
    found = spot.person(" ".join(person)).id if person else None
    number = actions.add(owner_id=spot.owner_id, person_id=found, organisation=organisation, goal_id=goal_id, why=why, now=spot.now)
    name = actions.numbered(owner_id=spot.owner_id, target_id=number).name
    done(f"Target {number}: {name}.", {"target": number}, hint=UNDO)


@click.command(
    epilog=example(
        'kith target near 1 read "her post on schedulers"', "kith target near 1 time --minutes 25", 'kith target near 2 news "They open in Leeds"'
    )
)
@click.argument("number", type=int)
@click.argument("kind", type=click.Choice([one.value for one in NearingKind]))
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--minutes", type=click.IntRange(1), help="How long it took.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def near(number: int, kind: str, words: tuple[str, ...], minutes: int | None, on: date | None) -> None:
    """What you did about a target (read, comment, share, question, time), or heard of it (news)."""
    spot = here()
    summary = actions.near(owner_id=spot.owner_id, target_id=number, kind=kind, text=" ".join(words), minutes=minutes, on=on, now=spot.now)
    done(f"{summary}.", {"target": number}, hint=UNDO)


@click.command(epilog=example("kith target drop 1"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """Turn away from a target."""
    spot = here()
    done(f"{actions.close(owner_id=spot.owner_id, target_id=number, now=spot.now)}.", {"target": number}, hint=UNDO)


@click.command("add", epilog=example('kith support add ada "a bad week"'))
@click.argument("person")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@deed
def add_support(person: str, words: tuple[str, ...]) -> None:
    """Say that you can call on somebody, and for what."""
    _support(person, words, is_on=True)


@click.command("drop", epilog=example('kith support drop ada "a bad week"'))
@click.argument("person")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@deed
def drop_support(person: str, words: tuple[str, ...]) -> None:
    """Not any more."""
    _support(person, words, is_on=False)


def _support(person: str, words: tuple[str, ...], *, is_on: bool) -> None:
    spot = here()
    found = spot.person(person)
    summary = actions.support(owner_id=spot.owner_id, person_id=found.id, text=" ".join(words), now=spot.now, is_on=is_on)
    done(f"{summary}.", {"person": found.id}, hint=UNDO)
