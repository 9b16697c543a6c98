"""What the owner enters: what was given and received, thanks, and with whom no ledger is kept."""

from datetime import date

import click

from kithwork.actions import ledger_entries
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here

_on = click.option("--on", type=days.past, metavar="DATE", help="When: 2026-03-13, yesterday, friday. Today when left out.")


@click.command(epilog=example("kith gave ada listened", 'kith gave ada review "her first talk" --on friday'))
@click.argument("person")
@click.argument("kind")
@click.argument("words", nargs=-1, metavar="[TEXT]")
@_on
@deed
def gave(person: str, kind: str, words: tuple[str, ...], on: date | None) -> None:
    """You did something for somebody: listened, review, advice, help, introduction, link, or your own word."""
    _enter(person, kind, words, on, is_mine=True)


@click.command(epilog=example("kith received ben review --on 2026-11-02", 'kith received ada advice "whom to ask at the Navy"'))
@click.argument("person")
@click.argument("kind")
@click.argument("words", nargs=-1, metavar="[TEXT]")
@_on
@deed
def received(person: str, kind: str, words: tuple[str, ...], on: date | None) -> None:
    """Somebody did something for you; Today asks for thanks until you say that you gave them."""
    _enter(person, kind, words, on, is_mine=False)


def _enter(person: str, kind: str, words: tuple[str, ...], on: date | None, *, is_mine: bool) -> None:
    spot = here()
    found = spot.person(person)
    said = ledger_entries.enter(owner_id=spot.owner_id, person_id=found.id, is_mine=is_mine, kind=kind, text=" ".join(words), on=on, now=spot.now)
    done(f"Kept: {said}.", {"person": found.id}, hint=UNDO)


@click.command(epilog=example("kith thanked ben", "kith thanked ben --on yesterday"))
@click.argument("person")
@_on
@deed
def thanked(person: str, on: date | None) -> None:
    """You thanked somebody for whatever they did so far."""
    spot = here()
    found = spot.person(person)
    done(f"{ledger_entries.thank(owner_id=spot.owner_id, person_id=found.id, on=on, now=spot.now)}.", {"person": found.id}, hint=UNDO)


@click.command(epilog=example("kith ledger strike 4"))
@click.argument("number", type=int)
@deed
def strike(number: int) -> None:
    """A line that you wrote goes."""
    spot = here()
    done(f"{ledger_entries.strike(owner_id=spot.owner_id, entry_id=number, now=spot.now)}.", {"number": number}, hint=UNDO)


def _exempting(verb: str, words: str, *, is_exempt: bool) -> click.Command:
    @click.command(verb, epilog=example(f"kith ledger {verb} mum"), help=words)
    @click.argument("person")
    @deed
    def exempt(person: str) -> None:
        spot = here()
        found = spot.person(person)
        said = ledger_entries.exempt(owner_id=spot.owner_id, person_id=found.id, is_exempt=is_exempt, now=spot.now)
        done(f"{said}.", {"person": found.id, "is_exempt": is_exempt}, hint=UNDO)

    return exempt


off = _exempting("off", "Keep no ledger with somebody: family, say.", is_exempt=True)
on = _exempting("on", "Keep one again.", is_exempt=False)
