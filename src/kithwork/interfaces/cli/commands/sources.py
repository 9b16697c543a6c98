"""What Kithwork reads."""

from dataclasses import asdict

import click

from kithwork.actions import sources as actions
from kithwork.interfaces.cli.nouns import as_json, example
from kithwork.interfaces.cli.printing import data, gap, line, title


@click.command(epilog=example("kith sources"))
@as_json
def sources(*, is_json: bool) -> None:
    """What Kithwork reads, and where to get it."""
    found = actions.listed()
    if is_json:
        return data([asdict(source) for source in found])
    for place, source in enumerate(found):
        if place:
            gap()
        title(source.title)
        line(source.words, indent=2)
        if source.where_from:
            line(source.where_from, indent=2, is_quiet=True)
        line(f"kith find source:{source.name}", indent=2, is_quiet=True)
    return None
