"""Slack: what a golden file hides."""

from datetime import UTC, datetime

from tests.importers.golden import SAMPLES, member_of

from kithwork.domain.records import InteractionKind, InteractionRecord, OwnerRecord, Part
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.slack import Slack

EXPORT = next((SAMPLES / "slack").iterdir())
READING = Reading(datetime(2026, 11, 22, tzinfo=UTC), with_words=True)


def read(name):
    return list(Slack().read(member_of(EXPORT / name), READING))


def named(message, part):
    return [one.mention.name for one in message.participants if one.part is part]


def test_an_answer_in_a_thread_is_turned_to_whom_it_answers_and_whom_it_names():
    answer = next(item for item in read("general/2024-01-15.json") if isinstance(item, InteractionRecord) and "knows where" in item.words)

    assert answer.kind is InteractionKind.GROUP_MESSAGE
    assert named(answer, Part.TO) == ["Priya Raman", "Grace Hopper"]


def test_a_channel_s_message_is_no_letter_to_its_members():
    said = next(item for item in read("general/2024-01-15.json") if isinstance(item, InteractionRecord) and "nanosecond" in item.words)

    assert len(said.participants) == 1


def test_several_reactions_of_one_to_another_are_one_a_day():
    likes = [item for item in read("general/2024-01-15.json") if isinstance(item, InteractionRecord) and item.kind is InteractionKind.LIKED]

    assert [named(like, Part.FROM) for like in likes] == [["Ada Lovelace"], ["Priya Raman"]]


def test_nothing_that_looks_like_a_key_is_kept():
    everything = repr([*read("general/2024-01-15.json"), *read("general/2024-01-16.json")])

    assert "xox" not in everything


def test_whoever_is_in_every_conversation_of_two_is_the_owner():
    (owner,) = (item for item in read("users.json") if isinstance(item, OwnerRecord))

    assert owner.mention.name == "Ada Lovelace"


def test_a_day_read_after_another_says_the_same():
    slack, day = Slack(), member_of(EXPORT / "general/2024-01-15.json")
    first = list(slack.read(day, READING))
    list(slack.read(member_of(EXPORT / "users.json"), READING))

    assert list(slack.read(day, READING)) == first
