"""What can somebody be congratulated on? The value is stored and never changes."""

from enum import StrEnum
from typing import Final

BEFORE: Final = ", before that "  # between what is and what was


class WinKind(StrEnum):
    """Sorts of win."""

    ROLE = "role"  # another organisation
    TITLE = "title"  # another title there, or a degree before the name
    NAME = "name"
    RELEASE = "release"
    TALK = "talk"  # given at an event whose programme was imported
    TOLD = "told"  # the owner heard of it
    BIRTHDAY = "birthday"  # of one year
    OFFER = "offer"  # the owner's own: an opportunity that they had
    MENTEE = "mentee"  # the owner's own: what somebody reached whom they guide
    RESULT = "result"  # the owner's own: what came of something that they made


WIN_WORDS = {
    WinKind.ROLE: "a new role",
    WinKind.TITLE: "a new title",
    WinKind.NAME: "a new name",
    WinKind.RELEASE: "a release",
    WinKind.TALK: "a talk",
    WinKind.TOLD: "good news",
    WinKind.BIRTHDAY: "a birthday",
    WinKind.OFFER: "an offer",
    WinKind.MENTEE: "a mentee’s success",
    WinKind.RESULT: "a result",
}
