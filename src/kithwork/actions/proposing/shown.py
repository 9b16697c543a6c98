"""Whom does something new of the owner's fit? At most one person, and nobody to whom a guardrail lets no word go today."""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from typing import Final

from kithwork.engines import visible as engine
from kithwork.engines.today import Candidate
from kithwork.store.queries import artifacts

_SHOWING: Final = "kithwork.actions.proposing.showing"  # by name: it reads the topics, which takes longer than all else (ADR 0013)


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:
    """The one whom the newest thing with an address fits best."""
    today = now.date()
    newest = next((one for one in artifacts.listed(owner_id) if one.url and 0 <= (today - one.on).days <= engine.SHOW_DAYS), None)
    if newest:
        yield from import_module(_SHOWING).best(owner_id=owner_id, artifact=newest, now=now)
