"""The owner's own wins, and who helped."""

import click

from kithwork.actions import own_wins as actions
from kithwork.actions import wins
from kithwork.actions.own_wins import Own, OwnWin
from kithwork.interfaces.cli import win_shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, gap, heading, line, listed, pair


@click.command(epilog=example("kith wins mine", "kith wins mine --year 2026", "kith wins yes offer-2", "kith wins helped 12 ines"))
@click.option("--year", type=click.IntRange(1900, 2200), help="Those of one year.")
@as_json
def mine(year: int | None, *, is_json: bool) -> None:
    """Your own wins, who helped, and whom to thank.

    What is on file and could be one is proposed: a post that your profile names, an offer that you took, a release, a talk, what somebody reached
    whom you guide. Nothing is a win, and nobody its helper, before you say so.
    """
    spot = here()
    found = actions.everything(owner_id=spot.owner_id, now=spot.now, year=year)
    if is_json:
        return data(win_shapes.own(found))
    for one in found.kept:
        _show(one)
    _thanks(found)
    _proposed(found)
    if not found.kept and not found.proposed:
        line("No win of yours is on file. `kith wins add me TEXT` keeps one; small ones count.")
    return None


def _show(one: OwnWin) -> None:
    pair(f"{one.line.id:>3} {wins.label(one.line)}", f"{one.line.words}.", indent=0)
    line(wins.evidence(one.line), indent=15, is_quiet=True)
    if one.helpers:
        helped = [f"{helper.person} ({helper.words})" if helper.words else helper.person for helper in one.helpers]
        line(f"Helped: {listed(helped)}.", indent=15)
    for hint in one.hints:
        line(f"Perhaps helped: {hint.person} #{hint.person_id}, {hint.evidence}.", indent=15, is_quiet=True)


def _thanks(found: Own) -> None:
    if found.thanks_due:
        heading("Thanks that are due")
        for helper, one in found.thanks_due:
            line(f"{helper.person} #{helper.person_id}, for {one.line.words}", indent=2)
        line("`kith draft PERSON --kind thanks` writes it, `kith thanked PERSON` once you did.", is_quiet=True)


def _proposed(found: Own) -> None:
    if found.proposed:
        heading("On file, and perhaps a win")
        for one in found.proposed:
            pair(one.ref, f"{one.win.words}.")
            line(one.evidence, indent=17, is_quiet=True)
        gap()
        line("`kith wins yes NAME` keeps one, `kith wins drop NAME` says that it is none.", is_quiet=True)
