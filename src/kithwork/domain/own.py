"""What does the owner say of themself, to whom, and on which occasion do they ask? Values are stored and never change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Final


class OwnWordKind(StrEnum):
    """What the owner says of themself in one piece of words."""

    WORK = "work"  # what they do, as one line below the name
    STORY = "story"
    VALUES = "values"
    AVAILABILITY = "availability"
    PLACE = "place"
    PRONOUNS = "pronouns"


class OwnItemKind(StrEnum):
    """What the owner says of themself piece by piece."""

    SKILL = "skill"
    LINK = "link"
    EMAIL = "email"
    PHONE = "phone"
    POST = "post"
    EDUCATION = "education"
    VOLUNTEERING = "volunteering"
    MEMBERSHIP = "membership"
    PROJECT = "project"
    PUBLICATION = "publication"
    CERTIFICATE = "certificate"
    HONOUR = "honour"
    COURSE = "course"
    LANGUAGE = "language"
    REFERENCE = "reference"  # somebody else's words, with the owner's tick


class Asking(StrEnum):
    """On which occasion the owner asks out of curiosity."""

    MEETUP = "meetup"
    INTERVIEW = "interview"
    COFFEE = "coffee"
    MENTOR = "mentor"
    CLIENT = "client"


POSTS: Final = (OwnItemKind.POST, OwnItemKind.EDUCATION, OwnItemKind.VOLUNTEERING, OwnItemKind.MEMBERSHIP)
FAMILY: Final = "for-family"
MEETUP: Final = "pitch/meetup"
MAIL: Final = "pitch/mail"
PITCH: Final = "pitch/"  # and to whom
CURIOUS: Final = "curious/"  # and on which occasion
_ONESELF: Final = frozenset({"self employed", "selfemployed", "freelance", "freelancer", "independent", "selbständig", "selbstständig"})
KINDS_SAID: Final = {
    OwnItemKind.SKILL: "skill",
    OwnItemKind.LINK: "link",
    OwnItemKind.EMAIL: "e-mail address",
    OwnItemKind.PHONE: "telephone number",
    OwnItemKind.POST: "post",
    OwnItemKind.EDUCATION: "education",
    OwnItemKind.VOLUNTEERING: "volunteering",
    OwnItemKind.MEMBERSHIP: "membership",
    OwnItemKind.PROJECT: "project",
    OwnItemKind.PUBLICATION: "publication",
    OwnItemKind.CERTIFICATE: "certificate",
    OwnItemKind.HONOUR: "honour",
    OwnItemKind.COURSE: "course",
    OwnItemKind.LANGUAGE: "language",
    OwnItemKind.REFERENCE: "reference",
}


def key_of(said: Mapping[str, object]) -> str:
    """By what an item is known again: what it is, of whom, where it leads, since when; of somebody's words the words."""
    names = ("kind", "name", "by", "link", "from_on", *(("words",) if said.get("kind") == OwnItemKind.REFERENCE else ()))
    return sha256("|".join(str(said.get(name) or "") for name in names).casefold().encode()).hexdigest()[:16]


def is_oneself(organisation: str) -> bool:
    """Is it no organisation but the owner, who works for themself?"""
    return organisation.casefold().replace("-", " ") in _ONESELF


@dataclass(frozen=True, slots=True)
class Piece:
    """A skill, a link, a post, as others see it; days are partial dates."""

    kind: OwnItemKind
    name: str
    by: str = ""
    level: str = ""
    link: str = ""
    from_on: str = ""
    to_on: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Portrayal:
    """The owner as others may see them: a name, words by their kind, and pieces in their order."""

    name: str
    words: Mapping[OwnWordKind, str]
    pieces: tuple[Piece, ...]
    shows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # of each skill, which pieces show it

    def said(self, kind: OwnWordKind) -> str:
        """The words of a kind, or nothing."""
        return self.words.get(kind, "")

    def of(self, *kinds: OwnItemKind) -> tuple[Piece, ...]:
        """The pieces of these kinds."""
        return tuple(one for one in self.pieces if one.kind in kinds)
