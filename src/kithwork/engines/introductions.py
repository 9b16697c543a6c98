"""Where may an introduction go next, and whose move is it?

Double opt-in: nobody is introduced, and no address moves, before the connector and the target have said yes (avc.com/2009/11/the-double-optin-introduction).
wish, words ready, connector asked, yes, target asked by the connector, yes, introduced, met, closed; a quiet no of either ends it, and to the requester
a no is no answer yet. Silence of whoever was asked ends it until an answer comes, and is no no. What became of it may be added for years. Days are ours: ADR 0029.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from kithwork.domain.introducing import IntroductionStep as Step
from kithwork.domain.introducing import Seat

CHECK_IN_DAYS: Final = 21  # after the introduction; ours: ADR 0029
LOOP_DAYS: Final = 7  # after they met, the connector hears of it; ours: ADR 0029
_NEXT: Final[Mapping[Step, tuple[Step, ...]]] = {
    Step.WISH: (Step.BLURB_READY, Step.DECLINED),
    Step.BLURB_READY: (Step.CONNECTOR_ASKED, Step.DECLINED),
    Step.CONNECTOR_ASKED: (Step.CONNECTOR_YES, Step.DECLINED, Step.SILENCE),
    Step.CONNECTOR_YES: (Step.TARGET_ASKED, Step.DECLINED),
    Step.TARGET_ASKED: (Step.TARGET_YES, Step.DECLINED, Step.SILENCE),
    Step.TARGET_YES: (Step.INTRODUCED, Step.DECLINED),
    Step.INTRODUCED: (Step.MET, Step.OUTCOME, Step.CLOSED),
    Step.MET: (Step.OUTCOME, Step.CLOSED),
    Step.CLOSED: (Step.OUTCOME,),
    Step.DECLINED: (),
}
BEGINS: Final[Mapping[Seat, tuple[Step, ...]]] = {
    Seat.REQUESTER: (Step.WISH,),
    Seat.CONNECTOR: (Step.CONNECTOR_ASKED,),
    Seat.TARGET: (Step.CONNECTOR_YES, Step.TARGET_ASKED),  # whoever asks the target has said yes
}
_ASKED: Final = frozenset({Step.CONNECTOR_ASKED, Step.CONNECTOR_YES, Step.TARGET_ASKED})
_MOVER: Final[Mapping[Step, Seat]] = {
    Step.WISH: Seat.REQUESTER,
    Step.BLURB_READY: Seat.REQUESTER,
    Step.CONNECTOR_ASKED: Seat.CONNECTOR,
    Step.CONNECTOR_YES: Seat.CONNECTOR,
    Step.TARGET_ASKED: Seat.TARGET,
    Step.TARGET_YES: Seat.CONNECTOR,
    Step.INTRODUCED: Seat.REQUESTER,
    Step.MET: Seat.REQUESTER,
}


def ahead(taken: Sequence[Step], *, own: Seat | None = None) -> tuple[Step, ...]:
    """The steps that may come next; whoever sits in `own` says nothing of their own silence."""
    is_silent = state(taken) is Step.SILENCE
    following = _NEXT[state([step for step in taken if step is not Step.SILENCE])]
    is_own_move = own is not None and mover(taken) is own
    return tuple(step for step in following if step is not Step.SILENCE or not (is_silent or is_own_move))


def state(taken: Sequence[Step]) -> Step:
    """Where it stands; what became of it changes nothing of that."""
    return next(step for step in reversed(taken) if step is not Step.OUTCOME)


def mover(taken: Sequence[Step]) -> Seat | None:
    """Whose move it is; nobody's when it is over."""
    return _MOVER.get(state(taken))


def declined_by(taken: Sequence[Step]) -> Seat | None:
    """Whose no ended it: of whoever was asked last. A wish that was let go before, and what was let go after both said yes, is nobody's no."""
    if Step.DECLINED not in taken or Step.TARGET_YES in taken or _ASKED.isdisjoint(taken):
        return None
    return Seat.TARGET if Step.TARGET_ASKED in taken else Seat.CONNECTOR


def has_both_yes(taken: Sequence[Step]) -> bool:
    """Did both say yes, and nobody no? Only then may an address move."""
    return Step.CONNECTOR_YES in taken and Step.TARGET_YES in taken and Step.DECLINED not in taken
