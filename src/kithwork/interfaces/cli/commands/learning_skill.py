"""One skill: what it serves, who could teach it and why, what was given for it, and what was told of it."""

from collections.abc import Sequence

import click

from kithwork.actions import resources, skills, told
from kithwork.actions.skills import Learner, Teacher
from kithwork.actions.told import Told
from kithwork.interfaces.cli import learning_shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.persons import in_short
from kithwork.interfaces.cli.printing import data, day, gap, heading, item, line, pair, title
from kithwork.store.queries.learning import ResourceLine


@click.command(epilog=example("kith learning skill 2"))
@click.argument("number", type=int)
@as_json
def skill(number: int, *, is_json: bool) -> None:
    """One skill: what it serves, who could teach it and why them, and what you were given and told."""
    spot = here()
    one = skills.numbered(owner_id=spot.owner_id, skill_id=number)
    able = skills.teachers(owner_id=spot.owner_id, line=one.line, now=spot.now)
    kept = resources.kept(owner_id=spot.owner_id, is_open=False, skill_id=number)
    said = [each for each in told.listed(owner_id=spot.owner_id, is_open=False) if each.goal_id == number]
    if is_json:
        more = {"resources": [learning_shapes.resource(each) for each in kept], "told": [learning_shapes.told(each) for each in said]}
        return data({**learning_shapes.learner(one), "teachers": [learning_shapes.teacher(each) for each in able], **more})
    _serves(one)
    _able(able)
    _given(kept, said)
    if one.line.closed_on is None:
        gap()
        line(f"`kith target reached {number}` when you know it.", is_quiet=True)
    return None


def _serves(one: Learner) -> None:
    title(one.line.words)
    for served in one.line.serves:
        pair("serves", f"{served.words} ({served.kind})")
    for target in one.turned_to:
        pair("turned to", f"{target.name}{f' #{target.person_id}' if target.person_id else ''}{f': {target.why}' if target.why else ''}")


def _able(able: Sequence[Teacher]) -> None:
    heading("Who could teach it")
    for each in able:
        item(in_short(each.sought.person))
        line(f"{each.sought.because}; {each.sought.warmth}{f'; {each.sought.through}' if each.sought.through else ''}", indent=4, is_quiet=True)
        line(each.held or f'`kith ask "#{each.sought.person.id}" "…" --kind advice`', indent=4, is_quiet=True)
    if not able:
        line("Nobody on file, by what they offer, by topics, endorsements, titles and code. `kith offer PERSON TEXT` writes down who can.", indent=2)


def _given(kept: Sequence[ResourceLine], said: Sequence[Told]) -> None:
    if kept:
        heading("To learn from")
    for one in kept:
        item(f"{one.thing} ({resources.state(one)}{f', from {one.person}' if one.person else ''})", mark=f"{one.id:>3}")
    if said:
        heading("What you were told")
    for each in said:
        item(f"{each.words} ({each.person}, {day(each.on)}){f': {each.did}' if each.did else ''}")
