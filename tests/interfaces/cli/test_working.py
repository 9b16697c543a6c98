"""Whoever looks into the inbox folder again and again: what cannot be done yet is told once, and tried at every look."""

import pytest
from django.db import OperationalError
from tests.files import card, vcf

from kithwork.actions import imports, inbox_moves, opening
from kithwork.interfaces.cli import working


@pytest.fixture
def folder(tmp_path, monkeypatch):
    place = tmp_path / "home" / "inbox"
    place.mkdir(parents=True)
    monkeypatch.setattr(opening, "home", lambda: place.parent)
    return place


@pytest.fixture
def worker(owner, monkeypatch):
    monkeypatch.setattr(working, "_owner", lambda: owner)
    return working.Worker("GB")


def fail(**_):
    raise OperationalError("database is locked")


def test_while_the_file_cannot_be_written_a_thing_waits_and_is_told_of_once(folder, worker, monkeypatch):
    vcf(folder / "book.vcf", [card("Ada Lovelace", uid="1")])
    with monkeypatch.context() as patched:
        patched.setattr(imports, "run", fail)
        said = [worker.told_now() for _ in range(4)]

    assert [len(some) for some in said] == [0, 1, 0, 0]
    assert said[1][0].startswith("book.vcf stays where it is: Another process is writing to")
    assert worker.told_now() == ["book.vcf: 1 person and 0 moments in touch new. `kith imports show 1`."]


def test_lines_that_cannot_be_kept_yet_are_told_of_once(folder, worker, monkeypatch):
    (folder / "2026-11-20.txt").write_text("coffee with @ada\n")
    with monkeypatch.context() as patched:
        patched.setattr(inbox_moves, "collect", fail)
        said = [worker.told_now() for _ in range(2)]

    assert [len(some) for some in said] == [1, 0]
    assert worker.told_now() == ["1 line from 2026-11-20.txt: `kith inbox` asks about them."]


def test_a_fault_of_ours_is_not_hushed_up(folder, worker, monkeypatch):
    vcf(folder / "book.vcf", [card("Ada Lovelace", uid="1")])
    monkeypatch.setattr(imports, "run", lambda **_: 1 / 0)
    worker.look()

    with pytest.raises(ZeroDivisionError):
        worker.look()
