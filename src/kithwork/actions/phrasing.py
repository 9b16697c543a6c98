"""The owner's own words for letters, as they say them, and as they are learnt from what was sent."""

from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import phrases
from kithwork.domain.errors import Refused
from kithwork.engines import forms
from kithwork.engines import letters as engine
from kithwork.store.writes import asks as writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 4000
_FORMS: Final = ("form/", "greeting/", "end/")  # in which names in braces stand for facts


class NoSuchPhrase(Refused):
    """There is no such phrase; `kith phrases` lists them."""

    exit_code = 3


class NothingLearnt(Refused):
    """Your letters do not show that; `kith phrases learn` says what they do show."""

    exit_code = 3


class NoSuchFact(Refused):
    """A name in braces stands for no fact."""

    exit_code = 2


def take(*, owner_id: int, key: str, now: datetime) -> str:
    """What was learnt, kept as the owner's own. Raises NothingLearnt."""
    found = next((one for one in phrases.learnt(owner_id=owner_id) if one.key == key), None)
    if not found:
        raise NothingLearnt
    return say(owner_id=owner_id, key=key, text=found.words, now=now)


def say(*, owner_id: int, key: str, text: str, now: datetime) -> str:
    """Words of the owner's in place of what was there; none take theirs back. Raises NoSuchPhrase, NoSuchFact."""
    known = {phrase.key: phrase for phrase in phrases.listed(owner_id=owner_id)}
    if key not in known:
        raise NoSuchPhrase
    is_form = key.startswith(_FORMS)
    words = text.strip() if is_form else " ".join(text.split())
    if len(words) > LONGEST:
        raise Refused(f"Words for letters have {LONGEST:,} letters at most.")
    if is_form and (wrong := engine.unknown(words)):
        raise NoSuchFact(f"{{{wrong[0]}}} stands for no fact; there are {', '.join(f'{{{name}}}' for name in forms.FACTS)}.")
    summary = f"Changed the words for {known[key].label[0].lower()}{known[key].label[1:]}" if words else f"Took back the words for {known[key].label}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.phrase(journal, key, words)
        journal.close(summary, now=now)
    return summary
