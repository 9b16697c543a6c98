"""The review step by step, with single keys. The time is only shown: it ends nothing."""

from datetime import datetime
from typing import Final

import click

from kithwork.actions import drafting, reflecting, reviewing, weekly
from kithwork.actions.reviewing import NotOnTheList
from kithwork.actions.weekly import Item, Part
from kithwork.domain.errors import Refused
from kithwork.domain.reviewing import ReviewAct, ReviewStep
from kithwork.interfaces.cli import clock
from kithwork.interfaces.cli.commands.review import show_item
from kithwork.interfaces.cli.nouns import Here
from kithwork.interfaces.cli.printing import counted, gap, heading, line, plain, title

LEFT: Final = "left"
_ACT_OF: Final = {"d": ReviewAct.DONE, "l": ReviewAct.LATER, "x": ReviewAct.DROP}
_SAID: Final = {"d": "d done", "l": "l later", "x": "x let go", "w": "w a draft", "n": "n next step", "q": "q leave it for now", "?": "? the keys"}


def run(spot: Here) -> None:
    """Through all steps, or from where it was left, to who was looked after."""
    owner_id = spot.owner_id
    reviewing.begin(owner_id=owner_id, now=spot.now)
    found = weekly.week(owner_id=owner_id, now=spot.now)
    if not found.is_open:
        return line("The week is looked back on; the next review is a week away.")
    title("Twenty minutes for the week. Leave whenever you like: it waits for you.")
    for part in found.parts:
        if part.minutes and part.items and _step(owner_id, part) == LEFT:
            gap()
            return line("It waits here for a week; `kith review` goes on.")
    return _close(owner_id)


def _step(owner_id: int, part: Part) -> str:
    """One step, each thing on it; returns whether the owner left."""
    began, standing = clock.now(), {item.key for item in part.items}
    heading(f"{part.name}, {counted(part.minutes, 'minute')}")
    for place, item in enumerate(part.items):
        if item.key not in standing:
            continue
        show_item(item, mark="*")
        key = _asked(owner_id, item, began, part.minutes)
        if key == "q":
            return LEFT
        if key == "n":
            left = sum(one.key in standing for one in part.items[place:])
            line(f"{left} left for next time.", indent=4)
            break
        standing = {one.key for one in weekly.week(owner_id=owner_id, now=clock.now()).part(part.step).items}
    return ""


def _asked(owner_id: int, item: Item, began: datetime, minutes: int) -> str:
    """Ask until there is an answer that settles it; a draft settles nothing."""
    can = {"d", "l", "n", "q"} | ({"x"} if ReviewAct.DROP in item.acts else set()) | ({"w"} if item.draft else set())
    while True:
        gone = int((clock.now() - began).total_seconds() // 60)
        click.echo(
            f"    {', '.join(words for key, words in _SAID.items() if key in can or key == '?')}  ({gone} of {counted(minutes, 'minute')}) ", nl=False
        )
        key = _key()
        click.echo(key)
        if key == "?":
            line(
                "d: it is done. l: not this week. x: let it go. w: show a draft. n: the next step; the rest of this one waits. q: leave, and go on later."
            )
        if key not in can:
            continue
        if key == "w":
            _draft(owner_id, item)
        elif key in {"n", "q"} or _answered(owner_id, item, _ACT_OF[key]):
            return key


def _key() -> str:
    """One key; the end of the keys, as Ctrl-C, leaves the review."""
    try:
        return click.getchar().lower()[:1] or "q"
    except (EOFError, KeyboardInterrupt):
        return "q"


def _answered(owner_id: int, item: Item, act: ReviewAct) -> bool:
    """What the action says; where it refuses, why, and the question stands."""
    try:
        line(f"{reviewing.act(owner_id=owner_id, key=item.key, answer=act, now=clock.now()).rstrip('.')}.", indent=4)
    except NotOnTheList as gone:
        line(str(gone), indent=4)
    except Refused as refusal:
        line(f"{refusal} `kith inbox keep` asks who it is." if item.key.startswith("line:") else str(refusal), indent=4)
        return False
    return True


def _draft(owner_id: int, item: Item) -> None:
    try:
        letter = drafting.draft(owner_id=owner_id, to=[item.person_id], kind=item.draft, now=clock.now()).letter
    except Refused as refusal:
        return line(str(refusal), indent=4)
    line(f"Subject: {letter.subject}", indent=4)
    for written in letter.words.splitlines():
        line(written, indent=4)
    return None


def _close(owner_id: int) -> None:
    """Reflection, who was looked after, and what waits."""
    found = weekly.week(owner_id=owner_id, now=clock.now())
    heading(found.part(ReviewStep.REFLECTION).name)
    _reflect(owner_id)
    heading(reviewing.end(owner_id=owner_id, now=clock.now()))
    rest = weekly.waiting(found)
    if rest:
        names = list(dict.fromkeys(plain(one.person or one.words) for one in rest))
        line(f"Waits kindly for another week: {', '.join(names[:7])}{' and others' if len(names) > 7 else ''}.")


def _reflect(owner_id: int) -> None:
    """The week as it is on file, and three questions; Enter leaves one out, and the end of the keys all of them."""
    for words in reflecting.on_file(owner_id=owner_id, now=clock.now()):
        line(words, indent=2, is_quiet=True)
    line("As long as you like; Enter leaves a question out.", is_quiet=True)
    said = {}
    for name, question in reflecting.QUESTIONS.items():
        try:
            said[name] = click.prompt(question, default="", show_default=False, prompt_suffix=" ")
        except click.Abort:
            gap()
            break
    if any(words.strip() for words in said.values()):
        number = reviewing.reflect(owner_id=owner_id, answers=said, now=clock.now())
        line(f"Kept in your journal as entry {number}.", indent=2)
