"""What people look for and can give, and what goes together."""

from datetime import UTC, date, datetime, timedelta

import pytest

from kithwork.actions import (
    changes,
    identities,
    listings,
    matching,
    needs,
    pairing,
    people,
    portability,
    stating,
    topic_reading,
    topic_words,
    words,
)
from kithwork.actions.needs import NoSuchNeed, Stated
from kithwork.actions.pairing import NeedAndOffer
from kithwork.actions.stating import NoSuchKind, NoWords, OverAlready, TooLong
from kithwork.actions.topic_words import BadTopic, NoSuchTopic
from kithwork.domain.needs import State
from kithwork.engines.matching import matches
from kithwork.store import models
from kithwork.store.queries import owners
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import emptying

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
HELP = "help getting her Elixir release onto Kubernetes"
GIVE = "happy to look at anybody's Elixir deployment on Kubernetes"


@pytest.fixture(autouse=True)
def _nothing_read():
    matching.forget()


@pytest.fixture
def ada(owner):
    return words.add(owner_id=owner, name="Ada Lovelace", now=NOW)


@pytest.fixture
def ben(owner):
    return words.add(owner_id=owner, name="Ben Carter", now=NOW)


@pytest.fixture
def say(owner):
    def need_or_offer(person_id, text, *, is_offer=False, told_by=0, **rest):
        return stating.add(owner_id=owner, person_id=person_id, said=Stated(text, **rest), is_offer=is_offer, told_by=told_by, now=NOW).id

    return need_or_offer


def pairs(owner, **asked):
    return [(pair.need.person, pair.offer.person) for pair in matching.all_of(owner_id=owner, now=NOW, **asked)]


def test_a_need_is_kept_in_their_words_with_its_kind_and_day(owner, ada, say):
    number = say(ada, "  a  mentor for her first talk ", topics=["Public Speaking"], until=date(2027, 1, 1), place="Leeds")

    (line,) = needs.of_person(owner_id=owner, person_id=ada)

    assert (line.id, line.words, line.topics, line.kind) == (number, "a mentor for her first talk", ("public speaking",), "time")
    assert needs.in_words(line, today=NOW.date()) == "a helping hand, in Leeds, until 1 Jan 2027, noted 21 Nov 2026"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("looks for his next job", "his next job"),
        ("is looking for a quieter office", "a quieter office"),
        ("looks at gardens", "looks at gardens"),
        ("seeks a mentor", "a mentor"),
    ],
)
def test_what_stands_before_the_words_anyway_is_not_kept_with_them(owner, ada, say, text, kept):
    say(ada, text)

    assert [one.words for one in needs.of_person(owner_id=owner, person_id=ada)] == [kept]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a job near home", "job"),
        ("an introduction to anybody at the Navy", "introduction"),
        ("a second pair of eyes on the talk", "feedback"),
        ("somebody to talk to now and then", "listening"),
        ("a spare laptop", "tool"),
        ("help moving house", "time"),
        ("how to tune Postgres", "skill"),
    ],
)
def test_the_kind_is_heard_in_the_words_where_nobody_says_it(owner, ada, say, text, kind):
    number = say(ada, text)

    assert needs.numbered(owner_id=owner, need_id=number).kind == kind


@pytest.mark.parametrize(
    ("text", "rest", "refusal"),
    [(" ", {}, NoWords), ("a" * 501, {}, TooLong), ("x", {"until": date(2026, 11, 20)}, OverAlready), ("x", {"kind": "love"}, NoSuchKind)],
)
def test_what_cannot_stand_is_refused(ada, say, text, rest, refusal):
    with pytest.raises(refusal):
        say(ada, text, **rest)


def test_the_owner_has_needs_even_when_nothing_is_on_file_of_them(owner, say):
    say(0, "a reviewer for the book")
    say(0, "time on Fridays", is_offer=True)

    assert [(line.person, line.is_mine) for line in needs.listed(owner_id=owner, now=NOW)] == [("Robin Adeyemi", True)] * 2
    assert listings.listing(owner_id=owner, text="", now=NOW).shown == ()


def test_met_withdrawn_open_again_and_expired(owner, ada, say):
    number, short = say(ada, HELP), say(ada, "a lift to the station", until=NOW.date())
    later = NOW + timedelta(days=1)

    assert stating.settle(owner_id=owner, need_id=number, said="met", now=NOW) == f"Met: {HELP} (Ada Lovelace)"
    assert [line.id for line in needs.listed(owner_id=owner, now=NOW)] == [short]
    assert needs.listed(owner_id=owner, now=later) == []
    assert needs.numbered(owner_id=owner, need_id=short).state(later.date()) is State.EXPIRED
    stating.settle(owner_id=owner, need_id=number, said="open", now=NOW)
    assert {line.id for line in needs.listed(owner_id=owner, now=NOW)} == {number, short}
    with pytest.raises(NoSuchNeed):
        stating.settle(owner_id=owner, need_id=999, said="met", now=NOW)


def test_a_need_meets_an_offer_with_both_quotes_why_and_the_next_step(owner, ada, ben, say):
    number = say(ada, HELP)
    say(ben, GIVE, is_offer=True)

    (pair,) = matching.of_need(owner_id=owner, need_id=number, now=NOW)

    assert (pair.need.words, pair.offer.words) == (HELP, GIVE)
    assert any("elixir" in why.casefold() for why in pair.why)
    assert pair.next == "Ask Ben Carter whether it still holds, then Ada Lovelace whether you may introduce them."


def test_whatever_comes_later_is_matched_with_what_was_there(owner, ada, ben, say):
    offer = say(ben, GIVE, is_offer=True)
    first = matching.of_need(owner_id=owner, need_id=offer, now=NOW)
    say(ada, HELP)

    assert first == []
    assert [pair.need.person for pair in matching.of_need(owner_id=owner, need_id=offer, now=NOW)] == ["Ada Lovelace"]


def test_the_owner_gives_and_asks_without_an_introduction(owner, ada, say):
    say(0, GIVE, is_offer=True)
    say(ada, HELP)

    assert [pair.next for pair in matching.all_of(owner_id=owner, now=NOW)] == ["Tell Ada Lovelace that you could help."]


def test_what_is_expired_confidential_closed_or_ones_own_is_never_shown(owner, ada, ben, say):
    need = say(ada, HELP)
    say(ben, GIVE, is_offer=True, until=NOW.date())
    say(ben, GIVE, is_offer=True, is_confidential=True)
    say(ada, GIVE, is_offer=True)
    closed = say(ben, GIVE, is_offer=True)
    stating.settle(owner_id=owner, need_id=closed, said="withdrawn", now=NOW)
    tomorrow = NOW + timedelta(days=1)

    assert matching.all_of(owner_id=owner, now=tomorrow) == []
    stating.settle(owner_id=owner, need_id=closed, said="open", now=NOW)
    assert [pair.offer.id for pair in matching.of_need(owner_id=owner, need_id=need, now=tomorrow)] == [closed]


def test_nobody_who_is_left_in_peace_or_archived_is_matched(owner, ada, ben, say):
    say(ada, HELP)
    say(ben, GIVE, is_offer=True)
    before = pairs(owner)
    words.set_aside(owner_id=owner, person_id=ben, do_not_contact=True, now=NOW)

    assert before == [("Ada Lovelace", "Ben Carter")]
    assert pairs(owner) == []


@pytest.mark.parametrize("said", ["declined", "done"])
def test_an_answered_pair_is_never_shown_again_and_undo_brings_it_back(owner, ada, ben, say, said):
    need, offer = say(ada, HELP), say(ben, GIVE, is_offer=True)
    pairing.answer(owner_id=owner, need_id=need, offer_id=offer, said=said, now=NOW)

    assert pairs(owner) == []
    assert matching.of_need(owner_id=owner, need_id=offer, now=NOW) == []
    changes.undo(owner_id=owner, now=NOW)
    assert pairs(owner) == [("Ada Lovelace", "Ben Carter")]


def test_a_match_is_of_a_need_and_an_offer(owner, ada, ben, say):
    need, offer = say(ada, HELP), say(ben, GIVE, is_offer=True)

    with pytest.raises(NeedAndOffer):
        pairing.answer(owner_id=owner, need_id=offer, offer_id=need, said="done", now=NOW)


def test_what_was_taken_back_is_forgotten_and_another_in_its_place_is_read(owner, ada, ben, say):
    say(ada, HELP)
    say(ben, GIVE, is_offer=True)
    before = pairs(owner)
    changes.undo(owner_id=owner, now=NOW)
    without = pairs(owner)
    say(ben, "teaches salsa on Tuesdays", is_offer=True)
    other = pairs(owner)
    say(ben, GIVE, is_offer=True)

    assert (before, without, other, pairs(owner)) == ([("Ada Lovelace", "Ben Carter")], [], [], [("Ada Lovelace", "Ben Carter")])


def test_two_who_turn_out_to_be_one_are_not_matched_until_they_are_two_again(owner, ada, ben, say):
    say(ada, HELP)
    say(ben, GIVE, is_offer=True)
    before, every = pairs(owner), portability.canonical(owner_id=owner)
    identities.merge(owner_id=owner, one=ada, other=ben, now=NOW)
    together = pairs(owner)
    changes.undo(owner_id=owner, now=NOW)

    assert (before, together, pairs(owner)) == ([("Ada Lovelace", "Ben Carter")], [], before)
    assert portability.canonical(owner_id=owner) == every


def test_nothing_is_read_on_while_it_is_asked(owner, ada, ben, say, monkeypatch):
    say(ada, HELP)
    say(ben, GIVE, is_offer=True)
    held, ask = [], matching.matches.offers_for
    monkeypatch.setattr(matching.matches, "offers_for", lambda *asked, **rules: held.append(matching._LOCK.locked()) or ask(*asked, **rules))

    assert pairs(owner) == [("Ada Lovelace", "Ben Carter")]
    assert held == [True]


def test_the_first_word_about_the_owner_can_be_taken_back_whole(owner, say):
    before = portability.canonical(owner_id=owner)
    say(0, "a reviewer for the book")
    changes.undo(owner_id=owner, now=NOW)

    assert portability.canonical(owner_id=owner) == before


def test_needs_go_with_their_identity_when_somebody_is_split_off(owner, ada, ben, say):
    say(ada, HELP)
    say(ben, GIVE, is_offer=True)
    identities.merge(owner_id=owner, one=ada, other=ben, now=NOW)
    both = people.find(owner_id=owner, text="Ada", now=NOW).id
    of_ben = [one.id for one in person_queries.identities(owner, both) if one.name == "Ben Carter"]
    identities.split(owner_id=owner, person_id=both, identity_ids=of_ben, now=NOW)

    assert pairs(owner) == [("Ada Lovelace", "Ben Carter")]


def test_a_topic_that_the_owner_adds_is_heard_at_once(owner, ada, ben, say):
    say(ada, "company for zorbing")
    say(ben, "keeps a huge see-through plastic bubble behind the barn", is_offer=True)
    before = pairs(owner)
    topic_words.add(owner_id=owner, name="Zorbing", names="sphereing", heard="plastic bubble, see-through, huge bubble", now=NOW)

    assert (before, pairs(owner)) == ([], [("Ada Lovelace", "Ben Carter")])
    topic_words.drop(owner_id=owner, name="zorbing", now=NOW)
    assert pairs(owner) == []
    with pytest.raises(NoSuchTopic):
        topic_words.drop(owner_id=owner, name="zorbing", now=NOW)


@pytest.mark.parametrize(
    "said",
    [{"name": " "}, {"name": "a < b"}, {"name": "x", "broader": "no such topic"}, {"name": "x", "names": "job"}, {"name": "x", "heard": "y" * 3000}],
)
def test_a_topic_that_contradicts_the_others_is_refused(owner, said):
    with pytest.raises(BadTopic):
        topic_words.add(owner_id=owner, now=NOW, **said)


def test_a_topic_that_a_newer_vocabulary_contradicts_is_left_out_and_the_rest_stands(owner):
    models.OwnTopic.objects.create(owner_id=owner, name="bad", broader="no such topic")
    models.OwnTopic.objects.create(owner_id=owner, name="good dough", heard="sourdough")

    known = topic_reading.vocabulary(owner_id=owner).names

    assert "good dough" in known
    assert "bad" not in known


def test_word_vectors_of_the_owner_reorder_what_was_found(owner, ada, ben, say, tmp_path, monkeypatch):
    grace = words.add(owner_id=owner, name="Grace Hopper", now=NOW)
    need = say(ada, "help with Kubernetes for a bakery")
    say(ben, "help with Kubernetes for harbours", is_offer=True)
    say(grace, "help with Kubernetes for cakes", is_offer=True)
    monkeypatch.setattr(matching.opening, "home", lambda: tmp_path)
    before = [pair.offer.person for pair in matching.of_need(owner_id=owner, need_id=need, now=NOW)]
    (tmp_path / "vectors.vec").write_text("5 2\nbakery 1 0\ncakes -1 0.1\nharbours 0.9 0.1\nbroken x y\n", encoding="utf-8")

    after = [pair.offer.person for pair in matching.of_need(owner_id=owner, need_id=need, now=NOW)]

    assert before == ["Grace Hopper", "Ben Carter"]
    assert after == ["Ben Carter", "Grace Hopper"]


def test_needs_offers_answers_and_topics_are_in_the_export_and_come_back(owner, ada, ben, say, tmp_path):
    need, offer = say(ada, HELP, told_by=ben, urgency="now", topics=["elixir"]), say(ben, GIVE, is_offer=True, is_confidential=True)
    say(0, "a reviewer for the book", is_dream=True)
    pairing.answer(owner_id=owner, need_id=need, offer_id=offer, said="declined", now=NOW)
    topic_words.add(owner_id=owner, name="fermented dough", heard="sourdough", now=NOW)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=NOW)

    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=NOW)

    assert portability.canonical(owner_id=owners.only()) == before
    assert b'"told_by":["own"' in before.replace(b" ", b"")


def test_whoever_is_archived_or_left_in_peace_takes_nobodys_place(owner, ada, ben, say):
    for number, aside in enumerate(({"archived": True}, {"do_not_contact": True})):
        gone = words.add(owner_id=owner, name=f"Gone {number}", now=NOW)
        for _ in range(21):
            say(gone, GIVE, is_offer=True)
        words.set_aside(owner_id=owner, person_id=gone, now=NOW, **aside)
    say(ben, GIVE, is_offer=True)
    need = say(ada, HELP)

    assert [pair.offer.person for pair in matching.of_need(owner_id=owner, need_id=need, now=NOW)] == ["Ben Carter"]


def test_a_need_that_was_answered_is_not_undone_beneath_its_answer(owner, ada, ben, say):
    offer = say(ben, GIVE, is_offer=True)
    need = say(ada, HELP)
    written = changes.listed(owner_id=owner)
    pairing.answer(owner_id=owner, need_id=need, offer_id=offer, said="declined", now=NOW)

    for change_id, *_ in written[:2]:
        with pytest.raises(changes.ChangedSince, match="built on this"):
            changes.undo(owner_id=owner, now=NOW, change_id=change_id)
    assert pairs(owner) == []
    for _ in range(3):
        changes.undo(owner_id=owner, now=NOW)
    assert needs.listed(owner_id=owner, now=NOW, is_open=False) == []


def test_the_same_words_of_two_people_have_two_keys(owner, ada, ben, say):
    keys = {needs.numbered(owner_id=owner, need_id=say(person, HELP)).key.partition("-")[0] for person in (ada, ben)}

    assert len(keys) == 2


def test_the_list_is_worked_out_once_until_something_changes(owner, ada, ben, say, monkeypatch):
    asked = []
    real = matches.offers_for
    monkeypatch.setattr(matches, "offers_for", lambda *args, **rest: asked.append(1) or real(*args, **rest))
    offer, need = say(ben, GIVE, is_offer=True), say(ada, HELP)
    first, again, once = pairs(owner), pairs(owner), len(asked)
    words.set_aside(owner_id=owner, person_id=ben, archived=True, now=NOW)
    gone = pairs(owner)
    changes.undo(owner_id=owner, now=NOW)
    back = pairs(owner)
    pairing.answer(owner_id=owner, need_id=need, offer_id=offer, said="declined", now=NOW)

    assert (once, first, again) == (1, [("Ada Lovelace", "Ben Carter")], [("Ada Lovelace", "Ben Carter")])
    assert (gone, back, pairs(owner)) == ([], first, [])
    say(ada, GIVE.replace("anybody's", "an"), is_offer=True)
    say(words.add(owner_id=owner, name="Cem", now=NOW), GIVE, is_offer=True)
    assert pairs(owner) == [("Ada Lovelace", "Cem")]


def test_a_faint_match_says_that_it_may_not_fit_and_is_no_part_of_the_list(owner, ada, ben, say):
    number = say(ada, "Does anybody know how to get a legacy clinic system off its old database?", kind="skill")
    say(ben, "Happy to read anything about clinics", is_offer=True, kind="skill")

    (found,) = matching.of_need(owner_id=owner, need_id=number, now=NOW)

    assert found.why[-1] == matches.UNSURE
    assert matching.all_of(owner_id=owner, now=NOW) == []


def test_a_need_said_again_confirms_the_first_and_undo_gives_its_day_back(owner, ada, say):
    first = say(ada, "a mentor for her first talk")
    later = NOW + timedelta(days=9)

    again = stating.add(owner_id=owner, person_id=ada, said=Stated("Mentor for her first talk!"), is_offer=False, now=later).id
    (line,) = needs.of_person(owner_id=owner, person_id=ada)

    assert (again, line.said_on) == (first, later.date())
    assert changes.listed(owner_id=owner)[0][2] == "Said again, first on 21 Nov 2026: Mentor for her first talk!"
    changes.undo(owner_id=owner, now=later)
    assert [one.said_on for one in needs.of_person(owner_id=owner, person_id=ada)] == [NOW.date()]


@pytest.mark.parametrize("more", [{"place": "Leeds"}, {"urgency": "now"}, {"is_confidential": True}, {"topics": ["speaking"]}])
def test_what_says_more_or_is_of_somebody_else_is_another(owner, ada, ben, say, more):
    numbers = {say(ada, "a mentor"), say(ben, "a mentor"), say(ada, "a mentor", is_offer=True), say(ada, "a mentor", **more), say(ada, "no mentor")}

    assert len(numbers) == 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("help with C++", "help with C#"),
        ("help with C#.", "help with C."),
        ("🎸", "🚲"),
        ("a 🎸", "a 🚲"),
        ("?", "!"),
        (".NET", "the net"),
        ("कि", "का"),
    ],
)
def test_signs_that_tell_words_apart_are_not_thrown_away(ada, say, one, other):
    assert say(ada, one) != say(ada, other)


@pytest.mark.parametrize("again", ["Help with C++!", "help with “C++”...", "help  with the c++"])
def test_stops_and_articles_tell_nothing_apart(ada, say, again):
    assert say(ada, "help with C++") == say(ada, again)


def test_who_else_tells_of_it_stands_beside_with_their_own_day(owner, ada, ben, say):
    first = say(ben, "a mentor", told_by=ada)
    cy, later = words.add(owner_id=owner, name="Cy", now=NOW), NOW + timedelta(days=2)

    kept = stating.add(owner_id=owner, person_id=ben, said=Stated("a mentor"), is_offer=False, now=later, told_by=cy)
    told = {line.id: (line.told_by, line.said_on) for line in needs.of_person(owner_id=owner, person_id=ben)}

    assert told == {first: ("Ada Lovelace", NOW.date()), kept.id: ("Cy", later.date())}
    assert changes.listed(owner_id=owner)[0][2] == "Wrote down a need, beside what Ada Lovelace said on 21 Nov 2026: a mentor"


def test_another_source_moves_no_day(owner, ada, say):
    first = say(ada, "a mentor")

    kept = stating.add(owner_id=owner, person_id=ada, said=Stated("a mentor"), is_offer=False, now=NOW + timedelta(days=2), source="letter")

    assert kept.beside
    assert needs.numbered(owner_id=owner, need_id=first).said_on == NOW.date()
