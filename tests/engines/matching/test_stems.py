import pytest

from kithwork.engines.matching.stems import inflected, stem, words


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        ("consistency", "consist"),
        ("knightly", "knight"),
        ("hopping", "hop"),
        ("hoping", "hope"),
        ("ponies", "poni"),
        ("caresses", "caress"),
        ("relational", "relat"),
        ("generously", "generous"),
        ("nationality", "nation"),
        ("gas", "gas"),
        ("kiwis", "kiwi"),
        ("sky", "sky"),
        ("cry", "cri"),
        ("say", "say"),
    ],
)
def test_words_are_stemmed_as_porter2_does(word, stemmed):
    assert stem(word) == stemmed


@pytest.mark.parametrize(("one", "other"), [("taught", "teaching"), ("bakeries", "bakery"), ("children", "child"), ("freelancing", "freelance")])
def test_forms_of_one_word_become_one(one, other):
    assert inflected(one) == inflected(other)


def test_inflection_alone_leaves_different_words_different():
    assert inflected("accountants") == inflected("accountant") != inflected("accountability")
    assert stem("accountant") == stem("accountability")


def test_names_of_languages_are_words():
    assert words("C++, C# and .NET") == ["c++", "c#", "and", ".net"]
