"""Events as lists: what comes, what was, and what could be one."""

import click

from kithwork.actions import event_lines, event_proposals, rosters
from kithwork.domain.dates import days_in_words
from kithwork.domain.events import KINDS_SAID
from kithwork.interfaces.cli import event_shapes as shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import counted, data, heading, item, line
from kithwork.store.queries import events as queries
from kithwork.store.queries.events import EventLine

SHOWN = 30


@click.group(
    cls=Noun,
    epilog=example(
        'kith event add "Leeds Code Dojo #12" --on friday --place Leeds',
        'kith event prep 1 --goal "find two speakers"',
        'kith log --event 1 "@grace looks for a reviewer, promised her the link"',
        "kith event after 1",
    ),
)
def event() -> None:
    """Events: before, during and after.

    Meetups, conferences, hackathons, festivals, classes. Without a verb: the list.
    """


event.apart = {
    "prep": "event_before:prep",
    "show": "event_shown:show",
    "after": "event_shown:after",
    "yield": "event_shown:yield_",
    "again": "event_shown:again",
}
event.later = {
    verb: f"event_words:{verb.replace('-', '_')}"
    for verb in ("add", "edit", "drop", "who", "want", "met", "not-there", "talk", "wrote", "note", "let-go", "take", "no")
}


def when(one: EventLine) -> str:
    """Its day or days."""
    return days_in_words(one.begins_on, one.ends_on)


def where(one: EventLine) -> str:
    """Its place, as far as it is said."""
    return ", ".join(filter(None, ("remote" if one.is_remote else "", one.place, one.region)))


@event.command("list", epilog=example("kith event list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """Events, those to come first, then the newest."""
    spot = here()
    found, today = event_lines.listed(owner_id=spot.owner_id), spot.now.date()
    if is_json:
        return data([shapes.event(one) for one in found])
    coming = [one for one in reversed(found) if one.ends_on >= today]
    past = [one for one in found if one.ends_on < today]
    for name, some in (("To come", coming), ("Past", past[:SHOWN])):
        if some:
            heading(name)
        for one in some:
            item(f"{one.name}, {when(one)}{f' ({where(one)})' if where(one) else ''}", mark=f"{one.id:>3}")
    if len(past) > SHOWN:
        line(f"and {len(past) - SHOWN} more", indent=4, is_quiet=True)
    left = rosters.waiting(spot.owner_id, today)
    for one in left:
        line(f"`kith event after {one.id}`: somebody from {one.name} waits for a word.")
    proposed = event_proposals.listed(owner_id=spot.owner_id, limit=queries.MOST)
    if proposed:
        could = "an event" if len(proposed) == 1 else "events"
        line(f"Your calendars hold {counted(len(proposed), 'entry', 'entries')} that could be {could}: `kith event proposed`.", is_quiet=True)
    elif not found:
        line("No event yet. `kith event add NAME --on DAY` writes one down.")
    return None


@event.command(epilog=example("kith event proposed"))
@as_json
def proposed(*, is_json: bool) -> None:
    """Entries of your calendars that could be events."""
    spot = here()
    every = event_proposals.listed(owner_id=spot.owner_id, today=spot.now.date(), limit=queries.MOST)
    found = every[: event_proposals.SHOWN]
    if is_json:
        return data([shapes.proposal(one) for one in found])
    for one in found:
        item(
            f"{one.name}, {days_in_words(one.begins_on, one.ends_on)}: {KINDS_SAID[one.kind]}, {counted(one.people_count, 'person', 'people')}",
            mark=str(one.number),
        )
        line(one.evidence, indent=4, is_quiet=True)
    if len(every) > len(found):
        line(f"and {len(every) - len(found):,} more: they come up as you answer these", indent=4, is_quiet=True)
    if found:
        line("`kith event take NUMBER` makes one an event, with --series all of its series; `kith event no NUMBER` never asks again.")
    else:
        line("Nothing in your calendars looks like an event that is not written down.")
    return None
