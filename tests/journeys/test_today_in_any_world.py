"""Random owners who read, write, answer, merge, split and take back: what Today, the clock of closeness and wins hold whatever happens."""

import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from tests.files import ME, connections, letter, mbox

from kithwork.actions import (
    answers,
    beliefs,
    capture,
    changes,
    closeness,
    congratulations,
    identities,
    imports,
    keeping,
    owners,
    person,
    portability,
    promises,
    today,
    wins,
    words,
)
from kithwork.actions.proposing import registry
from kithwork.domain.errors import Refused
from kithwork.engines import today as engine
from kithwork.store import models
from kithwork.store.queries import owners as owner_queries
from kithwork.store.queries.people import by_ids
from kithwork.store.writes import emptying

STEPS = 24
NAMES = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Mary Somerville", "Edsger Dijkstra", "Barbara Liskov", "Wei Chen", "愛"]
ODD = ["", "Re: Re: <b>Engines</b>", "{fact} {about} %s", "A word " * 40, "Zeile\n zwei"]
BLAME = ("overdue", "neglect", "should have", "forgot")


class World:
    """One owner, and what they do."""

    def __init__(self, seed, start, path):
        self.chance, self.now, self.path, self.files = random.Random(seed), start, path, 0
        self.owner = owners.begin(now=start, name="Robin Adeyemi")

    def somebody(self):
        rows = models.Person.objects.filter(owner_id=self.owner).exclude(standing="own").order_by("id").values_list("id", flat=True)
        return self.chance.choice(list(rows))

    def read(self, path):
        imports.run(owner_id=self.owner, paths=[path], now=self.now, me=["robin@adeyemi.example"])

    def new_file(self, name):
        self.files += 1
        folder = self.path / str(self.files)
        folder.mkdir()
        return folder / name

    def read_mail(self):
        letters = []
        for _ in range(self.chance.randint(1, 12)):
            who = self.chance.randrange(len(NAMES))
            sides = [f"{NAMES[who]} <p{who}@example.org>" if who % 4 else f"p{who}@example.org", ME]
            self.chance.shuffle(sides)
            subject = self.chance.choice(ODD).replace("\n", "")
            letters.append(
                letter(*sides, self.now - timedelta(days=self.chance.choice([0, 1, 30, 365, 366, 731, self.chance.randint(0, 900)])), subject=subject)
            )
        self.read(mbox(self.new_file("m.mbox"), letters))

    def read_friendship(self):
        """Letters both ways for some weeks, ended some time ago."""
        who = f"{NAMES[1]} <p1@example.org>" if self.chance.random() < 0.5 else f"{NAMES[2]} <p2@example.org>"
        ended = self.now - timedelta(days=self.chance.choice([60, 120, 365, 367, 731]))
        weeks = range(self.chance.randint(3, 10))
        self.read(
            mbox(self.new_file("f.mbox"), [letter(*pair, ended - timedelta(days=7 * week)) for week in weeks for pair in ((who, ME), (ME, who))])
        )

    def read_posts(self):
        rows = [(*name.split(), f"p{i}", self.chance.choice(["Mill", "Engines", ""]), "Lead") for i, name in enumerate(NAMES) if " " in name]
        self.read(connections(self.new_file("Connections.csv"), rows))

    def pass_days(self):
        self.now += timedelta(days=self.chance.choice([1, 1, 2, 7, 15]))

    def answer(self):
        cards = today.day(owner_id=self.owner, now=self.now).cards
        if cards:
            found, said = self.chance.choice(cards).person.id, self.chance.choice(["done", "done", "later", "never"])
            answers.mark(owner_id=self.owner, person_id=found, answer=said, now=self.now)

    def keep_near(self):
        keeping.keep(owner_id=self.owner, person_id=self.somebody(), closeness=self.chance.choice(["inner", "close", "wide"]), now=self.now)

    def promise(self):
        due = self.now.date() + timedelta(days=self.chance.randint(-20, 20))
        text = f"it {self.chance.choice(ODD)}"
        promises.add(owner_id=self.owner, person_id=self.somebody(), text=text, is_mine=self.chance.random() < 0.7, now=self.now, due_on=due)

    def keep_promise(self):
        found = [one.id for one in today.day(owner_id=self.owner, now=self.now).promises]
        promises.settle(owner_id=self.owner, promise_id=self.chance.choice(found), said="kept", now=self.now)

    def hear_of_a_win(self):
        on = self.now.date() - timedelta(days=self.chance.choice([0, 5, 30, 365, 1461]))
        text = self.chance.choice(["Lead at Engines", "passed the exam!", "<i>won</i> a prize"])
        congratulations.add(owner_id=self.owner, person_id=self.somebody(), text=text, on=on, is_role=self.chance.random() < 0.5, now=self.now)

    def congratulate(self):
        found = wins.listed(owner_id=self.owner, now=self.now)
        if found:
            congratulations.congratulate(owner_id=self.owner, win_id=self.chance.choice(found).id, now=self.now)

    def set_aside(self):
        words.set_aside(owner_id=self.owner, person_id=self.somebody(), do_not_contact=self.chance.random() < 0.5, now=self.now)

    def note_birthday(self):
        on = self.now.date() + timedelta(days=self.chance.randint(0, 9))
        words.edit(owner_id=self.owner, person_id=self.somebody(), fields={"birthday": f"--{on:%m-%d}"}, now=self.now)

    def merge(self):
        identities.merge(owner_id=self.owner, one=self.somebody(), other=self.somebody(), now=self.now, is_anyway=True)

    def split(self):
        found = self.somebody()
        ids = [one.id for one in person.page(owner_id=self.owner, person_id=found, now=self.now).identities]
        identities.split(owner_id=self.owner, person_id=found, identity_ids=ids[:1], now=self.now)

    def undo(self):
        changes.undo(owner_id=self.owner, now=self.now)

    def undo_import(self):
        runs = models.ImportRun.objects.filter(owner_id=self.owner, state="finished").values_list("number", flat=True)
        imports.undo(owner_id=self.owner, number=self.chance.choice(list(runs)), now=self.now)

    def write_down_late(self):
        """The day of nobody whom the owner keeps near moves backwards by it."""
        before = {one.person.id: one.next_on for one in closeness.kept(owner_id=self.owner, now=self.now) if one.talked_on}
        capture.keep(
            owner_id=self.owner,
            line=f"coffee with #{self.somebody()} on {self.now.date() - timedelta(days=self.chance.randint(0, 400))}",
            now=self.now,
        )
        after = {one.person.id: one.next_on for one in closeness.kept(owner_id=self.owner, now=self.now)}
        assert all(after[i] >= day for i, day in before.items() if i in after)

    def step(self):
        deeds = [
            self.read_mail,
            self.read_friendship,
            self.read_friendship,
            self.keep_promise,
            self.read_posts,
            self.pass_days,
            self.answer,
            self.keep_near,
            self.promise,
            self.hear_of_a_win,
            self.congratulate,
        ]
        deeds += [
            self.set_aside,
            self.note_birthday,
            self.merge,
            self.split,
            self.undo,
            self.undo_import,
            self.write_down_late,
            self.pass_days,
            self.answer,
        ]
        try:
            self.chance.choice(deeds)()
        except (Refused, IndexError):
            return  # a refusal, or nobody to do it with


def holds(world):
    now, owner = world.now, world.owner
    day = today.day(owner_id=owner, now=now)
    assert day == today.day(owner_id=owner, now=now.replace(hour=0, minute=0)) == today.day(owner_id=owner, now=now.replace(hour=23, minute=59))
    ids = [card.person.id for card in day.cards]
    assert len(ids) == len(set(ids)) <= engine.LENGTH
    assert all(count <= engine.AT_MOST[engine.Reason(kind)] for kind, count in Counter(card.reason for card in day.cards).items())
    assert all(card.person.standing == "known" and not card.person.is_archived and not card.person.is_do_not_contact for card in day.cards)
    for card in day.cards:
        said = " ".join([card.why, card.say, *card.also, card.draft.words if card.draft else ""]).lower()
        assert card.why
        assert card.say
        assert not any(word in said for word in BLAME)
        assert not card.draft or card.draft.words.count("\n\n") <= 2
    for card in day.cards:
        marks = models.TodayMark.objects.filter(owner_id=owner, anchor__person_id=card.person.id).order_by("marked_on", "id")
        mark = marks.last()
        assert not mark or mark.answer == "done" or (mark.until_on and mark.until_on <= day.on)
        assert (
            not mark
            or mark.answer != "done"
            or card.reason not in {"quiet", "dormant", "closeness"}
            or (day.on - mark.marked_on).days >= engine.COOL_DOWN
        )
    keys = Counter((win.person_id, win.key) for win in wins.listed(owner_id=owner, now=now, is_open=False))
    assert all(count == 1 for count in keys.values())
    told = {(row.anchor.person_id, row.key) for row in models.KeptWin.objects.filter(congratulated_on__isnull=False).select_related("anchor")}
    assert not told & {(win.person_id, win.key) for win in wins.listed(owner_id=owner, now=now)}


def derived(owner):
    """Everything that is made of the rest, without the numbers of wins."""
    tables = (models.Tie, models.Rhythm, models.Role, models.Win)
    return {
        table.__name__: sorted(
            (repr([(name, f"{value:.9g}" if isinstance(value, float) else value) for name, value in row.items() if name != "id"]))
            for row in table._default_manager.filter(owner_id=owner).values()
        )
        for table in tables
    }


def proposed(owner, now):
    """Who has which reason; how long the list is goes by the journal, which no export has."""
    found = list(registry.candidates(owner_id=owner, now=now, spoken_in=registry.spoken(owner)))
    lines = by_ids(owner, [one.person_id for one in found])
    return sorted(
        (lines[one.person_id].name, one.reason, one.why, one.since or one.cool_down) for one in found if one.reason is not engine.Reason.DOUBT
    )


@pytest.mark.parametrize("seed", range(6))
def test_whatever_the_owner_does_today_holds_its_rules(db, seed, tmp_path):
    start = random.Random(seed).choice(
        [datetime(2026, 12, 27, 23, 30, tzinfo=UTC), datetime(2028, 2, 24, tzinfo=UTC), datetime(2027, 2, 24, 12, tzinfo=UTC)]
    )
    world = World(seed, start, tmp_path)
    world.read_mail()
    for _ in range(STEPS):
        world.step()
        holds(world)

    beliefs.refresh(owner_id=world.owner, now=world.now)
    before = derived(world.owner)
    models.Touched.objects.bulk_create(
        [
            models.Touched(owner_id=world.owner, identity_id=i)
            for i in models.Identity.objects.filter(owner_id=world.owner).values_list("id", flat=True)
        ]
    )
    beliefs.renew(owner_id=world.owner, now=world.now)
    assert derived(world.owner) == before

    day = proposed(world.owner, world.now)
    content = portability.canonical(owner_id=world.owner)
    portability.export(owner_id=world.owner, path=tmp_path / "out.zip", now=world.now)
    emptying.empty(world.owner)
    portability.restore(path=tmp_path / "out.zip", now=world.now)
    assert portability.canonical(owner_id=owner_queries.only()) == content
    assert proposed(owner_queries.only(), world.now) == day
