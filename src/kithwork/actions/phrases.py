"""The owner's own words for letters: who they are, what they do, one line for family to repeat, and forms of letters."""

from dataclasses import dataclass
from typing import Final

from kithwork.domain.asking import WordKind
from kithwork.engines import forms, own_voice
from kithwork.store.queries import asks as queries
from kithwork.store.queries import own_letters, owners

NEAR: Final = ("inner", "close")  # whom the owner writes to as to somebody near
READ: Final = 2000  # letters, the newest
_LANGUAGES: Final = {"en": "English", "de": "German"}
SAID: Final = {
    "who-i-am": "Who you are, in one sentence",
    "what-i-do": "What you do or learn, in one sentence",
    "for-family": "One line about what you do, for family and friends to repeat",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for letters, the owner's or ours."""

    key: str
    label: str
    words: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Learnt:
    """How the owner begins or ends letters, as a phrase that could be kept: in so many of so many letters."""

    key: str
    label: str
    words: str
    times: int
    of: int

    @property
    def seen(self) -> str:
        """How often, in words."""
        return f"in {self.times} of {self.of} letters"


def own(owner_id: int) -> dict[str, str]:
    """The owner's own words, by key."""
    return queries.phrases(owner_id)


def listed(*, owner_id: int) -> list[Phrase]:
    """All words for letters: what the owner said of themselves, then forms."""
    known = own(owner_id)
    found = [Phrase(key, label, known.get(key, ""), key in known) for key, label in SAID.items()]
    for language, is_near in forms.GREETINGS:
        for place, ours in ((own_voice.Place.GREETING, forms.GREETINGS[language, is_near][0]), (own_voice.Place.END, forms.ENDS[language, is_near])):
            key = _key(place, language, is_near=is_near)
            found.append(Phrase(key, _label(place, language, is_near=is_near), known.get(key, ours), key in known))
    for language in forms.LANGUAGES:
        for kind in WordKind:
            key = f"form/{kind}/{language}"
            found.append(
                Phrase(
                    key,
                    f"{kind}, in {_LANGUAGES[language]}",
                    known.get(key, forms.form(kind, language, is_near=True)),
                    key in known,
                )
            )
    return found


def form(*, owner_id: int, kind: WordKind, language: str, is_near: bool) -> tuple[str, bool]:
    """The form of a letter, and whether it is the owner's own."""
    known = own(owner_id).get(f"form/{kind}/{language}")
    return (known, True) if known else (forms.form(kind, language, is_near=is_near), False)


def around(*, owner_id: int, language: str, is_near: bool) -> tuple[str, str]:
    """The owner's own greeting and end of a letter; empty where ours will do."""
    known = own(owner_id)
    greeting, end = (known.get(_key(place, language, is_near=is_near), "") for place in own_voice.Place)
    return greeting, end


def learnt(*, owner_id: int) -> list[Learnt]:
    """How the owner begins and ends letters, from those whose words are on file; without what is in use already."""
    letters = [own_voice.Written(*row) for row in own_letters.written(owner_id, near=NEAR, limit=READ)]
    used = {phrase.key: phrase.words for phrase in listed(owner_id=owner_id)}
    found = [
        Learnt(_key(way.place, way.language, is_near=way.is_near), _label(way.place, way.language, is_near=way.is_near), way.form, way.times, way.of)
        for way in own_voice.ways(letters, me=owners.name(owner_id))
    ]
    return [one for one in found if used.get(one.key) != one.words]


def _key(place: own_voice.Place, language: str, *, is_near: bool) -> str:
    return f"{place}/{language}/{'near' if is_near else 'formal'}"


def _label(place: own_voice.Place, language: str, *, is_near: bool) -> str:
    what = "How you greet" if place is own_voice.Place.GREETING else "How you take leave of"
    return f"{what} {'somebody near' if is_near else 'others'}, in {_LANGUAGES[language]}"


def facts() -> dict[str, str]:
    """What may stand in braces, and what it stands for."""
    return dict(forms.FACTS)
