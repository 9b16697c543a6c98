"""Which facts may a letter to somebody draw on, and who says so? Only what is on file, each with its source."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from typing import Final

from kithwork.actions import asked, people, phrases, source_names, wins
from kithwork.domain import dates
from kithwork.domain.asking import AskStep
from kithwork.domain.own import MAIL
from kithwork.engines import drafts, ties
from kithwork.engines.letters import Fact
from kithwork.engines.reasons import LETTER_DAYS
from kithwork.store.queries import moments as moment_queries
from kithwork.store.queries import occasions, own_wins, owners
from kithwork.store.queries import words as typed
from kithwork.store.queries.people import PersonLine

LATE: Final = 120  # days up to the last moment in touch
_SPOKEN: Final = frozenset({"message", "meeting", "in-person", "call"})
_HELPED: Final = frozenset({AskStep.ANSWERED, AskStep.ACTED, AskStep.TOLD, AskStep.WILLING, AskStep.SENT, AskStep.ACKNOWLEDGED, AskStep.RESULT})
YOUR_WORDS: Final = "your own words"


def of(owner_id: int, line: PersonLine, said: typed.Words, about: str, now: datetime) -> dict[str, Fact]:
    """Facts by the names that forms have for them."""
    known = phrases.own(owner_id)
    found = {
        "name": Fact(drafts.given(line.name), ""),
        "full_name": Fact("" if "@" in line.name else line.name, ""),
        "me": Fact(drafts.given(owners.name(owner_id)), ""),
        "who_i_am": Fact(known[MAIL], "your pitch for a mail") if known.get(MAIL) else Fact(known.get("who-i-am", ""), YOUR_WORDS),
        "what_i_do": Fact(known.get("what-i-do", ""), YOUR_WORDS),
        "about": Fact(" ".join(about.split()), "what you typed"),
        "win": _first(_wins(owner_id, line, now)),
        "favour": _first(_favours(owner_id, line, said)),
        "met": Fact(said.story.event, f"how you met, in {YOUR_WORDS}") if said.story else Fact("", ""),
        "my_win": _first(_own_wins(owner_id, now)),
        **_last_talk(owner_id, line, now),
    }
    found["letter"] = _letter(owner_id, line, now) or found.get("last_subject", Fact("", ""))
    return {**found, "why_you": _first(_why(line, said, found["win"]))}


def _first(found: Iterator[Fact]) -> Fact:
    return next(found, Fact("", ""))


def _wins(owner_id: int, line: PersonLine, now: datetime) -> Iterator[Fact]:
    for win in wins.of_person(owner_id=owner_id, person_id=line.id):
        if wins.is_news(win, now=now):
            yield Fact(win.words.partition(", before that ")[0].rstrip(".!"), wins.evidence(win))


def _own_wins(owner_id: int, now: datetime) -> Iterator[Fact]:
    for win in wins.listed(owner_id=owner_id, now=now, is_mine=True):
        if (now.date() - win.on).days <= wins.NEWS.days:
            yield Fact(win.words[0].lower() + win.words[1:], wins.evidence(win))


def _favours(owner_id: int, line: PersonLine, said: typed.Words) -> Iterator[Fact]:
    """What they did for the owner, the newest first."""
    answered = (
        (one.last.on, Fact(f"your answer to “{one.words}”", f"your ask of {dates.day_in_words(one.asked_on)}"))
        for one in asked.listed(owner_id=owner_id, person_id=line.id)
        if one.last.step in _HELPED
    )
    kept = (
        (one.kept_on, Fact(one.words, f"their promise, kept {dates.day_in_words(one.kept_on)}"))
        for one in said.promises
        if one.kept_on and not one.is_mine
    )
    written = (
        (one.on, Fact("your recommendation", f"{dates.day_in_words(one.on)}, {one.source}"))
        for one in asked.vouchers(owner_id=owner_id, person_id=line.id)
        if one.words.startswith("recommended")
    )
    helped = (
        (one.on, Fact(f"your part in “{one.win}”{f' ({one.words})' if one.words else ''}", f"a win of yours, {dates.day_in_words(one.on)}"))
        for one in own_wins.helped(owner_id, person_id=line.id)
    )
    for _, fact in sorted(chain(helped, answered, kept, written), key=lambda row: row[0], reverse=True):
        yield fact


def _last_talk(owner_id: int, line: PersonLine, now: datetime) -> dict[str, Fact]:
    since_day = line.tie.last_day - LATE if line.tie else None
    moments = moment_queries.moments(owner_id, line.id, limit=12, since_day=since_day, until_day=dates.day_of(now))
    last = next(
        (
            one
            for one in moments
            if not one.is_ahead(now) and not one.goes_on(now) and one.kind not in ties.TRACES and one.kind in _SPOKEN and drafts.topic(one.subject)
        ),
        None,
    )
    if not last:
        return {}
    source = f"{dates.day_in_words(last.at.date())}, {source_names.word(last.source)}"
    month = dates.month_in_words(last.at.date(), today=now.date())
    return {"last_subject": Fact(drafts.topic(last.subject), source), "last_month": Fact(month, source)}


def _letter(owner_id: int, line: PersonLine, now: datetime) -> Fact | None:
    """What the letter of theirs was about that has no answer yet."""
    today = dates.day_of(now)
    found = next(iter(occasions.unanswered(owner_id, from_day=today - LETTER_DAYS, until_day=today, today=today, person_id=line.id)), None)
    about = drafts.topic(found.subject) if found else ""
    return Fact(about, f"their letter of {dates.day_in_words(dates.date_of(found.day))}") if found and about else None


def _why(line: PersonLine, said: typed.Words, win: Fact) -> Iterator[Fact]:
    if win.words:
        yield Fact(f"your news ({win.words})", win.source)
    if said.topics:
        yield Fact(f"what you do with {said.topics[0]}", "a topic that you put on them")
    if post := people.headline(line).partition(" in ")[0]:
        yield Fact(f"your work ({post})", "the post on file")
