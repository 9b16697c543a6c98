"""Did a talk take place, of what kind, and when? "coffee with" did, "coffee tomorrow with" is planned, "Ask Ben" and "Dad says" did not."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.domain.records import InteractionKind
from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.dates import Spoken
from kithwork.engines.capture.events import Gathering
from kithwork.engines.capture.scene import Scene
from kithwork.engines.capture.words import Shape

_COMPANY: Final = frozenset({"with", "w/", "w", "wth", ":", "between", "@"})
_BEFORE_NOUN: Final = frozenset({"had", "have", "for", "over", "after", "grabbed", "did", "at"})
_LOOSE: Final = frozenset(
    "a an the quick long short nice good great lovely brilliant excellent video phone zoom team friday weekly our my coaching mentoring code old first "
    "second had just another informal virtual online short late early morning afternoon evening whatsapp linkedin slack linked some fun pair birthday leaving farewell work office christmas weekend sunday".split()
)
_COMMANDS: Final = dict.fromkeys(("meet", "catch", "visit", "see"), InteractionKind.IN_PERSON) | {
    "ring": InteractionKind.CALL,
    "phone": InteractionKind.CALL,
}
_GOES_ON: Final = {
    "chatting": frozenset({"with", "to"}),
    "talking": frozenset({"with", "to"}),
    "ran": frozenset({"into"}),
    "bumped": frozenset({"into"}),
    "caught": frozenset({"up"}),
    "hung": frozenset({"out"}),
    "sat": frozenset({"with", "next", "beside", "down"}),
}


@dataclass(frozen=True, slots=True)
class Talk:
    """The talk that a line tells of: its kind and the token that says so."""

    kind: InteractionKind
    token: int


def _is_noun_cue(at: Scene, i: int) -> bool:
    """Does the noun at `i` ("coffee", "call", "email") say that there was one?"""
    line, low = at.line, at.line.low(i)
    ahead = i + 1
    while ahead in line.dated:
        ahead += 1
    if (
        line.low(i - 1) in {"'s", "to", "no", "more"}
        or line.is_possessive(i - 1)
        or line.low(ahead) in {"headline", "address", "list", "comedy", "prep", "centre"}
    ):
        return False
    if vocabulary.NOUN_KINDS[low] is InteractionKind.MESSAGE:
        return line.low(ahead) in {"from", "with", "to"} and low != "note" and not _is_command(at, i)
    if line.low(ahead) in _COMPANY or line.tokens[max(0, i - 1)].shape is Shape.MENTION:
        return True
    k = i - 1
    while k >= 0 and (line.low(k) in _LOOSE or k in line.dated) and line.low(k) != "had":
        k -= 1
    if line.low(k) in _BEFORE_NOUN or line.low(k + 1) == "had":
        return line.low(k) != "at" or low == "pub"
    opens = k < 0 or line.is_strong(k) or (line.is_possessive(k) and line.opens(k))
    return opens and not _is_command(at, i)


def _is_command(at: Scene, i: int) -> bool:
    """Does the line tell the owner to do it: "call Grace", "email ada"?"""
    is_first = i == 0 or at.line.opens(i)
    after = i + 1
    return is_first and (at.cast.at(after) is not None or at.line.low(after) in vocabulary.PRONOUNS)


def _is_verb_cue(at: Scene, i: int) -> bool:
    """Does the verb at `i` ("met", "emailed") say that the owner was there?"""
    line, low = at.line, at.line.low(i)
    if at.cast.at(i) is not None:
        return False
    has_adverb = line.low(i - 1) in {"just", "also", "has"} and at.cast.ending(i - 1) is not None
    if at.cast.ending(i) or has_adverb or line.low(i - 1) in vocabulary.SUBJECTS:
        return _is_towards_owner(at, i, low)
    if low in _GOES_ON:
        return line.low(i + 1) in _GOES_ON[low] and (not low.endswith("ing") or line.opens(i))
    if low in {"asked", "sent", "wrote", "gave", "helped"}:
        return at.cast.at(i + 1) is not None or any(at.cast.at(k) for k in range(i + 2, i + 7) if line.low(line.before_title(k)) == "to")
    return _is_talk(at, i, low)


def _is_talk(at: Scene, i: int, low: str) -> bool:
    """Verbs that also mean other things: "a guy called Finn", "spent a fortune", "told her I'd", "liked the cake"."""
    line = at.line
    if low in {"liked", "upvoted"}:
        return any(line.low(k) in vocabulary.SHARED for k in range(i + 1, i + 7))
    if low == "called":
        return line.low(i - 1) not in {"guy", "woman", "man", "someone", "person", "was", "is"}
    if low == "spent":
        return any(line.low(k) == "with" for k in range(i, i + 5))
    if low == "told":
        is_of_others = line.low(i + 2) == "about" or (line.low(i + 2) == "that" and line.low(i + 3) not in vocabulary.OWNER)
        return at.cast.at(i + 1) is not None and is_of_others
    return True


def _is_towards_owner(at: Scene, i: int, low: str) -> bool:
    """With somebody else as the subject only what reaches the owner counts: "Grace rang", "Helen messaged me", "I and Ada met"."""
    line = at.line
    near = {line.low(k) for k in range(i, i + 5)}
    if low == "sent":
        return bool(near & {"me", "us"})
    if low in vocabulary.TOWARDS_OWNER:
        return low != "introduced" or bool(near & {"me", "us", "himself", "herself", "themselves"})
    return line.is_together(i) or (bool(near & {"me", "us"}) and low in {"met", "saw", "walked", "mentored", "interviewed"})


def _cues(at: Scene, taken: frozenset[int]) -> list[Talk]:
    found = []
    for i in range(len(at.line.tokens)):
        low = at.line.low(i)
        if i in taken or i in at.line.dated or i in at.line.placed:
            continue
        if low in vocabulary.VERB_KINDS and _is_verb_cue(at, i):
            found.append(Talk(vocabulary.VERB_KINDS[low], i))
        elif low in vocabulary.NOUN_KINDS and at.cast.at(i) is None and _is_noun_cue(at, i):
            found.append(Talk(vocabulary.NOUN_KINDS[low], i))
        elif low == "introduced" and _was_introduced(at, i):
            found.append(Talk(InteractionKind.IN_PERSON, i))
        elif low == "connected" and at.line.low(i + 1) == "with":
            found.append(Talk(InteractionKind.CONNECTED, i))
    return found


def _was_introduced(at: Scene, i: int) -> bool:
    subject = at.cast.ending(i)
    return _is_towards_owner(at, i, "introduced") if subject else True


def _channel(at: Scene, talk: Talk) -> InteractionKind:
    """A word such as "over zoom" or "by email" in the same sentence outranks the verb; so does "phone" before "interview"."""
    line = at.line
    fixed = {InteractionKind.REVIEWED, InteractionKind.CONNECTED, InteractionKind.CO_AUTHORED, InteractionKind.PAIRED, InteractionKind.LIKED}
    if talk.kind in fixed or talk.kind is InteractionKind.MESSAGE:
        return talk.kind
    before = vocabulary.CHANNELS.get(line.low(talk.token - 1))
    if before and line.low(talk.token) not in vocabulary.MESSAGES:
        return before
    last = talk.token
    while last < len(line.tokens) and not line.is_strong(last):
        is_by = line.low(last - 1) in {"over", "by", "on", "via"} or (line.low(last - 1) == "the" and line.low(last - 2) in {"on", "over"})
        if is_by and line.low(last) in vocabulary.CHANNELS:
            return vocabulary.CHANNELS[line.low(last)]
        last += 1
    return talk.kind


def _heads_list(at: Scene, i: int) -> bool:
    """Do people who open a thought stand before the "at" of the place at token `i` ("ada, ben and kei at the pub")?"""
    k = i - 1 if at.line.low(i - 1) != "the" else i - 2
    while at.line.low(k) in {"at", "@", "and", "&", ","} and (mention := at.cast.ending(k) or at.cast.ending(k - 1)):
        if at.line.opens(mention.first):
            return True
        k = mention.first - 1
    return False


def _with_somebody(at: Scene, taken: frozenset[int]) -> Talk | None:
    """No word for a talk, but somebody the owner was with: "swapped numbers with Nadia", "with @ada at FOSDEM"."""
    for mention in at.cast.mentions:
        k = at.line.before_title(mention.first)
        segment = at.segment(mention.first)
        is_subject = any(at.cast.at(n) or at.line.low(n) in vocabulary.SUBJECTS for n in range(segment.first, k))
        if (
            at.line.low(k) in {"with", "w/"}
            and not mention.is_possessor
            and not is_subject
            and at.line.low(0) not in vocabulary.DOING
            and mention.first not in taken
            and segment.first == 0
        ):
            return Talk(InteractionKind.IN_PERSON, k)
    return None


def _planned(at: Scene) -> Talk | None:
    """A line that says what to do on a day to come: "call mum tomorrow", "catch up with Ben next week"."""
    if not any(day.is_future for day in at.line.days):
        return None
    for i in range(len(at.line.tokens)):
        kind = _COMMANDS.get(at.line.low(i)) or vocabulary.NOUN_KINDS.get(at.line.low(i))
        if kind and at.line.opens(i) and any(at.cast.at(k) for k in range(i + 1, i + 4)):
            return Talk(kind, i)
    return None


def _from_place(at: Scene, gatherings: tuple[Gathering, ...]) -> Talk | None:
    """Somebody's home, or a gathering that opens the line before names, tells of a talk without a word for one."""
    for place in gatherings:
        is_company = _heads_list(at, place.first) and (place.is_event or place.name.islower())
        is_home = is_company or (place.first in at.line.hosts and at.cast.at(place.first) is not None)
        names_follow = at.line.low(place.last) in {":", "with", "w/"} and at.cast.at(place.last + 1) is not None
        if (
            is_home
            or names_follow
            or (place.is_event and any(at.line.low(k) in {"with", "w/"} and at.cast.at(k + 1) for k in range(place.last, place.last + 3)))
        ):
            return Talk(InteractionKind.IN_PERSON, place.first)
    return None


def find(at: Scene, gatherings: tuple[Gathering, ...], taken: frozenset[int]) -> Talk | None:
    """The first talk of the line; None when there was none, or when it fell through."""
    low = at.line.text.lower()
    if any(words in low for words in vocabulary.NOT_HAPPENED):
        return None
    cues = _cues(at, taken)
    if not cues:
        return _planned(at) or _from_place(at, gatherings) or _with_somebody(at, taken)
    return Talk(_channel(at, cues[0]), cues[0].token)


@dataclass(frozen=True, slots=True)
class When:
    """On which day it was or will be."""

    on: date
    said: str
    is_planned: bool


def when(at: Scene, talk: Talk | None, gatherings: tuple[Gathering, ...], taken: frozenset[int], *, today: date) -> When:
    """The day of the talk: one said with it, else the year in an event's name, else today."""
    day = _day(at, talk, taken) if talk else None
    if day:
        on = day.ahead if day.is_future and day.ahead == day.behind else day.behind
        return When(on, day.said or on.isoformat(), on > today)
    year = next((g.year_on for g in gatherings if g.year_on), None)
    if year and talk:
        return When(year, f"{year:%Y}", is_planned=False)
    return When(today, today.isoformat(), is_planned=False)


def _day(at: Scene, talk: Talk, taken: frozenset[int]) -> Spoken | None:
    """The first day that is said of the talk itself."""
    here = at.segment(talk.token)
    for i in sorted(at.line.dated - taken):
        segment, day = at.segment(i), at.line.day_at(i)
        is_alone = all(k in at.line.dated for k in range(segment.first, segment.last))
        is_with_talk = segment.first <= here.first or is_alone or not _has_subject(at, segment.first, i)
        if day and is_with_talk and not (day.is_deadline or day.is_open or _is_of_a_wish(at, here.first, i, day)):
            return day
    return None


def _is_of_a_wish(at: Scene, first: int, i: int, day: Spoken) -> bool:
    """Is it the month of what is still to be done ("asked Kei to speak at PyLeeds in May")?"""
    is_month = day.said.count("-") == 1
    return is_month and any(at.line.low(k) == "to" and at.line.low(k + 1) in vocabulary.DOING | {"speak", "come", "start"} for k in range(first, i))


def _has_subject(at: Scene, first: int, last: int) -> bool:
    """Does the thought speak of what somebody else does, or of something that is to come?"""
    return at.line.low(first) not in {"at", "on", "in"} or any(at.line.low(k) in vocabulary.SUBJECTS for k in range(first, last))
