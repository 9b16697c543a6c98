"""Which introductions are the owner's to move, and how is each said? Apart from letters, since Today asks for no more than this (ADR 0013)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.domain.introducing import STEPS_SAID, IntroductionStep, Seat
from kithwork.engines import introductions as engine
from kithwork.store.queries.introductions import IntroductionLine, Somebody


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
    if step is IntroductionStep.INTRODUCED and IntroductionStep.OUTCOME in line.taken:
        return ""
    if step is IntroductionStep.INTRODUCED and today >= on + timedelta(engine.CHECK_IN_DAYS):
        sentence = _CHECK_IN.get(line.seat, "")
    loop = day_in_words(on + timedelta(engine.LOOP_DAYS))
    return sentence.format(connector=line.connector.name, requester=line.requester.name, target=line.target.name, loop=loop)


def since(line: IntroductionLine, today: date) -> date:
    """Since when the owner's move is open: the last step, or the day on which one asks how it went."""
    check_in_on = line.last.on + timedelta(engine.CHECK_IN_DAYS)
    return check_in_on if line.last.step is IntroductionStep.INTRODUCED and today >= check_in_on else line.last.on


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


_OWN: Final[Mapping[tuple[Seat, IntroductionStep], str]] = {
    (Seat.CONNECTOR, IntroductionStep.CONNECTOR_ASKED): "you are asked",
    (Seat.CONNECTOR, IntroductionStep.CONNECTOR_YES): "you said yes",
    (Seat.TARGET, IntroductionStep.TARGET_ASKED): "you are asked",
    (Seat.TARGET, IntroductionStep.TARGET_YES): "you said yes",
}


def said(seat: Seat, step: IntroductionStep) -> str:
    """A step, as it is said to whoever sits there."""
    return _OWN.get((seat, step), STEPS_SAID[step])


def in_words(line: IntroductionLine) -> str:
    """The steps that it took, each with its day."""
    return ", ".join(f"{said(line.seat, row.step)} {day_in_words(row.on)}{f' (“{row.words}”)' if row.words else ''}" for row in line.steps)
