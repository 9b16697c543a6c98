from kithwork.engines import problems
from kithwork.engines.matching.vocabulary import ours
from kithwork.engines.problems import OnFile

TOPICS = ours()
ADA, GRACE = 1, 2


def helping(problem, *on_file):
    return [one.person_id for one in problems.helpers(problems.understood(problem, TOPICS), on_file, TOPICS, shown=5)]


def test_who_is_on_file_with_a_telling_word_could_help():
    assert helping("flaky tests", OnFile(ADA, "tag", "flaky")) == [ADA]


def test_who_shares_stop_words_or_everyday_words_alone_is_not_named():
    assert helping("how do I get people to help me with this", OnFile(ADA, "note", "people get help with this and how")) == []


def test_the_rarer_word_tells_more():
    crowd = [OnFile(n, "title", "Compiler engineer") for n in range(10, 60)]

    assert helping("a compiler that speaks Basque", *crowd, OnFile(ADA, "note", "speaks Basque at home"))[0] == ADA


def test_a_word_with_which_everybody_is_on_file_names_nobody():
    assert helping("zyx zyx", *(OnFile(n, "title", "zyx") for n in range(300))) == []


def test_trouble_and_remedy_meet_in_their_topic():
    [found] = problems.helpers(
        problems.understood("slow queries in our PostgreSQL", TOPICS), [OnFile(GRACE, "note", "tunes Postgres indexes")], TOPICS, shown=5
    )

    assert (found.person_id, found.meets) == (GRACE, "postgres")
