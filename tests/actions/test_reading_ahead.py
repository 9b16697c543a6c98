"""A second process reads what this one would have read, and neither is left behind by the other."""

import contextlib
import pickle
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from tests.files import ME, card, letter, mbox, vcf, zipped

from kithwork.actions import discovery, imports, reading_ahead
from kithwork.actions.batches import BROKEN_OFF, Terms
from kithwork.importers.protocol import Reading
from kithwork.importers.registry import IMPORTERS
from kithwork.store import models

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
TERMS = Terms(Reading(NOW, with_words=True), "GB", frozenset({("email", "robin@adeyemi.example")}), size=10)
HERE, AHEAD = 10**9, 0


@pytest.fixture
def started(monkeypatch):
    """The processes that were started."""
    found, real = [], subprocess.Popen
    monkeypatch.setattr(reading_ahead.subprocess, "Popen", lambda *words, **options: found.append(real(*words, **options)) or found[-1])
    monkeypatch.setattr(reading_ahead.os, "cpu_count", lambda: 2)
    return found


def mailbox(path, count=45):
    people = [f"{name} <{name.lower()}@engines.example>" for name in ("Ada", "Grace", "Zoë", "Alan")]
    return mbox(path, [letter(people[i % 4], ME, NOW - timedelta(days=i), number=f"{i}@x.example", body=f"Words {i}.") for i in range(count)])


def begun(found):
    return reading_ahead.read(found.path, found.ordinal, found.member, found.importer, TERMS)


def read(path, monkeypatch, large):
    monkeypatch.setattr(reading_ahead, "LARGE", large)
    return [batch for found in discovery.discover([path]).recognised for batch in begun(found)]


def test_it_reads_what_this_process_would_have_read(tmp_path, monkeypatch, started):
    book = vcf(tmp_path / "book.vcf", [card("Ada Lovelace", uid="1", phone="07700 900001"), "BEGIN:VCARD\r\nN:Half\r\n"])
    archive = zipped(tmp_path / "all.zip", mailbox(tmp_path / "in.mbox"), book)

    here, ahead = read(archive, monkeypatch, HERE), read(archive, monkeypatch, AHEAD)

    assert len(started) == 2
    assert [version for batch in ahead for version in batch.versions] == [version for batch in here for version in batch.versions]
    assert [other for batch in ahead for other in batch.others] == [other for batch in here for other in batch.others]


def test_two_members_of_one_name_are_both_read(tmp_path, monkeypatch, started):
    first, second = mailbox(tmp_path / "one.mbox", 20).read_bytes(), mailbox(tmp_path / "two.mbox", 31).read_bytes()
    with zipfile.ZipFile(tmp_path / "both.zip", "w") as archive:
        archive.writestr("in.mbox", first)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("in.mbox", second)

    here, ahead = read(tmp_path / "both.zip", monkeypatch, HERE), read(tmp_path / "both.zip", monkeypatch, AHEAD)

    assert sum(len(batch.versions) for batch in here) == 51
    assert [version for batch in ahead for version in batch.versions] == [version for batch in here for version in batch.versions]


def test_it_says_how_many_bytes_it_read(tmp_path, monkeypatch, started):
    path = mailbox(tmp_path / "in.mbox")

    assert sum(batch.bytes_read for batch in read(path, monkeypatch, AHEAD)) == path.stat().st_size
    assert len(started) == 1


def test_every_importer_can_be_handed_over():
    for importer in IMPORTERS:
        assert type(pickle.loads(pickle.dumps(importer))) is type(importer)


def test_the_other_process_loads_no_other_format():
    said = "import sys, kithwork.actions.reading_ahead; print(*[name for name in sys.modules if name.startswith('kithwork.importers.sources')])"

    assert subprocess.run([sys.executable, "-c", said], capture_output=True, check=True, text=True).stdout.split() == []


def test_a_small_file_is_read_here(tmp_path, owner, now, started):
    imports.run(owner_id=owner, paths=[mailbox(tmp_path / "in.mbox")], now=now)

    assert not started


def test_when_it_dies_the_file_counts_as_broken_off_and_is_read_again(tmp_path, owner, now, monkeypatch, started):
    monkeypatch.setattr(reading_ahead, "LARGE", AHEAD)
    monkeypatch.setattr(imports, "BATCH", 5)
    path, real = mailbox(tmp_path / "in.mbox", count=3000), imports.evidence.save_batch

    def killing(*given):
        started[-1].kill()
        started[-1].wait()
        return real(*given)

    monkeypatch.setattr(imports.evidence, "save_batch", killing)
    broken = imports.run(owner_id=owner, paths=[path], now=now)
    monkeypatch.setattr(imports.evidence, "save_batch", real)
    monkeypatch.setattr(imports, "BATCH", 2000)

    again = imports.run(owner_id=owner, paths=[path], now=now)

    assert broken.counts["items_unreadable"] == 1
    assert [item.where for item in broken.items] == [BROKEN_OFF]
    assert broken.counts["records_created"] + again.counts["records_created"] == 3000
    assert models.Interaction.objects.filter(owner_id=owner).count() == 3000


def test_when_this_process_stops_reading_it_is_gone(tmp_path, monkeypatch, started):
    monkeypatch.setattr(reading_ahead, "LARGE", AHEAD)
    [found] = discovery.discover([mailbox(tmp_path / "in.mbox", count=3000)]).recognised

    with contextlib.closing(begun(found)) as batches:
        next(batches)

    assert started[0].poll() is not None


def test_when_nobody_listens_any_more_it_ends_by_itself(tmp_path, monkeypatch, started, capfd):
    monkeypatch.setattr(reading_ahead, "LARGE", AHEAD)
    [found] = discovery.discover([mailbox(tmp_path / "in.mbox", count=3000)]).recognised
    batches = begun(found)
    next(batches)

    started[0].stdout.close()  # as the system does for a process that was killed

    assert started[0].wait(timeout=20) == 1
    assert capfd.readouterr().err == ""
    with contextlib.suppress(ValueError):
        batches.close()


def test_batches_are_plain_enough_for_a_pipe(tmp_path, monkeypatch):
    batches = read(mailbox(tmp_path / "in.mbox"), monkeypatch, HERE)

    assert pickle.loads(pickle.dumps(batches)) == batches
