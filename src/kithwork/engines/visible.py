"""When did others last see something of the owner's, and is that long for them?

Measured against what the owner said that they want, else against the usual gap between the days on which something of theirs could be seen. There is no count
of days in a row, since who does something for a streak stops when it breaks (Silverman and Barasch, Journal of Consumer Research 2023): a gap is said once,
with its day, and ends with the next small thing. Figures are ours: ADR 0038.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Final

from kithwork.domain.artifacts import DAYS, Span
from kithwork.domain.dates import day_in_words
from kithwork.engines.today import COOL_DOWN, Candidate, Reason

LEEWAY: Final = 1.5  # times the gap that the owner wants, or usually has, before it is long; ours: ADR 0038
FEWEST: Final = 5  # days of the last two years from which a usual gap is told; ours: ADR 0038
LOOKED_AT: Final = 730  # days
AT_LEAST: Final = 21  # days: less is no silence, however busy the owner was before; ours: ADR 0038
SHOW_DAYS: Final = 60  # in which Today thinks of whom a new thing fits; ours: ADR 0038
NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Seen:
    """Something of the owner's that others could see: on which day, and what it was."""

    on: date
    words: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """Others have seen nothing of the owner's for longer than the owner wants, or than is usual for them."""

    last: Seen
    measure: str  # by what it is long

    @property
    def words(self) -> str:
        """It as a sentence or two, and no reproach."""
        return f"{self.measure} The last that others could see was {self.last.words}, {day_in_words(self.last.on)}. Something small would do."


def pace_in_words(times: int, span: Span) -> str:
    """`one a month`."""
    return f"{NUMBERS[times] if times < len(NUMBERS) else times} a {span}"


def quiet(seen: Iterable[Seen], *, times: int = 0, span: Span | None = None, today: date) -> Quiet | None:
    """Where it is long; nothing where it is not, or where nothing says how long is long."""
    past = sorted((one for one in seen if one.on <= today), key=lambda one: one.on)
    if not past:
        return None
    gap = DAYS[span] / times if span and times else usual(past, today)
    if gap is None or (today - past[-1].on).days <= max(AT_LEAST, LEEWAY * gap):
        return None
    measure = f"You wanted {pace_in_words(times, span)}." if span and times else f"Others usually see something of yours {_every(gap)}."
    return Quiet(past[-1], measure)


def usual(past: Sequence[Seen], today: date) -> float | None:
    """The usual gap between two days on which something could be seen; none where there are too few."""
    days = sorted({one.on for one in past if 0 <= (today - one.on).days <= LOOKED_AT})
    if len(days) < FEWEST:
        return None
    return median((later - sooner).days for sooner, later in pairwise(days))


def _every(gap: float) -> str:
    if gap < 10:
        return "about every week"
    return f"about every {round(gap / 7)} weeks" if gap < 50 else f"about every {round(gap / 30)} months"


def to_show(person_id: int, *, title: str, made_on: date, fits: str, today: date) -> Candidate | None:
    """Somebody whom something new of the owner's fits; less urgent with the days, and a word unasked."""
    age = (today - made_on).days
    if not 0 <= age <= SHOW_DAYS:
        return None
    why = f"Something that you made fits them: “{title}”, {day_in_words(made_on)}; {fits}."
    urgency = 0.8 - 0.4 * age / SHOW_DAYS
    say = "Send it, with a line on why you thought of them."
    return Candidate(person_id, Reason.SHOW, urgency, why, "something you made", fact=title, say=say, since=made_on, cool_down=COOL_DOWN)
