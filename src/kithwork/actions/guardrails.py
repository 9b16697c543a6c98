"""The one place that says whether the owner may write to somebody unasked, ask them for something, or write to several at once.

Whatever marks a word as sent or asks for something comes by here, so every interface refuses alike: one sentence, and from which day it is
possible. The rules themselves are pure: `engines.guardrails`.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from kithwork.actions import people
from kithwork.domain import dates
from kithwork.domain.asking import AskKind, AskStep, WordKind
from kithwork.domain.errors import Guarded
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.engines import asks as ask_engine
from kithwork.engines import guardrails as engine
from kithwork.engines import introductions as introduction_engine
from kithwork.engines import tie_words
from kithwork.engines.guardrails import No, Past
from kithwork.engines.today import COOL_DOWN
from kithwork.store.queries import asks as queries
from kithwork.store.queries import introductions as introduction_queries
from kithwork.store.queries.introductions import IntroductionLine

_OVER = frozenset({IntroductionStep.INTRODUCED, IntroductionStep.MET, IntroductionStep.CLOSED, IntroductionStep.DECLINED, IntroductionStep.SILENCE})


class Held(Guarded):
    """A guardrail holds that back."""


class OneRecipient(Guarded):
    """A draft goes to one person; write to each in their own words."""


def one_recipient(person_ids: Sequence[int]) -> int:
    """The one to whom a draft goes. Raises OneRecipient."""
    if len(set(person_ids)) != 1:
        raise OneRecipient
    return person_ids[0]


def past(*, owner_id: int, person_id: int, now: datetime) -> Past:
    """What was between the owner and somebody, as far as the rules need it. Raises NobodyOfThatName."""
    line, today = people.line_of(owner_id, person_id), now.date()
    asked = queries.listed(owner_id)
    brought = introduction_queries.listed(owner_id)
    theirs = [one for one in asked if one.person_id == person_id]
    through = [one for one in brought if one.seat is Seat.REQUESTER and one.connector.id == person_id]
    heard = queries.heard_from(owner_id, person_id, since_day=dates.day_of(now - timedelta(COOL_DOWN)), until_day=dates.day_of(now))
    return Past(
        line.name,
        is_do_not_contact=line.is_do_not_contact,
        is_not_for_asks=queries.is_not_for_asks(owner_id, person_id),
        written=_unasked(queries.sent(owner_id, person_id=person_id)),
        answered=[*map(tie_words.date_of, heard), *(row.on for one in theirs for row in one.steps if row.step in ask_engine.THEIRS)],
        asked=[one.asked_on for one in theirs] + [on for one in through if (on := one.on(IntroductionStep.CONNECTOR_ASKED))],
        noes=[*(row.on for one in theirs for row in one.steps if row.step is AskStep.NO), *_declined(brought, person_id)],
        introductions_asked=[
            *(one.asked_on for one in theirs if one.kind is AskKind.INTRODUCTION),
            *(on for one in through if (on := one.on(IntroductionStep.CONNECTOR_ASKED))),
        ],
        written_today_count=sum(kind in engine.UNPROMPTED for kind in queries.sent_on(owner_id, today)),
        open_requests=[
            *(one.asked_on for one in asked if one.kind is AskKind.INTRODUCTION and one.last.step is AskStep.ASKED),
            *(
                on
                for one in brought
                if one.seat is Seat.REQUESTER and one.last.step not in _OVER and (on := one.on(IntroductionStep.CONNECTOR_ASKED))
            ),
        ],
    )


def _unasked(sent: Sequence[tuple[str, date]]) -> list[date]:
    """Days of words that nobody asked for. What was sent is done on Today as well; after thanks, that mark says no more than they do."""
    free_on = {on for kind, on in sent if kind and kind not in engine.UNPROMPTED}
    return [on for kind, on in sent if kind in engine.UNPROMPTED or (not kind and on not in free_on)]


def _declined(brought: Sequence[IntroductionLine], person_id: int) -> list[date]:
    return [one.last.on for one in brought if _who_declined(one) == person_id]


def _who_declined(one: IntroductionLine) -> int:
    seat = introduction_engine.declined_by(one.taken)
    return one.sits(seat).id if seat else 0


def not_asked(*, owner_id: int, now: datetime) -> frozenset[int]:
    """Of whom nothing is asked today: those who are not for asks, and whoever said no within the year."""
    said = [(one.person_id, row.on) for one in queries.listed(owner_id) for row in one.steps if row.step is AskStep.NO]
    said += [(_who_declined(one), one.last.on) for one in introduction_queries.listed(owner_id)]
    within = {person_id for person_id, on in said if engine.holds(on, now.date())}
    return (queries.not_for_asks(owner_id) | within) - {0}


def no_ask(*, owner_id: int, person_id: int, now: datetime) -> No | None:
    """Why nothing at all is asked of somebody today, whatever else was written to them."""
    known = past(owner_id=owner_id, person_id=person_id, now=now)
    return engine.stop(known, is_ask=True) or engine.after_a_no(known, now.date())


def in_the_way(*, owner_id: int, person_id: int, kind: WordKind, now: datetime) -> No | None:
    """Why a word of this kind would be refused now; for a draft, that is said and not enforced."""
    known = past(owner_id=owner_id, person_id=person_id, now=now)
    if kind is WordKind.INTRODUCTION:
        return engine.introduction(known, now.date())
    return engine.ask(known, kind, now.date()) if kind in engine.ASKING else engine.word(known, kind, now.date())


def before_word(*, owner_id: int, person_id: int, kind: WordKind, now: datetime) -> None:
    """A word is about to be marked as sent. Raises Held."""
    _hold(in_the_way(owner_id=owner_id, person_id=person_id, kind=kind, now=now))


def no_opening(*, owner_id: int, person_id: int, now: datetime) -> No | None:
    """Why somebody cannot be told today that the owner is looking, which is an ask as any other."""
    return in_the_way(owner_id=owner_id, person_id=person_id, kind=WordKind.ASK, now=now)


def before_draft(*, owner_id: int, person_id: int, kind: WordKind) -> None:
    """A draft is about to be shown: only what holds whatever the day is stops it. Raises Held."""
    _hold(stopped(owner_id=owner_id, person_id=person_id, is_ask=kind in engine.ASKING))


def stopped(*, owner_id: int, person_id: int, is_ask: bool) -> No | None:
    """Why nothing is written to somebody, or asked of them, whatever the day is. Raises NobodyOfThatName."""
    line = people.line_of(owner_id, person_id)
    known = Past(line.name, is_do_not_contact=line.is_do_not_contact, is_not_for_asks=queries.is_not_for_asks(owner_id, person_id))
    return engine.stop(known, is_ask=is_ask)


def before_ask(*, owner_id: int, person_id: int, kind: AskKind, now: datetime) -> None:
    """Something is about to be asked of somebody. Raises Held."""
    words = {AskKind.INTRODUCTION: WordKind.INTRODUCTION, AskKind.REFERRAL: WordKind.REFERRAL}
    before_word(owner_id=owner_id, person_id=person_id, kind=words.get(kind, WordKind.ASK), now=now)


def before_target_is_asked(*, owner_id: int, person_id: int, now: datetime) -> None:
    """The owner, as connector, is about to ask somebody whether they would like to be introduced. Raises Held."""
    _hold(no_ask(owner_id=owner_id, person_id=person_id, now=now))


def _hold(found: No | None) -> None:
    if found:
        raise Held(found.words)
