import io
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.importers import mailboxes

HEAD = b"From: Ada <ada@example.org>\nSubject: %d"
POSTMARKS = [
    b"From ada@example.org Mon Mar  3 10:00:00 2025",
    b"From 1800000000000000001@xxx Mon Mar 03 09:15:00 +0000 2025",
    b"From 1800000000000000001@xxx",
    b"From - Mon Mar  3 10:00:00 2025",
    b"From -",
    b"From - ",
    b"From MAILER-DAEMON Mon Mar  3 10:00:00 2025",
    b"From ???@??? Mon Mar 03 10:00:00 2025",
    b"From ada Mon Mar  3 10:00 2025",
]


class Dripping(io.BytesIO):
    """A stream that gives a few bytes at a time, so that everything lies across two blocks."""

    def read(self, size=-1):
        return super().read(min(size, 7))


def split(data, stream=io.BytesIO, **options):
    return list(mailboxes.in_mbox(stream(data), **options))


def heads(data, stream=io.BytesIO):
    return [letter.head for letter in split(data, stream)]


@pytest.mark.parametrize("postmark", POSTMARKS)
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
@pytest.mark.parametrize("stream", [io.BytesIO, Dripping])
def test_every_program_s_postmark_begins_a_message(postmark, newline, stream):
    data = (postmark + b"\n" + HEAD % 1 + b"\n\nHello\n\n" + postmark + b"\n" + HEAD % 2 + b"\n\nHello\n").replace(b"\n", newline)

    found = heads(data, stream)

    assert found == [(HEAD % number + b"\n").replace(b"\n", newline) for number in (1, 2)]


@pytest.mark.parametrize(
    "prose",
    [
        b"From my side it is fine\nTo: you",  # after an empty line, above what looks like a header
        b">From ada@example.org Mon Mar  3 10:00:00 2025\nFrom: x",
        b"From ada@example.org Mon Mar  3 10:00:00 2025\nno header follows",
        b"last line\nFrom ada@example.org Mon Mar  3 10:00:00 2025\nFrom: no empty line before",
        b"From Russia with love\nYear: 1963",
    ],
)
def test_prose_does_not_begin_a_message(prose):
    assert len(heads(b"From -\n" + HEAD % 1 + b"\n\nHello\n\n" + prose + b"\n")) == 1


def test_a_message_without_a_body_ends_where_the_next_begins():
    assert heads(b"From -\n" + HEAD % 1 + b"\n\nFrom -\n" + HEAD % 2 + b"\n\n") == [HEAD % 1 + b"\n", HEAD % 2 + b"\n"]


def test_a_byte_order_mark_and_empty_lines_before_the_first_message_are_passed_over():
    assert len(heads(b"\xef\xbb\xbf\nFrom -\n" + HEAD % 1 + b"\n\n")) == 1


def test_a_head_may_end_in_another_line_ending_than_it_began():
    assert heads(b"From -\n" + HEAD % 1 + b"\r\n\r\nbody\n\n\n") == [HEAD % 1 + b"\r\n"]


@pytest.mark.parametrize("stream", [io.BytesIO, Dripping])
def test_a_content_length_that_leads_to_a_postmark_is_followed(stream):
    body = b"Look:\n\nFrom - \nFrom: somebody else\n\nEnd.\n"
    first = b"From -\n" + HEAD % 1 + b"\nContent-Length: %d\n\n" % len(body) + body
    rest = b"\nFrom -\n" + HEAD % 2 + b"\n\n"

    assert len(heads(first + rest, stream)) == 2
    assert len(heads(first, stream)) == 1


def test_a_content_length_that_leads_nowhere_is_not_followed():
    for length in (b"3", b"99999", b"99999999"):
        data = b"From -\n" + HEAD % 1 + b"\nContent-Length: " + length + b"\n\nHello\n\nFrom -\n" + HEAD % 2 + b"\n\nHello\n"

        assert len(heads(data)) == 2


def test_a_place_is_named_by_number_and_byte():
    first = b"From -\n" + HEAD % 1 + b"\n\nHello\n\n"

    assert [letter.where for letter in split(first + first)] == ["message 1, byte 0", f"message 2, byte {len(first)}"]


def test_a_body_stops_where_the_next_message_begins():
    data = b"From -\n" + HEAD % 1 + b"\n\nHello\n\nFrom -\n" + HEAD % 2 + b"\n\nBye\n"

    assert [letter.body.strip() for letter in split(data, with_body=True)] == [b"Hello", b"Bye"]


def test_a_large_attachment_is_not_held():
    size = 64 * 1024 * 1024
    data = b"From -\n" + HEAD % 1 + b"\n\n" + b"QUJD\n" * (size // 5) + b"\nFrom -\n" + HEAD % 2 + b"\n\nHello\n"
    stream = io.BytesIO(data)
    tracemalloc.start()

    count = sum(1 for _ in mailboxes.in_mbox(stream))

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 2
    assert peak < 8 * 1024 * 1024


def test_a_head_without_end_is_cut():
    data = b"From -\n" + HEAD % 1 + b"\nX-Long: " + b"x" * 1_000_000 + b"\n\nHello\n\nFrom -\n" + HEAD % 2 + b"\n\n"

    first, second = heads(data)

    assert len(first) == mailboxes.HEAD_LIMIT
    assert second == HEAD % 2 + b"\n"


@given(
    st.from_regex(r"\A[^\s]{0,12}\Z").map(str.encode),
    st.sampled_from([b"Mon ", b"Mo ", b""]),
    st.sampled_from([b"Mar", b"mar", b"Mai"]),
    st.sampled_from([b" 3", b"13", b"3", b"  3"]),
    st.sampled_from([b"10:00:00 2025", b"10:00 2025", b"9:00", b"10:00:00 +0000 2025" + b" " * 61, b""]),
    st.sampled_from([b"\nFrom: ada@example.org", b"\r\nTo : x", b"\n>From old\nTo: x", b"\n\nTo: x", b"\nno header"]),
)
def test_a_postmark_counts_in_the_middle_if_it_would_count_at_the_beginning(who, weekday, month, day, clock, header):
    postmark = b"From " + who + b" " + weekday + month + b" " + day + b" " + clock + header
    first = b"From ada@example.org Mon Mar  3 10:00:00 2025\nFrom: ada@example.org\n\ntext\n\n"

    assert (len(split(first + postmark)) == 2) is mailboxes.begins_mbox(postmark)
