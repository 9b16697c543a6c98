"""Around interviews: doors that stay open after a no, what mail speaks of, and what was between the owner and an organisation."""

import click

from kithwork.actions import closings, cycles, round_proposals
from kithwork.domain.dates import in_words
from kithwork.domain.interviews import AFTER_SAID
from kithwork.interfaces.cli import closing_shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, day, gap, heading, line, pair, title


@click.command(epilog=example("kith interview watched"))
@as_json
def watched(*, is_json: bool) -> None:
    """What ended with a no, what keeps the door open, and what opened there since."""
    spot = here()
    found = [one for one in closings.listed(owner_id=spot.owner_id, now=spot.now) if one.is_watched]
    if is_json:
        return data([closing_shapes.closed(one) for one in found])
    for one in found:
        pair(str(one.line.id), f"{one.line.name}, {'silent since' if one.is_silent else 'a no on'} {day(one.lost_on)}", indent=0)
        for row in one.done:
            line(f"{AFTER_SAID[row.step]} {day(row.on)}{f': {row.words}' if row.words else ''}", indent=15, is_quiet=True)
        for due in one.due:
            line(f"Due since {day(due.since)}: {due.step}.", indent=15)
        for fresh in one.opened:
            line(f"Opened there since: {fresh.name} ({day(fresh.begun_on)}).", indent=15)
        for meeting in one.meet[:2]:
            line(f"You meet {', '.join(name for _, name in meeting.people)} on {day(meeting.at)}: {meeting.subject}.", indent=15)
    if not found:
        line("Nothing that ended with a no is watched.")
    return None


@click.command(epilog=example("kith interview proposals", "kith interview accept 3f2a"))
@as_json
def proposals(*, is_json: bool) -> None:
    """Rounds, stages and interviewers that your mail and calendars speak of; you decide."""
    spot = here()
    found = round_proposals.listed(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([closing_shapes.proposal(one) for one in found])
    for one in found:
        pair(one.key[:6], one.words, indent=0)
        line(f"“{one.quote}” ({one.evidence})", indent=15, is_quiet=True)
    if found:
        gap()
        line("`kith interview accept KEY` writes one down, `kith interview decline KEY` says that it is not so.")
    else:
        line("Nothing in your mail and calendars speaks of a round or a stage that is not on file.")
    return None


@click.command(epilog=example("kith interview cycle acme"))
@click.argument("organisation", nargs=-1, required=True)
@as_json
def cycle(organisation: tuple[str, ...], *, is_json: bool) -> None:
    """Networking, the interview, and networking again: what was between you and an organisation, turn by turn."""
    spot = here()
    found = cycles.of(owner_id=spot.owner_id, organisation=" ".join(organisation), now=spot.now)
    if is_json:
        return data(closing_shapes.cycle(found))
    title(f"{found.organisation}: {found.words}")
    for stretch in found.stretches:
        heading(stretch.phase)
        for turn in stretch.turns:
            pair(in_words(turn.on), turn.words)
    return None
