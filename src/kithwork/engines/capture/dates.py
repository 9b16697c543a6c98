"""Which days does the line speak of? English as it is typed: `yesterday`, `by friday`, `3 Dec`, `in two weeks`, `12/3` (day first).

A happening looks back and a promise looks ahead, so each spoken day carries both readings; the caller knows which one it needs.
`next friday` is the Friday of next week, and a period that is due is due on its last working day (both ours).
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kithwork.domain.dates import partial


@dataclass(frozen=True, slots=True)
class Spoken:
    """One day as spoken: where, what it is for a happening (`behind`) and for something due (`ahead`)."""

    start: int
    end: int
    behind: date
    ahead: date
    is_future: bool = False  # can only be meant as a day to come
    is_deadline: bool = False  # said with "by", "before", "until"
    is_open: bool = False  # said with "from", "since", "for": when something else began
    said: str = ""  # the day as a partial date, no more exact than it was said


@dataclass(frozen=True, slots=True)
class _Reading:
    behind: date
    ahead: date
    is_future: bool = False
    said: str = ""


_NUMBERS: Final = {word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())} | {
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "couple of": 2,
    "a few": 3,
    "few": 3,
}
_MONTH: Final = {name: n for n in range(1, 13) for name in (calendar.month_name[n].lower(), calendar.month_abbr[n].lower())} | {"sept": 9}
_DAY: Final = {calendar.day_name[n].lower(): n for n in range(7)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_M: Final = "|".join(sorted(_MONTH, key=len, reverse=True))
_D: Final = "|".join(sorted(_DAY, key=len, reverse=True))
_CLEAR_DAY: Final = "|".join(sorted((d for d in _DAY if d not in {"sat", "sun", "wed"}), key=len, reverse=True))
_N: Final = r"\d{1,2}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_LEAD: Final = r"(?P<lead>by|before|until|till|on|from|since|for|at|around)?"
_TIME: Final = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime)\b)?"


def _month_end(day: date, months: int = 0) -> date:
    first = (day.replace(day=1) + timedelta(days=31 * months)).replace(day=1)
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _shifted(day: date, count: int, unit: str) -> date:
    if unit.startswith(("day", "night")):
        return day + timedelta(days=count)
    if unit.startswith("week"):
        return day + timedelta(weeks=count)
    months = day.month - 1 + count * (12 if unit.startswith("year") else 1)
    year, month = day.year + months // 12, months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _same(day: date, *, is_future: bool = False) -> _Reading:
    return _Reading(day, day, is_future)


def _near(found: re.Match[str], today: date) -> _Reading:
    word = re.sub(r"\s+", " ", found["word"].lower())
    if word in {"yesterday", "last night", "yday"}:
        return _same(today - timedelta(days=1))
    if word in {"tomorrow", "tmrw", "tmr", "tomoz"}:
        return _same(today + timedelta(days=1), is_future=True)
    if word == "day before yesterday":
        return _same(today - timedelta(days=2))
    if word == "day after tomorrow":
        return _same(today + timedelta(days=2), is_future=True)
    return _same(today)


def _weekday(found: re.Match[str], today: date) -> _Reading:
    number, which = _DAY[found["day"].lower()], (found["which"] or "").lower()
    monday = today - timedelta(days=today.weekday())
    back = today - timedelta(days=(today.weekday() - number) % 7)
    ahead = today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    if which == "next":
        return _same(monday + timedelta(days=7 + number), is_future=True)
    if which in {"last", "past"}:
        return _same(back if back < today else back - timedelta(days=7))
    if which == "this":
        this = monday + timedelta(days=number)
        return _Reading(this, max(this, today), this > today)
    return _Reading(back, ahead)


def _in_span(found: re.Match[str], today: date) -> _Reading:
    word = found["count"].lower()
    return _same(_shifted(today, int(word) if word.isdigit() else _NUMBERS[word], found["unit"].lower()), is_future=True)


def _ago(found: re.Match[str], today: date) -> _Reading:
    word = found["count"].lower()
    return _same(_shifted(today, -(int(word) if word.isdigit() else _NUMBERS[word]), found["unit"].lower()))


def _period(found: re.Match[str], today: date) -> _Reading:
    which, unit = found["which"].lower(), found["unit"].lower()
    monday = today - timedelta(days=today.weekday())
    if unit == "weekend":
        saturday = monday + timedelta(days={"last": -2, "next": 12}.get(which, 5))
        return _Reading(saturday, saturday + timedelta(days=1), which != "last" and saturday > today)
    if which == "last":
        before = _shifted(today, -1, unit)
        said = {"month": f"{before:%Y-%m}", "year": f"{before:%Y}"}.get(unit, "")
        first = {"month": before.replace(day=1), "year": before.replace(month=1, day=1)}.get(unit, before)
        return _Reading(first, first, said=said)
    is_next = which == "next"
    if unit == "week":
        return _Reading(monday + timedelta(days=7) if is_next else today, max(today, monday + timedelta(days=11 if is_next else 4)), is_next)
    if unit == "month":
        end = _month_end(today, 1 if is_next else 0)
        return _Reading(end.replace(day=1) if is_next else today, end, is_next)
    year = today.year + is_next
    return _Reading(date(year, 1, 1) if is_next else today, date(year, 12, 31), is_next)


def _end_of(found: re.Match[str], today: date) -> _Reading:
    unit = (found["unit"] or {"eow": "week", "eom": "month", "eod": "day", "cob": "day"}.get(found[0].split()[-1].lower(), "day")).lower()
    if unit == "day":
        return _same(today)
    if unit == "week":
        friday = today + timedelta(days=(4 - today.weekday()) % 7)
        return _Reading(friday, friday, friday > today)
    end = _month_end(today, 1 if (found["next"] or "") else 0) if unit == "month" else date(today.year, 12, 31)
    return _Reading(end, end, end > today)


def _calendar_day(today: date, year: str | None, month: int, day: int) -> _Reading | None:
    try:
        if year:
            number = int(year) + (2000 if len(year) == 2 else 0)
            given = date(number, month, day)
            return _Reading(given, given, given > today)
        years = [date(y, month, day) for y in range(today.year - 4, today.year + 5) if day < 29 or day <= calendar.monthrange(y, month)[1]]
    except ValueError:
        return None
    if not years:
        return None
    return _Reading(max(d for d in years if d <= today), min(d for d in years if d >= today))


def _day_month(found: re.Match[str], today: date) -> _Reading | None:
    return _calendar_day(today, found["year"], _MONTH[found["month"].lower()], int(found["day"]))


def _numeric(found: re.Match[str], today: date) -> _Reading | None:
    return _calendar_day(today, found["year"], int(found["month"]), int(found["day"]))


def _of_month(found: re.Match[str], today: date) -> _Reading | None:
    day = int(found["day"])
    months = [_shifted(today.replace(day=1), n, "month") for n in (-2, -1, 0, 1, 2)]
    days = [m.replace(day=day) for m in months if 1 <= day <= calendar.monthrange(m.year, m.month)[1]]
    behind, ahead = [d for d in days if d <= today], [d for d in days if d >= today]
    return _Reading(behind[-1], ahead[0]) if behind and ahead else None


def _month_alone(found: re.Match[str], today: date) -> _Reading | None:
    month, which = _MONTH[found["month"].lower()], (found["which"] or "").lower()
    year = int(found["year"]) if found["year"] else today.year - (month > today.month or (which == "last" and month == today.month))
    ahead = int(found["year"]) if found["year"] else today.year + (month < today.month)
    if which == "next" and not found["year"]:
        return _Reading(date(ahead, month, 1), _month_end(date(ahead, month, 1)), is_future=True)
    said = partial(year, month)
    if said is None:
        return None
    return _Reading(date(year, month, 1), _month_end(date(ahead, month, 1)), date(year, month, 1) > today, said)


def _year_alone(found: re.Match[str], today: date) -> _Reading:
    year = int(found["year"])
    return _Reading(date(year, 1, 1), date(year, 12, 31), year > today.year, found["year"])


_Reader = Callable[[re.Match[str], date], _Reading | None]
_YEAR: Final = r"(?:19|20)\d\d"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w#@/.-])(?:{_LEAD}\s+)?(?:{text})(?![\w/]|-\d|\.\d)", re.IGNORECASE)


_EXACT: Final[tuple[tuple[re.Pattern[str], _Reader], ...]] = (
    (_pattern(rf"(?P<year>{_YEAR})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})"), _numeric),
    (_pattern(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?"), _numeric),
    (
        _pattern(rf"(?:(?:{_D}),?\s+)?(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_M})\b\.?(?:,?\s+(?P<year>{_YEAR}))?"),
        _day_month,
    ),
    (_pattern(rf"(?:(?:{_D}),?\s+)?(?P<month>{_M})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>{_YEAR}))?"), _day_month),
)
_READERS: Final[tuple[tuple[re.Pattern[str], _Reader], ...]] = (
    *_EXACT,
    (_pattern(r"(?:the\s+)?(?P<word>day before yesterday|day after tomorrow|last night|yesterday|yday|tomorrow|tmrw|tmr|tomoz)" + _TIME), _near),
    (_pattern(r"(?P<word>today|tonight|this morning|this afternoon|this evening|this lunchtime|just now)"), _near),
    (_pattern(rf"(?P<which>next|last|this|past)\s+(?P<day>{_D}){_TIME}"), _weekday),
    (_pattern(rf"(?P<which>\b)(?P<day>{_CLEAR_DAY}){_TIME}"), _weekday),
    (re.compile(rf"(?<![\w#@])(?P<lead>on|by|before|until)\s+(?P<which>\b)(?P<day>{_D})\b{_TIME}", re.IGNORECASE), _weekday),
    (re.compile(r"(?<![\w#@])(?P<lead>\b)(?P<which>\b)(?P<day>sat|sun|wed)\b(?=\s*(?:[.,;:!]|$))", re.IGNORECASE), _weekday),
    (_pattern(rf"(?:in|within)\s+(?P<count>{_N})\s+(?P<unit>days?|weeks?|months?|years?)(?:['’]?\s+time)?"), _in_span),
    (_pattern(rf"(?P<count>{_N})\s+(?P<unit>days?|nights?|weeks?|months?|years?)\s+(?:ago|back)"), _ago),
    (_pattern(r"(?:(?:at\s+)?(?:the\s+)?end\s+of\s+(?:the\s+|this\s+)?(?P<next>next\s+)?(?P<unit>day|week|month|year)|eow|eom|eod|cob)"), _end_of),
    (_pattern(r"(?P<which>next|last|this)\s+(?P<unit>weekend|week|month|year)"), _period),
    (_pattern(r"the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)"), _of_month),
    (_pattern(rf"(?:in|(?:back\s+in)|(?P<which>last|next))\s+(?P<month>{_M})\b(?:\s+(?P<year>{_YEAR}))?"), _month_alone),
    (
        re.compile(rf"(?<![\w#@])(?P<lead>by|before|until|from|since)\s+(?P<which>\b)(?P<month>{_M})\b(?:\s+(?P<year>{_YEAR}))?", re.IGNORECASE),
        _month_alone,
    ),
    (_pattern(rf"(?:back\s+)?in\s+(?P<year>{_YEAR})"), _year_alone),
)
_DEADLINES: Final = frozenset({"by", "before", "until", "till"})


def _read(found: re.Match[str], reader: _Reader, today: date) -> Spoken | None:
    try:
        reading = reader(found, today)
    except (ValueError, OverflowError):  # a day before year 1 or after year 9999
        return None
    if reading is None:
        return None
    lead = (found["lead"] or "").lower()
    said = reading.said or reading.behind.isoformat()
    is_open = lead in {"from", "since", "for"}
    return Spoken(found.start(), found.end(), reading.behind, reading.ahead, reading.is_future, lead in _DEADLINES, is_open, said)


def find(line: str, *, today: date) -> tuple[Spoken, ...]:
    """Every day the line speaks of, in order; of two readings of one place the more exact one."""
    spoken: list[Spoken] = []
    for pattern, reader in _READERS:
        for found in pattern.finditer(line):
            day = _read(found, reader, today)
            if day and not any(day.start < other.end and other.start < day.end for other in spoken):
                spoken.append(day)
    return tuple(sorted(spoken, key=lambda day: day.start))


_VERBS: Final = frozenset({"mar", "march", "may"})  # "40 may come" counts people


def impossible(line: str, *, today: date) -> tuple[str, ...]:
    """What is written as a day and is none (`31 February`, `2026-13-01`), as it stands in the line."""
    real = find(line, today=today)
    found = [(one, reader) for pattern, reader in _EXACT for one in pattern.finditer(line)]
    wrong = [one for one, reader in found if _read(one, reader, today) is None and _is_meant_as_day(line, one)]
    clear = [one for one in wrong if not any(_cuts_across(day, one) for day in real)]
    return tuple(dict.fromkeys(_day_alone(one) for one in sorted(clear, key=re.Match.start)))


def _is_meant_as_day(line: str, found: re.Match[str]) -> bool:
    """Not a fraction, and not a number of people who may come."""
    if not found["month"].isdigit():
        return int(found["day"]) <= 31 or found["month"].lower() not in _VERBS
    if len(found["year"] or "") == 4:
        return True
    small, large = sorted((int(found["day"]), int(found["month"])))
    rest = line[found.end() :].lstrip()
    stands_apart = found.start() == 0 or not rest or rest[0] in ".,;:!?)"
    return 1 <= small <= 12 and large <= 31 and bool(found["lead"] or stands_apart)


def _cuts_across(day: Spoken, found: re.Match[str]) -> bool:
    """Do a real day and this overlap, and neither is the weekday in front of it?"""
    return day.start < found.end() and found.start() < day.end and not (found.start() <= day.start and day.end <= found.end())


def _day_alone(found: re.Match[str]) -> str:
    return found[0][len(found["lead"] or "") :].strip()


def year_of(name: str, *, today: date) -> date | None:
    """The first day of the year that an event's name ends in (`FOSDEM 2023`), when it is not this year or later."""
    found = re.search(rf"\b({_YEAR})\Z", name)
    return date(int(found[1]), 1, 1) if found and int(found[1]) < today.year else None
