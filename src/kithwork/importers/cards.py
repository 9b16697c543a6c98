"""What does a card of an address book say of somebody? The same for vCard and jCard, whose properties are the same (RFC 6350, RFC 7095)."""

import hashlib
import re
from dataclasses import replace
from functools import lru_cache
from operator import itemgetter
from typing import Final, TypeAlias

from kithwork.domain import dates, handles
from kithwork.domain.handles import Handle
from kithwork.domain.records import Mention, Origin, PersonRecord, Skipped, Unreadable
from kithwork.importers import content_lines, profiles
from kithwork.importers.content_lines import Line, Property
from kithwork.importers.vcard_lines import Card

_RELATIONS: Final = {
    "X-SPOUSE": "spouse",
    "X-MANAGER": "manager",
    "X-ASSISTANT": "assistant",
    "X-MS-SPOUSE": "spouse",
    "X-MS-MANAGER": "manager",
    "X-MS-ASSISTANT": "assistant",
    "X-MS-CHILD": "child",
    "X-EVOLUTION-SPOUSE": "spouse",
    "X-EVOLUTION-MANAGER": "manager",
    "X-EVOLUTION-ASSISTANT": "assistant",
    "X-KADDRESSBOOK-X-SPOUSESNAME": "spouse",
    "X-KADDRESSBOOK-X-MANAGERSNAME": "manager",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "assistant",
}
_APPLE_LABEL: Final = re.compile(r"_\$!<(.*)>!\$_\Z")
_LINKS: Final = ("URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "IMPP")
_ON_THE_WEB: Final = frozenset(_LINKS)
_ANDROID: Final = "X-ANDROID-CUSTOM"  # vnd.android.cursor.item/relation;Grace;7;
_ANDROID_RELATIONS: Final = dict(  # ContactsContract.CommonDataKinds.Relation
    enumerate(
        (
            *("assistant", "brother", "child", "domestic partner", "father", "friend", "manager", "mother", "parent"),
            *("partner", "referred by", "relative", "sister", "spouse"),
        ),
        1,
    )
)
_RELATED: Final = frozenset({"RELATED", _ANDROID, "X-ABRELATEDNAMES", "AGENT", *_RELATIONS})
_OTHER_NAMES: Final = frozenset({"NICKNAME", "X-MAIDENNAME", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME"})
WANTED: Final = (
    frozenset("FN N ORG TITLE ROLE EMAIL TEL ADR BDAY CATEGORIES NOTE UID KIND X-ABLABEL X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND".split())
    | _ON_THE_WEB
    | _RELATED
    | _OTHER_NAMES
)
_KINDS: Final = frozenset({"KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS"})
_NOT_THEIRS: Final = re.compile(r"fax|\b(?:pager|assistant|assistantphone)\b", re.IGNORECASE)
_VALUE_OF: Final = itemgetter(3)
_DIGIT: Final = re.compile(r"\d")
_EVERYBODY: Final = frozenset({"mycontacts", "my contacts", "* mycontacts"})  # what Google puts on each card
_DAY: Final = re.compile(r"(?:(\d{4})|--)-?(?:(\d\d)-?(\d\d)?)?(?:T.*|\Z)")
_URI: Final = re.compile(r"[a-z][a-z0-9+.-]*:\S", re.IGNORECASE)
_UNKNOWN_YEAR: Final = 1604  # Apple's, the first leap year of its calendar

Found: TypeAlias = dict[str, list[Line]]  # by their names


def item(card: Card, source: str) -> PersonRecord | Skipped | Unreadable:
    """What a card says: a person, or why it is none."""
    where = f"card {card.number}, line {card.line}" if card.line else f"card {card.number}"
    if card.why:
        return Unreadable(Origin(source, key=where, where=where), card.why)
    found: Found = {}
    for given in card.properties:
        name = given[1]
        if name in found:
            found[name].append(given)
        else:
            found[name] = [given]
    organisation = _field(found, "ORG", 0)
    own_name = _own_name(found, organisation)
    profiles, links = _links(found)
    mention = Mention(_name(found, own_name, organisation), _mails(found) + profiles, _phones(found))
    origin = Origin(source, key=_key(found, mention, organisation), where=where)
    if why := _not_a_person(found, mention, own_name, organisation):
        return Skipped(origin, why)
    return PersonRecord(
        origin,
        mention,
        organisation,
        _text(found, "TITLE") or _text(found, "ROLE"),
        _field(found, "ADR", 3),
        _birthday(found) if "BDAY" in found else "",
        _labels(found) if "CATEGORIES" in found else (),
        _relations(found),
        "\n".join([content_lines.text(value) for _, _, _, value in found["NOTE"]]) if "NOTE" in found else "",
        links,
        _other_names(found),
        is_entry=True,
        is_own_book=True,
    )


def once(card: Card, item: PersonRecord | Skipped | Unreadable, seen: dict[str, int]) -> PersonRecord | Skipped | Unreadable:
    """Let the same card through only once, and give two unlike cards with one key two keys."""
    if not isinstance(item, PersonRecord):
        return item
    values = tuple(map(_VALUE_OF, card.properties))
    if item.origin.key not in seen:
        seen[item.origin.key] = hash(values)
        return item
    key = f"{item.origin.key}/{_digest(chr(10).join(values))}"
    if key in seen or seen[item.origin.key] == hash(values):
        return Skipped(item.origin, "the same card again")
    seen[key] = hash(values)
    return replace(item, origin=replace(item.origin, key=key))


def _all(found: Found, name: str) -> list[Property]:
    return [Property(*given) for given in found.get(name, ())]


def _text(found: Found, name: str) -> str:
    if name not in found:
        return ""
    for _, _, _, value in found[name]:
        if said := _one_line(content_lines.text(value)):
            return said
    return ""


def _field(found: Found, name: str, index: int) -> str:
    if name not in found:
        return ""
    for _, _, _, value in found[name]:
        if said := content_lines.field(value, index):
            return _one_line(said)
    return ""


def _one_line(text: str) -> str:
    return text.strip(" ") if text.isprintable() and "  " not in text else " ".join(text.split())


def _name(found: Found, own_name: str, organisation: str) -> str:
    """The formatted name, unless it is an address or a firm's and there is a better one."""
    name = _text(found, "FN")
    is_firm = bool(own_name) and name.casefold() == organisation.casefold()
    return own_name if is_firm or not name or ("@" in name and handles.email(name)) else name


def _own_name(found: Found, organisation: str) -> str:
    """The given and the family name, unless a firm's name was written there."""
    for _, _, _, value in found.get("N", ()):
        if (own := _one_line(f"{content_lines.field(value, 1)} {content_lines.field(value, 0)}")) and own.casefold() != organisation.casefold():
            return own
    return ""


def _not_a_person(found: Found, mention: Mention, own_name: str, organisation: str) -> str:
    if mention.name and (own_name or not organisation) and _KINDS.isdisjoint(found):
        return ""  # most
    kind = (_text(found, "KIND") or _text(found, "X-ADDRESSBOOKSERVER-KIND")).lower()
    if kind == "group":
        return "a group of cards"
    is_firm = bool(organisation) and mention.name.casefold() in {"", organisation.casefold()}
    is_shown_as_firm = _text(found, "X-ABSHOWAS").upper() == "COMPANY"
    if kind == "org" or ((is_firm or is_shown_as_firm) and not own_name):
        return "an organisation, not a person"
    return "" if mention.name or mention.handles or mention.phones else "an empty card"


def _key(found: Found, mention: Mention, organisation: str) -> str:
    if uid := _text(found, "UID"):
        return uid[9:] if uid.lower().startswith("urn:uuid:") else uid
    reachable = mention.handles[0].value if mention.handles else re.sub(r"\D", "", mention.phones[0]) if mention.phones else ""
    return "card:" + _digest((mention.name or organisation).casefold() + "\n" + reachable)


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()


def _mails(found: Found) -> tuple[Handle, ...]:
    written = [content_lines.text(value) for _, _, _, value in found.get("EMAIL", ())]
    written += [content_lines.text(value) for _, _, _, value in found.get("FN", ()) if "@" in value]
    return tuple({handle.value: handle for mail in written if (handle := handles.email(mail))}.values())  # no value is of two kinds


def _links(found: Found) -> tuple[tuple[Handle, ...], tuple[str, ...]]:
    """The profiles, and the other addresses on the web."""
    if _ON_THE_WEB.isdisjoint(found):
        return (), ()
    return profiles.apart(_address(given) for name in _LINKS for given in _all(found, name))


def _address(item: Property) -> str:
    """The address that a property gives, or the one that its service and login make."""
    address = item.text()
    login = item.parameter("X-USER") if "X-USER" in item.parameters.upper() else ""
    if not login or profiles.PROFILES.match(address):
        return address
    said = (item.parameter("SERVICE-TYPE") or item.parameter("X-SERVICE-TYPE")).lower()
    service = next((kind for kind in sorted(item.types() | {said}) if kind in profiles.SERVICES), "")
    return profiles.SERVICES[service] + login if service else address


def _phones(found: Found) -> tuple[str, ...]:
    phones: dict[str, None] = {}
    for group, _, parameters, value in found.get("TEL", ()):
        number = content_lines.text(value)
        number = number[4:].split(";", 1)[0] if number[:4].lower() == "tel:" else number
        if _DIGIT.search(number) and _are_theirs(parameters) and (not group or _are_theirs(_label(found, group))):
            phones[_one_line(number)] = None
    return tuple(phones)


@lru_cache(maxsize=1024)
def _are_theirs(words: str) -> bool:
    return not _NOT_THEIRS.search(words)


def _label(found: Found, group: str) -> str:
    """What Apple's X-ABLabel says of the properties of a group: `spouse` for `_$!<Spouse>!$_`."""
    if not group:
        return ""
    said = next((item.text() for item in _all(found, "X-ABLABEL") if item.group == group), "")
    apple = _APPLE_LABEL.match(said)
    return (apple[1] if apple else said).lower()


def _birthday(found: Found) -> str:
    return next((day for _, _, _, value in found["BDAY"] if (day := _partial(content_lines.text(value)))), "")


@lru_cache(maxsize=16_384)
def _partial(written: str) -> str:
    day = _DAY.match(written)
    if not day:
        return ""
    year, month, number = (int(part) if part else None for part in day.groups())
    return dates.partial(None if year == _UNKNOWN_YEAR else year, month, number) or ""


def _labels(found: Found) -> tuple[str, ...]:
    words = [word for _, _, _, value in found["CATEGORIES"] for word in _words(value)]
    return tuple(dict.fromkeys(words))


@lru_cache(maxsize=4096)
def _words(value: str) -> tuple[str, ...]:
    words = map(_one_line, content_lines.items(value))
    return tuple(word for word in words if word.lower() not in _EVERYBODY)


def _other_names(found: Found) -> tuple[str, ...]:
    if _OTHER_NAMES.isdisjoint(found) and _ANDROID not in found:
        return ()
    names = [name for kind in ("NICKNAME", "X-MAIDENNAME") for item in _all(found, kind) for name in item.items()]
    names += [item.field(1) for item in _all(found, _ANDROID) if item.field(0).endswith("/nickname")]
    names.append(f"{_text(found, 'X-PHONETIC-FIRST-NAME')} {_text(found, 'X-PHONETIC-LAST-NAME')}".strip())
    return tuple(dict.fromkeys(name for name in names if name))


def _relations(found: Found) -> tuple[tuple[str, str], ...]:
    if _RELATED.isdisjoint(found):
        return ()
    said = [(_label(found, item.group) or "relative", item.text()) for item in _all(found, "X-ABRELATEDNAMES")]
    said += [(word, item.text()) for item in _all(found, "RELATED") for word in sorted(item.types())[:1] or ["relative"]]
    said += [(word, item.text()) for name, word in _RELATIONS.items() for item in _all(found, name)]
    said += [(_android_word(item), item.field(1)) for item in _all(found, _ANDROID) if item.field(0).endswith("/relation")]
    said += [("agent", _agent(item)) for item in _all(found, "AGENT")]
    return tuple(dict.fromkeys((word, _one_line(name)) for word, name in said if name and not _URI.match(name)))


def _android_word(item: Property) -> str:
    """By its number, or the owner's own word."""
    number = item.field(2)
    return _ANDROID_RELATIONS.get(int(number), "") if number.isdecimal() and number != "0" else item.field(3).lower() or "relative"


def _agent(item: Property) -> str:
    """The name on the card that is inside this one, written out (2.1) or as one text (3.0)."""
    text = item.text()
    inner = re.search(r"^FN[^:\n]*:(.*)$", text, re.MULTILINE | re.IGNORECASE)
    return inner[1] if inner else "" if text.upper().startswith("BEGIN:VCARD") else text
