"""Telegram, Signal, Discord, Facebook, Mastodon, Bluesky, X, the telephone: what golden files hide."""

import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.importers.golden import SAMPLES, member_of
from tests.importers.members import MemoryMember

from kithwork.domain.records import InteractionKind, InteractionRecord, OwnerRecord, Part, PersonRecord, Skipped, Unreadable
from kithwork.importers import chat_lines, chats
from kithwork.importers.protocol import Reading
from kithwork.importers.registry import IMPORTERS

READING = Reading(datetime(2026, 11, 22, tzinfo=UTC), with_words=True)
BY_SOURCE = {importer.source: importer for importer in IMPORTERS}


def read(source, name, data=None):
    member = member_of(SAMPLES / source / name)
    return list(BY_SOURCE[source].read(replace(member, data=data) if data else member, READING))


def moments(items, kind=None):
    return [item for item in items if isinstance(item, InteractionRecord) and kind in {None, item.kind}]


def named(moment, part):
    return [one.mention.name for one in moment.participants if one.part is part]


def test_a_single_chat_of_telegrams_has_the_keys_of_the_whole_export():
    whole, single = (moments(read("telegram", name)) for name in ("result.json", "ChatExport_2024-02-01/result.json"))

    assert single[0].origin.key in {moment.origin.key for moment in whole}


def test_the_owner_of_a_single_chat_is_who_it_is_not_called_after():
    (owner,) = (item for item in read("telegram", "ChatExport_2024-02-01/result.json") if isinstance(item, OwnerRecord))

    assert owner.mention.name == "Ada"


def test_an_older_chat_of_telegrams_names_the_same_people_and_messages_as_a_newer_one():
    older, newer = (moments(read("telegram", f"ChatExport_{day}/result.json")) for day in ("2020-01-15", "2024-02-01"))

    assert older[0].participants == newer[0].participants
    assert (older[0].origin.key, older[0].thread) == (newer[0].origin.key, newer[0].thread)


def test_a_number_of_telegrams_beyond_32_bits_is_a_persons_in_a_newer_export():
    chat = {"name": "Grace", "type": "personal_chat", "id": 6000002001}
    talk = {
        **chat,
        "messages": [{"id": 1, "type": "message", "date": "2024-01-15T10:00:00", "from": "Ada", "from_id": "user6000001001", "text": "hi"}],
    }
    whole = {"personal_information": {"user_id": 6000001001, "first_name": "Ada"}, "chats": {"list": [talk]}}
    items = list(BY_SOURCE["telegram"].read(MemoryMember("result.json", json.dumps(whole).encode()), READING))

    (moment,) = moments(items)
    assert [one.mention.handles[0].value for one in moment.participants] == ["telegram:user6000001001", "telegram:user6000002001"]
    assert [item.origin.key for item in items if isinstance(item, OwnerRecord)] == ["owner:user6000001001"]


@pytest.mark.parametrize("mark", [chr(code) for code in (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)])
def test_marks_that_turn_the_direction_of_writing_are_in_no_name(mark):
    assert chats.line(f"{mark}Grace {mark}Hopper") == "Grace Hopper"
    (said,) = chat_lines.messages(io.BytesIO(f"13/1/24, 10:00 - {mark}Grace: hi{mark}\n".encode()))
    assert (said.sender, said.text) == ("Grace", "hi")


def test_a_token_in_a_chat_is_not_kept():
    secret = "ghp_" + "Ab1" * 12
    said = {"id": 1, "type": "message", "date": "2024-01-15T10:00:00", "from": "Ada", "from_id": "user1", "text": f"use {secret}"}
    chat = {"name": "Grace", "type": "personal_chat", "id": 2, "messages": [said]}
    items = list(BY_SOURCE["telegram"].read(MemoryMember("result.json", json.dumps(chat).encode()), READING))

    assert [moment.words for moment in moments(items)] == ["use …"]


def test_a_telegram_export_that_breaks_off_keeps_what_came_before():
    data = (SAMPLES / "telegram" / "result.json").read_bytes()
    items = read("telegram", "result.json", data[: len(data) * 2 // 3])

    assert moments(items)
    assert isinstance(items[-1], Unreadable)


def test_of_discord_everything_is_said_by_the_owner():
    items = moments(read("discord", "package/Messages/c1100000000000000001/messages.json"))

    assert [named(moment, Part.FROM) for moment in items] == [["Ada Lovelace"], ["Ada Lovelace"]]
    assert [named(moment, Part.TO) for moment in items] == [["Grace Hopper"], ["Grace Hopper"]]


def test_a_number_of_discords_tells_the_time_where_the_file_does_not():
    second = moments(read("discord", "package/Messages/c1100000000000000001/messages.json"))[1]

    assert second.at == datetime(2023, 12, 1, 4, 18, 43, 339000, tzinfo=UTC)


def test_addresses_of_attachments_are_not_kept():
    assert "secret" not in repr(read("discord", "package/Messages/c1100000000000000001/messages.json"))


def test_letters_that_facebook_wrote_byte_by_byte_are_mended_and_whole_ones_stay():
    mended = json.dumps({"friends_v2": [{"name": "JosÃ© GarcÃ­a", "timestamp": 1577836800}, {"name": "Søren 李", "timestamp": 1577836800}]})
    found = list(BY_SOURCE["facebook"].read(MemoryMember("your_friends.json", mended.encode()), READING))

    assert [item.mention.name for item in found if isinstance(item, PersonRecord)] == ["José García", "Søren 李"]


@pytest.mark.parametrize(
    ("folder", "name", "source"),
    [
        ("facebook-ada/your_facebook_activity/messages/inbox/instagramlovers_5", "Grace", "facebook"),
        ("messages/inbox/instagram-lovers_5", "Grace", "facebook"),
        ("my instagram and facebook/messages/inbox/grace_1", "Grace", "facebook"),
        ("instagram-ada/messages/inbox/facebook-friends_5", "Grace", "instagram"),
        ("Instagram-Ada-2024.zip/messages/inbox/grace_1", "Grace", "instagram"),
        ("your_instagram_activity/messages/inbox/grace_1", "Grace", "instagram"),
        ("messages/inbox/grace_1", "Instagram User", "instagram"),
    ],
)
def test_a_conversation_is_of_the_service_whose_folders_it_lies_in(folder, name, source):
    said = [{"sender_name": name, "timestamp_ms": 1705414522000, "content": "hi"}]
    data = json.dumps({"participants": [{"name": name}, {"name": "Ada"}], "messages": said}).encode()
    member = replace(
        member_of(SAMPLES / "facebook" / "secret" / "Grace Hopper_12.json"), name="message_1.json", data=data, place=f"{folder}/message_1.json"
    )

    assert [importer.source for importer in IMPORTERS if importer.recognises(member)] == [source]


def test_messages_of_facebooks_keep_their_keys_when_they_move_to_another_file():
    name = "facebook-ada/your_facebook_activity/messages/inbox/jose_10150/message_1.json"
    data = json.loads((SAMPLES / "facebook" / name).read_bytes())
    later = {**data, "messages": data["messages"][2:4]}

    before, after = ({moment.origin.key for moment in moments(read("facebook", name, body))} for body in (None, json.dumps(later).encode()))

    assert after
    assert after < before


def test_what_everybody_may_read_is_no_letter_and_what_goes_to_one_is():
    public, direct = (moment for moment in moments(read("mastodon", "archive-2024/outbox.json")) if moment.kind is not InteractionKind.LIKED)

    assert public.kind is InteractionKind.GROUP_MESSAGE
    assert direct.kind is InteractionKind.MESSAGE


def test_a_name_that_is_no_longer_anybodys_is_no_address():
    nameless = next(
        item for item in read("bluesky", "getFollows.json") if isinstance(item, PersonRecord) and item.origin.key.endswith("priyaaaaaaaaaaaaaaaaaaaa")
    )

    assert [handle.kind for handle in nameless.mention.handles] == ["entry"]


def test_only_posts_that_mention_somebody_give_a_number_of_x_a_name():
    names = {
        item.mention.handles[0].value: item.mention.name
        for item in read("x-archive", "twitter-2024-02-01/data/tweets.js")
        if isinstance(item, PersonRecord)
    }

    assert names == {"x-archive:101": "Grace Hopper", "x-archive:102": "Alan Turing"}


def test_halves_of_a_character_that_a_telephone_wrote_apart_are_put_together():
    first = moments(read("telephone", "sms-20240201.xml"))[0]

    assert first.words == "Found the moth 😀 & more"


@pytest.mark.parametrize("inside", [b"<!DOCTYPE calls [<!ENTITY a 'b'>]>", b"<!DOCTYPE calls SYSTEM 'file:///etc/passwd'>"])
def test_a_document_that_declares_a_type_is_not_read(inside):
    (refused,) = BY_SOURCE["telephone"].read(MemoryMember("calls.xml", b"<?xml version='1.0'?>" + inside + b"<calls><call/></calls>"), READING)

    assert isinstance(refused, Unreadable)


def test_a_call_that_nobody_took_is_no_moment():
    calls = read("telephone", "calls-20240201.xml")

    assert len(moments(calls)) == 2
    assert any(item.why == "a call that nobody took" for item in calls if isinstance(item, Skipped))


def test_somebody_new_in_a_newer_text_of_signals_leaves_messages_known():
    old = "[2024-01-13, 10:00] Grace: x\n[2024-01-13, 10:01] Me: y\n"
    before, after = (moments(read("signal", "older.txt", text.encode())) for text in (old, old + "[2024-01-13, 10:02] Alan: z\n"))

    assert all(one.origin.key in (other.origin.key, *other.origin.former) for one, other in zip(before, after[:2], strict=True))


def test_the_key_of_a_group_of_signals_is_not_kept():
    assert "secretgroupkey" not in repr(read("signal", "signal-export-2024/main.jsonl"))
