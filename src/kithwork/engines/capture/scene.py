"""Who does what where in the line? The line with its people, cut into thoughts, and whom a pronoun means."""

from dataclasses import dataclass
from typing import Final

from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.cast import Cast, Mention
from kithwork.engines.capture.line import Line
from kithwork.engines.capture.words import Shape

_BREAKS: Final = frozenset({"but", "who", "so", "because", "which"})
_FINITE: Final = frozenset(
    "is has was wants needs will promised said says told owes dreams works loves likes agreed offered asked asks hopes".split()
)


@dataclass(frozen=True, slots=True)
class Segment:
    """One thought: tokens `first` up to `last`; `is_new` when a full stop, a colon or the like stands before it."""

    first: int
    last: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that the readers of promises, facts and topics need."""

    line: Line
    cast: Cast
    segments: tuple[Segment, ...]

    def segment(self, i: int) -> Segment:
        """The thought that token `i` belongs to."""
        return next((s for s in self.segments if s.first <= i < s.last), self.segments[-1])

    def before(self, i: int, *, gender: str = "") -> int | None:
        """The last person named before token `i` who may be meant: no possessor when there is another, nobody of the other gender."""
        near = [m for m in self.cast.mentions if m.last <= i]
        fitting = [m for m in near if not gender or self.cast.people[m.person].gender in ("", gender)]
        chosen = [m for m in fitting if not m.is_possessor] or fitting
        return chosen[-1].person if chosen else None

    def meant(self, i: int) -> int | None:
        """The person that the pronoun at token `i` means."""
        low = self.line.low(i)
        gender = "he" if low in vocabulary.HE else "she" if low in vocabulary.SHE else ""
        return self.before(i, gender=gender)

    def person_at(self, i: int) -> int | None:
        """The person named or meant at token `i`."""
        mention = self.cast.at(i)
        if mention:
            return mention.person
        return self.meant(i) if self.line.low(i) in vocabulary.PRONOUNS else None

    def text(self, first: int, last: int) -> str:
        """What is written from token `first` up to token `last`."""
        if first >= last:
            return ""
        return self.line.text[self.line.tokens[first].start : self.line.tokens[last - 1].end]


def _acts(line: Line, mention: Mention) -> bool:
    """Does a verb follow this mention, so that it opens a thought of its own?"""
    if mention.is_possessor:
        return line.low(mention.last) in vocabulary.RELATIONS or line.low(mention.last + 1) in vocabulary.RELATIONS
    low = line.low(mention.last)
    return line.says_is(mention.last - 1) or (low in vocabulary.PERSON_VERBS - {"and", "who"})


def _breaks_at(line: Line, cast: Cast, i: int) -> bool:
    """Does a new thought begin at token `i` (which may be the comma or the "and" before it)?"""
    low, after = line.low(i), cast.starting(i + 1)
    if line.is_strong(i):
        return True
    if low in _BREAKS:
        return True
    if low == ",":
        in_list = cast.ending(i) is not None and (after is not None or line.low(i + 1) in {"and", "&"})
        return not in_list or (after is not None and _acts(line, after))
    if low in {"and", "&"}:
        is_subject = line.low(i + 1) in vocabulary.SUBJECTS - {"both"} or (
            line.low(i + 1) in vocabulary.OWNER and line.low(i + 2) not in vocabulary.KIND_WORDS
        )
        return is_subject or line.low(i + 1) in _FINITE or (after is not None and _acts(line, after) and cast.ending(i) is None)
    return False


def _segments(line: Line, cast: Cast) -> tuple[Segment, ...]:
    found, first, is_new = [], 0, True
    for i in range(len(line.tokens)):
        if not _breaks_at(line, cast, i):
            continue
        if i > first:
            found.append(Segment(first, i, is_new))
        is_mark = line.tokens[i].shape is Shape.MARK
        first, is_new = (i + 1 if is_mark or line.low(i) != "who" else i), line.is_strong(i) or (is_new and i == first)
    if first < len(line.tokens) or not found:
        found.append(Segment(first, len(line.tokens), is_new))
    return tuple(found)


def scene(line: Line, cast: Cast) -> Scene:
    """The line and its people, in thoughts."""
    return Scene(line, cast, _segments(line, cast))
