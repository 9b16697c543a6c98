"""The owner's Markdown as a page shows it (CommonMark 0.31, with tables and struck words): no HTML of its own, no pictures from elsewhere.

HTML in it is shown as it is written; a link leads out only where its scheme is known to do no harm. Headings stand below those of the page. What an
entry names becomes a link where it is written, but not in code.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from django.utils.safestring import SafeString
from markdown_it import MarkdownIt
from markdown_it.token import Token

_BELOW: Final = 2  # a page has its h1, and a section its h2
_LOWEST: Final = 6
_DEEPEST: Final = 20  # of quotes in quotes, lists in lists


@lru_cache(maxsize=1)
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable(["table", "strikethrough"]).disable("image")


def html(words: str, links: Mapping[str, str]) -> SafeString:
    """The words as HTML; `links`: where what is written so leads."""
    reader = _reader()
    tokens = reader.parse(words)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1:]) + _BELOW, _LOWEST)}"
        if token.type == "inline" and token.children:
            token.children = list(_linked(token.children, links))
    return SafeString(reader.renderer.render(tokens, reader.options, {}))


def _linked(tokens: list[Token], links: Mapping[str, str]) -> Iterator[Token]:
    pattern = _pattern(links)
    depth = 0
    for token in tokens:
        if token.type == "link_open":
            token.attrSet("rel", "noopener noreferrer")
        depth += token.nesting if token.type in {"link_open", "link_close"} else 0
        if token.type == "text" and pattern and not depth:
            yield from _cut(token.content, pattern, links)
        else:
            yield token


def _plain(words: str) -> str:
    """A name without the marks that make it one; a link as it is to be read."""
    return words[2:-2].rsplit("|", 1)[-1] if words.startswith("[[") else words[2:-1] if words[:2] in {'@"', "@“"} else words


def _pattern(links: Mapping[str, str]) -> re.Pattern[str] | None:
    known = "|".join(rf"{re.escape(words)}(?!\w)" for words in sorted(links, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{known})", re.IGNORECASE) if known else None


def _cut(text: str, pattern: re.Pattern[str], links: Mapping[str, str]) -> Iterator[Token]:
    lowered, at = {words.casefold(): url for words, url in links.items()}, 0
    for match in pattern.finditer(text):
        url = lowered.get(match[0].casefold())
        if url is None:
            continue
        yield Token("text", "", 0, content=text[at : match.start()])
        yield Token("link_open", "a", 1, attrs={"href": url})
        yield Token("text", "", 0, content=_plain(match[0]))
        yield Token("link_close", "a", -1)
        at = match.end()
    yield Token("text", "", 0, content=text[at:])
