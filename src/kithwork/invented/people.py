"""Who lives in the invented world? Some are cast for a story, the many are drawn; each is completed with addresses, logins and a phone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Final

from kithwork.invented import chance, organisations, spelling
from kithwork.invented.names import CULTURES, NICKNAMES, Culture
from kithwork.invented.nouns import Name, Person, Post

PRIVATE_DOMAINS: Final = ("postbox.example", "inkmail.test", "quickmail.example", "mailroom.example.org", "brieftaube.example", "correo.example")
_TITLES: Final = {"recruiter": organisations.RECRUITING, "larkfield": organisations.SHOP_FLOOR + organisations.ENGINEERING[:6]}
_US_AREAS: Final = ("212", "415", "617", "303", "206", "312")


@dataclass(slots=True)
class Registry:
    """What is taken already: no two people share an address by accident."""

    throw: Random
    taken: set[str] = field(default_factory=set)
    phones: int = 1

    def free(self, text: str, ending: str = "") -> str:
        """The text with its ending, numbered if somebody has it."""
        number, found = 1, text + ending
        while found in self.taken:
            number += 1
            found = f"{text}{number}{ending}"
        self.taken.add(found)
        return found

    def phone(self) -> str:
        """The next number out of the ranges that are kept for fiction (Ofcom, NANPA, Bundesnetzagentur, ARCEP)."""
        self.phones += 1
        number = self.phones
        match number % 10:
            case 7:
                return f"+1{_US_AREAS[number // 100 % len(_US_AREAS)]}55501{number // 10 % 100:02d}"
            case 8:
                return f"+493023125{number % 1000:03d}"
            case 9:
                return f"+33199{number % 1000000:06d}"
            case _:
                return f"+447700900{number % 1000:03d}" if number < 1000 else f"+442079460{number % 1000:03d}"


def finish(person: Person, registry: Registry) -> Person:
    """Give a person what every person has, where the cast has not said it."""
    throw = registry.throw
    given, family = spelling.word(person.name.given), spelling.word(person.name.former_family or person.name.family)
    shapes = (f"{given}.{family}", f"{given}{family}", f"{given[0]}{family}", f"{given}_{family}", f"{family}.{given}")
    ending = f"@{throw.choice(PRIVATE_DOMAINS)}"
    login_shapes = (
        f"{given}{family}",
        f"{given}-{family}".strip("-"),
        f"{given[0]}{family}",
        f"{given}{throw.randint(70, 99)}",
        f"{family}{given[0]}",
    )
    return replace(
        person,
        posts=tuple(with_address(post, person.name, registry) for post in person.posts),
        private=person.private or registry.free(throw.choice(shapes).strip("._"), ending),
        old_private=person.old_private or (registry.free(f"{given}{throw.randint(1, 99)}", "@oldpost.example") if throw.random() < 0.25 else ""),
        login=person.login or registry.free(throw.choice(login_shapes)),
        account=person.account or throw.randrange(910_000_000, 989_999_999),
        slug=person.slug or f"{person.name.western.lower().replace(' ', '-').replace('.', '')}-kw{throw.randrange(16**4):04x}",
        phone=person.phone or registry.phone(),
        birthday=person.birthday or f"{throw.randint(1960, 2001)}-{throw.randint(1, 12):02d}-{throw.randint(1, 28):02d}",
        city=person.city or throw.choice(organisations.CITIES),
        habit=person.habit or throw.randrange(1, 1 << 30),
    )


def with_address(post: Post, name: Name, registry: Registry) -> Post:
    """The post with the address that came with it."""
    firm = organisations.BY_KEY.get(post.organisation)
    if post.address or firm is None:
        return post
    return replace(post, address=registry.free(spelling.local_part(name, firm.pattern), f"@{firm.domain}"))


def drawn_names(throw: Random, given_away: Iterable[Name]) -> Iterator[Name]:
    """Names without end, each once however it is spelled, before a marriage as after it, and none that somebody has by design."""
    seen = {key for name in given_away for key in _borne(name)}
    shares = [culture.share for culture in CULTURES]
    while True:
        culture = throw.choices(CULTURES, shares)[0]
        name = _draw(throw, culture)
        if seen.isdisjoint(_borne(name)):
            seen.update(_borne(name))
            yield name


def _borne(name: Name) -> set[str]:
    """How somebody of this name is and was called, in one word each."""
    return {spelling.word(name.western), spelling.word(replace(name, family=name.former_family or name.family).western)}


def _draw(throw: Random, culture: Culture) -> Name:
    is_woman = throw.random() < 0.5
    given, own_given = _own_script(throw.choice((culture.women if is_woman else culture.men).split()))
    family, own_family = _own_script(throw.choice(culture.families.split() or [""]))
    masculine, _, feminine = family.partition("/")
    family = feminine if feminine and is_woman else masculine
    former = _former(throw, culture) if is_woman and culture.key in {"british", "irish", "german", "polish"} and throw.random() < 0.12 else ""
    is_first = culture.is_family_first or (culture.key in {"chinese", "japanese"} and throw.random() < 0.5)
    return Name(given, family, NICKNAMES.get(given, ""), own_family + own_given if own_given and own_family else "", former, is_first)


def _former(throw: Random, culture: Culture) -> str:
    masculine, _, feminine = throw.choice(culture.families.split()).replace("_", " ").partition("/")
    return feminine or masculine


def _own_script(text: str) -> tuple[str, str]:
    roman, _, native = text.replace("_", " ").partition("=")
    return roman, native


def following(throw: Random, post: Post, until: date, way: str = "") -> list[Post]:
    """The posts after a first one that has ended, one after the other, none beginning after a day."""
    posts = [post]
    while (ended := posts[-1].to_on) and ended + timedelta(days=30) < until:
        firm = throw.choice(organisations.OTHERS)
        begun = ended + timedelta(days=throw.randint(4, 28))
        left = begun + timedelta(days=throw.randint(500, 1700))
        titles = _TITLES.get(way, organisations.ENGINEERING)
        posts.append(Post(firm.key, throw.choice(titles), begun, left if left < until else None))
    return posts


def career(throw: Random, way: str, span: tuple[date, date], until: date) -> tuple[Post, ...]:
    """A life of work. A colleague's overlaps the span in which the owner was there."""
    titles = _TITLES.get(way, organisations.ENGINEERING)
    if way in {"larkfield", "harbourlight", "fernwick", "brightwell"}:
        begun = chance.day_between(throw, span[0] - timedelta(days=600), span[1] - timedelta(days=90))
        left = chance.day_between(throw, max(begun, span[0]) + timedelta(days=120), span[1] + timedelta(days=900))
        first = Post(way, throw.choice(titles), begun, left if left < until else None)
        before = Post(throw.choice(organisations.OTHERS).key, throw.choice(titles), begun - timedelta(days=700), begun - timedelta(days=20))
        return (*([before] if throw.random() < 0.3 else []), *following(throw, first, until))
    firms = {"client": organisations.CLIENTS, "recruiter": organisations.RECRUITERS}.get(way, organisations.OTHERS)
    if way in {"friend", "family", "university"} and throw.random() < 0.5:
        titles = organisations.ELSEWHERE
    begun = span[0] - timedelta(days=throw.randint(30, 700))
    left = begun + timedelta(days=throw.randint(700, 2600)) if way not in {"client", "recruiter"} else until
    first = Post(throw.choice(firms).key, throw.choice(titles), begun, left if left < until else None)
    return tuple(following(throw, first, until, way))
