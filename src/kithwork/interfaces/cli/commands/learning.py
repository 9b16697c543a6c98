"""What the owner learns, from whom, and what they were told, as lists."""

from collections.abc import Sequence

import click

from kithwork.actions import lessons, practice, resources, told
from kithwork.actions.lessons import Lesson
from kithwork.actions.told import Told
from kithwork.domain.learning import SOURCES_SAID, TOLD_SAID, ToldKind
from kithwork.interfaces.cli import learning_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import counted, data, day, gap, heading, item, line
from kithwork.store.queries import learning as queries
from kithwork.store.queries.learning import ResourceLine

OPEN_SHOWN = 7  # of the list of what one was told, above the rest of the page
DEEDS = {
    ToldKind.FEEDBACK: "kith learning did {id}",
    ToldKind.INTERVIEW: "kith interview learned {id}",
    ToldKind.ADVICE: "kith advice applied {id}",
    ToldKind.MENTORING: "kith mentoring done {id}",
    ToldKind.ASK: "kith asks acted {id}",
    ToldKind.AFTER_NO: "kith interview after {place} feedback --learn TEXT",
}


@click.group(
    cls=Noun,
    epilog=example(
        'kith learning goal "distributed systems" --serves 1',
        "kith learning skill 2",
        'kith learning resource https://example.org/queues --from ada --for 2 --about "how queues fail"',
        'kith learning feedback grace "ask more, explain less" --about teaching',
        "kith learning taught ada",
    ),
)
def learning() -> None:
    """What you learn, from whom, and what you did about what you were told.

    Without a verb: your skills and what they serve, what waits, what people gave you to learn from, and what you practise today.
    """


learning.default = "show"
learning.apart = {"skill": "learning_skill:skill"}
learning.later = {
    verb: f"learning_words:{name}"
    for verb, name in (
        ("goal", "goal"),
        ("serves", "serves"),
        ("teacher", "teacher"),
        ("resource", "resource"),
        ("take", "take"),
        ("mark", "mark"),
        ("feedback", "feedback_"),
        ("did", "did"),
        ("admire", "admire"),
    )
}


@learning.command(epilog=example("kith learning", "kith learning show --json"))
@as_json
def show(*, is_json: bool) -> None:
    """Your skills, what waits, what you were given, and what you practise today."""
    spot = here()
    goals = [one for one in queries.skill_goals(spot.owner_id) if one.closed_on is None]
    waiting = told.listed(owner_id=spot.owner_id)
    kept, found = resources.kept(owner_id=spot.owner_id), resources.lying_about(owner_id=spot.owner_id)
    due = practice.listed(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data(
            {
                "skills": [{"id": one.id, "words": one.words, "serves": [each.words for each in one.serves]} for one in goals],
                "waiting": [learning_shapes.told(one) for one in waiting],
                "resources": [learning_shapes.resource(one) for one in kept],
                "found": [learning_shapes.resource(one) for one in found],
                "due": [{"question": one.line.id, "words": one.line.words} for one in due],
            }
        )
    for one in goals:
        item(one.words, mark=f"{one.id:>3}", indent=0)
        serves = ", ".join(f"{each.words} ({each.kind})" for each in one.serves)
        line(f"serves {serves}" if serves else f"serves no other goal yet: `kith learning serves {one.id} GOAL`", indent=4, is_quiet=True)
    if not goals:
        line("No skill yet. `kith learning goal TEXT --serves GOAL` says what you want to learn, and what for.")
    _waiting(waiting)
    if kept:
        heading("To learn from")
        _resources(kept)
    if found:
        gap()
        line(f"{counted(len(found), 'link')} that people gave you: `kith learning resources --found`.")
    if due:
        line(f"{counted(len(due), 'question')} to practise today: `kith practice`.")
    return None


def _waiting(waiting: Sequence[Told]) -> None:
    if waiting:
        heading("What you were told, and want to do better")
        for one in waiting[:OPEN_SHOWN]:
            _told(one)
        if len(waiting) > OPEN_SHOWN:
            line(f"{len(waiting) - OPEN_SHOWN} more: `kith learning list`.", indent=2, is_quiet=True)


def _told(one: Told) -> None:
    item(one.words)
    by = f", by {day(one.due_on)}" if one.due_on else ""
    who = f"{one.person} #{one.person_id}" if one.person_id else one.person
    about = f"about {one.about}" if one.about else ""
    line(", ".join(part for part in (TOLD_SAID[one.kind], who, one.where, about, day(one.on)) if part) + by, indent=4, is_quiet=True)
    line(one.did or f"`{DEEDS[one.kind].format(id=one.id, place=one.place_id)}`", indent=4, is_quiet=True)


@learning.command("list", epilog=example("kith learning list", "kith learning list --all"))
@click.option("--all", "is_all", is_flag=True, help="What you did something about, too.")
@as_json
def list_(*, is_all: bool, is_json: bool) -> None:
    """All that you were told or want to do better, where each is from, and what you did."""
    found = told.listed(owner_id=here().owner_id, is_open=not is_all)
    if is_json:
        return data([learning_shapes.told(one) for one in found])
    for one in found:
        _told(one)
    if not found:
        line("Nothing waits. `kith learning feedback PERSON TEXT` keeps what somebody told you.")
    return None


@learning.command("resources", epilog=example("kith learning resources", "kith learning resources --found"))
@click.option("--all", "is_all", is_flag=True, help="What you used or let go, too.")
@click.option(
    "--found", "is_found", is_flag=True, help="Links that people gave you and that you have not kept: in messages, notes, answers, the ledger."
)
@as_json
def resources_(*, is_all: bool, is_found: bool, is_json: bool) -> None:
    """What people gave you to learn from, and how far you are with it."""
    owner_id = here().owner_id
    found = resources.lying_about(owner_id=owner_id) if is_found else resources.kept(owner_id=owner_id, is_open=not is_all)
    if is_json:
        return data([learning_shapes.resource(one) for one in found])
    _resources(found)
    if is_found and found:
        line("`kith learning take KEY` keeps one, `kith learning take KEY --let-go` does not show it again.", is_quiet=True)
    if not found:
        line(
            "Nobody gave you a link that you have not kept or let go, as far as is on file."
            if is_found
            else "Nothing is to be read. `kith learning resource LINK --from PERSON` keeps what somebody gave you."
        )
    return None


def _resources(found: Sequence[ResourceLine]) -> None:
    for one in found:
        item(f"{one.thing}{f': {one.words}' if one.words else ''}", mark=f"{one.id:>3}" if one.id else one.key[:8], indent=0)
        who = f"from {one.person} #{one.person_id}" if one.person_id else ""
        state = resources.state(one) if one.id else ""
        parts = (state, who, f"{day(one.got_on)}, {SOURCES_SAID[one.source]}", f"for {one.goal}" if one.goal else "")
        line("; ".join(part for part in parts if part), indent=4, is_quiet=True)


@learning.command(epilog=example("kith learning taught", "kith learning taught marisol"))
@click.argument("person", nargs=-1)
@as_json
def taught(person: tuple[str, ...], *, is_json: bool) -> None:
    """Who learnt what from whom: what you taught, and what you learnt, with dates."""
    spot = here()
    person_id = spot.person(" ".join(person)).id if person else 0
    found = lessons.exchanges(owner_id=spot.owner_id, today=spot.now.date(), person_id=person_id)
    if is_json:
        return data([learning_shapes.exchange(one) for one in found])
    for one in found:
        heading(f"{one.person} #{one.person_id}")
        _lessons("You taught", one.taught)
        _lessons("You learnt", one.learnt)
    if not found:
        line("Nothing of the kind is on file. Mentoring, advice, feedback and `kith gave PERSON explained TEXT` come together here.")
    return None


def _lessons(label: str, some: Sequence[Lesson]) -> None:
    for one in some:
        item(f"{label}: {one.words}")
        line(f"{day(one.on)}, {one.evidence}", indent=4, is_quiet=True)


@learning.command(epilog=example("kith learning admired"))
@as_json
def admired(*, is_json: bool) -> None:
    """To whom you look up, and why."""
    found = queries.looked_up_to(here().owner_id)
    if is_json:
        return data([{"person": one.person_id, "name": one.person, "why": one.why} for one in found])
    for one in found:
        item(f"{one.person} #{one.person_id}: {one.why}", indent=0)
    if not found:
        line('Nobody yet. `kith learning admire PERSON "why"` says to whom you look up, and why.')
    return None
