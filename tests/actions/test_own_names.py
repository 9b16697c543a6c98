"""A name is the owner's where a conversation has it; nobody's address is taken by it, and no part of it is enough."""

import pytest
from tests.files import letter, mbox

from kithwork.actions import claims, handles, imports, own_names, people, words
from kithwork.store.queries import owners
from kithwork.store.queries.people import Several
from kithwork.store.writes import owners as owner_writes
from kithwork.store.writes.changes import Journal
from kithwork.store.writes.words import claim_handle

GROUP = "".join(
    f"1/{day}/24, 9:0{at} PM - {name}: word {day}\n" for day in range(9, 14) for at, name in enumerate(("Nora Berg", "Fred", "Alan Turing"))
)
ADA = "Ada Lovelace <ada@engines.example>"


@pytest.fixture
def talking(owner, now, tmp_path):
    """A group in which Nora Berg, Fred and Alan Turing speak; Ada Lovelace writes letters."""
    path = tmp_path / "WhatsApp Chat with Salsa.txt"
    path.write_text(GROUP)
    imports.run(owner_id=owner, paths=[path, mbox(tmp_path / "in.mbox", [letter(ADA, "grace@navy.example", now)])], now=now)
    return owner


def claim(owner_id, *texts, now):
    return claims.claim_all(owner_id=owner_id, texts=texts, now=now)


def disclaim(owner_id, *texts, now):
    return claims.disclaim_all(owner_id=owner_id, texts=texts, now=now)


@pytest.mark.parametrize("text", ["1", "#1", "2", "Nora", "nora b", "Berg", "lovel", "Ada", "Lovelace", "ada lovelac"])
def test_neither_a_number_nor_a_part_of_a_name_makes_anybody_the_owner(talking, now, text):
    with pytest.raises(handles.NotAHandle):
        claim(talking, text, now=now)

    assert owners.told(talking) == set()


@pytest.mark.parametrize("text", ["Nora Berg", "berg nora", "NORA BERG", "Fred", "fred", "nora berg in WhatsApp"])
def test_what_a_name_added_the_same_name_takes_back(talking, now, text):
    claim(talking, text, now=now)
    assert len(owners.told(talking)) == 1
    disclaim(talking, text, now=now)

    assert owners.told(talking) == set()
    assert not owners.is_known(talking)
    assert claim(talking, text, now=now)


def test_by_a_name_nobody_loses_an_address(talking, now):
    with pytest.raises(own_names.NameOfAddresses, match=r"ada@engines\.example"):
        claim(talking, "Ada Lovelace", now=now)


def test_of_a_namesake_who_is_believed_to_have_an_address_the_address_is_named(db, now, tmp_path):
    mine = owner_writes.make(name="Nora Vesterholm", now=now)
    path = tmp_path / "WhatsApp Chat with Salsa.txt"
    path.write_text(GROUP.replace("Nora Berg", "Nora Vesterholm"))
    letters = mbox(tmp_path / "in.mbox", [letter("Nora Vesterholm <nora@loomcorp.example>", ADA, now)])

    report = imports.run(owner_id=mine, paths=[path, letters], now=now, me=["nv@else.example"])

    assert report.namesakes == ("nora@loomcorp.example",)
    with pytest.raises(own_names.NameOfAddresses):
        claim(mine, "nora vesterholm in WhatsApp", now=now)


def test_whom_nothing_but_a_hand_named_stands_in_no_conversation(owner, now):
    words.add(owner_id=owner, name="Robin Adeyemi", now=now)

    with pytest.raises(own_names.InNoConversation):
        claim(owner, "Robin Adeyemi", now=now)
    assert owners.told(owner) == set()


def test_whom_a_hand_named_and_the_owner_took_for_themselves_is_given_back_by_name(owner, now):
    words.add(owner_id=owner, name="Robin Adeyemi", now=now)
    claim_handle(Journal(owner), kind="own", value="robin-adeyemi")

    disclaim(owner, "Robin Adeyemi", now=now)
    assert owners.told(owner) == set()


def test_of_two_who_bear_a_name_it_is_asked_which(talking, now, tmp_path):
    imports.run(owner_id=talking, paths=[mbox(tmp_path / "more.mbox", [letter("Nora Berg <nora@else.example>", ADA, now)])], now=now)
    assert people.find(owner_id=talking, text="nora@else.example", now=now)

    with pytest.raises(Several, match=r"nora berg in WhatsApp; nora@else\.example"):
        claim(talking, "Nora Berg", now=now)
    assert claim(talking, "nora berg in WhatsApp", now=now)


def test_of_two_who_speak_in_one_conversation_one_is_not_the_owner(talking, now):
    claim(talking, "Nora Berg", now=now)

    with pytest.raises(own_names.BothSpeak, match="Fred speaks in Salsa beside Nora Berg, who is you"):
        claim(talking, "Fred", now=now)
    disclaim(talking, "Nora Berg", now=now)
    with pytest.raises(own_names.BothSpeak):
        claim(talking, "Fred", "Alan Turing", now=now)
    assert claim(talking, "Fred", now=now)


def test_a_name_that_is_not_the_owners_is_not_taken_back(talking, now):
    with pytest.raises(claims.NotYours, match="Nora Berg"):
        disclaim(talking, "Nora Berg", now=now)


@pytest.mark.parametrize(
    ("name", "namesakes", "speakers"), [("Berg Nora", ("nora berg in WhatsApp",), ()), ("", (), ("Alan Turing", "Fred", "Nora Berg"))]
)
def test_a_group_names_the_owner_where_it_can_else_who_could_be(db, now, tmp_path, name, namesakes, speakers):
    mine = owner_writes.make(name=name, now=now)
    path = tmp_path / "WhatsApp Chat with Salsa.txt"
    path.write_text(GROUP)

    report = imports.run(owner_id=mine, paths=[path], now=now)
    assert (report.namesakes, report.speakers) == (namesakes, speakers)
    claim(mine, *(namesakes or ("Fred",)), now=now)
    report = imports.run(owner_id=mine, paths=[path], now=now)

    assert (report.namesakes, report.speakers) == ((), ())


def test_an_address_that_a_conversation_has_as_a_name_is_the_address_where_both_are_the_owners(owner, now, tmp_path):
    path = tmp_path / "WhatsApp Chat with Salsa.txt"
    path.write_text(GROUP.replace("Nora Berg", "nora@berg.example"))
    imports.run(owner_id=owner, paths=[path], now=now, me=["nora@berg.example", "nb@berg.example"])
    claim(owner, "nora@berg.example in WhatsApp", now=now)

    disclaim(owner, "nora@berg.example", now=now)
    assert owners.told(owner) == {("entry", "whatsapp:nora@berg.example"), ("email", "nb@berg.example")}
    disclaim(owner, "nora@berg.example", now=now)

    assert owners.told(owner) == {("email", "nb@berg.example")}
