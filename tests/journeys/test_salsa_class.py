"""Salsa class, coached, engineer two years later: a father's word, a mentorship with an end, and whose credit it is."""

from datetime import date, datetime, timedelta

from kithwork.actions import mentored, mentoring, today, traced, words
from kithwork.actions.ledgering import account

MET = datetime(2023, 8, 24, 9, 0).astimezone()
HIRED = MET + timedelta(days=730)


def test_from_a_salsa_class_to_an_engineer_two_years_later(owner, now):
    add = lambda name: words.add(owner_id=owner, name=name, now=MET)  # noqa: E731
    dad, marisol = add("Dad"), add("Marisol Vega")

    # Dad tells somebody of his salsa class what the owner does.
    words.met(owner_id=owner, person_id=marisol, through=[dad], event="salsa class", on="2023-08-24", now=MET)
    number = mentoring.begin(
        owner_id=owner, person_id=marisol, side="mentor", goal="a first post as a developer", help_=["teach"], every="4w", now=MET
    )

    # The day before the first session it stands on Today, with one sheet to look at.
    mentoring.plan(owner_id=owner, mentorship_id=number, on=(MET + timedelta(days=8)).date(), topics="TDD", now=MET)
    cards = today.day(owner_id=owner, now=MET + timedelta(days=7)).cards
    assert ("Marisol Vega", "session tomorrow") in {(card.person.name, card.gloss) for card in cards}

    # Sessions on TDD, mob programming and interviews; what each will do; how far it came.
    topics = ("TDD", "mob programming", "interview techniques")
    for month in range(24):
        then = MET + timedelta(days=8 + 28 * month)
        mentoring.hold(owner_id=owner, mentorship_id=number, topics=topics[month % 3], notes="small steps" if not month else "", now=then)
    step = mentoring.agree(owner_id=owner, mentorship_id=number, text="one kata a week", is_mine=False, now=MET + timedelta(days=8))
    assert mentored.sheet(owner_id=owner, mentorship_id=number, now=MET + timedelta(days=30)).questions[0] == "How did it go with “one kata a week”?"
    mentoring.settle(owner_id=owner, action_id=step, said="done", now=MET + timedelta(days=60))

    # Two years later she is an engineer, and it ends kindly.
    mentoring.mark(owner_id=owner, mentorship_id=number, kind="outcome", text="software engineer at Stonecrop", now=HIRED)
    mentoring.close(owner_id=owner, mentorship_id=number, gave="I learnt to ask before I explain", now=HIRED + timedelta(days=7))
    letter, _ = mentored.farewell(owner_id=owner, mentorship_id=number)
    assert "24 times about a first post as a developer" in letter.words
    assert "software engineer at Stonecrop" in letter.words

    # It stands in the years, in the ledger, and to Dad's credit.
    line = mentored.numbered(owner_id=owner, mentorship_id=number)
    assert [(year.year, year.sessions_count) for year in mentored.years(line)] == [(2023, 5), (2024, 13), (2025, 6)]
    assert "You sat down with them 24 times" in account.of(owner_id=owner, person_id=marisol, now=now).given[0].words
    (chain,) = traced.credited(owner_id=owner, person_id=dad, today=date(2026, 11, 21))
    assert chain.title == "Marisol Vega: software engineer at Stonecrop"
    assert "; ".join(traced.step_in_words(step) for step in chain.account.routes[0].steps) == (
        "Marisol Vega (whom you knew); Dad (brought you together, 24 Aug 2023); salsa class (met there, 24 Aug 2023)"
    )
