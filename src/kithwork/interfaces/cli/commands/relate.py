"""Who is what to whom, by the owner's word."""

import click

from kithwork.actions import words
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here
from kithwork.interfaces.cli.printing import plain


@click.command(epilog=example("kith relate priya classmate dad", 'kith relate 12 "former manager" ada'))
@click.argument("one", metavar="PERSON")
@click.argument("word")
@click.argument("other", metavar="OTHER")
@deed
def relate(one: str, word: str, other: str) -> None:
    """Who is what to whom.

    Read it as a sentence: PERSON is WORD of OTHER.
    """
    spot = here()
    a, b = spot.person(one), spot.person(other)
    words.relate(owner_id=spot.owner_id, one=a.id, word=word, other=b.id, now=spot.now)
    done(f"{a.name} is {plain(word)} of {b.name}.", {"person": a.id, "other": b.id}, hint=UNDO)
