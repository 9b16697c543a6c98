"""Goals, targets, and on whom the owner can call, as lists."""

from itertools import groupby

import click

from kithwork.actions import aims as reading
from kithwork.actions import source_names
from kithwork.domain.dates import in_words
from kithwork.interfaces.cli import target_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import counted, data, day, gap, heading, item, line, pair


@click.group(
    cls=Noun,
    epilog=example(
        'kith target goal "an SRE role in Leeds" --kind job --hours 3',
        'kith target add grace --goal 1 --why "runs the compilers"',
        'kith target near 1 read "her post on schedulers"',
        "kith target hour",
    ),
)
def target() -> None:
    """What you are after, and whom it leads to.

    With the small steps before you ask. Without a verb: your targets, by goal.
    """


target.later = {verb: f"target_words:{verb}" for verb in ("goal", "because", "reached", "add", "near", "drop")}


@target.command("list", epilog=example("kith target list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """Targets by goal, with the next small step."""
    spot = here()
    found = reading.listed(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([target_shapes.target(one) for one in found])
    for words, some in groupby(found, key=lambda one: one.goal):
        heading(words or "Without a goal")
        for one in some:
            why = f": {one.line.why}" if one.line.why else ""
            who = f" #{one.line.person_id}" if one.line.person_id else ""
            item(f"{one.line.name}{who}{why}", mark=str(one.line.id))
            state = "An ask now would be a cold one. " if one.is_cold else ""
            line(f"{state}{one.next or 'You could ask now.'}", indent=4, is_quiet=True)
    if not found:
        line("No target yet. `kith target goal TEXT` says what you are after, `kith target add PERSON` whom it leads to.")
    return None


@target.command(epilog=example("kith target followed"))
@as_json
def followed(*, is_json: bool) -> None:
    """Organisations that you follow elsewhere, and that are no target yet."""
    found = reading.followed(owner_id=here().owner_id)
    if is_json:
        return data([{"organisation": one.name, "since": one.on, "source": one.source} for one in found])
    for one in found:
        item(f"{one.name}{f', since {in_words(one.on)}' if one.on else ''} ({source_names.word(one.source)})")
    if found:
        line("`kith target add --organisation NAME` makes one a target, `kith path --organisation NAME` says who there knows you.")
    else:
        line("No import names an organisation that you follow and that is no target yet.")
    return None


@target.command(epilog=example("kith target goals --all"))
@click.option("--all", "is_all", is_flag=True, help="Closed ones, too.")
@as_json
def goals(*, is_all: bool, is_json: bool) -> None:
    """What you are after."""
    found = reading.goals(owner_id=here().owner_id, is_open=not is_all)
    if is_json:
        return data([target_shapes.goal(one) for one in found])
    for one in found:
        hours = f", {counted(one.weekly_hours, 'hour')} a week" if one.weekly_hours is not None else ""
        until = f", until {day(one.until_on)}" if one.until_on else ""
        pair(f"{one.id:>3} {one.kind}", f"{one.words}{hours}{until}{' (closed)' if one.closed_on else ''}", indent=0)
        if one.why:
            line(one.why, indent=15, is_quiet=True)
    if not found:
        line("No goal yet. `kith target goal TEXT` says what you are after.")
    return None


@target.command(epilog=example("kith target show 1"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """What is known of a target, each fact with its source."""
    spot = here()
    aimed = reading.numbered(owner_id=spot.owner_id, target_id=number, now=spot.now)
    found = reading.dossier(owner_id=spot.owner_id, aimed=aimed, now=spot.now)
    if is_json:
        return data({**target_shapes.target(aimed), "known": [target_shapes.known(one) for one in found]})
    heading(f"{aimed.line.name}{f': {aimed.line.why}' if aimed.line.why else ''}")
    for one in found:
        pair(one.label, one.words)
        line(one.source, indent=17, is_quiet=True)
    gap()
    if aimed.is_cold:
        line("An ask now would be a cold one.")
    line(aimed.next or "You could ask now.")
    return None


@target.command(epilog=example("kith target news"))
@as_json
def news(*, is_json: bool) -> None:
    """What is new of those you follow, as you heard it or as your sources say."""
    spot = here()
    found = reading.news(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([{"target": one.target_id, "name": one.name, "words": one.words, "on": one.on, "source": one.source} for one in found])
    for one in found:
        item(f"{one.name}: {one.words}", indent=0)
        line(f"{day(one.on)}, {one.source}", indent=2, is_quiet=True)
    if not found:
        line("Nothing new. `kith target near NUMBER news TEXT` keeps what you hear.")
    return None


@target.command(epilog=example("kith target hour"))
@as_json
def hour(*, is_json: bool) -> None:
    """Where your next hour goes, and what went elsewhere this week."""
    spot = here()
    found = reading.next_hour(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data({"target": target_shapes.target(found.target) if found.target else None, "why": found.why, "elsewhere": found.elsewhere})
    if found.target:
        line(f"{found.target.line.name}. {found.why}")
    else:
        line(found.why)
    if found.elsewhere:
        line(found.elsewhere, is_quiet=True)
    return None


@click.group(cls=Noun, epilog=example("kith support", 'kith support add ada "a bad week"', 'kith support drop ada "a bad week"'))
def support() -> None:
    """On whom you can call, and for what.

    A bad week, a contract, a question of conscience, a night on call. Without a verb: all of them, by what for.
    """


support.later = {verb: f"target_words:{verb}_support" for verb in ("add", "drop")}


@support.command("list", epilog=example("kith support list --json"))
@as_json
def list_support(*, is_json: bool) -> None:
    """On whom you can call, by what for."""
    found = reading.supports(owner_id=here().owner_id)
    if is_json:
        return data([{"words": one.words, "person": one.person_id, "name": one.person} for one in found])
    for words, some in groupby(found, key=lambda one: one.words):
        pair(words, ", ".join(f"{one.person} #{one.person_id}" for one in some), indent=0)
    if not found:
        line("Nobody yet. `kith support add PERSON TEXT` says on whom you can call, and for what.")
    return None
