import csv
import io
from datetime import UTC, datetime

import pytest
from tests.importers.members import MemoryMember

from kithwork.domain.records import InteractionKind, InteractionRecord, OwnerRecord, Part, Skipped
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.linkedin_messages import LinkedInMessages

READING = Reading(datetime(2026, 11, 2, tzinfo=UTC))
WITH_WORDS = Reading(datetime(2026, 11, 2, tzinfo=UTC), with_words=True)
COLUMNS = ("CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT").split(
    ","
)
URL = {"Ada": "https://www.linkedin.com/in/ada", "Grace": "https://www.linkedin.com/in/grace", "Alan": "https://www.linkedin.com/in/alan"}


def message(sender="Ada", *to, thread="2-a", content="Hello", **more):
    to = to or ("Grace",)
    said = {"CONVERSATION ID": thread, "FROM": sender, "SENDER PROFILE URL": URL.get(sender, ""), "TO": ", ".join(to)}
    said |= {"RECIPIENT PROFILE URLS": ",".join(URL[name] for name in to if name in URL), "DATE": "2026-07-01 10:00:00 UTC", "CONTENT": content}
    return said | {column.replace("_", " ").upper(): value for column, value in more.items()}


def table(*messages, name="messages.csv"):
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(messages)
    return MemoryMember(name, text.getvalue().encode())


def read(*messages, reading=READING):
    return list(LinkedInMessages().read(table(*messages), reading))


def test_two_people_are_a_message_and_three_a_group():
    two, three = read(message("Ada", "Grace"), message("Ada", "Grace", "Alan", thread="2-b"))

    assert (two.kind, three.kind) == (InteractionKind.MESSAGE, InteractionKind.GROUP_MESSAGE)
    assert [participant.part for participant in three.participants] == [Part.FROM, Part.TO, Part.TO]


@pytest.mark.parametrize("name", ["guide_messages.csv", "learning_coach_messages.csv", "learning_role_play_messages.csv", "coach_messages.csv"])
def test_a_coach_is_nobody(name):
    assert not LinkedInMessages().recognises(table(message(), name=name))
    assert LinkedInMessages().recognises(table(message(), name="messages_1.csv"))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (message(is_message_draft="Yes"), "draft"),
        (message(folder="SPAM"), "spam"),
        (message("LinkedIn Member"), "deleted account"),
        (message("Ada", "LinkedIn Member"), "deleted account"),
    ],
)
def test_what_says_nothing_of_a_tie_is_left_out(said, why):
    (item,) = read(said)

    assert isinstance(item, Skipped)
    assert item.why == why


def test_the_same_message_again_counts_once():
    once, again = read(message(), message())

    assert isinstance(once, InteractionRecord)
    assert (again.why, again.origin.key) == ("the same message again", once.origin.key)


@pytest.mark.parametrize(
    "odd",
    [
        message(folder="SPAM"),
        message("LinkedIn Member"),
        message("Ada", "Grace", date="yesterday"),
        message("", "Grace"),
        message("Ada", "Grace", "Jane Doe, Ph.D."),
        message(content="Hello 3", thread="2-3"),
    ],
    ids=["spam", "deleted", "undated", "unsigned", "waiting", "again"],
)
def test_an_odd_row_changes_nothing_of_the_rows_around_it(odd):
    usual = [message(*("Ada", "Grace")[:: (-1) ** number], thread=f"2-{number // 3}", content=f"Hello {number}") for number in range(9)]
    usual[3] = message(content="Hello 3", thread="2-3")

    assert read(*usual, odd)[:9] == read(*usual)[:9]


def test_the_key_is_what_was_said_and_not_where():
    assert read(message(), message(content="Bye"))[1].origin.key == read(message(content="Bye"))[0].origin.key


def test_a_campaign_is_bulk():
    (item,) = read(message(content='<p class="spinmail-quill-editor__spin-break">Dear all</p>'))

    assert item.kind is InteractionKind.BULK


def test_words_are_kept_only_where_they_are_wanted_and_without_markup():
    said = message(content="<p>Try &amp; see:</p>List<String> a < b")

    assert read(said)[0].words == ""
    assert read(said, reading=WITH_WORDS)[0].words == "Try & see:\nList<String> a < b"


def test_a_name_with_a_comma_is_one_person_once_they_have_written():
    doctor = message("Jane Doe, Ph.D.", "Ada", thread="2-b")

    found = [item for item in read(message("Ada", "Jane Doe, Ph.D.", "Grace", recipient_profile_urls=""), doctor) if item.origin.where == "line 2"]

    assert [participant.mention.name for participant in found[0].participants] == ["Ada", "Jane Doe, Ph.D.", "Grace"]


def test_whoever_is_in_all_conversations_is_the_owner():
    *_, owner = read(message("Grace", "Ada"), message("Ada", "Alan", thread="2-b"))

    assert isinstance(owner, OwnerRecord)
    assert (owner.mention.name, owner.mention.handles[0].value) == ("Ada", "linkedin.com/in/ada")


def test_two_who_only_write_to_each_other_could_both_be_the_owner():
    items = read(message("Grace", "Ada"), message("Ada", "Grace", thread="2-b"))

    assert not any(isinstance(item, OwnerRecord) for item in items)


def test_without_the_urls_of_recipients_nobody_is_taken_for_the_owner():
    items = read(message("Grace", "Ada", recipient_profile_urls=""), message("Grace", "Ada", thread="2-b", recipient_profile_urls=""))

    assert not any(isinstance(item, OwnerRecord) for item in items)
