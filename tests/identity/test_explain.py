"""The owner reads what was seen, and why it speaks for two being one or against it."""

import pytest

from kithwork.identity import explain
from kithwork.identity.traits import Finding, Trait
from kithwork.identity.weights import WEIGHTS


@pytest.mark.parametrize(
    ("trait", "amount", "words"),
    [
        (Trait.RIVAL, 3.0, "there is another of that name, who may be the one meant"),
        (Trait.RIVAL, 0.0, "there is another of that name, who fits less well"),
        (Trait.IN_LIFE, 1.0, "both are people you deal with, as most are who are known by a part of their name"),
        (Trait.CLOSE, 3.0, "you have much to do with them, and may keep them under a short name"),
        (Trait.CLOSE, 0.0, "you have too little to do with them to keep them under a short name"),
    ],
)
def test_a_reason_says_what_was_seen_and_why_it_counts(trait, amount, words):
    (reason,) = explain.reasons([Finding(trait, amount, "")], WEIGHTS)

    assert reason.words == words


@pytest.mark.parametrize(
    ("found", "note"),
    [
        ([Finding(Trait.SAME_NAME, 1.8, "Rohan Deshpande")], "others may bear that name too, so a name alone joins nobody"),
        ([Finding(Trait.SAME_NAME, 9.0, "Wilhelmina Quux"), Finding(Trait.RIVAL, 0.0, "")], "where there is another of that name, you decide"),
        (
            [Finding(Trait.SAME_NAME, 1.8, "Rohan Deshpande"), Finding(Trait.NAMESAKE_MET, 1.7, "17 months apart")],
            "others may bear that name too, so a name alone joins nobody",
        ),
        ([Finding(Trait.PART, 2.0, "ada and Ada Lovelace")], "a part of a name, or a login, may be another’s"),
        ([Finding(Trait.SAME_NAME, 1.8, "Rohan Deshpande"), Finding(Trait.OTHER_BIRTHDAY, 1.0, "1990-01-01 and 1991-01-01")], ""),
    ],
)
def test_whoever_is_asked_reads_why_unless_something_that_counts_speaks_against_it(found, note):
    assert explain.too_little(found, explain.reasons(found, WEIGHTS)) == note


def test_a_name_that_says_little_for_itself_is_called_one_that_many_bear():
    rare, frequent = (explain.reasons([Finding(Trait.SAME_NAME, bits, "Rahul Sharma")], WEIGHTS)[0].words for bits in (5.0, 0.1))

    assert (rare, frequent) == ("the same full name, Rahul Sharma", "the same full name, Rahul Sharma, which many bear")


@pytest.mark.parametrize(
    "words", ["you deal with both yourself", "you are in touch with both", "seen five years apart", "came into your life at the same time"]
)
def test_what_is_on_file_in_the_words_of_before_is_a_circumstance_still(words):
    assert explain.is_circumstance(words)
