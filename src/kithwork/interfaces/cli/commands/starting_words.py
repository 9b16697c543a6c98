"""As whom the owner begins: rhythms, stages, and which guides stand first."""

import click

from kithwork.actions import starting, starting_moves
from kithwork.domain.starting import Starting
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here, wants_data
from kithwork.interfaces.cli.printing import data, item, line


@click.command("as", epilog=example("kith playbook as", "kith playbook as freelancer", "kith playbook as senior --yes"))
@click.argument("name", type=click.Choice([one.value for one in Starting]), required=False)
@click.option("--yes", "is_yes", is_flag=True, help="Change it; else what would change is only shown.")
@click.option("--nobody", "is_nobody", is_flag=True, help="As nobody in particular: what was set for you goes back.")
@deed
def as_(name: str | None, *, is_yes: bool, is_nobody: bool) -> None:
    """As whom you begin: rhythms, stages, and which guides stand first.

    What you set yourself is never changed.
    """
    spot = here()
    wanted = Starting(name) if name else None
    if wanted is None and not is_nobody:
        _list(spot.owner_id)
        return
    plan = starting.plan(owner_id=spot.owner_id, wanted=wanted)
    if is_yes:
        done(f"{starting_moves.begin(owner_id=spot.owner_id, wanted=wanted, now=spot.now)}.", {"starting": wanted}, hint=UNDO)
        return
    if wants_data():
        data({"starting": wanted, "changes": list(plan.changes), "stays": list(plan.stays), "first": list(plan.first)})
        return
    for change in plan.changes:
        item(change)
    for stays in plan.stays:
        item(stays)
    if not plan.changes:
        line("Nothing would change.")
    else:
        line(f"`kith playbook as {f'{wanted} ' if wanted else ''}{'' if wanted else '--nobody '}--yes` changes it.")


def _list(owner_id: int) -> None:
    found = starting.choices(owner_id=owner_id)
    if wants_data():
        data([{"name": one.name, "words": one.words, "is_chosen": one.is_chosen} for one in found])
        return
    for one in found:
        item(f"{one.name}: {one.words}{' (you)' if one.is_chosen else ''}", indent=0)
    line("`kith playbook as NAME` shows what would change.", is_quiet=True)
