"""How likely are the owner and somebody in touch soon, would it cool, would they answer? Fitted to the owner's own past as far as it was asked."""

from dataclasses import dataclass
from datetime import date, datetime

from kithwork.actions import lookbacks, people
from kithwork.domain import dates
from kithwork.engines import chance_words, chances, ties
from kithwork.store.queries import moments
from kithwork.store.queries.people import PersonLine


@dataclass(frozen=True, slots=True)
class Outlook:
    """The chances of one person, and beside each how often it happened with anybody at all; None where nobody's past says so."""

    person: PersonLine
    in_touch_30: float
    in_touch_90: float
    cooling: float | None  # None for a tie that did not matter in the last year
    answer: float
    rates: tuple[float | None, float | None, float | None]  # in touch in 30 days, in 90 days, an answer
    fitted_on: date | None  # when the owner's past was asked

    @property
    def words(self) -> list[tuple[str, str]]:
        """The same in words: what is asked, and what may be expected."""
        month, quarter, answered = (f" (with anybody: {chance_words.of_a_hundred(rate)})" if rate is not None else "" for rate in self.rates)
        cooling = [("cooling", f"{chance_words.in_words(self.cooling)} without a word for 90 days")] if self.cooling is not None else []
        return [
            ("in 30 days", f"{chance_words.in_words(self.in_touch_30)} in touch{month}"),
            ("in 90 days", f"{chance_words.in_words(self.in_touch_90)} in touch{quarter}"),
            *cooling,
            ("an answer", f"{chance_words.in_words(self.answer)} within 14 days of your letter{answered}"),
        ]


def of(*, owner_id: int, person: PersonLine, now: datetime) -> Outlook:
    """What may be expected of somebody."""
    made, today, past = people.tie_of(person), dates.day_of(now), lookbacks.kept(owner_id=owner_id)
    own = past.own if past else chances.UNKNOWN
    warmth, received = (ties.plain_warmth(made, today=today), ties.received_warmth(made, today=today)) if made else (0.0, 0.0)
    last_year = moments.days_in_touch(owner_id, person.id, since_day=today - 364, until_day=today, without=sorted(ties.TRACES))
    return Outlook(
        person=person,
        in_touch_30=chances.in_touch(warmth, within=30, own=own),
        in_touch_90=chances.in_touch(warmth, within=90, own=own),
        cooling=chances.cooling(warmth, last_year, own=own),
        answer=chances.answer(received, own=own),
        rates=_rates(past),
        fitted_on=past.made_on if past and (past.looks or past.answers.count) else None,
    )


def _rates(past: lookbacks.Past | None) -> tuple[float | None, float | None, float | None]:
    by_horizon = {look.within: look.fit.base_rate for look in past.looks} if past else {}
    answers = past.answers.base_rate if past and past.answers.count else None
    return by_horizon.get(30), by_horizon.get(90), answers
