"""Which letters can the owner copy at each step of an introduction, from their seat?

From names and the owner's own words for it, and nothing else. The letter to the requester is one until both said yes,
so it is the same after a no, after silence and before an answer. Addresses stand in one letter only, the one to both.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kithwork.domain.introducing import IntroductionStep as Step
from kithwork.domain.introducing import Seat
from kithwork.engines import introductions as engine
from kithwork.engines.drafts import given


@dataclass(frozen=True, slots=True)
class Scene:
    """Who is who, and what it is about."""

    seat: Seat
    owner: str
    connector: str
    requester: str
    target: str
    why: str
    blurb: str
    taken: Sequence[Step]


@dataclass(frozen=True, slots=True)
class Letter:
    """Words to copy, and to which seats they go: two in the letter that introduces, one in every other."""

    to: tuple[Seat, ...]
    about: str  # when it is for
    subject: str
    words: str
    is_ask: bool = False


def letters(scene: Scene) -> tuple[Letter, ...]:
    """What could be written now."""
    step = engine.state(scene.taken)
    match scene.seat:
        case Seat.REQUESTER:
            return _of_requester(scene, step)
        case Seat.CONNECTOR:
            return _of_connector(scene, step)
        case Seat.TARGET:
            return _of_target(scene, step)


def blurb(scene: Scene) -> str:
    """Words to begin with, which the owner makes their own: who, why, one ask, an easy no."""
    return f"Would you be open to a short talk with {scene.requester} about {scene.why}? A no is completely fine, and so is no answer."


def _letter(scene: Scene, to: Seat, about: str, subject: str, body: str, *, is_ask: bool = False) -> Letter:
    names = {Seat.CONNECTOR: scene.connector, Seat.REQUESTER: scene.requester, Seat.TARGET: scene.target}
    return Letter((to,), about, subject, f"{f'Hello {given(names[to])}'.rstrip()},\n\n{body}\n\n{given(scene.owner)}".rstrip(), is_ask=is_ask)


def _of_requester(scene: Scene, step: Step) -> tuple[Letter, ...]:
    me, other, subject = given(scene.connector), scene.target, f"An introduction to {scene.target}"
    match step:
        case Step.BLURB_READY:
            body = (
                f"Would you be willing to introduce me to {other}? It is about {scene.why}. A no is completely fine, and so is no answer. "
                f"If you like, you can pass this on as it is:\n\n{scene.blurb}"
            )
            return (_letter(scene, Seat.CONNECTOR, "to ask", subject, body, is_ask=True),)
        case Step.INTRODUCED:
            body = (
                f"Thank you, {me}, for bringing us together (you move to BCC with this). It is about {scene.why}. When would a short talk suit you?"
            )
            return (_letter(scene, Seat.TARGET, "within a day", subject, body),)
        case Step.MET | Step.CLOSED:
            body = f"I have met {other}, thanks to you. We talked about {scene.why}. I will tell you what comes of it."
            return (_letter(scene, Seat.CONNECTOR, "to thank", f"Thank you for {other}", body),)
        case _:
            return ()


def _of_connector(scene: Scene, step: Step) -> tuple[Letter, ...]:
    waiting = _to_requester(scene)
    match step:
        case Step.CONNECTOR_ASKED | Step.CONNECTOR_YES:
            body = f"{scene.requester} would like to talk with you about {scene.why}. {_passed_on(scene)}Shall I bring you together? {_NO_TO_ME}"
            return (_letter(scene, Seat.TARGET, "to ask privately", f"{scene.requester}, about {scene.why}", body, is_ask=True), waiting)
        case Step.TARGET_YES if engine.has_both_yes(scene.taken):
            body = (
                f"you both said yes, so: {scene.requester}, meet {scene.target}; {scene.target}, meet {scene.requester}. It is about {scene.why}. "
                f"{given(scene.requester)}, you write next, and may move me to BCC."
            )
            words = f"Hello {given(scene.requester)}, hello {given(scene.target)},\n\n{body}\n\n{given(scene.owner)}".rstrip()
            return (Letter((Seat.REQUESTER, Seat.TARGET), "to both", f"{scene.requester} and {scene.target}", words),)
        case Step.INTRODUCED | Step.MET:
            return (
                _letter(
                    scene,
                    Seat.REQUESTER,
                    "to ask how it went",
                    f"{scene.target} and you",
                    f"Did you and {scene.target} find each other? There is no hurry.",
                ),
            )
        case Step.TARGET_ASKED | Step.DECLINED | Step.SILENCE:
            return (waiting,)
        case _:
            return ()


_NO_TO_ME = "A no is completely fine: I will say nothing of it, and no answer is an answer, too."


def _passed_on(scene: Scene) -> str:
    return f"In their own words:\n\n{scene.blurb}\n\n" if scene.blurb else ""


def _to_requester(scene: Scene) -> Letter:
    """The same words whether there is no answer yet, a no of the connector's, or one of the target's."""
    body = f"There is no introduction to {scene.target} yet. I will come back to you if there is one; please do not wait for it."
    return _letter(scene, Seat.REQUESTER, "if they ask", f"{scene.target}", body)


def _of_target(scene: Scene, step: Step) -> tuple[Letter, ...]:
    subject = f"{scene.requester}, about {scene.why}"
    if step is Step.TARGET_ASKED:
        yes = _letter(scene, Seat.CONNECTOR, "to say yes", subject, f"Yes, I would be glad to talk with {scene.requester} about {scene.why}.")
        no = _letter(
            scene, Seat.CONNECTOR, "to say no", subject, "Thank you for asking me first. It does not fit at the moment; I wish them well with it."
        )
        return (yes, no)
    if step is Step.INTRODUCED:
        return (
            _letter(scene, Seat.REQUESTER, "to answer", subject, f"I am glad to hear from you. When would a short talk about {scene.why} suit you?"),
        )
    return ()
