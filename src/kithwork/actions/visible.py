"""Have others seen something of the owner's of late, and what is ready to be shown to whom?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from kithwork.actions import artifact_proposals, things
from kithwork.actions.things import Fit, Thing
from kithwork.domain.artifacts import ArtifactKind
from kithwork.domain.dates import is_partial
from kithwork.engines import drafts
from kithwork.engines import visible as engine
from kithwork.engines.visible import Quiet, Seen
from kithwork.store.queries import artifacts as queries
from kithwork.store.queries import events, own_work, owners, publishing
from kithwork.store.queries.artifacts import ArtifactLine

__all__ = ["Quiet", "Ready"]

FRESH: Final = 365  # days in which something is worth showing to others; ours: ADR 0038
LOOKED_AT: Final = 3  # artifacts, the newest ones; ours: ADR 0038
EACH: Final = 3  # people of each
WIDER: Final = 3  # times as many are looked at: a faint likeness is none; ours: ADR 0038
_PUBLIC: Final = frozenset({ArtifactKind.POST, ArtifactKind.TALK, ArtifactKind.RELEASE, ArtifactKind.PROJECT, ArtifactKind.EXPERIMENT})
_WHOLE: Final = len("2026-11-22")


@dataclass(frozen=True, slots=True)
class Ready:
    """Something to show, and those whom it fits and who have not had it."""

    artifact: ArtifactLine
    fits: tuple[Fit, ...]


def quiet(*, owner_id: int, today: date) -> Quiet | None:
    """Where others have seen nothing for longer than the owner wants, or than is usual for them; else nothing."""
    pace = publishing.pace(owner_id)
    wanted = {"times": pace.times, "span": pace.span} if pace else {}
    return engine.quiet(_seen(owner_id, today), **wanted, today=today)  # type: ignore[arg-type]  # of a pace both, or none


def _seen(owner_id: int, today: date) -> Iterator[Seen]:
    """Posts, talks, releases and what else is out, what went to somebody, and events where the owner was."""
    for made in queries.listed(owner_id):
        if made.kind in _PUBLIC and len(made.when) == _WHOLE:
            yield Seen(made.on, f"“{made.title}”")
    for piece in publishing.listed(owner_id):
        if piece.out_on:
            yield Seen(piece.out_on, f"“{piece.title}”")
    for post in artifact_proposals.own_posts(owner_id):
        if len(post.on) == _WHOLE and is_partial(post.on):
            yield Seen(date.fromisoformat(post.on), f"“{post.name}”")
    for talk in own_work.talks(owner_id):
        yield Seen(talk.on, f"your talk “{talk.title}”")
    for event in events.listed(owner_id, from_on=today - timedelta(days=engine.LOOKED_AT), until_on=today):
        yield Seen(event.begins_on, f"you yourself at {event.name}")
    for passed in things.listed(owner_id=owner_id):
        yield Seen(passed.on, f"what you passed on to {passed.person}")


def ready(*, owner_id: int, now: datetime, limit: int = LOOKED_AT) -> list[Ready]:
    """The newest things of the last year that fit somebody who has neither had nor noticed them."""
    found = []
    for one in _fresh(owner_id, now.date())[:limit]:
        fits = whom_it_fits(owner_id=owner_id, artifact=one, now=now)
        if fits:
            found.append(Ready(one, tuple(fits)))
    return found


def _fresh(owner_id: int, today: date) -> list[ArtifactLine]:
    return [one for one in queries.listed(owner_id) if one.url and (today - one.on).days <= FRESH]


def whom_it_fits(*, owner_id: int, artifact: ArtifactLine, now: datetime, shown: int = EACH) -> list[Fit]:
    """Whom it fits by one of its skills, as far as it names any, without those who had it or noticed it."""
    knows, skills = {row.person_id for row in artifact.noticed}, [skill.casefold() for skill in artifact.skills]
    found = things.fits(owner_id=owner_id, of=thing(artifact), now=now, shown=shown * WIDER + len(knows))
    plain = [one for one in found if one.person.id not in knows and (not skills or any(_names(one, skill) for skill in skills))]
    return [replace(one, draft=_draft(owner_id, one, artifact)) for one in plain[:shown]]


def _names(fit: Fit, skill: str) -> bool:
    return any(skill in why.casefold() for why in fit.why)


def _draft(owner_id: int, fit: Fit, artifact: ArtifactLine) -> drafts.Draft:
    """The owner's own work, and nothing that they came across."""
    about = ", ".join(artifact.skills[:2])
    return drafts.show(to=fit.person.name, by=owners.name(owner_id), title=artifact.title, address=artifact.url, about=about)


def thing(artifact: ArtifactLine) -> Thing:
    """It, as something to pass on: known again by its address, else by its name."""
    return things.thing(artifact.url or artifact.title, about=f"{artifact.title} {' '.join(artifact.skills)}")
