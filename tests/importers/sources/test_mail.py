import io
import random
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.importers import golden
from tests.importers.members import FolderMember, MemoryMember

from kithwork.domain.records import InteractionRecord, Skipped, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.mail import Mail

READING = Reading(now=datetime(2026, 1, 1, tzinfo=UTC))
SAMPLES = golden.samples_of("mail")

LETTER = b"""\
From: Grace Hopper <grace@example.test>
To: Ada <ada@example.org>
Date: Mon, 3 Mar 2025 10:00:00 +0000
Subject: wire
Message-ID: <%s@example.test>

Here is a nanosecond.
"""


class Damaged(io.BytesIO):
    """A file that breaks off."""

    def read(self, size=-1):
        block = super().read(size)
        if not block:
            raise OSError("it ends in the middle")
        return block


class DamagedMember(MemoryMember):
    def open(self):
        return Damaged(self.data)


def letter(key="one", more=b""):
    return more + LETTER % key.encode()


def read(name, data, *, with_words=False):
    return list(Mail().read(MemoryMember(name, data), Reading(READING.now, with_words)))


def maildir(tmp_path, **files):
    for folder in ("cur", "new", "tmp", ".Sent/cur", ".Sent/new", ".INBOX.Entw&APw-rfe/cur", ".INBOX.Entw&APw-rfe/new", ".Trash/cur", ".Trash/new"):
        (tmp_path / folder).mkdir(parents=True)
    for path, data in files.items():
        (tmp_path / path).write_bytes(data)
    return FolderMember(tmp_path)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_every_sample_is_read_as_the_file_beside_it_says(sample):
    assert Mail().recognises(golden.member_of(sample))
    golden.assert_golden(Mail(), sample, READING)


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD\r\n",
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
        b"First Name,Last Name,Connected On\r\n",
        b"CONVERSATION ID,FROM,TO,DATE,SUBJECT\r\n",
        b"From Russia with love\nYear: 1963\n",
        b"From 0123456789012345678901234567890123456789 Mon Sep 17 00:00:00 2001\nFrom: Ada <ada@example.org>\nDate: Mon, 3 Mar 2025 10:00:00 +0000\n",
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: page\r\n",
        b"Subject: only one of them\n\ntext",
        b"Dear Ada,\nFrom: Grace\nTo: you\n",
        b"\x89PNG\r\n\x1a\n",
        b"",
    ],
)
def test_what_is_no_mail_is_not_recognised(data):
    assert not Mail().recognises(MemoryMember("a file", data))


def test_a_message_needs_no_certain_first_header():
    assert Mail().recognises(MemoryMember("1234.eml", b"X-First: 1\r\n\tfolded\r\nReceived: by x\r\nMESSAGE-id: <1@x>\r\n\r\n"))


def test_a_message_is_the_same_item_in_an_mbox_a_maildir_and_a_file(tmp_path):
    alone = read("one.eml", letter())[0]
    in_mbox = read("Archive", b"From grace@example.test Mon Mar  3 10:00:00 2025\n" + letter())[0]
    in_maildir = next(Mail().read(maildir(tmp_path, **{"cur/1.M1P1.host:2,S": letter()}), READING))

    assert alone.origin.key == in_mbox.origin.key == in_maildir.origin.key == "one@example.test"
    assert alone.participants == in_mbox.participants == in_maildir.participants


def test_a_message_without_an_id_is_known_by_what_it_says():
    bare = letter().replace(b"Message-ID: <one@example.test>\n", b"")
    folded = bare.replace(b"To: Ada <ada", b"To: Ada\n\t<ada").replace(b"\n", b"\r\n")

    first, second = read("a.eml", bare)[0], read("b.eml", folded)[0]

    assert first.origin.key.startswith("hash:")
    assert first.origin.key == second.origin.key


def test_a_maildir_is_read_with_the_folders_inside_it(tmp_path):
    member = maildir(
        tmp_path,
        **{
            "cur/1.M1P1.host:2,S": letter("one"),
            "new/2.M2P1.host": letter("two"),
            "cur/3.M3P1.host:2,ST": letter("three"),
            "cur/4.M4P1.host:2,D": letter("four"),
            "tmp/5.M5P1.host": letter("five"),
            ".Sent/cur/6.M6P1.host:2,RS": letter("six"),
            ".Trash/cur/7.M7P1.host:2,S": letter("seven"),
            ".INBOX.Entw&APw-rfe/cur/8.M8P1.host:2,S": letter("eight"),
        },
    )

    items = {item.origin.where: item for item in Mail().read(member, READING)}

    assert Mail().recognises(member)
    assert {where: getattr(item, "why", "") for where, item in items.items()} == {
        "cur/1.M1P1.host:2,S": "",
        "cur/3.M3P1.host:2,ST": "in the bin",
        "cur/4.M4P1.host:2,D": "draft",
        "new/2.M2P1.host": "",
        ".INBOX.Entw&APw-rfe/cur/8.M8P1.host:2,S": "draft",
        ".Sent/cur/6.M6P1.host:2,RS": "",
        ".Trash/cur/7.M7P1.host:2,S": "in the bin",
    }


def test_a_folder_without_messages_is_no_maildir(tmp_path):
    assert not Mail().recognises(FolderMember(tmp_path))


def test_the_flags_of_a_loose_maildir_file_count():
    assert read("1.M1P1.host:2,ST", letter())[0].why == "in the bin"


def test_an_mbox_named_after_a_bin_is_a_bin():
    assert read("Papierkorb.mbox", b"From grace@example.test Mon Mar  3 10:00:00 2025\n" + letter())[0].why == "in the bin"


def test_the_same_message_again_is_left_out():
    postmark = b"From grace@example.test Mon Mar  3 10:00:00 2025\n"

    first, again = read("Archive", postmark + letter() + b"\n" + postmark + letter())

    assert isinstance(first, InteractionRecord)
    assert again == Skipped(again.origin, "the same message again")
    assert again.origin.where.startswith("message 2, byte ")


def test_a_copy_in_the_bin_does_not_hide_the_message():
    postmark = b"From grace@example.test Mon Mar  3 10:00:00 2025\n"

    binned, kept = read("Archive", postmark + letter(more=b"X-Gmail-Labels: Trash\n") + b"\n" + postmark + letter())

    assert binned.why == "in the bin"
    assert isinstance(kept, InteractionRecord)


def test_a_file_that_breaks_off_says_so_after_what_could_be_read():
    items = list(Mail().read(DamagedMember("Archive", b"From grace@example.test Mon Mar  3 10:00:00 2025\n" + letter()), READING))

    assert items[-1] == Unreadable(items[-1].origin, "the rest could not be read: it ends in the middle")


def test_words_are_read_only_when_they_are_wanted():
    assert read("one.eml", letter())[0].words == ""
    assert read("one.eml", letter(), with_words=True)[0].words == "Here is a nanosecond."


def test_words_in_an_mbox_lose_the_escape_of_from():
    data = b"From - \n" + letter() + b"\n>From my side.\n\n>>From his.\n"

    assert read("Archive", data, with_words=True)[0].words == "Here is a nanosecond.\n\nFrom my side.\n\n>From his."


def test_words_are_those_of_the_text_and_not_of_attachments():
    parts = (
        b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; name="a.txt"\nContent-Disposition: attachment\n\nno\n'
        b"--b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\ncaf=E9\n--b--\n"
    )

    assert read("one.eml", letter().replace(b"\n\nHere is a nanosecond.\n", b"\n" + parts), with_words=True)[0].words == "café"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_damaged_samples_raise_nothing_and_take_no_time(sample: Path):
    dice = random.Random(7)
    whole = sample.read_bytes()
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 40)):
            at = dice.randrange(len(data))
            match dice.randrange(4):
                case 0:
                    data[at] = dice.randrange(256)
                case 1:
                    del data[at : at + dice.randint(1, 60)]
                case 2:
                    data[at:at] = dice.choice([b"\0", b'"', b"<", b"(", b"=?utf-8?b?", b"\r", b"\n\nFrom ", b"\xff\xfe", b":;,@"])
                case _:
                    data[at:at] = data[at : at + 200]
        began = time.process_time()

        items = read(sample.name, bytes(data), with_words=True)

        assert all(item.origin.key for item in items)
        assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "piece", [b'"', b'\\"', b"(", b"<", b"(a", b"a(b)", b"=?utf-8?q?a", b"a, ", b"a@b,", b":", b";", b" ", b"\n ", b"=?x?b?a?= "]
)
def test_headers_made_to_be_slow_are_not(piece):
    flood = b"x" + piece * (200_000 // len(piece))
    data = b"From: <a@b.test>\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nTo: " + flood + b"\nSubject: " + flood + b"\nReferences: " + flood + b"\n\n"
    began = time.process_time()

    read("one.eml", data)
    read("one.eml", data.replace(b"From: <a@b.test>", b"From: " + flood))

    assert time.process_time() - began < 2
