"""Can these words be passed on as they are? What a connector forwards must stand by itself and make a no easy.

At most 120 words, one ask, an easy no, no flattery that fills, nothing attached: as those recommend who pass on many. English and German.
"""

import re
from typing import Final

LONGEST: Final = 120  # words, as many who write about forwardable mails have it; ours: ADR 0029
_ASKS: Final = re.compile(r"\?|\b(would|could|can) you\b|\b(ich würde|könntest du|könnten sie|magst du)\b", re.IGNORECASE)
_EASY_NO: Final = re.compile(
    r"\bno (is|would be) (completely |totally |perfectly )?(fine|ok|okay|good)\b|\b(a|any) no\b|\bif not\b|\bno (worries|pressure|need to (answer|reply))\b"
    r"|\bfeel free to (ignore|pass|say no|decline)\b|\b(fine|okay) (if not|either way)\b|\bnot answering\b|\bonly if\b"
    r"|\bein nein\b|\bkein (problem|druck)\b|\bwenn nicht\b|\bnur wenn\b",
    re.IGNORECASE,
)
_FLATTERY: Final = re.compile(
    r"\b(amazing|awesome|incredible|brilliant|genius|rock ?star|guru|ninja|legend(ary)?|thought leader|visionary|huge fan|big fan|great admirer|world-class"
    r"|inspiring|inspirational|pick your brain|großartig\w*|unglaublich\w*|fantastisch\w*|genial\w*|riesenfan)\b",
    re.IGNORECASE,
)
_ATTACHED: Final = re.compile(
    r"\b(attached|attachments?|enclosed|see the file|anbei|im anhang|angehängt|beigefügt)\b|\b\w+\.(pdf|docx?|pptx?|odt|zip)\b", re.IGNORECASE
)

_LINK: Final = re.compile(r"\b(https?://|www\.|[\w-]+(\.[\w-]+)+/)\S*[^\s?.,;:!)\]”\"']", re.IGNORECASE)  # what ends the sentence is no part of it


def lint(words: str) -> tuple[str, ...]:
    """What is in the way of passing these words on, each as a sentence; nothing when they are ready."""
    count = len(words.split())
    found = []
    if not count:
        return ("There are no words yet.",)
    if count > LONGEST:
        found.append(f"It has {count} words; {LONGEST} can be read on a phone and passed on.")
    words = _LINK.sub("link", words)
    if not _ASKS.search(words):
        found.append("It asks for nothing: say in one question what you would like.")
    if words.count("?") > 1:
        found.append("It asks more than one question; one is answered sooner.")
    if not _EASY_NO.search(words):
        found.append("It has no easy no: add a line such as “A no is completely fine.”")
    if flattery := _FLATTERY.search(words):
        found.append(f"“{flattery[0]}” flatters and says nothing; name what you liked instead.")
    if attached := _ATTACHED.search(words):
        found.append(f"“{attached[0]}” speaks of an attachment; a link can be passed on, a file is not opened.")
    return tuple(found)
