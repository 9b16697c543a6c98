"""Two addresses of one posting compare equal."""

import pytest

from kithwork.importers import opportunity_links


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("https://www.linkedin.com/jobs/view/4011223344/?trk=x", "linkedin.com/jobs/view/4011223344"),
        ("http://uk.linkedin.com/jobs/view/tester-at-engines-4011223344", "linkedin.com/jobs/view/4011223344"),
        ("https://www.linkedin.com/jobs/search/?currentJobId=4011223344", "linkedin.com/jobs/view/4011223344"),
        ("https://Jobs.Engines.example/42/?utm_source=board&b=2&a=1", "jobs.engines.example/42?a=1&b=2"),
        ("ask Grace", ""),
        ("javascript:alert(1)", ""),
        ("http://[careers", ""),
        ("", ""),
    ],
)
def test_an_address_is_known_by_what_names_the_posting(link, key):
    assert opportunity_links.key(link) == key
