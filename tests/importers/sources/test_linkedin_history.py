"""Invitations, endorsements and recommendations: what happened once between two members."""

from datetime import UTC, datetime

import pytest
from tests.importers.golden import assert_golden, samples_of
from tests.importers.members import MemoryMember

from kithwork.domain.records import InteractionKind, OwnerRecord, Part, Skipped, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.linkedin_endorsements import LinkedInEndorsements
from kithwork.importers.sources.linkedin_invitations import LinkedInInvitations
from kithwork.importers.sources.linkedin_recommendations import LinkedInRecommendations

READING = Reading(datetime(2026, 11, 2, tzinfo=UTC))
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
OUT = 'Ada,Grace,"8/20/26, 8:13 AM",Hello,OUTGOING,https://www.linkedin.com/in/ada,https://www.linkedin.com/in/grace\n'
IN = 'Alan,Ada,"9/30/26, 11:05 PM",,INCOMING,https://www.linkedin.com/in/alan,https://www.linkedin.com/in/ada\n'
EVERY = (LinkedInInvitations(), LinkedInEndorsements(), LinkedInRecommendations())
SAMPLES = [(importer, sample) for importer in EVERY for sample in samples_of(importer.source)]


def read(importer, name, text, reading=READING):
    return list(importer.read(MemoryMember(name, text.encode()), reading))


@pytest.mark.parametrize(("importer", "sample"), SAMPLES, ids=lambda value: getattr(value, "name", ""))
def test_the_samples_read_as_expected(importer, sample):
    assert_golden(importer, sample, READING)


def test_whoever_the_directions_agree_on_is_the_owner():
    *invitations, owner = read(LinkedInInvitations(), "Invitations.csv", INVITATIONS + OUT + IN)

    assert [item.kind for item in invitations] == [InteractionKind.INVITED] * 2
    assert isinstance(owner, OwnerRecord)
    assert owner.mention.handles[0].value == "linkedin.com/in/ada"


@pytest.mark.parametrize("rows", [OUT, OUT + IN.replace("INCOMING", "OUTGOING")])
def test_one_row_or_rows_that_disagree_name_no_owner(rows):
    assert not any(isinstance(item, OwnerRecord) for item in read(LinkedInInvitations(), "Invitations.csv", INVITATIONS + rows))


def test_a_note_is_kept_only_where_words_are_wanted():
    wanted = Reading(READING.now, with_words=True)

    assert read(LinkedInInvitations(), "Invitations.csv", INVITATIONS + OUT)[0].words == ""
    assert read(LinkedInInvitations(), "Invitations.csv", INVITATIONS + OUT, wanted)[0].words == "Hello"


def test_an_invitation_without_a_readable_day_says_which():
    (item,) = read(LinkedInInvitations(), "Invitations.csv", INVITATIONS + OUT.replace("8/20", "20/8"))

    assert isinstance(item, Unreadable)
    assert (item.origin.where, item.why) == ("line 2", "the date '20/8/26, 8:13 AM' is none of the forms that LinkedIn writes")


@pytest.mark.parametrize(("word", "part"), [("Endorser", Part.FROM), ("Endorsee", Part.TO)])
def test_the_columns_of_an_endorsement_tell_its_direction(word, part):
    header = f"Endorsement Date,Skill Name,{word} First Name,{word} Last Name,{word} Public Url,Endorsement Status\n"
    row = "2026/07/28 13:20:49 UTC,C++,Alan,Turing,www.linkedin.com/in/alan,ACCEPTED\n"

    (item,) = read(LinkedInEndorsements(), "whatever.csv", header + row)

    assert (item.subject, [participant.part for participant in item.participants]) == ("C++", [part])


def test_an_endorsement_older_than_urls_is_known_by_name():
    text = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status\n2021/07/28 13:20:49 UTC,C++,Alan,Turing,ACCEPTED\n"

    (item,) = read(LinkedInEndorsements(), "Endorsement_Received_Info.csv", text)

    assert item.origin.key == "received|alan turing|c++"


def test_the_name_of_the_file_tells_the_direction_of_a_recommendation():
    text = 'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAlan,Turing,Bletchley,Maths,Good,"01/19/13, 12:10 AM",%s\n'
    _, given = read(LinkedInRecommendations(), "Recommendations_Given.csv", text % "HIDDEN")
    _, received = read(LinkedInRecommendations(), "Recommendations_Received_1.csv", text % " VISIBLE")
    (pending,) = read(LinkedInRecommendations(), "Recommendations_Received.csv", text % "PENDING")

    assert (given.participants[0].part, received.participants[0].part) == (Part.TO, Part.FROM)
    assert isinstance(pending, Skipped)
