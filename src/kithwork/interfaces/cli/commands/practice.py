"""Questions that the owner practises."""

from datetime import date

import click

from kithwork.actions import practice as actions
from kithwork.domain.practice import QuestionKind, Went
from kithwork.interfaces.cli import days, talk_shapes
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import data, day, heading, item, line, pair


@click.group(cls=Noun, epilog=example("kith practice", 'kith practice add "How does a hash map grow?" --kind technical', "kith practice done 2 well"))
def practice() -> None:
    """Questions that you practise, the longest waiting first.

    After a good answer a question comes again after twice as long, up to 64 days; after a halting one after as long; after a bad one tomorrow.
    Without a verb: those that are due.
    """


@practice.command("list", epilog=example("kith practice list --all"))
@click.option("--all", "is_all", is_flag=True, help="Those that are not due yet, too.")
@as_json
def list_(*, is_all: bool, is_json: bool) -> None:
    """Those that are due; or all."""
    spot = here()
    found = actions.listed(owner_id=spot.owner_id, now=spot.now, is_due=not is_all)
    if is_json:
        return data([talk_shapes.drill(one) for one in found])
    for one in found:
        pair(f"{one.line.id:>3} {one.line.kind}", one.line.words, indent=0)
        when = "due now" if one.is_due else f"again on {day(one.due_on)}"
        line(f"{when}{f'; your story: {one.line.story}' if one.line.story else ''}", indent=15, is_quiet=True)
    if not found:
        line("Nothing is due." if is_all or actions.listed(owner_id=spot.owner_id, now=spot.now, is_due=False) else _EMPTY)
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


@practice.command(epilog=example('kith practice add "Tell me of a failure" --kind personal --story 1'))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--kind", type=click.Choice([one.value for one in QuestionKind]), default="technical", show_default=True, help="What it tests.")
@click.option("--topic", "topics", multiple=True, help="What it is about; may stand several times.")
@click.option("--story", "story_id", type=int, metavar="NUMBER", help="The story with which you answer it.")
@deed
def add(words: tuple[str, ...], kind: str, topics: tuple[str, ...], story_id: int | None) -> None:
    """Keep a question to practise."""
    spot = here()
    number = actions.add(owner_id=spot.owner_id, text=" ".join(words), kind=kind, topics=topics, story_id=story_id, now=spot.now)
    done(f"Practice question {number}: {' '.join(words)}", {"question": number}, hint=UNDO)


@practice.command("done", epilog=example("kith practice done 2 well", 'kith practice done 2 halting "say the figure first"'))
@click.argument("number", type=int)
@click.argument("went", type=click.Choice([one.value for one in Went]))
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def done_(number: int, went: str, words: tuple[str, ...], on: date | None) -> None:
    """You practised it: how it went, and what to say better."""
    spot = here()
    actions.practise(owner_id=spot.owner_id, question_id=number, went=went, text=" ".join(words), on=on, now=spot.now)
    found = actions.numbered(owner_id=spot.owner_id, question_id=number, now=spot.now)
    done(f"It comes again on {day(found.due_on)}.", {"question": number, "due_on": found.due_on}, hint=UNDO)


@practice.command(epilog=example("kith practice answer 2 --story 1"))
@click.argument("number", type=int)
@click.option("--story", "story_id", type=int, metavar="NUMBER", help="The story; without one, none.")
@deed
def answer(number: int, story_id: int | None) -> None:
    """Choose the story with which you answer a question."""
    spot = here()
    summary = actions.choose(owner_id=spot.owner_id, question_id=number, story_id=story_id, now=spot.now)
    done(f"{summary}.", {"question": number}, hint=UNDO)


@practice.command(epilog=example("kith practice drop 2"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """A question goes."""
    spot = here()
    done(f"{actions.drop(owner_id=spot.owner_id, question_id=number, now=spot.now)}", {"question": number}, hint=UNDO)
