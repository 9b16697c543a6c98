"""Needs and offers that notes, letters and headlines speak of: proposed one by one, kept with a yes, never proposed again after a no."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, source_names, stating
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.engines import said_wishes
from kithwork.engines.said_wishes import SaidWish
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import said as queries
from kithwork.store.queries.said import SaidLine
from kithwork.store.writes import giving
from kithwork.store.writes.changes import Journal

SINCE: Final = timedelta(days=365)  # letters older than that speak of what is over; ours: ADR 0028
CUES: Final = (
    "dream",
    "can ",
    "could ",
    "happy to",
    "glad to",
    "willing to",
    "hiring",
    "recruiting",
    "looking for",
    "searching for",
    "open to",
    "hunting",
    "seeking",
    "need",
    "want",
    "would l",
    "'d l",
    "’d l",
)
HEADLINES: Final = ("hiring", "recruiting for", "looking for", "open to", "seeking")


class NoSuchProposal(NotFound):
    """Nothing of that key is proposed any more. `kith need proposals` lists what is."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that could be kept as a need or an offer."""

    key: str
    person_id: int
    person: str
    wish: SaidWish
    source: str
    on: date | None
    anchor_id: int

    @property
    def words(self) -> str:
        """What it would say."""
        return self.wish.words

    @property
    def words_key(self) -> str:
        """By which a no is kept, beside whose it is: handles come and go, and the words stay."""
        return giving.key_of(self.wish.words.casefold())

    @property
    def label(self) -> str:
        """What it would be kept as."""
        return "offer" if self.wish.is_offer else "dream" if self.wish.is_dream else "need"

    @property
    def evidence(self) -> str:
        """Where it stands."""
        where = {"note": "your note", "headline": "their headline"}.get(self.source) or source_names.word(self.source)
        return f"{where}, {day_in_words(self.on)}" if self.on else where


def listed(*, owner_id: int, now: datetime, limit: int = 20) -> list[Proposal]:
    """What could be kept, notes first, then letters, then headlines; without what is on file already and what the owner said no to."""
    noes = need_queries.noes(owner_id)
    known = {(line.person_id, line.words.casefold()) for line in need_queries.listed(owner_id, limit=10_000)}
    found: dict[str, Proposal] = {}
    for line in queries.lines(owner_id, cues=CUES, headlines=HEADLINES, since=now.date() - SINCE):
        for wish in said_wishes.find(line.words, on=line.person if line.source == "note" else ""):
            one = _proposal(line, wish)
            if noes.isdisjoint({(line.person_id, one.words_key), (line.person_id, one.key)}) and (line.person_id, wish.words.casefold()) not in known:
                found.setdefault(one.key, one)
        if len(found) >= limit:
            break
    return list(found.values())[:limit]


def _proposal(line: SaidLine, wish: SaidWish) -> Proposal:
    key = giving.key_of(line.handle, wish.words.casefold())
    return Proposal(key, line.person_id, line.person, wish, line.source, line.on, line.anchor_id)


def _one(owner_id: int, key: str, now: datetime) -> Proposal:
    found = [one for one in listed(owner_id=owner_id, now=now, limit=10_000) if key and one.key.startswith(key)]
    if len(found) != 1:
        raise NoSuchProposal
    return found[0]


def keep(*, owner_id: int, key: str, now: datetime) -> int:
    """Yes: it is kept, with its source; returns its number. Raises NoSuchProposal."""
    one = _one(owner_id, key, now)
    said = stating.Stated(one.words, one.wish.kind, is_dream=one.wish.is_dream)
    with transaction.atomic():
        journal = Journal(owner_id)
        on = one.on or now.date()
        made = stating.write(journal, one.anchor_id, said, is_offer=one.wish.is_offer, on=on, source=one.source, today=now.date())
        journal.close(f"Kept as {'an' if one.wish.is_offer else 'a'} {one.label}: {one.words[:60]}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return made


def decline(*, owner_id: int, key: str, now: datetime) -> None:
    """No: it is none, and is never proposed again. Raises NoSuchProposal."""
    one = _one(owner_id, key, now)
    with transaction.atomic():
        journal = Journal(owner_id)
        giving.say_no(journal, one.anchor_id, one.words_key)
        journal.close(f"No need and no offer: {one.words[:60]}", now=now)
