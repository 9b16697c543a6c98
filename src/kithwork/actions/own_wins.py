"""What has the owner achieved, who helped, and what on file could be one more? Read only; `achieving` writes down what they say.

Nothing is a win of the owner's, and nobody its helper, before they say so; a no is kept, and nobody asks again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.actions import helping, openings, source_names, wins
from kithwork.actions.helping import Hint
from kithwork.domain import keys
from kithwork.domain.dates import day_in_words, in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.mentoring import MarkKind, MentoringSide
from kithwork.domain.opportunities import OpportunityKind, Sense
from kithwork.domain.own import is_oneself
from kithwork.domain.wins import WinKind
from kithwork.engines import wins as engine
from kithwork.engines.wins import Win
from kithwork.identity.normalise import organisation_key
from kithwork.store.queries import artifacts, ledger, mentoring, profile
from kithwork.store.queries import opportunities as opportunity_queries
from kithwork.store.queries import own_wins as queries
from kithwork.store.queries import wins as win_queries
from kithwork.store.queries.own_wins import Helper
from kithwork.store.queries.wins import WinLine

NEWS: Final = 550  # days for which something on file is proposed as a win; ours: ADR 0041
_WON: Final = {
    OpportunityKind.JOB: "An offer, taken",
    OpportunityKind.CLIENT: "Work for a client, delivered",
    OpportunityKind.SPEAKING: "A talk, given",
    OpportunityKind.ENTRANT: "A place, won",
}


class NoSuchProposal(NotFound):
    """Nothing of that name is proposed as a win of yours. `kith wins mine` lists what is."""


@dataclass(frozen=True, slots=True)
class OwnWin:
    """A win by the owner's word, who helped, and who could be named yet."""

    line: WinLine
    kept_id: int
    helpers: tuple[Helper, ...]
    to_thank: tuple[Helper, ...]  # of these, those of whom no thanks since are on file
    hints: tuple[Hint, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something on file that could be a win; `ref` is how one speaks of it."""

    ref: str
    win: Win
    evidence: str


@dataclass(frozen=True, slots=True)
class Own:
    """All of it, the newest first."""

    kept: tuple[OwnWin, ...]
    proposed: tuple[Proposal, ...]

    @property
    def thanks_due(self) -> tuple[tuple[Helper, OwnWin], ...]:
        """Who helped and is not thanked yet, each person once."""
        found = {helper.person_id: (helper, win) for win in reversed(self.kept) for helper in win.to_thank if helper.person_id}
        return tuple(found.values())


def everything(*, owner_id: int, now: datetime, year: int | None = None) -> Own:
    """The owner's wins of a year, or all, and what could be one."""
    said = queries.kept(owner_id)
    numbers = {one.win_id: one.kept_id for one in said if one.win_id and not one.is_dropped}
    lines = [line for line in win_queries.by_ids(owner_id, list(numbers)) if year is None or line.on.year == year]
    return Own(tuple(_own(owner_id, lines, numbers)), tuple(proposals(owner_id=owner_id, now=now)))


def numbered(*, owner_id: int, win_id: int) -> tuple[WinLine, int]:
    """A win of the owner's by its number, and the number under which their word is kept. Raises wins.NoSuchWin."""
    kept_id = next((one.kept_id for one in queries.kept(owner_id) if one.win_id == win_id and not one.is_dropped), 0)
    line = win_queries.numbered(owner_id, win_id)
    if not line or not kept_id:
        raise wins.NoSuchWin
    return line, kept_id


def _own(owner_id: int, lines: Sequence[WinLine], numbers: dict[int, int]) -> Iterator[OwnWin]:
    said, thanked = queries.helpers(owner_id), ledger.last_thanks(owner_id)
    deeds = helping.deeds(owner_id=owner_id) if lines else []
    for line in lines:
        of_win = [one for one in said if one.kept_id == numbers[line.id]]
        helpers = tuple(one for one in of_win if one.is_so)
        to_thank = tuple(one for one in helpers if thanked.get(one.person_id, date.min) < line.on)
        told = {one.person_id for one in of_win}
        found = tuple(one for one in helping.hints(deeds, key=line.key, on=line.on) if one.person_id not in told)
        yield OwnWin(line, numbers[line.id], helpers, to_thank, found)


def proposals(*, owner_id: int, now: datetime) -> list[Proposal]:
    """What on file could be a win and was not answered, the newest first: no two of them, nor one and a win, tell of one thing."""
    since, today = now.date() - timedelta(days=NEWS), now.date()
    lines = wins.listed(owner_id=owner_id, now=now, is_mine=True)
    said = {one.key for one in queries.kept(owner_id)}
    known = [_win(line) for line in lines if line.key in said]
    found: list[Proposal] = []
    seen = [Proposal(str(line.id), _win(line), wins.evidence(line)) for line in lines]
    for one in sorted([*seen, *_on_file(owner_id)], key=lambda one: one.win.on, reverse=True):
        is_known = one.win.key in said or any(engine.is_one(one.win, other) for other in known)
        if since <= one.win.on <= today and not is_known:
            known.append(one.win)
            found.append(one)
    return found


def _win(line: WinLine) -> Win:
    return Win(line.key, line.kind, line.words, line.on, line.source, line.record_id, line.after_on)


def _on_file(owner_id: int) -> Iterator[Proposal]:
    yield from _offers(owner_id)
    yield from _mentees(owner_id)
    for talk in queries.talks(owner_id):
        words = f"Spoke at {talk.event}: {talk.title}"
        win = Win(f"talk:{talk.event_key}:{talk.title.casefold()}", WinKind.TALK, words, talk.on, "typed", about=talk.title.casefold())
        yield Proposal(f"talk-{talk.id}", win, f"{day_in_words(talk.on)}, your events")
    yield from _results(owner_id)
    yield from _posts(owner_id)


def _offers(owner_id: int) -> Iterator[Proposal]:
    """Opportunities of the owner's that they had."""
    for line in opportunity_queries.listed(owner_id):
        if not line.for_id and openings.sense(owner_id=owner_id, line=line) is Sense.WON:
            said = f"{_WON.get(line.kind, 'Something that came about')}: {line.name}".rstrip(".")
            win = Win(f"{WinKind.OFFER}:{line.key}", WinKind.OFFER, said, line.last.on, "typed", about=organisation_key(line.organisation))
            yield Proposal(f"offer-{line.id}", win, f"{line.last.stage} {day_in_words(line.last.on)}, your opportunities")


def _mentees(owner_id: int) -> Iterator[Proposal]:
    """What came of guiding somebody."""
    for line in mentoring.listed(owner_id):
        came = next((mark for mark in reversed(line.marks) if mark.kind is MarkKind.OUTCOME), None)
        if line.side is MentoringSide.MENTOR and came:
            win = Win(f"{WinKind.MENTEE}:{line.key}", WinKind.MENTEE, f"{line.person}, whom you guide: {came.words}", came.on, "typed")
            yield Proposal(f"mentee-{line.id}", win, f"{day_in_words(came.on)}, your mentoring")


def _results(owner_id: int) -> Iterator[Proposal]:
    """What came of something that the owner made."""
    for line in artifacts.listed(owner_id):
        if line.result and len(line.when) >= len("2026-01"):
            on = date.fromisoformat(line.when if len(line.when) == len("2026-01-01") else f"{line.when}-01")
            win = Win(f"{WinKind.RESULT}:{line.key}", WinKind.RESULT, f"{line.title}: {line.result}".rstrip("."), on, "typed")
            yield Proposal(f"proof-{line.id}", win, f"{line.when_said}, your proof")


def _posts(owner_id: int) -> Iterator[Proposal]:
    """Posts of the owner's, as their profile or their CV names them, of which the month is known in which they began."""
    for post in profile.posts(owner_id):
        if post.kind in {"work", ""} and post.organisation and len(post.from_on) >= len("2026-01"):
            on = date.fromisoformat(post.from_on if len(post.from_on) == len("2026-01-01") else f"{post.from_on}-01")
            words = (
                f"{post.title or 'Work'}, self-employed"
                if is_oneself(post.organisation)
                else " at ".join(filter(None, (post.title, post.organisation)))
            )
            about = organisation_key(post.organisation)
            win = Win(f"role:{about}", WinKind.ROLE, words, on, post.source, about=about)
            ref = f"post-{keys.of(win.key, post.from_on)[:8]}"  # the name holds when another post is read, as a place in a list would not
            yield Proposal(ref, win, f"from {in_words(post.from_on)}, {source_names.word(post.source)}")
