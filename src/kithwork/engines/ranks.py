"""How far along is somebody, and who are they to others, by the head of their title? A title is read part by part, each whole: no word of it counts alone.

“Product Owner” owns no firm, “Lead Generation Specialist” leads nobody and an “Executive Assistant to the CEO” is none. A title that is not on these lists says
nothing: a sentence that is missed is better than one that is wrong. The lists are ours: ADR 0047.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_AT: Final = re.compile(r"\s+(?:at|bei|chez)\s.*|\s*[@(].*")  # where somebody works is no part of it
_BETWEEN: Final = re.compile(r"\s+[-–—/+&]\s+|\s*[,;|•·]\s*|\s+and\s+")
_OF_ANOTHER: Final = re.compile(  # whatever stands behind one of these may be the post of somebody else, or of another time
    r"\b(?:assistant|secretary|aide|coach\w*|advis\w+|mentor\w*|help\w*|for|to|with|ex|former(?:ly)?|aspiring|future|incoming|retired|office|support\w*)\b"
)
_HOW: Final = r"(?:(?:senior|sr\.?|group|global|interim|acting|fractional|regional|technical|tech|solo|serial|start-?up|managing|executive) )*"
_CRAFT: Final = (
    r"(?:engineer|developer|programmer|designer|scientist|researcher|architect|analyst|consultant|tester|writer|product manager|product owner|"
    r"engineering manager|project manager|programme manager|program manager|account manager|recruiter|administrator|sre|data engineer)"
)
_SOME: Final = r"(?:(?!(?:to|of|for|the|my|our|with|every)\b)[\w.+#/&'-]+ ){0,4}"  # what sort of
_NO_RANK: Final = r"(?!.*\b(?:generation|gen|qualification|conversion|nurtur\w+|living|care|citizens?|housing|high|school)\b)"
_CHIEF: Final = r"(?:ceo|cto|cfo|coo|cio|cpo|ciso|(?:chief [\w-]+(?: [\w-]+)? officer)|chief executive)"
_FOUNDER: Final = rf"{_HOW}(?:co[- ]?)?founder(?:/{_CHIEF}| {_CHIEF})?|{_CHIEF}/(?:co[- ]?)?founder"
_DIRECTED: Final = r"(?:engineering|technology|technical|product|design|research|data|operations|security|marketing|sales|finance|people|it|software\b.*|programmes?|development|infrastructure|platforms?)"

RANKS: Final = (  # the highest first
    (
        "leads a firm or a department",
        (
            rf"{_FOUNDER}|{_HOW}{_CHIEF}|{_HOW}[se]?vp (?:of )?[\w ]+|{_HOW}vice president (?:of )?[\w ]+|{_HOW}director(?: (?:of )?{_DIRECTED})?|"
            rf"{_HOW}{_DIRECTED} director|(?:(?:managing|founding|general|senior|equity) )?partner|(?:(?:business|company|agency|studio|shop|co-?) ?)?owner"
        ),
    ),
    (
        "leads people",
        (
            rf"{_HOW}head of [\w ]+|{_HOW}(?:[\w-]+ ){{0,3}}engineering manager|{_HOW}(?:software development|software|design|research|team|general) manager|"
            rf"{_HOW}(?:[\w-]+ )?(?:team lead(?:er)?|engineering lead)"
        ),
    ),
    (
        "is staff or principal",
        (
            rf"(?:senior |sr\.? )?(?:staff|principal|distinguished) {_SOME}{_CRAFT}|(?:technical|engineering) fellow|"
            rf"{_HOW}(?:chief|lead|principal|software|solutions?|systems?|enterprise|cloud|data|security|it|platform|technical|infrastructure) architect"
        ),
    ),
    (
        "is senior",
        rf"{_NO_RANK}(?:(?:senior|sr\.?|lead) {_SOME}{_CRAFT}|(?:tech|technical|back-?end|front-?end|mobile|platform|data|design|qa) lead)",
    ),
    (
        "begins",
        rf"{_NO_RANK}(?:(?:junior|jr\.?|graduate|trainee|apprentice) {_SOME}{_CRAFT}|(?!(?:lifelong|eternal|perpetual|medical) ){_SOME}(?:intern|trainee|apprentice|student))",
    ),
)
_NO_BUILDER: Final = (
    r"(?!.*\b(?:sales|sound|audio|recording|civil|structural|mechanical|electrical|chemical|property|real estate|land|business|people|curriculum)\b)"
)
PARTS: Final = {  # who somebody is to others
    "founder": rf"{_FOUNDER}|start-?up owner",
    "builder": rf"{_NO_BUILDER}{_SOME}(?:engineer|developer|programmer|software architect)|{_HOW}cto|(?:co[- ]?)?founder/cto|cto/(?:co[- ]?)?founder",
    "designer": rf"(?!.*\b(?:interior|fashion|curriculum|garden|instructional)\b){_SOME}designer|ux|ui design|ux design|product design",
    "investor": rf"{_HOW}(?:[\w-]+ )?investor|(?:business )?angel|venture (?:capitalist|partner)",
    "recruiter": rf"{_SOME}recruiter|recruiting|recruitment|talent (?:acquisition|partner)(?: [\w-]+)?|{_SOME}talent (?:acquisition|partner)|hiring manager|hiring",
    "seeker": r"looking for (?:a )?(?:new )?(?:job|work|role|post)|open to work|seeking (?:a )?(?:new )?(?:job|work|role|post)|job search",
    "organiser": r"(?:[\w-]+ )?organi[sz]er|host|co-?host|meetup lead|community (?:manager|lead)|programme (?:chair|committee)|program (?:chair|committee)",
    "speaker": rf"{_HOW}(?:(?:keynote|public|conference|guest) )?speaker|public speaking|gives? talks?|speaking at [\w ]+",
    "writer": rf"(?!.*\bcode\b){_SOME}writer|technical writing|(?:co-?)?author",
    "editor": r"(?:(?:senior|managing|technical|copy|book|magazine|commissioning) )?editor(?:-in-chief)?|publisher",
}
WISHES: Final = {  # in what somebody looks for, or aims at, a word can stand alone
    "recruiter": r".*\b(?:hiring|hire|recruit)\b.*",
    "seeker": (
        r"(?!.*\b(?:hiring|hire|recruit\w*|fill|for (?:the|an?|my|our|her|his|their) (?:\w+ )?(?:job|role|post|position))\b)"
        r".*\b(?:jobs?|roles?|posts?|positions?|internship|apprenticeship|(?:looking for|freelance|contract) work)\b.*"
    ),
    "speaker": r".*\b(?:talks?|speak)\b.*",
}
_RANKS: Final = tuple((words, re.compile(cues)) for words, cues in RANKS)
_PARTS: Final = {name: re.compile(cues) for name, cues in PARTS.items()}
_WISHES: Final = {name: re.compile(cues) for name, cues in WISHES.items()}


@lru_cache(maxsize=8192)
def of(title: str) -> str:
    """How far along somebody is, as a clause; nothing where the head of no part of the title says it."""
    heads = list(_heads(title))
    return next((words for words, pattern in _RANKS if any(pattern.fullmatch(head) for head in heads)), "")


@lru_cache(maxsize=8192)
def parts(words: str, *, is_wish: bool = False) -> frozenset[str]:
    """Who somebody is to others, by a title, a skill or a part that they had; or by what they wish for."""
    if is_wish:
        return frozenset(name for name, pattern in _WISHES.items() if pattern.fullmatch(words.casefold()))
    heads = list(_heads(words))
    return frozenset(name for name, pattern in _PARTS.items() if any(pattern.fullmatch(head) for head in heads))


def _heads(title: str) -> Iterator[str]:
    """The parts of a title, as far as they are surely of whoever bears it, each without where they work."""
    for part in _BETWEEN.split(" ".join(title.casefold().split())):
        yield _AT.sub("", part).strip(" .!")
        if _OF_ANOTHER.search(part):
            return
