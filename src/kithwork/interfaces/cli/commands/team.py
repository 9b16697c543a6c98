"""A team from the network: one person for each gap."""

import click

from kithwork.actions import crew
from kithwork.actions.crew import Place
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import Data, data, heading, item, line


@click.command(epilog=example('kith team "needs design and go"', 'kith team "a designer, accessibility, somebody who can film" --json'))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@as_json
def team(words: tuple[str, ...], *, is_json: bool) -> None:
    """Who could do a piece of work together: one person for each gap, and why them.

    By what people offer, by topics and endorsements, and by their titles. Nobody who is not for asks is named.
    """
    spot = here()
    found = crew.form(owner_id=spot.owner_id, text=" ".join(words), now=spot.now)
    if is_json:
        return data({"places": [_shape(one) for one in found.places], "twice": list(found.twice)})
    for one in found.places:
        heading(one.gap)
        if one.person:
            item(f"{one.person.name} #{one.person.id}{f', {one.headline}' if one.headline else ''}: {one.why}")
            line(f"{one.warmth}.", indent=4, is_quiet=True)
        else:
            line("Nobody on file, as far as offers, topics and titles tell.", indent=2)
        if one.mine:
            line(f"You: {one.mine}.", indent=4)
        for also in one.also:
            line(f"or {also}", indent=4, is_quiet=True)
    for said in found.twice:
        line(said)
    line("Ask each by themselves: `kith ask PERSON TEXT --kind help`.", is_quiet=True)
    return None


def _shape(one: Place) -> dict[str, Data]:
    who = one.person
    return {
        "gap": one.gap,
        "person": who.id if who else None,
        "name": who.name if who else "",
        "why": one.why,
        "also": list(one.also),
        "mine": one.mine,
    }
