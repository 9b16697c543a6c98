"""Interviews as lists and packs."""

import click

from kithwork.actions import closings, cycles, debriefs, round_proposals
from kithwork.actions import interviews as reading
from kithwork.actions import prep as packs
from kithwork.domain.dates import in_words
from kithwork.domain.interviews import AFTER_SAID, FORMS_SAID, HeardKind
from kithwork.interfaces.cli import interview_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, gap, heading, item, line, pair, title
from kithwork.store.queries.rounds import RoundLine


@click.group(
    cls=Noun,
    epilog=example(
        'kith interview add 3 --on friday --at 14:30 --new "Mia Chen"',
        "kith interview prep 1",
        'kith interview debrief 1 --asked "How does a hash map grow? | by doubling" --cares "mia: tests first"',
        "kith interview thanks 1",
    ),
)
def interview() -> None:
    """Interviews: rounds to come, what was said, thanks, and the door that stays open.

    A round belongs to an opportunity, and each interviewer is a person. Without a verb: what comes, and what waits for you.
    """


interview.later = {
    verb: f"interview_words:{verb}"
    for verb in ("add", "edit", "seat", "unseat", "prepare", "debrief", "thanked", "learned", "after", "accept", "decline")
}


@interview.command("list", epilog=example("kith interview", "kith interview list --all"))
@click.option("--all", "is_all", is_flag=True, help="Those that are over, too.")
@as_json
def list_(*, is_all: bool, is_json: bool) -> None:
    """What comes, and what waits for a debrief or thanks."""
    spot = here()
    found = reading.standing(owner_id=spot.owner_id, now=spot.now, is_hour_told=True)
    if is_json:
        return data(interview_shapes.standing(found, is_all=is_all))
    _rounds("To come", found.coming)
    _rounds("To debrief", found.to_debrief)
    if found.to_thank:
        heading("To thank")
        for one, row in found.to_thank:
            item(f"{row.person} #{row.person_id}: {one.name}, {day(one.on)}", mark=str(one.id))
    if is_all:
        _rounds("Over", found.past)
    if not any((found.coming, found.to_debrief, found.to_thank)):
        line("No round is to come. `kith interview add NUMBER --on DATE` writes one down for an opportunity.")
    return None


def _rounds(name: str, some: tuple[RoundLine, ...]) -> None:
    if some:
        heading(name)
    for one in some:
        people = f", with {', '.join(row.person for row in one.people)}" if one.people else ""
        item(f"{day(one.on)}{f', {one.at}' if one.at else ''}: {one.name}, {FORMS_SAID[one.form]}{people}", mark=str(one.id))
        if one.words:
            line(one.words, indent=4, is_quiet=True)


@interview.command(epilog=example("kith interview show 1"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """A round: what was prepared, asked, answered and learned."""
    one = reading.numbered(owner_id=here().owner_id, round_id=number)
    if is_json:
        return data(interview_shapes.round_(one))
    heading(f"{one.name[0].upper()}{one.name[1:]}{' (called off)' if one.is_called_off else ''}")
    pair("when", f"{day(one.on)}{f', {one.at}' if one.at else ''}, {FORMS_SAID[one.form]}")
    for label, words in (("about", one.words), ("technical", one.technical), ("personal", one.personal)):
        if words:
            pair(label, words)
    for row in one.people:
        pair("interviewer", f"{row.person} #{row.person_id}{f', {row.words}' if row.words else ''}{', thanked' if row.thanked_on else ''}")
    for said in one.heard:
        who = f"{said.person} " if said.kind is HeardKind.CARES else ""
        pair(said.kind, f"{who}{said.words}{f' — {said.answer}' if said.answer else ''}")
    return None


@interview.command(epilog=example("kith interview prep 1"))
@click.argument("number", type=int)
@as_json
def prep(number: int, *, is_json: bool) -> None:
    """What to know before a round: people, topics, your stories with proof, questions to ask."""
    spot = here()
    found = packs.of(owner_id=spot.owner_id, round_id=number, now=spot.now)
    if is_json:
        return data(interview_shapes.pack(found))
    one = found.round
    heading(f"{one.name[0].upper()}{one.name[1:]}: {found.of.title or found.of.organisation}")
    line(f"{day(one.on)}{f', {one.at}' if one.at else ''}, {FORMS_SAID[one.form]}{f': {one.words}' if one.words else ''}", is_quiet=True)
    _people(found)
    heading("The craft")
    if one.technical:
        line(one.technical, indent=2)
    for topic in found.topics:
        stories = "; ".join(f"{fit.story.title}{f' ({fit.story.proof})' if fit.story.proof else ''}" for fit in topic.fits)
        pair(topic.name, f"{stories or 'no story of yours yet'} ({topic.source})")
    heading("The person")
    line(one.personal or f"Nothing yet. `kith interview prepare {number} --personal TEXT` keeps it.", indent=2)
    for name, some in (("Questions to ask", found.to_ask), ("Asked there before", found.asked_before)):
        if some:
            heading(name)
        for row in some:
            item(f"{row.words} ({row.source})")
    if found.drills:
        heading("To practise")
    for drill in found.drills:
        item(drill.line.words, mark=str(drill.line.id))
    return None


def _people(found: packs.Pack) -> None:
    heading("Who asks")
    for seat in found.interviewers:
        item(f"{seat.row.person} #{seat.row.person_id}{f', {seat.headline}' if seat.headline else ''}{f'; {seat.met}' if seat.met else ''}")
        for row in seat.cares:
            line(f"cares about {row.words} ({row.source})", indent=4)
        for row in seat.notes:
            line(f"{row.words} ({row.source})", indent=4)
    if not found.interviewers:
        line("Nobody is named yet.", indent=2)
    if found.there:
        heading("Whom you know there")
    for there in found.there:
        item(f"{there.person.name} #{there.person.id}: {there.words}")
    if found.told:
        heading("What they told you")
    for told in found.told:
        item(f"{told.words} ({told.kind}; {told.person}, {day(told.on)})")


@interview.command(epilog=example("kith interview thanks 1"))
@click.argument("number", type=int)
@as_json
def thanks(number: int, *, is_json: bool) -> None:
    """Whom to thank for a round, and with what; one letter each, never one to all."""
    one = reading.numbered(owner_id=here().owner_id, round_id=number)
    waiting = [row for row in one.people if row.thanked_on is None]
    if is_json:
        return data([{"person": row.person_id, "name": row.person, "about": reading.thanks_for(one, row)} for row in waiting])
    for row in waiting:
        item(f"{row.person} #{row.person_id}: {reading.thanks_for(one, row)}")
        line(f'`kith draft {row.person_id} --kind thanks --about "{reading.thanks_for(one, row)}"`', indent=4, is_quiet=True)
    if not waiting:
        line("Everybody is thanked." if one.people else "Nobody is named in it yet.")
    return None


@interview.command(epilog=example("kith interview learning --all"))
@click.option("--all", "is_all", is_flag=True, help="What is learned, too.")
@as_json
def learning(*, is_all: bool, is_json: bool) -> None:
    """What you want to learn after rounds and noes."""
    found = debriefs.learnings(owner_id=here().owner_id, is_open=not is_all)
    if is_json:
        return data([interview_shapes.learning(one) for one in found])
    for one in found:
        by = f", by {day(one.due_on)}" if one.due_on else ""
        item(f"{one.words} ({one.where}{by}){f', learned {day(one.done_on)}' if one.done_on else ''}", mark=str(one.id), indent=0)
    if not found:
        line("Nothing is open. `kith interview debrief NUMBER --learn TEXT` keeps what you want to do better.")
    return None


@interview.command(epilog=example("kith interview watched"))
@as_json
def watched(*, is_json: bool) -> None:
    """What ended with a no, what keeps the door open, and what opened there since."""
    spot = here()
    found = [one for one in closings.listed(owner_id=spot.owner_id, now=spot.now) if one.is_watched]
    if is_json:
        return data([interview_shapes.closed(one) for one in found])
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


@interview.command(epilog=example("kith interview proposals", "kith interview accept 3f2a"))
@as_json
def proposals(*, is_json: bool) -> None:
    """Rounds, stages and interviewers that your mail and calendars speak of; you decide."""
    spot = here()
    found = round_proposals.listed(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([interview_shapes.proposal(one) for one in found])
    for one in found:
        pair(one.key[:6], one.words, indent=0)
        line(f"“{one.quote}” ({one.evidence})", indent=15, is_quiet=True)
    if found:
        gap()
        line("`kith interview accept KEY` writes one down, `kith interview decline KEY` says that it is not so.")
    else:
        line("Nothing in your mail and calendars speaks of a round or a stage that is not on file.")
    return None


@interview.command(epilog=example("kith interview cycle acme"))
@click.argument("organisation", nargs=-1, required=True)
@as_json
def cycle(organisation: tuple[str, ...], *, is_json: bool) -> None:
    """Networking, the interview, and networking again: what was between you and an organisation, turn by turn."""
    spot = here()
    found = cycles.of(owner_id=spot.owner_id, organisation=" ".join(organisation), now=spot.now)
    if is_json:
        return data(interview_shapes.cycle(found))
    title(f"{found.organisation}: {found.words}")
    for stretch in found.stretches:
        heading(stretch.phase)
        for turn in stretch.turns:
            pair(in_words(turn.on), turn.words)
    return None
