"""What the owner asks out of curiosity; apart from the profile, which is to be quick."""

import click

from kithwork.actions import curiosity
from kithwork.domain.own import Asking
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, gap, heading, item, line


@click.command(epilog=example("kith me questions", "kith me questions interview"))
@click.argument("occasion", type=click.Choice([one.value for one in Asking]), required=False)
@as_json
def questions(occasion: str | None, *, is_json: bool) -> None:
    """A handful of questions to ask out of curiosity, by occasion; preparations show them."""
    found = [one for one in curiosity.listed(owner_id=here().owner_id) if occasion in {None, one[0].value}]
    if is_json:
        return data([{"occasion": kind, "questions": list(asked), "is_own": is_own} for kind, asked, is_own in found])
    for kind, asked, is_own in found:
        heading(f"{kind.capitalize()}{' (yours)' if is_own else ''}")
        for question in asked:
            item(question)
    gap()
    line("`kith me asks OCCASION QUESTION...` puts yours in their place.", is_quiet=True)
    return None
