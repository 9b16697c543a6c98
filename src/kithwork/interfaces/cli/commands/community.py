"""Communities: what you are in them, and what you asked and answered there."""

import click

from kithwork.actions import communities as actions
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
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


community.apart = {"ask": "community_ask:ask"}
community.later = {verb: f"community_words:{verb}" for verb in ("say", "did", "came", "forget")}


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
