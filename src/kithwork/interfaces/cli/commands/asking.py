"""Asks: something is asked, and what became of it."""

from datetime import date

import click

from kithwork.actions import asked as reading
from kithwork.actions import asking as actions
from kithwork.domain.asking import ASKS_SAID, AskKind, AskStep
from kithwork.interfaces.cli import ask_shapes, days
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here, wants_data
from kithwork.interfaces.cli.printing import data, day, gap, heading, item, line, pair
from kithwork.store.queries.asks import AskLine


@click.command(
    epilog=example(
        'kith ask ada "review my talk" --kind review',
        'kith ask grace "how do you test schedulers?" --about "flaky tests in CI"',
        'kith ask alan "a referral for the SRE role" --kind referral',
    )
)
@click.argument("person")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--kind", type=click.Choice([one.value for one in AskKind]), default="help", show_default=True, help="What you ask for.")
@click.option("--about", "problem", default="", metavar="PROBLEM", help="What you are stuck on; `kith problem` keeps who was asked and who helped.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day you asked, when it was not today.")
@deed
def ask(person: str, words: tuple[str, ...], kind: str, problem: str, on: date | None) -> None:
    """Ask somebody for something, and keep what becomes of it.

    You ask, in your own way; this writes it down and holds back what is too much: a second ask within 90 days, an ask of somebody who said no
    within a year, of whoever is not for asks, or one word unasked too many. What happened on an earlier day is written down as it was.
    """
    spot = here()
    found = spot.person(person)
    made = actions.ask(owner_id=spot.owner_id, person_id=found.id, text=" ".join(words), kind=kind, now=spot.now, on=on, problem=problem)
    done(made.words, {"ask": made.id, "person": found.id, "hints": list(made.hints), "starts": list(made.starts)}, hint=UNDO)
    if wants_data():
        return
    for hint in made.hints:
        line(hint)
    gap()
    line("Easier ways to begin, if this one feels big:", is_quiet=True)
    for start in made.starts:
        item(start)


@click.group(cls=Noun, epilog=example("kith asks", "kith asks answered 3 “cut the second half”", "kith asks told 3", "kith asks vouch"))
def asks() -> None:
    """What you asked of whom, and what it owes.

    Asked, answered, acted, told, thanked; for a referral asked, willing, sent, acknowledged, result, thanked. A step may be passed over. A no and
    silence are answers, too. Without a verb: those that are open, with their numbers.
    """


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


def _verb(step: AskStep, sentence: str, said: str) -> None:
    @asks.command(step.value, help=sentence, epilog=example(f"kith asks {step} 3", *([f"kith asks {step} 3 {said}"] if said else [])))
    @click.argument("number", type=int)
    @click.argument("words", nargs=-1, metavar="[TEXT]")
    @click.option("--on", "on", type=days.past, metavar="DATE", help="The day it happened, when it was not today.")
    @deed
    def take(number: int, words: tuple[str, ...], on: date | None) -> None:
        spot = here()
        summary = actions.step(owner_id=spot.owner_id, ask_id=number, step=step, now=spot.now, on=on, text=" ".join(words))
        done(f"{summary}.", {"ask": number, "step": step}, hint=UNDO)


_verb(AskStep.ANSWERED, "They answered.", '"cut the second half"')
_verb(AskStep.ACTED, "You acted on it.", "")
_verb(AskStep.TOLD, "You told them what became of it.", "")
_verb(AskStep.WILLING, "They are willing to refer you.", "")
_verb(AskStep.SENT, "You sent them what they need: link, three lines, CV.", "")
_verb(AskStep.ACKNOWLEDGED, "They passed it on.", "")
_verb(AskStep.RESULT, "It is known what came of the referral.", '"invited to a first talk"')
_verb(AskStep.THANKED, "You thanked them.", "")
_verb(AskStep.NO, "They said no; nothing is asked of them for a year.", "")
_verb(AskStep.SILENCE, "There was no answer, and you let it rest.", "")


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
    if not found:
        line("You are stuck on nothing. `kith problem add TEXT` keeps what you are stuck on, `kith ask PERSON TEXT --about TEXT` asks.")
    return None


@problem.command(epilog=example('kith problem add "flaky tests in CI"'))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@deed
def add(words: tuple[str, ...]) -> None:
    """Say what you are stuck on."""
    spot = here()
    done(f"{actions.start(owner_id=spot.owner_id, problem=' '.join(words), now=spot.now)}.", hint=UNDO)


@problem.command(epilog=example("kith problem solved 2"))
@click.argument("number", type=int)
@deed
def solved(number: int) -> None:
    """It is solved."""
    spot = here()
    done(f"{actions.solve(owner_id=spot.owner_id, problem_id=number, now=spot.now)}.", {"problem": number}, hint=UNDO)
