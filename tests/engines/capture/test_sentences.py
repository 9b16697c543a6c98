import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kithwork.engines.capture import wishes
from kithwork.engines.capture.captured import Captured, Known, KnownPerson
from kithwork.engines.capture.reading import read
from kithwork.engines.capture.words import folded

TODAY = date(2026, 3, 12)  # a Thursday
SENTENCES = json.loads((Path(__file__).parent / "sentences.json").read_text(encoding="utf-8"))
WISHES = json.loads((Path(__file__).parent / "wishes.json").read_text(encoding="utf-8"))
ASPECTS = ("people", "roles", "kind", "date", "event", "topics", "promises", "relations", "facts")
PEOPLE = (
    KnownPerson(1, ("Ada Lovelace", "ada"), 3.0),
    KnownPerson(2, ("Ben Carter",), 5.0),
    KnownPerson(3, ("Ben Okafor",), 2.0),
    KnownPerson(4, ("Grace Hopper",), 2.0),
    KnownPerson(5, ("Kei Tanaka", "kei"), 1.0),
    KnownPerson(6, ("Mia Sørensen",), 1.0),
    KnownPerson(7, ("Nguyễn Văn An",), 1.0),
    KnownPerson(8, ("Will Turner",), 1.0),
    KnownPerson(9, ("May Chen",), 1.0),
    KnownPerson(10, ("Jean-Luc Moreau",), 1.0),
    KnownPerson(11, ("Mark Osei",), 1.0),
    KnownPerson(12, ("Tom Whitfield",), 1.0),
    KnownPerson(13, ("Siobhán O'Brien",), 1.0),
    KnownPerson(14, ("Chloé Durand",), 1.0),
    KnownPerson(15, ("Sam Patel",), 1.0),
    KnownPerson(16, ("Dad",), 1.0),
)


class Book:
    """A small address book: everybody one of whose name words is the token."""

    def find(self, token):
        wanted = folded(token)
        return [p for p in PEOPLE if any(wanted == part for name in p.names for part in (folded(name), *folded(name).split()))]


KNOWN = Known(Book())


def capture(line: str) -> Captured:
    return read(line, today=TODAY, known=KNOWN)


def expected(sentence) -> dict:
    people = sentence.get("people", {})
    return {
        "people": set(people),
        "roles": people,
        "kind": (sentence.get("kind"), sentence.get("planned")),
        "date": sentence.get("on", TODAY.isoformat()),
        "event": {sentence[key] for key in ("event", "place") if key in sentence},
        "topics": set(sentence.get("topics", [])),
        "promises": {tuple(p) for p in sentence.get("promises", [])},
        "relations": {tuple(r) for r in sentence.get("relations", [])},
        "facts": {tuple(f) for f in sentence.get("facts", [])},
    }


def found(captured: Captured) -> dict:
    name = [person.name for person in captured.people]
    return {
        "people": set(name),
        "roles": {person.name: person.role.value for person in captured.people},
        "kind": (captured.kind and captured.kind.value, captured.planned and captured.planned.value),
        "date": captured.on.isoformat(),
        "event": {where for where in (captured.event, captured.place) if where},
        "topics": set(captured.topics),
        "promises": {
            (p.direction.value, None if p.person is None else name[p.person], p.words, p.due_on and p.due_on.isoformat()) for p in captured.promises
        },
        "relations": {("owner" if r.a is None else name[r.a], r.word, name[r.b]) for r in captured.relations},
        "facts": {(name[f.about], f.kind.value) for f in captured.facts if f.kind.value != "said"},
    }


def misread(sentence) -> list[str]:
    want, got = expected(sentence), found(capture(sentence["line"]))
    want["facts"] = {fact for fact in want["facts"] if fact[1] != "said"}
    return [aspect for aspect in ASPECTS if want[aspect] != got[aspect]]


def shares(half: str) -> dict[str, float]:
    lines = [sentence for sentence in SENTENCES if sentence["half"] == half]
    wrong = [misread(sentence) for sentence in lines]
    misses = Counter(aspect for aspects in wrong for aspect in aspects)
    return {"whole": sum(not aspects for aspects in wrong) / len(lines)} | {aspect: 1 - misses[aspect] / len(lines) for aspect in ASPECTS}


# Set just under what the engine reaches; raise them when it learns, never lower them.
FLOORS = {
    "tuning": {"whole": 0.95, "people": 0.98, "roles": 0.96, "kind": 0.97, "date": 0.98, "event": 0.98}
    | {"topics": 0.98, "promises": 0.98, "relations": 0.98, "facts": 0.97},
    "held": {"whole": 0.92, "people": 0.97, "roles": 0.96, "kind": 0.96, "date": 0.97, "event": 0.97}
    | {"topics": 0.97, "promises": 0.96, "relations": 0.97, "facts": 0.95},
}


@pytest.mark.parametrize("half", FLOORS)
def test_every_aspect_is_read_as_often_as_it_was(half):
    reached = shares(half)

    assert {aspect: share for aspect, share in reached.items() if share < FLOORS[half][aspect]} == {}


def test_there_are_enough_sentences_and_none_stands_twice():
    lines = [sentence["line"] for sentence in SENTENCES]

    assert len(lines) >= 160
    assert len(lines) == len(set(lines))


def proposed(line: str) -> list[list[str]]:
    """What is proposed to be kept as a need, an offer or a dream: whose, in which words."""
    captured = capture(line)
    sort = {(True, False): "offer", (False, False): "need", (False, True): "dream"}
    return [[captured.people[one.about].name, one.words, sort[one.is_offer, one.is_dream]] for one in wishes.find(captured)]


# Set just under what the engine reaches, as above.
@pytest.mark.parametrize(("half", "floor"), [("tuning", 0.91), ("held", 0.95)])
def test_what_people_look_for_and_can_give_is_proposed_as_often_as_it_was(half, floor):
    lines = [sentence for sentence in WISHES if sentence["half"] == half]

    missed = [sentence["line"] for sentence in lines if proposed(sentence["line"]) != sentence["needs"]]

    assert 1 - len(missed) / len(lines) >= floor


def test_there_are_as_many_wishes_to_tune_with_as_to_judge_by():
    assert Counter(sentence["half"] for sentence in WISHES) == {"tuning": 24, "held": 24}
