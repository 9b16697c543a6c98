"""Where does each introduction stand, whose move is it, what could be written now, and what became of those that were made?"""

from dataclasses import dataclass
from datetime import date

from kithwork.actions import guardrails
from kithwork.actions import introduction_moves as moves
from kithwork.domain.errors import NotFound
from kithwork.domain.introducing import IntroductionStep, Seat
from kithwork.engines import blurbs
from kithwork.engines import introduction_letters as letter_engine
from kithwork.engines import introductions as engine
from kithwork.engines.introduction_letters import Letter
from kithwork.store.queries import introductions as queries
from kithwork.store.queries import occasions, owners
from kithwork.store.queries.introductions import IntroductionLine

__all__ = ["Letter", "NoSuchIntroduction", "Standing", "listed", "numbered", "scene_of"]


class NoSuchIntroduction(NotFound):
    """There is no introduction of that number. `kith intro` lists them."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An introduction, and what can be done about it."""

    line: IntroductionLine
    title: str
    mover: str  # "you", a name, or nothing when it is over
    next: tuple[IntroductionStep, ...]
    to_do: str  # a sentence when the owner should do something, or why they should not
    letters: tuple[tuple[Letter, tuple[str, ...]], ...]  # with the addresses that each goes to, where they may be known
    wrong: tuple[str, ...]  # what is in the way of passing the words on
    starter: str  # words to begin with, while there are none

    @property
    def is_over(self) -> bool:
        """Is nobody to move any more?"""
        return not self.mover


def listed(*, owner_id: int, today: date, person_id: int | None = None) -> list[Standing]:
    """All introductions, the newest first; of somebody, or of all."""
    own_name = owners.name(owner_id)
    return [_standing(owner_id, line, own_name, today) for line in queries.listed(owner_id, person_id=person_id)]


def numbered(*, owner_id: int, introduction_id: int, today: date) -> Standing:
    """The introduction of this number. Raises NoSuchIntroduction."""
    line = queries.numbered(owner_id, introduction_id)
    if not line:
        raise NoSuchIntroduction
    return _standing(owner_id, line, owners.name(owner_id), today)


def _standing(owner_id: int, line: IntroductionLine, own_name: str, today: date) -> Standing:
    mover = engine.mover(line.taken)
    scene = scene_of(line, own_name)
    who = "" if mover is None else "you" if mover is line.seat else line.sits(mover).name
    is_mine = line.seat is Seat.REQUESTER and line.last.step in {IntroductionStep.WISH, IntroductionStep.BLURB_READY}
    could = [(letter, _held(owner_id, line, letter)) for letter in letter_engine.letters(scene)]
    held = dict.fromkeys(words for _, noes in could for words in noes)
    letters = tuple((letter, _addresses(owner_id, line, letter)) for letter, noes in could if not noes)
    to_do = " ".join(held) or moves.to_do(line, today)
    wrong = blurbs.lint(line.blurb) if is_mine else ()
    starter = letter_engine.blurb(scene) if is_mine and not line.blurb else ""
    return Standing(line, moves.title(line), who, engine.ahead(line.taken, own=line.seat), to_do, letters, wrong, starter)


def scene_of(line: IntroductionLine, own_name: str) -> letter_engine.Scene:
    """The three by name."""
    connector, requester, target = (own_name if line.seat is seat else line.sits(seat).name for seat in (Seat.CONNECTOR, Seat.REQUESTER, Seat.TARGET))
    return letter_engine.Scene(line.seat, own_name, connector, requester, target, line.why, line.blurb, line.taken)


def _held(owner_id: int, line: IntroductionLine, letter: Letter) -> list[str]:
    """Why a letter is not to be written to those to whom it goes."""
    ids = [line.sits(seat).id for seat in letter.to]
    noes = [guardrails.stopped(owner_id=owner_id, person_id=number, is_ask=letter.is_ask) for number in ids if number]
    return [no.words for no in noes if no]


def _addresses(owner_id: int, line: IntroductionLine, letter: Letter) -> tuple[str, ...]:
    """Where a letter goes; that to both has addresses only when both said yes."""
    if len(letter.to) > 1 and not engine.has_both_yes(line.taken):
        return ()
    ids = [line.sits(seat).id for seat in letter.to]
    reaches = occasions.reaches(owner_id, [number for number in ids if number])
    found = tuple(reaches[number].email for number in ids if number in reaches and reaches[number].email)
    return found if len(found) == len(letter.to) else ()
