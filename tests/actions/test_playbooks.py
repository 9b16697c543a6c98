"""Guides stand in the owner's words where there are some, come back as they were, and name whom they fit now."""

from datetime import timedelta

import pytest

from kithwork.actions import (
    asking,
    changes,
    fitting_now,
    keeping,
    mentoring,
    needs,
    playbook_moves,
    playbooks,
    portability,
    stating,
    words,
)
from kithwork.domain.errors import Refused
from kithwork.engines import playbooks as engine
from kithwork.store.queries import owners
from kithwork.store.writes import emptying


@pytest.fixture
def add(owner, now):
    return lambda name: words.add(owner_id=owner, name=name, now=now)


@pytest.fixture
def ada(add):
    return add("Ada Lovelace")


def names(owner, now, key):
    return [one.person for one in fitting_now.fits(owner_id=owner, key=key, now=now)]


def test_the_owners_words_win_and_the_original_comes_back(owner, now):
    playbook_moves.write(owner_id=owner, key="thank", text="Within two days.", now=now)
    changed = playbooks.named(owner_id=owner, key="thank")
    playbook_moves.back(owner_id=owner, key="thank", now=now)

    assert (changed.words, changed.title, changed.is_ours) == ("Within two days.", "Say thank you", True)
    assert playbooks.named(owner_id=owner, key="thank").words == engine.ours()["thank"].words
    with pytest.raises(playbook_moves.NotYours):
        playbook_moves.back(owner_id=owner, key="thank", now=now)


def test_to_type_the_original_again_is_to_bring_it_back(owner, now):
    playbook_moves.write(owner_id=owner, key="thank", text="Within two days.", now=now)

    playbook_moves.write(owner_id=owner, key="thank", text=engine.ours()["thank"].words, now=now)

    assert playbooks.named(owner_id=owner, key="thank").changed_on is None


def test_one_of_ones_own_is_added_found_changed_and_dropped(owner, now):
    key = playbook_moves.add(owner_id=owner, title="Move abroad", text="Pack light.", now=now)
    playbook_moves.write(owner_id=owner, key="move", text="Pack lighter.", title="Move far", now=now)
    one = playbooks.named(owner_id=owner, key=key)
    playbook_moves.back(owner_id=owner, key=key, now=now)

    assert (key, one.title, one.words, one.is_ours) == ("move-abroad", "Move far", "Pack lighter.", False)
    assert len(playbooks.listed(owner_id=owner)) == len(engine.ORDER)


@pytest.mark.parametrize("text", ["", " \n ", "…", "x" * (playbook_moves.LONGEST + 1)])
def test_no_words_and_too_many_are_refused(owner, now, text):
    with pytest.raises(Refused):
        playbook_moves.write(owner_id=owner, key="thank", text=text, now=now)
    with pytest.raises(Refused):
        playbook_moves.add(owner_id=owner, title="Mine", text=text, now=now)


def test_a_title_that_is_taken_is_refused_and_one_without_letters_of_ours_has_a_key(owner, now):
    with pytest.raises(Refused, match="already"):
        playbook_moves.add(owner_id=owner, title="say thank you", text="x", now=now)
    assert playbook_moves.add(owner_id=owner, title="感謝", text="x", now=now) == "own"
    assert playbook_moves.add(owner_id=owner, title="道歉", text="x", now=now) == "own-2"
    with pytest.raises(playbooks.NoSuchPlaybook):
        playbooks.named(owner_id=owner, key="f")


def test_each_change_can_be_taken_back_and_goes_out_and_comes_in_the_same(owner, now, tmp_path):
    playbook_moves.add(owner_id=owner, title="Move abroad", text="Pack\n\n- light", now=now)
    playbook_moves.write(owner_id=owner, key="thank", text="Soon.", now=now)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    changes.undo(owner_id=owner, now=now)
    undone = playbooks.named(owner_id=owner, key="thank").changed_on
    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)

    assert undone is None
    assert portability.canonical(owner_id=owners.only()) == before


def test_with_nothing_on_file_a_guide_fits_nobody(owner, now):
    assert [names(owner, now, key) for key in (*engine.ORDER, "own")] == [[]] * (len(engine.ORDER) + 1)


def test_a_guide_names_three_with_why_and_nobody_who_is_left_in_peace(owner, now, add):
    for name in ("Ada", "Grace", "Alan", "Edith", "Quiet"):
        person = add(name)
        keeping.keep(owner_id=owner, person_id=person, closeness="close", now=now)
    words.set_aside(owner_id=owner, person_id=person, now=now, do_not_contact=True)

    found = fitting_now.fits(owner_id=owner, key="keep-in-touch", now=now)

    assert len(found) == fitting_now.SHOWN
    assert "Quiet" not in {one.person for one in found}
    assert "you have not talked yet" in found[0].why
    assert found[0].command == f'kith draft "#{found[0].person_id}" --kind hello'


def test_a_need_that_one_can_answer_fits_giving_first_and_two_others_an_introduction(owner, now, ada, add):
    grace = add("Grace Hopper")
    stating.add(owner_id=owner, person_id=ada, said=needs.Stated("a code review of my parser"), is_offer=False, now=now)
    stating.add(owner_id=owner, person_id=0, said=needs.Stated("code review on Fridays"), is_offer=True, now=now)
    stating.add(owner_id=owner, person_id=grace, said=needs.Stated("code review for beginners"), is_offer=True, now=now)

    assert names(owner, now, "give-first") == ["Ada Lovelace"]
    (one,) = fitting_now.fits(owner_id=owner, key="introduce", now=now)
    assert (one.person, one.number) == ("Ada Lovelace", grace)


def test_an_ask_without_an_answer_fits_following_up_after_ten_days(owner, now, ada):
    asking.ask(owner_id=owner, person_id=ada, text="a review", kind="review", now=now, on=(now - timedelta(days=11)).date())

    (one,) = fitting_now.fits(owner_id=owner, key="follow-up", now=now)

    assert "no answer is written down" in one.why


def test_whoever_is_not_for_asks_is_named_by_no_guide_that_asks(owner, now, ada):
    words.tag(owner_id=owner, person_id=ada, add=["apprenticeship"], now=now)
    before = names(owner, now, "first-job")
    asking.spare(owner_id=owner, person_id=ada, is_spared=True, now=now)

    assert before == ["Ada Lovelace"]
    assert names(owner, now, "first-job") == []


def test_whom_one_mentors_fits_the_guide_for_mentors(owner, now, ada):
    mentoring.begin(owner_id=owner, person_id=ada, side="mentor", goal="a first talk", now=now)

    assert [(one.person, one.place) for one in fitting_now.fits(owner_id=owner, key="mentor", now=now)] == [("Ada Lovelace", "mentorship")]
