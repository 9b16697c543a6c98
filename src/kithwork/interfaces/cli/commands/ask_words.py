"""What the owner asks, and says of an ask or a problem; apart from the lists, which are to be quick."""

from datetime import date

import click

from kithwork.actions import asking as actions
from kithwork.domain.asking import AskKind, AskStep
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here, wants_data
from kithwork.interfaces.cli.printing import gap, item, line


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


def _verb(step: AskStep, sentence: str, said: str) -> click.Command:
    @click.command(step.value, help=sentence, epilog=example(f"kith asks {step} 3", *([f"kith asks {step} 3 {said}"] if said else [])))
    @click.argument("number", type=int)
    @click.argument("words", nargs=-1, metavar="[TEXT]")
    @click.option("--on", "on", type=days.past, metavar="DATE", help="The day it happened, when it was not today.")
    @deed
    def take(number: int, words: tuple[str, ...], on: date | None) -> None:
        spot = here()
        summary = actions.step(owner_id=spot.owner_id, ask_id=number, step=step, now=spot.now, on=on, text=" ".join(words))
        done(f"{summary}.", {"ask": number, "step": step}, hint=UNDO)

    return take


answered = _verb(AskStep.ANSWERED, "They answered.", '"cut the second half"')
acted = _verb(AskStep.ACTED, "You acted on it.", "")
told = _verb(AskStep.TOLD, "You told them what became of it.", "")
willing = _verb(AskStep.WILLING, "They are willing to refer you.", "")
sent = _verb(AskStep.SENT, "You sent them what they need: link, three lines, CV.", "")
acknowledged = _verb(AskStep.ACKNOWLEDGED, "They passed it on.", "")
result = _verb(AskStep.RESULT, "It is known what came of the referral.", '"invited to a first talk"')
thanked = _verb(AskStep.THANKED, "You thanked them.", "")
no = _verb(AskStep.NO, "They said no; nothing is asked of them for a year.", "")
silence = _verb(AskStep.SILENCE, "There was no answer, and you let it rest.", "")


@click.command(epilog=example('kith problem add "flaky tests in CI"'))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@deed
def add(words: tuple[str, ...]) -> None:
    """Say what you are stuck on."""
    spot = here()
    done(f"{actions.start(owner_id=spot.owner_id, problem=' '.join(words), now=spot.now)}.", hint=UNDO)


@click.command(epilog=example("kith problem solved 2"))
@click.argument("number", type=int)
@deed
def solved(number: int) -> None:
    """It is solved."""
    spot = here()
    done(f"{actions.solve(owner_id=spot.owner_id, problem_id=number, now=spot.now)}.", {"problem": number}, hint=UNDO)
