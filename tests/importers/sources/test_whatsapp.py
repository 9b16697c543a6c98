"""WhatsApp: what a golden file hides."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.importers.golden import SAMPLES, member_of
from tests.importers.members import MemoryMember

from kithwork.domain.records import InteractionRecord, OwnerRecord, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.whatsapp import WhatsApp

READING = Reading(datetime(2026, 11, 22, tzinfo=UTC), with_words=True)
GRACE = SAMPLES / "whatsapp" / "WhatsApp Chat with Grace Hopper.txt"


def read(member):
    return list(WhatsApp().read(member, READING))


def talk(text, name="_chat.txt"):
    return MemoryMember(name, text.encode())


def test_a_newer_export_under_another_name_has_the_same_keys_and_more():
    old = member_of(GRACE)
    name = "WhatsApp Chat with Grace Hopper (1).txt"
    new = replace(old, name=name, place=name, data=old.data + b"15/01/2024, 10:00 - Grace Hopper: News\n")

    before, after = ({item.origin.key for item in read(member) if isinstance(item, InteractionRecord)} for member in (old, new))

    assert before < after
    assert len(after - before) == 1


@pytest.mark.parametrize(
    ("name", "first", "newcomer"),
    [
        ("_chat.txt", ("Ada", "Grace"), "Alan"),
        ("WhatsApp Chat with Grace.txt", ("Grace",), "Ada"),
        ("WhatsApp Chat with Grace.txt", ("Ada",), "Grace"),
        ("WhatsApp Chat with Engines.txt", ("Ada", "Grace"), "Alan"),
    ],
)
def test_somebody_new_in_a_newer_export_leaves_messages_known(name, first, newcomer):
    old = "".join(f"13/1/24, 10:0{minute} - {who}: x\n" for minute, who in enumerate(first))
    new = old + f"13/1/24, 10:09 - {newcomer}: y\n"
    before, after = ([item.origin for item in read(talk(text, name)) if isinstance(item, InteractionRecord)] for text in (old, new))

    assert all(one.key in (other.key, *other.former) for one, other in zip(before, after[:-1], strict=True))


def test_the_same_words_at_the_same_minute_to_two_people_are_two_messages():
    text = "13/1/24, 10:00 - Ada: Happy birthday\n"
    one, other = ({item.origin.key for item in read(talk(text, f"WhatsApp Chat with {name}.txt"))} for name in ("Grace", "Alan"))

    assert one.isdisjoint(other)


def test_who_does_not_give_a_talk_of_two_its_name_is_the_owner():
    (owner,) = (item for item in read(member_of(GRACE)) if isinstance(item, OwnerRecord))

    assert owner.mention.name == "Ada Lovelace"


def test_nobody_is_taken_for_the_owner_of_a_group_or_of_a_talk_without_a_name():
    assert not any(isinstance(item, OwnerRecord) for item in read(talk("13/1/24, 10:00 - Ada: x\n13/1/24, 10:01 - Grace: y\n")))
    assert not any(
        isinstance(item, OwnerRecord) for item in read(talk("13/1/24, 10:00 - Ada: x\n13/1/24, 10:01 - Grace: y\n", "WhatsApp Chat with Engines.txt"))
    )


def test_dates_that_can_be_read_in_two_ways_are_one_complaint_and_no_record():
    (complaint,) = read(talk("3/6/24, 10:00 - Ada: x\n4/6/24, 10:01 - Grace: y\n"))

    assert isinstance(complaint, Unreadable)
    assert "3/6/24" in complaint.why


@pytest.mark.parametrize(
    "line", ["2024-01-13 10:00:00 - root: started", "[2024-01-13 10:00:00] app.ERROR: it broke", "2024-01-13 10:00 - INFO: started"]
)
def test_a_log_of_a_program_is_no_conversation(line):
    assert not WhatsApp().recognises(MemoryMember("server.txt", f"{line}\n".encode()))


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-15 09:00 - Standup: discussed x\n2024-01-15 09:10 - Deploy: done\n",
        "15.01.2024, 09:00 - Sprint: planning notes\n16.01.2024, 09:00 - Retro: went ok\n",
        "2024-01-15 09:00 - Wrote end-to-end tests\n2024-01-15 09:10 - Deploy: I am done\u202f!\n",
        "[2024-01-15 09:00] Weight: 70\n[2024-01-16 09:00] Weight: 71\n[2024-01-17 09:00] Weight: 70\n[2024-01-18 09:00] Sleep: well\n",
        "".join(f"2024-01-{day} 09:00 - {what}: x\n" for day in (15, 16) for what in ("standup", "deploy")),
    ],
)
def test_a_dated_diary_is_no_conversation(text):
    assert not WhatsApp().recognises(talk(text, "diary.txt"))
    assert WhatsApp().recognises(talk(text, "WhatsApp Chat with Grace.txt"))


@pytest.mark.parametrize(
    "text",
    [
        "15.01.2024, 09:00 - Ada: x\n15.01.2024, 09:01 - Grace: y\n15.01.2024, 09:02 - Ada: x\n15.01.2024, 09:03 - Grace: y\n",
        "15.01.2024, 09:00 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.\n15.01.2024, 09:01 - Grace: y\n",
        "15.01.2024, 09:00 - Grace: <Medien ausgeschlossen>\n",
        "15.01.2024, 09:00 - +44 20 7946 0958: hello\n",
        "1/15/24, 9:00\u202fAM - Grace: hello\n",
    ],
)
def test_a_conversation_without_its_name_shows_itself(text):
    assert WhatsApp().recognises(talk(text, "saved.txt"))


def test_in_a_large_group_only_who_wrote_is_named():
    lines = [f"13/1/24, 10:{number:02} - Guest {number}: hello\n" for number in range(30)]

    assert all(len(item.participants) == 1 for item in read(talk("".join(lines))))


def test_a_group_that_says_its_name_has_the_same_keys_whatever_its_file_is_called():
    text = (
        '13/1/24, 10:00 - Ada created group "Looms"\n13/1/24, 10:01 - Ada changed the group name from "Looms" to "Engines"\n'
        "13/1/24, 10:02 - Ada: x\n13/1/24, 10:03 - Grace: y\n13/1/24, 10:04 - Alan: z\n"
    )
    one, other = (
        [(item.origin.key, item.context.label) for item in read(talk(text, name)) if isinstance(item, InteractionRecord)]
        for name in ("WhatsApp Chat with Engines.txt", "kept from the old telephone.txt")
    )

    assert one == other
    assert {label for _, label in one} == {"Engines"}
