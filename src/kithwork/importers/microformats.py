"""Who has a card on a web page? h-card (https://microformats.org/wiki/h-card), and the older hCard (https://microformats.org/wiki/hcard).

Names and addresses that are not marked are implied as the parsing rules say; what belongs to a card inside a card belongs to that one alone.
"""

from collections.abc import Iterator
from typing import Final
from urllib.parse import urljoin

from kithwork.importers.page_tree import Element
from kithwork.importers.web_people import Told

_OLD: Final = {  # classes of hCard, and the properties of h-card that they are
    "fn": "name",
    "given-name": "given-name",
    "additional-name": "additional-name",
    "family-name": "family-name",
    "nickname": "nickname",
    "org": "org",
    "organization-name": "org",
    "title": "job-title",
    "role": "role",
    "url": "url",
    "uid": "uid",
    "email": "email",
    "tel": "tel",
    "bday": "bday",
    "locality": "locality",
    "category": "category",
}
_PREFIXES: Final = ("p-", "u-", "dt-", "e-")
_LINKS: Final = {"a": "href", "area": "href", "link": "href", "img": "src", "object": "data"}

Found = dict[str, list[str]]


def people(root: Element) -> Iterator[Told]:
    """Every card of the page; a card that is only the organisation of another is none."""
    base = next((one.attributes.get("href", "") for one in root.every() if one.tag == "base"), "")
    waiting: list[tuple[Element, bool]] = [(root, False)]
    while waiting:
        one, is_of_another = waiting.pop()
        if _is_card(one) and not is_of_another:
            yield _told(one, base)
        inside = is_of_another and not _is_card(one)
        waiting += reversed([(child, inside or _is_organisation_of_another(child)) for child in one.elements()])


def _is_card(one: Element) -> bool:
    return "h-card" in one.classes or "vcard" in one.classes


def _is_organisation_of_another(one: Element) -> bool:
    return "p-org" in one.classes and _is_card(one)


def _told(card: Element, base: str) -> Told:
    is_old = "h-card" not in card.classes
    found: Found = {}
    has_inner = _gather(card, found, base, is_old=is_old)
    if not is_old:
        _imply(card, found, base, has_inner=has_inner)
    parts = [" ".join(found.get(part, ())[:1]) for part in ("given-name", "additional-name", "family-name")]
    name = _first(found, "name") or " ".join(filter(None, parts))
    why = "an organisation, not a person" if "h-org" in card.classes else ""
    urls = found.get("url", []) + [uid for uid in found.get("uid", []) if "://" in uid]
    return Told(
        f"line {card.line}",
        "card",
        name,
        next((uid for uid in found.get("uid", []) if uid), ""),
        tuple(dict.fromkeys(urls)),
        tuple(text.removeprefix("mailto:").partition("?")[0] for text in (*found.get("email", ()), *(u for u in urls if u.startswith("mailto:")))),
        tuple(text.removeprefix("tel:") for text in found.get("tel", ()) if any(ch.isdigit() for ch in text)),
        _first(found, "org"),
        _first(found, "job-title") or _first(found, "role"),
        _first(found, "locality"),
        _first(found, "bday"),
        tuple(found.get("category", ())),
        tuple(found.get("nickname", ())),
        why=why,
    )


def _first(found: Found, name: str) -> str:
    return next((text for text in found.get(name, ()) if text), "")


def _gather(card: Element, found: Found, base: str, *, is_old: bool) -> bool:
    """Put each property where it belongs; is there a card inside?"""
    waiting, has_inner = list(reversed(list(card.elements()))), False
    while waiting:
        one = waiting.pop()
        is_inner = _is_card(one) or "h-adr" in one.classes
        has_inner |= _is_card(one)
        for name, is_address in _properties(one, is_old=is_old):
            found.setdefault(name, []).append(_value(one, base, is_address=is_address))
        if not is_inner or "h-adr" in one.classes:
            waiting += reversed(list(one.elements()))
    return has_inner


def _properties(one: Element, *, is_old: bool) -> Iterator[tuple[str, bool]]:
    for word in one.classes:
        if is_old and word in _OLD:
            yield _OLD[word], _OLD[word] in {"url", "uid"} or (word in {"email", "tel"} and one.tag in {"a", "area"})
        elif not is_old and word.startswith(_PREFIXES):
            yield word.partition("-")[2], word.startswith("u-")


def _value(one: Element, base: str, *, is_address: bool) -> str:
    """The value: an address from its attribute, else what is marked as the value, a title, or the text."""
    if is_address and (address := one.attributes.get(_LINKS.get(one.tag, ""), "")):
        return _absolute(address, base)
    parts = [child.attributes.get("title", "") if child.tag == "abbr" else child.text() for child in one.every() if "value" in child.classes]
    if parts:
        return "".join(parts)
    for tag, name in (("abbr", "title"), ("data", "value"), ("input", "value"), ("time", "datetime"), ("img", "alt"), ("area", "alt")):
        if one.tag == tag and name in one.attributes:
            return one.attributes[name]
    return one.text()


def _absolute(address: str, base: str) -> str:
    try:
        return urljoin(base, address.strip()) if base else address.strip()
    except ValueError:
        return ""


def _imply(card: Element, found: Found, base: str, *, has_inner: bool) -> None:
    """A card without any property that is text is named by its own text, and one without an address has its only link."""
    is_marked = any(word.startswith(("p-", "e-")) for one in card.every() if one is not card for word in one.classes)
    if "name" not in found and not is_marked and not has_inner:
        found["name"] = [_implied_name(card)]
    if "url" not in found and not any(word.startswith("u-") for one in card.every() if one is not card for word in one.classes):
        only = [
            one
            for one in (card, *_only_children(card))
            if one.tag in {"a", "area"} and "href" in one.attributes and (one is card or not _is_card(one))
        ]
        if only:
            found["url"] = [_absolute(only[0].attributes["href"], base)]


def _implied_name(card: Element) -> str:
    for one in (card, *_only_children(card)):
        if one.tag in {"img", "area"} and one.attributes.get("alt"):
            return one.attributes["alt"]
        if one.tag == "abbr" and one.attributes.get("title"):
            return one.attributes["title"]
    return card.text()


def _only_children(card: Element) -> list[Element]:
    """The only child, and its only child."""
    first = list(card.elements())
    second = list(first[0].elements()) if len(first) == 1 else []
    links = [one for one in first if one.tag == "a"]
    return (first if len(first) == 1 else links if len(links) == 1 else []) + (second if len(second) == 1 else [])
