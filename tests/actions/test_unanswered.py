"""An invitation that the owner never answered is no meeting once it is past."""

from datetime import timedelta

import pytest
from tests.files import calendar, meeting

from kithwork.actions import beliefs, catching_up, claims, imports, portability, today
from kithwork.domain import dates
from kithwork.engines import reasons
from kithwork.interfaces.cli.moments import in_words
from kithwork.interfaces.web.presenting import moments as timeline
from kithwork.store import models
from kithwork.store.queries import moments, unsettled
from kithwork.store.queries.owners import only
from kithwork.store.writes import locks
from kithwork.store.writes import owners as owner_writes

ME, ADA = "robin@adeyemi.example", "ada@engines.example"


def invitation(path, at, silent=(), **others):
    return calendar(path, [meeting("talk", "Engines", at, [("Ada", ADA), ("Robin", ME), *others.items()], silent=silent)])


def met(owner):
    """On how many days the owner and Ada met."""
    return sum(models.Tie.objects.filter(owner_id=owner, person__name="Ada").values_list("days_count", flat=True))


@pytest.mark.parametrize(("silent", "days"), [((ME,), 0), ((), 1), ((ADA,), 1), ((ME, ADA), 0)])
@pytest.mark.parametrize("is_known_first", [True, False])
def test_what_the_owner_never_answered_was_no_meeting_whenever_it_is_known_who_they_are(db, now, tmp_path, silent, days, is_known_first):
    owner = owner_writes.make(name="Robin", now=now)
    path = invitation(tmp_path / "own.ics", now - timedelta(days=9), silent)
    imports.run(owner_id=owner, paths=[path], now=now, me=[ME] if is_known_first else [])
    claims.claim_all(owner_id=owner, texts=[ME], now=now)

    assert met(owner) == days
    assert len(moments.moments(owner, models.Identity.objects.get(owner_id=owner, value=ADA).person_id)) == days


def test_what_is_planned_stands_until_its_day_is_over_and_no_longer(owner, now, tmp_path):
    imports.run(owner_id=owner, paths=[invitation(tmp_path / "own.ics", now + timedelta(days=1), [ME])], now=now, me=[ME])
    before = portability.canonical(owner_id=owner)
    ahead = [one.subject for one in today.day(owner_id=owner, now=now).tomorrow]

    for days in (1, 2, 0):
        beliefs.renew(owner_id=owner, now=now + timedelta(days=days))
        there = models.Interaction.objects.get(owner_id=owner).own_part
        assert there == ("" if days > 1 else "with")
        assert met(owner) == (days == 1)

    assert ahead == ["Engines"]
    assert portability.canonical(owner_id=owner) == before


def test_days_that_go_by_without_a_word_are_counted_before_a_reading_and_left_to_whoever_is_at_work(owner, now, tmp_path, monkeypatch):
    imports.run(owner_id=owner, paths=[invitation(tmp_path / "own.ics", now + timedelta(days=1), [ME])], now=now, me=[ME])

    def parts(days):
        catching_up.pass_days(owner_id=owner, now=now + timedelta(days=days))
        return models.Interaction.objects.get(owner_id=owner).own_part, met(owner)

    with monkeypatch.context() as patch:
        patch.setattr(catching_up.locks, "only_one", busy)
        assert parts(2) == ("with", 0)

    assert [parts(days) for days in (0, 1, 2)] == [("with", 0), ("with", 0), ("", 0)]
    assert not unsettled.is_silence_over(owner, dates.day_of(now + timedelta(days=2)))


def busy():
    raise locks.Busy


def test_whoever_answers_after_all_was_there(owner, now, tmp_path):
    for silent, days in (([ME], 0), ([], 1), ([ME], 0)):
        imports.run(owner_id=owner, paths=[invitation(tmp_path / "own.ics", now - timedelta(days=9), silent)], now=now, me=[ME])
        now += timedelta(hours=1)

        assert met(owner) == days


def test_an_archive_keeps_who_never_answered(owner, now, tmp_path):
    imports.run(owner_id=owner, paths=[invitation(tmp_path / "own.ics", now - timedelta(days=9), [ME])], now=now, me=[ME])
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    before = portability.canonical(owner_id=owner)
    models.Owner.objects.all().delete()

    portability.restore(path=tmp_path / "out.zip", now=now)

    assert portability.canonical(owner_id=only()) == before
    assert met(only()) == 0


@pytest.mark.parametrize("silent", [True, False])
def test_what_the_owner_never_answered_says_so_where_it_is_planned(owner, now, tmp_path, silent):
    at = now + timedelta(days=1)
    imports.run(owner_id=owner, paths=[invitation(tmp_path / "own.ics", at, [ME] if silent else [])], now=now, me=[ME])
    ada = models.Identity.objects.get(owner_id=owner, value=ADA).person_id

    (planned,) = today.day(owner_id=owner, now=now).tomorrow
    proposed = reasons.tomorrow(ada, hour=planned.hour, subject=planned.subject, is_unanswered=planned.is_unanswered)
    (page,) = timeline.to_come(moments.moments(owner, ada))

    assert planned.is_unanswered == silent
    assert (proposed.why.endswith("You have not answered."), proposed.why.startswith("You meet tomorrow")) == (silent, not silent)
    assert (page.title, page.words) == ("Meeting:", "Engines. You have not answered." if silent else "Engines.")
    assert in_words(moments.moments(owner, ada)[0]) == ("Meeting: Engines, you have not answered" if silent else "Meeting: Engines")
