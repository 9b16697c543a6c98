"""Who says what of the owner, and what is ready before an opportunity knocks; apart from the profile, which is to be quick."""

import click

from kithwork.actions import readiness
from kithwork.actions import reputation as said_of
from kithwork.domain.dates import day_in_words
from kithwork.interfaces.cli import standing_shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, gap, heading, item, line, pair


@click.command(epilog=example("kith me reputation", "kith me reputation --json"))
@as_json
def reputation(*, is_json: bool) -> None:
    """Who recommends or endorses you, for what and where; and what nobody said, with who truthfully could."""
    spot = here()
    found = said_of.of(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data(standing_shapes.reputation(found))
    if found.recommended:
        heading("Recommended by")
    for one in found.recommended:
        item(f"{one.person} {one.words}")
        line(f"{day_in_words(one.on)}, {one.source}", indent=4, is_quiet=True)
    for skill in found.skills:
        heading(skill.skill)
        for one in skill.said:
            item(f"{one.person} {one.words}")
            line(f"{day_in_words(one.on)}, {one.source}", indent=4, is_quiet=True)
        if not skill.said:
            line("Nobody said it yet." if skill.could else "Nobody said it yet, and nobody on file worked on it with you.", indent=2)
        for could in skill.could:
            item(f"{could.person} #{could.person_id} could: {could.words}")
            line(could.source, indent=4, is_quiet=True)
    if found.unsaid:
        gap()
        line("`kith ask PERSON TEXT --kind testimonial` asks one of them; what is not so, nobody should say.", is_quiet=True)
    if not found.skills and not found.recommended:
        line("Nothing yet. `kith me add skill NAME` names what you can do; an import of your LinkedIn archive says who endorsed you for it.")
    return None


@click.command(epilog=example("kith me ready", "kith me ready --json"))
@as_json
def ready(*, is_json: bool) -> None:
    """What is ready before an opportunity knocks, and the next step of the rest."""
    spot = here()
    found = readiness.listed(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([standing_shapes.ready(one) for one in found])
    for one in found:
        pair(one.what, one.words or "not yet", indent=0)
        if one.next:
            line(f"{one.next}{f' `{one.command}`' if one.command else ''}", indent=15, is_quiet=True)
    return None
