"""When was a message sent? RFC 5322 3.3 and 4.3, and the ways in which mailers miss it.

What says no moment that can be true (an hour 59, a year 3609) is not repaired: the next witness is asked (Received, then the postmark).
A date without a zone is taken as UTC.
"""

import email.utils
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import Final

from kithwork.importers.mail_headers import Headers

_MONTHS: Final = {name: number for number, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)}
_HOURS: Final = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "CET": 1, "CEST": 2, "BST": 1, "JST": 9}
_TIME: Final = r"(?P<hour>\d{1,2})\s*:\s*(?P<minute>\d{2})(?:\s*:\s*(?P<second>\d{2}))?"
_ZONE: Final = r"(?P<zone>[+-]\d{4}|[A-Za-z]{1,5}\b)?"
_SENT: Final = re.compile(
    rf"(?:[A-Za-z]{{2,9}}\.?,?\s*)?(?P<day>\d{{1,2}})[\s-]+(?P<month>[A-Za-z]{{3}})[a-z]*\.?[\s-]+(?P<year>\d{{4}}|\d{{2}})\s+{_TIME}\s*{_ZONE}",
    re.ASCII,
)
_ASCTIME: Final = re.compile(rf"(?P<month>[A-Z][a-z]{{2}})\s+(?P<day>\d{{1,2}})\s+{_TIME}\s*{_ZONE}\s*(?P<year>\d{{4}})", re.ASCII)
_USUAL: Final = re.compile(  # what nearly every mailer writes, a part of what _SENT takes
    r"(?:[A-Z][a-z]{2}, )?(\d\d?) ([A-Z][a-z]{2}) ([12]\d{3}) (\d\d:\d\d:\d\d) ([+-](?:0\d|1[0-4])[0-5]\d)", re.ASCII
)
_COMMENT: Final = re.compile(r"\([^()]*\)")
_LIMIT: Final = 200  # characters of a date
_EARLIEST: Final = datetime(1980, 1, 1, tzinfo=UTC)
_AHEAD: Final = timedelta(days=2)


def sent_at(headers: Headers, postmark: bytes, now: datetime) -> datetime | None:
    """The first moment that a message claims and that can be true."""
    latest = now + _AHEAD
    written = headers.get(b"date", b"")[:_LIMIT].decode("latin-1")
    at = _usual(written) or _quick(_SENT.match(written))  # most mail, quickly
    if at and _EARLIEST <= at <= latest:
        return at
    for claim in _claims(headers, postmark):
        at = parse(claim)
        if at and _EARLIEST <= at <= latest:
            return at
    return None


def parse(written: str) -> datetime | None:
    """The moment that a date header names, or None."""
    return _usual(written) or _quick(_SENT.match(written)) or _slow(written)


def _claims(headers: Headers, postmark: bytes) -> Iterator[str]:
    yield headers.get(b"date", b"")[:_LIMIT].decode("latin-1")
    yield headers.get(b"received", b"").rpartition(b";")[2][:_LIMIT].decode("latin-1").strip()
    yield postmark[:_LIMIT].decode("latin-1")


def _slow(written: str) -> datetime | None:
    without_comments = " ".join(_COMMENT.sub(" ", written).split())
    at = _quick(_SENT.match(without_comments)) or _quick(_ASCTIME.search(without_comments))
    if at:
        return at
    for read in (datetime.fromisoformat, email.utils.parsedate_to_datetime):
        try:
            at = read(without_comments)
        except (ValueError, TypeError, IndexError, OverflowError):  # email.utils promises the first and raises them all
            continue
        return _aware(at)
    return None


def _usual(written: str) -> datetime | None:
    """The same as `_quick` where there is nothing unusual, in half the time; else None."""
    found = _USUAL.match(written)
    if not found:
        return None
    day, month, year, clock, zone = found.groups()
    try:
        return datetime.fromisoformat(f"{year}-{_MONTHS.get(month.lower(), 0):02}-{day:0>2}T{clock}{zone}")
    except ValueError:  # a leap second, an hour 25
        return None


def _quick(found: re.Match[str] | None) -> datetime | None:
    if not found:
        return None
    day, month, year_written, hour, minute, second, zone = found.group("day", "month", "year", "hour", "minute", "second", "zone")
    try:
        year = int(year_written)
        if year < 100:  # RFC 5322 4.3
            year += 2000 if year < 50 else 1900
        seconds = min(int(second or 0), 59)  # a leap second
        return datetime(year, _MONTHS.get(month.lower(), 0), int(day), int(hour), int(minute), seconds, tzinfo=_zone(zone or ""))
    except ValueError:
        return None


@lru_cache(maxsize=512)
def _zone(written: str) -> timezone:
    if written[:1] in {"+", "-"}:
        away = timedelta(hours=int(written[1:3]), minutes=int(written[3:5]))
        return timezone(away if written[0] == "+" else -away) if away and away < timedelta(hours=15) else UTC
    hours = _HOURS.get(written.upper(), 0)
    return timezone(timedelta(hours=hours)) if hours else UTC


def _aware(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)
