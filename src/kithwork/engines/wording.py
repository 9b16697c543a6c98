"""What is a language model asked for, and what in its answer is on no file?

It gets the lines of a draft, which are made of facts on file, and is to word them anew. It cannot be trusted to add nothing: whatever in the answer looks
like a fact (a name, a figure, a day, an address) and stands in no line that was given is named. Ours: ADR 0034.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from kithwork.domain.asking import WordKind
from kithwork.engines.letters import Letter, Line

LANGUAGES: Final = {"en": "English", "de": "German"}
LONGEST: Final = 120  # words, as for whatever is passed on
_TOKEN: Final = re.compile(r"https?://\S+|[\w.+-]+@[\w-]+\.[\w.]+|\d[\d.,:/-]*\d|\d|[^\W\d_][\w'’-]*", re.UNICODE)
_OPENERS: Final = frozenset(  # with which sentences of letters begin
    "a about all also and any are as at best but by can cheers congratulations could did do enjoy for from good great have here hope how however if in is it "
    "just kind last let looking many may maybe no not of on once one or our please regards see since so some sorry still take thank thanks that the then "
    "there these they this those though to today until warm was we well what whatever when where whether which who why will wish with would yes yours you your "
    "aber alles als am an auch auf bei beste bis da danach dann das dass dein deine der die du ein eine es falls für herzliche herzlichen ich im in ist ja "
    "kann könntest könnten liebe mit nach noch nur ob oder schön seit so und unser viel viele vielen vielleicht von vor wann war warum was weil wenn wie wir "
    "würde würdest zu zum zur zuletzt übrigens freundliche mach melde".split()
)
_NUMBERS: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million zwei drei vier fünf sechs sieben acht neun "
    "zehn elf zwölf zwanzig dreißig hundert tausend million".split()
)
_ENDS: Final = re.compile(r"(?:^|[.!?:…\n]\s*[“\"„(–-]*\s*)$")
_NO_CLAIM: Final = frozenset(
    "i i'm i'd i've i'll i’m i’d i’ve i’ll dear hi hello hallo liebe lieber guten tag sehr geehrte geehrter sie ihnen ihr ihre ihrer ihrem".split()
)
_GERMAN: Final = frozenset(  # nouns of any letter, which German writes large
    "antwort arbeit bitte dank danke ding dinge ende empfehlung erfolg frage fragen freude fall gedanke gedanken gelegenheit gespräch glück glückwunsch "
    "gruß grüße herzen hilfe idee interesse ja kaffee lust mal mail mühe nachricht nein neues neuigkeit neuigkeiten rat rückmeldung sache sorge stelle tage "
    "thema treffen unterstützung weg weise weile wochen woche wort worte wunsch zeilen zeit zukunft anteil ordnung moment minuten minute".split()
)
_MONTHS: Final = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
)


def messages(letter: Letter, *, kind: WordKind, language: str, is_near: bool) -> tuple[dict[str, str], ...]:
    """What is sent, word for word: the lines of the draft and how they are to be said. Nothing else about anybody leaves."""
    tone = "warm and informal" if is_near else "polite and a little formal"
    task = (
        f"You word a short letter ({kind.value}) in {LANGUAGES[language]}, {tone}, at most {LONGEST} words, plain and without flattery. "
        "Use only what the draft says: add no name, figure, day, place or event, and no claim. Keep the greeting and the last line. Answer with the letter alone."
    )
    return ({"role": "system", "content": task}, {"role": "user", "content": letter.words})


def read(answer: str, letter: Letter) -> Letter:
    """The answer as a letter, by paragraphs; its subject is the draft's. Of what it is made is the draft's affair."""
    lines = [Line(" ".join(part.split()) if "\n" not in part.strip() else part.strip(), ()) for part in re.split(r"\n\s*\n", answer) if part.strip()]
    return Letter(letter.subject, tuple(lines))


def unfounded(answer: str, given: Iterable[str]) -> tuple[str, ...]:
    """What looks like a fact and stands in nothing that was given, in its order; and that it is too long, in words."""
    known = {_folded(found) for text in given for found in _TOKEN.findall(text)}
    doubtful = [
        found[0]
        for found in _TOKEN.finditer(answer)
        if _is_claim(found[0], is_first=bool(_ENDS.search(answer[: found.start()]))) and _folded(found[0]) not in known
    ]
    return tuple(dict.fromkeys(doubtful))


def is_too_long(answer: str) -> bool:
    """Has it more words than a letter of this sort should have?"""
    return len(answer.split()) > LONGEST


def _is_claim(word: str, *, is_first: bool) -> bool:
    """An address, a figure, a day of the calendar, or a word written large, unless sentences begin with it."""
    small = word.lower()
    if not word[0].isalpha() or "@" in word or "://" in word or small in _MONTHS or small in _NUMBERS:
        return True
    return word[0].isupper() and small not in _NO_CLAIM and small not in _GERMAN and not (is_first and small in _OPENERS)


def _folded(word: str) -> str:
    return word.casefold().rstrip(".,:/-").removesuffix("'s").removesuffix("’s")


def as_text(sent: Sequence[dict[str, str]]) -> str:
    """What is sent, to be read by the owner first."""
    return "\n\n".join(message["content"] for message in sent)
