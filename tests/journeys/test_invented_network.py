"""The invented network goes the whole way: files in every format, everybody once, Today, out and back in, and undone."""

import json
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import chain

from kithwork.actions import capture, demo, imports, invented_network, keeping, listings, openings, portability, today, traced, zone_moves
from kithwork.domain import handles
from kithwork.identity import phones
from kithwork.invented import words
from kithwork.store import models

TODAY = date(2026, 11, 21)


def truth_of(place):
    """Who is who, by (kind, value, name), as the generator knows it; names left out count where a handle is one person's."""
    told = json.loads((place / "truth.json").read_text(encoding="utf-8"))
    exact, by_handle = {}, defaultdict(set)
    for person in told["people"]:
        for face in person["faces"]:
            written = face["handle"]
            handle = handles.email(written) or handles.profile_url(written) or phones.phone(written)
            if handle:
                exact[handle.kind.value, handle.value, face["name"].strip()] = person["key"]
                by_handle[handle.kind.value, handle.value].add(person["key"])
    alone = {handle: next(iter(keys)) for handle, keys in by_handle.items() if len(keys) == 1}
    return told, lambda kind, value, name: exact.get((kind, value, name.strip())) or alone.get((kind, value))


def pairs(groups):
    return sum(len(group) * (len(group) - 1) // 2 for group in groups)


def score(owner, who):
    """Pairwise precision and recall of everybody once."""
    rows = models.Identity.objects.filter(owner_id=owner).values_list("kind", "value", "name", "person_id")
    judged = [(who(kind, value, name), person_id) for kind, value, name, person_id in rows]
    judged = [row for row in judged if row[0]]
    believed, true = defaultdict(list), defaultdict(list)
    for key, person_id in judged:
        believed[person_id].append(key)
        true[key].append(person_id)
    right = sum(n * (n - 1) // 2 for n in chain.from_iterable(Counter(keys).values() for keys in believed.values()))
    return len(judged), right / pairs(believed.values()), right / pairs(true.values())


def test_from_files_in_every_format_to_today_and_back(db, now, tmp_path, monkeypatch):
    monkeypatch.setattr(invented_network, "place", lambda: tmp_path / "invented")
    owner, report = demo.build(seed=7, today=TODAY, now=now)
    place = tmp_path / "invented"
    assert [zone_moves.say(owner_id=owner, name=zone, now=now).moved_count for zone in ("Asia/Tokyo", "UTC")] == [0, 0]  # the hours are of no place
    told, who = truth_of(place)

    everything_was_read(report)
    everybody_stands_there_once(owner, told, who, now)
    today_names_seven_and_why(owner, told, who, now)
    what_led_to_what_is_as_the_generator_knows(owner, told, who)
    kept = capture.keep(owner_id=owner, line="coffee with Marisol Quintero Vega at Low Lane: she wants to try #rust", now=now)
    assert [person.name for person in kept.people] == ["Marisol Quintero Vega"]
    keeping.keep(owner_id=owner, person_id=kept.people[0].id, closeness="close", every="3w", now=now)
    before = portability.canonical(owner_id=owner)
    reading_again_changes_nothing(owner, place, now, before)
    restored = out_and_back_in(owner, tmp_path / "all.zip", now)
    assert portability.canonical(owner_id=restored) == before
    undone_but_for_the_owners_words(restored, who, now, before)


def what_led_to_what_is_as_the_generator_knows(owner, told, who):
    """Which meetup led to which interview, also where two routes lead there, and where nobody knows."""
    keys = {person: key for *face, person in identities_of(owner) if (key := who(*face))}
    there = {line.id: line for line in openings.listed(owner_id=owner, is_open=False)}
    found = {}
    for one in traced.everything(owner_id=owner, today=TODAY).chains:
        kind, number = one.of.split(":")
        if kind == "opportunity":
            line, account = there[int(number)], one.account
            routes = {tuple(named(step.thing, keys) for step in route.steps) for route in account.routes}
            touches = [named(step.thing, keys)[1] if step else "" for step in (account.first, account.last)]
            found[line.organisation, keys.get(line.for_id, "")] = (routes, *touches)

    for one in told["led"]:
        expected = {tuple(map(tuple, route)) for route in one["routes"]}
        assert found[one["organisation"], one["whose"]] == (expected, one["first"], one["last"])
    assert sum(len(one["routes"]) == 2 for one in told["led"]) >= 3
    assert [one["organisation"] for one in told["led"] if not one["routes"]] == ["Northfold Energy"]


def identities_of(owner):
    return models.Identity.objects.filter(owner_id=owner).values_list("kind", "value", "name", "person_id")


def named(thing, keys):
    """A thing as the generator names it: people by their keys, whatever they are in the chain."""
    person = thing.counted_as.removeprefix("person:")
    if person.isdigit():
        return (thing.kind, keys[int(person)])
    if thing.kind == "mentorship":
        return (thing.kind, keys[models.Mentorship.objects.get(id=int(thing.key.split(":")[1])).anchor.person_id])
    return (thing.kind, thing.label)


def everything_was_read(report):
    assert report.counts["items_unreadable"] == 0
    assert report.counts["unrecognised"] == 0
    assert 15_000 < report.counts["interactions_new"] < 25_000
    assert {source for _, source, _ in report.sources} >= {"git-history", "mail", "vcard", "icalendar", "linkedin-connections", "linkedin-messages"}


def everybody_stands_there_once(owner, told, who, now):
    judged, precision, recall = score(owner, who)
    assert judged > 1_500
    assert precision > 0.985
    assert recall > 0.80
    known = {line.person.name for line in listings.listing(owner_id=owner, text="", now=now, limit=2000).shown}
    assert "Robin Adeyemi" not in known
    robots = {face["handle"] for person in told["people"] if person["kind"] == "robot" for face in person["faces"]}
    assert not models.Identity.objects.filter(person__standing="known", value__in=robots).exists()


def today_names_seven_and_why(owner, told, who, now):
    day = today.day(owner_id=owner, now=now)
    assert len({card.person.id for card in day.cards}) == len(day.cards) == 7
    assert len({card.reason for card in day.cards}) >= 3
    assert day.tomorrow
    week = [today.day(owner_id=owner, now=now + timedelta(days=ahead)) for ahead in range(3)]
    birthdays = {
        who("email", identity.value, identity.name)
        for of_day in week
        for card in of_day.cards
        if any("birthday" in why for why in (card.why, *card.also))
        for identity in identities(owner, card)
    }
    assert birthdays & set(told["calling"]["birthdays"])


def reading_again_changes_nothing(owner, place, now, before):
    again = imports.run(owner_id=owner, paths=[place / folder for folder in ("mail", "contacts", "calendar", "linkedin", "src")], now=now)
    assert (again.counts["records_created"], again.counts["records_updated"]) == (0, 0)
    assert portability.canonical(owner_id=owner) == before


def out_and_back_in(owner, archive, now):
    portability.export(owner_id=owner, path=archive, now=now)
    models.Owner.objects.all().delete()
    portability.restore(path=archive, now=now + timedelta(hours=1))
    return models.Owner.objects.get().id


def undone_but_for_the_owners_words(owner, who, now, before):
    imports.undo(owner_id=owner, number=1, now=now)
    assert portability.canonical(owner_id=owner) == before
    imports.undo(owner_id=owner, number=2, now=now)
    shown = [line.person.id for line in listings.listing(owner_id=owner, text="", now=now, limit=200).shown]
    left = models.Identity.objects.filter(owner_id=owner, person_id__in=shown).values_list("kind", "value", "name")
    assert {who(*identity) for identity in left} - {None} == spoken_of()
    captured = sum(not key for one in words.GATHERED for key, _ in one.lines)  # somebody new, whom only the owner's line names
    assert len(shown) == len(spoken_of()) + captured


def spoken_of():
    """Everybody of whom the invented owner wrote something down, by key."""
    said = {key for one in words.SAID for key in (one.person, one.told_by)} | {one.person for one in words.ASKED}
    between = {key for one in words.BETWEEN for key in (one.connector, one.requester, one.target)}
    rest = (
        {key for row in (*words.GAVE, *words.PROMISED) for key in row[:1]}
        | {key for row in words.MET for key in row[:2]}
        | {row[0] for row in (*words.AIMED, *words.CALLED_UPON)}
    )
    gathered = {key for one in words.GATHERED for key in (*one.there, *(key for key, _ in (*one.wanted, *one.lines)))}
    inside = {key for *_, people_, done in words.COMMUNITIES for key in (*people_, *(row[2] for row in done))}
    return (said | between | rest | gathered | inside | {key for one, _, other in words.RELATED for key in (one, other)}) - {"", words.OWNER}


def identities(owner, card):
    return models.Identity.objects.filter(owner_id=owner, person_id=card.person.id, kind="email")
