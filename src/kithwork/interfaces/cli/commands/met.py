"""How the owner met somebody."""

import click

from kithwork.actions import person as person_actions
from kithwork.actions import words as actions
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here
from kithwork.store.queries import words as typed


@click.command(
    epilog=example('kith met priya --through dad --at "salsa class" --on 2021-09', 'kith met priya "She asked how one learns to program."')
)
@click.argument("person")
@click.argument("words", nargs=-1)
@click.option("--through", multiple=True, metavar="PERSON", help="Who brought you together; may be given several times.")
@click.option("--at", "event", default="", help="At what: an event, a place, a class.")
@click.option("--on", "on", type=days.past_in_part, default="", metavar="DATE", help="When, as far as you know: 2022, 2022-03, 2022-03-14 or friday.")
@deed
def met(person: str, words: tuple[str, ...], through: tuple[str, ...], event: str, on: str) -> None:
    """How, where, when and through whom you met somebody.

    What you say takes the place of what you said before.
    """
    spot = here()
    found = spot.person(person)
    others = [spot.person(name).id for name in through]
    actions.met(owner_id=spot.owner_id, person_id=found.id, now=spot.now, through=others, event=event, on=on, text=" ".join(words))
    story = person_actions.story_in_words(typed.words(spot.owner_id, found.id).story)
    done(f"{found.name}: {story}", {"person": found.id}, hint=UNDO)
