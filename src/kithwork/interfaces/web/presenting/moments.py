"""Moments in touch, as a timeline and a card say them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from kithwork.domain.records import InteractionKind as Kind
from kithwork.interfaces.web.presenting import said
from kithwork.interfaces.web.presenting.said import Words
from kithwork.store.queries.glances import LastTalk
from kithwork.store.queries.moments import Moment

_LETTERS: Final = frozenset({"mail", "typed"})  # elsewhere people write messages, and groups have names
_PLANNED: Final = {Kind.IN_PERSON: "Face to face", Kind.CALL: "Call", Kind.MEETING: "Meeting"}


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a timeline."""

    when: str
    words: str
    evidence: str
    kind: str = ""
    title: str = ""
    chips: tuple[said.Chip, ...] = ()


def timeline(moments: Sequence[Moment]) -> list[Item]:
    """Moments, the newest first; letters in a row about one thing stand as one entry."""
    return [_item(list(together)) for _, together in groupby(moments, key=_thread)]


def to_come(moments: Sequence[Moment]) -> list[Item]:
    """What is planned, each for itself: nobody has met yet."""
    return [_item([moment], _PLANNED.get(Kind(moment.kind), "")) for moment in moments]


def _thread(moment: Moment) -> tuple[str, ...]:
    if moment.kind in {Kind.IN_PERSON, Kind.MEETING, Kind.CALL} or moment.words:
        return (str(moment.id),)
    if moment.kind == Kind.CO_EDITED:
        return (moment.kind, moment.source)
    return (moment.kind, moment.source, _subject(moment) or moment.context or moment.at.date().isoformat())


def _subject(moment: Moment) -> str:
    return moment.subject.removeprefix("Re: ").removeprefix("RE: ").strip()


def _item(together: list[Moment], planned: str = "") -> Item:
    newest, oldest = together[0], together[-1]
    what = planned or _what(newest)
    about = newest.words or _subject(newest)
    where = f" ({newest.place})" if newest.place and newest.place not in about else ""
    with_whom = f" With {_listed(newest.others)}." if newest.others and newest.kind != Kind.MESSAGE else ""
    unanswered = " You have not answered." if newest.is_unanswered else ""
    if newest.kind == Kind.CO_EDITED and len(together) > 1:
        places = _listed(list(dict.fromkeys(moment.context for moment in together if moment.context)))
        evidence = f"{said.source(newest.source)}, {len(together)} in a row, the last one: {newest.where}"
        return Item(
            said.span(oldest.at, newest.at),
            f"{said.counted(len(together), 'time', 'times')}{f', in {places}' if places else ''}.",
            evidence,
            title=f"{what}:",
        )
    if len(together) > 1:
        evidence = f"{said.source(newest.source)}, {len(together)} in a row, the last one: {newest.where}"
        return Item(
            said.span(oldest.at, newest.at),
            _sentence(about or ("" if _is_in_a_group(newest) else newest.context)),
            evidence,
            title=f"{_many(together)}:" if about else f"{_many(together)}.",
        )
    title = "" if newest.words else f"{what}:" if about else f"{what}."
    face = "face" if newest.kind == Kind.IN_PERSON else "win" if newest.kind == Kind.RECOMMENDED else ""
    return Item(
        said.span(newest.at, newest.last_at),
        f"{_sentence(about)}{where}{with_whom}{unanswered}",
        f"{said.source(newest.source)}, {newest.where}",
        face,
        title,
    )


def _what(moment: Moment) -> str:
    """What happened; of a message to a group, to which."""
    if _is_in_a_group(moment):
        wrote = "You wrote in" if moment.own_part == "from" else "In" if moment.is_anothers else "They wrote in"
        return f"{wrote} {moment.context}"
    if moment.kind in {Kind.MESSAGE, Kind.GROUP_MESSAGE} and moment.is_anothers:
        return "Sent to you both" if moment.kind == Kind.MESSAGE else "Sent to a group of you"
    return said.kind(moment.kind, moment.own_part, moment.source)


def _is_in_a_group(moment: Moment) -> bool:
    return moment.kind == Kind.GROUP_MESSAGE and moment.source not in _LETTERS and bool(moment.context) and not moment.subject


def _many(together: Sequence[Moment]) -> str:
    one = together[0]
    if _is_in_a_group(one):
        return f"{said.counted(len(together), 'message', 'messages')} in {one.context}"
    letters = "letters" if one.source in _LETTERS else f"{said.source(one.source).removesuffix(' message')} messages"
    noun = {Kind.MESSAGE: letters, Kind.REVIEWED: "reviews"}.get(Kind(one.kind), "times")
    return said.counted(len(together), noun, noun)


def _sentence(words: str) -> str:
    return f"{words}." if words and words[-1] not in ".!?…" else words


def _listed(names: Sequence[str]) -> str:
    shown = [*names[:4], f"{len(names) - 4} more"] if len(names) > 5 else list(names)
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def last_talk(moment: Moment | None) -> Words | None:
    """The last talk on a card: what it was, and what proves it."""
    if not moment:
        return None
    what, about = _what(moment), moment.words or _subject(moment)
    return Words(_sentence(f"{what}: {about}" if about and not moment.words else about or what), evidence=_proof(moment))


def _proof(moment: Moment) -> str:
    return f"{said.span(moment.at, moment.last_at)}, {said.source(moment.source)}{f' of {moment.context}' if moment.source == 'git-history' and moment.context else ''}"


def glance(talk: LastTalk | None) -> Words | None:
    """The last talk in a row of a table."""
    return Words(talk.subject or said.kind(talk.kind, "", talk.source), evidence=f"{said.day(talk.at)}, {said.source(talk.source)}") if talk else None


def talks(moments: Iterable[Moment]) -> list[Words]:
    """The last talks in a brief."""
    return [found for moment in moments if (found := last_talk(moment))]
