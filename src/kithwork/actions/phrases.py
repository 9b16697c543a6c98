"""The owner's own words for letters: who they are, what they do, one line for family to repeat, and forms of letters."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.domain.asking import WordKind
from kithwork.domain.errors import Refused
from kithwork.engines import forms
from kithwork.engines import letters as engine
from kithwork.store.queries import asks as queries
from kithwork.store.writes import asks as writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 4000
SAID: Final = {
    "who-i-am": "Who you are, in one sentence",
    "what-i-do": "What you do or learn, in one sentence",
    "for-family": "One line about what you do, for family and friends to repeat",
}


class NoSuchPhrase(Refused):
    """There is no such phrase; `kith phrases` lists them."""

    exit_code = 3


class NoSuchFact(Refused):
    """A name in braces stands for no fact."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for letters, the owner's or ours."""

    key: str
    label: str
    words: str
    is_own: bool


def own(owner_id: int) -> dict[str, str]:
    """The owner's own words, by key."""
    return queries.phrases(owner_id)


def listed(*, owner_id: int) -> list[Phrase]:
    """All words for letters: what the owner said of themselves, then forms."""
    known = own(owner_id)
    found = [Phrase(key, label, known.get(key, ""), key in known) for key, label in SAID.items()]
    for language in forms.LANGUAGES:
        for kind in WordKind:
            key = f"form/{kind}/{language}"
            found.append(
                Phrase(
                    key,
                    f"{kind}, in {'English' if language == 'en' else 'German'}",
                    known.get(key, forms.form(kind, language, is_near=True)),
                    key in known,
                )
            )
    return found


def form(*, owner_id: int, kind: WordKind, language: str, is_near: bool) -> tuple[str, bool]:
    """The form of a letter, and whether it is the owner's own."""
    known = own(owner_id).get(f"form/{kind}/{language}")
    return (known, True) if known else (forms.form(kind, language, is_near=is_near), False)


def say(*, owner_id: int, key: str, text: str, now: datetime) -> str:
    """Words of the owner's in place of what was there; none take theirs back. Raises NoSuchPhrase, NoSuchFact."""
    known = {phrase.key: phrase for phrase in listed(owner_id=owner_id)}
    if key not in known:
        raise NoSuchPhrase
    words = text.strip() if key.startswith("form/") else " ".join(text.split())
    if len(words) > LONGEST:
        raise Refused(f"Words for letters have {LONGEST:,} letters at most.")
    if key.startswith("form/") and (wrong := engine.unknown(words)):
        raise NoSuchFact(f"{{{wrong[0]}}} stands for no fact; there are {', '.join(f'{{{name}}}' for name in forms.FACTS)}.")
    summary = f"Changed the words for {known[key].label[0].lower()}{known[key].label[1:]}" if words else f"Took back the words for {known[key].label}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.phrase(journal, key, words)
        journal.close(summary, now=now)
    return summary


def facts() -> dict[str, str]:
    """What may stand in braces, and what it stands for."""
    return dict(forms.FACTS)
