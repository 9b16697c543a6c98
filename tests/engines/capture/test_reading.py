from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kithwork.domain.records import InteractionKind
from kithwork.engines.capture.captured import Direction, FactKind, Known, KnownPerson, Role
from kithwork.engines.capture.confirmation import no_day
from kithwork.engines.capture.reading import read

THURSDAY = date(2026, 3, 12)
ADA = KnownPerson(1, ("Ada Lovelace", "ada"), 3.0)
BEN = KnownPerson(2, ("Ben Carter",), 1.0)
OTHER_BEN = KnownPerson(3, ("Ben Okafor",), 4.0)
MAY = KnownPerson(4, ("May Chen",))
WILL = KnownPerson(5, ("Will Turner",))


@dataclass
class Book:
    people: tuple

    def find(self, token):
        return [person for person in self.people if any(token.casefold() in name.casefold().split() for name in person.names)]


BOOK = Known(Book((ADA, BEN, OTHER_BEN, MAY, WILL)))
NOBODY = Known(Book(()))


def capture(line, known=BOOK):
    return read(line, today=THURSDAY, known=known)


def names(line, known=BOOK):
    return [person.name for person in capture(line, known).people]


def test_one_match_is_certain_and_two_are_ranked_by_strength():
    people = capture("coffee with Ada and Ben").people

    assert [person.ids for person in people] == [(1,), (3, 2)]


def test_a_surname_settles_which_ben_it_is():
    assert capture("coffee with Ben Carter").people[0].ids == (2,)


@pytest.mark.parametrize("quoted", ['@"Ada Neverheard"', "@“Ada Neverheard”"])
def test_an_unknown_name_in_quotes_is_somebody_new_beside_the_others(quoted):
    heard = capture(f"coffee with {quoted} and ben, promised her the TDD link by friday")

    assert [(person.name, person.ids) for person in heard.people] == [("Ada Neverheard", ()), ("ben", (3, 2))]
    assert [promise.words for promise in heard.promises] == ["the TDD link"]


def test_a_known_name_in_quotes_is_that_person():
    assert capture('coffee with @"Ben Carter" and @"Ada"').people[0].ids == (2,)


def test_a_known_first_name_with_another_surname_is_somebody_new():
    assert capture("coffee with Ada Smith").people[0].ids == ()


def test_a_person_named_twice_is_one_person():
    assert names("coffee with @ada, Ada is hiring") == ["ada"]


def test_a_lower_case_name_is_a_person_only_when_known():
    assert names("coffee with ada") == ["ada"]
    assert names("coffee with milk") == []


@pytest.mark.parametrize("line", ["Friday was long", "May is warm this year", "Will be late", "Google is hiring in Leeds", "At Leeds station"])
def test_days_months_verbs_and_firms_are_nobody(line):
    assert names(line) == []


def test_may_is_a_person_in_company_and_a_month_in_a_date():
    assert names("lunch with May") == ["May"]
    assert names("lunch on 4 May") == []


def test_a_span_holds_the_words_as_written():
    line = "call with @ada and Ludwig van der Berg"

    assert [line[slice(*person.span)] for person in capture(line).people] == ["@ada", "Ludwig van der Berg"]


def test_hearsay_is_no_talk_and_keeps_its_teller():
    captured = capture("Dad says his classmate Priya wants to learn programming", NOBODY)
    (fact,) = captured.facts

    assert captured.kind is None
    assert [person.role for person in captured.people] == [Role.TOLD, Role.ABOUT]
    assert (fact.about, fact.told_by, fact.kind, fact.topics) == (1, 0, FactKind.WANTS, ("programming",))


def test_a_happening_looks_back_and_a_promise_looks_ahead():
    captured = capture("lunch with Ada on friday, I'll send the link by friday")

    assert captured.on == date(2026, 3, 6)
    assert captured.promises[0].due_on == date(2026, 3, 13)


def test_a_talk_to_come_is_planned_and_did_not_take_place():
    captured = capture("coffee with Ada tomorrow")

    assert (captured.kind, captured.planned, captured.on) == (None, InteractionKind.IN_PERSON, date(2026, 3, 13))


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("31.02.2026", "31.02.2026 is no day; which day was it?"),
        ("31/02", "31/02 is no day, read with the day first; which day was it?"),
        ("12/11/2026", "12/11/2026 could be two days; which day was it?"),
        ("3 March 1850", "3 March 1850 is too far away; which day was it?"),
    ],
)
def test_a_day_that_nobody_can_tell_is_asked_about_in_its_own_words(said, heard):
    captured = capture(f"coffee with Ada on {said}")

    assert [no_day(words) for words in captured.no_days] == [heard]


def test_a_day_in_figures_ends_no_thought():
    captured = capture("coffee with Ada on 12.11.2025 about Rust")

    assert (captured.on.isoformat(), captured.topics, [person.name for person in captured.people]) == ("2025-11-12", ("rust",), ["Ada"])


def test_a_year_says_no_more_than_a_year():
    captured = capture("met Luz at Rheinbogen festival 2023", NOBODY)

    assert (captured.on, captured.on_partial) == (date(2023, 1, 1), "2023")


def test_who_owes_decides_whose_promise_it_is():
    assert capture("I owe Ada a beer").promises[0].direction is Direction.MINE
    assert capture("Ada owes me a beer").promises[0].direction is Direction.THEIRS


def test_a_number_of_a_pull_request_is_no_topic():
    assert capture("reviewed Ada's PR #412 #go").topics == ("go",)


def test_the_owner_hears_back_what_was_read():
    heard = capture("coffee with ada re TDD, promised her the pytest link by friday").heard

    assert heard == ("face to face, today", "topic: tdd", "you promised ada: the pytest link, Fri 13 March")


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=500))
def test_any_text_is_read_and_spans_lie_inside_it(line):
    captured = capture(line)

    assert captured.words == line
    assert all(0 <= person.span[0] < person.span[1] <= len(line) for person in captured.people)


WORDS = st.sampled_from(
    "Ada @ada Ben's ben with met and , . : at @ PyLeeds by on friday 3 Dec #go will promised owes me her his classmate who said I'd from to "
    "the about call in two weeks 2023 Mum ( ) - & an of introduced email her Dr. van 12/13 31/02 29 Feb".split()
)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_any_order_of_our_own_words_is_read_with_indexes_that_hold(line):
    captured = capture(line)

    known = range(len(captured.people))
    indexes = [p.person for p in captured.promises] + [f.about for f in captured.facts] + [f.told_by for f in captured.facts]
    indexes += [r.a for r in captured.relations] + [r.b for r in captured.relations]
    assert all(index is None or index in known for index in indexes)
    assert all(line[slice(*person.span)] == person.words for person in captured.people)


@given(st.dates(), st.sampled_from(["coffee with Ada 29 Feb", "in twelve years", "last month", "by end of next month", "the 31st", "99 years ago"]))
def test_any_day_may_be_today(today, line):
    read(line, today=today, known=BOOK)


def test_a_surname_behind_a_handle_belongs_to_it():
    assert names("met @Wilma Krause, she tests cranes", NOBODY) == ["Wilma Krause"]
    assert capture("coffee with @ben Carter").people[0].ids == (2,)
    assert names("coffee with @ada Friday") == ["ada"]


def test_a_handle_that_is_known_keeps_to_itself():
    assert names("coffee with @ada, Grace was there too")[0] == "ada"
