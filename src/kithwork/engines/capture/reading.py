"""What does the owner tell us in one line? The public door: `read`, and `Captured` comes back; any text is read, and nothing raises."""

from dataclasses import replace
from datetime import date
from typing import Literal

from kithwork.domain.records import InteractionKind
from kithwork.engines.capture import dates, events, hearsay, kinds, people, promises, relations, roles, topics, vocabulary
from kithwork.engines.capture.captured import Captured, Known, Named, Role
from kithwork.engines.capture.cast import Cast
from kithwork.engines.capture.confirmation import heard
from kithwork.engines.capture.events import Gathering
from kithwork.engines.capture.kinds import Talk
from kithwork.engines.capture.line import Line, is_shouted
from kithwork.engines.capture.scene import scene
from kithwork.engines.capture.words import tokens


def _line(text: str, today: date) -> Line:
    parts, days = tokens(text), dates.find(text, today=today)
    dated = frozenset(n for n, token in enumerate(parts) for day in days if day.start <= token.start < day.end)
    return Line(text, parts, days, dated, is_shouted=is_shouted(text))


def _named(cast: Cast, found: tuple[Role, ...]) -> tuple[Named, ...]:
    return tuple(Named(p.words, p.name, p.span, p.ids, role) for p, role in zip(cast.people, found, strict=True))


def _where(gatherings: tuple[Gathering, ...], taken: frozenset[int], talk: Talk | None) -> tuple[str | None, str | None]:
    """The event and the place; what stands in a promise is where something will be, and a firm without a talk is an employer."""
    is_remote = talk is not None and talk.kind in {InteractionKind.CALL, InteractionKind.MESSAGE}
    free = [g for g in gatherings if g.first not in taken and (talk or not (g.is_inside or g.name.lower() in vocabulary.ORGANISATIONS))]
    return next((g.name for g in free if g.is_event), None), next((g.name for g in free if not g.is_event and not is_remote), None)


def read(line: str, *, today: date, known: Known, language: Literal["en"] = "en") -> Captured:  # noqa: ARG001 — English is the only one so far
    """Read one line as it was typed on the day `today`."""
    plain = _line(line, today)
    if not plain.tokens:
        return Captured(line, today, today.isoformat())
    gatherings = events.find(plain, today=today)
    placed = events.placed(plain, gatherings)
    at, ties = relations.find(scene(placed, people.find(placed, known)))
    promised, taken = promises.find(at)
    facts, told = hearsay.find(at, taken)
    talk = kinds.find(at, gatherings, taken)
    day = kinds.when(at, talk, gatherings, taken, today=today)
    event, place = _where(gatherings, taken, talk)
    captured = Captured(
        words=line,
        on=day.on,
        on_partial=day.said,
        kind=talk.kind if talk and not day.is_planned else None,
        planned=talk.kind if talk and day.is_planned else None,
        people=_named(at.cast, roles.find(at, talk, told, ties, taken)),
        event=event,
        place=place,
        topics=topics.find(at),
        promises=promised,
        facts=facts,
        relations=ties,
        no_days=dates.impossible(plain.text, today=today),
    )
    return replace(captured, heard=heard(captured, today=today))
