"""The owner's word on matches, and topics of their own."""

import click

from kithwork.actions import pairing, topic_words
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here


def _answerer(verb: str, said: str, words: str) -> click.Command:
    @click.command(verb, epilog=example(f"kith matches {verb} 3 7"), help=words)
    @click.argument("need", type=int)
    @click.argument("offer", type=int)
    @deed
    def answer(need: int, offer: int) -> None:
        spot = here()
        summary = pairing.answer(owner_id=spot.owner_id, need_id=need, offer_id=offer, said=said, now=spot.now)
        done(f"{summary}.", {"need": need, "offer": offer, "answer": said}, hint=UNDO)

    return answer


@click.command(epilog=example('kith topic add zorbing --under sport --names "sphereing" --heard "plastic bubble, rolling downhill"'))
@click.argument("name")
@click.option("--under", "broader", default="", metavar="TOPICS", help="The broader topics that it belongs to, with commas.")
@click.option("--names", default="", help="Other names for it, with commas.")
@click.option("--heard", default="", help="What people say when they mean it, the trouble as well as the remedy, with commas.")
@deed
def add(name: str, broader: str, names: str, heard: str) -> None:
    """A topic of yours, or more words for one that is there; in place of what you said of it before."""
    spot = here()
    topic_words.add(owner_id=spot.owner_id, name=name, broader=broader, names=names, heard=heard, now=spot.now)
    done(f"Added the topic {name}; needs and offers are read with it from now on.", {"topic": name}, hint=UNDO)


@click.command(epilog=example("kith topic drop zorbing"))
@click.argument("name")
@deed
def drop(name: str) -> None:
    """A topic of yours goes."""
    spot = here()
    topic_words.drop(owner_id=spot.owner_id, name=name, now=spot.now)
    done(f"Took away the topic {name}.", {"topic": name}, hint=UNDO)


no = _answerer("no", "declined", "These two are no match; they are never shown together again.")
brought = _answerer("done", "done", "You brought them together; the need is met.")
