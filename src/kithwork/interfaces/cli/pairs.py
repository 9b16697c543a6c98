"""How do two who may be one read on a terminal?"""

from datetime import date

from kithwork.actions import source_names, weighing
from kithwork.actions.people import headline
from kithwork.domain import dates
from kithwork.interfaces.cli.printing import counted, day, item, line, listed, title
from kithwork.store.queries.contradictions import ContradictionLine
from kithwork.store.queries.questions import QuestionLine
from kithwork.store.queries.sides import Side

_EPOCH = date(1970, 1, 1).toordinal()
HANDLES = 3  # of one side that are named


def question(one: QuestionLine, words: str = "Are these two one human?", *, indent: int = 0) -> None:
    """A pair with both sides, and what speaks for it and against it."""
    if indent:
        line(f"{one.id}. {words}", indent=indent)
    else:
        title(f"{one.id}. {words}")
    for each in (one.one, one.other):
        item(side(each), indent=indent + 2)
    for reason, weight in one.reasons:
        much = weighing.in_words(weight)
        said = f"{source_names.in_words(reason)}{f' (says {much})' if much else ''}"
        item(said, mark="for:    " if weight > 0 else "against:", indent=indent + 4)
    item(weighing.all_in_all(one.probability, one.note), mark="in all: ", indent=indent + 4)


def contradiction(one: ContradictionLine) -> None:
    """Two whom the owner called two, and what says otherwise."""
    title(f"{one.id}. You said that these are two people; something certain says that they are one.")
    for each in (one.one, one.other):
        item(side(each))
    for words in one.words:
        item(source_names.in_words(words), mark="one:    ", indent=4)
    for no in one.noes[:1]:
        others = f", and of {counted(len(one.noes) - 1, 'other pair')} of theirs" if len(one.noes) > 1 else ""
        item(f"you said so of {no.one} and {no.other}{others}, {day(no.said_at)}", mark="two:    ", indent=4)


def side(one: Side) -> str:
    """One of the two: handle, sources, who has it, and when they were last seen."""
    identity = one.identity
    shown = identity.value if identity.kind not in {"own", "entry"} else ""
    handle = " ".join(part for part in (shown, f"“{identity.name}”" if identity.name else "") if part)
    sources = f" in {listed(source_names.words(identity.sources))}" if identity.sources else ""
    parts = [f"{handle or identity.value}{sources}", _person(one), headline(one.person) if one.person else "", _seen(one)]
    return "; ".join(part for part in parts if part)


def _person(one: Side) -> str:
    if not one.person:
        return ""
    others = list(dict.fromkeys(each.value for each in one.identities if each.id != one.identity.id and each.kind not in {"own", "entry"}))
    others = [value for value in others if value != one.identity.value]
    more = [f"{len(others) - HANDLES} more"] if len(others) > HANDLES else []
    return f"{one.person.name} #{one.person.id}{f', also {listed(others[:HANDLES] + more)}' if others else ''}"


def _seen(one: Side) -> str:
    if not one.last or one.first_day is None:
        return ""
    first = dates.day_in_words(date.fromordinal(one.first_day + _EPOCH))
    newest = f"{day(one.last.at)} ({source_names.word(one.last.source)}{f', “{one.last.subject}”' if one.last.subject else ''})"
    return f"seen on {newest}" if first == day(one.last.at) else f"seen from {first} to {newest}"
