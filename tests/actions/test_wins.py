"""Wins from what sources say, once for ever; and what the owner said of them, which nothing takes away."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.files import ME, connections, letter, mbox
from tests.importers.clones import ADA, Clone

from kithwork.actions import answers, changes, congratulations, identities, imports, people, portability, today, wins, words
from kithwork.actions.congratulations import CongratulatedAlready, DroppedBefore, TooLong
from kithwork.actions.wins import NoSuchWin, OccasionKind
from kithwork.domain.errors import Refused, StillToCome

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def read(owner, now):
    return lambda *paths, at=now: imports.run(owner_id=owner, paths=paths, now=at, me=["robin@adeyemi.example"])


@pytest.fixture
def exports(tmp_path, now, read):
    """Grace's post in an export of spring, and another one in an export of autumn."""

    def both():
        for name, post, days in (("spring", ("Navy", "Captain"), 200), ("autumn", ("Eckert", "Head of compilers"), 20)):
            (tmp_path / name).mkdir(exist_ok=True)
            read(connections(tmp_path / name / "Connections.csv", [("Grace", "Hopper", "grace", *post)]), at=now - timedelta(days=days))

    return both


@pytest.fixture
def find(owner, now):
    return lambda text: people.find(owner_id=owner, text=text, now=now).id


def lines(owner, **asked):
    return wins.listed(owner_id=owner, now=NOW, **asked)


def said(owner, **asked):
    return [line.words for line in lines(owner, **asked)]


def test_a_new_post_between_two_exports_is_a_win_with_its_source_and_dates(owner, exports, now):
    exports()

    (win,) = lines(owner)

    assert win.words == "Head of compilers at Eckert, before that Captain at Navy"
    assert wins.evidence(win).startswith("between 5 May 2026 and 1 Nov 2026, LinkedIn, ")
    assert wins.evidence(win).endswith("Connections.csv, line 2")


def test_the_same_import_again_gives_no_second_win_and_keeps_its_number(owner, exports):
    exports()
    (before,) = lines(owner)

    exports()

    assert [line.id for line in lines(owner)] == [before.id]


def test_undoing_the_import_takes_the_win_away(owner, exports, now):
    exports()

    imports.undo(owner_id=owner, number=2, now=now)

    assert lines(owner) == []


def test_what_was_congratulated_on_stays_when_its_import_is_undone_and_is_not_open_when_it_comes_again(owner, exports, now):
    exports()
    congratulations.congratulate(owner_id=owner, win_id=lines(owner)[0].id, now=now)

    for number in (2, 1):
        imports.undo(owner_id=owner, number=number, now=now)
    alone = said(owner, is_open=False)
    exports()

    assert alone == said(owner, is_open=False) == ["Head of compilers at Eckert, before that Captain at Navy"]
    assert lines(owner) == []


def test_a_congratulation_can_be_taken_back(owner, exports, now):
    exports()
    congratulations.congratulate(owner_id=owner, win_id=lines(owner)[0].id, now=now)

    changes.undo(owner_id=owner, now=now)

    assert len(lines(owner)) == 1


def test_nobody_is_congratulated_twice(owner, exports, now):
    exports()
    (win,) = lines(owner)
    congratulations.congratulate(owner_id=owner, win_id=win.id, now=now)

    with pytest.raises(CongratulatedAlready):
        congratulations.congratulate(owner_id=owner, win_id=win.id, now=now)


def test_what_is_none_never_comes_back(owner, exports, now):
    exports()
    congratulations.drop(owner_id=owner, win_id=lines(owner)[0].id, now=now)
    exports()

    assert said(owner, is_open=False) == []


def test_a_number_that_is_no_win_is_refused(owner, now):
    with pytest.raises(NoSuchWin):
        congratulations.congratulate(owner_id=owner, win_id=12, now=now)


def test_what_the_owner_heard_is_kept_once(owner, exports, now, find):
    exports()
    first = congratulations.add(owner_id=owner, person_id=find("Grace"), text="Talk at the Moore School", now=now)
    again = congratulations.add(owner_id=owner, person_id=find("Grace"), text="talk at the Moore  School!", now=now)

    assert first == again
    assert len(lines(owner)) == 2


def test_what_the_owner_answered_to_a_win_holds_when_they_write_it_down_again(owner, exports, now, find):
    exports()
    talk, prize = (congratulations.add(owner_id=owner, person_id=find("Grace"), text=text, now=now) for text in ("A talk", "A prize today"))
    congratulations.congratulate(owner_id=owner, win_id=prize, now=now)
    congratulations.drop(owner_id=owner, win_id=talk, now=now)

    congratulations.add(owner_id=owner, person_id=find("Grace"), text="A prize, today", now=now)
    with pytest.raises(DroppedBefore):
        congratulations.add(owner_id=owner, person_id=find("Grace"), text="A talk", now=now)

    assert not {"A talk", "A prize today", "A prize, today"} & set(said(owner))
    assert "A talk" not in said(owner, is_open=False)


@pytest.mark.parametrize(("text", "days", "refusal"), [("...", 0, Refused), ("A talk", 1, StillToCome)])
def test_a_win_needs_words_and_a_day_that_was(owner, exports, now, find, text, days, refusal):
    exports()

    with pytest.raises(refusal):
        congratulations.add(owner_id=owner, person_id=find("Grace"), text=text, on=now.date() + timedelta(days=days), now=now)


def test_wins_follow_their_person_through_merge_and_split(owner, exports, now, find):
    exports()
    ada = words.add(owner_id=owner, name="Ada Lovelace", now=now)
    congratulations.add(owner_id=owner, person_id=ada, text="First program", now=now)
    congratulations.congratulate(owner_id=owner, win_id=lines(owner)[-1].id, now=now)
    before = portability.canonical(owner_id=owner)

    identities.merge(owner_id=owner, one=find("Grace"), other=ada, now=now)
    together = {line.person_id for line in lines(owner, is_open=False)}
    changes.undo(owner_id=owner, now=now)

    assert len(together) == 1
    assert {line.person for line in lines(owner, is_open=False)} == {"Grace Hopper", "Ada Lovelace"}
    assert portability.canonical(owner_id=owner) == before


def test_the_owners_word_on_a_win_is_in_the_export_and_comes_back(owner, exports, now, find, tmp_path):
    exports()
    congratulations.congratulate(owner_id=owner, win_id=lines(owner)[0].id, now=now)
    congratulations.add(owner_id=owner, person_id=find("Grace"), text="A nanosecond of wire", on=date(2026, 3, 1), now=now)
    before, every = portability.canonical(owner_id=owner), [(line.words, line.on, line.congratulated_on) for line in lines(owner, is_open=False)]
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    from kithwork.store.writes import emptying  # noqa: PLC0415

    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)
    from kithwork.store.queries import owners  # noqa: PLC0415

    assert portability.canonical(owner_id=owners.only()) == before
    assert [(line.words, line.on, line.congratulated_on) for line in lines(owners.only(), is_open=False)] == every


def test_tags_that_people_put_on_their_projects_are_wins_of_theirs(owner, now, read, tmp_path):
    clone = Clone(tmp_path / "engines")
    clone.commit(ADA, "Begin", files=["a.py"])
    clone.git("tag", "-a", "v1.0", "-m", "First", GIT_COMMITTER_NAME="Ada Lovelace", GIT_COMMITTER_EMAIL="ada@example.org")
    clone.git("tag", "v1.1")
    clone.git(
        "tag", "-a", "v1.2", "-m", "By a machine", GIT_COMMITTER_NAME="release[bot]", GIT_COMMITTER_EMAIL="1+release[bot]@users.noreply.github.com"
    )
    read(clone.path, mbox(tmp_path / "m.mbox", [letter(ADA, ME, now), letter(ME, ADA, now)]))

    assert said(owner) == ["Released engines v1.0"]


def ada_marries(read, now, path, since=60):
    old, new = "Ada Byron <ada@engines.example>", "Ada Lovelace <ada@engines.example>"
    letters = [letter(sender, ME, now - timedelta(days=days)) for sender, days in ((old, 400), (old, 300), (new, since), (new, since // 2))]
    read(mbox(path, [*letters, letter(ME, new, now - timedelta(days=since // 2 - 1))]))


def test_a_new_family_name_in_mail_is_a_win(owner, now, read, tmp_path):
    ada_marries(read, now, tmp_path / "m.mbox")

    assert said(owner) == ["Now Ada Lovelace, before that Ada Byron"]


def test_the_day_has_occasions_but_none_that_was_congratulated_on(owner, exports, now, find):
    exports()
    grace = find("Grace")
    congratulations.add(owner_id=owner, person_id=grace, text="Programmer at Eckert-Mauchly", on=date(2023, 11, 24), is_role=True, now=now)
    words.edit(owner_id=owner, person_id=grace, fields={"birthday": "--11-23"}, now=now)
    before = {one.kind: one.words for one in wins.occasions(owner_id=owner, now=now)}
    congratulations.congratulate(owner_id=owner, win_id=lines(owner)[0].id, now=now)

    assert before == {
        OccasionKind.BIRTHDAY: "Their birthday",
        OccasionKind.ANNIVERSARY: "3 years ago: Programmer at Eckert-Mauchly",
        OccasionKind.ROLE: "Head of compilers at Eckert, before that Captain at Navy",
    }
    assert OccasionKind.ROLE not in {one.kind for one in wins.occasions(owner_id=owner, now=now)}


def test_nothing_is_said_of_those_to_be_left_alone(owner, exports, now, find):
    exports()

    words.set_aside(owner_id=owner, person_id=find("Grace"), do_not_contact=True, now=now)

    assert lines(owner) == wins.occasions(owner_id=owner, now=now) == []


def test_today_proposes_a_win_until_the_card_is_done_and_undo_brings_it_back(owner, exports, now, find):
    exports()
    reasons = lambda: [(card.reason, card.why) for card in today.day(owner_id=owner, now=now).cards]  # noqa: E731

    before = reasons()
    answers.mark(owner_id=owner, person_id=find("Grace"), answer="done", now=now)
    congratulated = [line.congratulated_on for line in lines(owner, is_open=False)]
    later = [card.reason for card in today.day(owner_id=owner, now=now + timedelta(days=15)).cards]
    changes.undo(owner_id=owner, now=now)

    assert before == [
        ("new-role", "New since the export before: Head of compilers at Eckert, before that Captain at Navy. A good week to say well done.")
    ]
    assert congratulated == [now.date()]
    assert "new-role" not in later
    assert reasons() == before


@pytest.mark.parametrize(
    ("days", "is_role", "said"),
    [
        (3, False, "18 Nov 2026: Passed the Kubernetes exam. A good week to say well done."),
        (363, True, "On Monday, 23 Nov it is 1 year ago: Lead at Tidemark."),
    ],
)
def test_today_celebrates_what_the_owner_heard_and_the_year_after_a_new_post(owner, exports, now, find, days, is_role, said):
    exports()
    text = "Lead at Tidemark" if is_role else "Passed the Kubernetes exam"
    congratulations.add(owner_id=owner, person_id=find("Grace"), text=text, now=now, on=now.date() - timedelta(days=days), is_role=is_role)

    (card,) = today.day(owner_id=owner, now=now).cards

    assert said in [card.why, *card.also]


@pytest.mark.parametrize(
    ("day", "began", "said"),
    [
        (datetime(2027, 2, 28, 9, tzinfo=UTC), date(2024, 2, 29), "3 years ago"),
        (datetime(2028, 2, 28, 9, tzinfo=UTC), date(2027, 2, 28), "1 year ago"),
        (datetime(2028, 2, 29, 9, tzinfo=UTC), date(2024, 2, 29), "4 years ago"),
        (datetime(2027, 1, 1, 9, tzinfo=UTC), date(2026, 1, 1), "1 year ago"),
    ],
)
def test_an_anniversary_has_its_day_in_every_year(owner, day, began, said):
    ada = words.add(owner_id=owner, name="Ada Lovelace", now=day)
    congratulations.add(owner_id=owner, person_id=ada, text="Lead at Engines", on=began, is_role=True, now=day)

    (found,) = [one for one in wins.occasions(owner_id=owner, now=day) if one.kind == OccasionKind.ANNIVERSARY]

    assert (found.words, found.on) == (f"{said}: Lead at Engines", day.date())


def test_whoever_was_born_on_a_leap_day_is_thought_of_in_every_year(owner):
    for year, day in ((2027, 28), (2028, 29)):
        now = datetime(year, 2, day, 9, tzinfo=UTC)
        ada = people.find(owner_id=owner, text="Ada", now=now).id if year > 2027 else words.add(owner_id=owner, name="Ada Lovelace", now=now)
        words.edit(owner_id=owner, person_id=ada, fields={"birthday": "--02-29"}, now=now)

        assert [one.on for one in wins.occasions(owner_id=owner, now=now)] == [now.date()]


def test_done_congratulates_on_no_name_since_today_never_spoke_of_it(owner, now, read, tmp_path):
    ada_marries(read, now, tmp_path / "m.mbox", since=30)

    answers.mark(owner_id=owner, person_id=people.find(owner_id=owner, text="Ada", now=now).id, answer="done", now=now)

    assert [one.congratulated_on for one in lines(owner)] == [None]


def test_to_hear_of_what_was_congratulated_on_does_not_open_it_again(owner, exports, now, find):
    exports()
    congratulations.congratulate(owner_id=owner, win_id=lines(owner)[0].id, now=now)

    congratulations.add(owner_id=owner, person_id=find("Grace"), text="Runs compilers at Eckert now", now=now)

    assert lines(owner) == []
    assert said(owner, is_open=False) == ["Runs compilers at Eckert now"]


def test_a_new_name_is_no_reason_to_write(owner, now, read, tmp_path):
    ada_marries(read, now, tmp_path / "m.mbox", since=30)

    assert wins.occasions(owner_id=owner, now=now) == []
    assert not [card for card in today.day(owner_id=owner, now=now).cards if "before that" in card.why]


def test_a_win_is_a_line_and_no_letter(owner, exports, now, find):
    exports()

    with pytest.raises(TooLong, match="300 letters"):
        congratulations.add(owner_id=owner, person_id=find("Grace"), text="a" * 301, now=now)
