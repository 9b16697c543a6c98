"""The owner keeps candidates in mind, with their consent, and says which positions are open."""

from datetime import date

import click

from kithwork.actions import candidates as actions
from kithwork.actions import position_fits
from kithwork.actions.candidates import Kept
from kithwork.domain.interviews import CandidateStep
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here


@click.command(epilog=example('kith candidate keep sam --position "backend" --why "asks before building" --agreed "said yes at the end"'))
@click.argument("person")
@click.option("--position", required=True, metavar="TEXT", help="For which position you saw them.")
@click.option("--why", "reasons", required=True, metavar="TEXT", help="Why you keep them in mind.")
@click.option("--agreed", "consent_how", default="", metavar="TEXT", help="How they agreed: their words, or where they said it.")
@click.option("--agreed-on", "consent_on", type=days.past, metavar="DATE", help="When they agreed, when it was not today.")
@click.option("--attitude", default="", metavar="TEXT", help="Their attitude, in words.")
@click.option("--curiosity", default="", metavar="TEXT", help="What they were curious about.")
@click.option("--topic", "topics", multiple=True, help="What they can; may stand several times.")
@click.option("--on", "seen_on", type=days.past, metavar="DATE", help="When you saw them.")
@deed
def keep(
    person: str,
    position: str,
    reasons: str,
    consent_how: str,
    consent_on: date | None,
    attitude: str,
    curiosity: str,
    topics: tuple[str, ...],
    seen_on: date | None,
) -> None:
    """Keep somebody in mind who agreed to it."""
    spot = here()
    found = spot.person(person)
    agreed_on = consent_on or (spot.now.date() if consent_how else None)
    kept = Kept(position, reasons, consent_how, agreed_on, seen_on, attitude, curiosity, topics)
    number = actions.keep(owner_id=spot.owner_id, person_id=found.id, of=kept, now=spot.now)
    done(f"Candidate {number}: {found.name}, for {position}.", {"candidate": number, "person": found.id}, hint=UNDO)


@click.command(epilog=example('kith candidate step 1 told "the Go position"', "kith candidate step 1 hired"))
@click.argument("number", type=int)
@click.argument("step", type=click.Choice([one.value for one in CandidateStep]))
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def step(number: int, step: str, words: tuple[str, ...], on: date | None) -> None:
    """They were told of a position, said yes or no, or were hired."""
    spot = here()
    summary = actions.step(owner_id=spot.owner_id, candidate_id=number, step=step, text=" ".join(words), on=on, now=spot.now)
    done(f"{summary}.", {"candidate": number}, hint=UNDO)


@click.command(epilog=example("kith candidate forget 1"))
@click.argument("number", type=int)
@deed
def forget(number: int) -> None:
    """They asked to be forgotten: nothing of it stays, and no undo brings it back."""
    done(f"{actions.forget(owner_id=here().owner_id, candidate_id=number)}.", {"candidate": number})


@click.command("open", epilog=example('kith candidate open "backend engineer, Go" --topic go'))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--topic", "topics", multiple=True, help="What it asks for; may stand several times.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def open_(words: tuple[str, ...], topics: tuple[str, ...], on: date | None) -> None:
    """A position is open where you hire."""
    spot = here()
    number = actions.open_position(owner_id=spot.owner_id, text=" ".join(words), topics=topics, on=on, now=spot.now)
    fits = [one for one in position_fits.matches(owner_id=spot.owner_id) if one.position.id == number]
    who = f" You kept in mind: {', '.join(one.candidate.person for one in fits)}." if fits else ""
    done(f"Position {number}: {' '.join(words)}.{who}", {"position": number, "candidates": [one.candidate.id for one in fits]}, hint=UNDO)


@click.command(epilog=example("kith candidate close 1"))
@click.argument("number", type=int)
@deed
def close(number: int) -> None:
    """A position is filled, or is no more."""
    spot = here()
    done(f"{actions.close_position(owner_id=spot.owner_id, position_id=number, now=spot.now)}.", {"position": number}, hint=UNDO)
