"""What there is to congratulate people on."""

import click

from kithwork.actions import wins as actions
from kithwork.interfaces.cli import win_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, gap, line, pair
from kithwork.store.queries.wins import WinLine


@click.group(
    cls=Noun,
    epilog=example("kith wins", 'kith wins add ada "Her first talk, at PyCon" --on 2026-11-12', "kith wins congratulated 3", "kith wins drop 4"),
)
def wins() -> None:
    """What there is to congratulate people on.

    New posts, titles and names that sources say and did not say before, releases in your clones, and what you heard yourself. Without a verb:
    those of the last year on which you have not congratulated yet, with their numbers. What you have congratulated on is never proposed again.
    """


wins.later = {verb: f"win_words:{verb}" for verb in ("add", "congratulated", "drop")}


@wins.command("list", epilog=example("kith wins list --all", "kith wins list ada", "kith wins list --mine"))
@click.argument("person", nargs=-1)
@click.option("--all", "is_all", is_flag=True, help="Those on which you have congratulated, and older ones, too.")
@click.option("--mine", "is_mine", is_flag=True, help="Your own.")
@as_json
def list_(person: tuple[str, ...], *, is_all: bool, is_mine: bool, is_json: bool) -> None:
    """Wins, the newest first; all of one person's when there is one."""
    spot = here()
    if person:
        found = actions.of_person(owner_id=spot.owner_id, person_id=spot.person(" ".join(person)).id)
    else:
        found = actions.listed(owner_id=spot.owner_id, now=spot.now, is_mine=is_mine, is_open=not is_all)
    if is_json:
        return data([win_shapes.win(one) for one in found])
    for one in found:
        _show(one, is_named=not person)
    if found and not is_mine:
        gap()
        line("`kith wins congratulated NUMBER` once you have written.", is_quiet=True)
    if not found and is_mine:
        line("No win of yours is on file. Releases that you tagged in your clones come here by themselves.")
    elif not found:
        line("There is nothing new to congratulate on. `kith wins add PERSON TEXT` keeps what you hear.")
    return None


def _show(one: WinLine, *, is_named: bool) -> None:
    who = f"{one.person} #{one.person_id}: " if is_named and not one.is_mine else ""
    told = f" Congratulated {day(one.congratulated_on)}." if one.congratulated_on else ""
    pair(f"{one.id:>3} {actions.label(one)}", f"{who}{one.words}.{told}", indent=0)
    line(actions.evidence(one), indent=15, is_quiet=True)
