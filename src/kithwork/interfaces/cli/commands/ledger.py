"""What you gave, what you received, and thanks: in one word."""

from datetime import date

import click

from kithwork.actions import ledger as actions
from kithwork.actions.ledgering import account
from kithwork.interfaces.cli import days, ledger_shapes
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import data, heading, item, line, title

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
    said = actions.enter(owner_id=spot.owner_id, person_id=found.id, is_mine=is_mine, kind=kind, text=" ".join(words), on=on, now=spot.now)
    done(f"Kept: {said}.", {"person": found.id}, hint=UNDO)


@click.command(epilog=example("kith thanked ben", "kith thanked ben --on yesterday"))
@click.argument("person")
@_on
@deed
def thanked(person: str, on: date | None) -> None:
    """You thanked somebody for whatever they did so far."""
    spot = here()
    found = spot.person(person)
    done(f"{actions.thank(owner_id=spot.owner_id, person_id=found.id, on=on, now=spot.now)}.", {"person": found.id}, hint=UNDO)


@click.group(cls=Noun, epilog=example("kith ledger ada", "kith ledger before ada", "kith ledger strike 4", "kith ledger off mum"))
def ledger() -> None:
    """What you and somebody gave, received and promised, in words: no sum, no score."""


ledger.default = "show"


@ledger.command(epilog=example("kith ledger show ada --json"))
@click.argument("person")
@as_json
def show(person: str, *, is_json: bool) -> None:
    """Given, received and promised, and what that asks for."""
    spot = here()
    found = spot.person(person)
    shown = account.of(owner_id=spot.owner_id, person_id=found.id, now=spot.now)
    if is_json:
        return data(ledger_shapes.account(shown))
    title(f"{found.name} #{found.id}")
    return ledger_shapes.tell(shown)


@ledger.command(epilog=example("kith ledger before ada"))
@click.argument("person")
@as_json
def before(person: str, *, is_json: bool) -> None:
    """Before you ask for something: the last twelve months, and what you could give first."""
    spot = here()
    found = spot.person(person)
    shown = actions.before_asking(owner_id=spot.owner_id, person_id=found.id, now=spot.now)
    if is_json:
        gives = [{"kind": one.kind, "words": one.words, "evidence": one.evidence} for one in shown.gives]
        lists = {"given": [ledger_shapes.entry(one) for one in shown.given], "received": [ledger_shapes.entry(one) for one in shown.received]}
        return data({"is_exempt": shown.is_exempt, "words": shown.words, **lists, "gives": gives})
    line(shown.words)
    if shown.gives:
        heading("Give first, in five minutes")
        for one in shown.gives:
            item(f"{one.words}{f' ({one.evidence})' if one.evidence else ''}")
    return None


@ledger.command(epilog=example("kith ledger strike 4"))
@click.argument("number", type=int)
@deed
def strike(number: int) -> None:
    """A line that you wrote goes."""
    spot = here()
    done(f"{actions.strike(owner_id=spot.owner_id, entry_id=number, now=spot.now)}.", {"number": number}, hint=UNDO)


def _exempting(verb: str, words: str, *, is_exempt: bool) -> click.Command:
    @click.command(verb, epilog=example(f"kith ledger {verb} mum"), help=words)
    @click.argument("person")
    @deed
    def exempt(person: str) -> None:
        spot = here()
        found = spot.person(person)
        said = actions.exempt(owner_id=spot.owner_id, person_id=found.id, is_exempt=is_exempt, now=spot.now)
        done(f"{said}.", {"person": found.id, "is_exempt": is_exempt}, hint=UNDO)

    return exempt


ledger.add_command(_exempting("off", "Keep no ledger with somebody: family, say.", is_exempt=True))
ledger.add_command(_exempting("on", "Keep one again.", is_exempt=False))
