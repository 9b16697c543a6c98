"""What the owner wants to make public, and how far it is."""

import click

from kithwork.actions import publishing as actions
from kithwork.domain.artifacts import STAGES_SAID, PieceStage
from kithwork.interfaces.cli import publish_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, gap, heading, item, line, listed, pair, title
from kithwork.store.queries.publishing import PieceLine

HEADS = {PieceStage.IDEA: "Ideas", PieceStage.DRAFT: "Drafts", PieceStage.OUT: "Out", PieceStage.LEFT: "Left aside"}


@click.group(
    cls=Noun,
    epilog=example(
        'kith publish add "What flaky tests taught me" --topic testing --for-whom "juniors" --next "an outline" --by friday',
        "kith publish draft 1",
        "kith publish out 1 --url https://robin.example/flaky --proof",
        'kith publish pace "one a month"',
    ),
)
def publish() -> None:
    """What you want to make public: idea, draft, out, and who noticed.

    Without a verb: what is on its way and what is out, with its next step.
    """


_VERBS = ("add", "edit", "next_", "draft", "out", "idea", "leave", "proof", "with_", "without", "pace", "accept", "decline", "drop")
publish.later = {verb.removesuffix("_"): f"publish_words:{verb}" for verb in _VERBS}


@publish.command("list", epilog=example("kith publish", "kith publish list --stage draft", "kith publish list --json"))
@click.option("--stage", type=click.Choice([stage.value for stage in PieceStage]), default=None, help="Only those at a stage.")
@as_json
def list_(*, stage: str | None, is_json: bool) -> None:
    """What is on its way and what is out."""
    spot = here()
    found = actions.listed(owner_id=spot.owner_id, stage=stage or "")
    if is_json:
        return data([publish_shapes.piece(one) for one in found])
    for head, words in HEADS.items():
        some = [one for one in found if one.stage is head]
        if some:
            heading(words)
        for one in some:
            item(_named(one), mark=f"{one.id:>3}", indent=0)
            line(state(one), indent=4, is_quiet=True)
    wanted = actions.pace(owner_id=spot.owner_id)
    if found and wanted:
        gap()
        line(f"You want {actions.pace_in_words(wanted)}.", is_quiet=True)
    if not found:
        line("Nothing is on its way. `kith publish add TITLE` keeps an idea; `kith publish ideas` says what you learned of late.")
    return None


def _named(one: PieceLine) -> str:
    return f"{one.title} ({', '.join(one.topics)})" if one.topics else one.title


def state(one: PieceLine) -> str:
    """Where it stands, for whom it is, and what comes next."""
    names = [name for _, name in one.people]
    whom = listed([*([one.audience] if one.audience else []), *names])
    parts = [f"{STAGES_SAID[one.stage]} since {day(one.since)}" if one.is_open else f"{STAGES_SAID[one.stage]}, {day(one.since)}"]
    parts += [f"for {whom}"] if whom else []
    parts += [f"next: {one.next_step}{f', by {day(one.next_on)}' if one.next_on else ''}"] if one.next_step else []
    parts += [one.url] if one.url else []
    return "; ".join(parts)


@publish.command(epilog=example("kith publish show 1"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """One piece, with who noticed it once it is out."""
    spot = here()
    one = actions.numbered(owner_id=spot.owner_id, piece_id=number)
    noticed = actions.noticed(owner_id=spot.owner_id, line=one)
    if is_json:
        return data(publish_shapes.piece(one))
    title(one.title)
    line(f"{state(one)}.", is_quiet=True)
    for label, words in (("about", one.words), ("topics", ", ".join(one.topics)), ("noticed by", listed(noticed))):
        if words:
            pair(label, words)
    if one.stage is PieceStage.OUT and not one.artifact_id:
        line(f"`kith publish proof {one.id}` keeps it among what you can show; then who noticed it has a place.")
    return None


@publish.command(epilog=example("kith publish ideas", "kith publish accept 3f1c", "kith publish decline 9a20"))
@as_json
def ideas(*, is_json: bool) -> None:
    """What you learned of late, of which others could read; you decide."""
    found = actions.proposals(owner_id=here().owner_id)
    if is_json:
        return data([publish_shapes.proposal(one) for one in found])
    for one in found:
        item(one.title, mark=one.key, indent=0)
        line(one.evidence, indent=17, is_quiet=True)
    if found:
        gap()
        line("`kith publish accept NAME` keeps one as an idea, `kith publish decline NAME` never proposes it again.", is_quiet=True)
    else:
        line("Nothing new: what you learn after interviews, from advice and in your journal comes here by itself.")
    return None
