"""Ideas to do together: with whom, what comes next, who else could join."""

from datetime import date

import click

from kithwork.actions import ideas as actions
from kithwork.interfaces.cli import days, idea_shapes
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.persons import in_short
from kithwork.interfaces.cli.printing import data, day, heading, item, line, listed, pair, title
from kithwork.store.queries.mentoring import IdeaLine

_number = click.argument("number", type=int)
_by = click.option("--by", "by", type=days.ahead, metavar="DATE", help="By when the next step is taken.")


@click.group(
    cls=Noun,
    epilog=example(
        'kith idea add "an article on testing in public" --with giulia --about testing --lacks illustration --next "an outline" --by friday',
        "kith idea show 1",
        'kith idea done 1 "published, and read"',
    ),
)
def idea() -> None:
    """Things that you want to do with others: an article, a talk, a project.

    Without a verb: what is still to be done, what comes next first.
    """


@idea.command("list", epilog=example("kith idea", "kith idea list --all"))
@click.option("--all", "is_all", is_flag=True, help="What is done or let go, too.")
@as_json
def list_(*, is_all: bool, is_json: bool) -> None:
    """Ideas, what comes next first."""
    spot = here()
    found = actions.listed(owner_id=spot.owner_id, is_open=not is_all)
    if is_json:
        return data([idea_shapes.idea(one) for one in found])
    for one in found:
        names = f", with {listed([name for _, name in one.partners])}" if one.partners else ""
        item(f"{one.words}{names}", mark=f"{one.id:>3}", indent=0)
        line(_state(one), indent=4, is_quiet=True)
    if not found:
        line("No idea is open. `kith idea add TEXT --with PERSON` keeps one.")
    return None


def _state(one: IdeaLine) -> str:
    if one.closed_on:
        return f"{one.outcome or 'let go'}, {day(one.closed_on)}."
    if one.next_step:
        return f"next: {one.next_step}{f', by {day(one.next_on)}' if one.next_on else ''}."
    return "no next step yet."


@idea.command(epilog=example("kith idea show 1"))
@_number
@as_json
def show(number: int, *, is_json: bool) -> None:
    """One idea, and who could join: who brings what it lacks, who cares for it."""
    spot = here()
    one = actions.numbered(owner_id=spot.owner_id, idea_id=number)
    could = actions.could_join(owner_id=spot.owner_id, line=one, now=spot.now) if one.is_open else []
    if is_json:
        return data(idea_shapes.idea(one, could))
    title(one.words)
    line(_state(one), is_quiet=True)
    for label, words in (("about", one.topics), ("lacks", one.lacks), ("with", listed([f"{name} #{who}" for who, name in one.partners]))):
        if words:
            pair(label, words)
    if could:
        heading("Who could join")
    for each in could:
        item(in_short(each.person))
        for why in each.why:
            line(why, indent=4, is_quiet=True)
    if one.is_open and not could:
        line("Say what it is about (--about) and what it lacks (--lacks), and whoever could join is named here.")
    return None


@idea.command(epilog=example('kith idea add "a workshop for beginners" --with ada --with giulia --about "code clubs" --lacks "a room"'))
@click.argument("text", nargs=-1, required=True)
@click.option("--with", "partners", multiple=True, metavar="PERSON", help="Who is in on it; may be said more than once.")
@click.option("--about", "topics", default="", metavar="TOPICS", help="What it is about, with commas between.")
@click.option("--lacks", "lacks", default="", metavar="SKILLS", help="What you cannot do alone, with commas between.")
@click.option("--next", "step", default="", metavar="TEXT", help="The next step.")
@_by
@deed
def add(text: tuple[str, ...], partners: tuple[str, ...], topics: str, lacks: str, step: str, by: date | None) -> None:
    """Keep an idea; the same words once more take what is new."""
    spot = here()
    ids = [spot.person(name).id for name in partners]
    number = actions.add(owner_id=spot.owner_id, text=" ".join(text), partners=ids, topics=topics, lacks=lacks, step=step, by=by, now=spot.now)
    done(f"Kept, as idea number {number}.", {"idea": number}, hint=UNDO)


@idea.command("next", epilog=example('kith idea next 1 "send the outline" --by friday'))
@_number
@click.argument("text", nargs=-1, required=True)
@_by
@deed
def next_(number: int, text: tuple[str, ...], by: date | None) -> None:
    """Say what comes next, and by when."""
    spot = here()
    done(f"{actions.next_step(owner_id=spot.owner_id, idea_id=number, text=' '.join(text), by=by, now=spot.now)}.", {"idea": number}, hint=UNDO)


@idea.command("with", epilog=example("kith idea with 1 ada"))
@_number
@click.argument("person", nargs=-1, required=True)
@deed
def with_(number: int, person: tuple[str, ...]) -> None:
    """Somebody is in on it."""
    spot = here()
    found = spot.person(" ".join(person))
    done(f"{actions.join(owner_id=spot.owner_id, idea_id=number, person_id=found.id, now=spot.now)}.", {"idea": number}, hint=UNDO)


@idea.command(epilog=example("kith idea without 1 ada"))
@_number
@click.argument("person", nargs=-1, required=True)
@deed
def without(number: int, person: tuple[str, ...]) -> None:
    """Somebody is not in on it any more."""
    spot = here()
    found = spot.person(" ".join(person))
    done(f"{actions.leave(owner_id=spot.owner_id, idea_id=number, person_id=found.id, now=spot.now)}.", {"idea": number}, hint=UNDO)


@idea.command("done", epilog=example('kith idea done 1 "published, and read by forty people"'))
@_number
@click.argument("text", nargs=-1, required=True)
@deed
def done_(number: int, text: tuple[str, ...]) -> None:
    """It is done, and TEXT is what came of it."""
    _end(number, " ".join(text))


@idea.command(epilog=example("kith idea drop 1"))
@_number
@deed
def drop(number: int) -> None:
    """It is let go."""
    _end(number, "")


def _end(number: int, outcome: str) -> None:
    spot = here()
    done(f"{actions.end(owner_id=spot.owner_id, idea_id=number, outcome=outcome, now=spot.now)}.", {"idea": number}, hint=UNDO)
