"""One skill: what it serves, who could teach it and why, what was given for it, and what was told of it."""

import click

from kithwork.actions import resources, skills, told
from kithwork.interfaces.cli import learning_shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.persons import in_short
from kithwork.interfaces.cli.printing import data, day, heading, item, line, pair, title


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
    title(one.line.words)
    for served in one.line.serves:
        pair("serves", f"{served.words} ({served.kind})")
    for target in one.turned_to:
        pair("turned to", f"{target.name}{f' #{target.person_id}' if target.person_id else ''}{f': {target.why}' if target.why else ''}")
    heading("Who could teach it")
    for each in able:
        item(in_short(each.sought.person))
        line(f"{each.sought.because}; {each.sought.warmth}{f'; {each.sought.through}' if each.sought.through else ''}", indent=4, is_quiet=True)
        line(each.held or f'`kith ask "#{each.sought.person.id}" "…" --kind advice`', indent=4, is_quiet=True)
    if not able:
        line("Nobody on file, by what they offer, by topics, endorsements, titles and code. `kith offer PERSON TEXT` writes down who can.", indent=2)
    if kept:
        heading("To learn from")
        for line_ in kept:
            item(f"{line_.thing} ({resources.state(line_)}{f', from {line_.person}' if line_.person else ''})", mark=f"{line_.id:>3}")
    if said:
        heading("What you were told")
        for each_said in said:
            item(f"{each_said.words} ({each_said.person}, {day(each_said.on)}){f': {each_said.did}' if each_said.did else ''}")
    return None
