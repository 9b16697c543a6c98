"""Events as lists and on one screen: what comes, who is there, whom to look for, what is left to do, and what it brought."""

import click

from kithwork.actions import event_after, event_prep, event_proposals, event_yield, events, rosters
from kithwork.actions.event_after import Met
from kithwork.domain.events import KINDS_SAID
from kithwork.interfaces.cli import event_shapes as shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import Data, counted, data, day, gap, heading, item, line, listed, pair, title
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


event.later = {
    verb: f"event_words:{verb.replace('-', '_')}"
    for verb in ("add", "edit", "drop", "who", "want", "met", "not-there", "talk", "wrote", "note", "let-go", "take", "no")
}


def _when(one: EventLine) -> str:
    return day(one.begins_on) if one.begins_on == one.ends_on else f"{day(one.begins_on)} to {day(one.ends_on)}"


def _where(one: EventLine) -> str:
    return ", ".join(filter(None, ("remote" if one.is_remote else "", one.place, one.region)))


@event.command("list", epilog=example("kith event list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """Events, those to come first, then the newest."""
    spot = here()
    found, today = events.listed(owner_id=spot.owner_id), spot.now.date()
    if is_json:
        return data([shapes.event(one) for one in found])
    coming = [one for one in reversed(found) if one.ends_on >= today]
    past = [one for one in found if one.ends_on < today]
    for name, some in (("To come", coming), ("Past", past[:SHOWN])):
        if some:
            heading(name)
        for one in some:
            item(f"{one.name}, {_when(one)}{f' ({_where(one)})' if _where(one) else ''}", mark=f"{one.id:>3}")
    if len(past) > SHOWN:
        line(f"and {len(past) - SHOWN} more", indent=4, is_quiet=True)
    left = event_after.open_ones(owner_id=spot.owner_id, now=spot.now)
    for one in left:
        line(f"`kith event after {one.id}`: somebody from {one.name} waits for a word.")
    proposed = event_proposals.listed(owner_id=spot.owner_id, limit=queries.MOST)
    if proposed:
        line(f"Your calendars hold {counted(len(proposed), 'entry', 'entries')} that could be events: `kith event proposed`.", is_quiet=True)
    elif not found:
        line("No event yet. `kith event add NAME --on DAY` writes one down.")
    return None


@event.command(epilog=example("kith event show 1"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """Everything about one event."""
    spot = here()
    one = events.numbered(owner_id=spot.owner_id, event_id=number)
    roster = rosters.of_event(owner_id=spot.owner_id, line=one, now=spot.now)
    talks, notes = queries.talks(spot.owner_id, one), queries.notes(spot.owner_id, number)
    brought = event_yield.of_event(owner_id=spot.owner_id, line=one, now=spot.now)
    regions = event_prep.regions([who for who in roster if who.chance == 1.0])
    if is_json:
        there: list[Data] = [shapes.attending(who) for who in roster]
        said: list[Data] = [{"on": on, "words": words} for on, words in notes]
        places: list[Data] = [{"place": place, "count": count} for place, count in regions]
        told: dict[str, Data] = {"there": there, "talks": [shapes.talk(each) for each in talks], "lines": said, "places": places}
        return data({**shapes.event(one), **told, "yield": shapes.brought(brought)})
    title(f"{one.name}: {KINDS_SAID[one.kind]}, {_when(one)}")
    for label, words in (("where", _where(one)), ("series", one.series), ("goal", one.goal)):
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
    if regions:
        pair("from", listed([f"{place} ({count})" for place, count in regions[:8]]))
    if one.ends_on < spot.now.date():
        gap()
        line(brought.sentence)
    return None


@event.command(epilog=example("kith event prep 1", 'kith event prep 1 --goal "find two speakers" --question "Who runs your CI?"'))
@click.argument("number", type=int)
@click.option("--goal", metavar="TEXT", help="What you go there for.")
@click.option("--question", "questions", multiple=True, metavar="TEXT", help="What you want to ask people; may be given several times.")
@click.option("--pitch", metavar="TEXT", help="What you say of yourself.")
@click.option("--offer", metavar="TEXT", help="What you bring to give.")
@as_json
def prep(number: int, goal: str | None, questions: tuple[str, ...], pitch: str | None, offer: str | None, *, is_json: bool) -> None:
    """Before: three people to look for and why, questions, pitch, what to offer.

    With an option, keeps your words first.
    """
    spot = here()
    told = events.Told(goal=goal, questions=questions or None, pitch=pitch, offer=offer)
    if told != events.Told():
        events.edit(owner_id=spot.owner_id, event_id=number, told=told, now=spot.now)
    found = event_prep.of(owner_id=spot.owner_id, event_id=number, now=spot.now)
    if is_json:
        return data(shapes.prep(found))
    title(f"{found.event.name}, {_when(found.event)}")
    pair("goal", found.event.goal or f"none yet: kith event prep {number} --goal TEXT")
    heading("To look for")
    for place, one in enumerate(found.to_meet, 1):
        item(f"{one.person.name} #{one.person.id}{f', {one.headline}' if one.headline else ''} ({one.evidence})", mark=f"{place}.")
        for why in one.whys:
            line(why, indent=5)
        line(f"To begin with: {one.opener}{f' ({one.because})' if one.because else ''}", indent=5, is_quiet=True)
    if not found.to_meet:
        line(
            f"Nobody who could be there is known. `kith event who {number} PERSON` says who comes, `kith event want {number} PERSON` whom you hope for."
        )
    heading("To ask")
    for question in found.questions:
        item(question)
    heading("To say and to give")
    pair("pitch", found.pitch or "none yet: kith phrases say who-i-am TEXT")
    pair("offer", found.offer or 'none yet: kith offer me "..."')
    if found.near:
        heading("Near there")
        for near in found.near:
            item(f"{near.person.name} #{near.person.id}, {near.place} ({near.warmth})")
    return None


@event.command(epilog=example("kith event after", "kith event after 1 --json"))
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
        return data([shapes.after(one) for one in found])
    for one in found:
        left = counted(len(one.open), "person", "people")
        none = "everybody is answered" if one.met else "you have not said whom you met"
        heading(f"{one.event.name}: {f'{left} to answer: draft, note or let go' if one.open else none}")
        for who in one.met:
            _tell(one.event.id, who)
        if one.also:
            line(
                f"There as well: {listed([each.name for each in one.also[:8]])}. `kith event met {one.event.id} PERSON` says whom you met.",
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


@event.command("yield", epilog=example("kith event yield"))
@as_json
def yield_(*, is_json: bool) -> None:
    """What each series of events brought, in people and not in percent."""
    spot = here()
    found = event_yield.of_series(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([shapes.brought(one) for one in found])
    for one in found:
        heading(f"{one.name} ({counted(one.events_count, 'event')})")
        line(one.sentence, indent=2)
        for label, some in (("met there", [who.name for who in one.met[:8]]), ("still in touch", [who.name for who in one.lived_on[:8]])):
            if some:
                pair(label, listed(some))
        for said in (*one.opportunities[:5], *one.asks[:5], *one.introductions[:5]):
            item(said, indent=4)
    if not found:
        line("No event is over yet. `kith event add NAME --on DAY` writes one down.")
    return None


@event.command(epilog=example("kith event again"))
@as_json
def again(*, is_json: bool) -> None:
    """Whom you keep meeting at events, and where you could meet next."""
    spot = here()
    found = event_yield.again(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([shapes.again(one) for one in found])
    for one in found:
        coming = f"; next: {one.next.name}, {day(one.next.begins_on)} ({one.evidence})" if one.next else ""
        item(f"{one.person.name} #{one.person.id}: {counted(len(one.events), 'event')}, the last {one.events[0].name}{coming}", indent=0)
    if not found:
        line("Nobody yet: it takes two events with the same person.")
    return None


@event.command(epilog=example("kith event proposed"))
@as_json
def proposed(*, is_json: bool) -> None:
    """Entries of your calendars that could be events."""
    found = event_proposals.listed(owner_id=here().owner_id)
    if is_json:
        return data([shapes.proposal(one) for one in found])
    for one in found:
        item(f"{one.name}, {day(one.begins_on)}: {KINDS_SAID[one.kind]}, {counted(one.people_count, 'person', 'people')}", mark=str(one.number))
        line(one.evidence, indent=4, is_quiet=True)
    if found:
        line("`kith event take NUMBER` makes one an event, with --series all of its series; `kith event no NUMBER` never asks again.")
    else:
        line("Nothing in your calendars looks like an event that is not written down.")
    return None
