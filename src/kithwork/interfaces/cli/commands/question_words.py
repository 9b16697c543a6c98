"""The owner answers doubtful pairs."""

import click

from kithwork.actions import contradictions as contradiction_actions
from kithwork.actions import decisions
from kithwork.actions import questions as actions
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here
from kithwork.interfaces.cli.printing import data, line


@click.command(epilog=example("kith questions answer 12 same"))
@click.argument("number", type=int)
@click.argument("said", type=click.Choice(list(actions.ANSWERS)), metavar="same|different|later")
@deed
def answer(number: int, said: str) -> None:
    """Say whether a pair is one human."""
    spot = here()
    done(f"{decisions.answer(owner_id=spot.owner_id, question_id=number, said=said, now=spot.now)}.", {"question": number}, hint=UNDO)


@click.command(epilog=example("kith questions together 36 different", "kith questions together 3 shared"))
@click.argument("number", type=int)
@click.argument("said", type=click.Choice([*actions.ANSWERS, "shared"]), metavar="same|different|shared|later")
@deed
def together(number: int, said: str) -> None:
    """Answer all pairs that hang together with one.

    NUMBER is any of them. With different, each two of them are two people; with same, all are one; with shared, the handle on which they hang is
    nobody's alone, and pairs for which nothing else speaks are two people. It is one step for `kith undo`.
    """
    spot = here()
    numbers = [one.id for one in actions.bundle_of(owner_id=spot.owner_id, question_id=number).questions]
    words = decisions.answer_together(owner_id=spot.owner_id, question_ids=numbers, said=said, now=spot.now)
    done(f"{words}.", {"questions": numbers}, hint=UNDO)


@click.command(epilog=example("kith questions contradiction 2 keep-apart"))
@click.argument("number", type=int)
@click.argument("said", type=click.Choice(["take-back", "keep-apart"]), metavar="take-back|keep-apart")
@deed
def contradiction(number: int, said: str) -> None:
    """Settle where your no goes against something certain.

    With take-back your no goes, and what is certain joins the two. With keep-apart you stand by it, and are not told again.
    """
    spot = here()
    do = contradiction_actions.take_back if said == "take-back" else contradiction_actions.keep_apart
    done(f"{do(owner_id=spot.owner_id, number=number, now=spot.now)}.", {"contradiction": number}, hint=UNDO)


def verdict(number: int, said: str, *, is_json: bool) -> None:
    """The owner's word on a join."""
    spot = here()
    words = decisions.review(owner_id=spot.owner_id, link_id=number, said=said, now=spot.now)
    if is_json:
        return data({"done": words, "join": number})
    return line(f"{words}. {UNDO}")
