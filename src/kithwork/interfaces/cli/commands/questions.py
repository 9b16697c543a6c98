"""Pairs that may be one human, and the owner's answers."""

import click

from kithwork.actions import questions as actions
from kithwork.actions import source_names
from kithwork.interfaces.cli import question_shapes
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import counted, data, gap, item, line, listed, title
from kithwork.store.queries import questions as queries
from kithwork.store.queries.questions import QuestionLine, Side


@click.group(cls=Noun, epilog=example("kith questions", "kith questions answer 12 same"))
def questions() -> None:
    """Pairs that may be one human; you decide.

    An answer is kept for ever, and never asked for twice. Without a verb: the list.
    """


@questions.command("list", epilog=example("kith questions list --limit 5"))
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="At most so many.")
@click.option("--put-off", "is_put_off", is_flag=True, help="Those that you answered with later.")
@as_json
def list_(limit: int, *, is_put_off: bool, is_json: bool) -> None:
    """Questions that wait, those about people you know first."""
    owner_id = here().owner_id
    found = queries.listed(owner_id, limit=limit, is_put_off=is_put_off)
    if is_json:
        return data([question_shapes.question(one) for one in found])
    for one in found:
        _tell(one)
    waiting = queries.count(owner_id)
    if not found:
        line("No question is open.")
        return None
    gap()
    line(f"{len(found)} of {counted(waiting, 'question')}. Answer: kith questions answer NUMBER same|different|later", is_quiet=True)
    return None


def _tell(one: QuestionLine, words: str = "Are these two one human?") -> None:
    title(f"{one.id}. {words}")
    for side in (one.one, one.other):
        item(_side(side))
    for reason in one.reasons_for:
        item(source_names.in_words(reason), mark="for:    ", indent=4)
    for reason in one.reasons_against:
        item(source_names.in_words(reason), mark="against:", indent=4)


def _side(side: Side) -> str:
    identity = side.identity
    shown = identity.value if identity.kind not in {"own", "entry"} else ""
    handle = " ".join(part for part in (shown, f"“{identity.name}”" if identity.name else "") if part)
    sources = f" in {listed(source_names.words(identity.sources))}" if identity.sources else ""
    more = counted(len(side.identities) - 1, "other identity", "other identities")
    person = f"; {side.person.name} #{side.person.id}{f' with {more}' if len(side.identities) > 1 else ''}" if side.person else ""
    return f"{handle or identity.value}{sources}{person}"


@questions.command(epilog=example("kith questions review", "kith questions review 7 different"))
@click.argument("number", type=int, required=False)
@click.argument("said", type=click.Choice(list(actions.VERDICTS)), metavar="[same|different]", required=False)
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="At most so many.")
@as_json
def review(number: int | None, said: str | None, limit: int, *, is_json: bool) -> None:
    """Look at joins of which Kithwork is least sure.

    Without a number: the list. With a number and an answer: your word on that join, which is kept for ever.
    """
    spot = here()
    if number is not None and said:
        words = actions.review(owner_id=spot.owner_id, link_id=number, said=said, now=spot.now)
        return data({"done": words, "join": number}) if is_json else line(f"{words}. {UNDO}")
    found = queries.doubtful_joins(spot.owner_id, limit=limit)
    if is_json:
        return data([question_shapes.question(one) for one in found])
    for one in found:
        _tell(one, "Joined. Are these two one human?")
    gap()
    line("Answer: kith questions review NUMBER same|different" if found else "No join is in doubt.", is_quiet=bool(found))
    return None


@questions.command(epilog=example("kith questions answer 12 same"))
@click.argument("number", type=int)
@click.argument("said", type=click.Choice(list(actions.ANSWERS)), metavar="same|different|later")
@deed
def answer(number: int, said: str) -> None:
    """Say whether a pair is one human."""
    spot = here()
    done(f"{actions.answer(owner_id=spot.owner_id, question_id=number, said=said, now=spot.now)}.", {"question": number}, hint=UNDO)
