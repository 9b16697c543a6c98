"""A letter of a kind to one person, from what is on file; copied, opened in the owner's own mail, or kept as a file, and never sent from here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from django.db import transaction

from kithwork.actions import asking, congratulations, guardrails, people, phrases, whole_words, words
from kithwork.actions.letter_facts import of as facts_of
from kithwork.domain.asking import AskKind, WordKind
from kithwork.domain.errors import NoSuchKind, Refused
from kithwork.engines import letters as engine
from kithwork.engines.letters import Letter
from kithwork.store.queries import occasions
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import words as typed
from kithwork.store.queries.people import PersonLine
from kithwork.store.writes.changes import Journal

_NO_SUCH_KIND: Final = (
    "Drafts are hello, thanks, congrats, follow-up, share, ask, referral, introduction, update or reply; in English (en) or German (de)."
)
__all__ = ["Drafted", "Letter", "NoSuchKind", "NothingOnFile", "draft", "eml", "sent"]

_LANGUAGES: Final = {"de": "de", "deutsch": "de", "german": "de", "en": "en", "english": "en", "englisch": "en"}
_NEEDS: Final = {  # letters that are about something: which fact, and how it is called
    WordKind.CONGRATS: ("win", "{name} could be congratulated on"),
    WordKind.THANKS: ("favour", "{name} did for you"),
    WordKind.UPDATE: ("my_win", "you could tell {name} of"),
}
_ASKS: Final = {WordKind.ASK: AskKind.HELP, WordKind.REFERRAL: AskKind.REFERRAL, WordKind.INTRODUCTION: AskKind.INTRODUCTION}


class NothingOnFile(Refused):
    """Nothing is on file that such a letter could be about."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A letter, to whom, and what is worth a thought before it goes."""

    person: PersonLine
    kind: WordKind
    language: str
    is_near: bool
    letter: Letter
    email: str
    respect: tuple[str, ...]  # how they like to be treated, in the owner's words
    held: str  # why it would be refused today, and from when it would not; nothing when it would not
    hints: tuple[str, ...]
    is_own_form: bool


def draft(*, owner_id: int, to: Sequence[int], kind: str, now: datetime, about: str = "", language: str = "", is_near: bool | None = None) -> Drafted:
    """What could be written; to one person. Raises guardrails.OneRecipient, guardrails.Held, NoSuchKind, NothingOnFile."""
    person_id, what = guardrails.one_recipient(to), _kind(kind)
    line = people.line_of(owner_id, person_id)
    if line.standing == "own":
        raise Refused("That is you.")
    guardrails.before_draft(owner_id=owner_id, person_id=person_id, kind=what)
    said = typed.words(owner_id, person_id)
    spoken = _language(language or said.fields.get("language", ""), is_asked=bool(language))
    near = is_near if is_near is not None else bool(said.nearness and said.nearness.closeness in phrases.NEAR)
    form, is_own = phrases.form(owner_id=owner_id, kind=what, language=spoken, is_near=near)
    facts = facts_of(owner_id, line, said, whole_words.any_(about, "What a letter is about", longest=engine.LONGEST), now)
    if what in _NEEDS and not any(facts[name].words for name in ("about", _NEEDS[what][0])):
        raise NothingOnFile(f"Nothing is on file that {_NEEDS[what][1].format(name=line.name)}; say what it is about, in your words.")
    around = phrases.around(owner_id=owner_id, language=spoken, is_near=near)
    letter = engine.write(form, facts, language=spoken, is_near=near, around=around)
    held = guardrails.in_the_way(owner_id=owner_id, person_id=person_id, kind=what, now=now)
    hints = asking.advice(owner_id=owner_id, person_id=person_id, kind=_ASKS[what], now=now) if what in _ASKS else ()
    reach = occasions.reaches(owner_id, [person_id]).get(person_id)
    return Drafted(line, what, spoken, near, letter, reach.email if reach else "", _respect(said), held.words if held else "", hints, is_own)


def _kind(kind: str) -> WordKind:
    if kind not in set(WordKind):
        raise NoSuchKind(_NO_SUCH_KIND)
    return WordKind(kind)


def _language(said: str, *, is_asked: bool) -> str:
    found = next((code for word in said.casefold().replace(",", " ").split() if (code := _LANGUAGES.get(word))), "")
    if is_asked and not found:
        raise NoSuchKind(_NO_SUCH_KIND)
    return found or "en"


def _respect(said: typed.Words) -> tuple[str, ...]:
    fields = said.fields
    found = [
        f"Pronouns: {fields['pronouns']}." if fields.get("pronouns") else "",
        f"Reached by {fields['channel']}, as you noted." if fields.get("channel") else "",
        f"Better left out: {fields['avoid']}." if fields.get("avoid") else "",
        *(f"Not to be raised: {note.words.rstrip('.')}." for note in said.notes if note.is_not_to_raise),
    ]
    return tuple(one for one in found if one)


def eml(drafted: Drafted, words: str = "") -> bytes:
    """The letter, or what the owner made of it, as a file that mail programs open as a draft (RFC 5322)."""
    message = EmailMessage(policy=SMTP)
    if address := _ascii(drafted.email):
        message["To"] = address
    message["Subject"] = " ".join(drafted.letter.subject.split())
    message["X-Unsent"] = "1"
    message.set_content(f"{words.strip() or drafted.letter.words}\n")
    return bytes(message)


def _ascii(address: str) -> str:
    """An address as a header may hold it: a domain of other letters by its IDNA name; nothing where that is not the same address, or not to be had."""
    local, _, domain = address.rpartition("@")
    try:
        name = domain.encode("idna").decode("ascii")
        is_same = name.encode("ascii").decode("idna").lower() == domain.lower()
    except UnicodeError:
        return ""
    return f"{local}@{name}" if local and local.isascii() and is_same else ""


def sent(*, owner_id: int, to: Sequence[int], kind: str, now: datetime, about: str = "") -> str:
    """The owner sent a word of a kind to somebody; an ask is kept as one. Returns what was written down.

    Raises guardrails.OneRecipient, guardrails.Held, NoSuchKind.
    """
    person_id, what = guardrails.one_recipient(to), _kind(kind)
    if what in _ASKS:
        if not about.strip():
            raise Refused("Say what you asked for: what it is about belongs to an ask.")
        return asking.ask(owner_id=owner_id, person_id=person_id, text=about, kind=_ASKS[what], now=now).words.rstrip(".")
    line = people.line_of(owner_id, person_id)
    summary = f"Sent {line.name} {_SENT[what]}"
    with transaction.atomic():
        guardrails.before_word(owner_id=owner_id, person_id=person_id, kind=what, now=now)
        journal = Journal(owner_id)
        asking.mark_sent(journal, person_queries.anchors(owner_id, person_id), kind=what, on=now.date(), now=now)
        if what is WordKind.CONGRATS:
            congratulations.note_all(journal, person_id, now=now)
        words.close(journal, summary, now)
    return summary


_SENT: Final = {
    WordKind.HELLO: "a hello",
    WordKind.THANKS: "thanks",
    WordKind.CONGRATS: "congratulations",
    WordKind.FOLLOW_UP: "a follow-up",
    WordKind.SHARE: "something to read",
    WordKind.UPDATE: "an update",
    WordKind.REPLY: "an answer",
}
