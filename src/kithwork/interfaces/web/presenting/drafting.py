"""A letter to somebody, as its page takes it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from kithwork.actions import drafting as actions
from kithwork.domain.asking import WordKind
from kithwork.interfaces.web.presenting import mailing, persons, said

KINDS = {
    WordKind.HELLO: "Hello",
    WordKind.THANKS: "Thanks",
    WordKind.CONGRATS: "Congratulations",
    WordKind.FOLLOW_UP: "Follow-up",
    WordKind.SHARE: "Share",
    WordKind.ASK: "Ask",
    WordKind.REFERRAL: "Referral",
    WordKind.INTRODUCTION: "Introduction",
    WordKind.UPDATE: "Update",
}


@dataclass(frozen=True, slots=True)
class Page:
    """The letter, where each line is from, and what is worth a thought before it goes."""

    person: persons.Head
    title: str
    id: int
    subject: str
    lines: tuple[said.Words, ...]
    mail_url: str
    eml_url: str
    thoughts: tuple[str, ...]
    held: str


def page(one: actions.Drafted, asked: dict[str, str]) -> Page:
    """A letter that could be written."""
    lines = tuple(said.Words(line.words, evidence=f"from {'; '.join(line.sources)}" if line.sources else "") for line in one.letter.lines)
    return Page(
        persons.head(one.person),
        KINDS[one.kind],
        one.person.id,
        one.letter.subject,
        lines,
        mailing.mail_url([one.email] if one.email else [], one.letter.subject, one.letter.words),
        f"{reverse('person-draft-file', args=[one.person.id])}?{urlencode(asked)}",
        (*one.respect, *one.hints),
        one.held,
    )
