"""The owner tells their stories."""

from collections.abc import Callable

import click

from kithwork.actions import telling
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here

Command = Callable[..., None]


def _parts(command: Command) -> Command:
    """The options that a story is told with."""
    for name, words in (
        ("answers", "Which questions it answers."),
        ("proof", "Where one can see it: a link, a talk, somebody who was there."),
        ("result", "What came of it, with its figure."),
        ("action", "What you did."),
        ("situation", "What there was when you came."),
    ):
        command = click.option(f"--{name}", metavar="TEXT", help=words)(command)
    return click.option("--topic", "topics", multiple=True, help="What it is about; may stand several times.")(command)


@click.command(epilog=example('kith story add "The build nobody trusted" --situation "Builds took an hour" --topic ci'))
@click.argument("title")
@_parts
@deed
def add(
    title: str, topics: tuple[str, ...], situation: str | None, action: str | None, result: str | None, proof: str | None, answers: str | None
) -> None:
    """Tell a story."""
    spot, said = here(), _said(situation, action, result, proof, answers)
    if not situation:
        raise Misread("A story begins with its situation: add --situation TEXT.")
    number = telling.tell(owner_id=spot.owner_id, title=title, parts=said, topics=topics, now=spot.now)
    done(f"Story {number}: {title}.", {"story": number}, hint=UNDO)


@click.command(epilog=example('kith story edit 1 --result "Six minutes, and green for a year"'))
@click.argument("number", type=int)
@click.option("--title", default="", metavar="TEXT", help="Another name.")
@_parts
@deed
def edit(
    number: int,
    title: str,
    topics: tuple[str, ...],
    situation: str | None,
    action: str | None,
    result: str | None,
    proof: str | None,
    answers: str | None,
) -> None:
    """Tell parts of a story anew; empty words take a part away."""
    spot, said = here(), _said(situation, action, result, proof, answers)
    summary = telling.retell(owner_id=spot.owner_id, story_id=number, title=title, parts=said, topics=topics or None, now=spot.now)
    done(f"{summary}.", {"story": number}, hint=UNDO)


def _said(situation: str | None, action: str | None, result: str | None, proof: str | None, answers: str | None) -> dict[str, str]:
    told = {"situation": situation, "action": action, "result": result, "proof": proof, "answers": answers}
    return {part: words for part, words in told.items() if words is not None}


@click.command(epilog=example("kith story drop 1"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """A story goes; questions that it was to answer stay."""
    spot = here()
    done(f"{telling.drop(owner_id=spot.owner_id, story_id=number, now=spot.now)}.", {"story": number}, hint=UNDO)
