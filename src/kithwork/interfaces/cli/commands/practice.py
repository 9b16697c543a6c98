"""Questions that the owner practises."""

import click

from kithwork.actions import practice as actions
from kithwork.interfaces.cli import talk_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, heading, item, line, pair


@click.group(cls=Noun, epilog=example("kith practice", 'kith practice add "How does a hash map grow?" --kind technical', "kith practice done 2 well"))
def practice() -> None:
    """Questions that you practise, the longest waiting first.

    After a good answer a question comes again after twice as long, up to 64 days; after a halting one after as long; after a bad one tomorrow.
    Without a verb: those that are due.
    """


practice.later = {"add": "practice_words:add", "done": "practice_words:done_", "answer": "practice_words:answer", "drop": "practice_words:drop"}


@practice.command("list", epilog=example("kith practice list --all"))
@click.option("--all", "is_all", is_flag=True, help="Those that are not due yet, too.")
@as_json
def list_(*, is_all: bool, is_json: bool) -> None:
    """Those that are due; or all."""
    spot = here()
    every = actions.listed(owner_id=spot.owner_id, now=spot.now, is_due=False)
    found = [one for one in every if one.is_due or is_all]
    if is_json:
        return data([talk_shapes.drill(one) for one in found])
    for one in found:
        pair(f"{one.line.id:>3} {one.line.kind}", one.line.words, indent=0)
        when = "due now" if one.is_due else f"again on {day(one.due_on)}"
        line(f"{when}{f'; your story: {one.line.story}' if one.line.story else ''}", indent=15, is_quiet=True)
    if not found:
        line("Nothing is due." if every else _EMPTY)
    rest = [one for one in every if not one.is_due]
    if rest and not is_all:
        words = "1 question rests" if len(rest) == 1 else f"{len(rest)} questions rest"
        line(f"{words}; the next comes on {day(min(one.due_on for one in rest))}. `kith practice --all` shows them.", is_quiet=True)
    return None


_EMPTY = "No question yet. `kith practice add TEXT` keeps the first."


@practice.command(epilog=example("kith practice show 2"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """A question, how it went so far, and the stories that answer it."""
    spot = here()
    found = actions.numbered(owner_id=spot.owner_id, question_id=number, now=spot.now)
    fits = actions.answers(owner_id=spot.owner_id, line=found.line)
    if is_json:
        return data({**talk_shapes.drill(found), "stories": [talk_shapes.fitting(one) for one in fits]})
    heading(found.line.words)
    if found.line.heard:
        pair("asked", found.line.heard)
    pair("again", "now" if found.is_due else day(found.due_on))
    for row in found.line.practised:
        pair(day(row.on), f"{row.went}{f': {row.words}' if row.words else ''}")
    for one in fits:
        item(f"Story {one.story.id}, {one.story.title} ({', '.join(one.why)})")
    return None
