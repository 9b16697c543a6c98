"""What did one of two say they would do? "promised her the link by friday", "she will send the slides", "Ben owes me an intro"."""

from dataclasses import dataclass
from typing import Final

from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.captured import Direction, Promise
from kithwork.engines.capture.dates import Spoken
from kithwork.engines.capture.scene import Scene, Segment
from kithwork.engines.capture.words import Shape

_GAVE_WORD: Final = frozenset({"promised", "promise", "promises", "agreed", "offered", "volunteered", "agrees", "offers"})
_OWES: Final = frozenset({"owe", "owes", "owed"})
_MUST: Final = frozenset({"must", "gotta"})
_MINE: Final = frozenset({"i'll", "we'll", "i'd", "we'd"})
_THEIRS: Final = frozenset({"he'll", "she'll", "they'll", "he'd", "she'd", "they'd"})
_HELD: Final = frozenset({"be", "have", "not", "probably", "never", "maybe", "like", "love", "rather", "been", "see", "need"})
_BETWEEN: Final = frozenset("also has have had is just both kindly really then and am now should still".split())
_FILLER: Final = frozenset(
    {"to", "that", "i'd", "i'll", "i", "would", "he'd", "she'd", "they'd", "he'll", "she'll", "he", "she", "they", "will", ":", "-", "–"}
)


@dataclass(frozen=True, slots=True)
class _Cue:
    """Where a promise begins: who gives it, the person it is known to be with, and the first token of its words."""

    direction: Direction
    person: int | None
    first: int


def _subject(at: Scene, i: int, segment: Segment) -> tuple[bool, int | None]:
    """Who stands as the subject before token `i`: (is it the owner or nobody, the person)."""
    line, k = at.line, i - 1
    while k >= segment.first and line.low(k) in _BETWEEN:
        k -= 1
    mention = at.cast.at(k) if k >= segment.first else None
    if mention and not (mention.is_possessor and not line.says_is(mention.last - 1)):
        return False, mention.person
    if k >= segment.first and line.low(k) in vocabulary.SUBJECTS:
        return False, at.meant(k)
    return True, None


def _is_modal(at: Scene, i: int) -> bool:
    """Is "will" a verb here, and one that commits to something?"""
    after = at.line.low(i + 1)
    return at.cast.at(i) is None and after not in _HELD and after.isalpha()


def _is_free(at: Scene, i: int, segment: Segment) -> bool:
    """Is the subject the owner, spoken or left out, rather than a noun we do not know ("the talk will ...")?"""
    before = at.line.low(i - 1) if i > segment.first else ""
    return (
        i == segment.first or before in vocabulary.OWNER | {"and", "then", "also", "so", "just", "said", "really", "still"} or i - 1 in at.line.dated
    )


def _cue(at: Scene, i: int, segment: Segment) -> _Cue | None:
    """The promise that begins with the word at token `i`, if one does."""
    if at.cast.at(i) is not None:
        return None
    low = at.line.low(i)
    if low in _GAVE_WORD:
        is_given = low.startswith("promise") or at.line.low(i + 1) in {"to", "i'd", "he'd", "she'd"}
        return _of_subject(at, i, i + 1, segment) if is_given else None
    if low in _OWES:
        return _debt(at, i, segment)
    if low in _MINE | _THEIRS:
        return _contracted(at, i, low)
    return _intent(at, i, segment) or _duty(at, i, segment)


def _debt(at: Scene, i: int, segment: Segment) -> _Cue:
    is_owner, person = _subject(at, i, segment)
    if is_owner and at.line.low(i) == "owes":
        return _Cue(Direction.THEIRS, at.before(i), i + 1)
    return _Cue(Direction.MINE if is_owner else Direction.THEIRS, person, i + 1)


def _contracted(at: Scene, i: int, low: str) -> _Cue | None:
    """The short forms: "I'll" and "she'll" promise; "I'd" and "she'd" do after "said", "told" and the like."""
    if at.line.low(i + 1) in _HELD or not (low.endswith("ll") or _is_said_before(at, i)):
        return None
    return _Cue(Direction.MINE, None, i + 1) if low in _MINE else _Cue(Direction.THEIRS, at.meant(i), i + 1)


def _intent(at: Scene, i: int, segment: Segment) -> _Cue | None:
    """What somebody means to do: "will send", "is going to put in a word", and "would" once it was said."""
    low, line = at.line.low(i), at.line
    if low in {"will", "would"}:
        length = 1 if _is_modal(at, i) and (low == "will" or _is_said_before(at, i)) else 0
    else:
        length = 2 if low == "going" and line.low(i + 1) == "to" else 1 if low == "gonna" else 0
        length = length if line.low(i + length) in vocabulary.DOING else 0
    return _of_subject(at, i, i + length, segment) if length and _is_known_subject(at, i, segment) else None


def _is_known_subject(at: Scene, i: int, segment: Segment) -> bool:
    is_owner, person = _subject(at, i, segment)
    return (not is_owner and person is not None) or (is_owner and (_is_free(at, i, segment) or at.line.low(i - 1) in {"am", "i'm"}))


def _is_said_before(at: Scene, i: int) -> bool:
    return any(at.line.low(k) in {"said", "told", "promised", "agreed", "says", "offered", "mentioned"} for k in range(max(0, i - 4), i))


def _duty(at: Scene, i: int, segment: Segment) -> _Cue | None:
    """What the owner must do for somebody: "need to send", "must return"."""
    line, low = at.line, at.line.low(i)
    if _is_task(at, i, segment):
        return _Cue(Direction.MINE, None, i)
    length = 1 if low in _MUST else 2 if low in {"need", "have", "got"} and line.low(i + 1) == "to" else 0
    if not length or not _is_free(at, i, segment) or line.low(i + length) not in vocabulary.DOING:
        return None
    return _Cue(Direction.MINE, None, i + length)


def _is_task(at: Scene, i: int, segment: Segment) -> bool:
    """A line that opens with what to do and by when: "follow up with Thea by 20 March"."""
    is_noun = at.line.low(i) in vocabulary.NOUN_KINDS and at.line.low(i + 1) in {"with", "w/", "from", ":"}
    if i > 0 or at.line.low(i) not in vocabulary.DOING or is_noun:
        return False
    return any(day.is_deadline for k in range(i, segment.last) if k in at.line.dated and (day := at.line.day_at(k)))


def _of_subject(at: Scene, i: int, first: int, segment: Segment) -> _Cue:
    is_owner, person = _subject(at, i, segment)
    if is_owner and _says_me(at, first, segment.last) and at.before(i) is not None:
        return _Cue(Direction.THEIRS, at.before(i), first)
    return _Cue(Direction.MINE if is_owner else Direction.THEIRS, person, first)


def _says_me(at: Scene, first: int, last: int) -> bool:
    return any(at.line.low(i) == "me" for i in range(first, min(first + 4, last)))


def _due(at: Scene, first: int, segment: Segment) -> tuple[Spoken | None, int]:
    """The day by which it is due, and where the words end: in this thought, or alone in the next one."""
    line = at.line
    day_token = next((i for i in range(first, segment.last) if i in line.dated), None)
    if day_token is not None:
        return line.day_at(day_token), day_token
    after = segment.last + 1
    is_alone = after in line.dated and line.low(segment.last) in {",", "-", "–", "("} and at.segment(after).last <= after + 4
    return (line.day_at(after) if is_alone else None), segment.last


def _recipient(at: Scene, first: int, last: int) -> tuple[int | None, int]:
    """The first person named or meant in the words, and the token at which they stand."""
    for i in range(first, last):
        person = at.person_at(i)
        if person is not None and at.line.low(i) not in vocabulary.SUBJECTS:
            return person, i
    return None, last


def _words(at: Scene, first: int, last: int, person: int | None) -> str:
    """The words of a promise, less the person it is made to: "send Ada the repo" is "send the repo"."""
    line = at.line
    tokens = list(range(first, last))
    while tokens and (line.tokens[tokens[0]].shape is Shape.MARK or line.low(tokens[0]) in _FILLER):
        tokens.pop(0)
    while tokens and line.tokens[tokens[-1]].shape is Shape.MARK:
        tokens.pop()
    dropped = _told_to(at, tokens, person)
    kept = [i for i in tokens if i not in dropped]
    pieces: list[str] = []
    for i in kept:
        glued = pieces and i - 1 in kept and line.tokens[i - 1].end == line.tokens[i].start
        pieces.append(line.tokens[i].text if glued or not pieces else " " + line.tokens[i].text)
    return "".join(pieces)


def _told_to(at: Scene, tokens: list[int], person: int | None) -> frozenset[int]:
    """The tokens that only say to whom: right after the verb and before a thing, or the name that ends the words."""
    line = at.line
    if not tokens or person is None:
        return frozenset()
    second = tokens[1] if len(tokens) > 1 else tokens[0]
    mention = at.cast.at(second)
    end = mention.last if mention else second + 1
    is_them = at.person_at(second) == person and not (mention and mention.is_possessor)
    rest = [i for i in tokens if i >= end]
    is_object = line.low(second) in {"her", "him", "them"} and bool(rest) and line.low(rest[0]) in vocabulary.DETERMINERS - {"her"} | {"with", "some"}
    if is_them and (
        is_object
        or (mention and (not rest or line.low(rest[0]) in vocabulary.DETERMINERS | {"with", "some"} or line.low(tokens[0]) in vocabulary.TRANSFER))
    ):
        return frozenset(range(second, end)) if line.low(rest[0] if rest else -1) != "to" else frozenset()
    final = at.cast.at(tokens[-1])
    if final and final.person == person and not final.is_possessor and line.low(final.first - 1) in {"with", "w/", "to"} and len(tokens) > 2:
        return (
            frozenset(range(final.first - 1, final.last))
            if line.low(tokens[0]) not in {"introduce", "pass", "talk", "speak", "intro"}
            else frozenset()
        )
    return frozenset()


def _first_recipient(at: Scene, cue: _Cue, last: int) -> tuple[int | None, int]:
    """For words such as "promised her the link" or "owe Ada a beer": whom it is to, and where the words begin."""
    first = cue.first
    while at.line.low(first) in {":", "to", "-"} and first < last:
        first += 1
    mention = at.cast.starting(first)
    if mention and not mention.is_possessor:
        return mention.person, mention.last
    if at.line.low(first) in {"her", "him", "them"} and at.line.low(first + 1) not in {"", "to"}:
        return at.meant(first), first + 1
    if at.line.low(first) in {"me", "us"}:
        return None, first + 1
    return None, first


def _promise(at: Scene, cue: _Cue, segment: Segment) -> tuple[Promise | None, int]:
    end = _reach(at, cue, segment)
    due, last = _due(at, cue.first, end)
    person, first = cue.person, cue.first
    is_to = at.line.low(cue.first - 1) in _GAVE_WORD | _OWES
    named, first = _first_recipient(at, cue, last) if is_to else (None, first)
    if cue.direction is Direction.MINE:
        said_to = _said_to(at, cue.first)
        recipient, _ = _recipient(at, first, last)
        person = next((p for p in (named, said_to, recipient, _company(at, cue.first)) if p is not None), None)
    words = _words(at, first, last, person if cue.direction is Direction.MINE else None)
    if not words or (person is None and not at.cast.people):
        return None, end.last
    return Promise(cue.direction, person, words, due.ahead if due else None), end.last


def _reach(at: Scene, cue: _Cue, segment: Segment) -> Segment:
    """The thought that holds the words: the next one after "Promised:"."""
    if cue.first < segment.last or cue.first >= len(at.line.tokens):
        return segment
    return at.segment(cue.first + 1) if at.line.low(cue.first) in {":", "-", "–"} else segment


def _said_to(at: Scene, i: int) -> int | None:
    """Whom the owner told: "told Ada I'd", "promised Ben I'd"."""
    near = next((k for k in range(i - 1, max(-1, i - 6), -1) if at.line.low(k) in {"told", "promised"}), None)
    return None if near is None else at.person_at(near + 1)


def _company(at: Scene, i: int) -> int | None:
    """The person last named before, else the first of the line."""
    before = at.before(i)
    return before if before is not None else (0 if at.cast.people else None)


def find(at: Scene) -> tuple[tuple[Promise, ...], frozenset[int]]:
    """The promises of the line, and the tokens that they have taken."""
    found: list[Promise] = []
    taken: set[int] = set()
    i = 0
    while i < len(at.line.tokens):
        segment = at.segment(i)
        cue = _cue(at, i, segment)
        if cue and at.line.low(i) == "promised" and at.line.low(i + 2) in {"i'd", "i'll"}:
            cue = None  # the words begin after "I'd", which is a cue of its own
        promise, last = _promise(at, cue, segment) if cue else (None, 0)
        if promise:
            found.append(promise)
            due_end = last + 4 if last + 1 in at.line.dated else last
            taken.update(range(i, due_end))
        i = max(i + 1, last)
    return tuple(found), frozenset(taken)
