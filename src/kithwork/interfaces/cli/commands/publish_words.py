"""The owner keeps what they want to make public, moves it on, and says how often."""

from datetime import date

import click

from kithwork.actions import publishing_moves
from kithwork.domain.artifacts import ArtifactKind
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here

_number = click.argument("number", type=int)
_by = click.option("--by", "by", type=days.ahead, metavar="DATE", help="By when the next step is taken.")
_on = click.option("--on", type=days.past, metavar="DATE", help="When; today else.")
_topic = click.option("--topic", "topics", multiple=True, metavar="TOPIC", help="What it is about; may stand several times.")
_KINDS = click.Choice([kind.value for kind in ArtifactKind])


@click.command(epilog=example('kith publish add "What flaky tests taught me" --topic testing --with ada --next "an outline" --by friday'))
@click.argument("title", nargs=-1, required=True)
@click.option("--words", default="", metavar="TEXT", help="What it is about, in a sentence or two.")
@_topic
@click.option("--for-whom", "audience", default="", metavar="TEXT", help="For whom it is, in words.")
@click.option("--with", "people", multiple=True, metavar="PERSON", help="For whom it is, by name; may stand several times.")
@click.option("--next", "step", default="", metavar="TEXT", help="The next step.")
@_by
@deed
def add(title: tuple[str, ...], words: str, topics: tuple[str, ...], audience: str, people: tuple[str, ...], step: str, by: date | None) -> None:
    """Keep an idea; the same title once more takes what is new."""
    spot = here()
    told = publishing_moves.Told(words, topics, audience, [spot.person(name).id for name in people], step, by)
    number = publishing_moves.add(owner_id=spot.owner_id, title=" ".join(title), told=told, now=spot.now)
    done(f"Kept, as number {number}.", {"piece": number}, hint=UNDO)


@click.command(epilog=example('kith publish edit 1 --for-whom "people new to testing"'))
@_number
@click.option("--title", default="", metavar="TEXT", help="Another name.")
@click.option("--words", default=None, metavar="TEXT", help="What it is about.")
@_topic
@click.option("--for-whom", "audience", default=None, metavar="TEXT", help="For whom it is, in words.")
@click.option("--url", default=None, metavar="ADDRESS", help="Where it can be seen.")
@deed
def edit(number: int, title: str, words: str | None, topics: tuple[str, ...], audience: str | None, url: str | None) -> None:
    """Say parts of it in other words; empty words take a part away."""
    spot = here()
    said = publishing_moves.change(
        owner_id=spot.owner_id, piece_id=number, title=title, text=words, topics=topics or None, audience=audience, url=url, now=spot.now
    )
    done(f"{said}.", {"piece": number}, hint=UNDO)


@click.command("next", epilog=example('kith publish next 1 "send it to two readers" --by sunday'))
@_number
@click.argument("text", nargs=-1)
@_by
@deed
def next_(number: int, text: tuple[str, ...], by: date | None) -> None:
    """Say what comes next, and by when; without words nothing does."""
    spot = here()
    said = publishing_moves.next_step(owner_id=spot.owner_id, piece_id=number, text=" ".join(text), by=by, now=spot.now)
    done(f"{said}.", {"piece": number}, hint=UNDO)


@click.command(epilog=example("kith publish draft 1"))
@_number
@_on
@deed
def draft(number: int, on: date | None) -> None:
    """It is a draft by now."""
    _move(number, "draft", on)


@click.command(epilog=example("kith publish idea 1"))
@_number
@deed
def idea(number: int) -> None:
    """It is an idea again."""
    _move(number, "idea", None)


@click.command(epilog=example("kith publish out 1 --url https://robin.example/flaky", "kith publish out 1 --proof"))
@_number
@click.option("--url", default="", metavar="ADDRESS", help="Where it can be seen.")
@click.option("--proof", "is_proof", is_flag=True, help="Keep it among what you can show, at once.")
@click.option("--kind", type=_KINDS, default=ArtifactKind.POST.value, show_default=True, help="As what, with --proof.")
@_on
@deed
def out(number: int, url: str, kind: str, on: date | None, *, is_proof: bool) -> None:
    """It is out."""
    spot = here()
    said = publishing_moves.move(owner_id=spot.owner_id, piece_id=number, stage="out", url=url, on=on, now=spot.now)
    made = publishing_moves.prove(owner_id=spot.owner_id, piece_id=number, kind=kind, now=spot.now) if is_proof else 0
    done(f"{said}{f', and number {made} of what you can show' if made else ''}.", {"piece": number, "artifact": made or None}, hint=UNDO)


@click.command(epilog=example("kith publish leave 1"))
@_number
@deed
def leave(number: int) -> None:
    """It is left aside; `kith publish idea` brings it back."""
    _move(number, "left", None)


def _move(number: int, stage: str, on: date | None) -> None:
    spot = here()
    said = publishing_moves.move(owner_id=spot.owner_id, piece_id=number, stage=stage, on=on, now=spot.now)
    done(f"{said}.", {"piece": number}, hint=UNDO)


@click.command(epilog=example("kith publish proof 1", "kith publish proof 1 --kind talk"))
@_number
@click.option("--kind", type=_KINDS, default=ArtifactKind.POST.value, show_default=True, help="As what.")
@deed
def proof(number: int, kind: str) -> None:
    """What is out is kept among what you can show, with its topics as skills."""
    spot = here()
    made = publishing_moves.prove(owner_id=spot.owner_id, piece_id=number, kind=kind, now=spot.now)
    done(f"Kept, as number {made} of what you can show.", {"piece": number, "artifact": made}, hint=UNDO)


@click.command("with", epilog=example("kith publish with 1 ada"))
@_number
@click.argument("person", nargs=-1, required=True)
@deed
def with_(number: int, person: tuple[str, ...]) -> None:
    """It is for somebody, too."""
    _meant_for(number, " ".join(person), is_so=True)


@click.command(epilog=example("kith publish without 1 ada"))
@_number
@click.argument("person", nargs=-1, required=True)
@deed
def without(number: int, person: tuple[str, ...]) -> None:
    """It is not for somebody any more."""
    _meant_for(number, " ".join(person), is_so=False)


def _meant_for(number: int, name: str, *, is_so: bool) -> None:
    spot = here()
    found = spot.person(name)
    said = publishing_moves.meant_for(owner_id=spot.owner_id, piece_id=number, person_id=found.id, is_so=is_so, now=spot.now)
    done(f"{said}.", {"piece": number, "person": found.id}, hint=UNDO)


@click.command(epilog=example('kith publish pace "one a month"', 'kith publish pace "two a quarter"', "kith publish pace"))
@click.argument("text", nargs=-1)
@deed
def pace(text: tuple[str, ...]) -> None:
    """How often you want to; without words: whenever it comes."""
    spot = here()
    done(f"{publishing_moves.say_pace(owner_id=spot.owner_id, text=' '.join(text), now=spot.now)}.", hint=UNDO)


@click.command(epilog=example("kith publish accept 3f1c", 'kith publish accept 3f1c --title "Queues, explained to my younger self"'))
@click.argument("name")
@click.option("--title", default="", metavar="TEXT", help="Another name.")
@deed
def accept(name: str, title: str) -> None:
    """What was proposed is an idea of yours; NAME is as `kith publish ideas` says it."""
    spot = here()
    number = publishing_moves.accept(owner_id=spot.owner_id, key=name, title=title, now=spot.now)
    done(f"Kept, as number {number}.", {"piece": number}, hint=UNDO)


@click.command(epilog=example("kith publish decline 9a20"))
@click.argument("name")
@deed
def decline(name: str) -> None:
    """What was proposed is nothing to write of, and is not proposed again."""
    spot = here()
    done(f"{publishing_moves.decline(owner_id=spot.owner_id, key=name, now=spot.now)}.", {"proposal": name}, hint=UNDO)


@click.command(epilog=example("kith publish drop 1"))
@_number
@deed
def drop(number: int) -> None:
    """It goes, as if you had never thought of it; what it became stays."""
    spot = here()
    done(f"{publishing_moves.drop(owner_id=spot.owner_id, piece_id=number, now=spot.now)}.", {"piece": number}, hint=UNDO)
