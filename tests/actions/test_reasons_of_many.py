"""What many pairs have in common reads as a sentence would say it."""

import pytest

from kithwork.actions import questions
from kithwork.identity import bundles, explain


@pytest.mark.parametrize("words", sorted(words for words in explain._WORDS.values() if words.startswith("both ")))
def test_what_both_have_in_common_is_said_of_many_pairs_in_words(words):
    kind = bundles.kind_of(words.format("x"))

    assert questions._reason(kind) != kind
