"""What is confidential comes out nowhere but on its own page: not in a hint, a brief, a prompt, a proposal or a draft."""

from datetime import timedelta

import pytest

from kithwork.actions import asked, asking, briefs, dreams, ledger, stating, today, words
from kithwork.actions.ledgering import account
from kithwork.actions.needs import Stated
from kithwork.domain.asking import AskKind

SECRET = "a divorce lawyer who stays silent"


@pytest.fixture
def ada(owner, now):
    made = words.add(owner_id=owner, name="Ada Lovelace", now=now)
    stating.add(owner_id=owner, person_id=made, said=Stated(SECRET, is_confidential=True), is_offer=False, now=now)
    return made


def test_no_hint_before_an_ask_tells_it(owner, now, ada):
    hints = asking.advice(owner_id=owner, person_id=ada, kind=AskKind.HELP, now=now)
    gives = ledger.five_minute_gives(owner_id=owner, person_id=ada, now=now)

    assert "lawyer" not in f"{hints} {gives}"


def test_no_brief_tells_it_and_what_is_not_confidential_is_told(owner, now, ada):
    stating.add(owner_id=owner, person_id=ada, said=Stated("a reviewer for her notes"), is_offer=False, now=now)
    stating.add(owner_id=owner, person_id=ada, said=Stated("her summer house", is_confidential=True), is_offer=True, now=now)
    brief = briefs.of(owner_id=owner, person_id=ada, now=now)

    assert ([one.words for one in brief.looks_for], brief.can_give) == (["a reviewer for her notes"], ())


def test_no_prompt_counts_it(owner, now, ada):
    assert account.of(owner_id=owner, person_id=ada, now=now).prompts == ()


def test_nobody_is_proposed_as_a_helper_for_what_they_look_for_themselves(owner, now, ada):
    grace, ben = (words.add(owner_id=owner, name=name, now=now) for name in ("Grace Hopper", "Ben Carter"))
    stating.add(owner_id=owner, person_id=ben, said=Stated("a lawyer for contracts"), is_offer=False, now=now)
    words.note(owner_id=owner, person_id=grace, text="was a divorce lawyer before", now=now)
    stating.add(owner_id=owner, person_id=grace, said=Stated("a job as a lawyer"), is_offer=False, now=now)
    asking.start(owner_id=owner, problem="find a divorce lawyer", now=now)

    (stuck,) = asked.stuck(owner_id=owner, now=now)

    assert [line.name for line, _ in stuck.could] == ["Grace Hopper"]


def test_a_confidential_dream_is_on_file_and_not_on_today(owner, now, ada):
    stating.add(owner_id=owner, person_id=ada, said=Stated("becoming a priest", is_confidential=True, is_dream=True), is_offer=False, now=now)
    later = now + timedelta(days=100)

    assert [one.line.words for one in dreams.listed(owner_id=owner, now=later)] == ["becoming a priest"]
    assert today.day(owner_id=owner, now=later).cards == ()
