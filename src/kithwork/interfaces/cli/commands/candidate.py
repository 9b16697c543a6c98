"""Candidates whom the owner keeps in mind."""

import click

from kithwork.actions import in_mind as reading
from kithwork.actions import position_fits
from kithwork.domain.interviews import CANDIDATE_SAID
from kithwork.interfaces.cli import candidate_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, item, line, pair


@click.group(
    cls=Noun,
    epilog=example(
        'kith candidate keep sam --position "backend" --why "asks before building" --curiosity "read our code" --agreed "said yes by mail"',
        'kith candidate open "backend engineer, Go" --topic go',
        "kith candidate matches",
    ),
)
def candidate() -> None:
    """The interviewer's chair: whom you keep in mind, with their consent.

    Nobody is kept without it, and whoever asks is forgotten. Without a verb: all of them, with their numbers.
    """


candidate.later = {
    "keep": "candidate_words:keep",
    "step": "candidate_words:step",
    "forget": "candidate_words:forget",
    "open": "candidate_words:open_",
    "close": "candidate_words:close",
}


@candidate.command("list", epilog=example("kith candidate list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """Everybody whom you keep in mind, the newest first."""
    found = reading.listed(owner_id=here().owner_id)
    if is_json:
        return data([candidate_shapes.candidate(one) for one in found])
    for one in found:
        pair(f"{one.id} {one.person}", f"for {one.position}, seen {day(one.seen_on)} #{one.person_id}", indent=0)
        line(f"{reading.said_of(one)}.", indent=15, is_quiet=True)
        for row in one.steps:
            line(f"{CANDIDATE_SAID[row.step]} {day(row.on)}{f': {row.words}' if row.words else ''}", indent=15, is_quiet=True)
    if not found:
        line("Nobody yet. `kith candidate keep PERSON` keeps somebody in mind who agreed to it.")
    return None


@candidate.command(epilog=example("kith candidate positions"))
@as_json
def positions(*, is_json: bool) -> None:
    """Positions that are open."""
    found = reading.positions(owner_id=here().owner_id)
    if is_json:
        return data([candidate_shapes.position(one) for one in found])
    for one in found:
        item(f"{one.words}, open since {day(one.opened_on)}", mark=str(one.id), indent=0)
    if not found:
        line("No position is open. `kith candidate open TEXT` writes one down.")
    return None


@candidate.command(epilog=example("kith candidate matches"))
@as_json
def matches(*, is_json: bool) -> None:
    """Who of those whom you keep in mind could fill a position that is open."""
    found = position_fits.matches(owner_id=here().owner_id)
    if is_json:
        return data([candidate_shapes.match(one) for one in found])
    for one in found:
        item(f"{one.candidate.person} #{one.candidate.person_id} for “{one.position.words}”: both speak of {', '.join(one.why)}", indent=0)
        line(f"{reading.said_of(one.candidate)}.", indent=2, is_quiet=True)
    if not found:
        line("Nobody whom you keep in mind fits a position that is open.")
    return None
