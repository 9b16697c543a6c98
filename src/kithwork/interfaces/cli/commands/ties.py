"""Ties: what may be expected of somebody, and in a module apart, whether the lists were right and whether all is as the evidence makes it."""

import click

from kithwork.actions import outlooks
from kithwork.interfaces.cli import tie_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, line, pair, title


@click.group(cls=Noun, epilog=example("kith ties backtest", "kith ties chances ada", "kith ties rebuild"))
def ties() -> None:
    """Would the lists have been right, and what may be expected?

    Without a verb: the back-test.
    """


ties.later = {verb: f"tie_words:{verb}" for verb in ("backtest", "rebuild")}


ties.default = "backtest"


@ties.command(epilog=example("kith ties chances ada", "kith ties chances ada --json"))
@click.argument("person")
@as_json
def chances(person: str, *, is_json: bool) -> None:
    """What may be expected: to be in touch in 30 and 90 days, that it cools, that they answer.

    In words; `--json` has the chances as numbers, and how often each thing happened with anybody at all.
    """
    spot = here()
    found = outlooks.of(owner_id=spot.owner_id, person=spot.person(person), now=spot.now)
    if is_json:
        return data(tie_shapes.outlook(found))
    title(f"{found.person.name} #{found.person.id}")
    for label, words in found.words:
        pair(label, words)
    line(
        f"Fitted to your own past on {day(found.fitted_on)}." if found.fitted_on else "Not fitted to your own past yet; `kith ties backtest` does.",
        is_quiet=True,
    )
    return None
