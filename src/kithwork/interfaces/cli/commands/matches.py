"""Which needs and offers could go together, and the topics by which that is understood."""

import click

from kithwork.actions import matching as actions
from kithwork.actions import needs, own_topics
from kithwork.interfaces.cli import match_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, item, line


@click.group(cls=Noun, epilog=example("kith matches", "kith matches ada", "kith matches no 3 7", "kith matches done 3 7"))
def matches() -> None:
    """Needs and offers that could go together, with both quotes, why, and what to do next."""


matches.later = {"no": "match_words:no", "done": "match_words:brought"}


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


@click.group(cls=Noun, epilog=example('kith topic add zorbing --under sport --heard "plastic bubble, rolling downhill"', "kith topic"))
def topic() -> None:
    """Topics of your own, by which needs and offers are understood, beside those that come with Kithwork."""


topic.later = {verb: f"match_words:{verb}" for verb in ("add", "drop")}


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
