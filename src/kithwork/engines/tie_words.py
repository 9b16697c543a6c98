"""How does a tie read in words? Reasons and dates only: no number of friendship ever leaves this floor."""

from datetime import date, timedelta
from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.engines.ties import Tie, warmth

_EPOCH: Final = date(1970, 1, 1)
_BANDS: Final = ((3.0, "Close"), (1.0, "Warm"), (0.3, "Steady"), (0.03, "Quiet"))  # of warmth, ours: ADR 0005
_QUIET: Final = frozenset({"Quiet", "Long quiet"})
_LATELY: Final = 100  # days of silence, up to which a season is named and nobody is quiet
_TELLING: Final = 5  # days in touch: fewer have no rhythm
_SEASONS: Final = ("winter", "winter", "spring", "spring", "spring", "summer", "summer", "summer", "autumn", "autumn", "autumn", "winter")


def date_of(day: int) -> date:
    """A day in days since 1970, as a date."""
    return _EPOCH + timedelta(days=day)


def in_short(made: Tie | None, *, today: int) -> str:
    """A few words for a list: `Warm, talked this winter`."""
    if made is None:
        return "Not in touch yet"
    if not made.days_count:
        return "Not talked yet"
    if made.days_count <= 2 and today - made.first_day <= 30:
        return "New"
    word = next((name for floor, name in _BANDS if warmth(made, today=today) > floor), "Long quiet")
    if word in _QUIET and today - made.talk_day <= _LATELY:
        word = "Now and then"
    return f"{word}, {_when(made, today)}" + ("" if made.met_days_count else ", nothing face to face on file")


def _when(made: Tie, today: int) -> str:
    last, silence = date_of(made.talk_day), today - made.talk_day
    if silence <= 7:
        return "in touch this week"
    if silence <= _LATELY:
        return f"talked this {_SEASONS[last.month - 1]}"
    return f"last in touch in {last.year}" if silence > 300 else f"last in touch in {last.strftime('%B')}"


def reasons(made: Tie | None, *, days_last_year: int) -> list[str]:
    """What the tie is made of, sentence by sentence."""
    if made is None:
        return ["No moment in touch is on file."]
    if not made.days_count:
        return [f"You have not talked yet; the last trace of both of you is of {day_in_words(date_of(made.last_day))}."]
    last = date_of(made.talk_day)
    found = [f"{_count(days_last_year, 'day')} in touch in the last year, the last one on {day_in_words(last)}."]
    if not days_last_year:
        found = [f"No day in touch in the last year; the last one was {day_in_words(last)}."]
    if made.days_count > days_last_year:
        found.append(f"{_count(made.days_count, 'day')} in all, since {day_in_words(date_of(made.first_day))}.")
    if made.met_days_count:
        found.append(f"{_count(made.met_days_count, 'day')} face to face.")
    found.append(_balance(made))
    if has_rhythm(made):
        found.append(f"Your usual rhythm: {_count(round(made.gap) or 1, 'day')} between two days in touch.")
    return found


def has_rhythm(made: Tie) -> bool:
    """Is there a usual gap to speak of? Of three days in touch a median says nothing."""
    return bool(made.gap) and made.days_count >= _TELLING


def _balance(made: Tie) -> str:
    if not made.own_days_count:
        return "So far only they have been in touch."
    if not made.their_days_count:
        return "So far only you have been in touch."
    return f"It goes both ways: you on {_count(made.own_days_count, 'day')}, they on {_count(made.their_days_count, 'day')}."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"
