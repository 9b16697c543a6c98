"""Skills serve goals, people gave something to learn from and told something, and who learnt what from whom stands both ways."""

from datetime import timedelta

import pytest
from tests.files import ME, letter, mbox

from kithwork.actions import (
    advising,
    after_no,
    asking,
    changes,
    debriefs,
    feedback,
    imports,
    ledger_entries,
    lessons,
    looking_up,
    mentoring,
    needs,
    opportunities,
    portability,
    resource_moves,
    resources,
    shares,
    skill_moves,
    skills,
    stating,
    targets,
    told,
    words,
)
from kithwork.actions.ledgering import account
from kithwork.actions.proposing import thanked
from kithwork.domain.errors import Refused
from kithwork.store.queries import learning as queries
from kithwork.store.queries import owners
from kithwork.store.writes import emptying


@pytest.fixture
def add(owner, now):
    return lambda name: words.add(owner_id=owner, name=name, now=now)


@pytest.fixture
def ada(add):
    return add("Ada Lovelace")


@pytest.fixture
def skill(owner, now):
    return skill_moves.learn(owner_id=owner, text="kubernetes", now=now)


def before(now, days):
    return (now - timedelta(days=days)).date()


def test_a_skill_serves_goals_of_another_kind(owner, now, skill):
    role = targets.aim(owner_id=owner, text="an SRE role", kind="job", now=now)
    skill_moves.serve(owner_id=owner, skill_id=skill, goal_id=role, now=now)
    skill_moves.serve(owner_id=owner, skill_id=skill, goal_id=role, now=now)
    (line,) = queries.skill_goals(owner)

    with pytest.raises(skill_moves.ServesItself):
        skill_moves.serve(owner_id=owner, skill_id=skill, goal_id=skill, now=now)
    skill_moves.serve(owner_id=owner, skill_id=skill, goal_id=role, is_so=False, now=now)

    assert [one.words for one in line.serves] == ["an SRE role"]
    assert queries.skill_goals(owner)[0].serves == ()


def test_who_could_teach_is_named_with_why_and_nobody_who_is_quiet(owner, now, ada, add, skill):
    grace, quiet = add("Grace Hopper"), add("Alan Turing")
    for person in (grace, quiet):
        stating.add(owner_id=owner, person_id=person, said=needs.Stated("teaches Kubernetes to teams"), is_offer=True, now=now)
    words.tag(owner_id=owner, person_id=ada, add=["kubernetes"], now=now)
    asking.spare(owner_id=owner, person_id=quiet, is_spared=True, now=now)
    line = skills.numbered(owner_id=owner, skill_id=skill).line

    found = {one.sought.person.name: one.sought.because for one in skills.teachers(owner_id=owner, line=line, now=now)}

    assert found["Grace Hopper"] == "offers “teaches Kubernetes to teams”"
    assert found["Ada Lovelace"] == "tagged so by you"
    assert "Alan Turing" not in found


def test_whoever_was_asked_lately_is_named_with_why_they_wait(owner, now, add, skill):
    grace = add("Grace Hopper")
    stating.add(owner_id=owner, person_id=grace, said=needs.Stated("teaches Kubernetes to teams"), is_offer=True, now=now)
    asking.ask(owner_id=owner, person_id=grace, text="a book", kind="advice", now=now)

    (one,) = skills.teachers(owner_id=owner, line=skills.numbered(owner_id=owner, skill_id=skill).line, now=now)

    assert "Grace" in one.held


def test_links_lie_about_until_they_are_kept_or_let_go(owner, now, ada):
    words.note(owner_id=owner, person_id=ada, text="swears by https://example.org/raft?utm_source=x, on consensus", now=now)
    ledger_entries.enter(owner_id=owner, person_id=ada, is_mine=False, kind="link", text="https://example.org/queues", now=now)
    found = {one.thing: one for one in resources.lying_about(owner_id=owner)}
    raft, queue = found["https://example.org/raft?utm_source=x"], found["https://example.org/queues"]

    resource_moves.take(owner_id=owner, key=raft.key[:8], now=now)
    resource_moves.take(owner_id=owner, key=queue.key, state="let-go", now=now)
    again = resource_moves.keep(owner_id=owner, text="https://example.org/raft", now=now)

    assert resources.lying_about(owner_id=owner) == []
    (kept,) = resources.kept(owner_id=owner)
    assert (kept.id, kept.person, kept.words) == (again, "Ada Lovelace", "swears by , on consensus")
    assert len(resources.kept(owner_id=owner, is_open=False)) == 2


def test_what_was_used_asks_for_thanks_in_the_ledger_and_what_was_not_does_not(owner, now, ada):
    number = resource_moves.keep(owner_id=owner, text="https://example.org/a", person_id=ada, now=now, on=before(now, 9))
    (unread,) = account.of(owner_id=owner, person_id=ada, now=now).received

    resource_moves.move(owner_id=owner, resource_id=number, state="used", text="retries back off", now=now)
    (used,) = account.of(owner_id=owner, person_id=ada, now=now).received
    ledger_entries.thank(owner_id=owner, person_id=ada, now=now)

    assert not unread.asks_for_thanks
    assert used.asks_for_thanks
    assert "retries back off" in used.words
    assert account.of(owner_id=owner, person_id=ada, now=now).received[0].is_thanked


@pytest.mark.parametrize("state", ["read", ""])
def test_a_state_that_is_none_is_refused(owner, now, state):
    number = resource_moves.keep(owner_id=owner, text="a book", now=now)

    with pytest.raises(resource_moves.NoSuchState):
        resource_moves.move(owner_id=owner, resource_id=number, state=state, now=now)


def test_half_an_address_is_refused_and_found_nowhere(owner, now, ada):
    words.note(owner_id=owner, person_id=ada, text="see http://[notes", now=now)

    with pytest.raises(shares.NothingToShare):
        resource_moves.keep(owner_id=owner, text="http://[notes", now=now)
    assert resources.lying_about(owner_id=owner) == []


def test_all_that_one_was_told_is_one_list_with_where_it_is_from(owner, now, ada, skill):
    number = feedback.keep(owner_id=owner, person_id=ada, text="ask more", skill_id=skill, now=now, on=before(now, 3))
    advising.said(owner_id=owner, person_id=ada, text="write the test first", is_mine=False, now=now)
    guided = mentoring.begin(owner_id=owner, person_id=ada, side="mentee", goal="leading", now=now)
    mentoring.agree(owner_id=owner, mentorship_id=guided, text="let go of the script", is_mine=True, now=now)
    mentoring.agree(owner_id=owner, mentorship_id=guided, text="her own step", is_mine=False, now=now)
    made = asking.ask(owner_id=owner, person_id=ada, text="my talk", kind="review", now=now, on=before(now, 9))
    asking.step(owner_id=owner, ask_id=made.id, step="answered", text="cut the second half", now=now)

    waiting = {one.words: one.kind for one in told.listed(owner_id=owner)}
    feedback.answer(owner_id=owner, feedback_id=number, text="waited, and counted to ten", now=now)

    assert waiting == {"ask more": "feedback", "write the test first": "advice", "let go of the script": "mentoring", "cut the second half": "ask"}
    assert "ask more" not in {one.words for one in told.listed(owner_id=owner)}
    done = next(one for one in told.listed(owner_id=owner, is_open=False) if one.words == "ask more")
    assert (done.about, done.did.startswith("waited, and counted to ten")) == ("kubernetes", True)


def test_feedback_cannot_be_answered_before_it_was_given_nor_given_tomorrow(owner, now, ada):
    number = feedback.keep(owner_id=owner, person_id=ada, text="ask more", now=now)

    with pytest.raises(Refused, match="came after"):
        feedback.answer(owner_id=owner, feedback_id=number, on=before(now, 1), now=now)
    with pytest.raises(asking.StillToCome):
        feedback.keep(owner_id=owner, person_id=ada, text="later", on=before(now, -1), now=now)


def test_taught_and_learnt_stand_both_ways_with_dates(owner, now, ada):
    guided = mentoring.begin(owner_id=owner, person_id=ada, side="mentor", goal="a first post", now=now - timedelta(days=60))
    mentoring.hold(owner_id=owner, mentorship_id=guided, topics="a kata", now=now - timedelta(days=40))
    mentoring.close(owner_id=owner, mentorship_id=guided, gave="I learnt to listen", now=now - timedelta(days=30))
    ledger_entries.enter(owner_id=owner, person_id=ada, is_mine=True, kind="explain", text="how git stores trees", now=now)
    feedback.keep(owner_id=owner, person_id=ada, text="ask more", now=now)

    (one,) = lessons.exchanges(owner_id=owner, today=now.date())

    assert [each.words for each in one.taught] == ["how git stores trees", "a kata"]
    assert [each.words for each in one.learnt] == ["ask more", "I learnt to listen"]
    assert one.taught[1].on == before(now, 40)


def test_to_whom_one_looks_up_hangs_on_the_person_and_goes_again(owner, now, ada):
    looking_up.say(owner_id=owner, person_id=ada, why="explains so that a child could follow", now=now)
    found = queries.looked_up_to(owner)

    looking_up.say(owner_id=owner, person_id=ada, why="", now=now)

    assert [(one.person, one.why) for one in found] == [("Ada Lovelace", "explains so that a child could follow")]
    assert queries.looked_up_to(owner) == []


def test_each_deed_can_be_taken_back(owner, now, ada):
    deeds = (
        lambda: skill_moves.learn(owner_id=owner, text="go", now=now),
        lambda: resource_moves.keep(owner_id=owner, text="a book", person_id=ada, now=now),
        lambda: feedback.keep(owner_id=owner, person_id=ada, text="ask more", now=now),
        lambda: looking_up.say(owner_id=owner, person_id=ada, why="kind", now=now),
    )
    for deed in deeds:
        deed()
        changes.undo(owner_id=owner, now=now)

    assert (queries.skill_goals(owner), queries.resources(owner), queries.feedback(owner), queries.looked_up_to(owner)) == ([], [], [], [])


def test_all_of_it_goes_out_and_comes_back_the_same(owner, now, ada, tmp_path):
    role = targets.aim(owner_id=owner, text="an SRE role", kind="job", now=now)
    skill = skill_moves.learn(owner_id=owner, text="kubernetes", serves=[role], now=now)
    resource_moves.keep(owner_id=owner, text="https://example.org/a", person_id=ada, skill_id=skill, about="pods", now=now)
    resource_moves.keep(owner_id=owner, text="a book", now=now)
    number = feedback.keep(owner_id=owner, person_id=ada, text="ask more", skill_id=skill, now=now)
    feedback.answer(owner_id=owner, feedback_id=number, text="asked", now=now)
    feedback.keep(owner_id=owner, person_id=ada, text="speak up", about="meetings", now=now)
    looking_up.say(owner_id=owner, person_id=ada, why="kind", now=now)
    before_ = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)

    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)

    assert portability.canonical(owner_id=owners.only()) == before_


def test_a_link_in_the_subject_of_a_letter_is_found_and_a_room_for_calls_is_not(owner, now, tmp_path):
    ada = "Ada Lovelace <ada@engines.example>"
    subjects = ("Read https://example.org/raft soon", "https://meet.google.com/abc-defg-hij", "https://example.org/", "no link")
    letters = [letter(ada, ME, now - timedelta(days=days), subject=subject) for days, subject in enumerate(subjects, start=1)]
    letters += [letter(ME, ada, now - timedelta(days=9), subject="Mine: https://example.org/mine")]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "in.mbox", letters)], now=now, me=["robin@adeyemi.example"])

    (found,) = resources.lying_about(owner_id=owner)

    assert (found.thing, found.person, found.words, found.source) == ("https://example.org/raft", "Ada Lovelace", "Read soon", "message")


def test_feedback_after_a_no_waits_until_something_is_to_be_learnt_from_it(owner, now):
    made = opportunities.add(owner_id=owner, kind="job", of=opportunities.Particulars(organisation="Acme", title="developer"), now=now)
    opportunities.stage(owner_id=owner, opportunity_id=made, stage="rejected", now=now)
    after_no.step(owner_id=owner, opportunity_id=made, step="feedback", text="more depth in SQL", now=now)
    waiting = [(one.words, one.kind) for one in told.listed(owner_id=owner)]
    after_no.step(owner_id=owner, opportunity_id=made, step="interest", now=now, to_learn=[debriefs.ToLearn("window functions")])

    assert waiting == [("more depth in SQL", "after-no")]
    assert [(one.words, one.kind) for one in told.listed(owner_id=owner)] == [("window functions", "interview")]
    assert {one.did for one in told.listed(owner_id=owner, is_open=False)} == {"to learn: window functions", ""}


def test_whoever_helped_is_thanked_by_todays_list(owner, now, ada):
    number = resource_moves.keep(owner_id=owner, text="https://example.org/a", person_id=ada, now=now, on=before(now, 9))
    resource_moves.move(owner_id=owner, resource_id=number, state="used", text="retries", now=now, on=before(now, 3))

    (one,) = thanked.propose(owner_id=owner, now=now)

    assert (one.person_id, "retries" in one.why) == (ada, True)
