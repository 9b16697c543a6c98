"""Does a sentence of a note, a letter or a headline say that somebody looks for something, or can give it? It is proposed, and kept only with a yes.

Closed lists of forms, in the third person (a note), the first (a letter) and none (a headline); ours: ADR 0028. A question, a sentence that denies, and one
that speaks of the reader (“if you are looking for”) say nothing of the writer.
"""

import re
from dataclasses import dataclass
from typing import Final

LONGEST: Final = 240  # letters of a sentence that is proposed; a longer one is no plain word; ours: ADR 0028
_SENTENCE: Final = re.compile(r"[^.!?\n;]+[.!?]?")
_OTHERS: Final = re.compile(
    r"\b(?:you(?:'re| are)?|your|not|never|no longer|isn't|aren't|don't|doesn't|if|client|customers?|stopped)\b", re.IGNORECASE
)
_BETWEEN: Final = r"(?:is|are|was|were|has|have|been|also|still|now|currently|really|just|always)"
_WRITER: Final = re.compile(r"\b(?:I|we|my|our|us)\b", re.IGNORECASE)
_KIN: Final = re.compile(  # “her brother is”, “a friend of hers”, “Ada's sister still”: the subject is not the one on whom the note is
    rf"\b(?:her|his|their|the|an?|another|[a-z]+'s) (?!{_BETWEEN}\b)[a-z-]+(?: (?!and|but|who|she|he|they)[a-z-]+)?(?: of (?:hers|his|theirs))?(?: {_BETWEEN})* ?$",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(rf"\b(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)*)(?:'s|(?: {_BETWEEN})*) ?$")
_STARTS: Final = frozenset("she he they is are was still now also currently really just always and but then maybe who today lately".split())
_CUES: Final = (  # what it is, and what says so
    ("dream", r"\bdream(?:s|ing|t)? (?:of|about) "),
    ("offer", r"\b(?:can|could|happy to|glad to|willing to) (?:help|teach|explain|mentor|coach|review|lend|introduce|show|host|translate|proofread)\b"),
    ("hiring", r"\b(?:hiring|recruiting for)\b"),
    ("need", r"\b(?:looking|searching) for "),
    ("need", r"\bopen to work\b|\bopen to (?:new )?(?:roles|opportunities|work)\b|\bjob.?hunting\b|\bseeking (?:a |an |new )"),
    ("need", r"\b(?:needs?|wants|would like|would love|i'd love|i'd like) (?:to |help |a |an |some )"),
)  # fmt: skip
_COMPILED: Final = tuple((sort, re.compile(cue, re.IGNORECASE)) for sort, cue in _CUES)


@dataclass(frozen=True, slots=True)
class SaidWish:
    """What a sentence proposes, in its words from the cue on."""

    words: str
    is_offer: bool
    is_dream: bool
    kind: str  # "job" where somebody hires or looks for work; else it is heard in the words


def find(text: str, *, on: str = "") -> list[SaidWish]:
    """Of each sentence at most one. `on` names the person on whom it is a note; nothing, where the words are their own."""
    found = (_of(" ".join(sentence[0].split()), on) for sentence in _SENTENCE.finditer(text.replace("’", "'")))
    return [one for one in found if one]


def _is_of_others(before: str, name: str) -> bool:
    """In a note, does the sentence speak of the writer, or of somebody else than the one on whom it is?"""
    if _WRITER.search(before) or _KIN.search(before):
        return True
    named = _NAMED.search(before)
    return named is not None and {*_STARTS, *name.casefold().split()}.isdisjoint(named["who"].casefold().split())


def _of(sentence: str, name: str) -> SaidWish | None:
    if not sentence or len(sentence) > LONGEST or sentence.endswith("?"):
        return None
    for sort, cue in _COMPILED:
        heard = cue.search(sentence)
        if not heard or _OTHERS.search(sentence[: heard.start()]):
            continue
        if name and (_WRITER.match(heard[0]) or _is_of_others(sentence[: heard.start()], name)):
            return None
        after = sentence[heard.end() :].strip(" .,!:–—-")
        keeps_cue = sort in {"offer", "hiring"} or not heard[0].endswith(" ") or not heard[0].strip().lower().endswith(("for", "of", "about"))
        words = sentence[heard.start() :].strip(" .,!:–—-") if keeps_cue else after
        kind = "job" if sort == "hiring" or (sort == "need" and not heard[0].endswith(" ")) else ""
        return SaidWish(words, sort in {"offer", "hiring"}, sort == "dream", kind) if words else None
    return None
