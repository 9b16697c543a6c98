"""What does a file of a vault say, whoever edited it last? Front matter is YAML 1.1 read as text: `no` is a word, `1e3` a word, 2026-11-20 a day.

Nothing but strings and lists of strings is made of it (no tags of YAML, no anchors that multiply), so that no file can do more than be read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

import yaml

from kithwork.engines.vault.pages import FIELDS, HUSHED, LISTS, PRIVATE, Editable, NoteText, PageKind, Part, Read, Taken, frame, plain
from kithwork.engines.vault.writing import NOTES, SAID, SHOWN

OWN_FIELDS: Final = {PageKind.PERSON: FIELDS, PageKind.ENTRY: ("day", "kind"), PageKind.EVENT: ()}
_GENERATED: Final = frozenset({"kith", "names"})
_OF: Final = r"(person|event|entry)/([0-9a-f]{16}) ([0-9a-f]{16})( private)?(?: taken ([0-9]{1,18}) ([0-9a-f]{16}))?(?: frame ([0-9a-f]{16}))?"
_KITH: Final = re.compile(rf"{_OF}\Z")
_HEAD: Final = re.compile(rf"---\r?\nkith: {_OF}\r?\n")
_FENCE: Final = re.compile(r"---[ \t]*\Z")
_END: Final = re.compile(r"(?:---|\.\.\.)[ \t]*\Z")
_DAY: Final = re.compile(r"### +(\d{4}-\d\d?-\d\d?)(?: +\((.*)\))? *\Z")
_ESCAPED: Final = re.compile(r"^\\(\\*#)", re.MULTILINE)
_SHOWN_PARTS: Final = frozenset(f"### {one}" for one in Part)
_SAID: Final = SAID.split(";")[0]
_SHOWN_LINE: Final = re.compile(r"[-*+](?: |\Z)")
_NOTHING: Final = frozenset({"", "~"})


@dataclass(frozen=True, slots=True)
class Broken(Exception):
    """A file that cannot be read: in which line, and why."""

    line: int
    why: str


def read(raw: str, *, kind: PageKind) -> Read:
    """One file; `kind` is what a file in its folder is, should it not say so itself. Raises Broken."""
    lines = raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    front, body, start = _parts(lines)
    values, places = _values(front)
    sealed = _sealed(values.get("kith", ""), places.get("kith", 1))
    of = sealed.kind or kind
    fields = tuple((name, _text(values[name], name, places[name])) for name in OWN_FIELDS[of] if name in values)
    if of is PageKind.ENTRY:
        editable, title, shown = Editable(fields, words=plain("\n".join(body))), "", list[str]()
    else:
        lists = tuple((name, _words(values[name])) for name in LISTS if name in values) if of is PageKind.PERSON else ()
        title, shown, own = _apart(body)
        notes, loose = _notes(own, start)
        editable = Editable(fields, lists, notes, loose=loose)
    known = {*OWN_FIELDS[of], *_GENERATED, *(LISTS if of is PageKind.PERSON else ())}
    around = frame(title, shown, _words(values.get("names", "")))
    return replace(sealed, editable=editable, extras=_extras(front, places, known), frame=around)


def head(raw: str) -> Read | None:
    """Of what a file says it is, where it begins as it was written; the rest of it is not looked at."""
    match = _HEAD.match(raw)
    return _of(match) if match else None


def _of(match: re.Match[str]) -> Read:
    taken = Taken(int(match[5]), match[6]) if match[5] else None
    return Read(Editable(), PageKind(match[1]), match[2], match[3], bool(match[4]), taken=taken, frame_seal=match[7] or "")


def _parts(lines: Sequence[str]) -> tuple[list[str], list[str], int]:
    """The front matter, the body, and the line at which the body begins."""
    if not lines or not _FENCE.match(lines[0]):
        return [], list(lines), 1
    end = next((i for i, line in enumerate(lines[1:], 1) if _END.match(line)), None)
    if end is None:
        raise Broken(1, "the front matter that begins here has no end: a line with --- is missing")
    return list(lines[1:end]), list(lines[end + 1 :]), end + 2


_Values = dict[str, str | tuple[str, ...]]


def _values(front: Sequence[str]) -> tuple[_Values, dict[str, int]]:
    """The values, and the line of each."""
    try:
        root = yaml.compose("\n".join(front), Loader=yaml.SafeLoader) if front else None
    except yaml.MarkedYAMLError as problem:
        mark = problem.context_mark or problem.problem_mark  # where it began to go wrong
        raise Broken((mark.line if mark else 0) + 2, f"the front matter is no YAML: {problem.problem or problem.context}") from None
    except yaml.YAMLError:
        raise Broken(2, "the front matter has a character that YAML refuses") from None
    except RecursionError:
        raise Broken(2, "the front matter is nested too deeply") from None
    if root is None:
        return {}, {}
    if not isinstance(root, yaml.MappingNode):
        raise Broken(2, "the front matter is no list of names with values")
    if root.flow_style:
        raise Broken(2, "the front matter stands in braces; write one name a line")
    values: _Values = {}
    places: dict[str, int] = {}
    for name, value in root.value:
        line = name.start_mark.line + 2
        if not isinstance(name, yaml.ScalarNode):
            raise Broken(line, "a name in the front matter is no word")
        if name.value in places:
            raise Broken(line, f"“{name.value}” stands twice in the front matter")
        places[name.value] = line
        values[name.value] = _value(value)
    return values, places


def _value(node: yaml.Node) -> str | tuple[str, ...]:
    if isinstance(node, yaml.ScalarNode):
        return "" if not node.style and node.value in _NOTHING else str(node.value)
    items = node.value if isinstance(node, yaml.SequenceNode) else []
    return tuple(str(one.value) for one in items if isinstance(one, yaml.ScalarNode))


def _text(value: str | tuple[str, ...], name: str, line: int) -> str:
    if isinstance(value, tuple):
        raise Broken(line, f"“{name}” is one value and no list")
    return " ".join(value.split())


def _words(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """A list; words apart by commas are one too, as some editors write it."""
    found = value if isinstance(value, tuple) else value.split(",")
    return tuple(dict.fromkeys(" ".join(word.split()) for word in found if word.strip()))


def _sealed(value: str | tuple[str, ...], line: int) -> Read:
    if not value:
        return Read(Editable())
    match = _KITH.match(value) if isinstance(value, str) else None
    if not match:
        raise Broken(line, "the line “kith:” is not as Kithwork wrote it; put it back, or take it out of a file of your own")
    return _of(match)


def _extras(front: Sequence[str], places: dict[str, int], known: set[str]) -> tuple[str, ...]:
    """The lines of what is the owner's own in the front matter, as they stand."""
    starts = sorted((line - 2, name) for name, line in places.items())
    ends = [*(start for start, _ in starts[1:]), len(front)][: len(starts)]
    own = [number for (start, name), end in zip(starts, ends, strict=True) if name not in known for number in range(start, end)]
    remarks = [words for number, words in _remarks(front) if number not in set(own)]
    return (*remarks, *(front[number] for number in own))


def _remarks(front: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The comments of YAML, which its parser passes over: what stands between two tokens and begins with a #."""
    text = "\n".join(front)
    if "#" not in text:
        return
    before = 0
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        between = text[before : token.start_mark.index]
        yield from ((text.count("\n", 0, before) + i, line[line.index("#") :].rstrip()) for i, line in enumerate(between.split("\n")) if "#" in line)
        before = max(before, token.end_mark.index)


def _apart(body: Sequence[str]) -> tuple[str, list[str], list[str]]:
    """The heading, the lines below *On file* that are of the form that is written there, and the body with empty lines in place of those."""
    title, shown, own = "", list[str](), list(body)
    first = next((i for i, line in enumerate(body) if line.strip()), None)
    if first is not None and body[first].startswith("# "):
        title, own[first] = body[first][2:], ""
    is_below, is_listed = False, False
    for i, line in enumerate(body):
        said = line.rstrip()
        if line.startswith("## "):
            is_below, is_listed = said == SHOWN, False
        elif is_below and (said in _SHOWN_PARTS or said.startswith(_SAID)):
            is_listed, own[i] = said in _SHOWN_PARTS, ""
            shown += [said] if is_listed else []
        elif is_below and is_listed and _SHOWN_LINE.match(said):
            own[i] = ""
            shown.append(said)
        elif said:
            is_listed = False
    return title, shown, own


def _notes(body: Sequence[str], start: int) -> tuple[tuple[NoteText, ...], tuple[str, ...]]:
    """Notes under their days, and words that stand under none."""
    notes: list[NoteText] = []
    loose: list[str] = []
    head, held = "", list[str]()

    def put() -> None:
        words = plain("\n".join(held))
        if head.startswith("### "):
            on, mark = _day(head, place)
            if words:
                notes.append(NoteText(on, mark, _ESCAPED.sub(r"\1", words)))
        elif head or words:
            loose.extend(filter(None, [plain(f"{head.lstrip('# ')}\n\n{words}" if head and words else words)]))

    place = start
    for number, line in enumerate(body, start):
        if _DAY.match(line) or line.startswith("## "):
            put()
            head, held, place = "" if line.rstrip() in {NOTES, SHOWN} else line.rstrip(), [], number
        else:
            held.append(line)
    put()
    return tuple(notes), tuple(loose)


def _day(head: str, line: int) -> tuple[str, str]:
    match = _DAY.match(head)
    try:
        year, month, day = map(int, match[1].split("-")) if match else (0, 0, 0)
        return date(year, month, day).isoformat(), (match[2] or "").strip() if match else ""
    except ValueError:
        raise Broken(line, f"“{match[1] if match else head}” is no day") from None


def is_private(mark: str) -> bool:
    """Is a note with this mark the owner's alone?"""
    return mark in {PRIVATE, HUSHED}
