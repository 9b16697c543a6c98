"""When was it? The dates of a LinkedIn export, which come in eight forms in one archive.

Nothing is guessed: each file has its own list of forms, and a form is taken only where its shape alone says which number is the day.
Stamps are UTC. A day, and the American form, name no zone: they are told by the clock on the owner's wall.
"""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final, TypeAlias

from kithwork.domain import dates
from kithwork.domain.zones import WALL

Form: TypeAlias = Callable[[str], datetime | None]

_MONTHS: Final = tuple("january february march april may june july august september october november december".split())
_MONTH: Final = {month[:length]: number for number, month in enumerate(_MONTHS, start=1) for length in range(3, 10)}
_APART: Final = len("2026-08-20 10:00:00 UTC|")
_PLACES: Final = (4, 7, 10, 13, 16, 19, 20, 21, 22, 23)
_MARKS: Final = "-- :: UTC|"
_WORDED: Final = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4}|\d{2})\Z")
_STAMP: Final = re.compile(r"([0-9]{4}[-/][0-9]{2}[-/][0-9]{2})(?:[ T]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?) ?(?:UTC|Z)?)?\Z")
_AMERICAN: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?:,? (\d{1,2}):(\d\d)\s?([AP])M)?\Z", re.IGNORECASE)
_JAVA: Final = re.compile(r"[A-Za-z]{3} ([A-Za-z]{3}) (\d{1,2}) (\d\d:\d\d:\d\d) [A-Z]{2,4} (\d{4})\Z")
_EVENT_TIME: Final = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}), (\d{4}),? (\d{1,2}):(\d\d) ?([AP])M\Z", re.IGNORECASE)
_LONG: Final = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2}), (\d{4})\Z")
_MONTH_YEAR: Final = re.compile(r"([A-Za-z]{3,9})\.?[ -](\d{4}|\d{2})\Z")


@lru_cache(maxsize=8192)
def worded(text: str) -> datetime | None:
    """`12 Mar 2019`, `12 Mar 19`, and `7-Feb-22` as Excel writes it back."""
    found = _WORDED.match(text)
    if not found:
        return None
    day, word, year = found.groups()
    return _moment(_year(year), _month(word), int(day))


def stamp(text: str) -> datetime | None:
    """`2026-08-20 10:00:00 UTC`, `2026/07/28 13:20:49 UTC`, `2026-08-20`."""
    try:
        if text[4::3] == "-- :: C" and text[19:] == " UTC":
            return datetime.fromisoformat(f"{text[:19]}+00:00")  # of messages, of which there are many
        found = _STAMP.match(text)
        if not found:
            return None
        day, hour = found.groups()
        return datetime.fromisoformat(f"{day.replace('/', '-')}T{hour or '00:00'}").replace(tzinfo=UTC if hour else WALL)
    except ValueError:
        return None


def stamps(texts: Sequence[str]) -> list[datetime | None]:
    """Those of messages, of which there are many: `stamp` of each, with or without space around it."""
    joined = "|".join([*texts, ""])
    if [joined[place::_APART] for place in _PLACES] == [mark * len(texts) for mark in _MARKS]:
        try:
            return [datetime.fromisoformat(text) for text in joined[:-1].replace(" UTC", "Z").split("|")]
        except ValueError:
            pass  # one of them is no date
    return [stamp(text) or stamp(text.strip()) for text in texts]


def american(text: str) -> datetime | None:
    """`8/20/26, 8:13 AM` or `01/19/13`: the month first; hours without AM or PM are not LinkedIn's, and refused."""
    found = _AMERICAN.match(text)
    if not found:
        return None
    month, day, year, hour, minute, half = found.groups()
    if hour is None:
        return _moment(_year(year), int(month), int(day))
    if not 1 <= int(hour) <= 12:
        return None
    return _moment(_year(year), int(month), int(day), int(hour) % 12 + (12 if half in "Pp" else 0), int(minute))


def java(text: str) -> datetime | None:
    """`Wed Jun 24 12:43:42 UTC 2026`, as Java prints a date."""
    found = _JAVA.match(text)
    at = _moment(int(found[4]), _month(found[1]), int(found[2]), *(int(part) for part in found[3].split(":")[:2])) if found else None
    return at.replace(tzinfo=UTC) if at else None


def event_time(text: str) -> datetime | None:
    """`Apr 08, 2024 07:00 AM`, and a stamp."""
    found = _EVENT_TIME.match(text)
    if not found:
        return stamp(text)
    month, day, year, hour, minute, half = found.groups()
    if not 1 <= int(hour) <= 12:
        return None
    return _moment(int(year), _month(month), int(day), int(hour) % 12 + (12 if half in "Pp" else 0), int(minute))


def of_fact(text: str) -> str | None:
    """The partial date of a certificate, a project or the like: as of a post, or a day in any of LinkedIn's forms; None when it is none of them."""
    found = partial(text)
    if found:
        return found
    day = moment(text, (stamp, american, java, _long))
    return day.date().isoformat() if day else None


def _long(text: str) -> datetime | None:
    """`Jun 24, 2026`."""
    found = _LONG.match(text)
    return _moment(int(found[3]), _month(found[1]), int(found[2])) if found else None


CONNECTIONS: Final[tuple[Form, ...]] = (worded, stamp)
INVITATIONS: Final[tuple[Form, ...]] = (american, stamp)
ENDORSEMENTS: Final[tuple[Form, ...]] = (stamp, worded)
RECOMMENDATIONS: Final[tuple[Form, ...]] = (american, worded, stamp)


def moment(text: str, forms: tuple[Form, ...]) -> datetime | None:
    """The moment that the text names in one of these forms, or None."""
    for form in forms:
        found = form(text)
        if found:
            return found
    return None


def partial(text: str) -> str | None:
    """The partial date of a post: `Jan 2020`, `Jan-20` (Excel), `2016`, `01 Oct 2022`; None when it is none of them."""
    if dates.is_partial(text) and not text.startswith("--"):
        return text
    found = _MONTH_YEAR.match(text)
    if found:
        month = _month(found[1])
        return dates.partial(_year(found[2]), month) if month else None
    day = worded(text)
    return day.date().isoformat() if day else None


def complaint(text: str) -> str:
    """Why a date could not be read, for a human."""
    return f"the date '{text[:40]}' is none of the forms that LinkedIn writes" if text else "it has no date"


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)  # LinkedIn opened in 2003


def _month(word: str) -> int:
    return _MONTH.get(word.casefold(), 0)


def _moment(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime | None:
    try:
        return datetime(year, month, day, hour, minute, tzinfo=WALL)
    except ValueError:
        return None
