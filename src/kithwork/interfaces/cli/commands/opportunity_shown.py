"""One opportunity with all that is known around it."""

from typing import Final

import click

from kithwork.actions import journal, prospects
from kithwork.actions import openings as reading
from kithwork.domain.opportunities import PARTS_SAID, OpportunityWordKind
from kithwork.interfaces.cli import fresh_ways, journal_rows, journal_shapes, prospect_shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, day, heading, item, line, pair, title
from kithwork.store.queries.opportunities import OpportunityLine

SHOWN: Final = 12  # people there


@click.command(epilog=example("kith opportunity show 3"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """Everything on file: who there knows you and the ways first, then what you were told, where it stands, and who is in it."""
    spot = fresh_ways.ready(here())
    found = prospects.of(owner_id=spot.owner_id, opportunity_id=number, now=spot.now)
    entries = journal.of_opportunity(owner_id=spot.owner_id, key=found.line.key)
    if is_json:
        return data({**prospect_shapes.prospect(found), "entries": [journal_shapes.entry(each) for each in entries]})
    one = found.line
    title(f"{one.id} {one.name}{f', for {one.for_name} #{one.for_id}' if one.for_id else ''}")
    _show_ways(found)
    if found.insights:
        heading("What people told you of it")
    for row in found.insights:
        item(f"{row.words} ({row.kind}; {row.person} #{row.person_id}, {day(row.on)})")
    heading("Where it stands")
    line(f"{reading.in_words(one)}.", indent=2)
    if found.waiting and (found.waiting.due or found.waiting.answered):
        line(found.waiting.due or found.waiting.answered, indent=2)
    _show_facts(one)
    _show_proofs(found)
    _show_people(one)
    _show_outline(found)
    journal_rows.tell(entries)
    return None


def _show_outline(found: prospects.Prospect) -> None:
    outline = found.outline
    if not outline or found.is_over:
        return
    heading("A proposal, laid out from what they said and what you have to show")
    for part in outline.parts:
        line(part.title, indent=2)
        for words, source in part.lines:
            item(f"{words} ({source})", indent=4)
    for missing in outline.missing:
        line(missing, indent=2, is_quiet=True)


def _show_ways(found: prospects.Prospect) -> None:
    heading("Who there knows you")
    routes = found.ways
    if not routes:
        organisation = found.line.organisation
        return line(f"Nobody at {organisation} is on file." if organisation else "Say where it is: `kith opportunity edit`.", indent=2)
    for one in [one for one in routes.there if one.is_now][:SHOWN]:
        item(f"{one.person.name} #{one.person.id}: {one.words}. {one.warmth}.")
    for way in routes.ways:
        if len(way.hops) > 1:
            item(f"Through {way.first.name} #{way.first.id} to {way.hops[-1].person.name} #{way.hops[-1].person.id}. {way.likely}")
    if not routes.ways and not routes.there:
        line(f"Nobody who could get you to {routes.name} is on file.", indent=2)
    return line(f'`kith path --organisation "{routes.name}"` says what each rests on.', indent=2, is_quiet=True)


def _show_proofs(found: prospects.Prospect) -> None:
    if found.proofs:
        heading("What it requires, and what speaks for you")
    for one in found.proofs:
        pair(one.required, one.proofs[0].words if one.proofs else "Nothing of yours on file speaks for it.")
        for proof in one.proofs:
            line(f"{proof.words} ({proof.source})" if proof is not one.proofs[0] else f"({proof.source})", indent=17, is_quiet=True)


def _show_facts(one: OpportunityLine) -> None:
    days = (("posted", one.posting_on), ("due", one.due_on))
    facts = [
        ("place", one.place),
        ("terms", one.terms),
        ("link", one.link),
        ("found at", one.channel),
        *((name, day(on) if on else "") for name, on in days),
    ]
    facts += [("next", f"{one.next_step}{f', by {day(one.next_on)}' if one.next_on else ''}")] if one.next_step else []
    for label, words in facts:
        if words:
            pair(label, words)
    for row in one.words:
        if row.kind is not OpportunityWordKind.TOPIC:
            pair(row.kind, row.words)
    for sent in one.sent:
        said = ", ".join(part for part in (sent.version, sent.link, sent.way) if part)
        pair(f"{sent.kind}", f"{day(sent.on)}{f': {said}' if said else ''}")


def _show_people(one: OpportunityLine) -> None:
    if one.parts:
        heading("People in it")
    for row in one.parts:
        item(f"{row.person} #{row.person_id} {PARTS_SAID[row.part]}{f': {row.words}' if row.words else ''}")
