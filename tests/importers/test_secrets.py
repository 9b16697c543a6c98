"""What opens doors is masked, and nothing else."""

import pytest

from kithwork.importers import secrets

PART = "Ab1" * 8


@pytest.mark.parametrize(
    "secret",
    [
        *(f"gh{kind}_{PART}" for kind in "pousr"),
        f"github_pat_{PART}_{PART}",
        f"xoxb-12-{PART}",
        f"xoxe.xoxp-1-{PART}",
        f"xapp-1-{PART}",
        "AKIA" + "AB12" * 4,
    ],
)
def test_a_token_is_masked_among_its_words(secret):
    assert secrets.masked(f"try ({secret}), please") == "try (…), please"


@pytest.mark.parametrize("name", ["token", "access_token", "api_key", "apikey", "key", "signature", "X-Amz-Signature"])
def test_the_value_of_a_key_in_an_address_is_masked(name):
    assert secrets.masked(f"see https://example.org/a?b=1&{name}=abc%2Fd&c=2 now") == f"see https://example.org/a?b=1&{name}=…&c=2 now"


def test_a_hook_of_slacks_is_masked():
    assert secrets.masked("post to https://hooks.slack.com/services/T01/B02/abcDEF") == "post to https://hooks.slack.com/services/…"


@pytest.mark.parametrize(
    "text", ["token=3 in the lexer", "https://example.org/?monkey=1&page=2", "ghp_ is how they begin", "AKIAS", "the key = value form"]
)
def test_other_words_stay(text):
    assert secrets.masked(text) == text
