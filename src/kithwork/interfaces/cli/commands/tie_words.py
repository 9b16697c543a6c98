"""The owner's past is asked, and every tie made anew."""

from typing import Final

import click

from kithwork.actions import lookbacks, looking_back, rebuilding
from kithwork.interfaces.cli import tie_shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import Data, data, day, gap, heading, line, pair

NAMED: Final = 10  # people whose tie was otherwise


@click.command(epilog=example("kith ties backtest", "kith ties backtest --json"))
@as_json
def backtest(*, is_json: bool) -> None:
    """The list that you would have seen 30 and 90 days ago, beside what happened.

    Beside it stands how many of their lists other ways would have had right: fixed cadences, the longest silence, who was heard of last. What your
    own past says of the chances is kept, and `kith ties chances` uses it.
    """
    spot = here()
    past = looking_back.ask(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data(tie_shapes.past(past))
    if not past.looks:
        line("There is too little to go by yet: it takes ten people whom you knew 30 days ago, and a word with one of them since.")
    for look in past.looks:
        _look(look, past)
    return None


def _look(look: lookbacks.LookBack, past: lookbacks.Past) -> None:
    warmth = next(listed for listed in look.lists if listed.method is lookbacks.Method.WARMTH)
    as_of = tie_shapes.date_of(look.as_of)
    heading(f"{day(as_of)}, {look.within} days ago")
    line(f"Of the {len(warmth.people)} warmest you have been in touch with {warmth.hits} since.")
    for listed in look.lists:
        pair(listed.method.words, f"{listed.hits} of {len(listed.people)}")
    line(f"Of all {look.people_count:,} people whom you knew, {look.fit.base_rate * look.people_count:,.0f}.", is_quiet=True)
    gap()
    for seen in warmth.people:
        name = past.names.get(seen.person_id, "Somebody who is one with another now")
        since = f"in touch on {day(tie_shapes.date_of(seen.since_day))}" if seen.since_day else "not since"
        line(f"{name} #{seen.person_id}: {since}", indent=2)


@click.command(epilog=example("kith ties rebuild", "kith ties rebuild --json"))
@as_json
def rebuild(*, is_json: bool) -> None:
    """Make every tie anew from what is on file, in seconds.

    They are kept up to date with every import, so that nothing should change; whose tie was otherwise is said.
    """
    spot = here()
    rebuilt = rebuilding.ties(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        told: dict[str, Data] = {"ties_count": rebuilt.people, "parts_count": rebuilt.parts, "otherwise": list(rebuilt.otherwise)}
        return data({"done": rebuilt.words, **told})
    line(rebuilt.words)
    if rebuilt.otherwise:
        numbers = " ".join(f"#{person_id}" for person_id in rebuilt.otherwise[:NAMED])
        line(f"{numbers}{' and more' if len(rebuilt.otherwise) > NAMED else ''}; `kith show NUMBER` says who.", indent=2)
    return None
