"""What the owner looks for, whom they told, and what came of it."""

import click

from kithwork.actions import searching as reading
from kithwork.interfaces.cli import looking_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, gap, heading, item, line, title


@click.group(
    cls=Noun,
    epilog=example(
        'kith looking begin "a backend post in Leeds or remote" --not "on call alone"',
        "kith looking choose stuart",
        "kith looking told stuart",
        'kith looking opening stuart "backend developer" --at "Fernwick Labs"',
    ),
)
def looking() -> None:
    """Tell people whom you choose that you are looking: one at a time, each in its own words.

    It is an ask as any other: what would be too much is held back. Without a verb: whom you chose, and what came of it.
    """


looking.later = {verb: f"looking_words:{verb}" for verb in ("begin", "choose", "told", "replied", "opening", "drop", "close")}


@looking.command("list", epilog=example("kith looking", "kith looking list --search 1"))
@click.option("--search", "search_id", type=int, metavar="NUMBER", help="Which search, when it is not the newest.")
@as_json
def list_(search_id: int | None, *, is_json: bool) -> None:
    """Whom you told, what came of it, and who else could hear of something."""
    spot = here()
    found = reading.looking(owner_id=spot.owner_id, now=spot.now, search_id=search_id)
    if is_json:
        return data(looking_shapes.looking(found))
    title(f"You look for {found.line.words}")
    line(f"Since {day(found.line.begun_on)}{f'; not {found.line.constraints}' if found.line.constraints else ''}.", is_quiet=True)
    gap()
    for one in found.told:
        item(f"{one.line.person} #{one.line.person_id}: {reading.in_words(one.line)}.", indent=0)
        for opening in one.openings:
            line(f"Told you of {opening.name} [{opening.id}]", indent=4)
        if one.held:
            line(one.held, indent=4, is_quiet=True)
    if not found.told:
        line("You have chosen nobody yet. `kith looking choose PERSON` does, one at a time.")
    if found.could:
        heading("Who could hear of something")
    for could in found.could:
        item(f"{could.person.name} #{could.person.id}: {could.why}")
    return None


@looking.command(epilog=example("kith looking all"))
@as_json
def all(*, is_json: bool) -> None:  # noqa: A001  the verb's name
    """Everything that you ever looked for."""
    found = reading.listed(owner_id=here().owner_id)
    if is_json:
        return data([looking_shapes.search(one) for one in found])
    for one in found:
        until = f" to {day(one.closed_on)}" if one.closed_on else ""
        item(f"{one.words}: {day(one.begun_on)}{until}", mark=str(one.id), indent=0)
    if not found:
        line("You never said that you are looking. `kith looking begin TEXT` does.")
    return None
