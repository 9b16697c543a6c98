"""Communities: what you are in them, what you ask and answer there, and which one to ask."""

from datetime import date

import click

from kithwork.actions import communities as actions
from kithwork.domain.events import CommunityDeed
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import Data, counted, data, day, heading, item, line, listed, pair, title


@click.group(
    cls=Noun,
    epilog=example(
        'kith community say "Leeds PHP" --about "PHP, testing, queues" --role "regular, speaks now and then"',
        'kith community did "Leeds PHP" asked "how do you test queues?"',
        'kith community ask "flaky tests"',
    ),
)
def community() -> None:
    """Communities: groups where you ask, answer and meet people.

    A group becomes one when you say what it is about. Without a verb: the list.
    """


@community.command("list", epilog=example("kith community list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """All communities, and the groups that could be some."""
    found = actions.listed(owner_id=here().owner_id)
    if is_json:
        rows: list[Data] = [
            {
                "id": one.id,
                "name": one.name,
                "role": one.role,
                "about": one.about,
                "place": one.place,
                "people_count": one.people_count,
                "is_told": one.is_told,
            }
            for one in found
        ]
        return data(rows)
    for one in found:
        said = ", ".join(filter(None, (one.about, one.place, f"you: {one.role}" if one.role else "")))
        item(f"{one.name} ({counted(one.people_count, 'person', 'people')}){f': {said}' if said else ''}", mark=f"{one.id:>3}", indent=0)
    if not found:
        line("No community yet. `kith community say NAME --about TEXT` writes one down.")
    return None


@community.command(epilog=example('kith community show "Leeds PHP"'))
@click.argument("name")
@as_json
def show(name: str, *, is_json: bool) -> None:
    """Everything about one."""
    spot = here()
    found = actions.of(owner_id=spot.owner_id, community_id=actions.find(owner_id=spot.owner_id, text=name).id)
    one = found.line
    if is_json:
        steps: list[Data] = [
            {"id": each.id, "kind": each.kind, "words": each.words, "on": each.on, "person": each.person_id or None, "outcome": each.outcome}
            for each in found.steps
        ]
        people: list[Data] = [{"person": who.id, "name": who.name} for who in found.members]
        met: list[Data] = [{"person": who.id, "name": who.name} for who in found.met]
        said: dict[str, Data] = {"id": one.id, "name": one.name, "role": one.role, "about": one.about, "place": one.place}
        return data({**said, "members": people, "met": met, "did": steps, "outcome": found.outcome})
    title(one.name)
    for label, words in (("about", one.about), ("where", one.place), ("you", one.role)):
        if words:
            pair(label, words)
    for label, some in (("members", found.members), ("met there", found.met)):
        if some:
            pair(label, listed([who.name for who in some[:12]]) + (f" and {len(some) - 12} more" if len(some) > 12 else ""))
    if found.steps:
        heading("What you did")
    for each in found.steps:
        item(f"{actions.DONE_SAID[each.kind]}: {each.words} ({day(each.on)}{f', {each.person}' if each.person else ''})", mark=f"{each.id:>3}")
        if each.outcome:
            line(each.outcome, indent=6)
    line(found.outcome)
    return None


@community.command(epilog=example('kith community ask "flaky tests"'))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@as_json
def ask(words: tuple[str, ...], *, is_json: bool) -> None:
    """Which community to ask about something, and why."""
    spot = here()
    found = actions.to_ask(owner_id=spot.owner_id, text=" ".join(words), now=spot.now)
    if is_json:
        rows: list[Data] = [{"id": one.line.id, "name": one.line.name, "why": list(one.why)} for one in found]
        return data(rows)
    for one in found:
        item(one.line.name, mark=f"{one.line.id:>3}", indent=0)
        for why in one.why:
            line(why, indent=4, is_quiet=True)
    if not found:
        line("None of your communities has to do with that, as far as is on file. `kith matches` and `kith path` ask people.")
    return None


@community.command(epilog=example('kith community say "Leeds PHP" --about "PHP, testing" --place Leeds --role regular'))
@click.argument("name", nargs=-1, required=True)
@click.option("--about", metavar="TEXT", help="What it is about.")
@click.option("--place", metavar="TEXT", help="Where it meets, in the flesh or on the web.")
@click.option("--role", metavar="TEXT", help="What you are in it.")
@deed
def say(name: tuple[str, ...], about: str | None, place: str | None, role: str | None) -> None:
    """What a community is about, where it is, and what you are in it."""
    spot = here()
    made = actions.say(owner_id=spot.owner_id, name=" ".join(name), about=about, place=place, role=role, now=spot.now)
    done(f"Community {made}: {' '.join(name)}. `kith group join PERSON` puts people into it.", {"community": made}, hint=UNDO)


@community.command(epilog=example('kith community did "Leeds PHP" asked "how do you test queues?"'))
@click.argument("name")
@click.argument("kind", type=click.Choice([one.value for one in CommunityDeed]))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--with", "person", metavar="PERSON", help="Who helped, or was helped.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def did(name: str, kind: str, words: tuple[str, ...], person: str | None, on: date | None) -> None:
    """You asked, answered, shared or took part there."""
    spot = here()
    found = actions.find(owner_id=spot.owner_id, text=name)
    who = spot.person(person).id if person else None
    made = actions.did(owner_id=spot.owner_id, community_id=found.id, kind=kind, text=" ".join(words), person_id=who, on=on, now=spot.now)
    done(f"{actions.DONE_SAID[CommunityDeed(kind)]} in {found.name}.", {"community": found.id, "deed": made}, hint=UNDO)


@community.command(epilog=example('kith community came 2 "they use a fake clock; it works"'))
@click.argument("number", type=int)
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@deed
def came(number: int, words: tuple[str, ...]) -> None:
    """What became of something that you asked or did there."""
    spot = here()
    done(f"{actions.came(owner_id=spot.owner_id, step_id=number, text=' '.join(words), now=spot.now)}.", {"deed": number}, hint=UNDO)


@community.command(epilog=example('kith community forget "Leeds PHP"'))
@click.argument("name")
@deed
def forget(name: str) -> None:
    """It is a plain group again; what you did there goes."""
    spot = here()
    found = actions.find(owner_id=spot.owner_id, text=name)
    done(f"{actions.forget(owner_id=spot.owner_id, community_id=found.id, now=spot.now)}.", {"community": found.id}, hint=UNDO)
