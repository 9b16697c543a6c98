"""Opportunities from files: idempotent, joined to the owner's own, and gone with their run unless the owner wrote of them."""

from datetime import date

import pytest

from kithwork.actions import changes, imports, openings, opportunities, organisation_words, portability, prospects
from kithwork.actions.opportunities import Particulars

SAVED = "Saved Date,Job Url,Job Title,Company Name\n"
APPLIED = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n"
    '"9/15/26, 1:32 PM",,,Engines,Platform Engineer,https://uk.linkedin.com/jobs/view/platform-engineer-4011223344,two_pages.pdf,\n'
)


@pytest.fixture
def read(network, now, tmp_path):
    def one(name, text):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return imports.run(owner_id=network, paths=[tmp_path / name], now=now).number

    return one


@pytest.fixture
def saved(read):
    return read("Saved Jobs.csv", f'{SAVED}"9/1/26, 9:00 AM",https://www.linkedin.com/jobs/view/4011223344,Platform Engineer,Engines\n')


def told(network):
    return [(line.name, openings.in_words(line), line.is_own) for line in openings.listed(owner_id=network, is_open=False)]


def test_what_was_saved_and_then_applied_for_is_one_opportunity(network, now, read, saved):
    read("Job Applications.csv", APPLIED)

    (line,) = openings.listed(owner_id=network)

    assert openings.in_words(line) == "heard 1 Sep 2026, applied 15 Sep 2026"
    assert [(row.version, row.on) for row in line.sent] == [("two_pages.pdf", date(2026, 9, 15))]
    assert prospects.of(owner_id=network, opportunity_id=line.id, now=now).waiting.clock.due == "ghosted"


def test_reading_the_same_again_changes_nothing(network, now, read, saved):
    before, numbers = portability.canonical(owner_id=network), [line.id for line in openings.listed(owner_id=network)]
    read("again.csv", f'{SAVED}"9/1/26, 9:00 AM",https://www.linkedin.com/jobs/view/4011223344?trk=x,Platform Engineer,Engines\n')

    assert [line.id for line in openings.listed(owner_id=network)] == numbers
    assert told(network) == [("Platform Engineer at Engines", "heard 1 Sep 2026", False)]
    assert before != b""


def test_an_undone_run_takes_its_opportunities_along(network, now, read, saved):
    before = told(network)
    number = read("Job Applications.csv", APPLIED)

    imports.undo(owner_id=network, number=number, now=now)
    after = told(network)
    imports.undo(owner_id=network, number=saved, now=now)

    assert before == after
    assert told(network) == []


def test_the_owners_words_stay_when_the_run_goes(network, now, saved):
    (line,) = openings.listed(owner_id=network)
    opportunities.next_step(owner_id=network, opportunity_id=line.id, text="ask Grace", now=now)
    opportunities.stage(owner_id=network, opportunity_id=line.id, stage="interview", now=now)

    imports.undo(owner_id=network, number=saved, now=now)

    (kept,) = openings.listed(owner_id=network)
    assert (kept.id, kept.next_step, openings.in_words(kept)) == (line.id, "ask Grace", "interview 21 Nov 2026")


def test_one_with_a_next_step_alone_still_stands_somewhere_when_the_run_goes(network, now, saved):
    (line,) = openings.listed(owner_id=network)
    opportunities.next_step(owner_id=network, opportunity_id=line.id, text="ask Grace", now=now)

    imports.undo(owner_id=network, number=saved, now=now)

    assert told(network) == [("Platform Engineer at Engines", "heard 1 Sep 2026", False)]


def test_words_taken_back_are_no_words_and_it_goes_with_its_run(network, now, saved):
    (line,) = openings.listed(owner_id=network)
    opportunities.next_step(owner_id=network, opportunity_id=line.id, text="ask Grace", now=now)
    changes.undo(owner_id=network, now=now)

    imports.undo(owner_id=network, number=saved, now=now)

    assert told(network) == []


def test_it_joins_what_the_owner_wrote_down_by_whatever_name_the_organisation_goes(network, now, read):
    organisation_words.say(owner_id=network, name="Engines", also=["Analytical Engines"], now=now)
    own = opportunities.add(owner_id=network, kind="job", of=Particulars("Engines", "platform engineer"), on=date(2026, 8, 1), now=now)
    number = read("table.csv", "Company,Role,Status,Applied\nAnalytical Engines,Platform Engineer,Applied,2026-09-15\n")

    (line,) = openings.listed(owner_id=network)
    imports.undo(owner_id=network, number=number, now=now)

    assert (line.id, openings.in_words(line)) == (own, "heard 1 Aug 2026, applied 15 Sep 2026")
    assert told(network) == [("platform engineer at Engines", "heard 1 Aug 2026", True)]


def test_a_table_of_many_rows_without_addresses_gives_as_many_opportunities(network, now, read):
    rows = [f"Engines,Tester {number},{('Applied', 'Rejected')[number % 2]},2026-09-15\n" for number in range(60)]
    number = read("table.csv", "".join(["Company,Role,Status,Applied\n", *rows]))

    assert len(openings.listed(owner_id=network, is_open=False)) == 60
    assert len(openings.listed(owner_id=network)) == 30
    imports.undo(owner_id=network, number=number, now=now)
    assert told(network) == []


def test_a_newer_table_moves_it_on(network, now, read):
    read("table.csv", "Company,Role,Status,Applied\nEngines,Tester,Applied,2026-09-15\n")
    read("newer.csv", "Company,Role,Status,Applied\nEngines,Tester,Rejected,2026-09-15\n")

    assert told(network) == [("Tester at Engines", "applied 15 Sep 2026, rejected 21 Nov 2026", False)]


def test_all_of_it_goes_through_an_export(network, now, read, saved, tmp_path):
    read("Job Applications.csv", APPLIED)
    before = portability.canonical(owner_id=network)
    portability.export(owner_id=network, path=tmp_path / "out.zip", now=now)
    from kithwork.store.queries import owners  # noqa: PLC0415
    from kithwork.store.writes import emptying  # noqa: PLC0415

    emptying.empty(network)
    portability.restore(path=tmp_path / "out.zip", now=now)
    again = owners.only()

    assert portability.canonical(owner_id=again) == before
    imports.undo(owner_id=again, number=2, now=now)
    imports.undo(owner_id=again, number=3, now=now)
    assert told(again) == []


def test_what_is_still_to_come_is_no_stage_yet(network, now, read):
    rows = "A,One,Interview,2026-11-01,2026-12-05\nB,Two,Applied,2026-11-01,2026-12-05\nC,Three,Applied,2026-12-01,\n"
    read("table.csv", f"Company,Role,Status,Applied,Interview Date\n{rows}")

    assert {name: stood for name, stood, _ in told(network)} == {
        "One at A": "applied 1 Nov 2026",
        "Two at B": "applied 1 Nov 2026",
        "Three at C": "heard 21 Nov 2026",
    }


def test_a_next_step_does_not_silence_the_table(network, now, read):
    read("table.csv", "Company,Role,Status,Applied,Deadline\nEngines,Tester,Applied,2026-09-15,2026-12-01\n")
    (line,) = openings.listed(owner_id=network)
    opportunities.next_step(owner_id=network, opportunity_id=line.id, text="ask Grace", now=now)
    read("table.csv", "Company,Role,Status,Applied,Deadline\nEngines,Tester,Applied,2026-09-15,2026-12-20\n")

    (line,) = openings.listed(owner_id=network)
    assert (line.next_step, line.due_on) == ("ask Grace", date(2026, 12, 20))


def test_a_row_with_half_an_address_costs_no_other_row(network, now, read):
    read("table.csv", "Company,Role,Status,Applied,URL\nA,One,Applied,2026-09-15,http://[careers\nB,Two,Applied,2026-09-16,https://b.example/2\n")

    assert [name for name, _, _ in told(network)] == ["Two at B", "One at A"]
