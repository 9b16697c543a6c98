"""What the owner says of events, and of people there; apart from the lists, which are to be quick."""

from datetime import date

import click

from kithwork.actions import event_answers, event_choices, events
from kithwork.domain.events import EventKind, EventPart
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here
from kithwork.interfaces.cli.printing import counted

KINDS = [one.value for one in EventKind]


@click.command(
    epilog=example(
        'kith event add "Leeds Code Dojo #12" --on friday --place Leeds --region Yorkshire',
        'kith event add "PHP UK" --kind conference --on 2026-02-20 --until 2026-02-21 --remote',
    )
)
@click.argument("name", nargs=-1, required=True)
@click.option("--kind", type=click.Choice(KINDS), help="What sort of event; else as its name says.")
@click.option("--on", "begins_on", type=days.ahead, metavar="DATE", help="The day, or the first of several; else today.")
@click.option("--until", "ends_on", type=days.ahead, metavar="DATE", help="The last day.")
@click.option("--place", metavar="TEXT", help="Where.")
@click.option("--region", metavar="TEXT", help="Near what, or for whom: a county, a country.")
@click.option("--remote", "is_remote", is_flag=True, help="One takes part from afar.")
@click.option("--series", metavar="TEXT", help="The series it belongs to; else its name without the number.")
@deed
def add(
    name: tuple[str, ...],
    kind: str | None,
    begins_on: date | None,
    ends_on: date | None,
    place: str | None,
    region: str | None,
    *,
    is_remote: bool,
    series: str | None,
) -> None:
    """Write an event down."""
    spot = here()
    told = events.Told(" ".join(name), kind, series, is_remote, place, region, begins_on, ends_on)
    number = events.add(owner_id=spot.owner_id, told=told, now=spot.now)
    done(f"Event {number}: {' '.join(name)}.", {"event": number}, hint=UNDO)


@click.command(epilog=example("kith event edit 1 --on 2026-12-04", 'kith event edit 1 --name "Leeds Code Dojo #13" --series ""'))
@click.argument("number", type=int)
@click.option("--name", metavar="TEXT", help="What it is called.")
@click.option("--kind", type=click.Choice(KINDS), help="What sort of event.")
@click.option("--on", "begins_on", type=days.ahead, metavar="DATE", help="The day, or the first of several.")
@click.option("--until", "ends_on", type=days.ahead, metavar="DATE", help="The last day.")
@click.option("--place", metavar="TEXT", help="Where.")
@click.option("--region", metavar="TEXT", help="Near what, or for whom.")
@click.option("--remote/--in-person", "is_remote", default=None, help="From afar, or in the flesh.")
@click.option("--series", metavar="TEXT", help="The series it belongs to.")
@deed
def edit(
    number: int,
    name: str | None,
    kind: str | None,
    begins_on: date | None,
    ends_on: date | None,
    place: str | None,
    region: str | None,
    *,
    is_remote: bool | None,
    series: str | None,
) -> None:
    """Say something else of an event."""
    spot = here()
    told = events.Told(name, kind, series, is_remote, place, region, begins_on, ends_on)
    done(f"{events.edit(owner_id=spot.owner_id, event_id=number, told=told, now=spot.now)}.", {"event": number}, hint=UNDO)


@click.command(epilog=example("kith event drop 1"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """An event goes, with all that was said of it."""
    spot = here()
    done(f"{events.drop(owner_id=spot.owner_id, event_id=number, now=spot.now)}.", {"event": number}, hint=UNDO)


@click.command(epilog=example("kith event who 1 ada grace", "kith event who 1 priya --as speaker"))
@click.argument("number", type=int)
@click.argument("people", nargs=-1, required=True, metavar="PERSON...")
@click.option("--as", "part", type=click.Choice([one.value for one in EventPart]), default="attendee", show_default=True, help="As what.")
@deed
def who(number: int, people: tuple[str, ...], part: str) -> None:
    """Somebody is, or will be, there."""
    spot = here()
    ids = [spot.person(one).id for one in people]
    said = events.there(owner_id=spot.owner_id, event_id=number, person_ids=ids, part=part, now=spot.now)
    done(f"{said}.", {"event": number, "people": ids}, hint=UNDO)


@click.command(epilog=example('kith event want 1 grace --why "ask her about schedulers"'))
@click.argument("number", type=int)
@click.argument("person")
@click.option("--why", default="", metavar="TEXT", help="Why them.")
@deed
def want(number: int, person: str, why: str) -> None:
    """Whom you hope to meet there."""
    spot = here()
    found = spot.person(person)
    said = events.want(owner_id=spot.owner_id, event_id=number, person_id=found.id, why=why, now=spot.now)
    done(f"{said}.", {"event": number, "person": found.id}, hint=UNDO)


@click.command(epilog=example("kith event met 1 ada grace"))
@click.argument("number", type=int)
@click.argument("people", nargs=-1, required=True, metavar="PERSON...")
@deed
def met(number: int, people: tuple[str, ...]) -> None:
    """Whom you met there."""
    spot = here()
    ids = [spot.person(one).id for one in people]
    done(f"{events.met(owner_id=spot.owner_id, event_id=number, person_ids=ids, now=spot.now)}.", {"event": number, "people": ids}, hint=UNDO)


@click.command("not-there", epilog=example("kith event not-there 1 ada"))
@click.argument("number", type=int)
@click.argument("person")
@deed
def not_there(number: int, person: str) -> None:
    """Take back what you said of somebody there."""
    spot = here()
    found = spot.person(person)
    done(
        f"{events.unsay(owner_id=spot.owner_id, event_id=number, person_id=found.id, now=spot.now)}.",
        {"event": number, "person": found.id},
        hint=UNDO,
    )


@click.command(epilog=example('kith event talk 1 "Tests that sleep at night" --by priya'))
@click.argument("number", type=int)
@click.argument("words", nargs=-1, required=True, metavar="TITLE")
@click.option("--by", "speaker", metavar="PERSON", help="Who speaks.")
@deed
def talk(number: int, words: tuple[str, ...], speaker: str | None) -> None:
    """Something is said from the front."""
    spot = here()
    person_id = spot.person(speaker).id if speaker else None
    said = events.talk(owner_id=spot.owner_id, event_id=number, title=" ".join(words), person_id=person_id, now=spot.now)
    done(f"{said}.", {"event": number, "person": person_id}, hint=UNDO)


@click.command(epilog=example("kith event wrote 1 grace"))
@click.argument("number", type=int)
@click.argument("person")
@deed
def wrote(number: int, person: str) -> None:
    """You sent somebody a word after it."""
    spot = here()
    found = spot.person(person)
    said = event_answers.wrote(owner_id=spot.owner_id, event_id=number, person_id=found.id, now=spot.now)
    done(f"{said}.", {"event": number, "person": found.id}, hint=UNDO)


@click.command(epilog=example('kith event note 1 grace "knows everything about queues"'))
@click.argument("number", type=int)
@click.argument("person")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@deed
def note(number: int, person: str, words: tuple[str, ...]) -> None:
    """Keep a note on somebody instead of writing."""
    spot = here()
    found = spot.person(person)
    said = event_answers.noted(owner_id=spot.owner_id, event_id=number, person_id=found.id, text=" ".join(words), now=spot.now)
    done(f"{said}.", {"event": number, "person": found.id}, hint=UNDO)


@click.command("let-go", epilog=example("kith event let-go 1 grace"))
@click.argument("number", type=int)
@click.argument("person")
@deed
def let_go(number: int, person: str) -> None:
    """Nothing comes of it, which is fine."""
    spot = here()
    found = spot.person(person)
    said = event_answers.let_go(owner_id=spot.owner_id, event_id=number, person_id=found.id, now=spot.now)
    done(f"{said}.", {"event": number, "person": found.id}, hint=UNDO)


@click.command(epilog=example("kith event take 5012", "kith event take 5012 --series"))
@click.argument("numbers", nargs=-1, type=int, required=True, metavar="NUMBER...")
@click.option("--series", "is_series", is_flag=True, help="And all others of its series.")
@deed
def take(numbers: tuple[int, ...], *, is_series: bool) -> None:
    """An entry of a calendar becomes an event."""
    spot = here()
    if is_series and len(numbers) > 1:
        raise Misread("One number stands for its series; say the numbers without --series, or one with it.")
    if is_series:
        made = event_choices.take_series(owner_id=spot.owner_id, number=numbers[0], now=spot.now)
    else:
        made = event_choices.take(owner_id=spot.owner_id, numbers=list(numbers), now=spot.now)
    done(f"{counted(len(made), 'event')}: {', '.join(map(str, made))}.", {"events": made}, hint=UNDO)


@click.command("no", epilog=example("kith event no 5012"))
@click.argument("number", type=int)
@deed
def no(number: int) -> None:
    """An entry of a calendar is no event, and is not proposed again."""
    spot = here()
    done(f"{event_choices.decline(owner_id=spot.owner_id, number=number, now=spot.now)}.", {"number": number}, hint=UNDO)


def prepare(number: int, goal: str | None, questions: tuple[str, ...], pitch: str | None, offer: str | None) -> None:
    """Keep what the owner says before an event."""
    spot = here()
    told = events.Told(goal=goal, questions=questions or None, pitch=pitch, offer=offer)
    events.edit(owner_id=spot.owner_id, event_id=number, told=told, now=spot.now)
