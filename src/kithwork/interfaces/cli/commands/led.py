"""What led to what: chains from outcomes back to how they began, and the owner's own word on it."""

from datetime import date

import click

from kithwork.actions import led as actions
from kithwork.actions import openings, traced
from kithwork.domain.attribution import ThingKind
from kithwork.interfaces.cli import days, led_shapes
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, Here, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import data, day, heading, item, line, title
from kithwork.store.queries.people import NobodyOfThatName

LABELS = {
    ThingKind.SERIES: "By series",
    ThingKind.EVENT: "By event",
    ThingKind.INTRODUCER: "By introducer",
    ThingKind.CHANNEL: "By channel",
    ThingKind.PLACE: "By repository and list",
}
INTRODUCTION = ("intro", "introduction")


@click.group(
    cls=Noun,
    epilog=example(
        "kith led", "kith led say sorcha to 4", 'kith led say "Remote PHP meetup #3" to 4', "kith led say intro 2 to 4", "kith what-led-to 4"
    ),
)
def led() -> None:
    """What led to what: every interview, offer and client back to how it began.

    Over what people told you, who brought whom together, where you were first seen together, and your own word. Two ways are told as two, and
    where nothing is on file it is unknown. Without a verb: everything.
    """


@led.command("list", epilog=example("kith led", "kith led list --json", "kith led sorcha to 4"))
@click.argument("words", nargs=-1, metavar="[CAUSE to OPPORTUNITY]")
@as_json
@click.pass_context
def list_(ctx: click.Context, words: tuple[str, ...], *, is_json: bool) -> None:
    """Every outcome, yours and those of others for whom you did something; and what has part in how many.

    With words it is `kith led say`.
    """
    if words:
        ctx.invoke(say, words=words, is_channel=False, is_event=False, text="", on=None)
        return None
    spot = here()
    found = traced.everything(owner_id=spot.owner_id, today=spot.now.date())
    if is_json:
        return data(led_shapes.told(found))
    for label, is_mine in (("Yours", True), ("For others", False)):
        some = [one for one in found.chains if one.is_mine is is_mine]
        if some:
            heading(label)
        for one in some:
            show(one)
    for label, tallies in (("yours", found.mine), ("for others", found.others)):
        for kind, rows in tallies:
            heading(f"{LABELS[kind]}, {label}")
            for row in rows:
                item(f"{row.thing.label}: {row.words}")
    if not found.chains:
        line("Nothing has come of anything yet. `kith opportunity` keeps what could, `kith mentoring outcome` what became of others.")
    return None


def show(one: traced.Chain) -> None:
    """An outcome and every way back."""
    item(f"{one.title}: {one.words}" if one.outcomes else one.title, mark="-", indent=0)
    if one.account.is_unknown:
        line("Unknown: nothing on file says what led there.", indent=4)
    for route in one.account.told:
        item("; ".join(traced.step_in_words(step) for step in route.steps), mark="<", indent=2)
    if one.account.is_contested and one.account.first and one.account.last:
        first, last = one.account.first.thing.label, one.account.last.thing.label
        line(f"{len(one.account.routes)} ways led there. First touch: {first}. Last touch: {last}.", indent=4, is_quiet=True)


@led.command(
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
    except NobodyOfThatName as nobody:
        raise actions.NoSuchCause(f"Nobody is called “{words}”, and no event on file; --as-event or --as-channel keeps it by its name.") from nobody


@led.command(epilog=example("kith led links"))
@as_json
def links(*, is_json: bool) -> None:
    """Your own links, with their numbers."""
    spot = here()
    found = actions.listed(owner_id=spot.owner_id)
    if is_json:
        return data(
            [{"id": one.id, "opportunity": one.opportunity_id, "kind": one.kind, "cause": actions.label_of(one), "on": one.on} for one in found]
        )
    names = {one.id: one.name for one in openings.listed(owner_id=spot.owner_id, is_open=False)}
    for one in found:
        when = f" ({day(one.on)})" if one.on else ""
        item(
            f"{actions.label_of(one)} led to {names[one.opportunity_id]}{when}{f': {one.words}' if one.words else ''}", mark=f"{one.id:>3}", indent=0
        )
    if not found:
        line("You have said of nothing what led to it. `kith led say PERSON to NUMBER` does.")
    return None


@led.command(epilog=example("kith led drop 2"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """Take one of your links away."""
    spot = here()
    done(f"{actions.drop(owner_id=spot.owner_id, led_id=number, now=spot.now)}.", {"link": number}, hint=UNDO)


@led.command(epilog=example("kith led credit dad"))
@click.argument("person", nargs=-1, required=True)
@as_json
def credit(person: tuple[str, ...], *, is_json: bool) -> None:
    """Every outcome on whose way back somebody stands, even years later."""
    spot = here()
    found = spot.person(" ".join(person))
    chains = traced.credited(owner_id=spot.owner_id, person_id=found.id, today=spot.now.date())
    if is_json:
        return data([led_shapes.chain(one) for one in chains])
    for one in chains:
        show(one)
    if not chains:
        line(f"{found.name} stands on no way to an outcome yet.")
    return None


@click.command("what-led-to", epilog=example("kith what-led-to 4"))
@click.argument("number", type=int)
@as_json
def what_led_to(number: int, *, is_json: bool) -> None:
    """What led to an opportunity: every way back to how it began.

    NUMBER is that of the opportunity, as `kith opportunities` lists it. Two ways are told as two, with the first and the last touch.
    """
    spot = here()
    one = traced.led_to(owner_id=spot.owner_id, opportunity_id=number, today=spot.now.date())
    if is_json:
        return data(led_shapes.chain(one))
    title(one.title)
    show(one)
    if one.account.is_unknown:
        line(f"`kith led say PERSON to {number}` says what did.", is_quiet=True)
    return None
