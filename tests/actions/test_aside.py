"""A second process works out what this one would have, and neither waits for the other when it is gone."""

import os
import subprocess

import pytest

from kithwork.actions import aside
from kithwork.actions.aside import Aside

PORTIONS = [[1, 2], [3], [], [4, 5, 6]]


@pytest.fixture
def started(monkeypatch):
    """The processes that were started."""
    found, real = [], subprocess.Popen
    monkeypatch.setattr(aside.subprocess, "Popen", lambda *words, **options: found.append(real(*words, **options)) or found[-1])
    monkeypatch.setattr(aside.os, "cpu_count", lambda: 2)
    return found


def test_it_answers_what_this_process_would_have_in_order(started):
    with Aside() as helper:
        helper.expect(aside.MUCH)

        assert list(helper.each(sum, PORTIONS)) == list(map(sum, PORTIONS))

    assert len(started) == 1
    assert started[0].returncode is not None


def test_for_little_no_process_is_started(started):
    with Aside() as helper:
        helper.expect(aside.MUCH - 1)

        assert list(helper.each(sum, PORTIONS)) == list(map(sum, PORTIONS))

    assert not started


def test_while_one_portion_is_worked_on_the_next_is_fetched(started):
    order = []

    def fetched():
        for portion in PORTIONS:
            order.append("fetch")
            yield portion

    with Aside() as helper:
        helper.expect(aside.MUCH)
        order.extend(f"write {made}" for made in helper.each(sum, fetched()))

    assert order == ["fetch", "fetch", "write 3", "fetch", "write 3", "fetch", "write 0", "write 15"]


def test_when_the_process_dies_this_one_goes_on_alone(started):
    with Aside() as helper:
        helper.expect(aside.MUCH)
        found = helper.each(sum, PORTIONS)
        first = next(found)
        started[0].kill()
        started[0].wait()

        assert [first, *found] == list(map(sum, PORTIONS))


def test_what_fails_there_fails_here_with_its_own_words(started):
    with Aside() as helper:
        helper.expect(aside.MUCH)

        with pytest.raises(TypeError, match="unsupported operand"):
            list(helper.each(sum, [[1], ["a"]]))


def test_it_ends_when_nobody_asks_any_more(started):
    process = aside.begin("from kithwork.actions.aside import main; main()")
    process.communicate()

    assert process.wait(timeout=20) == 0
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)
