"""Where do the owner's asks stand, what do they owe, who can help with a problem, and who could vouch for the owner?"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from kithwork.actions import guardrails, listings, people
from kithwork.actions.vouching import Voucher as Voucher  # noqa: PLC0414  who vouches is part of what was asked, and quicker to have alone
from kithwork.actions.vouching import vouchers as vouchers  # noqa: PLC0414
from kithwork.domain.asking import STEPS_SAID, AskKind, AskStep, has_helped
from kithwork.domain.dates import day_in_words
from kithwork.engines import asks as engine
from kithwork.store.queries import asks as queries
from kithwork.store.queries import needs
from kithwork.store.queries import words as typed
from kithwork.store.queries.asks import AskLine, ProblemLine
from kithwork.store.queries.people import PersonLine

HELPERS: Final = 5
_SMALL: Final = 4  # letters; shorter words say too little of a problem


@dataclass(frozen=True, slots=True)
class Stuck:
    """A problem, who was asked about it, and who else could help."""

    problem: ProblemLine
    asked: tuple[AskLine, ...]
    could: tuple[tuple[PersonLine, str], ...]  # and why

    @property
    def helped(self) -> tuple[AskLine, ...]:
        """Who did help when they were asked."""
        return tuple(one for one in self.asked if _has_helped(one))


def listed(*, owner_id: int, person_id: int | None = None, is_open: bool = True) -> list[AskLine]:
    """Asks that are open, or all; the newest first."""
    return [line for line in queries.listed(owner_id, person_id=person_id) if line.is_open or not is_open]


def due(line: AskLine, *, today: date) -> str:
    """What an ask owes by now, as a sentence; nothing when it owes nothing yet."""
    found = engine.due(line.kind, line.last.step, line.last.on)
    if not found or found.since > today:
        return ""
    return {"tell": "Tell them what became of it.", "thank": "Thank them.", "send": "Send them what they need to vouch for you."}[found.what]


def in_words(line: AskLine) -> str:
    """The steps that an ask took, each with its day."""
    return ", ".join(f"{STEPS_SAID[row.step]} {day_in_words(row.on)}{f' (“{row.words}”)' if row.words else ''}" for row in line.steps)


def next_steps(line: AskLine) -> tuple[AskStep, ...]:
    """What may be said of an ask next."""
    return engine.ahead(line.kind, [row.step for row in line.steps])


def starts(line: AskLine) -> tuple[str, str, str]:
    """Three ways to begin with little effort."""
    return engine.starts(line.kind, line.words)


def stuck(*, owner_id: int, now: datetime, is_open: bool = True) -> list[Stuck]:
    """What the owner is stuck on, with who was asked, who did help, and who else could."""
    asked = queries.listed(owner_id)
    found = [one for one in queries.problems(owner_id) if one.solved_on is None or not is_open]
    return [_stuck(owner_id, one, tuple(line for line in asked if line.problem_id == one.id), asked, now) for one in found]


def _stuck(owner_id: int, problem: ProblemLine, about: tuple[AskLine, ...], asked: list[AskLine], now: datetime) -> Stuck:
    helped = _helped_before(problem.words, asked)
    left_out = {line.person_id for line in about} | guardrails.not_asked(owner_id=owner_id, now=now)
    counts: Counter[int] = Counter()
    why: dict[int, list[str]] = {}
    lines: dict[int, PersonLine] = {}
    for word in _telling(problem.words):
        for shown in _knowing(owner_id, word, now):
            if shown.person.id not in left_out and not shown.person.is_do_not_contact:
                lines[shown.person.id] = shown.person
                counts[shown.person.id] += 1
                why.setdefault(shown.person.id, []).append(word)
    order = sorted(counts, key=lambda i: (i not in helped, -counts[i]))[:HELPERS]
    said = {i: f"on file with “{'”, “'.join(why[i])}”{'; helped you before' if i in helped else ''}" for i in order}
    return Stuck(problem, about, tuple((lines[i], said[i]) for i in order))


def _knowing(owner_id: int, word: str, now: datetime) -> list[people.Shown]:
    """Those on file with a word, save by what they look for themselves: a need is no skill, and may be confidential."""
    found = listings.listing(owner_id=owner_id, text=word, now=now, limit=20).shown
    sought = needs.sought(owner_id, [one.person.id for one in found])
    return [one for one in found if word not in sought.get(one.person.id, "").casefold() or _says_otherwise(owner_id, one.person, word, now)]


def _says_otherwise(owner_id: int, line: PersonLine, word: str, now: datetime) -> bool:
    """Does their post, a topic or note of the owner's, or what they offer have the word as well?"""
    said = typed.words(owner_id, line.id)
    offers = needs.open_to_speak_of(owner_id, line.id, is_offer=True, today=now.date())
    texts = (line.title, line.organisation, *said.topics, *(note.words for note in said.notes), *(one.words for one in offers))
    return any(word in text.casefold() for text in texts)


def _helped_before(words: str, asked: list[AskLine]) -> set[int]:
    telling = set(_telling(words))
    return {
        line.person_id for line in asked if line.kind in {AskKind.HELP, AskKind.ADVICE} and telling & set(_telling(line.words)) and _has_helped(line)
    }


def _has_helped(line: AskLine) -> bool:
    return has_helped([row.step for row in line.steps])


def _telling(words: str) -> list[str]:
    """The words of a problem that tell something, each once."""
    return list(dict.fromkeys(word for part in words.casefold().split() if len(word := part.strip(".,;:!?()“”\"'")) >= _SMALL and word.isalnum()))[:6]
