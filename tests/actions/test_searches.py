"""The owner looks for something and tells chosen people, one at a time."""

from datetime import timedelta

import pytest

from kithwork.actions import (
    asked,
    asking,
    changes,
    guardrails,
    identities,
    listings,
    needs,
    openings,
    opportunities,
    people,
    portability,
    searches,
    searching,
    stating,
    words,
)
from kithwork.actions.opportunities import Particulars
from kithwork.domain.errors import Refused


def ago(now, days):
    return (now - timedelta(days=days)).date()


@pytest.fixture
def grace(owner, now):
    return words.add(owner_id=owner, name="Grace Hopper", now=now)


@pytest.fixture
def search(owner, now):
    return searches.begin(owner_id=owner, text="a post in compilers", constraints="far from the sea", on=ago(now, 9), now=now)


def chosen(owner, now):
    return [(one.line.person, searching.in_words(one.line), one.held) for one in searching.looking(owner_id=owner, now=now).told]


def test_somebody_is_chosen_told_and_answers_with_an_opening(owner, now, search, grace):
    searches.choose(owner_id=owner, person_id=grace, now=now)
    searches.told(owner_id=owner, person_id=grace, on=ago(now, 2), now=now)
    searches.replied(owner_id=owner, person_id=grace, text="the Navy looks for somebody", now=now)
    number = searches.opening(owner_id=owner, person_id=grace, of=Particulars("Navy", "compiler writer"), kind="job", now=now)

    (told,) = searching.looking(owner_id=owner, now=now).told
    (ask,) = asked.listed(owner_id=owner, is_open=False)

    said = "chosen 21 Nov 2026, told 19 Nov 2026, replied 21 Nov 2026 (“the Navy looks for somebody”)"
    assert searching.in_words(told.line) == said
    assert [(one.id, one.search_id) for one in told.openings] == [(number, search)]
    assert openings.numbered(owner_id=owner, opportunity_id=number).parts[0].person_id == grace
    assert (ask.kind, ask.words, ask.last.step) == ("opportunity", "a post in compilers", "answered")


def test_telling_is_an_ask_and_guardrails_hold_it_back(owner, now, search, grace):
    asking.ask(owner_id=owner, person_id=grace, text="a review", kind="review", on=ago(now, 30), now=now)
    searches.choose(owner_id=owner, person_id=grace, now=now)

    with pytest.raises(guardrails.Held, match="possible"):
        searches.told(owner_id=owner, person_id=grace, now=now)
    assert "20 Jan 2027" in chosen(owner, now)[0][2]


def test_who_is_left_in_peace_is_not_even_chosen(owner, now, search, grace):
    asking.spare(owner_id=owner, person_id=grace, now=now, is_spared=True)

    with pytest.raises(guardrails.Held):
        searches.choose(owner_id=owner, person_id=grace, now=now)
    assert grace not in {one.person.id for one in searching.looking(owner_id=owner, now=now).could}


def test_who_could_hear_of_something_is_named_with_why_until_they_are_chosen(owner, now, search, grace):
    alan = words.add(owner_id=owner, name="Alan Turing", now=now)
    opportunities.add(owner_id=owner, kind="job", of=Particulars("Navy", "typist"), person_id=alan, on=ago(now, 3), now=now)
    said = needs.Stated("has a paid post for somebody who writes compilers, is hiring")
    stating.add(owner_id=owner, person_id=grace, said=said, is_offer=True, now=now)

    could = {one.person.name: one.why for one in searching.looking(owner_id=owner, now=now).could}
    searches.choose(owner_id=owner, person_id=alan, now=now)

    assert could["Alan Turing"] == "told you of typist at Navy on 18 Nov 2026"
    assert could["Grace Hopper"].startswith("offers work: “has a paid post")
    assert [one.person.name for one in searching.looking(owner_id=owner, now=now).could] == ["Grace Hopper"]


def test_nobody_is_named_who_could_not_be_told_today(owner, now, search, grace):
    opportunities.add(owner_id=owner, kind="job", of=Particulars("Navy", "typist"), person_id=grace, on=ago(now, 3), now=now)
    before = [one.person.name for one in searching.looking(owner_id=owner, now=now).could]
    asking.ask(owner_id=owner, person_id=grace, kind="advice", text="compilers", now=now)

    assert (before, searching.looking(owner_id=owner, now=now).could) == (["Grace Hopper"], ())


def test_what_cannot_come_next_is_refused_in_one_sentence(owner, now, grace):
    with pytest.raises(searching.NoSearch):
        searches.choose(owner_id=owner, person_id=grace, now=now)
    searches.begin(owner_id=owner, text="a post", now=now)
    with pytest.raises(searches.NotChosen, match="You have not chosen Grace Hopper"):
        searches.told(owner_id=owner, person_id=grace, now=now)
    searches.choose(owner_id=owner, person_id=grace, now=now)
    with pytest.raises(searches.NotChosen, match="not told"):
        searches.replied(owner_id=owner, person_id=grace, text="yes", now=now)
    searches.told(owner_id=owner, person_id=grace, now=now)
    with pytest.raises(Refused, match="before you told them"):
        searches.replied(owner_id=owner, person_id=grace, text="yes", on=ago(now, 1), now=now)


def test_a_search_that_is_over_can_be_begun_again(owner, now, search):
    searches.close(owner_id=owner, now=now)
    with pytest.raises(searching.NoSearch):
        searching.current(owner_id=owner)

    assert searches.begin(owner_id=owner, text="a post in compilers", now=now) == search
    assert searching.current(owner_id=owner).constraints == "far from the sea"


def test_each_deed_can_be_taken_back_and_doing_it_twice_changes_nothing(owner, now, grace):
    before = portability.canonical(owner_id=owner)
    searches.begin(owner_id=owner, text="a post", now=now)
    for _ in range(2):
        searches.choose(owner_id=owner, person_id=grace, now=now)
    for _ in range(2):
        searches.told(owner_id=owner, person_id=grace, now=now)
    searches.replied(owner_id=owner, person_id=grace, text="", now=now)
    for _ in range(2):
        searches.let_go(owner_id=owner, person_id=grace, now=now)
    searches.close(owner_id=owner, now=now)

    for _ in range(6):
        changes.undo(owner_id=owner, now=now)

    assert portability.canonical(owner_id=owner) == before


def test_a_search_follows_its_people_through_merge_and_back_and_goes_through_an_export(owner, now, search, grace, tmp_path):
    other = words.add(owner_id=owner, name="G. Hopper", now=now)
    for person_id in (grace, other):
        searches.choose(owner_id=owner, person_id=person_id, now=now)
    searches.opening(owner_id=owner, person_id=grace, of=Particulars("Navy"), kind="job", now=now)
    before = portability.canonical(owner_id=owner)

    identities.merge(owner_id=owner, one=other, other=grace, now=now)
    together = len(chosen(owner, now))
    changes.undo(owner_id=owner, now=now)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    from kithwork.store.queries import owners  # noqa: PLC0415
    from kithwork.store.writes import emptying  # noqa: PLC0415

    assert together == 1
    assert portability.canonical(owner_id=owner) == before
    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)
    again = owners.only()
    assert portability.canonical(owner_id=again) == before
    assert len(listings.listing(owner_id=again, text="Hopper", now=now).shown) == 2


def test_an_opening_that_is_on_file_belongs_to_the_search_too(network, now):
    ada = people.find(owner_id=network, text="Ada", now=now).id
    begun = searches.begin(owner_id=network, text="work", now=now)
    number = opportunities.add(owner_id=network, kind="job", of=Particulars("Acme", "SRE"), now=now)

    assert searches.opening(owner_id=network, person_id=ada, of=Particulars("Acme", "SRE"), kind="job", now=now) == number
    assert openings.numbered(owner_id=network, opportunity_id=number).search_id == begun
