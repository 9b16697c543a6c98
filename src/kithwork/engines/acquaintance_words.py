"""How does it read that two people know each other? In sentences with dates, and never with a number of how well."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.engines.acquaintance import Evidence, Ground
from kithwork.engines.acquaintance import year_span as year_span  # noqa: PLC0414  it is a way to say years

_EPOCH: Final = date(1970, 1, 1)
_DAYS: Final = {  # what they did, on so many days
    Ground.IN_PERSON: "met face to face",
    Ground.CALL: "spoke on the phone",
    Ground.MEETING: "sat in small meetings together",
    Ground.MESSAGE: "wrote to each other",
    Ground.CODE: "worked on each other’s code",
    Ground.BESIDE: "were written to together",
    Ground.LIST: "wrote in the same conversations",
    Ground.FILES: "worked on the same files",
}
_IN_SHORT: Final = {
    Ground.IN_PERSON: "met face to face",
    Ground.CALL: "spoke on the phone",
    Ground.MEETING: "small meetings",
    Ground.MESSAGE: "wrote to each other",
    Ground.CODE: "each other’s code",
    Ground.BESIDE: "written to together",
    Ground.LIST: "the same conversations",
    Ground.FILES: "the same files",
}
INFERRED: Final = frozenset(
    {Ground.ORGANISATION, Ground.SCHOOL, Ground.EVENT, Ground.BESIDE, Ground.LIST, Ground.FILES}
)  # nothing shows that they ever spoke
MOST: Final = 3  # sentences


def sentences(one: str, other: str, evidence: Sequence[Evidence]) -> list[str]:
    """Why these two are taken to know each other, the weightiest first."""
    told: list[str] = []
    for each in evidence[:MOST]:
        is_again = bool(told) and each.ground in _DAYS
        told.append(f"They {_on_days(each)}." if is_again else _sentence(one, other, each))
    return told


_SAID: Final = {  # {a} and {b} in the order in which they stand
    Ground.DECLARED: "{a} is {words} of {b}, by your word.",
    Ground.DECLARED_BACK: "{b} is {words} of {a}, by your word.",
    Ground.ON_CARD: "{a} is {words} of {b}, as a card of yours says.",
    Ground.ON_CARD_BACK: "{b} is {words} of {a}, as a card of yours says.",
    Ground.CONFIRMED: "{a} and {b} know each other, by your word.",
    Ground.INTRODUCED: "You met {b} through {a}.",
    Ground.INTRODUCED_BACK: "You met {a} through {b}.",
    Ground.GROUP: "{a} and {b} are both in {words}, a group of yours.",
    Ground.ORGANISATION: "{a} and {b} {words}.",
    Ground.SCHOOL: "{a} and {b} {words}.",
    Ground.EVENT: "{a} and {b} {words}, {day}.",
}


def _sentence(one: str, other: str, evidence: Evidence) -> str:
    if evidence.ground in _DAYS:
        return f"{one} and {other} {_on_days(evidence)}."
    said = _SAID[evidence.ground].format(a=one, b=other, words=evidence.words, day=day_in_words(_date(evidence.last_day)))
    return said.replace(" is knows of ", " knows ")  # a relation for which the owner gave no word


def _on_days(evidence: Evidence) -> str:
    return f"{_DAYS[evidence.ground]} on {_counted(evidence.days_count)}, {span(evidence.first_day, evidence.last_day)}"


def in_short(evidence: Sequence[Evidence]) -> str:
    """The weightiest reason, as words on a line between two."""
    if not evidence:
        return ""
    first = evidence[0]
    match first.ground:
        case Ground.DECLARED | Ground.DECLARED_BACK | Ground.ON_CARD | Ground.ON_CARD_BACK:
            return first.words
        case Ground.CONFIRMED:
            return "by your word"
        case Ground.INTRODUCED | Ground.INTRODUCED_BACK:
            return "brought you together"
        case Ground.GROUP | Ground.ORGANISATION | Ground.SCHOOL:
            return first.words
        case Ground.EVENT:
            return f"{first.words}, {years(first.first_day, first.last_day)}"
        case ground:
            return f"{_IN_SHORT[ground]}, {years(first.first_day, first.last_day)}"


def is_inferred(evidence: Sequence[Evidence]) -> bool:
    """Does nothing show that the two ever spoke, nor the owner say so?"""
    return all(each.ground in INFERRED for each in evidence)


def span(first_day: int, last_day: int) -> str:
    """When: `in 2024`, `from 2019 to 2021`."""
    first, last = _date(first_day).year, _date(last_day).year
    return f"in {last}" if first == last else f"from {first} to {last}"


def years(first_day: int, last_day: int) -> str:
    """When, on a line: `2024`, `2019–21`."""
    return year_span(_date(first_day).year, _date(last_day).year)


def _date(day: int) -> date:
    return _EPOCH + timedelta(days=day)


def _counted(count: int) -> str:
    return "1 day" if count == 1 else f"{count:,} days"
