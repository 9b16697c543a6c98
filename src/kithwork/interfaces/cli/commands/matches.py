"""Which needs and offers could go together, and the topics by which that is understood."""

import click

from kithwork.actions import matching as actions
from kithwork.actions import needs, own_topics, pairing, topic_words
from kithwork.interfaces.cli import match_shapes
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import data, item, line


@click.group(cls=Noun, epilog=example("kith matches", "kith matches ada", "kith matches no 3 7", "kith matches done 3 7"))
def matches() -> None:
    """Needs and offers that could go together, with both quotes, why, and what to do next."""


@matches.command("list", epilog=example("kith matches list ada", "kith matches list me"))
@click.argument("person", required=False)
@click.option("--limit", type=click.IntRange(1, 200), default=20, show_default=True, help="At most so many.")
@as_json
def list_(person: str | None, limit: int, *, is_json: bool) -> None:
    """All matches, or those of one PERSON."""
    spot = here()
    if person is None:
        found = actions.all_of(owner_id=spot.owner_id, now=spot.now, limit=limit)
    else:
        person_id = needs.who(owner_id=spot.owner_id, text=person, now=spot.now)
        found = actions.of_person(owner_id=spot.owner_id, person_id=person_id, now=spot.now)[:limit]
    if is_json:
        return data([match_shapes.pair(one, spot.now.date()) for one in found])
    if not found:
        line("Nothing on file goes together. `kith need` and `kith offer` write down what people look for and can give.")
    match_shapes.tell_pairs(found)
    return None


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


matches.add_command(_answerer("no", "declined", "These two are no match; they are never shown together again."))
matches.add_command(_answerer("done", "done", "You brought them together; the need is met."))


@click.group(cls=Noun, epilog=example('kith topic add zorbing --under sport --heard "plastic bubble, rolling downhill"', "kith topic"))
def topic() -> None:
    """Topics of your own, by which needs and offers are understood, beside those that come with Kithwork."""


@topic.command(epilog=example('kith topic add zorbing --under sport --names "sphereing" --heard "plastic bubble, rolling downhill"'))
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


@topic.command(epilog=example("kith topic drop zorbing"))
@click.argument("name")
@deed
def drop(name: str) -> None:
    """A topic of yours goes."""
    spot = here()
    topic_words.drop(owner_id=spot.owner_id, name=name, now=spot.now)
    done(f"Took away the topic {name}.", {"topic": name}, hint=UNDO)


@topic.command("list", epilog=example("kith topic list --json"))
@as_json
def list_topics(*, is_json: bool) -> None:
    """Yours, as they stand in the file of topics."""
    found = own_topics.listed(owner_id=here().owner_id)
    if is_json:
        return data([dict(zip(("name", "under", "names", "heard"), row, strict=True)) for row in found])
    if not found:
        line("You have added no topic; hundreds come with Kithwork.")
    for name, broader, names, heard in found:
        parts = [f"under {broader}" if broader else "", f"also {names}" if names else "", f"heard: {heard}" if heard else ""]
        item("; ".join(filter(None, (name, *parts))))
    return None
