from datetime import date, timedelta

from kithwork.domain.journal import EntryKind
from kithwork.engines.journal_prompts import AT_EASE, MOST, Happening, Sort, ask

TODAY = date(2026, 11, 20)


def happening(sort, *, days=1, key="k1", what="Dovetail"):
    return Happening(sort, TODAY - timedelta(days=days), what, f"[[{what}]]", key, "your word")


def asked(*happened, answered=()):
    return ask(happened, today=TODAY, answered=answered)


def test_a_no_of_yesterday_is_asked_about_first_and_by_its_name():
    first = asked(happening(Sort.EVENT, key="e", what="Leeds Code Dojo"), happening(Sort.NO))[0]

    assert (first.kind, first.words.startswith("Dovetail said no."), first.begin) == (EntryKind.REJECTION, True, "[[Dovetail]]")
    assert first.why == "19 Nov 2026, your word"


def test_what_an_entry_names_already_is_asked_no_more():
    assert "Dovetail" not in str(asked(happening(Sort.NO), answered={("k1", TODAY)}))
    assert "Dovetail" in str(asked(happening(Sort.NO), answered={("k1", TODAY - timedelta(days=9))}))


def test_what_is_long_past_or_still_to_come_is_not_asked_about():
    assert [one.begin for one in asked(happening(Sort.NO, days=11), happening(Sort.EVENT, days=-1))] == [""]


def test_there_are_three_at_most_and_one_that_is_tied_to_nothing_where_there_is_little():
    every = [happening(sort, key=sort) for sort in Sort]

    assert len(asked(*every)) == MOST
    assert len(asked(happening(Sort.NO))) == AT_EASE
    assert asked()[0].why == ""


def test_nobody_is_asked_about_twice():
    assert len([one for one in asked(happening(Sort.NO), happening(Sort.ROUND)) if one.begin]) == 1


def test_the_same_day_asks_the_same():
    assert asked(happening(Sort.EVENT)) == asked(happening(Sort.EVENT))
