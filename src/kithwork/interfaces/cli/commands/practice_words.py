"""The owner keeps and practises questions."""

from datetime import date

import click

from kithwork.actions import practice as actions
from kithwork.actions import practising
from kithwork.domain.practice import QuestionKind, Went
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here
from kithwork.interfaces.cli.printing import day


@click.command(epilog=example('kith practice add "Tell me of a failure" --kind personal --story 1'))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--kind", type=click.Choice([one.value for one in QuestionKind]), default="technical", show_default=True, help="What it tests.")
@click.option("--topic", "topics", multiple=True, help="What it is about; may stand several times.")
@click.option("--story", "story_id", type=int, metavar="NUMBER", help="The story with which you answer it.")
@deed
def add(words: tuple[str, ...], kind: str, topics: tuple[str, ...], story_id: int | None) -> None:
    """Keep a question to practise."""
    spot = here()
    number = practising.add(owner_id=spot.owner_id, text=" ".join(words), kind=kind, topics=topics, story_id=story_id, now=spot.now)
    done(f"Practice question {number}: {' '.join(words)}", {"question": number}, hint=UNDO)


@click.command("done", epilog=example("kith practice done 2 well", 'kith practice done 2 halting "say the figure first"'))
@click.argument("number", type=int)
@click.argument("went", type=click.Choice([one.value for one in Went]))
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def done_(number: int, went: str, words: tuple[str, ...], on: date | None) -> None:
    """You practised it: how it went, and what to say better."""
    spot = here()
    practising.practise(owner_id=spot.owner_id, question_id=number, went=went, text=" ".join(words), on=on, now=spot.now)
    found = actions.numbered(owner_id=spot.owner_id, question_id=number, now=spot.now)
    done(f"It comes again on {day(found.due_on)}.", {"question": number, "due_on": found.due_on}, hint=UNDO)


@click.command(epilog=example("kith practice answer 2 --story 1"))
@click.argument("number", type=int)
@click.option("--story", "story_id", type=int, metavar="NUMBER", help="The story; without one, none.")
@deed
def answer(number: int, story_id: int | None) -> None:
    """Choose the story with which you answer a question."""
    spot = here()
    summary = practising.choose(owner_id=spot.owner_id, question_id=number, story_id=story_id, now=spot.now)
    done(f"{summary}.", {"question": number}, hint=UNDO)


@click.command(epilog=example("kith practice drop 2"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """A question goes."""
    spot = here()
    done(f"{practising.drop(owner_id=spot.owner_id, question_id=number, now=spot.now)}", {"question": number}, hint=UNDO)
