"""What stands in the owner's address books? The phone's, an old Outlook's from two jobs ago, and a newer one that knows how people are related."""

from collections.abc import Iterator
from random import Random
from typing import Final

from kithwork.invented import chance, faces, organisations
from kithwork.invented.nouns import Card, Cast, Face, Person

_IN_PHONE: Final = {"family": 1.0, "friend": 0.95, "client": 0.5, "harbourlight": 0.35, "brightwell": 0.35, "fernwick": 0.3, "code-supper": 0.2}
_ALWAYS: Final = {"salsa", "festival", "drifting"}


def shelves(seed: int, cast: Cast) -> tuple[tuple[str, tuple[Card, ...]], ...]:
    """File names and their cards."""
    return (
        ("phone.vcf", tuple(_phone(chance.dice(seed, "phone"), cast))),
        ("old-outlook.vcf", tuple(_outlook(chance.dice(seed, "outlook"), cast))),
        ("cards-4.vcf", tuple(_related(chance.dice(seed, "cards"), cast))),
    )


def dialled(throw: Random, number: str) -> str:
    """A number as somebody typed it."""
    if number.startswith("+44"):
        rest = number[3:]
        return throw.choice(
            (f"0{rest[:4]} {rest[4:]}", f"+44 {rest[:4]} {rest[4:]}", f"0044 {rest[:4]} {rest[4:7]} {rest[7:]}", f"+44 (0){rest}", f"0{rest}")
        )
    if number.startswith("+1"):
        area, middle, end = number[2:5], number[5:8], number[8:]
        return throw.choice((f"+1 ({area}) {middle}-{end}", f"+1-{area}-{middle}-{end}", f"001 {area} {middle} {end}"))
    if number.startswith("+49"):
        return throw.choice((f"+49 (0)30 {number[5:]}", f"0049 30 {number[5:]}", f"+49 30 {number[5:10]}-{number[10:]}"))
    return throw.choice((number, f"+33 {number[3]} {number[4:6]} {number[6:8]} {number[8:10]} {number[10:]}"))


def _phone(throw: Random, cast: Cast) -> Iterator[Card]:
    for person in cast.known():
        chances = [1.0 if way in _ALWAYS else _IN_PHONE.get(way, 0.08) for way in person.ways]
        if throw.random() < max(chances):
            yield _phone_card(throw, cast, person)
    for name, number in (("Gannet Coffee", "+44 20 7946 0991"), ("Oxbow Cycles workshop", "020 7946 0992")):
        face = Face("shop-gannet" if "Gannet" in name else "shop-oxbow", name, number)
        yield Card(f"phone-{name}", face, name, organisation=name, phones=(number,), is_organisation=True)


def _phone_card(throw: Random, cast: Cast, person: Person) -> Card:
    name = faces.name_on(person, cast.today)
    display = throw.choice((name.western, name.western, name.full, name.nickname or name.given, f"{name.given} {_known_by(person)}".strip()))
    given, family = name.given, name.family
    if person.key in {"dad", "mum"}:
        display = given = person.key.capitalize()
        family = ""
    elif display == name.given or display.startswith(f"{name.given} ("):
        given, family = display, ""
    post = person.post_at(cast.today)
    chosen = throw.random()
    addresses = () if chosen < 0.45 else (person.private,) if chosen < 0.9 or not post or not post.address else (person.private, post.address)
    phones = (dialled(throw, person.phone),)
    is_dated = "family" in person.ways or person.key in {"giulia", "tomas-father", "tomas-son"} or throw.random() < 0.2
    note = "Dad's salsa class, wants to become a developer" if person.key == "marisol" else ""
    return Card(
        f"phone-{throw.getrandbits(64):016X}", Face(person.key, display, phones[0]), display, given, family, name.nickname if throw.random() < 0.3 else "", "",
        organisations.BY_KEY[post.organisation].name if post and throw.random() < 0.4 else "", "", addresses, phones,
        person.birthday if is_dated and person.birthday != "-" else "", note, _labels(person),
        links=(f"https://www.linkedin.com/in/{person.slug}",) if throw.random() < 0.06 and person.slug.isascii() else (),
    )  # fmt: skip


def _outlook(throw: Random, cast: Cast) -> Iterator[Card]:
    """Kept when the owner left Harbourlight: colleagues with their work addresses of that time."""
    left = cast.owner.posts[1].to_on or cast.today
    for person in cast.by_way("harbourlight", "larkfield"):
        post = person.post_at(left)
        if post and post.address and throw.random() < 0.75:
            name = faces.name_on(person, left)
            display = f"{name.family}, {name.given}" if name.family else name.given
            firm = organisations.BY_KEY[post.organisation].name
            phones = (dialled(throw, person.phone),) if throw.random() < 0.3 else ()
            yield Card(
                "", Face(person.key, display, post.address), display, name.given, name.family, "", "", firm, post.title, (post.address,), phones,
            )  # fmt: skip


def _related(throw: Random, cast: Cast) -> Iterator[Card]:
    words = {"rhian": (("child", "Callum Pryce"),), "callum": (("parent", "Rhian Pryce"),), "ngozi": (("spouse", "Chidi Okafor"),)}
    words |= {
        "chidi": (("spouse", "Ngozi Okafor"),),
        "tomas-son": (("parent", "Tomás Herrera Vidal"),),
        "dad": (("friend", "Marisol Quintero Vega"),),
    }
    words |= {"trang": (("co-worker", "Duncan Stanhope"),), "denise": (("friend", "Rhian Pryce"),)}
    people = [cast[key] for key in words] + cast.by_way("university")[:12] + cast.by_way("open-source")[:14] + cast.by_way("friend")[-8:]
    cards = [_card_4(throw, cast, person, words.get(person.key, ())) for person in people]
    yield from cards
    members = tuple(card.uid for card, person in zip(cards, people, strict=True) if "university" in person.ways)
    yield Card("urn:uuid:kw-group-wrenhall", Face("group-wrenhall", "Wrenhall class of 2016", ""), "Wrenhall class of 2016", members=members)


def _card_4(throw: Random, cast: Cast, person: Person, related: tuple[tuple[str, str], ...]) -> Card:
    name, post = faces.name_on(person, cast.today), person.post_at(cast.today)
    display = name.native or name.full
    links = (f"https://github.com/{person.login}",) if "open-source" in person.ways else ()
    return Card(
        f"urn:uuid:kw-{throw.getrandbits(96):024x}", Face(person.key, display, person.private), display, name.given, name.family, name.nickname, "",
        organisations.BY_KEY[post.organisation].name if post else "", post.title if post else "", (person.private,), (person.phone,),
        person.birthday if person.birthday.startswith("--") or throw.random() < 0.4 else f"--{person.birthday[-5:]}", "", _labels(person), related, links,
    )  # fmt: skip


def _known_by(person: Person) -> str:
    way = person.ways[0]
    return f"({organisations.BY_KEY[way].name.split()[0]})" if way in organisations.BY_KEY else ""


def _labels(person: Person) -> tuple[str, ...]:
    return tuple(way for way in person.ways if way in {"family", "friend", "university", "client", "open-source"})
