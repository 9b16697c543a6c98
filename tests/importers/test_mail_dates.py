from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.importers import mail_dates

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Mon, 3 Mar 2025 10:00:00 +0100", "2025-03-03T10:00:00+01:00"),
        ("Mon, 03 Mar 2025 10:00:00 GMT", "2025-03-03T10:00:00+00:00"),
        ("3 Mar 2025 10:00 -0500 (EST)", "2025-03-03T10:00:00-05:00"),
        ("3 March 2025 9:00:00 PDT", "2025-03-03T09:00:00-07:00"),
        ("03-Mar-2025 10:00:00", "2025-03-03T10:00:00+00:00"),
        ("21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06+00:00"),
        ("21 Nov 07 09:55:06 GMT", "2007-11-21T09:55:06+00:00"),
        ("Thu, 31 Dec 1998 23:59:60 +0000", "1998-12-31T23:59:59+00:00"),
        ("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", "1997-11-21T09:55:06-06:00"),
        ("Thu,      13        Feb          1997      23:32               -0330 (Newfoundland Time)", "1997-02-13T23:32:00-03:30"),
        ("Mon Mar  3 10:00:00 2025", "2025-03-03T10:00:00+00:00"),
        ("2025-03-03T10:00:00Z", "2025-03-03T10:00:00+00:00"),
        ("Mon, 3 Mar 2025 10:00:00 +9900", "2025-03-03T10:00:00+00:00"),
    ],
)
def test_dates_are_read_as_mailers_write_them(written, meant):
    assert mail_dates.parse(written).isoformat() == meant


@pytest.mark.parametrize(
    "written", ["", "when the sun rose", "Wed, 15 Dec 2010    59:10 -0500", "Pn, 29 paX 2007 21:13:00 +0100", "31 Feb 2025 10:00:00"]
)
def test_what_names_no_moment_is_none(written):
    assert mail_dates.parse(written) is None


def test_a_date_that_cannot_be_true_gives_way_to_received_and_then_to_the_postmark():
    received = b"from x by y; Tue, 4 Mar 2025 10:00:00 +0000"
    postmark = b"From ada@example.org Wed Mar  5 10:00:00 2025\n"

    def day(headers, mark=b""):
        at = mail_dates.sent_at(headers, mark, NOW)
        return at and at.day

    assert day({b"date": b"Mon, 3 Mar 2025 10:00:00 +0000", b"received": received}, postmark) == 3
    for unlikely in (b"Mon, 3 Mar 3609 10:00:00 +0000", b"Thu, 1 Jan 1970 00:00:00 +0000", b"Mon, 3 Mar 2025 25:00:00 +0000", b""):
        assert day({b"date": unlikely, b"received": received}, postmark) == 4
        assert day({b"date": unlikely}, postmark) == 5
        assert day({b"date": unlikely}) is None


def test_a_clock_two_days_ahead_is_believed_and_three_are_not():
    assert mail_dates.sent_at({b"date": b"Fri, 2 Jan 2026 23:00:00 +0000"}, b"", NOW)
    assert not mail_dates.sent_at({b"date": b"Sun, 4 Jan 2026 00:00:00 +0000"}, b"", NOW)


@given(
    st.sampled_from(["Mon, ", "", "Mon,", "mond. "]),
    st.integers(0, 32).map(str) | st.integers(0, 9).map("{:02}".format),
    st.sampled_from(["Jan", "Feb", "feb", "June", "Dec", "Xyz"]),
    st.sampled_from(["2025", "2024", "1999", "99", "0025", "3609"]),
    st.tuples(st.integers(0, 25), st.integers(0, 61), st.integers(0, 61)).map(lambda clock: "{:02}:{:02}:{:02}".format(*clock)),
    st.sampled_from(["+0000", "-0000", "+0100", "-0330", "+1459", "+1500", "+0060", "-9900", "GMT", "EST", "+00000", ""]),
)
def test_the_usual_form_means_the_same_read_quickly_and_slowly(weekday, day, month, year, clock, zone):
    written = f"{weekday}{day} {month} {year} {clock} {zone}"
    quickly, slowly = mail_dates.parse(written), mail_dates.parse(f"(a comment) {written}")

    assert quickly == slowly
    assert not (quickly and slowly) or quickly.utcoffset() == slowly.utcoffset()
