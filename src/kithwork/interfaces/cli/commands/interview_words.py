"""What the owner says of rounds: when, with whom, how they prepare, what was said, thanks, and what followed a no."""

from collections.abc import Sequence
from datetime import date

import click

from kithwork.actions import after_no, debriefs, interviews, round_choices, rounds
from kithwork.actions.debriefs import Answered, Debrief, ToLearn
from kithwork.actions.rounds import Anew, Seat
from kithwork.domain.dates import day_in_words
from kithwork.domain.interviews import AfterStep, RoundForm
from kithwork.domain.practice import QuestionKind
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, Here, deed, done, example, here

FORMS = [one.value for one in RoundForm]


@click.command(epilog=example('kith interview add 3 --on friday --at 14:30 --form video --with grace --new "Mia Chen" --about "system design"'))
@click.argument("opportunity", type=int)
@click.option("--on", "on", type=days.ahead, required=True, metavar="DATE", help="The day, to come or past: 2026-11-30, friday.")
@click.option("--at", "at", default="", metavar="TIME", help="The time of day: 14:30.")
@click.option("--form", type=click.Choice(FORMS), default="video", show_default=True, help="How it is held.")
@click.option("--about", "words", default="", metavar="TEXT", help="What the round is about.")
@click.option("--with", "known", multiple=True, metavar="PERSON", help="Who interviews, of those on file; may stand several times.")
@click.option("--new", "new", multiple=True, metavar="NAME", help="Who interviews, by name: they become a person; may stand several times.")
@deed
def add(opportunity: int, on: date, at: str, form: str, words: str, known: tuple[str, ...], new: tuple[str, ...]) -> None:
    """Write down a round of an opportunity."""
    spot = here()
    seats = [*(Seat(spot.person(name).id) for name in known), *(Seat(name=name) for name in new)]
    number = rounds.add(owner_id=spot.owner_id, opportunity_id=opportunity, on=on, at=at, form=form, text=words, seats=seats, now=spot.now)
    found = interviews.numbered(owner_id=spot.owner_id, round_id=number)
    done(f"Interview {number}: {found.name} on {day_in_words(found.on)}.", {"interview": number}, hint=UNDO)


@click.command(epilog=example("kith interview edit 1 --on monday --at 10:00", "kith interview edit 1 --off"))
@click.argument("number", type=int)
@click.option("--on", "on", type=days.ahead, metavar="DATE", help="Another day.")
@click.option("--at", "at", metavar="TIME", help="Another time of day; nothing takes it away.")
@click.option("--form", type=click.Choice(FORMS), help="Another form.")
@click.option("--about", "words", metavar="TEXT", help="What it is about.")
@click.option("--off/--not-off", "is_off", default=None, help="It is called off, or takes place after all.")
@deed
def edit(number: int, on: date | None, at: str | None, form: str | None, words: str | None, *, is_off: bool | None) -> None:
    """Another day or form, or it is called off."""
    spot = here()
    summary = rounds.edit(owner_id=spot.owner_id, round_id=number, to=Anew(on, at, form, words, is_called_off=is_off), now=spot.now)
    done(f"{summary}.", {"interview": number}, hint=UNDO)


@click.command(epilog=example("kith interview seat 1 grace --as CTO", 'kith interview seat 1 --new "Mia Chen"'))
@click.argument("number", type=int)
@click.argument("person", required=False)
@click.option("--new", "new", default="", metavar="NAME", help="Somebody who is not on file yet.")
@click.option("--as", "words", default="", metavar="TEXT", help="As what they interview.")
@deed
def seat(number: int, person: str | None, new: str, words: str) -> None:
    """Somebody interviews in a round."""
    spot = here()
    if bool(person) == bool(new):
        raise Misread("Say who it is: a PERSON on file, or --new NAME.")
    who = Seat(spot.person(person).id, words=words) if person else Seat(name=new, words=words)
    done(f"{rounds.seat(owner_id=spot.owner_id, round_id=number, who=who, now=spot.now)}.", {"interview": number}, hint=UNDO)


@click.command(epilog=example("kith interview unseat 1 grace"))
@click.argument("number", type=int)
@click.argument("person")
@deed
def unseat(number: int, person: str) -> None:
    """Somebody does not interview in it, after all."""
    spot = here()
    summary = rounds.unseat(owner_id=spot.owner_id, round_id=number, person_id=spot.person(person).id, now=spot.now)
    done(f"{summary}.", {"interview": number}, hint=UNDO)


@click.command(epilog=example('kith interview prepare 1 --technical "draw the queue" --personal "why I left"'))
@click.argument("number", type=int)
@click.option("--technical", metavar="TEXT", help="For the craft.")
@click.option("--personal", metavar="TEXT", help="For the person.")
@deed
def prepare(number: int, technical: str | None, personal: str | None) -> None:
    """Prepare the craft and the person, each by itself."""
    spot = here()
    if technical is None and personal is None:
        raise Misread("Say what you prepare: --technical TEXT, --personal TEXT, or both.")
    rounds.edit(owner_id=spot.owner_id, round_id=number, to=Anew(technical=technical, personal=personal), now=spot.now)
    done(f"Kept for the prep pack of {interviews.numbered(owner_id=spot.owner_id, round_id=number).name}.", {"interview": number}, hint=UNDO)


@click.command(
    epilog=example(
        'kith interview debrief 1 --asked "How does a hash map grow? | by doubling" --personal "Tell me of a conflict | the review"',
        'kith interview debrief 1 --learned "they deploy daily" --cares "mia: tests first" --learn "read about CRDTs | 2026-12-01"',
    )
)
@click.argument("number", type=int)
@click.option("--asked", multiple=True, metavar="TEXT", help="A technical question, and after a bar what you answered; may stand several times.")
@click.option("--personal", multiple=True, metavar="TEXT", help="The same of a personal question.")
@click.option("--learned", multiple=True, metavar="TEXT", help="What you learned of them.")
@click.option("--cares", multiple=True, metavar="PERSON: TEXT", help="Which interviewer cares about what.")
@click.option("--learn", "to_learn", multiple=True, metavar="TEXT", help="What you want to learn or do better, and after a bar by when.")
@deed
def debrief(
    number: int, asked: tuple[str, ...], personal: tuple[str, ...], learned: tuple[str, ...], cares: tuple[str, ...], to_learn: tuple[str, ...]
) -> None:
    """Write down what was said in a round; each question is practised from now on."""
    spot = here()
    if not any((asked, personal, learned, cares, to_learn)):
        raise Misread("Say what you remember: --asked, --personal, --learned, --cares or --learn.")
    questions = [*(_answered(text, QuestionKind.TECHNICAL) for text in asked), *(_answered(text, QuestionKind.PERSONAL) for text in personal)]
    said = Debrief(questions, learned, [_cares(spot, text) for text in cares], [_to_learn(text) for text in to_learn])
    done(f"{debriefs.write(owner_id=spot.owner_id, round_id=number, said=said, now=spot.now)}.", {"interview": number}, hint=UNDO)


def _answered(text: str, kind: QuestionKind) -> Answered:
    question, _, answer = text.partition("|")
    return Answered(question.strip(), answer.strip(), kind)


def _cares(spot: Here, text: str) -> tuple[int, str]:
    name, colon, words = text.partition(":")
    if not colon or not words.strip():
        raise Misread(f"“{text}” does not say who cares about what; write “mia: tests first”.")
    return spot.person(name.strip()).id, words.strip()


def _to_learn(text: str) -> ToLearn:
    words, _, by = text.partition("|")
    return ToLearn(words.strip(), days.ahead(by.strip()) if by.strip() else None)


@click.command(epilog=example("kith interview thanked 1 mia"))
@click.argument("number", type=int)
@click.argument("person")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def thanked(number: int, person: str, on: date | None) -> None:
    """You thanked one interviewer: Today asks for it no more."""
    spot = here()
    summary = debriefs.thank(owner_id=spot.owner_id, round_id=number, person_id=spot.person(person).id, on=on, now=spot.now)
    done(f"{summary}.", {"interview": number}, hint=UNDO)


@click.command(epilog=example("kith interview learned 2", "kith interview learned 2 --not"))
@click.argument("number", type=int)
@click.option("--not", "is_let_go", is_flag=True, help="You let it go.")
@deed
def learned(number: int, *, is_let_go: bool) -> None:
    """What you wanted to learn is learned, or let go."""
    spot = here()
    done(f"{debriefs.learn(owner_id=spot.owner_id, learning_id=number, is_done=not is_let_go, now=spot.now)}.", {"learning": number}, hint=UNDO)


@click.command(
    epilog=example(
        "kith interview after 3 feedback-asked", 'kith interview after 3 feedback "more depth in SQL" --learn "window functions | 2026-12-20"'
    )
)
@click.argument("opportunity", type=int)
@click.argument("step", type=click.Choice([one.value for one in AfterStep]))
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--learn", "to_learn", multiple=True, metavar="TEXT", help="What you want to do better, and after a bar by when.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def after(opportunity: int, step: str, words: tuple[str, ...], to_learn: Sequence[str], on: date | None) -> None:
    """After a no: what you asked, said or heard; the door stays open until you let it go."""
    spot = here()
    some = [_to_learn(text) for text in to_learn]
    summary = after_no.step(owner_id=spot.owner_id, opportunity_id=opportunity, step=step, text=" ".join(words), to_learn=some, on=on, now=spot.now)
    done(f"{summary}.", {"opportunity": opportunity}, hint=UNDO)


@click.command(epilog=example("kith interview accept 3f2a"))
@click.argument("key")
@deed
def accept(key: str) -> None:
    """What your mail or calendar says is so: it is written down."""
    spot = here()
    done(f"{round_choices.keep(owner_id=spot.owner_id, key=key, now=spot.now)}.", {"key": key}, hint=UNDO)


@click.command(epilog=example("kith interview decline 3f2a"))
@click.argument("key")
@deed
def decline(key: str) -> None:
    """It is not so: it is never proposed again."""
    spot = here()
    done(f"{round_choices.decline(owner_id=spot.owner_id, key=key, now=spot.now)}.", {"key": key}, hint=UNDO)
