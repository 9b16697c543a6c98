"""Practice guides, in the owner's words where they wrote some, each with whom it fits now."""

from collections.abc import Sequence
from importlib import import_module
from typing import Final

import click

from kithwork.actions import playbooks
from kithwork.domain.guides import Run, Shape
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import Data, data, day, gap, heading, item, line, title

_FITTING: Final = "kithwork.actions.fitting_now"  # by name: the list of guides asks for nobody (ADR 0013)


@click.group(
    cls=Noun,
    epilog=example(
        "kith playbook",
        "kith playbook show thank",
        "kith playbook edit thank --file thanks.md",
        'kith playbook add "Move abroad" --file abroad.md',
        "kith playbook as freelancer",
    ),
)
def playbook() -> None:
    """Practice guides: how to ask, thank, follow up, introduce, and more; each with whom it fits now.

    Without a verb: the list, those first that fit as whom you begin.
    """


playbook.later = {
    "edit": "playbook_words:edit",
    "original": "playbook_words:original",
    "add": "playbook_words:add",
    "drop": "playbook_words:drop",
    "as": "starting_words:as_",
}


@playbook.command("list", epilog=example("kith playbook list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """All guides, each with how it begins."""
    found = playbooks.listed(owner_id=here().owner_id)
    if is_json:
        return data([_shape(one) for one in found])
    for one in found:
        yours = "" if not one.changed_on else ", in your words" if one.is_ours else ", your own"
        item(f"{one.title} ({one.key}{yours})", indent=0)
        line(one.lead, indent=2, is_quiet=True)
    gap()
    line("`kith playbook show NAME` is the guide, and whom it fits now.", is_quiet=True)
    return None


@playbook.command(epilog=example("kith playbook show thank", "kith playbook show introduce --json"))
@click.argument("name", nargs=-1, required=True)
@as_json
def show(name: tuple[str, ...], *, is_json: bool) -> None:
    """One guide, and whom it fits now, with why and what to type."""
    spot = here()
    one = playbooks.named(owner_id=spot.owner_id, key=" ".join(name))
    fits = import_module(_FITTING).fits(owner_id=spot.owner_id, key=one.key, now=spot.now)
    if is_json:
        now: list[Data] = [{"person": each.person_id, "name": each.person, "why": each.why, "command": each.command} for each in fits]
        return data({**_shape(one), "words": one.words, "now": now})
    title(one.title)
    if one.changed_on:
        line(f"In your words, {day(one.changed_on)}.", is_quiet=True)
    for block in one.blocks:
        _block(block.shape, [_plain(runs) for runs in block.lines])
    if fits:
        heading("Whom it fits now")
        for each in fits:
            item(f"{each.person} #{each.person_id}: {each.why}")
            line(f"`{each.command}`", indent=4, is_quiet=True)
    elif one.is_ours:
        heading("Whom it fits now")
        line("Nobody, as far as is on file.", indent=2)
    return None


def _shape(one: playbooks.Playbook) -> dict[str, Data]:
    return {"key": one.key, "title": one.title, "lead": one.lead, "is_ours": one.is_ours, "changed_on": one.changed_on}


def _plain(runs: Sequence[Run]) -> str:
    return "".join(f"`{run.words}`" if run.look == "code" else run.words for run in runs)


def _block(shape: Shape, lines: Sequence[str]) -> None:
    if shape is Shape.HEADING:
        heading(lines[0])
        return
    if shape is Shape.TEXT:
        gap()
    for number, words in enumerate(lines, start=1):
        if shape is Shape.TEXT:
            line(words)
        else:
            item(words, mark=f"{number}." if shape is Shape.STEPS else "-")
