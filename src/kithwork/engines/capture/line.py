"""What stands where in the line? Tokens, days and places, with the small questions that every reader asks of them."""

from dataclasses import dataclass, field

from kithwork.engines.capture import vocabulary
from kithwork.engines.capture.dates import Spoken
from kithwork.engines.capture.words import Shape, Token, is_capitalised

STRONG = frozenset('.;:!?–—()[]{}…|"')


def is_shouted(text: str) -> bool:
    """Is the text all in capitals?"""
    letters = [letter for letter in text if letter.lower() != letter.upper()]
    return len(letters) > 3 and all(letter.isupper() for letter in letters)


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its tokens; `dated` and `placed` are the tokens that days and places have taken, `hosts` the "Ben's" in "at Ben's"."""

    text: str
    tokens: tuple[Token, ...]
    days: tuple[Spoken, ...] = ()
    dated: frozenset[int] = field(default_factory=frozenset)
    placed: frozenset[int] = field(default_factory=frozenset)
    hosts: frozenset[int] = field(default_factory=frozenset)
    is_shouted: bool = False  # all in capitals, so that capitals tell nothing

    def low(self, i: int) -> str:
        """The word at `i` in lower case; nothing outside the line."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def is_possessive(self, i: int) -> bool:
        """Does the token at `i` end in 's?"""
        return 0 <= i < len(self.tokens) and self.tokens[i].is_possessive

    def is_next_to(self, i: int) -> bool:
        """Is there nothing but space between the token at `i` and the one before?"""
        return 0 < i < len(self.tokens) and not self.text[self.tokens[i - 1].end : self.tokens[i].start].strip()

    def is_name(self, i: int) -> bool:
        """Could the token at `i` be a word of a name?"""
        if not 0 <= i < len(self.tokens) or i in self.dated:
            return False
        token = self.tokens[i]
        is_short_code = len(token.bare) > 1 and token.bare.isupper() and token.bare.lower() != token.bare.upper()
        return (
            is_capitalised(token)
            and not (is_short_code and not self.is_shouted)
            and token.low not in vocabulary.TECH
            and token.low not in vocabulary.OWNER
        )

    def is_plain(self, i: int) -> bool:
        """Is it a word that no day has taken?"""
        return 0 <= i < len(self.tokens) and self.tokens[i].shape is Shape.WORD and i not in self.dated

    def is_strong(self, i: int) -> bool:
        """Does the mark at `i` end a thought?"""
        if not 0 <= i < len(self.tokens) or self.tokens[i].shape is not Shape.MARK:
            return False
        token = self.tokens[i]
        after, before = self.text[token.end : token.end + 1], self.text[token.start - 1 : token.start]
        if token.text == ".":
            is_title = self.low(i - 1) in vocabulary.TITLES
            return not is_title and (not after or after.isspace())
        if token.text in "-–—":
            return before.isspace() and (after.isspace() or not after)
        return token.text in STRONG

    def opens(self, i: int) -> bool:
        """Does a thought begin at `i`: the start of the line, after a mark, or after a day that opened it?"""
        k = self.before_title(i)
        while k >= 0 and k in self.dated:
            k -= 1
        return k < 0 or self.is_strong(k) or self.low(k) in {",", "but", "that", "because", "so"}

    def before_title(self, i: int) -> int:
        """The index of the word before `i`, past a title (Dr., Prof.)."""
        k = i - 1
        if self.low(k) == "." and self.low(k - 1) in vocabulary.TITLES:
            k -= 1
        return k - 1 if self.low(k) in vocabulary.TITLES else k

    def says_is(self, i: int) -> bool:
        """Is the 's of the token at `i` an "is" ("Mia's looking") and not a possessive ("Mia's manager")?"""
        after = self.low(i + 1)
        is_doing = after.endswith("ing") and after not in {"wedding", "meeting", "briefing", "evening", "morning", "training", "painting", "thing"}
        return self.is_possessive(i) and (is_doing or after in vocabulary.NOT_POSSESSIVE)

    def has_kind_before(self, i: int) -> bool:
        """Does a word for a talk stand before `i` in the same thought ("Team lunch: Ada, Ben")?"""
        k = i - 1
        while k >= 0 and not self.is_strong(k):
            if self.low(k) in vocabulary.KIND_WORDS or self.low(k) in vocabulary.EVENT_NOUNS:
                return True
            k -= 1
        return False

    def day_at(self, i: int) -> Spoken | None:
        """The day that has taken the token at `i`."""
        token = self.tokens[i]
        return next((day for day in self.days if day.start <= token.start < day.end), None)

    def opens_sentence(self, i: int) -> bool:
        """Does a sentence begin at `i`?"""
        return i <= 0 or self.is_strong(i - 1)

    def is_together(self, i: int) -> bool:
        """Is the owner part of the subject of the verb at `i` ("Grace and I had lunch")?"""
        return any(self.low(k) in vocabulary.OWNER for k in range(max(0, i - 3), i))
