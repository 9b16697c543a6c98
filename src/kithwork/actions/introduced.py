"""Where does each introduction stand, whose move is it, what could be written now, and what became of those that were made?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.domain.introducing import STEPS_SAID, IntroductionStep, Seat
from kithwork.engines import blurbs
from kithwork.engines import introduction_letters as letter_engine
from kithwork.engines import introductions as engine
from kithwork.engines.introduction_letters import Letter
from kithwork.store.queries import introductions as queries
from kithwork.store.queries import occasions, owners
from kithwork.store.queries.introductions import IntroductionLine, Somebody

__all__ = ["Letter", "Standing", "in_words", "listed", "outcomes", "scene_of", "title", "to_do", "whom"]


@dataclass(frozen=True, slots=True)
class Standing:
    """An introduction, and what can be done about it."""

    line: IntroductionLine
    title: str
    mover: str  # "you", a name, or nothing when it is over
    next: tuple[IntroductionStep, ...]
    to_do: str  # a sentence when the owner should do something
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


def _standing(owner_id: int, line: IntroductionLine, own_name: str, today: date) -> Standing:
    mover = engine.mover(line.taken)
    scene = scene_of(line, own_name)
    who = "" if mover is None else "you" if mover is line.seat else line.sits(mover).name
    is_mine = line.seat is Seat.REQUESTER and line.last.step in {IntroductionStep.WISH, IntroductionStep.BLURB_READY}
    letters = tuple((letter, _addresses(owner_id, line, letter)) for letter in letter_engine.letters(scene))
    wrong = blurbs.lint(line.blurb) if is_mine else ()
    starter = letter_engine.blurb(scene) if is_mine and not line.blurb else ""
    return Standing(line, title(line), who, engine.ahead(line.taken), to_do(line, today), letters, wrong, starter)


def scene_of(line: IntroductionLine, own_name: str) -> letter_engine.Scene:
    """The three by name."""
    connector, requester, target = (own_name if line.seat is seat else line.sits(seat).name for seat in (Seat.CONNECTOR, Seat.REQUESTER, Seat.TARGET))
    return letter_engine.Scene(line.seat, own_name, connector, requester, target, line.why, line.blurb, line.taken)


def _addresses(owner_id: int, line: IntroductionLine, letter: Letter) -> tuple[str, ...]:
    """Where a letter goes; that to both has addresses only when both said yes."""
    if len(letter.to) > 1 and not engine.has_both_yes(line.taken):
        return ()
    ids = [line.sits(seat).id for seat in letter.to]
    reaches = occasions.reaches(owner_id, [number for number in ids if number])
    found = tuple(reaches[number].email for number in ids if number in reaches and reaches[number].email)
    return found if len(found) == len(letter.to) else ()


def title(line: IntroductionLine) -> str:
    """Who is to meet whom, through whom."""
    match line.seat:
        case Seat.REQUESTER:
            return f"{line.target.name}, through {line.connector.name}"
        case Seat.CONNECTOR:
            return f"{line.requester.name} and {line.target.name}, through you"
        case Seat.TARGET:
            return f"{line.requester.name} would like to meet you, through {line.connector.name}"


_TO_DO: Final[Mapping[tuple[Seat, IntroductionStep], str]] = {
    (Seat.REQUESTER, IntroductionStep.WISH): "Write the words that can be passed on.",
    (Seat.REQUESTER, IntroductionStep.BLURB_READY): "Ask {connector}.",
    (Seat.REQUESTER, IntroductionStep.INTRODUCED): "Answer within a day, and move {connector} to BCC.",
    (Seat.REQUESTER, IntroductionStep.MET): "Tell {connector} how it went, by {loop}.",
    (Seat.CONNECTOR, IntroductionStep.CONNECTOR_ASKED): "Decide whether to ask {target}; {requester} sees the same either way.",
    (Seat.CONNECTOR, IntroductionStep.CONNECTOR_YES): "Ask {target} privately.",
    (Seat.CONNECTOR, IntroductionStep.TARGET_YES): "Both said yes: bring them together.",
    (Seat.TARGET, IntroductionStep.TARGET_ASKED): "Say yes or no to {connector}; a no stays between you two.",
}
_CHECK_IN: Final = {
    Seat.REQUESTER: "It has been three weeks: ask {target} whether a talk still suits.",
    Seat.CONNECTOR: "It has been three weeks: ask {requester} how it went.",
}


def to_do(line: IntroductionLine, today: date) -> str:
    """What the owner should do now, as a sentence; nothing when it is not their move, or too early."""
    step, on = line.last.step, line.last.on
    sentence = _TO_DO.get((line.seat, step), "")
    if step is IntroductionStep.INTRODUCED and today >= on + timedelta(engine.CHECK_IN_DAYS):
        sentence = _CHECK_IN.get(line.seat, "")
    loop = day_in_words(on + timedelta(engine.LOOP_DAYS))
    return sentence.format(connector=line.connector.name, requester=line.requester.name, target=line.target.name, loop=loop)


def whom(line: IntroductionLine) -> Somebody:
    """To whom the owner's next move goes."""
    match line.seat, line.last.step:
        case Seat.CONNECTOR, IntroductionStep.CONNECTOR_ASKED | IntroductionStep.INTRODUCED | IntroductionStep.MET:
            return line.requester
        case (Seat.CONNECTOR, _) | (Seat.REQUESTER, IntroductionStep.INTRODUCED):
            return line.target
        case _:
            return line.connector


def outcomes(line: IntroductionLine) -> tuple[str, ...]:
    """What became of it, and whose credit it is."""
    by = "you" if line.seat is Seat.CONNECTOR else line.connector.name
    return tuple(
        f"{row.words or 'Something came of it'} ({day_in_words(row.on)}), thanks to {by}"
        for row in line.steps
        if row.step is IntroductionStep.OUTCOME
    )


def in_words(line: IntroductionLine) -> str:
    """The steps that it took, each with its day."""
    return ", ".join(f"{STEPS_SAID[row.step]} {day_in_words(row.on)}{f' (“{row.words}”)' if row.words else ''}" for row in line.steps)
