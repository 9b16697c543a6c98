"""Advice: what was said, whether it was applied, and who was told that it worked."""

import click

from kithwork.actions import advised
from kithwork.interfaces.cli import mentoring_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, item, line


@click.group(
    cls=Noun,
    epilog=example('kith advice from ada "write the test first"', 'kith advice applied 1 "the payments module has tests now"', "kith advice told 1"),
)
def advice() -> None:
    """Advice that you got or gave: applied, and told that it worked.

    Two days after you applied it, Today asks you to tell them, by the thirtieth. Without a verb: what is not at its end.
    """


advice.later = {
    "from": "advice_words:from_",
    "to": "advice_words:to",
    "applied": "advice_words:applied",
    "told": "advice_words:told",
    "left": "advice_words:left",
}


@advice.command("list", epilog=example("kith advice", "kith advice list ada --all"))
@click.argument("person", nargs=-1)
@click.option("--all", "is_all", is_flag=True, help="What they know of already, and what was left aside, too.")
@as_json
def list_(person: tuple[str, ...], *, is_all: bool, is_json: bool) -> None:
    """Advice, what waits to be told first."""
    spot = here()
    person_id = spot.person(" ".join(person)).id if person else None
    found = advised.listed(owner_id=spot.owner_id, person_id=person_id, is_open=not is_all)
    if is_json:
        return data([mentoring_shapes.advice(one) for one in found])
    for one in found:
        who = f"You to {one.person}" if one.is_mine else one.person
        item(f"{who} #{one.person_id}: {one.words}", mark=f"{one.id:>3}", indent=0)
        line(f"said {day(one.said_on)}, {advised.state(one)}.", indent=4, is_quiet=True)
        owed = advised.owed(one, today=spot.now.date())
        if owed:
            line(owed, indent=4)
    if not found:
        line("No advice is open. `kith advice from PERSON TEXT` keeps what somebody advised you.")
    return None
