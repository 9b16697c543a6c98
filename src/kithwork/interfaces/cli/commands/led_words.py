"""What the owner says of what led to an opportunity."""

from datetime import date

import click

from kithwork.actions import led as actions
from kithwork.actions import traced
from kithwork.actions.people import SomebodyElseNow
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, Here, deed, done, example, here
from kithwork.store.queries.people import NobodyOfThatName

INTRODUCTION = ("intro", "introduction")


@click.command(
    epilog=example(
        "kith led say sorcha to 4",
        'kith led say "Remote PHP meetup #3" to 4 --how "she heard my talk"',
        "kith led say intro 2 to 4",
        'kith led say "my post on mutation testing" to 4 --as-channel',
    )
)
@click.argument("words", nargs=-1, required=True, metavar="PERSON|EVENT|intro N to OPPORTUNITY")
@click.option("--as-channel", "is_channel", is_flag=True, help="It is a board, a page or a post, by that name.")
@click.option("--as-event", "is_event", is_flag=True, help="It is an event, though none on file is called so.")
@click.option("--how", "text", default="", metavar="TEXT", help="How it led there.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, where you know it.")
@deed
def say(words: tuple[str, ...], *, is_channel: bool, is_event: bool, text: str, on: date | None) -> None:
    """Say what led to an opportunity: somebody, an introduction, an event or a channel."""
    spot = here()
    if len(words) < 3 or words[-2] != "to" or not words[-1].isdigit():
        raise Misread("Say what led to which opportunity: kith led say sorcha to 4.")
    number, named = int(words[-1]), words[:-2]
    cause = _channel_or_event(named, is_channel=is_channel, is_event=is_event) or _introduction(named) or _found(spot, " ".join(named))
    person_id, introduction_id, event, channel = cause
    made = actions.say(
        owner_id=spot.owner_id, opportunity_id=number, person_id=person_id, introduction_id=introduction_id, event=event, channel=channel, text=text,
        on=on, now=spot.now,
    )  # fmt: skip
    found = traced.led_to(owner_id=spot.owner_id, opportunity_id=number, today=spot.now.date())
    done(f"Kept, as link number {made}: it led to {found.title}.", {"link": made, "opportunity": number}, hint=UNDO)


Cause = tuple[int | None, int | None, str, str]


def _channel_or_event(named: tuple[str, ...], *, is_channel: bool, is_event: bool) -> Cause | None:
    words = " ".join(named)
    if is_channel and is_event:
        raise Misread("It is a channel or an event, one of the two.")
    return (None, None, "", words) if is_channel else (None, None, words, "") if is_event else None


def _introduction(named: tuple[str, ...]) -> Cause | None:
    is_one = len(named) == 2 and named[0].casefold() in INTRODUCTION and named[1].isdigit()
    return (None, int(named[1]), "", "") if is_one else None


def _found(spot: Here, words: str) -> Cause:
    """An event on file by its name, else somebody."""
    event = actions.event_called(owner_id=spot.owner_id, name=words)
    if event:
        return (None, None, event, "")
    try:
        return (spot.person(words).id, None, "", "")
    except SomebodyElseNow:
        raise
    except NobodyOfThatName as nobody:
        raise actions.NoSuchCause(f"Nobody is called “{words}”, and no event on file; --as-event or --as-channel keeps it by its name.") from nobody


@click.command(epilog=example("kith led drop 2"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """Take one of your links away."""
    spot = here()
    done(f"{actions.drop(owner_id=spot.owner_id, led_id=number, now=spot.now)}.", {"link": number}, hint=UNDO)
