"""Which community to ask about something."""

import click

from kithwork.actions import community_advice
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import Data, data, item, line


@click.command(epilog=example('kith community ask "flaky tests"'))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@as_json
def ask(words: tuple[str, ...], *, is_json: bool) -> None:
    """Which community to ask about something, and why."""
    spot = here()
    found = community_advice.to_ask(owner_id=spot.owner_id, text=" ".join(words), now=spot.now)
    if is_json:
        rows: list[Data] = [{"id": one.line.id, "name": one.line.name, "why": list(one.why)} for one in found]
        return data(rows)
    for one in found:
        item(one.line.name, mark=f"{one.line.id:>3}", indent=0)
        for why in one.why:
            line(why, indent=4, is_quiet=True)
    if not found:
        line("None of your communities has to do with that, as far as is on file. `kith matches` and `kith path` ask people.")
    return None
