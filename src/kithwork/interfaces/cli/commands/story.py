"""The owner's stories."""

import click

from kithwork.actions import stories as actions
from kithwork.interfaces.cli import talk_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, heading, item, line, listed, pair
from kithwork.store.queries.stories import StoryLine

LABELS = {"situation": "situation", "action": "what you did", "result": "what came of it", "proof": "proof", "answers": "answers"}


@click.group(
    cls=Noun,
    epilog=example(
        'kith story add "The build nobody trusted" --situation "Builds took an hour" --result "Six minutes, and green" --proof https://example.org/build',
        'kith story find "Tell me of something you made faster"',
    ),
)
def story() -> None:
    """Your stories: situation, what you did, what came of it, and the proof.

    Each says which questions it answers. Without a verb: all of them, with their numbers.
    """


story.later = {verb: f"story_words:{verb}" for verb in ("add", "edit", "drop")}


@story.command("list", epilog=example("kith story list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """All stories, the newest first."""
    found = actions.listed(owner_id=here().owner_id)
    if is_json:
        return data([talk_shapes.story(one) for one in found])
    for one in found:
        topics = f" ({', '.join(one.topics)})" if one.topics else ""
        item(f"{one.title}{topics}", mark=f"{one.id:>3}", indent=0)
        proofs = [*([one.proof] if one.proof else []), *(f"{title} (`kith proof show {number}`)" for number, title in one.artifacts)]
        line(f"Proof: {listed(proofs)}" if proofs else "Nothing proves it yet.", indent=4, is_quiet=True)
    if not found:
        line("No story yet. `kith story add NAME --situation TEXT` tells the first.")
    return None


@story.command(epilog=example("kith story show 1"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """A story with all its parts."""
    found = actions.numbered(owner_id=here().owner_id, story_id=number)
    return data(talk_shapes.story(found)) if is_json else _show(found)


def _show(one: StoryLine) -> None:
    heading(one.title)
    for label, words in zip(LABELS.values(), (one.situation, one.action, one.result, one.proof, one.answers), strict=True):
        if words:
            pair(label, words)
    for number, title in one.artifacts:
        pair("proved by", f"{title}, `kith proof show {number}`")
    if one.topics:
        pair("topics", ", ".join(one.topics))


@story.command(epilog=example('kith story find "Tell me of a conflict"'))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@as_json
def find(words: tuple[str, ...], *, is_json: bool) -> None:
    """Which of your stories answer a question."""
    found = actions.fitting(owner_id=here().owner_id, text=" ".join(words))
    if is_json:
        return data([talk_shapes.fitting(one) for one in found])
    for one in found:
        item(f"{one.story.title}: both speak of {', '.join(one.why) or 'everyday things'}", mark=f"{one.story.id:>3}", indent=0)
        if one.story.proof:
            line(f"Proof: {one.story.proof}", indent=4, is_quiet=True)
    if not found:
        line("No story of yours answers that yet.")
    return None
