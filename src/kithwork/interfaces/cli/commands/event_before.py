"""Before an event: three people to look for and why, what to ask, what to say and to give."""

from importlib import import_module
from typing import Final

import click

from kithwork.actions import event_prep
from kithwork.interfaces.cli import event_prep_shapes
from kithwork.interfaces.cli.commands.event import when
from kithwork.interfaces.cli.lazy import to_write
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, heading, item, line, pair, title

_WORDS: Final = "kithwork.interfaces.cli.commands.event_words"  # by name: it brings Django with it


@click.command(epilog=example("kith event prep 1", 'kith event prep 1 --goal "find two speakers" --question "Who runs your CI?"'))
@click.argument("number", type=int)
@click.option("--goal", metavar="TEXT", help="What you go there for.")
@click.option("--question", "questions", multiple=True, metavar="TEXT", help="What you want to ask people; may be given several times.")
@click.option("--pitch", metavar="TEXT", help="What you say of yourself.")
@click.option("--offer", metavar="TEXT", help="What you bring to give.")
@as_json
def prep(number: int, goal: str | None, questions: tuple[str, ...], pitch: str | None, offer: str | None, *, is_json: bool) -> None:
    """Before: three people to look for and why, questions, pitch, what to offer.

    With an option, keeps your words first.
    """
    if any(said is not None for said in (goal, pitch, offer)) or questions:
        to_write()
        import_module(_WORDS).prepare(number, goal, questions, pitch, offer)
    spot = here()
    found = event_prep.of(owner_id=spot.owner_id, event_id=number, now=spot.now)
    if is_json:
        return data(event_prep_shapes.prep(found))
    title(f"{found.event.name}, {when(found.event)}")
    pair("goal", found.event.goal or f"none yet: kith event prep {number} --goal TEXT")
    heading("To look for")
    for place, one in enumerate(found.to_meet, 1):
        item(f"{one.person.name} #{one.person.id}{f', {one.headline}' if one.headline else ''} ({one.evidence})", mark=f"{place}.")
        for why in one.whys:
            line(why, indent=5)
        line(f"To begin with: {one.opener}{f' ({one.because})' if one.because else ''}", indent=5, is_quiet=True)
    if not found.to_meet:
        line(
            f"Nobody who could be there is known. `kith event who {number} PERSON` says who comes, `kith event want {number} PERSON` whom you hope for."
        )
    heading("To ask")
    for question in found.questions:
        item(question)
    heading("To say and to give")
    pair("pitch", found.pitch or "none yet: kith phrases say who-i-am TEXT")
    pair("offer", found.offer or 'none yet: kith offer me "..."')
    if found.near:
        heading("Near there")
        for near in found.near:
            item(f"{near.person.name} #{near.person.id}, {near.place} ({near.warmth})")
    return None
