"""The owner's card, as a code that a phone reads; apart from what writes, for it is held out to somebody who waits."""

import click

from kithwork.actions import showing
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, line, title


@click.command(epilog=example("kith me card", "kith me card --json"))
@as_json
def card(*, is_json: bool) -> None:
    """Your card as a code that a phone reads, with what you chose for it."""
    found = showing.card(owner_id=here().owner_id)
    if is_json:
        return data({"name": found.name, "vcard": found.vcard, "lines": [words for _, words in found.lines]})
    click.echo(found.blocks)
    title(found.name)
    for _, words in found.lines:
        line(words)
    if not found.lines:
        line("Only your name stands on it. `kith me shown work link email --card` puts more there.", is_quiet=True)
    return None
