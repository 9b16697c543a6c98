"""The owner's word on whether two others know each other."""

import click

from kithwork.actions import tie_answers
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here


@click.command(epilog=example("kith path confirm ben mia"))
@click.argument("one", metavar="PERSON")
@click.argument("other", metavar="OTHER")
@deed
def confirm(one: str, other: str) -> None:
    """Two people know each other, whatever it was inferred from."""
    _answer(one, other, is_so=True)


@click.command(epilog=example("kith path deny ben mia"))
@click.argument("one", metavar="PERSON")
@click.argument("other", metavar="OTHER")
@deed
def deny(one: str, other: str) -> None:
    """Two people do not know each other: no way goes from one to the other again, whatever is imported."""
    _answer(one, other, is_so=False)


@click.command(epilog=example("kith path forget ben mia"))
@click.argument("one", metavar="PERSON")
@click.argument("other", metavar="OTHER")
@deed
def forget(one: str, other: str) -> None:
    """Take back what you confirmed or denied of two people."""
    _answer(one, other, is_so=None)


def _answer(one: str, other: str, *, is_so: bool | None) -> None:
    spot = here()
    a, b = spot.person(one), spot.person(other)
    said = tie_answers.answer(owner_id=spot.owner_id, one=a.id, other=b.id, is_so=is_so, now=spot.now)
    done(f"{said}.", {"person": a.id, "other": b.id}, hint=UNDO)
