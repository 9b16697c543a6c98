from dataclasses import replace

import pytest

from kithwork.engines.matching import everyday, vocabulary
from kithwork.engines.matching.reading import read
from kithwork.engines.matching.stems import stem
from kithwork.engines.matching.vocabulary import FOLDER, BadTopics, phrase

TOPICS = vocabulary.maintained()
NAMES = {topic.name for topic in TOPICS}


def test_there_are_hundreds_of_topics():
    assert len(TOPICS) >= 600


def test_no_name_is_given_to_two_topics():
    names = [phrase(name) for topic in TOPICS for name in (topic.name, *topic.aliases)]

    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_every_broader_topic_is_there():
    assert {name for topic in TOPICS for name in topic.broader} <= NAMES


def test_no_topic_is_broader_than_itself():
    known = {topic.name: topic.broader for topic in TOPICS}

    assert [name for name in known if name in vocabulary.wider(name, known)] == []


def test_nothing_is_heard_twice_in_a_topic():
    for topic in TOPICS:
        heard = [phrase(words) for words in topic.heard]
        assert len(heard) == len(set(heard)), topic.name


def test_lines_stay_within_what_an_editor_shows():
    assert [line for path in FOLDER.glob("*.txt") for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 150] == []


def test_the_digest_says_what_the_files_say():
    assert vocabulary.DIGEST.read_text(encoding="utf-8") == vocabulary.written(vocabulary.vocabulary(TOPICS)), "run bench/matching/digest.py"
    assert everyday.faint() == everyday.worked_out(), "run bench/matching/digest.py"


def test_topics_added_later_are_known_as_if_they_had_been_there_from_the_start():
    rooted = [replace(topic, broader=()) for topic in TOPICS]

    assert vocabulary.extended(vocabulary.vocabulary(rooted[:600]), rooted[600:]) == vocabulary.vocabulary(rooted)


def test_an_everyday_word_says_less_than_a_telling_one():
    assert everyday.weight(stem("half")) == everyday.weight(stem("mornings")) < everyday.weight(stem("belay")) == 1


def test_the_owner_adds_a_topic_and_words_to_one_of_ours():
    extended = vocabulary.ours("falconry < nature\n  = hawking\n  ~ hood, jess\npython\n  ~ serpentarium\n")

    assert read("I keep a hood and a jess", (), extended).topics["falconry"] > 0.5
    assert read("the serpentarium", (), extended).topics["python"] > 0.5


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("  ~ hood", "before any topic is named"),
        ("falconry < hunting", "which is no topic"),
        ("falconry\n  = python", "names both"),
        ("falconry < hawks\nhawks < falconry", "broader than itself"),
    ],
)
def test_topics_that_contradict_each_other_are_refused_in_one_sentence(written, said):
    with pytest.raises(BadTopics, match=said):
        vocabulary.ours(written)


def test_a_topic_is_meant_the_more_the_more_of_its_words_are_heard():
    known = vocabulary.ours()

    one, two = read("a kiln", (), known), read("a kiln and clay, glazed", (), known)

    assert two.topics["art"] > one.topics["art"]


def test_what_a_topic_is_part_of_is_meant_a_little():
    topics = read("Django", (), vocabulary.ours()).topics

    assert topics["django"] > topics["python"] > 0
