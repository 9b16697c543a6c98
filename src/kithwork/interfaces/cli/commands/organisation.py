"""What the owner says of organisations."""

import click

from kithwork.actions import organisation_words, organisations
from kithwork.domain import dates
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here
from kithwork.interfaces.cli.printing import counted, listed, plain


@click.command(
    epilog=example(
        'kith organisation Acme --also "Acme Labs" --domain acme.example',
        'kith organisation "Acme Labs" --part-of Acme',
        "kith organisation acme.example",
    )
)
@click.argument("name")
@click.option("--also", multiple=True, metavar="NAME", help="Another name of it.")
@click.option("--domain", "domains", multiple=True, help="A domain of its addresses; whoever has one there is there.")
@click.option("--part-of", multiple=True, metavar="NAME", help="Of what it is a part: its people belong there too.")
@click.option("--forget", "forgotten", multiple=True, metavar="WORD", help="Take back another name, a domain or a whole.")
@deed
def organisation(name: str, also: tuple[str, ...], domains: tuple[str, ...], part_of: tuple[str, ...], forgotten: tuple[str, ...]) -> None:
    """What an organisation is also called, its domains, and of what it is a part.

    With none of these: what is known of it. `kith path NAME` says who can get you there.
    """
    spot = here()
    if also or domains or part_of or forgotten:
        organisation_words.say(owner_id=spot.owner_id, name=name, also=also, domains=domains, part_of=part_of, forget=forgotten, now=spot.now)
    found = organisations.find(owner_id=spot.owner_id, text=name, today=dates.day_of(spot.now))
    if not found:
        raise organisations.NoSuchOrganisation(f"There is no organisation called “{plain(name)}” here.")
    said = [f"also {listed(found.also)}"] if found.also else []
    said += [f"addresses at {listed(found.domains)}"] if found.domains else []
    said += [f"part of {listed(found.part_of)}"] if found.part_of else []
    said += [f"with {listed(found.parts)}"] if found.parts else []
    people = f"{counted(len(found.now), 'person', 'people')} there now, {counted(len(found.past), 'person', 'people')} before"
    ids = {"name": found.name, "also": found.also, "domains": found.domains, "part_of": found.part_of, "parts": found.parts}
    hint = UNDO if also or domains or part_of or forgotten else ""
    done(f"{'; '.join([found.name, *said, people])}.", {**ids, "now_count": len(found.now), "past_count": len(found.past)}, hint=hint)
