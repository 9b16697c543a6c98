"""Does the line say that a person stands here? What comes before ("with", "told", a list of people) and after ("says", "from", a colon)."""

from typing import Final

from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.cast import Cast
from kithwork.engines.capture.line import Line

_OF_PLACES: Final = frozenset({"at", "in", "@", "of", "near", "than", "like", "using", "joined", "joining", "joins", "left", "leaving"})
_HIRES: Final = frozenset({"hiring", "interviewing", "interviewed"})
_SENDS: Final = frozenset({"pass", "send", "sent", "intro"})
_BEFORE_PREPOSITION: Final = {
    "from": vocabulary.FROM_AFTER,
    "of": vocabulary.RELATIONS,
    "into": frozenset({"bumped", "ran", "run", "bump"}),
    "by": frozenset({"introduced", "referred", "interviewed", "mentored", "coached", "invited", "talk", "keynote", "workshop", "session", "post"}),
    "me": vocabulary.SAYING,
    "us": vocabulary.SAYING,
    "for": frozenset({"recommendation", "reference", "letter", "testimonial", "card", "gift"}),
    "up": frozenset({"caught"}),
}
_CALLS_FOR_PERSON: Final = vocabulary.PERSON_BEFORE | vocabulary.RELATIONS | vocabulary.POSTS
_AND: Final = frozenset({"and", "&", ","})


def is_refused(line: Line, i: int) -> bool:
    """Does the word before make a place or an organisation of it?"""
    k = line.before_title(i)
    before, earlier = line.low(k), line.low(k - 1)
    if before == "for":
        return earlier in vocabulary.JOBISH | _HIRES
    if before == "of" and earlier in vocabulary.RELATIONS:
        return False
    is_origin = before == "from" and earlier not in vocabulary.FROM_AFTER
    return before in _OF_PLACES or is_origin or (before == "to" and not _is_addressed(line, k))


def _is_addressed(line: Line, to: int) -> bool:
    """Does this "to" lead to a person ("talked to", "intro to") rather than to a place?"""
    near = {line.low(n) for n in range(max(0, to - 5), to)}
    return line.low(to - 1) in vocabulary.TO_AFTER or any(word.startswith("introduc") for word in near) or bool(_SENDS & near)


def is_expected(line: Line, cast: Cast, i: int) -> bool:
    """Does what stands before call for a person?"""
    k = line.before_title(i)
    before, earlier = line.low(k), line.low(k - 1)
    if before in _CALLS_FOR_PERSON or earlier in _BEFORE_PREPOSITION.get(before, frozenset()):
        return True
    if before == "called":
        return earlier not in vocabulary.OWNER
    if before == "to":
        return _is_addressed(line, k)
    return _is_listed(line, cast, k) or (before == ":" and line.has_kind_before(k))


def _is_listed(line: Line, cast: Cast, k: int) -> bool:
    """Does the "and" or comma at `k` go on with a list of people, or say who "the new intern" is?"""
    if line.low(k) not in _AND:
        return False
    is_apposed = line.low(k) == "," and line.low(k - 1) in vocabulary.RELATIONS | vocabulary.POSTS
    return is_apposed or _ends_person(line, cast, k) or (line.low(k - 1) == "," and _ends_person(line, cast, k - 1))


def _ends_person(line: Line, cast: Cast, k: int) -> bool:
    """Does a person end before token `k`, perhaps with where they are from ("Hugo from Arm and ...")?"""
    if cast.ending(k) is not None:
        return True
    while k > 0 and (line.is_name(k - 1) or line.low(k - 1) in vocabulary.ORGANISATIONS):
        k -= 1
    return line.low(k - 1) == "from" and cast.ending(k - 1) is not None


def acts(line: Line, i: int) -> bool:
    """Is this token what a person does: "says", "wants", "joined"?"""
    low = line.low(i)
    if low in vocabulary.PERSON_VERBS:
        return True
    return len(low) > 3 and low.isalpha() and line.tokens[i].text.islower() and low.endswith(("ed", "s")) and not low.endswith("ss")


def is_past_verb(low: str) -> bool:
    """Is it "Helped" or "Video-called" at the head of a line, rather than Ahmed or Fred?"""
    return len(low) > 5 and low.endswith("ed") and not low.endswith(("med", "red", "eed", "aled", "aved")) and low not in vocabulary.VOCABULARY


def is_surely_named(line: Line, cast: Cast, i: int) -> bool:
    """Is a word that is also a month or a verb (May, Will, Mark) meant as a name here?"""
    if line.tokens[i].low in vocabulary.MONTH_NAMES or line.opens(i):
        is_acting = line.opens(i) and line.low(i + 1) in vocabulary.PERSON_VERBS - {"is", "was", "and", "will", "can"}
        return is_expected(line, cast, i) or is_acting
    return True


def is_spoken_of(line: Line, i: int, last: int) -> bool:
    """Is an unknown name followed by what people do at the start of a thought, or does it own what people own?"""
    final = line.tokens[last - 1]
    if final.bare.isalpha() and any(letter.isupper() for letter in final.bare[1:]) and not final.bare[1:2].islower():
        return False
    if final.is_possessive and (vocabulary.RELATIONS & {line.low(last), line.low(last + 1)} or line.opens(i)):
        return True
    return line.opens(i) and (acts(line, last) or _is_introduced(line, i, last))


def _is_introduced(line: Line, i: int, last: int) -> bool:
    """A name at the start of a thought, before "and Ben", "from legal", a bracket, or a colon at the head of the line."""
    after = line.low(last)
    if after in _AND:
        return line.is_name(last + 1) or line.low(last + 1) in {"i", "me"}
    if after == "from":
        has_verb = any(line.low(k) in vocabulary.PERSON_VERBS - {"and", "who"} for k in range(last + 2, last + 6))
        return has_verb or acts(line, last + 2) or line.low(i - 1) in {":", ","}
    if after == "at":
        return line.is_name(last + 1) and acts(line, last + 2)
    return after == "(" or (i == 0 and after in {":", "-", "–", "—"})
