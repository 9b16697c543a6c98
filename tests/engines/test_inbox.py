from datetime import date

import pytest

from kithwork.engines import inbox


def read(content):
    return [(one.number, one.words, one.why) for one in inbox.lines(content)]


def test_each_line_that_says_something_is_one_without_its_bullet():
    content = b"\xef\xbb\xbf- coffee with @ada\r\n\r\n* [ ] met Grace\n-----\n3. call with Priya\n"

    assert read(content) == [(1, "coffee with @ada", ""), (3, "met Grace", ""), (5, "call with Priya", "")]


def test_what_cannot_be_read_is_named_and_kept_as_it_stands():
    found = list(inbox.lines(b"caf\xe9 with ada\n" + b"a" * 501 + b"\n12345\n"))

    assert [one.why for one in found] == ["it is not in UTF-8", "it has more than 500 letters", "there is no word in it"]
    assert found[0].raw == b"caf\xe9 with ada"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2026-11-20.txt", date(2026, 11, 20)),
        ("dojo 20261119.md", date(2026, 11, 19)),
        ("notes.txt", date(2026, 11, 21)),
        ("2026-13-40.txt", date(2026, 11, 21)),
        ("2027-01-01.txt", date(2026, 11, 21)),
    ],
)
def test_the_day_in_a_name_counts_unless_it_is_none_or_still_to_come(name, day):
    assert inbox.day_of(name, written_on=date(2026, 11, 21)) == day


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_that_says_that_it_is_in_utf_16_is_read_as_such(encoding):
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")

    assert read(mark + "met Zoë\r\ncall with Priya".encode(encoding)) == [(1, "met Zoë", ""), (2, "call with Priya", "")]


def test_a_sign_that_cannot_be_seen_makes_a_line_unreadable_but_what_joins_signs_does_not():
    hidden = "met \u202eadA\nmet\tGrace\nmet \x1b[2JAda\nmet Ada 👩\u200d💻".encode()

    assert [bool(why) for _, _, why in read(hidden)] == [True, False, True, False]
    assert [why for _, _, why in read(b"\xff\xfea")] == ["it is not in UTF-16"]
