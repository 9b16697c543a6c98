"""Whom one thing fits best, of those to whom a word may go today: by what names its skills, as quickly as each morning's list must be there."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final

from kithwork.actions import guardrails, liked, needs, topic_reading
from kithwork.actions.liked import Liked
from kithwork.domain.asking import WordKind
from kithwork.engines import links
from kithwork.engines import visible as engine
from kithwork.engines.matching import naming
from kithwork.engines.today import Candidate
from kithwork.store.queries import shares
from kithwork.store.queries.artifacts import ArtifactLine

SURE: Final = 0.5  # how surely a skill has to be named; ours: ADR 0038


def best(*, owner_id: int, artifact: ArtifactLine, now: datetime) -> Iterator[Candidate]:
    """One candidate, or none: who looks for it before whom it has to do with, then the surest and the newest word."""
    for skill, one in _fitting(owner_id, artifact, now.date()):
        if not guardrails.in_the_way(owner_id=owner_id, person_id=one.person_id, kind=WordKind.SHARE, now=now):
            fits = f"{skill}: “{needs.short(one.words)}”, {one.evidence}"
            found = engine.to_show(one.person_id, title=artifact.title, made_on=artifact.on, fits=fits, today=now.date())
            if found:
                yield found
            return


def _fitting(owner_id: int, artifact: ArtifactLine, today: date) -> list[tuple[str, Liked]]:
    """Each skill that somebody's words name, with those words; nobody who had it or noticed it."""
    vocabulary = topic_reading.vocabulary(owner_id=owner_id)
    had = {row.person_id for row in artifact.noticed} | {line.person_id for line in shares.of_thing(owner_id, links.key(artifact.url))}
    skills, found = naming.sought(artifact.skills, vocabulary), []
    for one in liked.by_people(owner_id, today, vocabulary, artifact.skills):
        surely, skill = naming.named(one.words, one.topics, skills, vocabulary)
        if surely >= SURE and one.person_id not in had:
            found.append((not one.is_need, -round(surely, 2), -(one.on or date.min).toordinal(), one.person_id, skill, one))
    return [(skill, one) for *_, skill, one in sorted(found, key=lambda row: row[:4])]
