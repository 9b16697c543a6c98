"""What is kept in memory, and what is left as it was while it is worked out."""

import gc

import pytest

from kithwork.actions.insight.kept import Kept


def test_cycles_are_looked_for_again_after_an_answer():
    assert Kept[bool]().get("is it?", gc.isenabled) is False
    assert gc.isenabled()


def test_cycles_are_looked_for_again_after_a_failure():
    with pytest.raises(ZeroDivisionError):
        Kept[float]().get("how much?", lambda: 1 / 0)

    assert gc.isenabled()


def test_one_answer_within_another_looks_for_none_either():
    inner, outer = Kept[bool](), Kept[bool]()

    assert outer.get("outer", lambda: inner.get("inner", gc.isenabled) or gc.isenabled()) is False
