import pytest

from kithwork.engines import alike as engine
from kithwork.engines.alike import Claim, Side
from kithwork.engines.matching.vocabulary import ours

TOPICS = ours()


def alike(own, theirs):
    return engine.alike(own, theirs, TOPICS)


def complementary(own, theirs):
    return engine.complementary(own, theirs, TOPICS)


def test_nothing_on_file_is_nothing_in_common():
    assert alike(Side(), Side()) == complementary(Side(), Side()) == []
    assert alike(Side(title="Engineer", city="Leeds"), Side()) == []


def test_a_field_and_how_far_along_come_from_titles():
    own = Side(title="Senior Backend Developer")

    assert alike(own, Side(title="Senior Software Engineer")) == [
        "Your field is the same, building software: Senior Software Engineer, and you Senior Backend Developer",
        "Each of you is senior",
    ]
    assert complementary(own, Side(title="Principal Engineer")) == [
        "They are further along in building software: Principal Engineer, and you Senior Backend Developer"
    ]


def test_what_both_care_for_says_where_it_stands_on_both_sides():
    own, theirs = Side(can=[Claim("your skill", "PostgreSQL")]), Side(can=[Claim("their topic by your word", "Postgres indexes")])

    assert alike(own, theirs) == ["You both have to do with postgres: your skill: PostgreSQL; their topic by your word: Postgres indexes"]


def test_words_that_every_second_title_has_are_nothing_in_common():
    assert alike(Side(can=[Claim("your skill", "Test-Driven Development")]), Side(can=[Claim("their title", "Web Developer")])) == []


def test_a_city_is_shared_by_its_name():
    assert alike(Side(city="Leeds, UK"), Side(city="leeds")) == ["You both live in leeds"]
    assert alike(Side(city="London, England, UK"), Side(city="London, UK")) == ["You both live in London"]


@pytest.mark.parametrize(("one", "other"), [("London, Ontario", "London, UK"), ("Paris, Texas", "Paris, France"), ("Leeds", "London"), ("", "")])
def test_cities_of_one_name_in_two_countries_are_two(one, other):
    assert alike(Side(city=one), Side(city=other)) == []


@pytest.mark.parametrize("skill", ["Batch job scheduling", "Tech talk planning", "Venture studio tooling", "Recruiter dashboards", "Author pages"])
def test_a_word_within_a_skill_makes_nobody_anything(skill):
    everybody = Side(
        title="Founder, Engineer, Recruiter, Editor, Organiser", parts=[Claim("goal", "a job", is_wish=True), Claim("goal", "talks", is_wish=True)]
    )

    assert complementary(everybody, Side(parts=[Claim("your skill", skill)])) == []


@pytest.mark.parametrize("wish", ["hiring a backend developer", "an engineer for her start-up", "somebody for the role of CTO"])
def test_who_looks_for_people_seeks_no_post(wish):
    assert complementary(Side(title="Recruiter"), Side(parts=[Claim("they look for", wish, is_wish=True)])) == []


@pytest.mark.parametrize(
    ("own", "theirs", "head"),
    [
        (Side(needs=[Claim("a", "kubernetes")]), Side(offers=[Claim("b", "kubernetes")]), "You look for it, and they offer it"),
        (Side(offers=[Claim("a", "kubernetes")]), Side(needs=[Claim("b", "kubernetes")]), "They look for it, and you offer it"),
        (Side(learns=[Claim("a", "kubernetes")]), Side(can=[Claim("b", "kubernetes")]), "You learn it, and they can do it"),
        (Side(can=[Claim("a", "kubernetes")]), Side(asks=[Claim("b", "kubernetes")]), "They look for it, and you can do it"),
    ],
)
def test_what_one_has_and_the_other_needs_goes_together(own, theirs, head):
    [found] = complementary(own, theirs)

    assert found.startswith(f"{head} (kubernetes): ")
    assert "a: kubernetes" in found
    assert "b: kubernetes" in found


@pytest.mark.parametrize(
    ("own", "theirs", "words"),
    [
        (Side(title="Founder"), Side(title="Backend Engineer"), "You are the founder, they the builder: title: Founder; title: Backend Engineer"),
        (
            Side(parts=[Claim("your goal", "job: backend", is_wish=True)]),
            Side(title="Technical Recruiter"),
            "You are the seeker, they the recruiter: your goal: job: backend; title: Technical Recruiter",
        ),
        (
            Side(parts=[Claim("your skill", "public speaking")]),
            Side(parts=[Claim("at PyCon, 1 May 2026", "host")]),
            "You are the speaker, they the organiser: your skill: public speaking; at PyCon, 1 May 2026: host",
        ),
    ],
)
def test_parts_that_go_together_say_by_which_words(own, theirs, words):
    assert complementary(own, theirs) == [words]


def test_two_founders_lack_nothing_of_each_other():
    assert complementary(Side(title="Founder"), Side(title="Founder and engineer")) == []
