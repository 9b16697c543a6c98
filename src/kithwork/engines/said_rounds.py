"""Does a letter or a calendar entry speak of a round of interviews, or of how an application stands?

Only what is plainly said is heard: a sentence with a word of the trade in it. What is found is proposed with that sentence, and a person decides; so a cue too
few costs less than one too many. English and German. The cues are ours: ADR 0031.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from kithwork.domain.interviews import RoundForm
from kithwork.engines.capture import dates


class Heard(StrEnum):
    """What a sentence says."""

    ROUND = "round"
    ACKNOWLEDGED = "acknowledged"
    OFFER = "offer"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Saying:
    """What was heard, in which sentence, and of a round on which day, at which time, with whom."""

    what: Heard
    quote: str
    on: date | None = None
    at: str = ""
    form: RoundForm = RoundForm.VIDEO
    names: tuple[str, ...] = ()


CUES: Final = (  # some word of each pattern below, by which a table can be searched
    *("interview", "phone screen", "technical screen", "recruiter screen", "screening call", " round", "on-site", "onsite", "pairing", "gespräch"),
    *("unfortunately", "regret", "leider", "other candidate", "not moving", "be moving", "not proceeding", "be proceeding", "not going", "be going"),
    *("decided not to", "decided against", "your application", "for applying", "bewerbung"),
    *("make you an offer", "to offer you", "offer letter", "ein angebot"),  # "offer" alone stands in every newsletter
)
_ROUND: Final = re.compile(
    r"\binterview\b|\b(?:phone|telephone|technical|recruiter) screen|\bscreening call|\b(?:first|second|third|final|next|technical) round\b|\bon-?site\b"
    r"|\bpairing session|\b(?:vorstellungs|bewerbungs|kennenlern)gespräch",
    re.IGNORECASE,
)
_NO: Final = re.compile(
    r"\b(?:unfortunately|regret|leider)\b.*\b(?:not|other|another|nicht|anders|andere\w*|absage\w*|unable)\b"
    r"|\b(?:move|moving|moved|go|going|gone|proceed\w*) (?:forward|ahead|on)? ?with (?:an)?other candidate|\bnot (?:be )?(?:moving|proceeding|going) (?:forward|ahead)\b"
    r"|\bdecided (?:not to|against)\b",
    re.IGNORECASE,
)
_MOVED: Final = re.compile(  # another day is no no
    r"\b(?:re-?schedul|postpon|verschieb|verschob|verleg)\w*|\bmov(?:e|ing) (?:your|our|the|it)\b|\b(?:other|another|different|new) (?:day|date|time|slot|week)\b"
    r"|\bander\w+ (?:tag|termin|zeit|uhrzeit|woche)\b|\bnot (?:be )?(?:available|able to make)\b|\bnicht (?:verfügbar|da)\b",
    re.IGNORECASE,
)
_OFFER: Final = re.compile(
    r"\b(?:pleased|happy|delighted|glad|like|want) to (?:make you an offer|offer you)|\boffer letter\b|\bmöchten (?:wir )?(?:dir|ihnen) ein angebot",
    re.IGNORECASE,
)
_THANKS: Final = re.compile(
    r"\b(?:received|got) your application\b|\bthank(?:s| you) for (?:applying|your application)\b|\b(?:eingang|erhalt) (?:deiner|ihrer) bewerbung\b",
    re.IGNORECASE,
)
_TIME: Final = re.compile(r"\b([01]?\d|2[0-3])(?::([0-5]\d)\b|\.([0-5]\d) ?(?:h|uhr)\b| ?uhr\b)", re.IGNORECASE)
_HALF: Final = re.compile(r"\b(1[0-2]|[1-9])(?::([0-5]\d))? ?([ap])\.?m\b", re.IGNORECASE)
_NAME: Final = r"[A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-ZÀ-ÖØ-Þ][\w'’-]+){1,2}"
_WITH: Final = re.compile(rf"\b(?:with|meet|mit)(?: our [\w ]{{1,30}}?,?)? ({_NAME}(?:(?:, | and | und ){_NAME})*)")
_NOBODY: Final = re.compile(  # a post or an organisation is nobody's name
    r"\b(?:Manager(?:in)?|Engineer(?:ing)?|Developer|Lead|Director|Head|Officer|Recruit(?:er|ing)|Talent|President|Founder|Architect|Team|Partner|Leiter(?:in)?"
    r"|Senior|Staff|Principal|Chief|Hiring|Product|Ltd|Limited|Inc|LLC|Corp|GmbH|AG|SE|KG|BV|SA|Labs|Group|Company|University)\b"
)
_FORMS: Final = (
    (re.compile(r"\b(?:phone|telephone|telefon\w*)\b|\bcall\b", re.IGNORECASE), RoundForm.CALL),
    (re.compile(r"\bpairing\b", re.IGNORECASE), RoundForm.PAIRING),
    (re.compile(r"\bon-?site\b|\bin person\b|\bvor ort\b", re.IGNORECASE), RoundForm.IN_PERSON),
)
_MONTHS: Final = {  # German ones that are not written as in English
    "januar": "January",
    "jänner": "January",
    "februar": "February",
    "märz": "March",
    "mai": "May",
    "juni": "June",
    "juli": "July",
    "oktober": "October",
    "dezember": "December",
}
_SENTENCE: Final = re.compile(  # the point of "3. Dezember" or of "10.30" ends none
    rf"[^.!?\n]+(?:(?:[.!?](?=\d)|(?<=\d)\.(?= (?:{'|'.join(_MONTHS)}|april|august|september|november)\b))[^.!?\n]+)*[.!?]?", re.IGNORECASE
)
_MONTH: Final = re.compile(rf"(?<=\d)\.? +({'|'.join(_MONTHS)})\b", re.IGNORECASE)
LONGEST: Final = 300  # letters of a quote


def hear(text: str, *, on: date) -> list[Saying]:
    """What a letter of that day says, at most one thing of each kind; a round only where its day is said. A no outweighs what else it speaks of."""
    found: dict[Heard, Saying] = {}
    for sentence in _SENTENCE.findall(text):
        quote = " ".join(sentence.split())[:LONGEST]
        if _NO.search(quote) and not _MOVED.search(quote):
            return [Saying(Heard.NO, quote)]
        for pattern, what in ((_OFFER, Heard.OFFER), (_THANKS, Heard.ACKNOWLEDGED)):
            if pattern.search(quote):
                found.setdefault(what, Saying(what, quote))
        if _ROUND.search(quote) and (day := _day(quote, on)):
            found.setdefault(Heard.ROUND, Saying(Heard.ROUND, quote, day, _time(quote), _form(quote), _names(quote)))
    return list(found.values())


def is_round(subject: str) -> bool:
    """Is a calendar entry of this name a round of interviews?"""
    return bool(_ROUND.search(subject))


def entry(subject: str, words: str = "", *, on: date, at: str = "") -> Saying:
    """A calendar entry of that day and hour, as a round. A day beside it that it names counts, whose hour is by somebody else's clock and not known."""
    named = {day.ahead for day in dates.find(f"{subject}. {words}", today=on - timedelta(days=1))}
    beside = [day for day in named if abs((day - on).days) == 1]
    day = beside[0] if len(beside) == 1 and on not in named else on
    return Saying(Heard.ROUND, " ".join(subject.split())[:LONGEST], day, at if day == on else "", _form(subject))


def _day(quote: str, on: date) -> date | None:
    plain = _MONTH.sub(lambda found: f" {_MONTHS[found[1].casefold()]}", quote)
    spoken = [day for day in dates.find(plain, today=on) if day.ahead >= on]
    return spoken[0].ahead if spoken else None


def _time(quote: str) -> str:
    half = _HALF.search(quote)
    if half:
        hour = int(half[1]) % 12 + (12 if half[3].lower() == "p" else 0)
        return f"{hour:02d}:{half[2] or '00'}"
    found = _TIME.search(quote)
    return f"{int(found[1]):02d}:{found[2] or found[3] or '00'}" if found else ""


def _form(quote: str) -> RoundForm:
    return next((form for pattern, form in _FORMS if pattern.search(quote)), RoundForm.VIDEO)


def _names(quote: str) -> tuple[str, ...]:
    found = _WITH.search(quote)
    return tuple(name for name in dict.fromkeys(re.findall(_NAME, found[1])) if not _NOBODY.search(name)) if found else ()
