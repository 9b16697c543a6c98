from datetime import UTC, datetime

import pytest

from kithwork.importers import linkedin_dates


@pytest.mark.parametrize("text", ["12 Mar 2019", "12 Mar 19", "12-Mar-19", "12 March 2019", "2019-03-12"])
def test_a_day_of_connecting_reads_in_every_era_and_after_excel(text):
    assert linkedin_dates.moment(text, linkedin_dates.CONNECTIONS) == datetime(2019, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize("text", ["8/20/26, 8:13 AM", "8/20/26, 8:13\u202fAM", "08/20/2026, 08:13 am", "2026-08-20 08:13:00 UTC"])
def test_an_american_moment_has_the_month_first(text):
    assert linkedin_dates.moment(text, linkedin_dates.INVITATIONS) == datetime(2026, 8, 20, 8, 13, tzinfo=UTC)


def test_twelve_is_midnight_in_the_morning_and_noon_after_it():
    assert linkedin_dates.american("1/2/23, 12:10 AM") == datetime(2023, 1, 2, 0, 10, tzinfo=UTC)
    assert linkedin_dates.american("1/2/23, 12:10 PM") == datetime(2023, 1, 2, 12, 10, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2026/07/28 13:20:49 UTC", "2026-07-28 13:20:49 UTC", "2026-07-28T13:20:49Z"])
def test_a_stamp_is_utc(text):
    assert linkedin_dates.moment(text, linkedin_dates.ENDORSEMENTS) == datetime(2026, 7, 28, 13, 20, 49, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "32 Mar 2019", "12 Foo 2019", "12 Marzipan 2019", "3/12/2019", "yesterday", "12 Mar 0000"])
def test_a_connection_date_is_never_guessed(text):
    assert linkedin_dates.moment(text, linkedin_dates.CONNECTIONS) is None


@pytest.mark.parametrize("text", ["20/8/26, 8:13 AM", "8/20/26, 13:13 PM", "8/20/26, 0:13 AM", "8/2/2026 8:13", "2/30/26, 8:13 AM"])
def test_an_american_moment_that_could_be_another_day_is_refused(text):
    assert linkedin_dates.american(text) is None


@pytest.mark.parametrize(
    ("text", "partial"),
    [("Jan 2020", "2020-01"), ("Jan-20", "2020-01"), ("2016", "2016"), ("01 Oct 2022", "2022-10-01"), ("Sept 2008", "2008-09"), ("summer", None)],
)
def test_a_post_begins_as_exactly_as_its_source_says(text, partial):
    assert linkedin_dates.partial(text) == partial


@pytest.mark.parametrize(
    "odd", ["2026-08-20 10:00:01 UTC", "2026-08-20", "2026-W33-4 10:00:01 UTC", " 2026-08-20 10:00 UTC", "2026-13-20 10:00:01 UTC", "|", ""]
)
def test_moments_read_together_are_those_read_one_by_one(odd):
    texts = ["2026-08-20 10:00:00 UTC", odd, "2025-01-02 23:59:59 UTC"]

    assert linkedin_dates.stamps(texts) == [linkedin_dates.stamp(text.strip()) for text in texts]
    assert linkedin_dates.stamps([]) == []
