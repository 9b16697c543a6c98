import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.records import ContextKind, InteractionKind, Part, Unreadable
from kithwork.importers import letters
from kithwork.importers.mailboxes import Letter
from kithwork.importers.protocol import Reading

READING = Reading(now=datetime(2026, 1, 1, tzinfo=UTC))
USUAL = {
    "From": "Grace Hopper <grace@example.test>",
    "To": "Ada <ada@example.org>",
    "Date": "Mon, 3 Mar 2025 10:00:00 +0000",
    "Message-ID": "<one@example.test>",
}
ON_A_LIST = {
    "From": '"Grace Hopper via engines" <engines@lists.example.net>',
    "To": "engines@lists.example.net",
    "List-Id": "<engines.lists.example.net>",
    "List-Post": "<mailto:engines@lists.example.net>",
    "Precedence": "list",
}
CAMPAIGN = {"List-Unsubscribe": "<https://example.com/u>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def read(**changed):
    headers = USUAL | {name.replace("_", "-"): value for name, value in changed.items()}
    head = "".join(f"{name}: {value}\n" for name, value in headers.items() if value is not None)
    return letters.item(Letter("message 1", head.encode()), "mail", READING)


def with_headers(headers):
    return read(**{name.replace("-", "_"): value for name, value in headers.items()})


def people(item):
    return [
        (participant.part, participant.mention.name, *(handle.value for handle in participant.mention.handles)) for participant in item.participants
    ]


def test_a_message_names_both_sides():
    item = read(Cc="alan@example.test", Bcc="Priya <priya@example.test>")

    assert item.kind is InteractionKind.MESSAGE
    assert people(item) == [
        (Part.FROM, "Grace Hopper", "grace@example.test"),
        (Part.TO, "Ada", "ada@example.org"),
        (Part.CC, "", "alan@example.test"),
        (Part.CC, "Priya", "priya@example.test"),
    ]


def test_somebody_who_is_named_twice_is_named_once():
    assert len(people(read(Cc="ADA@example.org, Grace <grace@example.test>"))) == 2


def test_eight_recipients_are_a_message_and_nine_are_a_group():
    def to(count):
        return ", ".join(f"p{number}@example.test" for number in range(count))

    assert read(To=to(8)).kind is InteractionKind.MESSAGE
    assert read(To=to(9)).kind is InteractionKind.GROUP_MESSAGE


def test_the_sender_stands_in_for_a_missing_author():
    assert people(read(From=None, Sender="Alan <alan@example.test>"))[0] == (Part.FROM, "Alan", "alan@example.test")


def test_a_message_of_nobody_is_unreadable():
    assert read(From=None) == Unreadable(read(From=None).origin, "no sender")


def test_a_message_without_a_moment_is_unreadable():
    assert read(Date="soon").why == "no readable date"


@pytest.mark.parametrize(
    "written",
    [
        "Re: tea",
        "RE: FW: tea",
        "AW: Antw: tea",
        "Re[2]: tea",
        "Fwd:  Re : tea",
        "=?utf-8?q?R=65:_tea?=",
        "SV: VS: tea",
        "回复:tea",
        "回复\uff1atea",
        "Re\uff1a 答复\uff1atea",
    ],
)
def test_a_subject_loses_its_chain_of_replies(written):
    assert read(Subject=written).subject == "tea"


def test_a_subject_that_only_looks_like_a_reply_is_kept():
    assert read(Subject="Research: tea").subject == "Research: tea"


def test_a_subject_is_capped():
    assert len(read(Subject="tea " * 100).subject) <= 200


def test_a_thread_is_named_by_its_first_message():
    assert read().thread == "one@example.test"
    assert read(In_Reply_To="<zero@example.test>").thread == "zero@example.test"
    assert read(In_Reply_To="<zero@example.test>", References="<first@example.test> <zero@example.test>").thread == "first@example.test"
    assert read(In_Reply_To="", References="").thread == "one@example.test"


@pytest.mark.parametrize("written", ["<one@example.test>", " <one @ example.test> ", "one@example.test", "<one@(here)example.test>"])
def test_a_message_id_is_one_however_it_is_written(written):
    assert read(Message_ID=written).origin.key == "one@example.test"


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        ({"Content-Type": "text/calendar; method=REQUEST"}, "invitation, the calendar has it"),
        ({"Content-Type": 'multipart/alternative; boundary="b"; method=REQUEST'}, "invitation, the calendar has it"),
        ({"Content-Class": "urn:content-classes:calendarmessage"}, "invitation, the calendar has it"),
        ({"Sender": "Google Calendar <calendar-notification@google.com>"}, "invitation, the calendar has it"),
        ({"Return-Path": "<>"}, "bounce"),
        ({"From": "MAILER-DAEMON@example.org"}, "bounce"),
        ({"Content-Type": "multipart/report; report-type=delivery-status"}, "bounce"),
        ({"Content-Type": "multipart/report; report-type=disposition-notification"}, "automatic reply"),
        ({"Auto-Submitted": "auto-replied"}, "automatic reply"),
        ({"Auto-Submitted": "auto-replied", "Return-Path": "<>"}, "automatic reply"),
        ({"X-Autoreply": "yes"}, "automatic reply"),
        ({"Precedence": "auto_reply"}, "automatic reply"),
        ({"Auto-Submitted": "auto-generated"}, "sent by a machine"),
        ({"X-LinkedIn-Class": "INMAIL"}, "notification"),
        ({"From": "Grace Hopper <messages-noreply@linkedin.com>"}, "notification"),
        ({"From": "Grace Hopper <notifications@github.com>"}, "notification"),
        ({"From": "Grace <no-reply@example.test>"}, "sent by a machine"),
        ({"From": "noreply+7@example.test"}, "sent by a machine"),
        ({"From": "Shop <orders@example.test>"}, "sent by a machine"),
        ({"From": "CI <ci@example.test>"}, "sent by a machine"),
        ({"From": "Grace <grace@notifications.example.test>"}, "sent by a machine"),
        ({"Sender": "mailer@example.com"}, "sent by a machine"),
        ({"X-GitHub-Sender": "dependabot[bot]"}, "sent by a machine"),
        ({"From": "Loop <digest@example.com>", "Precedence": "bulk"}, "newsletter"),
        ({"From": "The Loop Team <hi@example.com>"} | CAMPAIGN, "newsletter"),
        ({"From": "Grace Hopper <grace@news.example.com>"} | CAMPAIGN, "newsletter"),
        ({"Reply-To": "noreply@example.com"} | CAMPAIGN, "newsletter"),
        ({"From": "Loop <loop@example.com>", "List-Id": "<l.example.com>", "List-Unsubscribe": "<https://x.example>"}, "newsletter"),
        ({"X-Gmail-Labels": "Inbox,Spam"}, "spam"),
        ({"X-Gmail-Labels": "=?UTF-8?Q?Corbeille,Ouvert?="}, "in the bin"),
        ({"X-Gmail-Labels": "Entwürfe"}, "draft"),
        ({"X-Mozilla-Status": "0009"}, "in the bin"),
        ({"X-Mozilla-Draft-Info": "internal/draft"}, "draft"),
    ],
)
def test_what_is_no_moment_between_people_is_left_out(headers, why):
    assert with_headers(headers).why == why


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Auto-Response-Suppress": "All"},
        {"Auto-Submitted": "no"},
        {"Return-Path": "<grace@example.test>"},
        {"Sender": "Secretary <alan@example.test>"},
        {"X-Mozilla-Status": "0001"},
        {"X-Gmail-Labels": "Inbox,Spamalot"},
        {"Content-Type": "multipart/mixed; boundary=method"},
        {"From": "Ci Lin <ci.lin@example.test>"},
        {"From": "Ada of LinkedIn <ada@linkedin.com>"},
    ],
)
def test_what_proves_nothing_changes_nothing(headers):
    assert with_headers(headers).kind is InteractionKind.MESSAGE


def test_what_went_to_many_in_a_person_s_name_is_bulk():
    item = with_headers(CAMPAIGN)

    assert item.kind is InteractionKind.BULK
    assert people(item)[0] == (Part.FROM, "Grace Hopper", "grace@example.test")


@pytest.mark.parametrize("header", ["X-Original-From", "Reply-To", "X-Original-Sender"])
def test_who_wrote_on_a_list_is_found_behind_the_list_s_address(header):
    item = with_headers(ON_A_LIST | {header: "engines@lists.example.net, grace@example.test", "Cc": "Ada <ada@example.org>"})

    assert item.kind is InteractionKind.GROUP_MESSAGE
    assert (item.context.kind, item.context.key) == (ContextKind.MAILING_LIST, "engines.lists.example.net")
    assert people(item) == [(Part.FROM, "Grace Hopper", "grace@example.test"), (Part.CC, "Ada", "ada@example.org")]


def test_an_author_whom_the_list_hides_is_a_name_alone():
    assert people(with_headers(ON_A_LIST)) == [(Part.FROM, "Grace Hopper")]


def test_an_author_on_a_list_of_the_old_kind_is_who_they_say():
    item = with_headers(
        {"List-Id": "<cards.lists.example.net>", "Precedence": "bulk", "X-Mailing-List": "cards@example.net", "To": "cards@example.net"}
    )

    assert people(item) == [(Part.FROM, "Grace Hopper", "grace@example.test")]


def test_a_notification_of_github_names_an_account_and_never_the_address():
    item = with_headers(
        {
            "From": "Grace Hopper <notifications@github.com>",
            "To": "engine/notes <notes@noreply.github.com>",
            "X-GitHub-Sender": "GraceHopper",
            "X-GitHub-Recipient": "ada-l",
            "List-ID": "engine/notes <notes.engine.github.com>",
            "List-Archive": "https://github.com/engine/notes",
        }
    )

    assert people(item) == [(Part.FROM, "Grace Hopper", "gracehopper"), (Part.CC, "", "ada-l")]
    assert (item.context.kind, item.context.key) == (ContextKind.REPOSITORY, "github.com/engine/notes")


def test_a_notification_of_gitlab_names_an_account_when_it_says_which():
    item = with_headers(
        {
            "From": '"Grace Hopper (@grace)" <gitlab@mg.gitlab.example>',
            "X-GitLab-Project-Path": "engine/notes",
            "Message-ID": "<note_1@gitlab.example>",
        }
    )

    assert people(item) == [(Part.FROM, "Grace Hopper", "gitlab.example/grace")]
    assert with_headers({"From": "Grace <gitlab@mg.gitlab.example>", "X-GitLab-Project-Path": "engine/notes"}).why == "notification"


def test_an_answer_to_a_platform_or_a_list_does_not_make_persons_of_them():
    item = read(To="engine/notes <reply+abc@reply.github.com>", Cc="noreply@example.test, cards@lists.example.net, alan@example.test")

    assert people(item)[1:] == [(Part.CC, "", "alan@example.test")]


@given(
    st.binary(max_size=20) | st.text("<>()@ .\t=-aé", max_size=20).map(str.encode), st.sampled_from([b"", b" <two@example.test>", b"\t(a comment)"])
)
def test_an_identifier_is_the_same_read_quickly_and_slowly(inner, rest):
    def keys():
        head = b"Message-ID: <first@example.test>\nReferences: <" + inner.replace(b"\n", b"").replace(b"\r", b"") + b">" + rest + b"\n"
        item = letters.item(Letter("message 1", b"From: grace@example.test\nDate: Mon, 3 Mar 2025 10:00:00 +0000\n" + head), "mail", READING)
        return item.origin.key, item.thread

    with pytest.MonkeyPatch.context() as patch:
        quickly = keys()
        patch.setattr(letters, "_USUAL_ID", re.compile(rb"(?!)"))  # nothing is usual

        assert keys() == quickly


def test_recipients_are_the_same_whether_they_are_remembered_or_not():
    few = "Ada <ada@example.org>, no-reply@example.test, alan@example.test"
    many = few + " " * 2000

    assert people(read(To=few)) == people(read(To=few)) == people(read(To=many + ","))
    assert [part for part, *_ in people(read(To=None, Cc=few))] == [Part.FROM, Part.CC, Part.CC]
