"""Feeds and blogs of your own: an Atom, RSS 2.0 or JSON feed that you saved, or the folder with the Markdown files of your blog (Hugo, Jekyll, Zola).

In a browser open the feed of your blog (often `/feed.xml`, `/atom.xml`, `/index.xml` or `/feed.json`) and save it; or name the folder with your posts. Only
titles, days, topics and addresses are read, and who the author is. What names another author is never yours; what names nobody is proposed, and counts as
yours once you said yes to a post of that feed, or where a link of your profile leads to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from kithwork.domain.records import FactKind, FactRecord, Item, Origin, Skipped, Unreadable
from kithwork.importers import front_matter, json_parts, own_posts, prologues, xml_elements
from kithwork.importers.json_parts import listing, mapping
from kithwork.importers.json_parts import text as json_text
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.xml_elements import Element

SOURCE: Final = "feed"
LARGEST: Final = 64 * 1024 * 1024  # bytes: no feed is larger
SKEW: Final = timedelta(days=2)
_ROOT: Final = re.compile(rb"<(?:feed[\s>]|rss[\s>])")
_ATOM: Final = b"http://www.w3.org/2005/Atom"
_JSON: Final = re.compile(rb'\A(?:\xef\xbb\xbf)?\s*\{.{0,4096}?"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org(?:\\?/)version', re.DOTALL)
_MARKDOWN: Final = (".md", ".markdown", ".mdown")
_DATED: Final = re.compile(r"(\d{4}-\d{2}-\d{2})-(.+)\Z")
_BUNDLE: Final = frozenset({"index", "_index", "readme"})
_OTHERS: Final = frozenset({"person", "people", "entry", "event", "journal", "page"})  # of which a note is, and no post


@dataclass(frozen=True, slots=True)
class _Post:
    """One entry, as far as it is read."""

    key: str
    title: str
    on: date | None
    link: str
    topics: tuple[str, ...]
    author: str
    where: str
    has_day: bool = True  # is a day named at all, readable or not?
    is_draft: bool = False


class Feed:
    """One fact for each post."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By its root, by its version, or by the head of a Markdown file that has a title and a day."""
        head = member.head()
        if member.name.casefold().endswith(_MARKDOWN):
            return _is_post(member, head)
        if _JSON.match(head):
            return True
        begun = prologues.skipped(head)
        found = _ROOT.match(begun)
        return bool(found) and (begun.startswith(b"<rss") or _ATOM in begun[:4096])

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Every post, the newest or the oldest first, as the file has them."""
        try:
            blog, posts = self._posts(member)
            yield from _items(blog, posts, reading.day(reading.now))
        except (xml_elements.Damaged, json_parts.Damaged, front_matter.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.name}", member.place), str(error))

    def _posts(self, member: Member) -> tuple[str, list[_Post]]:
        """The name of the blog, and its posts. Raises what the readers of its form raise."""
        if member.name.casefold().endswith(_MARKDOWN):
            return "", [_of_markdown(member)]
        if member.size > LARGEST:
            raise xml_elements.Damaged("it is larger than any feed")
        if _JSON.match(member.head()):
            return _of_json(member)
        with member.open() as stream:
            parts = list(xml_elements.below_the_root(stream))
        if any(one.name == "channel" for one in parts):
            channel = next(one for one in parts if one.name == "channel")
            return _said(channel, "title"), [_of_item(one, i) for i, one in enumerate(_all(channel, "item"), 1)]
        return _first(parts, "title"), [_of_entry(one, i, _author(parts)) for i, one in enumerate([p for p in parts if p.name == "entry"], 1)]


def _items(blog: str, posts: list[_Post], today: date) -> Iterator[Item]:
    """A record for each that is out, once."""
    seen: set[str] = set()
    for one in posts:
        origin = Origin(SOURCE, one.key or f"{one.on}/{one.title.casefold()}" if one.title else one.where, one.where)
        if origin.key in seen:
            yield Skipped(origin, "the same again")
        elif one.is_draft:
            yield Skipped(origin, "a draft")
        elif not one.title:
            yield Skipped(origin, "no title and no words")
        elif one.on is None:
            yield Unreadable(origin, "its day cannot be read" if one.has_day else "it names no day")
        elif one.on > today + SKEW:
            yield Skipped(origin, "not out yet")
        else:
            seen.add(origin.key)
            yield FactRecord(origin, FactKind.POST, one.title, blog[:200], "", one.link, one.on.isoformat(), one.topics, one.author[:200])


def _of_entry(entry: Element, number: int, author: str) -> _Post:
    """Of Atom (RFC 4287)."""
    links = [one["href"] for one in _all(entry, "link") if one["rel"] in {"", "alternate"}]
    text = _said(entry, "published") or _said(entry, "updated")
    title = own_posts.title_of(own_posts.plain(_said(entry, "title"))) or own_posts.title_of(own_posts.plain(_said(entry, "summary", "content")))
    topics = own_posts.tidy([one["label"] or one["term"] for one in _all(entry, "category")])
    link = next(filter(None, links), "")
    key = _said(entry, "id") or link
    return _Post(key, title, own_posts.day_of(text), _web(link), topics, _author(entry.inner) or author, f"entry {number}", bool(text))


def _of_item(item: Element, number: int) -> _Post:
    """Of RSS 2.0, with the elements of Dublin Core that blogs use."""
    text = _said(item, "pubDate", "dc:date")
    title = own_posts.title_of(own_posts.plain(_said(item, "title"))) or own_posts.title_of(
        own_posts.plain(_said(item, "description", "content:encoded"))
    )
    topics = own_posts.tidy([own_posts.plain(one.text) for one in _all(item, "category")])
    link = _said(item, "link") or _said(item, "guid")
    author = _named(_said(item, "dc:creator", "author"))
    return _Post(_said(item, "guid") or link, title, own_posts.day_of(text), _web(link), topics, author, f"item {number}", bool(text))


def _of_json(member: Member) -> tuple[str, list[_Post]]:
    """Of JSON Feed 1 and 1.1; whoever is named above the items wrote those that name nobody."""
    blog, author = "", ""
    posts: list[_Post] = []
    with member.open() as stream:
        for part in json_parts.parts(stream, member.head()[:4], _is_wanted):
            if part.path == ("title",):
                blog = json_text(part.value)
            elif part.path[0] == "items":
                posts.append(_of_json_item(mapping(part.value), len(posts) + 1))
            else:
                author = author or _json_author({"author": part.value})
    return blog, [post if post.author else replace(post, author=author) for post in posts]


def _is_wanted(path: json_parts.Path) -> bool:
    return path in {("title",), ("author",), ("authors",)} or (len(path) == 2 and path[0] == "items")


def _of_json_item(item: dict[str, object], number: int) -> _Post:
    text = json_text(item.get("date_published")) or json_text(item.get("date_modified"))
    words = own_posts.plain(json_text(item.get("content_text")) or json_text(item.get("summary")) or json_text(item.get("content_html")))
    title = own_posts.title_of(own_posts.plain(json_text(item.get("title")))) or own_posts.title_of(words)
    topics = own_posts.tidy([json_text(tag) for tag in listing(item.get("tags"))])
    link = json_text(item.get("url"))
    key = json_text(item.get("id")) or link
    return _Post(key, title, own_posts.day_of(text), _web(link), topics, _json_author(item), f"item {number}", bool(text))


def _json_author(item: dict[str, object]) -> str:
    of = item.get("authors") or item.get("author")
    first = next(iter(listing(of)), None) if isinstance(of, list) else of
    return json_text(mapping(first).get("name")) if not isinstance(first, str) else first.strip()


def _is_post(member: Member, head: bytes) -> bool:
    """A Markdown file is a post where its head names a title and, there or in its name, a day; a note of another sort is none."""
    if not front_matter.begins(head):
        return False
    try:
        fields = front_matter.read(head)
    except front_matter.Damaged:
        return bool(_DATED.match(_stem(member.name)))  # a post of Jekyll's by its name, whose head cannot be read
    sort = front_matter.text(fields.get("type")).casefold()
    return bool(front_matter.text(fields.get("title"))) and sort not in _OTHERS and ("date" in fields or bool(_DATED.match(_stem(member.name))))


def _of_markdown(member: Member) -> _Post:
    """Of one file with a head; the file's name, or its folder's where it is called index, is what it is known by."""
    fields, name = front_matter.read(member.head()), _name(member)
    dated = _DATED.match(name)
    value = fields.get("date") or (dated[1] if dated else "")
    taxonomies = fields.get("taxonomies")
    named = taxonomies if isinstance(taxonomies, dict) else fields
    topics = own_posts.tidy([*front_matter.texts(named.get("tags")), *front_matter.texts(named.get("categories") or named.get("category"))])
    link = next(
        (said for key in ("canonical_url", "canonicalurl", "canonical", "permalink", "url") if (said := _web(front_matter.text(fields.get(key))))), ""
    )
    title = own_posts.title_of(front_matter.text(fields.get("title")))
    is_draft = fields.get("draft") is True or fields.get("published") is False
    key = f"{dated[2] if dated else name}".casefold()
    return _Post(key, title, own_posts.day_in(value), link, topics, _written_by(fields), member.place, bool(value), is_draft)


def _written_by(fields: dict[str, object]) -> str:
    of = fields.get("author") or fields.get("authors")
    first = next(iter(of), None) if isinstance(of, list) else of
    return front_matter.text(first.get("name") if isinstance(first, dict) else first)


def _stem(name: str) -> str:
    return name.rpartition(".")[0]


def _name(member: Member) -> str:
    """What the file is called; a page bundle is called as its folder."""
    stem = _stem(member.name)
    folders = member.place.replace("\\", "/").split("/")
    return folders[-2] if stem.casefold() in _BUNDLE and len(folders) > 1 else stem


def _web(text: str) -> str:
    said = text.strip()
    return said if said.lower().startswith(("https://", "http://")) and " " not in said and len(said) <= 2000 else ""


def _named(text: str) -> str:
    """RSS names an author as an address with the name in brackets behind it; an address alone names nobody."""
    found = re.search(r"\(([^()]+)\)\s*\Z", text)
    return found[1].strip() if found else "" if "@" in text else text


def _author(parts: list[Element]) -> str:
    return next((_said(one, "name") for one in parts if one.name == "author"), "")


def _all(element: Element, name: str) -> list[Element]:
    return [one for one in element.inner if one.name == name]


def _first(parts: list[Element], name: str) -> str:
    return next((" ".join(one.text.split()) for one in parts if one.name == name), "")


def _said(element: Element, *names: str) -> str:
    """The text of the first of these elements that has any."""
    return next((said for name in names for one in _all(element, name) if (said := one.text.strip())), "")
