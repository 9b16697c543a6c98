"""What to begin an entry with: questions about what just happened, and a week as it is on file."""

import shlex
from pathlib import Path

import click

from kithwork.actions import journal_prompts, week_drafts
from kithwork.interfaces.cli.misread import printable
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import counted, data, item, line


@click.command(epilog=example("kith journal prompts"))
@as_json
def prompts(*, is_json: bool) -> None:
    """A few questions about what just happened, to begin with."""
    spot = here()
    found = journal_prompts.listed(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([{"kind": one.kind.value, "words": one.words, "why": one.why, "begin": one.begin} for one in found])
    for one in found:
        item(f"{one.words}{f' ({one.why})' if one.why else ''}")
        line(f"kith journal write --kind {one.kind.value} {shlex.quote(f'{one.begin} …'.strip())}", indent=4, is_quiet=True)
    return None


@click.command(epilog=example("kith journal draft --week", "kith journal draft --week 2026-W47", "kith journal draft --week 2026-11-12 --to week.md"))
@click.option(
    "--week", is_flag=False, flag_value="", default="", metavar="[WEEK|DATE]", help="Which: 2026-W47, or a day of it; this one when left out."
)
@click.option("--to", "to", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Into a new file, instead of printing it.")
@as_json
def draft(week: str, to: Path | None, *, is_json: bool) -> None:
    """A week as an outline in Markdown: commits, events, talks, what you kept, gave and learned, each with its source."""
    spot = here()
    found = week_drafts.draft(owner_id=spot.owner_id, week=week, now=spot.now)
    if to:
        week_drafts.save(found, to)
    if is_json:
        return data({"week": found.week, "since": found.since, "until": found.until, "facts": found.facts_count, "words": found.words})
    if to:
        return line(f"Week {found.week}, {counted(found.facts_count, 'fact')}, in {to}.")
    return click.echo("\n".join(map(printable, found.words.split("\n"))), nl=False)
