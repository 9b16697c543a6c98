"""Whom does linked data name? Persons of schema.org and FOAF, as JSON-LD, in Turtle or in RDF/XML.

https://schema.org/Person, http://xmlns.com/foaf/0.1/, https://www.w3.org/TR/json-ld11/. Contexts are not fetched: a word is what stands behind its
prefix. Of Turtle (https://www.w3.org/TR/turtle/) what people write by hand is read: prefixes, lists of properties, nodes without a name.
"""

import json
import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from kithwork.importers import json_items
from kithwork.importers.json_items import Json
from kithwork.importers.web_people import Told

MOST_DEEP: Final = 40
_LOCAL: Final = re.compile(r"[^/#:]+\Z")
_FOAF: Final = "http://xmlns.com/foaf/0.1/"
_TOKEN: Final = re.compile(
    r"""\s+ | \#[^\n]* | (?P<iri><[^>\s]*>) | (?P<text>\"\"\".*?\"\"\" | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*')(?:@[\w-]+|\^\^(?:<[^>]*>|\S+?(?=[\s;,.])))?
    | (?P<sign>[;,.\[\]()]) | (?P<word>@?[\w-]*:?(?:[\w%-]|\.(?=[\w%-]))*)""",
    re.VERBOSE | re.DOTALL,
)

Node = dict[str, list[object]]  # properties by their local words; values are texts, or nodes


class Damaged(ValueError):
    """It cannot be read as what it seems to be."""


def of_json(text: str, where: str) -> list[Told]:
    """Persons of a JSON-LD document. Raises Damaged."""
    try:
        found = json.loads(text)
        return _told(list(_nodes(found)), where)
    except (ValueError, RecursionError) as error:
        raise Damaged("it is no JSON that can be read") from error


def _nodes(value: object, depth: int = 0) -> Iterator[Node]:
    """Every object as a node, outer ones first; those in a context are none."""
    if depth > MOST_DEEP:
        return
    if isinstance(value, list):
        for one in value:
            yield from _nodes(one, depth + 1)
    elif isinstance(value, dict):
        yield _node(value)
        for name, inner in value.items():
            if name != "@context":
                yield from _nodes(inner, depth + 1)


def _node(value: Json) -> Node:
    node: Node = {}
    for name, inner in value.items():
        word = "@type" if name == "type" else "@id" if name == "id" else _word(name)
        for one in inner if isinstance(inner, list) else [inner]:
            plain = json_items.mapping(one).get("@value", one)
            node.setdefault(word, []).append(_node(plain) if isinstance(plain, dict) else json_items.text({"": plain}, ""))
    return node


def _word(name: str) -> str:
    found = _LOCAL.search(name)
    return name if name.startswith("@") or not found else found[0]


def of_turtle(text: str) -> list[Told]:
    """Persons of a Turtle document. Raises Damaged."""
    reader = _Turtle(text)
    reader.read()
    return _told(list(reader.nodes.values()), "in it")


def of_rdf(data: bytes) -> list[Told]:
    """Persons of an RDF/XML document; one that declares entities is not read. Raises Damaged."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise Damaged("it declares entities of its own")
    try:
        root = ET.fromstring(data)  # noqa: S314  without a document type there is nothing to expand
    except (ET.ParseError, ValueError, LookupError) as error:
        raise Damaged(f"it is no XML: {error}") from error
    nodes = [_of_element(one) for one in root.iter() if one.tag.startswith(f"{{{_FOAF}}}") and _bare(one.tag)[:1].isupper()]
    return _told(nodes, "in it")


def _bare(tag: str) -> str:
    return tag.rpartition("}")[2]


def _of_element(one: ET.Element) -> Node:
    node: Node = {"@type": [_bare(one.tag)], "@id": [value for name, value in one.attrib.items() if _bare(name) in {"about", "ID", "nodeID"}]}
    for child in one:
        address = next((value for name, value in child.attrib.items() if _bare(name) in {"resource", "nodeID"}), "")
        inner: list[object] = [_of_element(grandchild) for grandchild in list(child)[:50]] if len(child) and _bare(child.tag) in _NESTED else []
        text = address or " ".join("".join(child.itertext()).split())
        node.setdefault(_bare(child.tag), []).extend(inner or [text])
    return node


_NESTED: Final = frozenset({"knows", "account", "holdsAccount", "workplaceHomepage"})


def _told(nodes: list[Node], where: str) -> list[Told]:
    """Persons among the nodes, those of whom nothing but a name is said by somebody who knows them without a record of their own."""
    by_name = {str(one["@id"][0]): one for one in nodes if one.get("@id") and len(one) > 1}
    found = []
    for number, one in enumerate(nodes, 1):
        if "Person" in (_word(str(kind)) for kind in one.get("@type", ())):
            found.append(_person(one, f"{where}, node {number}", by_name))
    return found


def _person(one: Node, where: str, by_name: dict[str, Node]) -> Told:
    name = _text(one, by_name, "name") or " ".join(
        filter(None, (_text(one, by_name, "givenName", "firstName"), _text(one, by_name, "familyName", "lastName")))
    )
    own = str(next(iter(one.get("@id", ())), ""))
    urls = [own, *_texts(one, by_name, "url", "sameAs", "homepage", "weblog", "page"), *_accounts(one, by_name)]
    name = name or _text(one, by_name, "nick", "alternateName")
    return Told(
        where,
        "linked-data",
        name,
        own if "://" in own else "",
        tuple(url for url in dict.fromkeys(urls) if "://" in url),
        tuple(text.removeprefix("mailto:") for text in _texts(one, by_name, "email", "mbox")),
        tuple(text.removeprefix("tel:") for text in _texts(one, by_name, "telephone", "phone")),
        _text(one, by_name, "worksFor", "affiliation"),
        _text(one, by_name, "jobTitle", "title") if "jobTitle" in one else "",
        _city(one, by_name),
        _text(one, by_name, "birthDate", "birthday"),
        (),
        tuple(_texts(one, by_name, "alternateName", "nick")),
        tuple(_texts(one, by_name, "knows")),
    )


def _texts(one: Node, by_name: dict[str, Node], *names: str) -> list[str]:
    """Texts of these properties; of a node, what it is called."""
    found = []
    for name in names:
        for value in one.get(name, ()):
            node = value if isinstance(value, dict) else by_name.get(str(value)) if name in {"knows", "worksFor", "affiliation", "address"} else None
            said = next((str(text) for word in ("name", "nick", "@id") for text in (node or {}).get(word, ()) if isinstance(text, str)), "")
            text = said if node is not None else str(value)
            is_address = name == "knows" and ("://" in text or text.startswith(("_:", "#", ":")))
            found += [text] if text and not is_address else []
    return found


def _text(one: Node, by_name: dict[str, Node], *names: str) -> str:
    return next((text for text in _texts(one, by_name, *names) if text and "://" not in text), "")


def _city(one: Node, by_name: dict[str, Node]) -> str:
    for name in ("address", "homeLocation", "location"):
        for value in one.get(name, ()):
            node = value if isinstance(value, dict) else by_name.get(str(value), {})
            if city := next((str(text) for word in ("addressLocality", "name") for text in node.get(word, ()) if isinstance(text, str)), ""):
                return city
    return ""


def _accounts(one: Node, by_name: dict[str, Node]) -> list[str]:
    """FOAF's accounts: a service's page, and a name there."""
    found = []
    for value in (*one.get("account", ()), *one.get("holdsAccount", ())):
        node = value if isinstance(value, dict) else by_name.get(str(value), {})
        page, login = ("".join(str(text) for text in node.get(word, ())[:1]) for word in ("accountServiceHomepage", "accountName"))
        found += [f"{page.rstrip('/')}/{login}"] if page and login else []
        found += [str(text) for text in node.get("accountProfilePage", ()) if isinstance(text, str)]
    return found


class _Turtle:
    """What is read of Turtle: statements of words, addresses and texts."""

    def __init__(self, text: str) -> None:
        self.nodes: dict[str, Node] = {}
        self._tokens = list(_tokens(text))
        self._at = 0
        self._blanks = 0

    def read(self) -> None:
        """Every statement."""
        while self._at < len(self._tokens):
            if self._tokens[self._at].lower() in {"@prefix", "@base", "prefix", "base"}:
                self._skip_prefix()
                continue
            subject = self._object(0)
            self._properties(subject, 0)
            if self._peek() == ".":
                self._at += 1

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _next(self) -> str:
        if self._at >= len(self._tokens):
            raise Damaged("it breaks off in the middle of a statement")
        self._at += 1
        return self._tokens[self._at - 1]

    def _skip_prefix(self) -> None:
        self._at += 1
        while self._peek() and not self._peek().startswith("<"):
            self._at += 1
        self._at += 1
        if self._peek() == ".":
            self._at += 1

    def _properties(self, subject: str, depth: int) -> None:
        node = self.nodes.setdefault(subject, {"@id": [subject]})
        while self._peek() not in {"", ".", "]"}:
            verb = self._next()
            name = "@type" if verb == "a" else _word(_bare_of(verb))
            while True:
                node.setdefault(name, []).append(_bare_of(self._object(depth)))
                if self._peek() != ",":
                    break
                self._at += 1
            while self._peek() == ";":
                self._at += 1

    def _object(self, depth: int) -> str:
        said = self._next()
        if depth > MOST_DEEP or said in {"(", ")", ";", ",", "]"}:
            raise Damaged("it is Turtle of a kind that is not read")
        if said != "[":
            return said if said.startswith('"') else _bare_of(said)
        self._blanks += 1
        name = f"_:blank{self._blanks}"
        self._properties(name, depth + 1)
        if self._next() != "]":
            raise Damaged("it is Turtle of a kind that is not read")
        return name


def _tokens(text: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if not found or found.end() == at:
            raise Damaged("it is no Turtle from here on")
        at = found.end()
        if found["text"]:
            quoted = found["text"]
            yield '"' + (quoted[3:-3] if quoted.startswith('"""') else quoted[1:-1]).replace('\\"', '"').replace("\\n", " ")
        elif token := found["iri"] or found["sign"] or found["word"]:
            yield token


def _bare_of(token: str) -> str:
    """Without what marks it as a text or an address."""
    return token[1:] if token.startswith('"') else token[1:-1] if token.startswith("<") and token.endswith(">") else token
