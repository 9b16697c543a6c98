"""What there is to congratulate people on."""

import click

from kithwork.actions import birthdays
from kithwork.actions import wins as actions
from kithwork.interfaces.cli import win_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, gap, line, pair
from kithwork.store.queries.wins import WinLine


@click.group(
    cls=Noun,
    epilog=example(
        "kith wins",
        'kith wins add ada "Her first talk, at PyCon" --on 2026-11-12',
        "kith wins congratulated 3",
        "kith wins congratulated ada",
        "kith wins mine",
    ),
)
def wins() -> None:
    """What there is to congratulate people on; and your own wins, with who helped.

    New posts, titles and names that sources say and did not say before, releases in your clones, birthdays of the week, and what you heard
    yourself. Without a verb: those of the last year on which you have not congratulated yet, with their numbers. What you have congratulated on is
    never proposed again. `kith wins mine` is about your own.
    """


wins.apart = {"mine": "own_wins:mine"}
wins.later = {verb: f"win_words:{verb}" for verb in ("add", "congratulated", "drop", "yes", "helped")}


@wins.command("list", epilog=example("kith wins list --all", "kith wins list ada", "kith wins list --mine"))
@click.argument("person", nargs=-1)
@click.option("--all", "is_all", is_flag=True, help="Those on which you have congratulated, and older ones, too.")
@click.option("--mine", "is_mine", is_flag=True, help="What sources tell of you; `kith wins mine` has what you said yourself.")
@as_json
def list_(person: tuple[str, ...], *, is_all: bool, is_mine: bool, is_json: bool) -> None:
    """Wins, the newest first; all of one person's when there is one."""
    spot = here()
    if person:
        found = actions.of_person(owner_id=spot.owner_id, person_id=spot.person(" ".join(person)).id)
    else:
        found = actions.listed(owner_id=spot.owner_id, now=spot.now, is_mine=is_mine, is_open=not is_all)
    near = [] if person or is_mine else birthdays.near(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([*map(win_shapes.birthday, near), *map(win_shapes.win, found)])
    for one in near:
        pair("a birthday", f"{one.person.name} #{one.person.id}: {day(one.on)}.", indent=0)
    for win in found:
        _show(win, is_named=not person)
    if (found or near) and not is_mine:
        gap()
        line("`kith wins congratulated NUMBER` once you have written; for a birthday, `kith wins congratulated PERSON`.", is_quiet=True)
    if not found and is_mine:
        line("No win of yours is on file. Releases that you tagged in your clones come here by themselves.")
    elif not found and not near:
        line("There is nothing new to congratulate on. `kith wins add PERSON TEXT` keeps what you hear.")
    return None


def _show(one: WinLine, *, is_named: bool) -> None:
    who = f"{one.person} #{one.person_id}: " if is_named and not one.is_mine else ""
    told = f" Congratulated {day(one.congratulated_on)}." if one.congratulated_on else ""
    pair(f"{one.id:>3} {actions.label(one)}", f"{who}{one.words}.{told}", indent=0)
    line(actions.evidence(one), indent=15, is_quiet=True)
