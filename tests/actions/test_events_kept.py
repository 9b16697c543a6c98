"""What is said of events, communities and waiting lines comes back from an export, byte for byte."""

from datetime import date

from kithwork.actions import belonging, capture, event_lines, event_proposals, events, inbox, inbox_moves, opening, owners, people, portability
from kithwork.actions.events import Told
from kithwork.store.queries import export
from kithwork.store.writes import emptying
from kithwork.store.writes import events as writes
from kithwork.store.writes import inbox as inbox_writes
from kithwork.store.writes.changes import Journal


def test_all_of_it_is_exported_and_restored(network, now, tmp_path):
    grace = people.find(owner_id=network, text="Grace Hopper", now=now).id
    told = Told(
        "PHP UK", "conference", "PHP UK", True, "London", "UK", date(2026, 11, 19), date(2026, 11, 20), "speak", ("Who?", "Why?"), "I test", "time"
    )
    event = events.add(owner_id=network, told=told, now=now)
    events.want(owner_id=network, event_id=event, person_id=grace, why="schedulers", now=now)
    events.talk(owner_id=network, event_id=event, title="Compilers", person_id=grace, now=now)
    events.talk(owner_id=network, event_id=event, title="Closing", now=now)
    at = event_lines.occasion(owner_id=network, event_id=event, now=now)
    capture.keep(owner_id=network, line="coffee with @ada", now=now, is_sure=True, at=at)
    community = belonging.say(owner_id=network, name="Leeds PHP", about="PHP", role="regular", place="Leeds", now=now)
    step = belonging.did(owner_id=network, community_id=community, kind="asked", text="how?", person_id=grace, now=now)
    belonging.came(owner_id=network, step_id=step, text="like this", now=now)
    belonging.did(owner_id=network, community_id=community, kind="took-part", text="the code jam", now=now)
    inbox_writes.wait(network, [("k1", "met @grace", date(2026, 11, 20), "notes.txt"), ("k2", "gone", date(2026, 11, 20), "notes.txt")])
    inbox_moves.drop(owner_id=network, line_id=inbox.listed(owner_id=network, now=now)[1].line.id, now=now)
    journal = Journal(network)
    writes.say_no(journal, "uid 2026-01-01")
    journal.close("No event", now=now)
    before = [line for line in export.canonical(network) if b'"type":"person"' not in line]
    portability.export(owner_id=network, path=tmp_path / "out.zip", now=now)

    emptying.empty(network)
    portability.restore(path=tmp_path / "out.zip", now=now)

    owner = owners.owners.only()
    assert [line for line in export.canonical(owner) if b'"type":"person"' not in line] == before
    assert [one.line.words for one in inbox.listed(owner_id=owner, now=now)] == ["met @grace"]
    assert event_proposals.listed(owner_id=owner) == []


def test_a_line_of_an_earlier_day_says_which_day_it_means(owner, now, tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "home", lambda: tmp_path)
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "2026-11-18.txt").write_text("coffee with @ada\n")
    inbox_moves.collect(owner_id=owner, now=now)

    (waiting,) = inbox.listed(owner_id=owner, now=now)

    assert waiting.heard.parts[0] == "face to face, Wed 18 November"
