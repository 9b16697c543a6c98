"""Ideas to do together: with whom, what comes next, who else could join."""

import click

from kithwork.actions import ideas as actions
from kithwork.interfaces.cli import idea_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.persons import in_short
from kithwork.interfaces.cli.printing import data, day, heading, item, line, listed, pair, title
from kithwork.store.queries.mentoring import IdeaLine

_number = click.argument("number", type=int)


@click.group(
    cls=Noun,
    epilog=example(
        'kith idea add "an article on testing in public" --with giulia --about testing --lacks illustration --next "an outline" --by friday',
        "kith idea show 1",
        'kith idea done 1 "published, and read"',
    ),
)
def idea() -> None:
    """Things that you want to do with others: an article, a talk, a project.

    Without a verb: what is still to be done, what comes next first.
    """


idea.later = {
    "add": "idea_words:add",
    "next": "idea_words:next_",
    "with": "idea_words:with_",
    "without": "idea_words:without",
    "done": "idea_words:done_",
    "drop": "idea_words:drop",
}


@idea.command("list", epilog=example("kith idea", "kith idea list --all"))
@click.option("--all", "is_all", is_flag=True, help="What is done or let go, too.")
@as_json
def list_(*, is_all: bool, is_json: bool) -> None:
    """Ideas, what comes next first."""
    spot = here()
    found = actions.listed(owner_id=spot.owner_id, is_open=not is_all)
    if is_json:
        return data([idea_shapes.idea(one) for one in found])
    for one in found:
        names = f", with {listed([name for _, name in one.partners])}" if one.partners else ""
        item(f"{one.words}{names}", mark=f"{one.id:>3}", indent=0)
        line(_state(one), indent=4, is_quiet=True)
    if not found:
        line("No idea is open. `kith idea add TEXT --with PERSON` keeps one.")
    return None


def _state(one: IdeaLine) -> str:
    if one.closed_on:
        return f"{one.outcome or 'let go'}, {day(one.closed_on)}."
    if one.next_step:
        return f"next: {one.next_step}{f', by {day(one.next_on)}' if one.next_on else ''}."
    return "no next step yet."


@idea.command(epilog=example("kith idea show 1"))
@_number
@as_json
def show(number: int, *, is_json: bool) -> None:
    """One idea, and who could join: who brings what it lacks, who cares for it."""
    spot = here()
    one = actions.numbered(owner_id=spot.owner_id, idea_id=number)
    could = actions.could_join(owner_id=spot.owner_id, line=one, now=spot.now) if one.is_open else []
    if is_json:
        return data(idea_shapes.idea(one, could))
    title(one.words)
    line(_state(one), is_quiet=True)
    for label, words in (("about", one.topics), ("lacks", one.lacks), ("with", listed([f"{name} #{who}" for who, name in one.partners]))):
        if words:
            pair(label, words)
    if could:
        heading("Who could join")
    for each in could:
        item(in_short(each.person))
        for why in each.why:
            line(why, indent=4, is_quiet=True)
    if one.is_open and not could:
        line("Say what it is about (--about) and what it lacks (--lacks), and whoever could join is named here.")
    return None
