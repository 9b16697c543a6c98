"""Asks, and what the owner is stuck on, as lists."""

from datetime import date

import click

from kithwork.actions import asked as reading
from kithwork.domain.asking import ASKS_SAID, AskStep
from kithwork.interfaces.cli import ask_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, heading, item, line, pair
from kithwork.store.queries.asks import AskLine


@click.group(cls=Noun, epilog=example("kith asks", 'kith asks answered 3 "cut the second half"', "kith asks told 3", "kith asks vouch"))
def asks() -> None:
    """What you asked of whom, and what it owes.

    Asked, answered, acted, told, thanked; for a referral asked, willing, sent, acknowledged, result, thanked. A step may be passed over. A no and
    silence are answers, too. Without a verb: those that are open, with their numbers.
    """


asks.later = {step.value: f"ask_words:{step}" for step in AskStep if step is not AskStep.ASKED}


@asks.command("list", epilog=example("kith asks list --all", "kith asks list ada", "kith asks list --stuck"))
@click.argument("person", nargs=-1)
@click.option("--all", "is_all", is_flag=True, help="Those that are over, too.")
@click.option("--stuck", "is_stuck", is_flag=True, help="By what you are stuck on: who can help, who did.")
@as_json
def list_(person: tuple[str, ...], *, is_all: bool, is_stuck: bool, is_json: bool) -> None:
    """Asks, the newest first."""
    spot = here()
    if is_stuck:
        return show_problems(is_all=is_all, is_json=is_json)
    person_id = spot.person(" ".join(person)).id if person else None
    found = reading.listed(owner_id=spot.owner_id, person_id=person_id, is_open=not is_all)
    if is_json:
        return data([ask_shapes.ask(one, today=spot.now.date()) for one in found])
    for one in found:
        _show(one, spot.now.date())
    if not found:
        line("No ask is open. `kith ask PERSON TEXT` writes one down.")
    return None


def _show(one: AskLine, today: date) -> None:
    pair(f"{one.id:>3} {one.kind}", f"{one.person} #{one.person_id}: {one.words}", indent=0)
    line(f"{reading.in_words(one)}.", indent=15, is_quiet=True)
    owed = reading.due(one, today=today)
    if owed:
        line(owed, indent=15)


@asks.command(epilog=example("kith asks vouch", "kith asks vouch ada"))
@click.argument("person", nargs=-1)
@as_json
def vouch(person: tuple[str, ...], *, is_json: bool) -> None:
    """Who can truthfully vouch for you, for what, and where they said it.

    From recommendations and endorsements that you imported; the text of a recommendation is on file when you imported it --with-words.
    """
    spot = here()
    found = reading.vouchers(owner_id=spot.owner_id, person_id=spot.person(" ".join(person)).id if person else None)
    if is_json:
        return data([ask_shapes.voucher(one) for one in found])
    for one in found:
        item(f"{one.person} #{one.person_id} {one.words}", indent=0)
        line(f"{day(one.on)}, {one.source}", indent=2, is_quiet=True)
    if not found:
        line("Nobody is on file who recommended or endorsed you. A LinkedIn archive brings both: `kith sources` says where to get it.")
    return None


@click.group(cls=Noun, epilog=example("kith problem", 'kith problem add "flaky tests in CI"', "kith problem solved 2"))
def problem() -> None:
    """What you are stuck on: who can help, and who did.

    Without a verb: what is not solved yet, with its numbers.
    """


problem.later = {"add": "ask_words:add", "solved": "ask_words:solved"}


@problem.command("list", epilog=example("kith problem list --all"))
@click.option("--all", "is_all", is_flag=True, help="Solved ones, too.")
@as_json
def list_problems(*, is_all: bool, is_json: bool) -> None:
    """What you are stuck on, with who was asked, who helped, and who could."""
    show_problems(is_all=is_all, is_json=is_json)


def show_problems(*, is_all: bool, is_json: bool) -> None:
    """The problem board."""
    spot = here()
    found = reading.stuck(owner_id=spot.owner_id, now=spot.now, is_open=not is_all)
    if is_json:
        return data([ask_shapes.problem(one, today=spot.now.date()) for one in found])
    for one in found:
        heading(f"{one.problem.id} {one.problem.words}{' (solved)' if one.problem.solved_on else ''}")
        for asked in one.asked:
            item(f"asked {asked.person} #{asked.person_id} for {ASKS_SAID[asked.kind]}: {reading.in_words(asked)}")
        for helper in one.helped:
            item(f"{helper.person} helped.")
        for person, why in one.could:
            item(f"{person.name} #{person.id} could help: {why}.")
        if not (one.helped or one.could):
            line("Nobody comes to mind, going by titles, topics, notes and offers on file.", indent=2, is_quiet=True)
    if not found:
        line("You are stuck on nothing. `kith problem add TEXT` keeps what you are stuck on, `kith ask PERSON TEXT --about TEXT` asks.")
    return None
