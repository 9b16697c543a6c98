"""Whoever is long at work leaves gaps in which others can write."""

from django.db import connection

from kithwork.store.writes import locks, turns, upkeep


def test_who_holds_the_lock_leaves_a_gap_before_a_transaction_every_few_seconds_and_before_nothing_else(db, monkeypatch, tmp_path):
    clock, gaps = [0.0], []
    monkeypatch.setattr(turns.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(turns.time, "sleep", lambda seconds: gaps.append((clock[0], seconds)))
    monkeypatch.setattr(upkeep, "is_in_memory", lambda: False)
    monkeypatch.setattr(upkeep, "path", lambda: tmp_path / "network.db")

    with locks.only_one():
        (given,) = connection.execute_wrappers
        for half in range(12):
            clock[0] = half / 2
            for statement in ("UPDATE owner SET zone = ''", "BEGIN IMMEDIATE", "BEGIN DEFERRED" if half == 7 else "SELECT 1"):
                given(lambda *said: said, statement, None, many=False, context={})

    assert gaps == [(2.5, turns.GAP)]  # at 4.0 the file had been looked at for half a second
    assert not connection.execute_wrappers
