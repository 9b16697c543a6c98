from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.records import InteractionKind
from kithwork.importers import mail_reach

VALUES = {
    b"from": [b"Grace Hopper <grace@example.test>", b'"Grace via engines" <engines@lists.example.net>', b"no-reply@example.test", b""],
    b"sender": [b"Alan <alan@example.test>", b"bounce@example.test"],
    b"reply-to": [b"grace@example.test", b"noreply@example.test"],
    b"auto-submitted": [b"no", b"auto-generated"],
    b"precedence": [b"list", b"bulk"],
    b"feedback-id": [b"1:campaign"],
    b"list-id": [b"Engines <engines.lists.example.net>"],
    b"list-post": [b"<mailto:engines@lists.example.net>"],
    b"list-unsubscribe": [b"<https://example.com/u>"],
    b"list-unsubscribe-post": [b"List-Unsubscribe=One-Click"],
    b"mailing-list": [b"list engines@lists.example.net"],
    b"x-mailing-list": [b"engines@lists.example.net"],
    b"x-original-from": [b"Grace Hopper <grace@example.test>"],
    b"x-original-sender": [b"grace@example.test"],
    b"x-linkedin-template": [b"invite"],
    b"x-linkedin-class": [b"inmail"],
}
UNTOLD = {
    b"to": b"ada@example.org",
    b"subject": b"tea",
    b"x-gmail-labels": b"Inbox",
    b"x-failed-recipients": b"x@example.test",
    b"return-path": b"<>",
}
USUAL = {b"from": b"Grace Hopper <grace@example.test>"}
headers = st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in VALUES.items()})


@given(headers, st.sampled_from(sorted(UNTOLD)))
def test_what_is_no_sign_of_reach_changes_nothing(told, untold):
    assert mail_reach.of(told | {untold: UNTOLD[untold]}) == mail_reach.of(told)


@given(headers)
def test_an_answer_that_is_remembered_is_the_one_that_was_found(told):
    padded = told | {b"feedback-id": told[b"feedback-id"] + b"x" * 2000} if b"feedback-id" in told else told

    assert mail_reach.of(told) == mail_reach.of(padded) == mail_reach.of(dict(reversed(told.items())))


@given(headers)
def test_nobody_wrote_what_does_not_count(told):
    reach = mail_reach.of(told)

    assert not (reach.why and reach.authors)


def test_a_message_reaches_those_it_names_a_list_its_circle_and_a_campaign_nobody():
    assert mail_reach.of(USUAL).kind is InteractionKind.MESSAGE
    assert mail_reach.of(USUAL | {b"list-post": b"<mailto:engines@lists.example.net>"}).kind is InteractionKind.GROUP_MESSAGE
    assert mail_reach.of({b"from": b"News <news@example.test>", b"precedence": b"bulk"}).why == "newsletter"
    assert mail_reach.of({}) == mail_reach.Reach()
