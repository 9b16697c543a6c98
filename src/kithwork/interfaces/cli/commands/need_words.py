"""Needs and offers are written down and settled."""

from datetime import date

import click

from kithwork.actions import matching, need_choices, stating
from kithwork.actions import needs as actions
from kithwork.actions.matching import Pair
from kithwork.actions.needs import Stated
from kithwork.actions.stating import Kept
from kithwork.interfaces.cli import match_shapes, need_shapes
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here, wants_data
from kithwork.interfaces.cli.printing import data, gap, line
from kithwork.store.queries.needs import NeedLine


def write_down(person: str, said: Stated, told_by: str, *, is_offer: bool) -> None:
    """Keep what somebody said, and say what goes with it."""
    spot = here()
    person_id = actions.who(owner_id=spot.owner_id, text=person, now=spot.now)
    teller = spot.person(told_by).id if told_by else 0
    kept = stating.add(owner_id=spot.owner_id, person_id=person_id, said=said, is_offer=is_offer, now=spot.now, told_by=teller)
    made = actions.numbered(owner_id=spot.owner_id, need_id=kept.id)
    done = _done(kept, made)
    found = matching.of_need(owner_id=spot.owner_id, need_id=kept.id, now=spot.now)
    if wants_data():
        return data(
            {
                "done": done,
                "need": need_shapes.need(made, spot.now.date()),
                "matches": [match_shapes.pair(one, spot.now.date()) for one in found],
            }
        )
    return _tell(done, made, found, spot.now.date(), is_offer=is_offer)


def _done(kept: Kept, made: NeedLine) -> str:
    if kept.before and kept.before.said_on == made.said_on:
        return "That is so already, kept"
    return f"{kept.in_words('Written down')}{', kept' if kept.before else ''}"


def _tell(done: str, made: NeedLine, found: list[Pair], today: date, *, is_offer: bool) -> None:
    beside = actions.in_words(made, today=today)
    line(f"{done} as {made.id}: {need_shapes.name(made)}, “{made.words}” ({beside}).{'' if done.startswith('That') else f' {UNDO}'}")
    gap()
    if found:
        match_shapes.tell_pairs(found)
    elif made.is_confidential:
        line("It is confidential: it is compared with nothing, and stands with the person and in your lists alone.")
    else:
        line(
            f"Nothing on file goes with it yet; whatever comes later is compared with it.{'' if is_offer else ' `kith offer` keeps what people can give.'}"
        )


def _settler(noun: str, verb: str, state: str, words: str) -> click.Command:
    @click.command(verb, epilog=example(f"kith {noun} {verb} 3"), help=words)
    @click.argument("number", type=int)
    @deed
    def settle(number: int) -> None:
        spot = here()
        said = stating.settle(owner_id=spot.owner_id, need_id=number, said=state, now=spot.now)
        done(f"{said}.", {"need": number, "state": state}, hint=UNDO)

    return settle


@click.command(epilog=example("kith need yes 3f9c12"))
@click.argument("key")
@deed
def yes(key: str) -> None:
    """A proposal is kept, and matched."""
    spot = here()
    number = need_choices.keep(owner_id=spot.owner_id, key=key, now=spot.now)
    made = actions.numbered(owner_id=spot.owner_id, need_id=number)
    done(f"Kept as {number}: {made.person}, “{made.words}”.", {"need": number}, hint=UNDO)


@click.command(epilog=example("kith need no 3f9c12"))
@click.argument("key")
@deed
def no(key: str) -> None:
    """A proposal is none, and never comes back."""
    spot = here()
    need_choices.decline(owner_id=spot.owner_id, key=key, now=spot.now)
    done("It is not proposed again.", {"key": key}, hint=UNDO)


need_met, offer_met = _settler("need", "met", "met", "It was met."), _settler("offer", "met", "met", "It was taken up.")
need_withdraw, offer_withdraw = (_settler(noun, "withdraw", "withdrawn", "It holds no more.") for noun in ("need", "offer"))
need_reopen, offer_reopen = (_settler(noun, "reopen", "open", "It is open again.") for noun in ("need", "offer"))
