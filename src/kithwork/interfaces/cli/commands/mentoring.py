"""Mentorships: whom the owner mentors, who mentors them, and what to look at before a session."""

import click

from kithwork.actions import advised, mentored
from kithwork.domain import spans
from kithwork.domain.mentoring import MarkKind
from kithwork.interfaces.cli import mentoring_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import counted, data, day, heading, item, line, pair, title
from kithwork.store.queries.mentoring import ActionRow, MentorshipLine, SessionRow

LAST = 5  # sessions that are shown


@click.group(
    cls=Noun,
    epilog=example(
        'kith mentoring begin marisol --as mentor --goal "a first post as a developer" --every 4w',
        'kith mentoring session 1 "TDD, a kata" --notes "small steps help her"',
        "kith mentoring sheet 1",
        "kith mentoring seek kubernetes",
    ),
)
def mentoring() -> None:
    """Whom you mentor, and who mentors you: sessions, what was agreed, how far it came.

    Without a verb: what goes on, what asks for something first. Notes of a session are yours alone.
    """


_WORDS = ("begin", "change", "plan", "session", "postpone", "skip", "agree", "done", "drop", "progress", "outcome", "end")
mentoring.later = {verb: f"mentoring_words:{verb}" for verb in _WORDS} | {"done": "mentoring_words:done_", "seek": "seeking:seek"}


@mentoring.command("list", epilog=example("kith mentoring", "kith mentoring list --all"))
@click.argument("person", nargs=-1)
@click.option("--all", "is_all", is_flag=True, help="Those that have ended, too.")
@as_json
def list_(person: tuple[str, ...], *, is_all: bool, is_json: bool) -> None:
    """Mentorships, what asks for something first."""
    spot = here()
    person_id = spot.person(" ".join(person)).id if person else None
    found = mentored.listed(owner_id=spot.owner_id, today=spot.now.date(), is_open=not is_all, person_id=person_id)
    if is_json:
        return data([mentoring_shapes.mentorship(one) for one in found])
    for one in found:
        item(f"{_who(one.line)}: {one.line.goal}", mark=f"{one.line.id:>3}", indent=0)
        line(f"{mentored.stand(one)}.", indent=4, is_quiet=True)
        if one.to_do:
            line(one.to_do, indent=4)
    if not found:
        line(
            "You mentor nobody yet, and nobody you. `kith mentoring begin PERSON --as mentor --goal TEXT` begins, `kith mentoring seek TOPIC` seeks."
        )
    return None


def _who(one: MentorshipLine) -> str:
    said = mentored.roles(one)
    return f"{said[0].upper()}{said[1:]} #{one.person_id}"


@mentoring.command(epilog=example("kith mentoring show 1"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """One mentorship: what was agreed, sessions, steps, progress over the years; once it has ended, a word of thanks to copy."""
    spot = here()
    one = mentored.standing(owner_id=spot.owner_id, mentorship_id=number, today=spot.now.date())
    if is_json:
        return data(mentoring_shapes.mentorship(one))
    found = one.line
    title(f"{_who(found)}: {found.goal}")
    line(f"{mentored.stand(one)}.", is_quiet=True)
    _agreed(found)
    if one.to_do:
        line(one.to_do)
    _sessions(found)
    _steps(found.open_actions)
    _years(found)
    if not found.is_open:
        line(f"What it gave: {found.gave}")
        _farewell(spot.owner_id, found)
    return None


def _agreed(found: MentorshipLine) -> None:
    if found.help:
        pair("help", ", ".join(found.help))
    if found.every_days:
        pair("rhythm", spans.every(found.every_days))
    if found.agreement:
        pair("agreed", found.agreement)


def _sessions(found: MentorshipLine) -> None:
    shown = [*reversed(found.planned), *list(reversed(found.held))[:LAST]]
    if shown:
        heading("Sessions")
    for row in shown:
        _session(row)
    if len(found.held) > LAST:
        line(f"and {len(found.held) - LAST} before; --json has them all.", indent=2, is_quiet=True)


def _session(row: SessionRow) -> None:
    item(f"{day(row.on)}: {row.topics or 'not said yet'}{'' if row.is_held else f' (planned, number {row.id})'}")
    if row.notes:
        line(row.notes, indent=4, is_quiet=True)


def _steps(rows: tuple[ActionRow, ...]) -> None:
    if rows:
        heading("Agreed and open")
    for row in rows:
        by = f", by {day(row.due_on)}" if row.due_on else ""
        item(f"{'you' if row.is_mine else 'they'}: {row.words} (agreed {day(row.made_on)}{by}; number {row.id})")


def _years(found: MentorshipLine) -> None:
    every = mentored.years(found)
    if every:
        heading("Over the years")
    for year in every:
        parts = [counted(year.sessions_count, "session")] if year.sessions_count else []
        parts += [", ".join(year.topics)] if year.topics else []
        parts += [f"{counted(year.done_count, 'step')} done"] if year.done_count else []
        pair(str(year.year), "; ".join([*parts, *year.marks]))
    for row in found.marks:
        if row.kind is MarkKind.OUTCOME:
            line(f"What became of it: {row.words} ({day(row.on)}).")


def _farewell(owner_id: int, one: MentorshipLine) -> None:
    found, held = mentored.farewell(owner_id=owner_id, mentorship_id=one.id), mentored.held(owner_id=owner_id, line=one)
    if held:
        line(held)
    if found:
        letter, address = found
        heading(f"A word of thanks{f', to {address}' if address else ''}; you send it")
        for paragraph in letter.words.split("\n\n"):
            line(paragraph, indent=4)
        line(letter.made_of, indent=4, is_quiet=True)


@mentoring.command(epilog=example("kith mentoring sheet 1"))
@click.argument("number", type=int)
@as_json
def sheet(number: int, *, is_json: bool) -> None:
    """What to look at before a session: the last one, what is open, wins since, questions."""
    spot = here()
    one = mentored.sheet(owner_id=spot.owner_id, mentorship_id=number, now=spot.now)
    if is_json:
        return data(mentoring_shapes.sheet(one))
    when = f" on {day(one.next_session.on)}" if one.next_session else ""
    title(f"Before the session with {one.line.person}{when}")
    pair("goal", one.line.goal)
    if one.next_session and one.next_session.topics:
        pair("about", one.next_session.topics)
    if one.last:
        pair("last time", f"{one.last.topics} ({day(one.last.on)})")
        if one.last.notes:
            line(one.last.notes, indent=17, is_quiet=True)
    _steps((*one.mine, *one.theirs))
    _since(one)
    heading("Questions")
    for question in one.questions:
        item(question)
    return None


def _since(one: mentored.Sheet) -> None:
    """News since the last session, and advice of which somebody waits to hear."""
    if one.progress or one.wins:
        heading("Since then")
        for mark in one.progress:
            item(f"{mark.words} ({day(mark.on)})")
        for win in one.wins:
            item(f"{win.words} ({day(win.on)})")
    if one.advice:
        heading("Advice")
        for row in one.advice:
            item(f"{'you' if row.is_mine else 'they'} said: {row.words} ({advised.state(row)})")
