"""Say that two people are one, or that one is two, and see how one came together; apart from the list, which is to be quick."""

from dataclasses import asdict

import click

from kithwork.actions import handles, histories, identities, source_names
from kithwork.actions import people as actions
from kithwork.actions.histories import Doer, Event
from kithwork.interfaces.cli import identity_shapes, persons, shapes
from kithwork.interfaces.cli.nouns import UNDO, Here, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import counted, data, day, gap, heading, item, line, listed, pair
from kithwork.store.queries.person import IdentityLine


@click.command(epilog=example('kith people merge "Ada Lovelace" 12'))
@click.argument("one", metavar="PERSON")
@click.argument("other", metavar="OTHER")
@click.option("--anyway", "is_anyway", is_flag=True, help="Also where you said before that they are two people; that is taken back.")
@deed
def merge(one: str, other: str, *, is_anyway: bool) -> None:
    """These two are one person."""
    spot = here()
    a, b = spot.person(one), spot.person(other)
    merged = identities.merge(owner_id=spot.owner_id, one=a.id, other=b.id, now=spot.now, is_anyway=is_anyway)
    kept = actions.line_of(spot.owner_id, merged)
    done(f"{b.name} #{b.id} and {a.name} #{a.id} are one: {persons.in_short(kept)}.", shapes.person(kept), hint=UNDO)


@click.command(epilog=example("kith people split ada", "kith people split ada ada@engines.example", "kith people split ada 31 32"))
@click.argument("person", metavar="PERSON")
@click.argument("handles", nargs=-1, metavar="[IDENTITY]...")
@as_json
def split(person: str, handles: tuple[str, ...], *, is_json: bool) -> None:
    """These identities are somebody else.

    Name them by address, login, telephone, name or number. Without identities: lists them with their numbers, in the two parts into which the weakest join would fall. What you name goes, whichever part it
    stands in, under a new number, and is never the same human again unless you say so; whoever stays keeps the number and your words.
    """
    spot = here()
    line_ = spot.person(person)
    if not handles:
        return _propose(spot, line_.id, line_.name, is_json=is_json)
    numbers = identities.named(owner_id=spot.owner_id, person_id=line_.id, texts=handles)
    made = identities.split(owner_id=spot.owner_id, person_id=line_.id, identity_ids=numbers, now=spot.now)
    other = actions.line_of(spot.owner_id, made.other_id)
    rest = actions.line_of(spot.owner_id, made.rest_id) if made.rest_id else None
    words = f"{other.name} is #{other.id} now{f', apart from {rest.name} #{rest.id}' if rest else ''}."
    if is_json:
        return data({"done": words, **shapes.person(other)})
    line(f"{words} {UNDO}")
    return None


@click.command(epilog=example("kith people shared info@acme.example", "kith people shared info@acme.example --no-longer"))
@click.argument("handle", metavar="ADDRESS")
@click.option("--no-longer", "is_over", is_flag=True, help="It is one person's own after all.")
@deed
def shared(handle: str, *, is_over: bool) -> None:
    """An address, number or profile that people here have is nobody's alone: it joins nobody any more.

    One such word answers every question that comes of it: a relay, a front desk, an address that a whole team writes from.
    """
    spot = here()
    if not is_over:
        handles.held(owner_id=spot.owner_id, text=handle)
    value = identities.share(owner_id=spot.owner_id, text=handle, is_shared=not is_over, now=spot.now)
    done(f"{value} is {'one person’s own again' if is_over else 'nobody’s alone'}.", {"handle": value}, hint=UNDO)


@click.command(epilog=example("kith people history ada", "kith people history 12 --json"))
@click.argument("person", metavar="PERSON", nargs=-1, required=True)
@as_json
def history(person: tuple[str, ...], *, is_json: bool) -> None:
    """How somebody came together, step by step.

    Which identities came in with which import, what joined them and why, and what you said and took back.
    """
    spot = here()
    line_ = spot.person(" ".join(person))
    found = histories.of(owner_id=spot.owner_id, person_id=line_.id)
    if is_json:
        return data([asdict(event) for event in found])
    heading(f"How {line_.name} #{line_.id} came together")
    for event in found:
        pair(day(event.at), _step(event))
    if not found:
        line("Nothing is on file of that.", indent=2)
    return None


def _step(event: Event) -> str:
    by = {Doer.SOURCE: f"{listed(event.sources)}, import {event.run}", Doer.ENGINE: f"by Kithwork, with import {event.run}", Doer.OWNER: "by you"}[
        event.doer
    ]
    taken = f"; taken back{f' on {day(event.undone_at)}' if event.undone_at else ''}" if event.is_undone else ""
    return f"{event.words} ({by}{taken})"


def _propose(spot: Here, person_id: int, name: str, *, is_json: bool) -> None:
    parting = identities.parting(owner_id=spot.owner_id, person_id=person_id)
    parts = [part for part in (parting.stays, parting.goes) if part]
    if is_json:
        return data([[identity_shapes.identity(identity) for identity in part] for part in parts])
    count = sum(map(len, parts))
    asked = "Name those that are somebody else:" if count > 1 else "There is nothing to split:"
    line(f"{name} is known by {counted(count, 'identity', 'identities')}. {asked}")
    for number, part in enumerate(parts, 1):
        heading(f"Part {number}")
        for identity in part:
            item(_in_words(identity), mark=f"{identity.id:>6}", indent=0)
    gap()
    if parting.words:
        line(f"What holds the two parts together: {source_names.in_words(parting.words)}.")
    if parting.goes:
        line(f"So: kith people split {person_id} {' '.join(str(identity.id) for identity in parting.goes)}")
    elif count > 1:
        line("Nothing here is in doubt: what holds these together is certain, or your word.")
    return None


def _in_words(identity: IdentityLine) -> str:
    name = f" “{identity.name}”" if identity.name and identity.name != identity.value else ""
    sources = f", from {listed(source_names.words(identity.sources))}" if identity.sources else ""
    return f"{identity.kind} {identity.value}{name}{sources}"
