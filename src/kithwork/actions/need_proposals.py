"""Of which needs and offers do notes, letters and headlines speak?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.actions import source_names
from kithwork.domain import keys
from kithwork.domain.dates import day_in_words
from kithwork.engines import said_wishes
from kithwork.engines.said_wishes import SaidWish
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import said as queries
from kithwork.store.queries.said import SaidLine

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
        return keys.of(self.wish.words.casefold())

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
    key = keys.of(line.handle, wish.words.casefold())
    return Proposal(key, line.person_id, line.person, wish, line.source, line.on, line.anchor_id)
