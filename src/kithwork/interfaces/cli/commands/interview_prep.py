"""What to know before a round."""

import click

from kithwork.actions import prep as packs
from kithwork.domain.interviews import FORMS_SAID
from kithwork.interfaces.cli import pack_shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, day, heading, item, line, pair


@click.command(epilog=example("kith interview prep 1"))
@click.argument("number", type=int)
@as_json
def prep(number: int, *, is_json: bool) -> None:
    """What to know before a round: people, topics, your stories with proof, questions to ask."""
    spot = here()
    found = packs.of(owner_id=spot.owner_id, round_id=number, now=spot.now)
    if is_json:
        return data(pack_shapes.pack(found))
    one = found.round
    heading(f"{one.name[0].upper()}{one.name[1:]}: {found.of.title or found.of.organisation}")
    line(f"{day(one.on)}{f', {one.at}' if one.at else ''}, {FORMS_SAID[one.form]}{f': {one.words}' if one.words else ''}", is_quiet=True)
    _people(found)
    heading("The craft")
    if one.technical:
        line(one.technical, indent=2)
    for topic in found.topics:
        stories = "; ".join(f"{fit.story.title}{f' ({fit.story.proof})' if fit.story.proof else ''}" for fit in topic.fits)
        pair(topic.name, f"{stories or 'no story of yours yet'} ({topic.source})")
    heading("The person")
    line(one.personal or f"Nothing yet. `kith interview prepare {number} --personal TEXT` keeps it.", indent=2)
    for name, some in (("Questions to ask", found.to_ask), ("Asked there before", found.asked_before)):
        if some:
            heading(name)
        for row in some:
            item(f"{row.words} ({row.source})")
    _own(found)
    if found.drills:
        heading("To practise")
    for drill in found.drills:
        item(drill.line.words, mark=str(drill.line.id))
    return None


def _own(found: packs.Pack) -> None:
    if found.pitch:
        heading("Who you are, in thirty seconds")
        line(found.pitch, indent=2)
    heading("Out of curiosity")
    for words in found.curious:
        item(words)


def _people(found: packs.Pack) -> None:
    heading("Who asks")
    for seat in found.interviewers:
        item(f"{seat.row.person} #{seat.row.person_id}{f', {seat.headline}' if seat.headline else ''}{f'; {seat.met}' if seat.met else ''}")
        for row in seat.cares:
            line(f"cares about {row.words} ({row.source})", indent=4)
        for row in seat.notes:
            line(f"{row.words} ({row.source})", indent=4)
    if not found.interviewers:
        line("Nobody is named yet.", indent=2)
    if found.there:
        heading("Whom you know there")
    for there in found.there:
        item(f"{there.person.name} #{there.person.id}: {there.words}")
    if found.told:
        heading("What they told you")
    for told in found.told:
        item(f"{told.words} ({told.kind}; {told.person}, {day(told.on)})")
