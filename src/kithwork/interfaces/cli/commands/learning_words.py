"""The owner says what they learn, what for, from whom, and what they did about what they were told."""

from datetime import date
from pathlib import Path

import click

from kithwork.actions import feedback as feedback_actions
from kithwork.actions import looking_up, resource_moves, skill_moves
from kithwork.domain.learning import ResourceState
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here

_on = click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
_for = click.option("--for", "skill_id", type=int, metavar="SKILL", help="The skill that it is for, by its number.")


@click.command(epilog=example('kith learning goal "distributed systems" --serves 1 --hours 2'))
@click.argument("text", nargs=-1, required=True)
@click.option("--serves", "serves", type=int, multiple=True, metavar="GOAL", help="A goal that it serves; may be said more than once.")
@click.option("--hours", "hours", type=int, help="How many hours a week you want to give it.")
@deed
def goal(text: tuple[str, ...], serves: tuple[int, ...], hours: int | None) -> None:
    """Say what you want to learn, and what for."""
    spot = here()
    number = skill_moves.learn(owner_id=spot.owner_id, text=" ".join(text), serves=serves, weekly_hours=hours, now=spot.now)
    done(f"To learn: {' '.join(text)}, number {number}. `kith learning skill {number}` says who could teach it.", {"skill": number}, hint=UNDO)


@click.command(epilog=example("kith learning serves 2 1", "kith learning serves 2 1 --not"))
@click.argument("skill", type=int)
@click.argument("goal_id", type=int, metavar="GOAL")
@click.option("--not", "is_not", is_flag=True, help="It does not, any more.")
@deed
def serves(skill: int, goal_id: int, *, is_not: bool) -> None:
    """Say which goal a skill serves."""
    spot = here()
    said = skill_moves.serve(owner_id=spot.owner_id, skill_id=skill, goal_id=goal_id, is_so=not is_not, now=spot.now)
    done(f"{said}.", {"skill": skill, "goal": goal_id}, hint=UNDO)


@click.command(epilog=example('kith learning teacher 2 grace --why "built the queue at Fernwick"'))
@click.argument("skill", type=int)
@click.argument("person", nargs=-1, required=True)
@click.option("--why", "why", default="", help="Why them.")
@deed
def teacher(skill: int, person: tuple[str, ...], why: str) -> None:
    """Turn to somebody who could teach it: a target of that goal."""
    spot = here()
    found = spot.person(" ".join(person))
    number = skill_moves.turn_to(owner_id=spot.owner_id, skill_id=skill, person_id=found.id, why=why, now=spot.now)
    said = f'Turned to {found.name}, target {number}. `kith ask "#{found.id}" TEXT --kind advice` asks them.'
    done(said, {"target": number, "person": found.id}, hint=UNDO)


@click.command(
    epilog=example("kith learning resource https://example.org/queues --from ada --for 2", 'kith learning resource notes.pdf --about "queues"')
)
@click.argument("text", nargs=-1, required=True, metavar="LINK|FILE|TEXT")
@click.option("--from", "person", default="", metavar="PERSON", help="Who gave it to you.")
@_for
@click.option("--about", "about", default="", metavar="TEXT", help="What it is about.")
@_on
@deed
def resource(text: tuple[str, ...], person: str, skill_id: int | None, about: str, on: date | None) -> None:
    """Keep something to learn from."""
    spot = here()
    who = spot.person(person).id if person else None
    said = {"text": " ".join(text), "about": about}
    number = resource_moves.keep(owner_id=spot.owner_id, person_id=who, skill_id=skill_id, on=on, folder=Path.cwd(), now=spot.now, **said)
    done(f"To read, number {number}.", {"resource": number}, hint=UNDO)


@click.command(epilog=example("kith learning take 3f9a2c1b --for 2", "kith learning take 3f9a2c1b --let-go"))
@click.argument("key")
@_for
@click.option("--let-go", "is_let_go", is_flag=True, help="It is not shown again.")
@deed
def take(key: str, skill_id: int | None, *, is_let_go: bool) -> None:
    """Keep a link that somebody gave you, by its key, or let it go."""
    spot = here()
    state = ResourceState.LET_GO if is_let_go else ResourceState.TO_READ
    number = resource_moves.take(owner_id=spot.owner_id, key=key, state=state, skill_id=skill_id, now=spot.now)
    done("Let go." if is_let_go else f"To read, number {number}.", {"resource": number}, hint=UNDO)


@click.command(epilog=example("kith learning mark 1 reading", 'kith learning mark 1 used "our retries back off now"'))
@click.argument("number", type=int)
@click.argument("state", type=click.Choice([one.value for one in ResourceState]))
@click.argument("text", nargs=-1, metavar="[TEXT]")
@_on
@deed
def mark(number: int, state: str, text: tuple[str, ...], on: date | None) -> None:
    """How far you are with something, and what it gave; once it was used, thanks are due."""
    spot = here()
    said = resource_moves.move(owner_id=spot.owner_id, resource_id=number, state=state, text=" ".join(text), on=on, now=spot.now)
    done(f"{said}.", {"resource": number, "state": state}, hint=UNDO)


@click.command("feedback", epilog=example('kith learning feedback grace "ask more, explain less" --about teaching --on 2026-11-12'))
@click.argument("person")
@click.argument("text", nargs=-1, required=True)
@click.option("--about", "about", default="", metavar="TEXT", help="Which skill it is about, in a word or two.")
@_for
@_on
@deed
def feedback_(person: str, text: tuple[str, ...], about: str, skill_id: int | None, on: date | None) -> None:
    """Keep what somebody told you about how you do something."""
    spot = here()
    found = spot.person(person)
    number = feedback_actions.keep(
        owner_id=spot.owner_id, person_id=found.id, text=" ".join(text), about=about, skill_id=skill_id, on=on, now=spot.now
    )
    done(f"{found.name} told you: number {number}.", {"feedback": number}, hint=UNDO)


@click.command(epilog=example('kith learning did 1 "let them find the bug themselves, twice"', "kith learning did 1 --left"))
@click.argument("number", type=int)
@click.argument("text", nargs=-1)
@click.option("--left", "is_left", is_flag=True, help="You leave it aside; it was not for you.")
@_on
@deed
def did(number: int, text: tuple[str, ...], on: date | None, *, is_left: bool) -> None:
    """What you did about feedback; then thanks are due to whoever told you."""
    spot = here()
    said = feedback_actions.answer(owner_id=spot.owner_id, feedback_id=number, text=" ".join(text), on=on, is_left=is_left, now=spot.now)
    done(f"{said}.", {"feedback": number}, hint=UNDO)


@click.command(epilog=example('kith learning admire grace "explains compilers so that a child could follow"', "kith learning admire grace --no-more"))
@click.argument("person")
@click.argument("why", nargs=-1)
@click.option("--no-more", "is_over", is_flag=True, help="Take them off the list.")
@deed
def admire(person: str, why: tuple[str, ...], *, is_over: bool) -> None:
    """Say to whom you look up, and why."""
    if not why and not is_over:
        raise click.UsageError("Say why, in a few words.")
    spot = here()
    found = spot.person(person)
    said = looking_up.say(owner_id=spot.owner_id, person_id=found.id, why="" if is_over else " ".join(why), now=spot.now)
    done(f"{said}.", {"person": found.id}, hint=UNDO)
