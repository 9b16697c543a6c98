"""The owner keeps who noticed what they made, when, where and in what words; and what came of that."""

from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import artifacts, asking, openings, people, whole_words, words
from kithwork.actions.introduced import NoSuchIntroduction
from kithwork.domain.artifacts import LedTo
from kithwork.domain.errors import NotFound, Refused
from kithwork.store.queries import artifacts as queries
from kithwork.store.queries import introductions
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import artifacts as writes
from kithwork.store.writes.changes import Fields, Journal

LONGEST: Final = 500
_NEEDS_OPPORTUNITY: Final = frozenset({LedTo.INTERVIEW, LedTo.OPPORTUNITY})


class NoSuchNoticing(NotFound):
    """Nobody’s noticing has that number. `kith proof show NUMBER` lists them."""


class NoSuchLink(NotFound):
    """Nothing of that number came of it. `kith proof show NUMBER` lists what did."""


class NoSuchOutcome(Refused):
    """What one makes leads to a conversation, an ask, a referral, an introduction, an interview or an opportunity."""

    exit_code = 2


class NothingNamed(Refused):
    """Say with whom, or which opportunity or introduction it led to."""

    exit_code = 2


def noticed(*, owner_id: int, artifact_id: int, person_id: int, now: datetime, on: date | None = None, place: str = "", text: str = "") -> int:
    """Somebody noticed it; the same said once more is the same. Returns its number. Raises NoSuchArtifact, NobodyOfThatName, asking.StillToCome."""
    found, line, day = artifacts.numbered(owner_id=owner_id, artifact_id=artifact_id), _other(owner_id, person_id), on or now.date()
    if day > now.date():
        raise asking.StillToCome
    where, said = whole_words.any_(place, "Where it was", longest=LONGEST), whole_words.any_(text, "Their words", longest=LONGEST)
    known = next((row for row in found.noticed if (row.person_id, row.on, row.place, row.words) == (person_id, day, where, said)), None)
    if known:
        return known.id
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = person_queries.anchors(owner_id, person_id)[0]
        made = writes.notice(journal, artifact_id, anchor, on=day, place=where, words=said)
        words.close(journal, f"{line} noticed {found.title}", now)
    return made


def forget(*, owner_id: int, noticing_id: int, now: datetime) -> str:
    """They did not; returns what happened. Raises NoSuchNoticing."""
    for one in queries.listed(owner_id):
        for row in one.noticed:
            if row.id == noticing_id:
                summary = f"{row.person} did not notice {one.title}"
                with transaction.atomic():
                    journal = Journal(owner_id)
                    writes.forget_noticing(journal, noticing_id)
                    words.close(journal, summary, now)
                return summary
    raise NoSuchNoticing


def led(
    *, owner_id: int, artifact_id: int, kind: str, now: datetime, person_id: int | None = None, opportunity_id: int | None = None,
    introduction_id: int | None = None, on: date | None = None, text: str = "",
) -> int:  # fmt: skip
    """Something came of it; the same said once more is the same. Returns its number.

    Raises NoSuchOutcome, NothingNamed, NoSuchArtifact, NoSuchOpportunity, NoSuchIntroduction, asking.StillToCome.
    """
    if kind not in set(LedTo):
        raise NoSuchOutcome
    to, day, said = LedTo(kind), on or now.date(), whole_words.any_(text, "What came of it", longest=LONGEST)
    if not (person_id or opportunity_id or introduction_id) or (to in _NEEDS_OPPORTUNITY and not opportunity_id):
        raise NothingNamed("Which opportunity? `kith opportunities` lists them." if to in _NEEDS_OPPORTUNITY else "")
    if day > now.date():
        raise asking.StillToCome
    found = artifacts.numbered(owner_id=owner_id, artifact_id=artifact_id)
    label = _label(owner_id, person_id, opportunity_id, introduction_id)
    wanted = (to, person_id or 0, opportunity_id or 0, introduction_id or 0, day)
    known = next((row for row in found.came if (row.kind, row.person_id, row.opportunity_id, row.introduction_id, row.on) == wanted), None)
    if known:
        return known.id
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = person_queries.anchors(owner_id, person_id)[0] if person_id else None
        what: Fields = {
            "kind": to,
            "anchor_id": anchor,
            "opportunity_id": opportunity_id,
            "introduction_id": introduction_id,
            "on": day,
            "words": said,
        }
        made = writes.came(journal, artifact_id, what)
        words.close(journal, f"{found.title} led to {_article(to)} {to}: {label}", now)
    return made


def unlead(*, owner_id: int, came_id: int, now: datetime) -> str:
    """It did not come of it; returns what happened. Raises NoSuchLink."""
    row = next((row for row in queries.came_of(owner_id) if row.id == came_id), None)
    if not row:
        raise NoSuchLink
    summary = f"{artifacts.numbered(owner_id=owner_id, artifact_id=row.artifact_id).title} did not lead to {_article(row.kind)} {row.kind}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.forget_came(journal, came_id)
        words.close(journal, summary, now)
    return summary


def _label(owner_id: int, person_id: int | None, opportunity_id: int | None, introduction_id: int | None) -> str:
    names = [_other(owner_id, person_id)] if person_id else []
    if opportunity_id:
        names.append(openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id).name)
    if introduction_id:
        if not introductions.numbered(owner_id, introduction_id):
            raise NoSuchIntroduction
        names.append(f"introduction {introduction_id}")
    return ", ".join(names)


def _other(owner_id: int, person_id: int) -> str:
    line = people.line_of(owner_id, person_id)
    if line.standing == "own":
        raise Refused("That is you; say who else it was.")
    return line.name


def _article(kind: LedTo) -> str:
    return "an" if kind[0] in "aeio" else "a"
