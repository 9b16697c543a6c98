"""Letters to one person, from what is on file; what is marked as sent, and the owner's own words."""

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from tests.files import letter, mbox

from kithwork.actions import (
    asked,
    changes,
    congratulations,
    drafting,
    guardrails,
    imports,
    keeping,
    people,
    phrases,
    phrasing,
    portability,
    today,
    words,
)
from kithwork.domain.asking import WordKind
from kithwork.domain.errors import Refused


@pytest.fixture
def draft(network, now):
    def do(name="Grace", kind="hello", **more):
        person = people.find(owner_id=network, text=name, now=now).id
        return drafting.draft(owner_id=network, to=[person], kind=kind, now=now, **more)

    return do


@pytest.fixture
def grace(network, now):
    return people.find(owner_id=network, text="Grace", now=now).id


def test_a_letter_greets_by_name_and_says_from_where_each_fact_is(network, now, grace, draft):
    congratulations.add(owner_id=network, person_id=grace, text="Her first compiler", now=now)

    letter = draft(kind="congrats").letter

    assert letter.words.startswith("Hello Grace,\n\nI heard the news: Her first compiler.")
    assert letter.lines[1].sources[0].startswith("21 Nov 2026, ")


def test_a_letter_about_nothing_is_refused_and_what_is_typed_helps(draft):
    for kind in ("congrats", "thanks", "update"):
        with pytest.raises(drafting.NothingOnFile, match="say what it is about"):
            draft(kind=kind)

    assert "Thank you for the slides." in draft(kind="thanks", about="the slides").letter.words


def test_near_and_far_and_the_language_on_file_change_the_words(network, now, grace, draft):
    far = draft().letter.words
    keeping.keep(owner_id=network, person_id=grace, closeness="close", now=now)
    words.edit(owner_id=network, person_id=grace, fields={"language": "German"}, now=now)

    near = draft().letter.words

    assert far.startswith("Hello Grace,")
    assert near.startswith("Hallo Grace,")
    assert "Ihnen" in draft(is_near=False).letter.words
    assert draft(language="en").letter.words.startswith("Hi Grace,")


def test_a_draft_goes_to_one_person(network, now, grace):
    with pytest.raises(guardrails.OneRecipient):
        drafting.draft(owner_id=network, to=[grace, people.find(owner_id=network, text="ada@engines.example", now=now).id], kind="hello", now=now)


@pytest.mark.parametrize("kind", list(WordKind))
def test_nothing_is_written_to_whoever_is_left_in_peace(network, now, grace, draft, kind):
    words.set_aside(owner_id=network, person_id=grace, now=now, do_not_contact=True)

    with pytest.raises(guardrails.Held, match="left in peace"):
        draft(kind=kind, about="x")


def test_a_draft_that_is_only_read_is_not_held_back_by_days_and_says_from_when_it_could_go(network, now, draft):
    ada = people.find(owner_id=network, text="ada@engines.example", now=now).id
    drafting.sent(owner_id=network, to=[ada], kind="hello", now=now)

    one = drafting.draft(owner_id=network, to=[ada], kind="hello", now=now)

    assert one.held.endswith("possible from 5 Dec 2026 on.")
    assert one.letter.words
    with pytest.raises(guardrails.Held):
        drafting.sent(owner_id=network, to=[ada], kind="share", now=now + timedelta(days=13))
    drafting.sent(owner_id=network, to=[ada], kind="thanks", now=now + timedelta(days=13))


def test_what_was_sent_is_done_on_today_and_both_are_taken_back_at_once(network, now, grace):
    congratulations.add(owner_id=network, person_id=grace, text="Her first compiler", now=now)
    before, cards = portability.canonical(owner_id=network), [card.person.id for card in today.day(owner_id=network, now=now).cards]

    drafting.sent(owner_id=network, to=[grace], kind="congrats", now=now)
    after = [card.person.id for card in today.day(owner_id=network, now=now).cards]
    changes.undo(owner_id=network, now=now)

    assert grace in cards
    assert grace not in after
    assert portability.canonical(owner_id=network) == before


def test_an_ask_that_was_sent_is_kept_as_one(network, now, grace):
    drafting.sent(owner_id=network, to=[grace], kind="referral", about="the compiler post", now=now)

    (line,) = asked.listed(owner_id=network)

    assert (line.kind, line.words) == ("referral", "the compiler post")
    with pytest.raises(Refused, match="Say what you asked for"):
        drafting.sent(owner_id=network, to=[grace], kind="ask", now=now)


def test_how_they_like_to_be_treated_stands_above_the_letter(network, now, grace, draft):
    words.edit(owner_id=network, person_id=grace, fields={"pronouns": "she/her", "avoid": "the merger", "channel": "letter"}, now=now)
    words.note(owner_id=network, person_id=grace, text="Her move.", now=now, is_not_to_raise=True)

    assert draft().respect == (
        "Pronouns: she/her.",
        "Reached by letter, as you noted.",
        "Better left out: the merger.",
        "Not to be raised: Her move.",
    )


def test_a_file_opens_as_a_draft_and_its_subject_adds_no_header(network, now, draft):
    phrasing.say(owner_id=network, key="form/hello/en", text="Grüße || x\n{about}", now=now)

    message = message_from_bytes(drafting.eml(draft(about="Bcc: everybody\nat once")), policy=default)

    assert message["To"] == "grace@navy.example"
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "Grüße"
    assert message["Bcc"] is None
    assert "Bcc: everybody at once" in message.get_content()


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("Ada@Engines.example", "Ada@Engines.example"),
        ("ada@exämple.example", "ada@xn--exmple-cua.example"),
        ("ada@straße.example", None),  # which an older IDNA takes for another domain
        ("jörg@x.example", None),
        ("ada@x..example", None),
        ("", None),
    ],
)
def test_a_file_names_the_address_as_mail_can_carry_it_or_none(draft, address, written):
    raw = drafting.eml(replace(draft(), email=address))

    assert message_from_bytes(raw, policy=default)["To"] == written
    assert b"To: =?" not in raw


def test_the_owners_own_words_are_taken_undone_and_given_back(network, now, draft):
    phrasing.say(owner_id=network, key="who-i-am", text="I am Robin.", now=now)
    phrasing.say(owner_id=network, key="form/hello/en", text="Ahoy\n{who_i_am}\nAhoy, {full_name}!", now=now)
    own = draft()

    phrasing.say(owner_id=network, key="form/hello/en", text="", now=now)

    assert (own.letter.subject, own.is_own_form) == ("Ahoy", True)
    assert [line.words for line in own.letter.lines][1:3] == ["I am Robin.", "Ahoy, Grace Hopper!"]
    assert not draft().is_own_form
    changes.undo(owner_id=network, now=now)
    assert draft().is_own_form


@pytest.mark.parametrize(
    ("key", "text", "refusal"), [("form/hello/fr", "x", phrasing.NoSuchPhrase), ("form/hello/en", "{nobody}", phrasing.NoSuchFact)]
)
def test_words_that_stand_for_nothing_are_refused(network, now, key, text, refusal):
    with pytest.raises(refusal):
        phrasing.say(owner_id=network, key=key, text=text, now=now)


def test_words_and_what_was_sent_are_in_the_export_and_come_back(network, now, grace, tmp_path):
    phrasing.say(owner_id=network, key="for-family", text="Robin makes trains leave on time.", now=now)
    drafting.sent(owner_id=network, to=[grace], kind="thanks", now=now)
    before = portability.canonical(owner_id=network)
    portability.export(owner_id=network, path=tmp_path / "out.zip", now=now)
    from kithwork.store.queries import owners  # noqa: PLC0415
    from kithwork.store.writes import emptying  # noqa: PLC0415

    emptying.empty(network)
    portability.restore(path=tmp_path / "out.zip", now=now)

    assert portability.canonical(owner_id=owners.only()) == before


BODY = "Ahoy Grace,\n\nthe slides are on the wiki, and you can have them.\n\nFair winds\nRobin"


@pytest.fixture
def written(network, now, tmp_path):
    """Three letters of the owner's, with their words."""
    own, theirs = "Robin Adeyemi <robin@me.example>", "Grace Hopper <grace@navy.example>"
    letters = [letter(own, theirs, now - timedelta(days=number), number=f"{number}@x.example", body=BODY) for number in range(3)]
    imports.run(owner_id=network, paths=[mbox(tmp_path / "m.mbox", letters)], now=now, me=["robin@me.example"], has_words=True)
    return people.find(owner_id=network, text="grace@navy.example", now=now).id


def test_a_habit_from_own_letters_is_used_once_the_owner_says_so(network, now, written):
    before = drafting.draft(owner_id=network, to=[written], kind="hello", now=now).letter.words
    learnt = {one.key: (one.words, one.seen) for one in phrases.learnt(owner_id=network)}
    for key in learnt:
        phrasing.take(owner_id=network, key=key, now=now)
    after = drafting.draft(owner_id=network, to=[written], kind="hello", now=now).letter.words

    assert learnt["greeting/en/formal"] == ("Ahoy {name},", "in 3 of 3 letters")
    assert learnt["end/en/formal"] == ("Fair winds\n{me}", "in 3 of 3 letters")
    assert "Ahoy" not in before
    assert after.startswith("Ahoy Grace,\n\n")
    assert after.endswith("Fair winds\nRobin")
    assert phrases.learnt(owner_id=network) == []


def test_what_was_not_learnt_cannot_be_kept(network, now):
    with pytest.raises(phrasing.NothingLearnt):
        phrasing.take(owner_id=network, key="greeting/en/near", now=now)


def test_a_reply_to_somebody_formal_is_polite_in_german(draft):
    letter = draft(kind="reply", language="de", is_near=False).letter

    assert "dass Sie" in letter.words
    assert "Geduld" in letter.words


def test_a_reply_that_was_sent_leaves_what_else_there_is_to_say(network, now, grace):
    congratulations.add(owner_id=network, person_id=grace, text="Her first compiler", now=now)

    assert drafting.sent(owner_id=network, to=[grace], kind="reply", now=now) == "Sent Grace Hopper an answer"
    assert grace in [card.person.id for card in today.day(owner_id=network, now=now).cards]
