"""One event on one screen, what is left to do after it, and what events brought."""

from typing import Final

import click

from kithwork.actions import event_after, event_lines, event_yield, journal, rosters
from kithwork.actions.event_after import Met
from kithwork.domain.events import KINDS_SAID
from kithwork.interfaces.cli import event_met_shapes, journal_rows, journal_shapes
from kithwork.interfaces.cli import event_shapes as shapes
from kithwork.interfaces.cli.commands.event import SHOWN, when, where
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import Data, counted, data, day, gap, heading, item, line, listed_most, pair, title
from kithwork.store.queries import events as queries

MOST_SAID: Final = 5  # opportunities, asks, introductions of one series


@click.command(epilog=example("kith event show 1"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """Everything about one event."""
    spot = here()
    one = event_lines.numbered(owner_id=spot.owner_id, event_id=number)
    roster = rosters.of_event(owner_id=spot.owner_id, line=one, now=spot.now)
    talks, notes = queries.talks(spot.owner_id, one), queries.notes(spot.owner_id, number)
    brought = event_yield.of_event(owner_id=spot.owner_id, line=one, now=spot.now)
    entries = journal.of_event(owner_id=spot.owner_id, key=one.key)
    regions = rosters.regions([who for who in roster if who.chance == 1.0])
    if is_json:
        there: list[Data] = [event_met_shapes.attending(who) for who in roster]
        said: list[Data] = [{"on": on, "words": words} for on, words in notes]
        places: list[Data] = [{"place": place, "count": count} for place, count in regions]
        told: dict[str, Data] = {"there": there, "talks": [event_met_shapes.talk(each) for each in talks], "lines": said, "places": places}
        told["entries"] = [journal_shapes.entry(each) for each in entries]
        return data({**shapes.event(one), **told, "yield": event_met_shapes.brought(brought)})
    title(f"{one.name}: {KINDS_SAID[one.kind]}, {when(one)}")
    for label, words in (("where", where(one)), ("series", one.series), ("goal", one.goal)):
        if words:
            pair(label, words)
    for who in roster[:SHOWN]:
        pair("met" if who.is_met else "there" if who.chance == 1.0 else "perhaps", f"{who.person.name} #{who.person.id} ({who.evidence})")
    if len(roster) > SHOWN:
        line(f"and {len(roster) - SHOWN} more", indent=17, is_quiet=True)
    for each in talks[:SHOWN]:
        pair("talk", f"{each.title}{f' ({each.person})' if each.person else ''}")
    for on, words in notes:
        pair("captured", f"{words} ({day(on)})")
    journal_rows.beside(entries)
    if regions:
        pair("from", listed_most([f"{place} ({count})" for place, count in regions]))
    if one.ends_on < spot.now.date():
        gap()
        line(brought.sentence)
    return None


@click.command(epilog=example("kith event after", "kith event after 1 --json"))
@click.argument("number", type=int, required=False)
@as_json
def after(number: int | None, *, is_json: bool) -> None:
    """After: to each whom you met a draft, a note, or let go.

    Without a number: the events of the last two weeks after which somebody waits for a word.
    """
    spot = here()
    numbers = [number] if number else [one.id for one in event_after.open_ones(owner_id=spot.owner_id, now=spot.now)]
    found = [event_after.of(owner_id=spot.owner_id, event_id=one, now=spot.now) for one in numbers]
    if is_json:
        return data([event_met_shapes.after(one) for one in found])
    for one in found:
        left = counted(len(one.open), "person", "people")
        none = "everybody is answered" if one.met else "you have not said whom you met"
        heading(f"{one.event.name}: {f'{left} to answer: draft, note or let go' if one.open else none}")
        for who in one.met:
            _tell(one.event.id, who)
        if one.also:
            line(
                f"There as well: {listed_most([each.name for each in one.also])}. `kith event met {one.event.id} PERSON` says whom you met.",
                is_quiet=True,
            )
    if not found:
        line("Nobody from an event waits for a word.")
    return None


def _tell(event_id: int, who: Met) -> None:
    state = {"written": " (written)", "noted": " (noted)", "let-go": " (let go)"}.get(who.answer or "", "")
    item(f"{who.person.name} #{who.person.id}{', new to you' if who.is_new else ''}{state}")
    if who.answer:
        return
    for said in who.lines:
        line(f"“{said}”", indent=4, is_quiet=True)
    for promise in who.promises:
        side = "You promised" if promise.is_mine else "They promised"
        line(f"{side}: {promise.words}{f', for {day(promise.due_on)}' if promise.due_on else ''}.", indent=4)
    if who.held:
        line(who.held, indent=4)
        return
    for paragraph in who.draft.words.split("\n\n"):
        line(paragraph, indent=6)
    line(
        f"kith event wrote {event_id} {who.person.id}  |  note {event_id} {who.person.id} TEXT  |  let-go {event_id} {who.person.id}",
        indent=4,
        is_quiet=True,
    )
    return


@click.command("yield", epilog=example("kith event yield"))
@as_json
def yield_(*, is_json: bool) -> None:
    """What each series of events brought, in people and not in percent."""
    spot = here()
    found = event_yield.of_series(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([event_met_shapes.brought(one) for one in found])
    for one in found:
        heading(f"{one.name} ({counted(one.events_count, 'event')})")
        line(one.sentence, indent=2)
        for label, some in (("met there", one.met), ("still in touch", one.lived_on)):
            if some:
                pair(label, listed_most([who.name for who in some]))
        for some_said in (one.opportunities, one.asks, one.introductions):
            for said in some_said[:MOST_SAID]:
                item(said, indent=4)
            if len(some_said) > MOST_SAID:
                item(f"and {len(some_said) - MOST_SAID:,} more", indent=4)
    if not found:
        line("No event is over yet. `kith event add NAME --on DAY` writes one down.")
    return None


@click.command(epilog=example("kith event again"))
@as_json
def again(*, is_json: bool) -> None:
    """Whom you keep meeting at events, and where you could meet next."""
    spot = here()
    found = event_yield.again(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([event_met_shapes.again(one) for one in found])
    for one in found:
        coming = f"; next: {one.next.name}, {day(one.next.begins_on)} ({one.evidence})" if one.next else ""
        item(f"{one.person.name} #{one.person.id}: {counted(len(one.events), 'event')}, the last {one.events[0].name}{coming}", indent=0)
    if not found:
        line("Nobody yet: it takes two events with the same person.")
    return None
