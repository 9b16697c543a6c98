"""Who did something for the owner lately, and is not thanked yet as far as is known?"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.domain import dates
from kithwork.engines import reasons, tie_words
from kithwork.engines.today import Candidate
from kithwork.store.queries import learning, ledger, occasions, own_wins

_NOUNS: Final = {
    "listened": "listening",
    "review": "the review",
    "introduction": "the introduction",
    "link": "what they passed on",
    "help": "their help",
    "time": "their time",
    "advice": "their advice",
    "feedback": "their feedback",
}


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """Those who kept a promise, wrote a recommendation, brought the owner together with somebody, or helped to a win."""
    today, said = dates.day_of(now), ledger.last_thanks(owner_id)
    for person_id, on, words in _favours(owner_id, now):
        if person_id in said and said[person_id] >= on:
            continue
        found = reasons.thanks(person_id, words=words, on=on, today=now.date())
        if found and not occasions.wrote_since(owner_id, person_id, day=dates.day_of(on), today=today):
            yield found
    for helped in own_wins.to_thank(owner_id):  # until the owner says that they gave them: a letter may have been about something else
        found = reasons.thanks(helped.person_id, words=f"their part in a win of yours ({helped.win})", on=helped.on, today=now.date())
        if found:
            yield found


def _favours(owner_id: int, now: datetime) -> Iterator[tuple[int, date, str]]:
    since, today = now.date() - timedelta(days=reasons.THANKS_DAYS), dates.day_of(now)
    for one in occasions.kept_promises(owner_id, since=since):
        yield one.person_id, tie_words.date_of(one.day), f"keeping a promise ({one.words})"
    for one in occasions.recommended(owner_id, from_day=today - reasons.THANKS_DAYS, until_day=today):
        yield one.person_id, tie_words.date_of(one.day), "recommending you"
    for line in ledger.received_since(owner_id, since=since):
        if line.on <= now.date():
            yield line.person_id, line.on, f"{_NOUNS.get(line.kind, line.kind)}{f' ({line.words})' if line.words else ''}"
    for given in learning.helped_since(owner_id, since=since):
        if given.on <= now.date():
            yield given.person_id, given.on, given.words
    for person_id, name, on in occasions.introductions(owner_id, since=since):
        yield person_id, date.fromisoformat(on), f"bringing you together with {name}"
