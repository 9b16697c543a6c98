"""Whom something fits, and that nobody gets the same twice; dreams and the steps towards them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kithwork.actions import changes, drafting, dreams, encouraging, ledger, needs, portability, shares, stating, today, words
from kithwork.actions.encouraging import NoSuchDream
from kithwork.actions.guardrails import Held
from kithwork.actions.ledgering import account
from kithwork.actions.needs import Stated
from kithwork.actions.proposing import encouraged
from kithwork.actions.shares import NoSuchShare, NothingToShare, SharedAlready
from kithwork.domain.errors import Refused, StillToCome
from kithwork.store.queries import owners
from kithwork.store.writes import emptying

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
URL = "https://www.example.org/2026/11/running-elixir-on-kubernetes.html?utm_source=x"


@pytest.fixture
def ada(owner):
    made = words.add(owner_id=owner, name="Ada Lovelace", now=NOW)
    words.note(owner_id=owner, person_id=made, text="fights with Elixir deployments on Kubernetes", now=NOW)
    return made


@pytest.fixture
def ben(owner):
    made = words.add(owner_id=owner, name="Ben Carter", now=NOW)
    words.note(owner_id=owner, person_id=made, text="keeps bees", now=NOW)
    return made


def fits(owner, of):
    return [one.person.name for one in shares.fits(owner_id=owner, of=of, now=NOW)]


def test_a_web_address_fits_whoever_speaks_of_its_topic_and_is_never_fetched(owner, ada, ben):
    of = shares.thing(URL)

    (fit,) = shares.fits(owner_id=owner, of=of, now=NOW)

    assert fit.person.name == "Ada Lovelace"
    assert any("elixir" in why.casefold() for why in fit.why)
    assert fit.evidence == "“fights with Elixir deployments on Kubernetes”, your note, 21 Nov 2026"
    assert URL in fit.draft.words
    assert fit.draft.words.startswith("Hello Ada,")
    assert "fights" not in fit.draft.words


def test_a_need_is_told_of_as_what_they_look_for(owner, ben):
    stating.add(owner_id=owner, person_id=ben, said=Stated("how to run Elixir on Kubernetes"), is_offer=False, now=NOW)

    (fit,) = shares.fits(owner_id=owner, of=shares.thing(URL), now=NOW)

    assert fit.evidence == "“how to run Elixir on Kubernetes”, they look for it, noted 21 Nov 2026"


def test_the_same_never_goes_to_anybody_twice(owner, ada, ben):
    number = shares.pass_on(owner_id=owner, of=shares.thing(URL), person_id=ada, now=NOW)
    same = shares.thing("http://example.org/2026/11/running-elixir-on-kubernetes.html/?utm_medium=y")

    assert fits(owner, same) == []
    with pytest.raises(SharedAlready, match="Ada Lovelace had that from you on 21 Nov 2026"):
        shares.pass_on(owner_id=owner, of=same, person_id=ada, now=NOW)
    shares.tell(owner_id=owner, share_id=number, outcome="she used it", now=NOW)
    assert [(one.person, one.outcome) for one in shares.listed(owner_id=owner)] == [("Ada Lovelace", "she used it")]
    assert account.of(owner_id=owner, person_id=ada, now=NOW).given[0].words == f"You passed on {URL[:80]}; she used it"
    assert not ledger.before_asking(owner_id=owner, person_id=ada, now=NOW).gives
    changes.undo(owner_id=owner, now=NOW)
    changes.undo(owner_id=owner, now=NOW)
    assert fits(owner, same) == ["Ada Lovelace"]
    with pytest.raises(NoSuchShare):
        shares.tell(owner_id=owner, share_id=99, outcome="x", now=NOW)


def test_a_file_speaks_by_its_beginning_and_a_picture_by_its_name(owner, ada, tmp_path):
    (tmp_path / "talk.md").write_text("# Elixir releases on Kubernetes", encoding="utf-8")
    (tmp_path / "elixir-kubernetes.png").write_bytes(b"\x89PNG\0\0")

    assert [fits(owner, shares.thing(name, folder=tmp_path)) for name in ("talk.md", "elixir-kubernetes.png")] == [["Ada Lovelace"]] * 2
    assert shares.thing("talk.md").words == "talk.md"
    with pytest.raises(NothingToShare):
        shares.thing("  ")


def test_it_is_proposed_to_nobody_who_is_left_in_peace_nor_by_what_is_private_or_not_to_be_raised(owner, ben):
    words.note(owner_id=owner, person_id=ben, text="fights with Elixir on Kubernetes", is_private=True, now=NOW)
    words.note(owner_id=owner, person_id=ben, text="was let go over Elixir on Kubernetes", is_not_to_raise=True, now=NOW)
    hidden = fits(owner, shares.thing(URL))
    words.note(owner_id=owner, person_id=ben, text="fights with Elixir on Kubernetes", now=NOW)
    words.set_aside(owner_id=owner, person_id=ben, do_not_contact=True, now=NOW)

    assert hidden == fits(owner, shares.thing(URL)) == []


def test_words_that_fit_nobody_fit_nobody(owner, ada, ben):
    assert fits(owner, shares.thing("a recipe for lentil soup")) == []
    assert fits(owner, shares.thing("https://example.org/")) == []


@pytest.fixture
def dream(owner, ben):
    return stating.add(owner_id=owner, person_id=ben, said=Stated("a honey shop", is_dream=True), is_offer=False, now=NOW).id


def test_a_dream_is_encouraged_and_a_step_is_kept(owner, ben, dream):
    encouraging.step(owner_id=owner, dream_id=dream, text="that his honey is the best in town", is_mine=True, now=NOW)
    encouraging.step(owner_id=owner, dream_id=dream, text="rented a stall.", is_mine=False, now=NOW)
    (found,) = dreams.listed(owner_id=owner, now=NOW)

    assert found.words == "They took a step on 21 Nov 2026: rented a stall."
    assert account.of(owner_id=owner, person_id=ben, now=NOW).given[0].words == "You encouraged them (that his honey is the best in town)"
    with pytest.raises(NoSuchDream):
        encouraging.step(owner_id=owner, dream_id=99, text="x", is_mine=True, now=NOW)
    with pytest.raises(StillToCome):
        encouraging.step(owner_id=owner, dream_id=dream, text="x", is_mine=True, now=NOW, on=NOW.date() + timedelta(days=1))


def test_today_thinks_of_a_dream_a_week_after_it_was_told_and_after_a_step(owner, dream):
    def why(days):
        return [card.why for card in today.day(owner_id=owner, now=NOW + timedelta(days=days)).cards]

    early, week = why(6), why(7)
    encouraging.step(owner_id=owner, dream_id=dream, text="rented a stall", is_mine=False, now=NOW)

    assert early == []
    assert week == ["They dream of a honey shop (21 Nov 2026 was the last word about it)."]
    assert why(1) == ["They took a step towards a honey shop (rented a stall, 21 Nov 2026)."]


def test_shares_and_steps_come_back_from_an_export(owner, ada, dream, tmp_path):
    number = shares.pass_on(owner_id=owner, of=shares.thing(URL), person_id=ada, now=NOW)
    shares.tell(owner_id=owner, share_id=number, outcome="she used it", now=NOW)
    encouraging.step(owner_id=owner, dream_id=dream, text="rented a stall", is_mine=False, now=NOW)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=NOW)

    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=NOW)

    assert portability.canonical(owner_id=owners.only()) == before
    assert dreams.listed(owner_id=owners.only(), now=NOW)[0].steps[0].words == "rented a stall"


def test_a_draft_says_you_told_me_only_of_what_they_told(owner, ada, ben):
    for person, teller in ((ada, ben), (ben, ben)):
        stating.add(owner_id=owner, person_id=person, said=Stated("a honey shop", is_dream=True), is_offer=False, told_by=teller, now=NOW)
    found = {one.person_id: one.fact for one in encouraged.propose(owner_id=owner, now=NOW + timedelta(days=8))}
    drafts = {card.person.id: card.draft for days in (8, 9) for card in today.day(owner_id=owner, now=NOW + timedelta(days=days)).cards}

    assert found == {ada: "", ben: "a honey shop"}
    assert drafts.get(ada) is None


def test_what_is_passed_on_is_a_word_unasked_that_one_undo_takes_back(owner, ada):
    shares.pass_on(owner_id=owner, of=shares.thing(URL), person_id=ada, now=NOW)
    with pytest.raises(Held, match="You wrote to Ada Lovelace on 21 Nov 2026"):
        drafting.sent(owner_id=owner, to=[ada], kind="hello", now=NOW)
    changes.undo(owner_id=owner, now=NOW)

    assert shares.listed(owner_id=owner) == []
    assert drafting.sent(owner_id=owner, to=[ada], kind="hello", now=NOW) == "Sent Ada Lovelace a hello"


def test_nothing_is_passed_on_to_oneself(owner):
    stating.add(owner_id=owner, person_id=0, said=Stated("somebody to pair with"), is_offer=False, now=NOW)
    me = needs.who(owner_id=owner, text="me", now=NOW)

    with pytest.raises(Refused, match="That is you"):
        shares.pass_on(owner_id=owner, of=shares.thing(URL), person_id=me, now=NOW)


def test_a_broken_address_and_a_file_that_cannot_be_read_are_refused_in_a_sentence(tmp_path, monkeypatch):
    (tmp_path / "talk.md").write_text("Elixir", encoding="utf-8")

    def closed(*_, **__):
        raise PermissionError

    with pytest.raises(NothingToShare, match="is no web address"):
        shares.thing("http://[x")
    monkeypatch.setattr(Path, "open", closed)
    with pytest.raises(NothingToShare, match=r"The file talk\.md cannot be read"):
        shares.thing("talk.md", folder=tmp_path)


def test_a_file_is_known_by_its_content_and_not_by_its_name(tmp_path):
    for folder, words_ in (("a", "Elixir"), ("b", "bees")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "notes.md").write_text(words_, encoding="utf-8")
    (tmp_path / "renamed.md").write_text("Elixir", encoding="utf-8")
    first, other, same = (shares.thing(name, folder=tmp_path).key for name in ("a/notes.md", "b/notes.md", "renamed.md"))

    assert (first == same, first == other) == (True, False)


def test_neither_many_notes_on_one_nor_all_who_had_it_crowd_out_the_others(owner, ada, ben):
    had = words.add_all(owner_id=owner, names=[f"Reader {i:02}" for i in range(32)], now=NOW)
    for person in had:
        words.note(owner_id=owner, person_id=person, text="runs Elixir on Kubernetes", now=NOW)
    for day in range(40):
        words.note(owner_id=owner, person_id=ada, text=f"running Elixir on Kubernetes {day}", now=NOW - timedelta(days=day))
    words.note(owner_id=owner, person_id=ben, text="now fights with Elixir deployments on Kubernetes", now=NOW)
    for place, person in enumerate(had):
        shares.pass_on(owner_id=owner, of=shares.thing(URL), person_id=person, now=NOW - timedelta(days=place + 1))

    assert sorted(fits(owner, shares.thing(URL))) == ["Ada Lovelace", "Ben Carter"]


def test_a_dream_is_not_undone_beneath_its_steps(owner, ben, dream):
    (change_id, *_), *_ = changes.listed(owner_id=owner)
    encouraging.step(owner_id=owner, dream_id=dream, text="rented a stall", is_mine=False, now=NOW)

    with pytest.raises(changes.ChangedSince, match="built on this"):
        changes.undo(owner_id=owner, now=NOW, change_id=change_id)
