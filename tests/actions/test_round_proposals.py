"""Mail and calendars propose rounds, stages and interviewers, with the line that says so; the owner decides."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.files import ME, calendar, letter, mbox, meeting

from kithwork.actions import changes, imports, interviews, openings, opportunities, organisation_words, round_choices, round_proposals, rounds
from kithwork.actions.opportunities import Particulars
from kithwork.actions.round_choices import NoSuchProposal
from kithwork.actions.rounds import Anew, Seat

MIA = "Mia Chen <mia@acme.example>"
THERE = [("Robin Adeyemi", "robin@adeyemi.example"), ("Mia Chen", "mia@acme.example"), ("Joan Clarke", "joan@acme.example")]


@pytest.fixture
def acme(owner, now):
    return opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Acme Ltd", title="SRE"), now=now - timedelta(days=10))


@pytest.fixture
def read(owner, now, tmp_path):
    """Read letters and calendar entries."""

    def run(*letters, entries=()):
        paths = [mbox(tmp_path / "in.mbox", list(letters))] if letters else []
        paths += [calendar(tmp_path / "in.ics", list(entries))] if entries else []
        imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"], has_words=True)
        return round_proposals.listed(owner_id=owner, now=now)

    return run


def entry(now, subject="Interview: SRE", days=3):
    return meeting("m1", subject, datetime.combine((now + timedelta(days=days)).date(), datetime.min.time(), UTC) + timedelta(hours=10), THERE)


def test_a_calendar_entry_proposes_a_round_with_whoever_is_in_it(owner, now, acme, read):
    (one,) = read(entries=[entry(now)])
    said = round_choices.keep(owner_id=owner, key=one.key, now=now)
    (held,) = interviews.of_opportunity(owner_id=owner, opportunity_id=acme)

    assert (one.what, one.quote) == ("round", "Interview: SRE")
    assert one.evidence.endswith("24 Nov 2026, 10:00")
    assert said == "Interview 1: round 1 at Acme Ltd"
    assert (str(held.on), held.at, sorted(row.person for row in held.people)) == ("2026-11-24", "10:00", ["Joan Clarke", "Mia Chen"])
    assert round_proposals.listed(owner_id=owner, now=now) == []


def test_a_round_that_is_on_file_is_proposed_only_whoever_is_missing(owner, now, acme, read):
    rounds.add(owner_id=owner, opportunity_id=acme, on=(now + timedelta(days=3)).date(), seats=[Seat(name="Mia Chen")], now=now)
    (one,) = read(entries=[entry(now)])
    round_choices.keep(owner_id=owner, key=one.key, now=now)
    (held,) = interviews.of_opportunity(owner_id=owner, opportunity_id=acme)

    assert (one.what, [name for _, name in one.seats]) == ("interviewers", ["Joan Clarke"])
    assert [row.person for row in held.people] == ["Mia Chen", "Joan Clarke"]


def test_a_letter_proposes_a_round_and_quotes_its_line(owner, now, acme, read):
    words = "Hello Robin.\nWe invite you to a technical interview on 2026-11-26 at 14:30 with Joan Clarke.\nBest, Mia"
    (one,) = read(letter(MIA, ME, now - timedelta(days=1), subject="Next step", body=words))

    assert one.quote == "We invite you to a technical interview on 2026-11-26 at 14:30 with Joan Clarke."
    assert "Mia Chen" in one.evidence
    assert (str(one.on), one.at, one.seats) == ("2026-11-26", "14:30", ((0, "Joan Clarke"),))


def test_a_no_in_a_letter_is_proposed_and_ends_it_only_with_a_yes(owner, now, acme, read):
    (one,) = read(letter(MIA, ME, now - timedelta(days=1), body="Unfortunately we will not be moving forward."))
    before = openings.numbered(owner_id=owner, opportunity_id=acme).last.stage
    round_choices.keep(owner_id=owner, key=one.key[:6], now=now)
    after = openings.numbered(owner_id=owner, opportunity_id=acme).last

    assert (before, after.stage, after.words) == ("heard", "rejected", "Unfortunately we will not be moving forward.")


def test_what_is_declined_is_never_proposed_again_and_the_no_can_be_undone(owner, now, acme, read):
    (one,) = read(entries=[entry(now)])
    round_choices.decline(owner_id=owner, key=one.key, now=now)
    declined = round_proposals.listed(owner_id=owner, now=now)
    with pytest.raises(NoSuchProposal):
        round_choices.keep(owner_id=owner, key=one.key, now=now)
    changes.undo(owner_id=owner, now=now)

    assert declined == []
    assert len(round_proposals.listed(owner_id=owner, now=now)) == 1


def test_a_domain_that_the_owner_told_belongs_to_the_organisation(owner, now, read):
    opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Wile Industries", title="SRE"), now=now - timedelta(days=10))
    none = read(entries=[entry(now)])
    organisation_words.say(owner_id=owner, name="Wile Industries", also=[], domains=["acme.example"], part_of=[], now=now)

    assert none == []
    assert len(round_proposals.listed(owner_id=owner, now=now)) == 1


def test_what_nobody_of_the_organisation_says_is_not_proposed(owner, now, acme, read):
    other = letter("Ada <ada@engines.example>", ME, now - timedelta(days=1), subject="Sad", body="Unfortunately we will not be moving forward.")

    assert read(other) == []


def test_what_is_said_of_an_opportunity_that_is_over_is_not_proposed(owner, now, acme, read):
    opportunities.close(owner_id=owner, opportunity_id=acme, ending="rejected", now=now)

    assert read(entries=[entry(now)]) == []


def test_a_no_holds_whoever_says_it_again(owner, now, acme, read):
    body = "Your interview is on 1 December at 14:00."
    (one,) = read(*(letter(MIA, ME, now - timedelta(days=day), subject="Your interview", body=body) for day in (1, 2)))
    round_choices.decline(owner_id=owner, key=one.key, now=now)

    assert round_proposals.listed(owner_id=owner, now=now) == []


@pytest.mark.parametrize("to", [Anew(is_called_off=True), Anew(on=(datetime(2026, 11, 27, tzinfo=UTC)).date())])
def test_a_round_that_was_accepted_is_not_proposed_again_when_it_is_called_off_or_moved(owner, now, acme, read, to):
    (one,) = read(entries=[entry(now)])
    round_choices.keep(owner_id=owner, key=one.key, now=now)
    (held,) = interviews.of_opportunity(owner_id=owner, opportunity_id=acme)
    rounds.edit(owner_id=owner, round_id=held.id, to=to, now=now)

    assert round_proposals.listed(owner_id=owner, now=now) == []


def test_whoever_was_unseated_is_not_proposed_again(owner, now, acme, read):
    (one,) = read(entries=[entry(now)])
    round_choices.keep(owner_id=owner, key=one.key, now=now)
    (held,) = interviews.of_opportunity(owner_id=owner, opportunity_id=acme)
    rounds.unseat(owner_id=owner, round_id=held.id, person_id=held.people[0].person_id, now=now)

    assert round_proposals.listed(owner_id=owner, now=now) == []


def test_two_interviewers_are_one_change(owner, now, acme, read):
    rounds.add(owner_id=owner, opportunity_id=acme, on=(now + timedelta(days=3)).date(), now=now)
    (one,) = read(entries=[entry(now)])
    round_choices.keep(owner_id=owner, key=one.key, now=now)
    changes.undo(owner_id=owner, now=now)
    (held,) = interviews.of_opportunity(owner_id=owner, opportunity_id=acme)

    assert (one.what, held.people) == ("interviewers", ())
    assert len(round_proposals.listed(owner_id=owner, now=now)) == 1


def test_nobody_is_seated_whose_name_several_have(owner, now, acme, read):
    several = [letter(f"Wei Chen <{at}>", ME, now - timedelta(days=5)) for at in ("wei@one.example", "chen@two.example", "wc@three.example")]
    body = "Your interview is on 1 December at 14:00 with Wei Chen."
    (one,) = read(*several, letter(MIA, ME, now - timedelta(days=1), subject="Next", body=body))
    said = round_choices.keep(owner_id=owner, key=one.key, now=now)

    assert said == "Interview 1: round 1 at Acme Ltd. Several are called Wei Chen, so name yourself who interviews"
    assert interviews.of_opportunity(owner_id=owner, opportunity_id=acme)[0].people == ()


def test_the_organisation_itself_interviews_nobody(owner, now, read):
    opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Acme Rockets", title="SRE"), now=now - timedelta(days=10))
    body = "Your interview with Acme Rockets is on 1 December at 14:00."
    (one,) = read(letter("Mia <mia@acme-rockets.example>", ME, now - timedelta(days=1), subject="Acme Rockets", body=body))

    assert one.seats == ()


def test_newsletters_with_offers_hide_no_invitation(owner, now, acme, read):
    shop = [letter("Shop <shop@shop.example>", ME, now - timedelta(hours=i), subject=f"offer {i}", body="special offer today") for i in range(1, 303)]
    (one,) = read(letter(MIA, ME, now - timedelta(days=9), subject="Your interview", body="Your interview is on 1 December at 14:00."), *shop)

    assert one.what == "round"
