import csv
import email.policy
import io
import json
import mailbox
import subprocess
import zipfile
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from email.utils import parseaddr

import pytest
from icalendar import Calendar

from kithwork.invented import write
from kithwork.invented.write import NotEmpty


def every_byte(root):
    return {path.relative_to(root): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def git(clone, *words):
    return subprocess.run(["git", "-C", str(clone), *words], capture_output=True, check=True, text=True).stdout


@pytest.fixture(scope="module")
def root(folder):
    return folder.truth.parent


@pytest.fixture(scope="module")
def known(folder):
    return json.loads(folder.truth.read_text())


@pytest.fixture(scope="module")
def words(root, letters):
    """What can be read in the files of each kind, with encodings undone where a fact could hide in one."""
    newer = sorted((root / "linkedin").iterdir(), key=lambda path: path.name[-8:-4] + path.name[-14:])
    tables = [zipfile.ZipFile(path).read(name).decode() for path in newer for name in zipfile.ZipFile(path).namelist()]
    return {
        "mail": "\n".join(plain(letter["Subject"]) for letter in letters),
        "calendar": "\n".join(str(event["SUMMARY"]) for event in Calendar.from_ical((root / "calendar/calendar.ics").read_bytes()).walk("VEVENT")),
        "git": "\n".join(git(clone, "log", "--format=%B") for clone in (root / "src").iterdir()),
        "cards": "\n".join(path.read_text().replace("\\,", ",") for path in (root / "contacts").iterdir()),
        "linkedin": "\n".join(tables),
    }


@pytest.fixture(scope="module")
def letters(root):
    """The headers of every message on disk, encodings undone."""
    parser = BytesHeaderParser(policy=email.policy.compat32)
    return [parser.parsebytes(raw) for raw in raw_messages(root)]


def plain(header):
    return str(make_header(decode_header(str(header).replace("\n", ""))))


def sender_of(letter):
    name, address = parseaddr(letter["From"])
    return plain(name), address


def raw_messages(root):
    box = mailbox.mbox(root / "mail/archive.mbox")
    for key in box.iterkeys():
        yield box.get_bytes(key)
    for path in sorted((root / "mail/Maildir").rglob("*.kith*")):
        yield path.read_bytes()


def test_writing_again_gives_the_same_bytes(small_world, root, tmp_path):
    again = write.write(small_world, tmp_path / "again")

    assert every_byte(again.truth.parent) == every_byte(root)


def test_a_folder_that_holds_something_is_refused(small_world, tmp_path):
    (tmp_path / "letter.txt").write_text("Dear Ada")

    with pytest.raises(NotEmpty):
        write.write(small_world, tmp_path)


def test_the_truth_is_not_among_what_is_imported(folder):
    assert folder.truth not in folder.paths
    assert all(path.exists() for path in folder.paths)


def test_every_message_of_the_world_lies_in_the_archive_or_the_maildir(small_world, letters):
    assert {letter["Message-ID"] for letter in letters} == {mail.message_id for mail in small_world.mails}


def test_a_sender_read_back_has_the_name_that_the_truth_says(small_world, letters):
    said = {mail.message_id: mail.sender for mail in small_world.mails}
    read = {letter["Message-ID"]: sender_of(letter) for letter in letters if str(letter["From"]).isascii()}
    of_truth = {key: (said[key].name, said[key].handle) for key in read}

    assert {key: pair for key, pair in read.items() if pair != of_truth[key]} == {}


def test_the_mail_is_about_twenty_megabytes(root):
    assert 10_000_000 < sum(path.stat().st_size for path in (root / "mail").rglob("*") if path.is_file()) < 26_000_000


def test_every_story_can_be_found_in_the_files(known, words):
    missing = [
        (key, fact["file"], fact["words"])
        for key, story in known["stories"].items()
        for fact in story["facts"]
        if not any(line in words[fact["file"]] for line in [fact["words"], fact["words"].replace('"', '""')])
    ]

    assert missing == []
    assert {"salsa", "slimming-world", "bolognese", "festival", "php-meetups", "early-careers", "noticed", "candidate"} <= set(known["stories"])


def test_three_interviews_followed_from_the_lockdown_meetups(known):
    facts = known["stories"]["php-meetups"]["facts"]

    assert [fact["words"] for fact in facts if fact["file"] == "calendar" and fact["words"].startswith("Interview")] == [
        "Interview: Dovetail Payments",
        "Interview: Tanglewood Games",
        "Interview: Fernwick Labs",
    ]


def test_the_clones_are_sound_and_hold_the_trailers(root):
    for clone in (root / "src").iterdir():
        git(clone, "fsck", "--strict")

    trailers = git(root / "src/tidewater", "log", "--format=%(trailers:keyonly)")
    assert {"Reviewed-by", "Tested-by", "Reported-by", "Co-authored-by"} <= set(trailers.split())


def test_the_exports_have_their_preamble_and_hidden_members(root):
    newest = max((root / "linkedin").iterdir(), key=lambda path: (path.name[-8:-4], path.name[-14:-9]))
    text = zipfile.ZipFile(newest).read("Connections.csv").decode()
    rows = list(csv.reader(io.StringIO(text)))

    assert rows[0] == ["Notes:"]
    assert ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"] in rows
    assert any(row[:6] == [""] * 6 and row[6] for row in rows if len(row) == 7)
