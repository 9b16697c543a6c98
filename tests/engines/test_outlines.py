"""A proposal laid out from what was said and shown, and nothing else."""

from kithwork.domain.opportunities import OpportunityWordKind as Kind
from kithwork.engines import outlines
from kithwork.engines.proofs import Proof, Shown

NEED = (Kind.NEED, "bookings on the telephone", "said 1 Nov 2026")


def test_it_goes_from_what_they_need_to_what_speaks_for_the_owner():
    proof = Proof("built bookings for a gym", "your posts")

    found = outlines.outline([(Kind.GOAL, "no more paper", ""), NEED], [Shown("bookings", (proof,)), Shown("booking", (proof,))], terms="ten days")

    assert [part.title for part in found.parts] == ["What you need", "What it is to achieve", "Why me", "Terms"]
    assert found.parts[2].lines == (("built bookings for a gym", "your posts"),)
    assert outlines.in_words(found).startswith("What you need\n- bookings on the telephone\n\nWhat it is to achieve")


def test_what_is_missing_is_said():
    found = outlines.outline([NEED], [Shown("elevators", ())], terms="")

    assert found.missing == (
        "You have not written down what they are after.",
        "You have not written down how they like to work.",
        "Nothing of yours on file speaks for “elevators”.",
        "No terms are written down.",
    )
