"""Who is the crowd? Some hundred people drawn for each way in which an owner comes to know people, and the strangers of a big project."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Final

from kithwork.invented import chance, organisations, people
from kithwork.invented.career import tenure
from kithwork.invented.nouns import Kind, Name, Person, Post

EMPLOYERS: Final = ("larkfield", "harbourlight", "fernwick", "brightwell")


@dataclass(frozen=True, slots=True)
class Way:
    """A way of coming to know people: how many, how much mail each, how many end up on LinkedIn."""

    key: str
    count: int
    mail: float
    connected: float


WAYS: Final = (
    Way("larkfield", 45, 0.5, 0.7), Way("harbourlight", 75, 1.6, 0.8), Way("fernwick", 60, 0.6, 0.8), Way("brightwell", 75, 1.5, 0.8),
    Way("friend", 30, 2.0, 0.45), Way("php-meetup", 38, 0.7, 0.6), Way("code-supper", 28, 0.6, 0.6), Way("open-source", 38, 0.9, 0.4),
    Way("client", 28, 2.4, 0.7), Way("recruiter", 22, 0.5, 0.9), Way("university", 35, 0.4, 0.75), Way("online", 60, 0.0, 1.0), Way("family", 7, 2.0, 0.1),
)  # fmt: skip
STRANGERS: Final = 150


def known(throw: Random, registry: people.Registry, free: Iterator[Name], owner: Person, days: tuple[date, date]) -> Iterator[Person]:
    """Everybody whom nobody wrote a story for."""
    today, until = days
    for way in WAYS:
        span = _span(way.key, owner, today)
        for number in range(way.count):
            posts = people.career(throw, way.key, span, until)
            met_on = _met(throw, way.key, posts, span)
            drawn = Person(
                f"{way.key}-{number:02d}", Kind.KNOWN, next(free), posts, (way.key,), met_on=met_on,
                connected_on=_connected(throw, way, met_on, today), weight=way.mail * min(40.0, throw.paretovariate(1.05)),
            )  # fmt: skip
            married = met_on + timedelta(days=throw.randint(200, 1500)) if drawn.name.former_family else None
            yield people.finish(replace(drawn, married_on=married), registry)


def strangers(throw: Random, registry: people.Registry, free: Iterator[Name], today: date) -> Iterator[Person]:
    """The authors of a big project whom the owner has never touched with."""
    for number in range(STRANGERS):
        begun = date(2012, 1, 1) + timedelta(days=throw.randrange(2500))
        post = Post(throw.choice(organisations.OTHERS).key, throw.choice(organisations.ENGINEERING), begun)
        met_on = chance.day_between(throw, date(2015, 3, 1), today - timedelta(days=200))
        yield people.finish(Person(f"stranger-{number:03d}", Kind.STRANGER, next(free), (post,), ("quillforge",), met_on=met_on), registry)


def changed(throw: Random, crowd: list[Person], older: date, newer: date, registry: people.Registry) -> list[Person]:
    """The crowd with fourteen of them in a new role, begun between the two exports."""
    able = [index for index, person in enumerate(crowd) if person.connected_on and person.connected_on < older and person.posts[-1].to_on is None]
    for count, index in enumerate(chance.some(throw, able, 14)):
        person, begun = crowd[index], chance.day_between(throw, older + timedelta(days=10), newer - timedelta(days=12))
        last = person.posts[-1]
        firm = last.organisation if count % 4 == 0 else throw.choice([other.key for other in organisations.OTHERS if other.key != last.organisation])
        title = throw.choice([title for title in organisations.ENGINEERING if title != last.title])
        address = last.address if firm == last.organisation else ""
        new = people.with_address(Post(firm, title, begun, None, address), person.name, registry)
        crowd[index] = replace(person, posts=(*person.posts[:-1], replace(last, to_on=begun - timedelta(days=3)), new))
    return crowd


def names(throw: Random, played: list[Person]) -> Iterator[Name]:
    """Names for the crowd that neither the cast nor a namesake bears."""
    return people.drawn_names(throw, [*(person.name for person in played), *(name for name, _, _ in _NAMESAKES)])


def homonyms(crowd: list[Person], registry: people.Registry) -> tuple[list[Person], tuple[tuple[str, str], ...]]:
    """The crowd with nine pairs renamed: two different people of one name, who came by different ways."""
    pairs: list[tuple[int, int]] = []
    for name, *ways in _NAMESAKES:
        used = {index for pair in pairs for index in pair}
        one, two = (next(index for index, person in enumerate(crowd) if person.ways == (way,) and index not in used) for way in ways)
        for index in (one, two):
            crowd[index] = people.finish(_renamed(crowd[index], name), registry)
        pairs.append((one, two))
    return crowd, tuple((crowd[one].key, crowd[two].key) for one, two in pairs)


def _renamed(person: Person, name: Name) -> Person:
    posts = tuple(replace(post, address="") for post in person.posts)
    blank = replace(person, name=name, posts=posts, private="", old_private="", login="", slug="")
    return replace(blank, married_on=None, weight=max(person.weight, 2.0))


_NAMESAKES: Final = (
    (Name("Wei", "Chen", native="陈伟"), "harbourlight", "open-source"),
    (Name("James", "Smith"), "larkfield", "client"),
    (Name("Sarah", "Williams"), "brightwell", "university"),
    (Name("Ahmed", "Hassan"), "fernwick", "php-meetup"),
    (Name("Min-jun", "Kim", native="김민준", is_family_first=True), "brightwell", "online"),
    (Name("Anna", "Kowalska"), "harbourlight", "recruiter"),
    (Name("Maria", "da Silva"), "client", "code-supper"),
    (Name("Rahul", "Sharma"), "fernwick", "brightwell"),
    (Name("Daniel", "Hughes"), "friend", "harbourlight"),
)


def _span(way: str, owner: Person, today: date) -> tuple[date, date]:
    if way in EMPLOYERS:
        return tenure(owner, way)
    fixed = {
        "php-meetup": (date(2020, 4, 16), date(2021, 5, 20)),
        "university": (date(2013, 9, 20), date(2016, 6, 1)),
        "family": (date(2010, 1, 1), date(2012, 1, 1)),
        "client": (today - timedelta(days=250), today - timedelta(days=60)),
        "open-source": (date(2019, 3, 1), today - timedelta(days=200)),
        "code-supper": (date(2018, 1, 10), today - timedelta(days=120)),
    }
    return fixed.get(way, (date(2016, 10, 1), today - timedelta(days=300)))


def _met(throw: Random, way: str, posts: tuple[Post, ...], span: tuple[date, date]) -> date:
    if way in EMPLOYERS:
        begun = next(post.from_on for post in posts if post.organisation == way)
        return max(begun, span[0]) + timedelta(days=throw.randint(1, 40))
    return chance.day_between(throw, *span)


def _connected(throw: Random, way: Way, met_on: date, today: date) -> date | None:
    if throw.random() >= way.connected:
        return None
    begun, last = max(met_on, date(2015, 1, 7)), today - timedelta(days=8)
    on = begun + timedelta(days=int(throw.expovariate(1 / 90)))
    return on if on <= last else chance.day_between(throw, min(begun, last), last)
