"""How does a page stand in a file? YAML 1.1 front matter that any YAML reads the same way, then Markdown, in a form that `reading` gives back."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

import yaml

from kithwork.engines.vault.pages import Page, PageKind, frame, seal

NOTES: Final = "## Notes"
SHOWN: Final = "## On file"
SAID: Final = "Written by Kithwork; what you change in these lists is not read."
_HEADING: Final = re.compile(r"^(\\*#)", re.MULTILINE)
_WIDE: Final = 2**31  # nothing is folded
_PLAIN: Final = re.compile(r"[^\W\d_][^\W_]*(?: [^\W_]+)*\Z")  # letters and figures, with single spaces between
_MEANT: Final = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})  # by YAML 1.1
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d\Z")


def text(page: Page, extras: Sequence[str] = ()) -> str:
    """The whole file; `extras` are lines of front matter that the owner has there."""
    body = page.editable.words if page.kind is PageKind.ENTRY else "\n\n".join(_body(page))
    return "\n".join(["---", *_front(page), *extras, "---", "", body, ""])


def _front(page: Page) -> list[str]:
    private = " private" if page.has_private else ""
    taken = f" taken {page.taken.change} {page.taken.seal}" if page.taken else ""
    around = frame(*_frame(page))
    lines = [f"kith: {page.kind}/{page.key} {seal(page.editable)}{private}{taken} frame {around}"]
    for name, value in page.editable.fields:
        lines += _pair(name, _day(value)) if value else []
    for name, words in page.editable.lists:
        lines += _pair(name, list(words)) if words else []
    return [*lines, *(_pair("names", [f"[[{link}]]" for link in page.links]) if page.links else [])]


def _frame(page: Page) -> tuple[str, list[str], list[str]]:
    """Heading, lines below *On file*, and names, as they are written."""
    links = [f"[[{link}]]" for link in page.links]
    if page.kind is PageKind.ENTRY:
        return "", [], links
    return page.title, [line for title, lines in page.shown for line in (f"### {title}", *(f"- {one}" for one in lines))], links


def _pair(name: str, value: str | date | list[str]) -> list[str]:
    """A name and its value, as YAML; plain words are most of what there is, and need no emitter."""
    if isinstance(value, str) and _PLAIN.match(value) and value.casefold() not in _MEANT:
        return [f"{name}: {value}"]
    written = yaml.safe_dump({name: value}, allow_unicode=True, width=_WIDE, default_flow_style=False)
    return written.rstrip("\n").split("\n")


def _day(value: str) -> str | date:
    """A whole day needs no quotes."""
    try:
        return date.fromisoformat(value) if _DAY.match(value) else value
    except ValueError:
        return value


def _body(page: Page) -> list[str]:
    parts = [f"# {' '.join(page.title.split())}"]
    if page.editable.notes:
        parts.append(NOTES)
    for note in page.editable.notes:
        parts += [f"### {note.on}{f' ({note.mark})' if note.mark else ''}", _HEADING.sub(r"\\\1", note.words)]
    if page.shown:
        parts += [SHOWN, SAID]
    for title, lines in page.shown:
        parts += [f"### {title}", "\n".join(f"- {line}" for line in lines)]
    return parts
