"""What the owner says of a mentorship; apart from the lists, which are to be quick."""

from collections.abc import Callable
from datetime import date

import click

from kithwork.actions import mentored
from kithwork.actions import mentoring as actions
from kithwork.domain.mentoring import HelpKind, MarkKind, MentoringSide
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, Here, deed, done, example, here
from kithwork.interfaces.cli.printing import Data

_on = click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
_number = click.argument("number", type=int)
_text = click.argument("text", nargs=-1)
_kinds = click.option(
    "--want",
    "kinds",
    multiple=True,
    type=click.Choice([one.value for one in HelpKind]),
    help="What kind of help is wanted; may be said more than once.",
)
_every = click.option("--every", default="", metavar="SPAN", help="How often you want to meet: 2w, 4w, 3m.")
_agreement = click.option("--agreement", default="", metavar="TEXT", help="What the two of you agreed: how long, where, what stays between you.")


@click.command(
    epilog=example(
        'kith mentoring begin marisol --as mentor --goal "a first post as a developer" --every 4w --want teach',
        'kith mentoring begin oksana --as mentee --goal "leading a small team" --want challenge --agreement "an hour a month, for a year"',
    )
)
@click.argument("person", nargs=-1, required=True)
@click.option("--as", "side", required=True, type=click.Choice([one.value for one in MentoringSide]), help="What you are.")
@click.option("--goal", required=True, metavar="TEXT", help="What it is for.")
@_kinds
@_agreement
@_every
@_on
@deed
def begin(person: tuple[str, ...], side: str, goal: str, kinds: tuple[str, ...], agreement: str, every: str, on: date | None) -> None:
    """Begin as somebody's mentor, or as their mentee."""
    spot = here()
    found = spot.person(" ".join(person))
    number = actions.begin(
        owner_id=spot.owner_id, person_id=found.id, side=side, goal=goal, help_=kinds, agreement=agreement, every=every, on=on, now=spot.now
    )
    said = mentored.roles(mentored.numbered(owner_id=spot.owner_id, mentorship_id=number))
    done(f"{said[0].upper()}{said[1:]} now, number {number}.", {"mentorship": number}, hint=UNDO)


@click.command(
    epilog=example("kith mentoring change 1 --every 2w", "kith mentoring change 1 --every none", 'kith mentoring change 1 --goal "a second post"')
)
@_number
@click.option("--goal", default="", metavar="TEXT", help="What it is for.")
@_kinds
@click.option("--agreement", metavar="TEXT", help="What the two of you agreed, said anew; an empty text for nothing.")
@_every
@deed
def change(number: int, goal: str, kinds: tuple[str, ...], agreement: str | None, every: str) -> None:
    """Say anew what was agreed; what you leave out stays."""
    _do(
        number,
        lambda spot: actions.change(
            owner_id=spot.owner_id, mentorship_id=number, goal=goal, help_=kinds, agreement=agreement, every=every, now=spot.now
        ),
    )


@click.command(epilog=example("kith mentoring plan 1 refactoring --on friday"))
@_number
@_text
@click.option("--on", "on", required=True, type=days.ahead, metavar="DATE", help="The day.")
@deed
def plan(number: int, text: tuple[str, ...], on: date) -> None:
    """Plan a session; Today thinks of it the day before."""
    _do(number, lambda spot: actions.plan(owner_id=spot.owner_id, mentorship_id=number, on=on, topics=" ".join(text), now=spot.now))


@click.command(epilog=example("kith mentoring session 1", 'kith mentoring session 1 "TDD, a kata" --on yesterday --notes "small steps help her"'))
@_number
@_text
@click.option("--notes", default="", metavar="TEXT", help="For your eyes only.")
@_on
@deed
def session(number: int, text: tuple[str, ...], notes: str, on: date | None) -> None:
    """Write down a session that was held, planned or not; commas stand between its topics."""
    _do(number, lambda spot: actions.hold(owner_id=spot.owner_id, mentorship_id=number, topics=" ".join(text), notes=notes, on=on, now=spot.now))


@click.command(epilog=example("kith mentoring postpone 4 --on 2026-12-10"))
@_number
@click.option("--on", "on", required=True, type=days.ahead, metavar="DATE", help="The other day.")
@deed
def postpone(number: int, on: date) -> None:
    """A planned session (its own number) is on another day."""
    _do(number, lambda spot: actions.move(owner_id=spot.owner_id, session_id=number, on=on, now=spot.now), noun="session")


@click.command(epilog=example("kith mentoring skip 4"))
@_number
@deed
def skip(number: int) -> None:
    """A planned session (its own number) is not to be, or was not."""
    _do(number, lambda spot: actions.skip(owner_id=spot.owner_id, session_id=number, now=spot.now), noun="session")


@click.command(
    epilog=example('kith mentoring agree 1 "one kata a week" --whose them --by friday', 'kith mentoring agree 1 "lend her the book" --whose me')
)
@_number
@click.argument("text", nargs=-1, required=True)
@click.option("--whose", required=True, type=click.Choice(["me", "them"]), help="Who will do it.")
@click.option("--by", "due_on", type=days.ahead, metavar="DATE", help="Until when.")
@_on
@deed
def agree(number: int, text: tuple[str, ...], whose: str, due_on: date | None, on: date | None) -> None:
    """Write down what one of you will do until the next time."""
    spot = here()
    made = actions.agree(owner_id=spot.owner_id, mentorship_id=number, text=" ".join(text), is_mine=whose == "me", due_on=due_on, on=on, now=spot.now)
    done(f"Kept, as step number {made}.", {"mentorship": number, "action": made}, hint=UNDO)


@click.command(epilog=example("kith mentoring done 7"))
@_number
@_on
@deed
def done_(number: int, on: date | None) -> None:
    """What was agreed (its own number) is done."""
    _do(number, lambda spot: actions.settle(owner_id=spot.owner_id, action_id=number, said="done", on=on, now=spot.now), noun="action")


@click.command(epilog=example("kith mentoring drop 7"))
@_number
@deed
def drop(number: int) -> None:
    """What was agreed (its own number) is let go."""
    _do(number, lambda spot: actions.settle(owner_id=spot.owner_id, action_id=number, said="dropped", now=spot.now), noun="action")


@click.command(epilog=example('kith mentoring progress 1 "her first pull request was merged"'))
@_number
@click.argument("text", nargs=-1, required=True)
@_on
@deed
def progress(number: int, text: tuple[str, ...], on: date | None) -> None:
    """Write down how far it came."""
    _mark(number, MarkKind.PROGRESS, text, on)


@click.command(epilog=example('kith mentoring outcome 1 "engineer at Stonecrop" --on 2025-08-24'))
@_number
@click.argument("text", nargs=-1, required=True)
@_on
@deed
def outcome(number: int, text: tuple[str, ...], on: date | None) -> None:
    """Write down what became of it, even years later."""
    _mark(number, MarkKind.OUTCOME, text, on)


@click.command(epilog=example('kith mentoring end 1 "I learnt to ask before I explain"'))
@_number
@click.argument("text", nargs=-1, required=True)
@_on
@deed
def end(number: int, text: tuple[str, ...], on: date | None) -> None:
    """End kindly: say what it gave; `kith mentoring show` has a word of thanks to copy."""
    _do(number, lambda spot: actions.close(owner_id=spot.owner_id, mentorship_id=number, gave=" ".join(text), on=on, now=spot.now))


def _mark(number: int, kind: MarkKind, text: tuple[str, ...], on: date | None) -> None:
    _do(number, lambda spot: actions.mark(owner_id=spot.owner_id, mentorship_id=number, kind=kind, text=" ".join(text), on=on, now=spot.now))


def _do(number: int, deed_of: Callable[[Here], str], *, noun: str = "mentorship") -> None:
    ids: dict[str, Data] = {noun: number}
    done(f"{deed_of(here())}.", ids, hint=UNDO)
