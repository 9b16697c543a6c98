"""Pairs that may be one human, the owner's answers, and where these collide with something certain."""

from importlib import import_module
from typing import Final

import click

from kithwork.actions import questions as actions
from kithwork.actions.questions import Bundle, Listing, Thread
from kithwork.interfaces.cli import pair_shapes, pairs, question_shapes
from kithwork.interfaces.cli.lazy import to_write
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import counted, data, gap, line, title
from kithwork.store.queries import contradictions
from kithwork.store.queries import questions as queries

_WORDS: Final = "kithwork.interfaces.cli.commands.question_words"  # by name: it brings Django with it
TITLES: Final = {
    Thread.HANDLE: "{count} hang on one handle, {about}.",
    Thread.NAME: "{count} are about one name, {about}.",
    Thread.PERSON: "{count} are about {about}, who may be any of these.",
    Thread.LIKENESS: "{count} are alike: {about}.",
}


@click.group(cls=Noun, epilog=example("kith questions", "kith questions answer 12 same", "kith questions together 12 different"))
def questions() -> None:
    """Pairs that may be one human; you decide.

    An answer is kept for ever, and never asked for twice. Without a verb: the list.
    """


questions.later = {verb: f"question_words:{verb}" for verb in ("answer", "together", "contradiction")}


@questions.command("list", epilog=example("kith questions list --limit 5"))
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="At most so many; those that hang together count as one.")
@click.option("--put-off", "is_put_off", is_flag=True, help="Those that you answered with later.")
@as_json
def list_(limit: int, *, is_put_off: bool, is_json: bool) -> None:
    """Questions that wait, the most valuable first.

    Questions that hang on one thing stand together: one handle, one name, one person who may be any of several, or the same two sources and reason.
    """
    owner_id = here().owner_id
    found = actions.listed(owner_id=owner_id, limit=limit, is_put_off=is_put_off)
    against = () if is_put_off else tuple(contradictions.listed(owner_id))
    if is_json:
        return data(question_shapes.listing(found, against))
    for one in against:
        pairs.contradiction(one)
    if against:
        line("Answer: kith questions contradiction NUMBER take-back|keep-apart", is_quiet=True)
        gap()
    for bundle in found.bundles:
        _tell(bundle)
    if not found.total:
        line("Nothing is put off." if is_put_off else "No question is open.")
        return None
    gap()
    line(f"{_so_many(found)} Answer: kith questions answer NUMBER same|different|later", is_quiet=True)
    return None


def _so_many(found: Listing) -> str:
    """How many are shown, and how the others come up."""
    shown = f"{found.total - found.more} of {counted(found.total, 'question')}"
    if found.more > sum(one.left for one in found.bundles):
        return f"{shown}; --limit shows more."
    return f"{shown}; the others follow when these are answered." if found.more else f"{shown}."


def _tell(bundle: Bundle) -> None:
    if bundle.thread is Thread.ALONE:
        pairs.question(bundle.questions[0])
        return
    title(TITLES[bundle.thread].format(count=counted(len(bundle.questions), "pair"), about=bundle.about))
    for one in bundle.questions:
        pairs.question(one, indent=2)
    if bundle.left:
        line(f"{counted(bundle.left, 'more such pair')} follow when these are answered.", indent=2)
    line(f"All at once: kith questions together {bundle.questions[0].id} {'|'.join(bundle.answers)}", indent=2, is_quiet=True)


@questions.command(epilog=example("kith questions review", "kith questions review 7 different"))
@click.argument("number", type=int, required=False)
@click.argument("said", type=click.Choice(list(actions.VERDICTS)), metavar="[same|different]", required=False)
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True, help="At most so many.")
@as_json
def review(number: int | None, said: str | None, limit: int, *, is_json: bool) -> None:
    """Look at joins of which Kithwork is least sure.

    Without a number: the list. With a number and an answer: your word on that join, which is kept for ever.
    """
    if number is not None and said:
        to_write()
        import_module(_WORDS).verdict(number, said, is_json=is_json)
        return None
    if number is not None:
        raise click.UsageError("Name an answer as well: same or different.")
    found = queries.doubtful_joins(here().owner_id, limit=limit)
    if is_json:
        return data([pair_shapes.question(one) for one in found])
    for one in found:
        pairs.question(one, "Joined. Are these two one human?")
    gap()
    line("Answer: kith questions review NUMBER same|different" if found else "No join is in doubt.", is_quiet=bool(found))
    return None
