"""How does a moment in touch or a promise read in one line?"""

from typing import Final

from kithwork.actions import source_names
from kithwork.interfaces.cli.printing import day, listed
from kithwork.store.queries.moments import Moment
from kithwork.store.queries.promises import PromiseLine

_KINDS: Final = {
    "in-person": "Face to face",
    "call": "Call",
    "meeting": "Meeting",
    "group-message": "Letter to many",
    "bulk": "Circular",
    "paired": "Worked side by side",
    "co-authored": "Wrote code together",
    "reviewed": "Review",
    "tested": "Tested",
    "reported": "Report",
    "co-edited": "Worked on the same files",
    "invited": "Invitation",
    "connected": "Connected",
    "recommended": "Recommendation",
    "gave": "A present",
    "endorsed": "Endorsement",
    "followed": "Follows",
    "liked": "A like",
}
UNANSWERED: Final = ", you have not answered"
_OTHERS: Final = 3
_NAMES_ITS_SOURCE: Final = frozenset({"message", "call", "connected", "followed", "liked"})  # the kind alone does not say where
_LETTERS: Final = frozenset({"mail", "typed"})  # elsewhere many are a group


def in_words(moment: Moment) -> str:
    """What happened, without the day; of several days, until when."""
    letter = "You wrote" if moment.own_part == "from" else "Sent to you both" if moment.is_anothers else "They wrote"
    is_to_a_group = moment.kind == "group-message" and moment.source not in _LETTERS
    about = moment.subject or moment.words
    group = f"in {moment.context}" if moment.context and not about else "in a group" if moment.is_anothers else "to a group"
    in_group = f"I{group[1:]}" if moment.is_anothers else f"{letter} {group}"
    what = letter if moment.kind == "message" else in_group if is_to_a_group else _KINDS.get(moment.kind, moment.kind)
    where = "" if not moment.place or moment.place.startswith("http") else f", {moment.place}"
    context = f" ({moment.context})" if moment.context and moment.context != about and moment.context not in what else ""
    until = f", until {day(moment.last_at)}" if moment.days > 1 else ""
    told = f": {about}" if about else f" ({source_names.word(moment.source)})" if _names_its_source(moment) else ""
    return f"{what}{told}{where}{context}{_with(moment.others)}{until}{UNANSWERED if moment.is_unanswered else ''}"


def _names_its_source(moment: Moment) -> bool:
    return moment.kind == "message" or (moment.kind in _NAMES_ITS_SOURCE and moment.source != "typed")


def _with(others: tuple[str, ...]) -> str:
    if not others:
        return ""
    more = len(others) - _OTHERS
    names = [*others[:_OTHERS], *([f"{more} more"] if more > 0 else [])]
    return f", with {listed(names)}"


def promise_in_words(promise: PromiseLine, *, has_name: bool) -> str:
    """Who promised what, and by when."""
    who = f"{promise.person}, " if has_name else ""
    due = f", by {day(promise.due_on)}" if promise.due_on else ""
    end = f"; kept {day(promise.kept_on)}" if promise.kept_on else "; let go" if promise.is_dropped else ""
    return f"{who}{promise.words} (said {day(promise.made_on)}{due}{end})"


def side(promise: PromiseLine) -> str:
    """Whose promise it is."""
    return "you to them" if promise.is_mine else "they to you"
