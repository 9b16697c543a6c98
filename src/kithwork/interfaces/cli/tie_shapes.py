"""What does `--json` print of what ties foretell? Chances and log losses are numbers here, named as what they are; the strength of a tie is none of them."""

from datetime import date

from kithwork.actions.lookbacks import Fit, Listed, LookBack, Past
from kithwork.actions.outlooks import Outlook
from kithwork.interfaces.cli import shapes
from kithwork.interfaces.cli.printing import Data


def past(found: Past) -> dict[str, Data]:
    """A back-test."""
    return {
        "made_on": found.made_on,
        "looks": [_look(look, found.names) for look in found.looks],
        "answers": {"within_days": 14, **_fit(found.answers)},
    }


def _look(look: LookBack, names: dict[int, str]) -> dict[str, Data]:
    return {
        "as_of": date_of(look.as_of),
        "within_days": look.within,
        "people_count": look.people_count,
        "in_touch": _fit(look.fit),
        "lists": [_listed(listed, names) for listed in look.lists],
    }


def _listed(listed: Listed, names: dict[int, str]) -> dict[str, Data]:
    people = [
        {
            "id": seen.person_id,
            "name": names.get(seen.person_id, ""),
            "last_on": date_of(seen.last_day),
            "since_on": date_of(seen.since_day) if seen.since_day else None,
        }
        for seen in listed.people
    ]
    return {"method": listed.method.value, "hits_count": listed.hits, "people": people}


def _fit(fit: Fit) -> dict[str, Data]:
    return {
        "asked_count": fit.count,
        "base_rate": fit.base_rate,
        "intercept_shift": fit.shift,
        "log_loss": fit.loss,
        "log_loss_unfitted": fit.loss_before,
        "log_loss_of_base_rate": fit.loss_of_base,
    }


def outlook(found: Outlook) -> dict[str, Data]:
    """What may be expected of somebody."""
    in_30, in_90, answers = found.rates
    return {
        "person": shapes.person(found.person),
        "chance_in_touch_30_days": found.in_touch_30,
        "chance_in_touch_90_days": found.in_touch_90,
        "chance_cooling_90_days": found.cooling,
        "chance_answer_14_days": found.answer,
        "base_rate_in_touch_30_days": in_30,
        "base_rate_in_touch_90_days": in_90,
        "base_rate_answer_14_days": answers,
        "fitted_on": found.fitted_on,
    }


def date_of(day: int) -> date:
    """A stored day, as a date."""
    return shapes.date_of(day)
