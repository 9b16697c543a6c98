"""Web pages: a page about somebody that you saved (`.html`), a CV in JSON Resume's form, or linked data (`.jsonld`, `.ttl`, `.rdf`).

Read are cards (h-card, hCard) and persons of schema.org and FOAF; the rest of a page is not. Whoever is named is somebody seen: you need not know them.
A CV that bears an address of yours is yours, and so are its posts and what it says that you can do and made.
"""

import io
import re
from collections.abc import Iterator
from typing import Final

from kithwork.domain.records import Item, Origin, PersonRecord, Skipped, Unreadable
from kithwork.importers import json_items, linked_data, microformats, page_tree, prologues, resumes, web_people
from kithwork.importers.page_tree import Element
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.web_people import Told

SOURCE: Final = "web-page"
LARGEST: Final = 4 * 1024 * 1024  # bytes of a page that is read as a whole
_PAGE: Final = re.compile(
    rb"<(?:!doctype html|html|head|body|base|meta|div|span|p|a|img|section|article|main|address|object|li|ul|script)\b",
    re.IGNORECASE | re.DOTALL,
)
_CARD: Final = re.compile(rb"class\s*=\s*(?:[\"'][^\"']*\b(?:h-card|vcard)\b|(?:h-card|vcard)\b)", re.IGNORECASE)
_LINKED: Final = b"application/ld+json"
_PERSON: Final = re.compile(rb"[\"'](?:[^\"'\s]{0,100}[/:#])?Person[\"']", re.IGNORECASE)
_TURTLE: Final = re.compile(rb"(?:\A|\n)\s*@?prefix\s[^<\n]*<http://xmlns\.com/foaf/0\.1/>", re.IGNORECASE)
_RDF: Final = re.compile(rb"<(?:\w+:)?RDF\b[^>]*http://xmlns\.com/foaf/0\.1/")
_BOM: Final = b"\xef\xbb\xbf"


class WebPage:
    """One record for each person that a page has a card of."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By what stands in its head: a page with a card or a person in it, a CV, linked data with persons."""
        return _form(member) != ""

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  texts of pages are not read
        """Persons in their order, each once."""
        seen: set[str] = set()
        named: set[str] = set()
        try:
            with member.open() as stream:
                data = stream.read(LARGEST + 1)
            if len(data) > LARGEST:
                yield Unreadable(Origin(SOURCE, f"file:{member.name}", member.place), "it is too large for a page")
                return
            for told in _told(_form(member), data):
                if isinstance(told, Unreadable):
                    yield told
                    continue
                item = web_people.item(told, SOURCE)
                key = item.origin.key
                if isinstance(item, PersonRecord) and (key in seen or (_is_bare(item) and item.mention.name.casefold() in named)):
                    yield Skipped(item.origin, "the same person again")
                    continue
                seen.add(key)
                named |= {item.mention.name.casefold()} if isinstance(item, PersonRecord) else set()
                yield item
                if told.form == resumes.FORM and isinstance(item, PersonRecord):
                    yield from resumes.posts(_value(data), item.mention, SOURCE)
                    yield from resumes.facts(_value(data), item.mention, SOURCE)
            if not seen:
                yield Skipped(Origin(SOURCE, f"file:{member.name}", member.place), "a page without a person")
        except (linked_data.Damaged, json_items.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.name}", member.place), str(error))


def _is_bare(item: PersonRecord) -> bool:
    """Is it a name and nothing else? On a page that has told of that name already, it says nothing."""
    return not (item.mention.handles or item.mention.phones or item.links or item.organisation or item.title)


def _form(member: Member) -> str:
    if member.folder is not None:
        return ""
    head = member.head().removeprefix(_BOM)
    if head[:512].lstrip()[:1] == b"<":
        first = prologues.skipped(head)
        if _RDF.match(first[:8192]):
            return "rdf"
        return "page" if _PAGE.match(first) and (_CARD.search(head) or _has_linked_person(head)) else ""
    if json_items.begins(head):
        object_ = json_items.opening(head)
        if resumes.is_one(object_):
            return "resume"
        context = str(object_.get("@context", ""))
        return "json-ld" if "@context" in object_ and b"Person" in head and any(word in context.lower() for word in ("schema.org", "foaf")) else ""
    return "turtle" if _TURTLE.search(head[:8192]) else ""


def _has_linked_person(head: bytes) -> bool:
    at = head.lower().find(_LINKED)
    return at >= 0 and bool(_PERSON.search(head, at))


def _told(form: str, data: bytes) -> Iterator[Told | Unreadable]:
    text = data.decode("utf-8-sig", "replace")
    match form:
        case "page":
            yield from _of_page(page_tree.read(text.replace("\r\n", "\n")))
        case "json-ld":
            yield from linked_data.of_json(text, "in it")
        case "turtle":
            yield from linked_data.of_turtle(text)
        case "rdf":
            yield from linked_data.of_rdf(data)
        case "resume":
            yield resumes.told(_value(data))


def _value(data: bytes) -> json_items.Json:
    return json_items.mapping(next(json_items.items(io.BytesIO(data)), None))


def _of_page(root: Element) -> Iterator[Told | Unreadable]:
    """Persons of linked data first, since they say more; then cards."""
    for one in root.every():
        if one.tag == "script" and one.attributes.get("type", "").partition(";")[0].strip().lower() == "application/ld+json":
            where = f"line {one.line}"
            try:
                yield from linked_data.of_json("".join(part for part in one.inside if isinstance(part, str)), where)
            except linked_data.Damaged as error:
                yield Unreadable(Origin(SOURCE, where, where), str(error))
    yield from microformats.people(root)
