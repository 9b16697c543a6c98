"""A network of the design size, written straight into the database at KITH_HOME: 100,000 people, 1,000,000 interactions, seeded.

    KITH_HOME=~/kith-large python bench/generate.py --people 100000 --interactions 1000000

Evidence is written as an import would write it (records, sayings, identities, interactions, participants), only without reading files first;
everything that is believed is then made by `actions.beliefs`, as always.
"""

import argparse
import json
import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import islice
from random import Random

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kithwork.server.settings")

import django

django.setup()

from django.db import connection, transaction
from names import Called, people
from volumes import NOW, OWNER, OWNER_ADDRESS, address, weights

from kithwork.actions import beliefs, claims, networks
from kithwork.domain import dates
from kithwork.identity.normalise import name_key
from kithwork.invented import organisations, sentences
from kithwork.invented.chance import dice
from kithwork.store import models, sqlite
from kithwork.store.writes import upkeep

ORGANISATIONS = 3000
TODAY = dates.day_of(NOW)
CHUNK = 20_000
KINDS = ("message", "group-message", "meeting", "reviewed", "co-authored", "in-person")
SHARES = (62, 18, 8, 7, 4, 1)
SOURCES = {"meeting": "icalendar", "in-person": "icalendar", "reviewed": "git-history", "co-authored": "git-history"}


@dataclass(slots=True)
class Person:
    """Somebody of the network, before anybody believes in them."""

    called: Called
    mail: int = 0  # id of the identity
    profile: int = 0
    firm: int = 0
    is_near: bool = True  # the others are seen on lists and in repositories only
    years: tuple[int, int] = (0, 0)  # first and last day in touch


@dataclass(slots=True)
class Writer:
    """Writes rows in bulk, as the store does."""

    owner_id: int
    throw: Random
    run_id: dict[str, int] = field(default_factory=dict)
    member_id: dict[str, int] = field(default_factory=dict)

    def begin(self, name: str, as_of: datetime) -> None:
        """A run with one member."""
        number = len(self.run_id) + 1
        run = models.ImportRun.objects.create(
            owner_id=self.owner_id, number=number, started_at=as_of, finished_at=as_of, state="finished", paths=[name], counts={}
        )
        member = models.RunMember.objects.create(
            owner_id=self.owner_id, run=run, place=name, source=name, fingerprint=f"bench-{number}", as_of=as_of.isoformat(), is_done=True
        )
        self.run_id[name], self.member_id[name] = run.id, member.id

    def insert(self, table: str, columns: str, rows: Sequence[tuple]) -> None:
        """Many rows of one table."""
        with connection.cursor() as cursor:
            cursor.executemany(f"INSERT INTO {table}({columns}) VALUES ({sqlite.marks(columns.split(','))})", rows)

    def records(self, name: str, rows: Sequence[tuple], where: str) -> None:
        """Records and that a run said them; the first of a row is its id."""
        self.insert("record", 'id, owner_id, source, "key", digest, kind, is_current, is_entry, is_own_book, content', rows)
        sayings = [(self.owner_id, row[0], self.run_id[name], self.member_id[name], f"{where} {i}") for i, row in enumerate(rows)]
        self.insert("saying", 'owner_id, record_id, run_id, member_id, "where"', sayings)


def firm(number: int) -> str:
    """The name of one of three thousand organisations."""
    return f"{organisations.OTHERS[number % len(organisations.OTHERS)].name} {number}"


def make_people(writer: Writer, count: int) -> list[Person]:
    """Everybody, with an address, a profile, or both; both stand on one card."""
    throw = writer.throw
    cast = [Person(called, firm=min(int(throw.paretovariate(0.6)), ORGANISATIONS)) for called in people(count, throw)]
    first = sqlite.reserve_ids("identity", 2 * count)
    rows = []
    for place, person in enumerate(cast):
        last = TODAY - int(throw.expovariate(1 / 700))
        person.years = (max(12_500, last - int(throw.expovariate(1 / 1200))), last)
        name, key = person.called.full, name_key(person.called.full)
        person.is_near = throw.random() < 0.6
        if not person.is_near or throw.random() < 0.85:
            person.mail = first + 2 * place
            rows.append((person.mail, writer.owner_id, "email", address(person.called, throw), name, key))
        if not person.mail or (person.is_near and throw.random() < 0.3):
            person.profile = first + 2 * place + 1
            url = f"linkedin.com/in/{person.called.slug.replace('.', '-')}"
            rows.append((person.profile, writer.owner_id, "profile-url", url, name, key))
    writer.insert("identity", "id, owner_id, kind, value, name, name_key", rows)
    return cast


def make_books(writer: Writer, cast: list[Person]) -> None:
    """Connections, in two exports of which every twentieth differs, and cards."""
    connected = [person for person in cast if person.profile]
    _book(writer, "linkedin-connections", "Complete_LinkedInDataExport_09-20-2026.zip", connected, 0)
    _book(writer, "linkedin-connections", "Complete_LinkedInDataExport_11-10-2026.zip", [p for p in connected if writer.throw.random() < 0.05], 1)
    _book(writer, "vcard", "contacts.vcf", [p for p in cast if p.mail and p.is_near and writer.throw.random() < 0.2], 0)


def _book(writer: Writer, source: str, run: str, some: list[Person], version: int) -> None:
    first = sqlite.reserve_ids("record", len(some))
    records, links = [], []
    for i, person in enumerate(some):
        key = f"linkedin.com/in/{person.called.slug.replace('.', '-')}" if source != "vcard" else person.called.slug
        records.append((first + i, writer.owner_id, source, key, version, "person", 1, 1, 1, _content(writer.throw, person, source, version)))
        links += [(writer.owner_id, first + i, identity) for identity in (person.profile, person.mail) if identity]
    if version:
        with connection.cursor() as cursor:
            older = [(writer.owner_id, source, row[3]) for row in records]
            cursor.executemany('UPDATE record SET is_current = 0 WHERE owner_id = %s AND source = %s AND "key" = %s', older)
    writer.records(run, records, "line")
    writer.insert("record_identity", "owner_id, record_id, identity_id", links)


def _content(throw: Random, person: Person, source: str, version: int) -> str:
    is_card = source == "vcard"
    birthday = f"{throw.randint(1950, 2005)}-{throw.randint(1, 12):02d}-{throw.randint(1, 28):02d}" if is_card and throw.random() < 0.5 else ""
    said = {
        "mention": {"name": person.called.full, "handles": [], "phones": []},
        "organisation": firm(person.firm + version),
        "title": throw.choice(organisations.ENGINEERING),
        "city": throw.choice(organisations.CITIES) if is_card else "",
        "birthday": birthday,
        "note": "",
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def make_moments(writer: Writer, cast: list[Person], count: int, own: int) -> None:
    """Interactions: two thirds with the owner, the rest among others, on lists and in repositories."""
    contexts = [
        models.Context.objects.create(owner_id=writer.owner_id, kind="mailing-list", key=f"list-{i}", label=f"List {i}").id for i in range(60)
    ]
    moments = _moments(writer, cast, contexts, own)
    left = count
    while left > 0:
        chunk = list(islice(moments, min(left, CHUNK)))
        left -= len(chunk)
        first = sqlite.reserve_ids("record", len(chunk))
        ids = range(first, first + len(chunk))
        with transaction.atomic():
            writer.records("All mail.mbox", [(i, writer.owner_id, *record) for i, (record, _, _) in zip(ids, chunk, strict=True)], "message")
            columns = "record_id, owner_id, at, day, kind, subject, words, thread, place, people_count, own_part, is_current, context_id"
            writer.insert("interaction", columns, [(i, writer.owner_id, *moment) for i, (_, moment, _) in zip(ids, chunk, strict=True)])
            parts = [(writer.owner_id, i, *part, moment[1]) for i, (_, moment, parts) in zip(ids, chunk, strict=True) for part in parts]
            writer.insert("participant", "owner_id, interaction_id, identity_id, part, day", parts)
            sqlite.index_interactions(first, first + len(chunk) - 1)


def _moments(writer: Writer, cast: list[Person], contexts: list[int], own: int) -> Iterator[tuple[tuple, tuple, list[tuple[int, str]]]]:
    throw = writer.throw
    scale = weights(len(cast))
    number = 0
    while True:
        number += 1
        somebody, *others = (cast[i] for i in throw.choices(range(len(cast)), cum_weights=scale, k=3))
        kind = throw.choices(KINDS, SHARES)[0]
        is_theirs = not somebody.is_near or kind == "group-message" or throw.random() < 0.1  # without the owner
        day = throw.randint(*somebody.years)
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=day, seconds=throw.randrange(86_400))
        company = (somebody, *(other for other in others if other.is_near or is_theirs))
        parts = _parts(throw, kind, [p.mail or p.profile for p in company], 0 if is_theirs else own)
        own_part = next((part for identity, part in parts if identity == own), "")
        subject = f"{sentences.subject(throw, 'list' if is_theirs else 'work')} {number % 50_000}"
        record = (SOURCES.get(kind, "mail"), f"{number}.{throw.getrandbits(40):010x}@bench.example", number, "interaction", 1, 0, 0, "")
        stored_at = at.replace(tzinfo=None).isoformat(" ")
        context = throw.choice(contexts) if is_theirs else None
        yield record, (stored_at, day, kind, subject, "", f"thread-{number // 3}", "", len(parts), own_part, 1, context), parts


def _parts(throw: Random, kind: str, others: list[int], own: int) -> list[tuple[int, str]]:
    people_ = list(dict.fromkeys([own, *others[: 1 if throw.random() < 0.8 else 3]] if own else others[: 2 if throw.random() < 0.8 else 3]))
    if kind in {"meeting", "in-person", "co-authored"}:
        return [(one, "with") for one in people_]
    if throw.random() < 0.5:
        people_[:2] = reversed(people_[:2])
    return [(one, ("from", "to", "cc")[min(place, 2)]) for place, one in enumerate(people_)]


def make_words(writer: Writer, cast: list[Person]) -> None:
    """Tags, notes and promises by the owner, on those met most."""
    throw, on = writer.throw, NOW.date()
    near = [person.mail or person.profile for person in cast[:8000] if person.is_near]
    tags = [(writer.owner_id, anchor, throw.choice(("php", "climbing", "rust", "family", "salsa"))) for anchor in near[:2000]]
    writer.insert("tag", "owner_id, anchor_id, word", tags)
    notes = [
        (writer.owner_id, anchor, f"Likes {sentences.subject(throw, 'friend')}", on - timedelta(days=throw.randrange(900)), 0, 0) for anchor in near
    ]
    writer.insert("note", "owner_id, anchor_id, words, written_on, is_private, is_not_to_raise", notes)
    promises = [
        (writer.owner_id, anchor, place % 2, f"the notes on {sentences.subject(throw, 'work')}", on - timedelta(days=throw.randrange(60)), on, 0)
        for place, anchor in enumerate(throw.sample(near, 40))
    ]
    writer.insert("promise", "owner_id, anchor_id, is_mine, words, made_on, due_on, is_dropped", promises)


def main() -> None:
    """Generate, then believe; prints what took how long."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--interactions", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    began = time.perf_counter()
    owner_id = networks.begin(now=NOW, name=OWNER.full)
    claims.claim(owner_id=owner_id, text=OWNER_ADDRESS)
    writer = Writer(owner_id, dice(given.seed, "network"))
    for name, days in (("Complete_LinkedInDataExport_09-20-2026.zip", 62), ("Complete_LinkedInDataExport_11-10-2026.zip", 11)):
        writer.begin(name, NOW - timedelta(days=days))
    writer.begin("contacts.vcf", NOW - timedelta(days=5))
    writer.begin("All mail.mbox", NOW - timedelta(days=1))
    with transaction.atomic():
        own = sqlite.reserve_ids("identity", 1)
        writer.insert(
            "identity", "id, owner_id, kind, value, name, name_key", [(own, owner_id, "email", OWNER_ADDRESS, OWNER.full, name_key(OWNER.full))]
        )
        cast = make_people(writer, given.people)
        make_books(writer, cast)
        make_words(writer, cast)
    make_moments(writer, cast, given.interactions, own)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO touched(owner_id, identity_id) SELECT owner_id, id FROM identity WHERE true ON CONFLICT DO NOTHING")
    upkeep.settle()
    print(f"evidence: {time.perf_counter() - began:.1f} s", flush=True)
    began = time.perf_counter()
    looked_at = beliefs.renew(owner_id=owner_id, now=NOW)
    upkeep.settle()
    print(f"beliefs: {time.perf_counter() - began:.1f} s for {looked_at} identities", flush=True)


if __name__ == "__main__":
    main()
