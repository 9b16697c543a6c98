"""What the owner writes down of what people look for and can give, and that it was met or is withdrawn."""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, needs, people
from kithwork.actions.needs import KINDS, numbered, short
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NoSuchKind, Refused
from kithwork.domain.handles import HandleKind
from kithwork.domain.needs import State, Urgency
from kithwork.engines import needed_kinds
from kithwork.identity import normalise
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import owners as owner_queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.needs import NeedLine
from kithwork.store.writes import giving, words
from kithwork.store.writes.changes import Fields, Journal

_NO_SUCH_KIND: Final = "There is no such kind; there are job, skill, introduction, feedback, tool, time, listening."
LONGEST: Final = 500
TYPED: Final = "typed"
_LOOKS: Final = re.compile(r"(?:(?:is|am|are|I'm) )?(?:(?:look(?:s|ing)?|search(?:es|ing)?) for|seek(?:s|ing)?) +(?=\S)", re.IGNORECASE)
_OFFERS: Final = re.compile(r"offers? +(?=\S)", re.IGNORECASE)
_ARTICLES: Final = frozenset({"a", "an", "the", "some", "any"})


class NoWords(Refused):
    """Say what is looked for or offered, in their words."""


class TooLong(Refused):
    """That is longer than 500 letters; say it more shortly."""


class OverAlready(Refused):
    """The last day on which it holds cannot lie behind us."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of what somebody said: its number, and what stood there in the same words."""

    id: int
    before: NeedLine | None = None  # by the same teller and source: that one was said again, and nothing is new
    beside: NeedLine | None = None  # by another: both stand, each with its teller and day

    def in_words(self, verb: str) -> str:
        """As a change is called; `verb` where something is new, as in `Wrote down a need`."""
        if self.before:
            return f"Said again, first on {day_in_words(self.before.said_on)}"
        return f"{verb}, beside what {needs.said_by(self.beside)}" if self.beside else verb


def add(
    *,
    owner_id: int,
    person_id: int,
    said: needs.Stated,
    is_offer: bool,
    now: datetime,
    told_by: int = 0,
    source: str = TYPED,
    said_on: date | None = None,
) -> Kept:
    """Write down what somebody (0: the owner) looks for or can give, or that they said so again.

    Raises NoWords, TooLong, OverAlready, NoSuchKind.
    """
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = anchor_of(journal, person_id)
        teller = person_queries.anchors(owner_id, told_by)[0] if told_by else None
        kept = write(journal, anchor, said, is_offer=is_offer, on=said_on or now.date(), told_by=teller, source=source, today=now.date())
        sort = "an offer" if is_offer else "a dream" if said.is_dream else "a need"
        journal.close(f"{kept.in_words(f'Wrote down {sort}')}: {short(said.words)}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return kept


def write(
    journal: Journal, anchor_id: int, said: needs.Stated, *, is_offer: bool, on: date, told_by: int | None = None, source: str = TYPED, today: date
) -> Kept:
    """The same as a part of a larger change."""
    said = replace(said, words=_plain(checked(said, today=today), is_offer=is_offer))
    words_ = said.words
    alike = _said_before(journal.owner_id, anchor_id, said, is_offer=is_offer, today=today)
    voices = _voices(journal.owner_id, told_by)
    before = next((one for one in alike if one.teller_id in voices and one.source == source), None)
    if before:
        if on > before.said_on:
            giving.say_again(journal, before.id, said_on=on)
        return Kept(before.id, before=before)
    rest: Fields = {
        "kind": said.kind or needed_kinds.guess(words_).value,
        "topics": ", ".join(_topics(said)),
        "urgency": Urgency(said.urgency).value,
        "place": " ".join(said.place.split()),
        "expires_on": said.until,
        "is_confidential": said.is_confidential,
        "is_dream": said.is_dream,
        "source": source,
    }
    made = giving.add_need(journal, anchor_id, words=words_, said_on=on, is_offer=is_offer, told_by=told_by, rest=rest)
    return Kept(made, beside=alike[0] if alike else None)


def _plain(words_: str, *, is_offer: bool) -> str:
    """Without what the house says before them: of “looks for his next job” what is looked for."""
    told = (_OFFERS if is_offer else _LOOKS).match(words_)
    return words_[told.end() :] if told else words_


def _topics(said: needs.Stated) -> list[str]:
    return list(dict.fromkeys(topic for each in said.topics if (topic := " ".join(each.replace(",", " ").split()).casefold())))


def _said_before(owner_id: int, anchor_id: int, said: needs.Stated, *, is_offer: bool, today: date) -> list[NeedLine]:
    """What is on file of the same person in the same words, is still open, and to which this adds nothing; whoever told of it."""
    open_ = (one for one in need_queries.of_whoever_is(owner_id, anchor_id, is_offer=is_offer) if one.state(today) is State.OPEN)
    return [one for one in open_ if _bare(one.words) == _bare(said.words) and _adds_nothing(said, one)]


def _voices(owner_id: int, told_by: int | None) -> set[int]:
    """The identities of whoever told of it; 0 where nobody else did."""
    if not told_by:
        return {0}
    person_id = person_queries.person_of(owner_id, told_by)
    return {told_by, *(person_queries.anchors(owner_id, person_id) if person_id else ())}


def _bare(words_: str) -> list[str]:
    """The words without articles and stops; signs that tell names apart (C++, C#, .NET, a picture) stay. Nothing but stops stays as it is."""
    text = unicodedata.normalize("NFKC", words_).casefold().replace("’", "'")
    kept = "".join(each if unicodedata.category(each)[0] in "LMNS" or each in "'.#" else " " for each in text)
    found = [each.lstrip("'#").rstrip("'.") for each in kept.split()]
    return [each for each in found if each and each not in _ARTICLES] or text.split()


def _adds_nothing(said: needs.Stated, known: NeedLine) -> bool:
    place = " ".join(said.place.split()).casefold()
    return (
        said.kind in {"", known.kind}
        and set(_topics(said)) <= set(known.topics)
        and Urgency(said.urgency) in {Urgency.SOMETIME, Urgency(known.urgency)}
        and place in {"", known.place.casefold()}
        and said.until == known.expires_on
        and (said.is_confidential, said.is_dream) == (known.is_confidential, known.is_dream)
    )


def checked(said: needs.Stated, *, today: date) -> str:
    """The words on one line, when all of it can stand. Raises NoWords, TooLong, OverAlready, NoSuchKind."""
    words_ = " ".join(said.words.split())
    if not words_:
        raise NoWords
    if len(words_) > LONGEST:
        raise TooLong
    if said.until and said.until < today:
        raise OverAlready(f"{day_in_words(said.until)} lies behind us; say until when it holds.")
    if said.kind and said.kind not in KINDS:
        raise NoSuchKind(f"There is no kind “{said.kind}”; there are {', '.join(KINDS)}.")
    return words_


def anchor_of(journal: Journal, person_id: int) -> int:
    """The identity on which words about somebody hang. The owner (0), of whom nothing is on file, gets one."""
    if person_id:
        people.line_of(journal.owner_id, person_id)
        return person_queries.anchors(journal.owner_id, person_id)[0]
    own = owner_queries.own_person(journal.owner_id)
    if own:
        lines = person_queries.identities(journal.owner_id, own)
        claimed = owner_queries.told(journal.owner_id)
        return next((line.id for line in lines if (line.kind, line.value) in claimed), lines[0].id)  # the owner's, whatever import is undone
    name = owner_queries.name(journal.owner_id) or "Me"
    anchor = words.make_identity(journal, name=name, name_key=normalise.name_key(name))
    words.claim_identity(journal, anchor, kind=HandleKind.OWN.value)
    return anchor


def settle(*, owner_id: int, need_id: int, said: str, now: datetime) -> str:
    """A need or an offer was `met`, is `withdrawn`, or is `open` again; returns what happened. Raises NoSuchNeed."""
    found = numbered(owner_id=owner_id, need_id=need_id)
    state = State(said)
    with transaction.atomic():
        journal = Journal(owner_id)
        giving.settle_need(journal, need_id, state=state.value, on=None if state is State.OPEN else now.date())
        summary = {State.MET: "Met", State.WITHDRAWN: "Withdrawn", State.OPEN: "Open again"}[state] + f": {short(found.words)} ({found.person})"
        journal.close(summary, now=now)
    return summary
