"""Interviews as lists, and one round."""

import click

from kithwork.actions import interviews
from kithwork.actions import interviews as reading
from kithwork.domain.interviews import FORMS_SAID, HeardKind
from kithwork.interfaces.cli import interview_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, heading, item, line, pair
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


interview.apart = {"prep": "interview_prep:prep", **{verb: f"interview_around:{verb}" for verb in ("watched", "cycle", "proposals")}}
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
    found = interviews.learnings(owner_id=here().owner_id, is_open=not is_all)
    if is_json:
        return data([interview_shapes.learning(one) for one in found])
    for one in found:
        by = f", by {day(one.due_on)}" if one.due_on else ""
        item(f"{one.words} ({one.where}{by}){f', learned {day(one.done_on)}' if one.done_on else ''}", mark=str(one.id), indent=0)
    if not found:
        line("Nothing is open. `kith interview debrief NUMBER --learn TEXT` keeps what you want to do better.")
    return None
