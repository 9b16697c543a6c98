"""What is good to know before the owner asks somebody for something, and what could they give first, in five minutes?"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import matching, people
from kithwork.actions.ledgering import account
from kithwork.domain.dates import day_in_words
from kithwork.engines import ledger as engine
from kithwork.engines import openers
from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import briefs, moments, needs
from kithwork.store.queries import wins as win_queries
from kithwork.store.queries import words as typed

GIVES: Final = 3


@dataclass(frozen=True, slots=True)
class Give:
    """Something that could be given in five minutes, why it fits this person now, and where that is from."""

    kind: str  # thanks, congratulation, answer, introduction, review, link, listening
    words: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class BeforeAsking:
    """What to know before asking somebody for something. `gives` is empty where something was given lately, and of whoever is exempt."""

    is_exempt: bool
    given: tuple[Entry, ...]  # in the last twelve months, as `received`
    received: tuple[Entry, ...]
    words: str
    gives: tuple[Give, ...]

    @property
    def is_to_give_first(self) -> bool:
        """Is there nothing on file that the owner gave, so that giving comes first?"""
        return bool(self.gives)


def before_asking(*, owner_id: int, person_id: int, now: datetime) -> BeforeAsking:
    """What was given and received in the last twelve months, and where nothing was given three small things that fit. Raises NobodyOfThatName."""
    people.line_of(owner_id, person_id)
    found = account.of(owner_id=owner_id, person_id=person_id, now=now)
    if found.is_exempt:
        return BeforeAsking(is_exempt=True, given=(), received=(), words="You keep no ledger between the two of you.", gives=())
    today = now.date()
    given, received = (tuple(engine.lately(found.entries, side, today=today)) for side in (Side.GAVE, Side.RECEIVED))
    gives = () if given else five_minute_gives(owner_id=owner_id, person_id=person_id, now=now)
    return BeforeAsking(is_exempt=False, given=given, received=received, words=engine.summed_up(found.entries, today=today), gives=gives)


def five_minute_gives(*, owner_id: int, person_id: int, now: datetime) -> tuple[Give, ...]:
    """Three things that fit this person now, from what is on file; what is least particular to them comes last."""
    found = [
        *_thanks(owner_id, person_id, now),
        *_congratulations(owner_id, person_id, now),
        *_answers(owner_id, person_id, now),
        *_reviews(owner_id, person_id),
        *_links(owner_id, person_id, now),
        Give("encouragement", "Tell them one thing that they do well, and how you noticed."),
        Give("link", "Send them one link that made you think of them, with one line why."),
        Give("listening", "Ask what they are working on, and listen for five minutes."),
    ]
    kinds: dict[str, Give] = {}
    for one in found:
        kinds.setdefault(one.kind, one)
    return tuple(kinds.values())[:GIVES]


def _thanks(owner_id: int, person_id: int, now: datetime) -> list[Give]:
    due = engine.to_thank(account.of(owner_id=owner_id, person_id=person_id, now=now).entries, today=now.date())
    return [Give("thanks", f"Say thank you, and what came of it: {one.words[:1].lower()}{one.words[1:]}.", day_in_words(one.on)) for one in due[:1]]


def _congratulations(owner_id: int, person_id: int, now: datetime) -> list[Give]:
    fresh = [win for win in win_queries.of_person(owner_id, person_id) if win.is_open and 0 <= (now.date() - win.on).days <= engine.YEAR]
    return [Give("congratulation", f"Congratulate them: {win.words.partition(', before that ')[0]}.", day_in_words(win.on)) for win in fresh[:1]]


def _answers(owner_id: int, person_id: int, now: datetime) -> list[Give]:
    """Their needs: what the owner offers themselves, and who else could help."""
    found, met = [], set()
    for pair in matching.of_person(owner_id=owner_id, person_id=person_id, now=now):
        if pair.need.person_id == person_id:
            kind, words_ = (
                ("answer", "Offer your help") if pair.offer.is_mine else ("introduction", f"Offer to bring them together with {pair.offer.person}")
            )
            met.add(pair.need.id)
            found.append(Give(kind, f"{words_}: they look for “{pair.need.words}”.", f"noted {day_in_words(pair.need.said_on)}"))
    open_ones = [one for one in needs.open_to_speak_of(owner_id, person_id, is_offer=False, today=now.date()) if one.id not in met]
    found += [
        Give("answer", f"Ask how it goes with “{one.words}”, and who could help.", f"noted {day_in_words(one.said_on)}") for one in open_ones[:1]
    ]
    return found


def _reviews(owner_id: int, person_id: int) -> list[Give]:
    shared = [name for kind, name, is_shared in briefs.places(owner_id, person_id) if kind == "repository" and is_shared]
    return [Give("review", f"Review a change of theirs in {name}.", "git") for name in shared[:1]]


def _links(owner_id: int, person_id: int, now: datetime) -> list[Give]:
    said = typed.words(owner_id, person_id)
    talks = moments.moments(owner_id, person_id, limit=1)
    topics = [Give("link", f"Send a link about {topic}, with one line why.", "your word") for topic in said.topics[:1]]
    about = openers.subject(talks[0].subject) if talks else ""
    return topics or (
        [Give("link", f"Send a link that goes on from “{about}”.", day_in_words(talks[0].at.date()))]
        if about and not talks[0].is_ahead(now) and not talks[0].goes_on(now)
        else []
    )
