"""Under which name and handle does a source show a person? The same person differs between sources and over the years, as people do."""

from dataclasses import replace
from datetime import date
from typing import Final
from urllib.parse import quote

from kithwork.invented import organisations
from kithwork.invented.names import CULTURES
from kithwork.invented.nouns import Face, Kind, Name, Person
from kithwork.invented.spelling import plain

LINKEDIN: Final = "https://www.linkedin.com/in/"
_WOMEN: Final = frozenset(word.partition("=")[0].replace("_", " ") for culture in CULTURES for word in culture.women.split())
_PRONOUNS: Final = " (pronouns)"
_DECORATIONS: Final = (", PhD", ", PMP®", _PRONOUNS, " 🚀", ", MSc", _PRONOUNS, " ☕️", ", CEng MIET", " 🏳️‍🌈", " (They/Them)")


def name_on(person: Person, day: date) -> Name:
    """The name that a person bore on a day: a marriage may change it."""
    name = person.name
    if name.former_family and (person.married_on is None or day < person.married_on):
        return replace(name, family=name.former_family)
    return name


def mail(person: Person, day: date, *, is_work: bool) -> Face:
    """In mail: the work address of the time, or the private one."""
    post = person.post_at(day)
    if is_work and post and post.address:
        return Face(person.key, _at_work(person, post.organisation, day), post.address)
    is_old = person.old_private and day < date(2018 + person.habit % 5, 1 + person.habit % 12, 1)
    return Face(person.key, _at_home(person, day), person.old_private if is_old else person.private)


def work_or_private(person: Person, day: date) -> Face:
    """For those whom the owner knows through their work: clients, recruiters, organisers."""
    return mail(person, day, is_work=True)


def git(person: Person, day: date, way: str = "") -> Face:
    """As an author: at most two identities, changing with the machine and the year."""
    post = person.post_at(day)
    is_second = (person.habit + day.year) % 4 == 0
    if post and post.address and post.organisation == way:
        return Face(person.key, name_on(person, day).western, post.address)
    if person.habit % 5 < 2:
        return Face(person.key, person.login if is_second else _in_git(person, day), no_reply(person))
    return Face(person.key, _in_git(person, day) if not is_second else name_on(person, day).western, person.private)


def no_reply(person: Person) -> str:
    """The address that GitHub puts into commits made on the web; old ones have no number."""
    number = f"{person.account}+" if person.habit % 7 else ""
    return f"{number}{person.login}@users.noreply.github.com"


def profile(person: Person, day: date) -> tuple[Face, str, str]:
    """On LinkedIn: the face, and the two columns of the name."""
    name = name_on(person, day)
    first, last = name.given, name.family
    if name.is_family_first and person.habit % 3 == 0:
        first, last = name.family, name.given
    if name.nickname and person.habit % 4 == 1:
        first = f"{first} ({name.nickname})" if person.habit % 8 == 1 else name.nickname
    if not last:
        last = (".", name.given[0], "")[person.habit % 3]
    if person.married_on and day >= person.married_on:
        last = f"{last} (née {name.former_family})"
    if person.habit % 9 == 0:
        decoration = _DECORATIONS[person.habit // 9 % len(_DECORATIONS)]
        last += decoration.replace("pronouns", "She/Her" if name.given in _WOMEN else "he/him")
    return Face(person.key, f"{first} {last}".strip(), LINKEDIN + quote(person.slug)), first, last


def guest(person: Person, day: date, *, is_work: bool) -> Face:
    """In a calendar: a name, or the address in its place, as Google does for those whom it does not know."""
    face = mail(person, day, is_work=is_work)
    return Face(face.person, face.handle, face.handle) if person.habit % 3 == 0 or not face.name else face


def _at_work(person: Person, organisation: str, day: date) -> str:
    name = name_on(person, day)
    firm = organisations.BY_KEY.get(organisation)
    if firm and firm.is_last_name_first and name.family:
        return f"{name.family}, {name.given}"
    if firm and person.habit % 11 == 0:
        return f"{name.western} ({firm.name})"
    if person.kind is Kind.KNOWN and name.is_family_first and person.habit % 2:
        return name.full
    return name.western


def _at_home(person: Person, day: date) -> str:
    name = name_on(person, day)
    initial = f"{name.given[0]}. {name.family}".strip() if name.family else name.given
    shapes = (
        name.full, name.western, name.western, f"{name.nickname or name.given} {name.family}".strip(), name.native or name.full,
        name.western.lower(), plain(name.western), "", initial, name.nickname or name.western,
    )  # fmt: skip
    return shapes[person.habit // 3 % len(shapes)]


def _in_git(person: Person, day: date) -> str:
    name = name_on(person, day)
    shapes = (name.western, name.western, name.full, plain(name.western), person.login, name.native or name.western, name.western.lower())
    return shapes[person.habit // 5 % len(shapes)]
