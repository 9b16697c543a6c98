"""The owner reads what was seen, and why it speaks for two being one or against it."""

import pytest

from kithwork.identity import explain
from kithwork.identity.traits import Finding, Trait
from kithwork.identity.weights import WEIGHTS


@pytest.mark.parametrize(
    ("trait", "amount", "words"),
    [
        (Trait.RIVAL, 3.0, "somebody else here bears that name too, and may be the one who is meant"),
        (Trait.RIVAL, 0.0, "somebody else here bears that name, and is less likely to be meant"),
        (Trait.IN_LIFE, 1.0, "you deal with both yourself, and a part of a name mostly means somebody one deals with"),
        (Trait.CLOSE, 3.0, "you have much to do with them, and may keep them under a short name"),
        (Trait.CLOSE, 0.0, "you have too little to do with them to keep them under a short name"),
    ],
)
def test_a_reason_says_what_was_seen_and_why_it_counts(trait, amount, words):
    (reason,) = explain.reasons([Finding(trait, amount, "")], WEIGHTS)

    assert reason.words == words


@pytest.mark.parametrize("words", ["both are people you deal with", "you are in touch with both", "seen five years apart"])
def test_what_is_on_file_in_the_words_of_before_is_a_circumstance_still(words):
    assert explain.is_circumstance(words)
