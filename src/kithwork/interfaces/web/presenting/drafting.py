"""A letter to somebody, as its page takes it."""

from dataclasses import dataclass

from django.urls import reverse

from kithwork.actions import drafting as actions
from kithwork.actions import wording
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
    WordKind.REPLY: "Reply",
}


@dataclass(frozen=True, slots=True)
class Page:
    """The letter, where each line is from, and what is worth a thought before it goes."""

    person: persons.Head
    title: str
    id: int
    subject: str
    lines: tuple[said.Words, ...]
    words: str
    rows: int
    url: str
    mail_url: str
    eml_url: str
    word_url: str
    thoughts: tuple[str, ...]
    held: str
    doubts: str
    leaving: wording.Leaving | None
    no_model: str  # why the chosen one cannot be asked


def page(one: actions.Drafted, leaving: wording.Leaving | str, worded: wording.Worded | None = None) -> Page:
    """A letter that could be written; in a model's words if the owner asked for them."""
    letter = worded.drafted.letter if worded else one.letter
    lines = tuple(said.Words(line.words, evidence=f"from {'; '.join(line.sources)}" if line.sources else "") for line in one.letter.lines)
    return Page(
        persons.head(one.person),
        KINDS[one.kind],
        one.person.id,
        letter.subject,
        lines,
        letter.words,
        letter.words.count("\n") + 4,
        reverse("person-draft", args=[one.person.id]),
        mailing.mail_url([one.email] if one.email else [], letter.subject, letter.words),
        reverse("person-draft-file", args=[one.person.id]),
        reverse("person-draft-words", args=[one.person.id]),
        (*one.respect, *one.hints),
        one.held,
        _doubts(worded) if worded else "",
        None if isinstance(leaving, str) else leaving,
        leaving if isinstance(leaving, str) else "",
    )


def _doubts(worded: wording.Worded) -> str:
    found = (
        f"On no file of yours, look twice: {', '.join(worded.doubts)}." if worded.doubts else "Nothing in it stood out as new: read it all the same."
    )
    return f"Worded by the model at {worded.host}. {found}{' It is longer than such a letter should be.' if worded.is_long else ''}"
