"""What is a word without its ending?

Porter2, the English stemmer of the Snowball project (Porter 2001, snowballstem.org/algorithms/english/stemmer.html), with a table of its own for the
irregular forms of common verbs and nouns, which no rule about endings can bring together ("taught", "teach").
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

VOWELS = "aeiouy"
DOUBLES = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
LI_AFTER = "cdeghkmnrt"
WORD = re.compile(r"c\+\+|c#|f#|\.net\b|[^\W_]+(?:['’][^\W_]+)*")
KEPT = {
    "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl", "gently": "gentl", "ugly": "ugli",
    "early": "earli", "only": "onli", "singly": "singl", "sky": "sky", "news": "news", "howe": "howe", "atlas": "atlas", "bias": "bias",
    "andes": "andes", "inning": "inning", "outing": "outing", "canning": "canning", "herring": "herring", "earring": "earring",
    "evening": "evening", "evenings": "evening", "quite": "quite", "morning": "morning", "mornings": "morning", "meeting": "meeting",
    "meetings": "meeting", "wedding": "wedding", "weddings": "wedding", "building": "building", "paper": "paper", "papers": "paper",
    "proceed": "proceed", "exceed": "exceed", "succeed": "succeed", "aws": "aws", "ios": "ios", "css": "css", "dns": "dns", "sas": "sas",
}  # fmt: skip
IRREGULAR = {
    form: word
    for word, forms in {
        "teach": "taught", "write": "wrote written", "build": "built", "run": "ran", "speak": "spoke spoken", "lose": "lost", "leave": "left",
        "find": "found", "buy": "bought", "bring": "brought", "think": "thought", "sell": "sold", "break": "broke broken", "choose": "chose chosen",
        "drive": "drove driven", "fall": "fell fallen", "feel": "felt", "fly": "flew flown", "forget": "forgot forgotten", "grow": "grew grown",
        "hear": "heard", "hide": "hid hidden", "learn": "learnt", "lend": "lent", "mean": "meant", "meet": "met", "pay": "paid", "ride": "rode ridden",
        "sing": "sang sung", "sit": "sat", "sleep": "slept", "send": "sent", "spend": "spent", "stand": "stood", "steal": "stole stolen",
        "swim": "swam swum", "throw": "threw thrown", "wake": "woke woken", "wear": "wore worn", "win": "won", "draw": "drew drawn",
        "child": "children", "woman": "women", "man": "men", "foot": "feet", "tooth": "teeth", "mouse": "mice", "begin": "began begun",
        "shoot": "shot", "sew": "sewn", "knit": "knitted", "catch": "caught", "fight": "fought", "hold": "held", "lead": "led", "burn": "burnt",
        "freeze": "froze frozen", "eat": "ate eaten", "drink": "drank drunk", "dig": "dug", "hang": "hung", "stick": "stuck", "cry": "cried",
    }.items()
    for form in forms.split()
}  # fmt: skip
STEP_2 = (
    ("ization", "ize"), ("isation", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
    ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"),
    ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("iser", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
)  # fmt: skip
STEP_3 = (
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("alise", "al"),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ful", ""),
    ("ness", ""),
)
STEP_4 = "ement ance ence able ible ment ant ent ism ate iti ous ive ize ise al er ic".split()

STOP_WORDS = frozenset(
    """a about above after again all almost alone already also always am an and another any anybody anyone anything are around as at away back be because
    been before being below between both but by came can cannot come could did do does doing done down each either else enough even ever every everybody
    everyone everything few first for from get gets getting give gives go goes going gone good got had half happy has have having he hello her here hers
    herself him himself his how i if in into is it its itself just keep kept know knows last least less let like little long look looking lot lots made
    make makes many may maybe me might mine more most much must my myself need needs never new next no nobody none nor not nothing now of off often on
    once one ones only or other others our ours ourselves out over own people perhaps person please quite rather really right said same say says see seen
    she should so some somebody someone something sort still stuff such take takes tell than that the their theirs them themselves then there these they
    thing things think this those though three through till to together too two under until up upon us use used using very want wants was way we well went
    were what whatever when where whether which while who whoever whom whose why will with without would yes yet you your yours
    day days week weeks month months year years time help offer happily gladly love""".split()
)
SHORTENED = re.compile(r"'(?:s|d|m|ve|ll|re|t)$|n't$")


def words(text: str) -> list[str]:
    """The words as they are said, in their order and in small letters."""
    return [found.replace("’", "'").removesuffix("'s") for found in WORD.findall(text.lower())]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """All of Porter2: "accountant" and "accountability" become one."""
    return _stemmed(word, is_whole=True)


@lru_cache(maxsize=100_000)
def inflected(word: str) -> str:
    """Its first and its last step alone, which take away what inflection adds: "accountants" and "accountant" become one."""
    return _stemmed(word, is_whole=False)


def content(text: str) -> Iterator[tuple[str, str]]:
    """The words that mean something, each with its stem."""
    return meaningful(words(text))


def meaningful(said: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Likewise of words that were taken apart already."""
    for word in said:
        plain = bare(word)
        if plain not in STOP_WORDS and len(plain) > 1:
            yield stem(plain), plain


def bare(word: str) -> str:
    """Without what is short for another word: "don't" is "do"."""
    return SHORTENED.sub("", word) if "'" in word else word


def content_words(text: str) -> dict[str, str]:
    """By stem, as last said."""
    return dict(content(text))


def _stemmed(word: str, *, is_whole: bool) -> str:
    word = IRREGULAR.get(word, word).strip("'")
    if len(word) <= 2 or not word.isascii() or not word.isalpha():
        return word
    if word in KEPT:
        return KEPT[word]
    word = "Y" + word[1:] if word[0] == "y" else word
    word = re.sub(r"(?<=[aeiouy])y", "Y", word)
    first, second = _regions(word)
    word = _past(_plural(word), first)
    if len(word) > 2 and word[-1] in "yY" and word[-2] not in VOWELS:
        word = word[:-1] + "i"
    if is_whole:
        word = _fourth_step(_third_step(_second_step(word, first), first, second), second)
    return _last_step(word, first, second).lower()


def _regions(word: str) -> tuple[int, int]:
    """Where R1 and R2 begin: behind the first consonant that follows a vowel, and behind the next such one."""
    first = next((len(start) for start in ("gener", "commun", "arsen") if word.startswith(start)), None) or _behind(word, 0)
    return first, _behind(word, first)


def _behind(word: str, start: int) -> int:
    found = re.compile(r"[aeiouy][^aeiouy]").search(word, start)
    return found.end() if found else len(word)


def _plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and re.search(r"[aeiouy]", word[:-2]):
        return word[:-1]
    return word


def _past(word: str, first: int) -> str:
    for ending in ("eedly", "eed"):
        if word.endswith(ending):
            return word.removesuffix(ending) + "ee" if len(word) - len(ending) >= first else word
    for ending in ("ingly", "edly", "ing", "ed"):
        if word.endswith(ending):
            rest = word.removesuffix(ending)
            return _mended(rest, first) if re.search(r"[aeiouy]", rest) else word
    return word


def _mended(rest: str, first: int) -> str:
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if rest.endswith(DOUBLES):
        return rest[:-1]
    return rest + "e" if len(rest) <= first and _ends_short(rest) else rest


def _ends_short(word: str) -> bool:
    return bool(re.search(r"[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$", word))


def _replaced(word: str, first: int, table: tuple[tuple[str, str], ...]) -> str | None:
    for ending, other in table:
        if word.endswith(ending):
            return word.removesuffix(ending) + other if len(word) - len(ending) >= first else word
    return None


def _second_step(word: str, first: int) -> str:
    replaced = _replaced(word, first, STEP_2)
    if replaced is not None:
        return replaced
    if word.endswith("ogi") and word[:-3].endswith("l") and len(word) - 3 >= first:
        return word[:-1]
    if word.endswith("li") and len(word) - 2 >= first and word[-3] in LI_AFTER:
        return word[:-2]
    return word


def _third_step(word: str, first: int, second: int) -> str:
    if word.endswith("ative"):
        return word[:-5] if len(word) - 5 >= second else word
    replaced = _replaced(word, first, STEP_3)
    return word if replaced is None else replaced


def _fourth_step(word: str, second: int) -> str:
    for ending in STEP_4:
        if word.endswith(ending):
            return word.removesuffix(ending) if len(word) - len(ending) >= second else word
    if word.endswith(("sion", "tion")) and len(word) - 3 >= second:
        return word[:-3]
    return word


def _last_step(word: str, first: int, second: int) -> str:
    if word.endswith("e"):
        rest = word[:-1]
        return rest if len(rest) >= second or (len(rest) >= first and not _ends_short(rest)) else word
    return word[:-1] if word.endswith("ll") and len(word) - 1 >= second else word
