"""Who else does a commit message name? The trailers at its end: `Reviewed-by: Grace Hopper <grace@example.org>`.

Where they stand: the last paragraph, by the rule of git-interpret-trailers(1): all of its lines are trailers, or a quarter is and one names a
person; the title never counts. Paragraphs above it that hold nothing but trailers count as well, since tools add theirs (`git-svn-id`,
`Change-Id`) below a blank line. git's own `%(trailers)` is not asked: a clone's `trailer.*` settings can bend it, and it is no faster.
What they mean: Linux `Documentation/process/submitting-patches.rst`, and GitHub's "Creating a commit with multiple authors".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kithwork.importers import signatures
from kithwork.importers.signatures import Signature

_LONGEST_END: Final = 16_384  # characters of a message that are looked through, so that no message can keep the reader busy
_LONGEST_VALUE: Final = 1000  # likewise of a trailer
_BREAK: Final = re.compile(r"\n[ \t]*\n\s*")
_TRAILER: Final = re.compile(r"([A-Za-z0-9][A-Za-z0-9-]*)[ \t]*:\s*(.*)", re.DOTALL)
_NAMES_SOMEBODY: Final = re.compile(r"[a-z-]+-by[ \t]*:.*(?:@|<)", re.IGNORECASE)
_MADE_BY_GIT: Final = ("Signed-off-by: ", "(cherry picked from commit ")
_HAS_BY: Final = re.compile(r"-by[ \t]*:", re.IGNORECASE)

_SPOKEN: Final = re.compile(r"(\S+)\s+(?:at|\[at\]|\(at\))\s+(\S+(?:\s+(?:dot|\[dot\]|\(dot\))\s+\S+)+)", re.IGNORECASE)
_ANGLED_WORD: Final = re.compile(r"\s*<(at|dot)>\s*", re.IGNORECASE)
_ANGLED: Final = re.compile(r"([^<>]*)<([^<>]*)>?")
_BARE: Final = re.compile(r"[^\s<>\"(),;]+@[^\s<>\"(),;]+")
_COMMENT: Final = re.compile(r"\s+#.*|\s*\[(?!bot\]|at\]|dot\])[^\]]*\]", re.IGNORECASE)
_ROUND: Final = re.compile(r"\s*\(([^()]*)\)")
_GLUE: Final = re.compile(r"^(?:[\s,;&/>]|and\s)+|[\s,;&/(]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Trailer:
    """One trailer: what was done, in small letters (`reviewed`, `co-authored`; `reported-and-tested` is two), and by whom, as written."""

    verbs: tuple[str, ...]
    value: str


def read(message: str) -> list[Trailer]:
    """Find the trailers that say `-by`, in order, each once."""
    if not _HAS_BY.search(message):
        return []
    blocks: list[list[str]] = []
    for paragraph in reversed(_paragraphs(message[-_LONGEST_END:])[1:]):
        lines = _unfolded(paragraph)
        if not _is_block(lines):
            break
        blocks.append(lines)
    found = (_trailer(line) for block in reversed(blocks) for line in block)
    return list(dict.fromkeys(trailer for trailer in found if trailer))


def subject(message: str) -> str:
    """Return the title: the first paragraph, on one line."""
    return " ".join(_paragraphs(message)[0].split())


def body(message: str) -> str:
    """Return everything below the title."""
    return "\n\n".join(_paragraphs(message)[1:])


@lru_cache(maxsize=4096)  # the same few maintainers sign thousands of commits
def people(value: str) -> tuple[Signature, ...]:
    """Return whomever a trailer's value names together with an address; nobody when it has none."""
    text = _COMMENT.sub("", _ANGLED_WORD.sub(r" \1 ", value[:_LONGEST_VALUE]))
    if "<" in text:
        return tuple(_angled(text))
    return tuple(_bare(_SPOKEN.sub(lambda found: signatures.plain(found[0]), text)))


def _paragraphs(message: str) -> list[str]:
    return _BREAK.split(message.replace("\r\n", "\n").strip())


def _unfolded(paragraph: str) -> list[str]:
    """Its lines, each with what continues it below, indented (RFC 5322 2.2.3)."""
    lines: list[str] = []
    for line in paragraph.split("\n"):
        if line[:1] in {" ", "\t"} and lines:
            lines[-1] += " " + line.strip()
        elif not line.startswith("#"):
            lines.append(line.rstrip())
    return lines


def _is_block(lines: list[str]) -> bool:
    trailers = sum(1 for line in lines if _TRAILER.match(line) or line.startswith(_MADE_BY_GIT))
    if trailers == len(lines):
        return True
    is_signed = any(line.startswith(_MADE_BY_GIT) or _NAMES_SOMEBODY.match(line) for line in lines)
    return is_signed and trailers * 3 >= len(lines) - trailers


def _trailer(line: str) -> Trailer | None:
    found = _TRAILER.match(line)
    key = found[1].lower() if found else ""
    if not found or not found[2].strip() or not key.endswith("-by"):
        return None
    return Trailer(tuple(key.removesuffix("-by").split("-and-")), found[2].strip())


def _angled(text: str) -> Iterator[Signature]:
    for name, inside in _ANGLED.findall(text):
        email = signatures.plain(inside)
        if "@" in email:
            yield Signature(_clean(name), email.strip())


def _bare(text: str) -> Iterator[Signature]:
    """`ada@example.org`, `ada@example.org (Ada Lovelace)`, `Ada Lovelace ada@example.org`."""
    end = 0
    for match in _BARE.finditer(text):
        before = _ROUND.sub("", text[end : match.start()])
        after = _ROUND.match(text, match.end())
        yield Signature(_clean(before) or _clean(after[1] if after else ""), match[0])
        end = match.end()


def _clean(name: str) -> str:
    text = " ".join(_GLUE.sub("", name).split()).strip("\"'").strip()
    return "" if "@" in text and " " not in text else text
