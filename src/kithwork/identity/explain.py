"""How does the owner read what speaks for two being one, and against it?"""

from collections.abc import Iterable, Sequence
from typing import Final

from kithwork.domain.handles import HandleKind
from kithwork.identity import coming
from kithwork.identity.evidence import Reason
from kithwork.identity.normalise import IdentityKey
from kithwork.identity.traits import Finding, Trait, Weights

COMMON: Final = 4.0  # bits of rarity below which a full name is called a common one: ADR 0015
HARDLY: Final = 1.0  # a log-odds that says hardly anything: ADR 0017
_WORDS: Final = {
    Trait.SAME_NAME: "the same full name, {}",
    Trait.SPELLED: "one name spelled in two ways, {}",
    Trait.NICK: "a short form of one name, {}",
    Trait.DROPPED: "one name with parts left out, {}",
    Trait.CUT: "one name with parts left out or spelled in two ways, {}",
    Trait.PREFIX: "one name begins like the other, {}",
    Trait.INITIAL: "one name with initials, {}",
    Trait.OTHER_FAMILY: "another surname, {}",
    Trait.OTHER_GIVEN: "another given name, {}",
    Trait.OTHER_NAME: "another name, {}",
    Trait.GIVENS: "given names without the surname, {}",
    Trait.SINGLE: "both are called {}",
    Trait.SINGLE_PART: "a name in one word that is part of the other, {}",
    Trait.SINGLE_NICK: "a short form of a given name and no more, {}",
    Trait.WORD: "both use the name {} somewhere",
    Trait.BARE_WORD: "both use the name {} with figures behind it",
    Trait.WHOLE: "a login made of the whole name, {}",
    Trait.INITIAL_LAST: "a login made of initial and surname, {}",
    Trait.FIRST_INITIAL: "a login made of name and initial, {}",
    Trait.PART: "a login made of one part of the name, {}",
    Trait.HIDDEN: "an address that spells the name, {}",
    Trait.PLACEHOLDER: "both write from {}, which is a placeholder",
    Trait.DOMAIN: "both have an address at {}",
    Trait.SHARED_HANDLE: "both write from {}, which is not one person's",
    Trait.ORGANISATION: "both are at {}",
    Trait.CIRCLE: "both are in one small group",
    Trait.BIRTHDAY: "the same birthday, {}",
    Trait.OTHER_BIRTHDAY: "other birthdays, {}",
    Trait.OTHER_ACCOUNT: "two GitHub accounts, {}",
    Trait.SECOND_ACCOUNT: "two GitHub accounts, and there is another of that name",
    Trait.MORE_ADDRESSES: "several addresses for one human, where there is another of that name",
    Trait.OTHER_GENERATION: "a name or address tells generations apart, {}",
    Trait.OTHER_NUMBER: "other telephone numbers, {}",
    Trait.NUMBERED: "addresses that differ by a number only, {}",
    Trait.BOOKS: "{} keeps them apart",
    Trait.OTHER_WORD: "a login that goes on with another name, {}",
    Trait.CUT_WORD: "a login that is the beginning of the other's, {}",
    Trait.CALLED: "both are called {}",
    Trait.STRANGE: "a login that says another name, {}",
    Trait.NAMESAKE_GAP: "they were seen {}",
    Trait.RIVAL: "there is another of that name, who may be the one meant",
    Trait.IN_TOUCH: "both are people you deal with, as most are who are kept under a short name",
    Trait.CLOSE: "you have much to do with them, and may keep them under a short name",
    Trait.ALONE: "nobody else you know is as likely to be meant",
    Trait.OTHERS: "others who could be meant: {}",
    Trait.GAP: "they were seen {}",
    Trait.MET: "they came into your life {}",
    Trait.NAMESAKE_MET: "they came into your life {}",
    Trait.BORNE: "others may bear that name too",
    Trait.STRANGER: "you deal with one of them, and the other only stands in your files",
    Trait.IN_LIFE: "both are people you deal with, as most are who are known by a part of their name",
    Trait.NAMED_AS_OWNER: "{}",
}


_NEARLY: Final = frozenset({Trait.SPELLED, Trait.PREFIX, Trait.CUT, Trait.NICK})
_BY_NAME: Final = coming.FULL | coming.PARTS | {Trait.INITIAL, Trait.INITIAL_LAST, Trait.FIRST_INITIAL}
_FREQUENT: Final = "many bear what their names share, {}"
_ALIKE: Final = "names that are alike, and may well be two, {}"
_ONE_OF_MANY: Final = "{}, which many bear"
_LESS_LIKELY: Final = "there is another of that name, who fits less well"
_DISTANT: Final = "you have too little to do with them to keep them under a short name"
_OF_PARTS: Final = coming.PARTS | {Trait.INITIAL, Trait.INITIAL_LAST, Trait.FIRST_INITIAL, Trait.SINGLE, Trait.CALLED, Trait.WORD}
_CIRCUMSTANCES: Final = (
    *(_WORDS[trait].partition("{")[0] for trait in (Trait.GAP, Trait.MET, Trait.CIRCLE, Trait.OTHERS)),
    "both are people you deal with",
    *(
        "you are in touch with both",
        "you deal with both yourself",
        "seen ",
        "came into your life ",
    ),  # as it was said, and stands in questions of before
)


def is_circumstance(words: str) -> bool:
    """Does a reason say when and among whom two were, which alone speaks for no two being one?"""
    return words.startswith(_CIRCUMSTANCES)


def reasons(found: Sequence[Finding], weights: Weights) -> tuple[Reason, ...]:
    """The named parts of the sum, the weightiest first. That a name is frequent speaks against nobody: the name says so much less."""
    parts, less = [], sum(weights[finding.trait][0] for finding in found if finding.trait is Trait.COMMON)
    for finding in found:
        if finding.trait is not Trait.COMMON:
            base, slope = weights[finding.trait]
            weight = base + slope * finding.amount
            if finding.trait in coming.FULL:
                weight, less = weight + less, 0.0
            words = _words(finding, is_for=weight > 0)
            parts.append(Reason(words, round(weight, 2)))
    return tuple(sorted(parts, key=lambda reason: (-abs(reason.weight), reason.words)))


def _words(found: Finding, *, is_for: bool) -> str:
    """What was found, as it speaks for the two being one, or against it: that a name agrees speaks against nobody, that it is a frequent one does."""
    if found.trait is Trait.RIVAL and is_for:
        return _LESS_LIKELY
    if found.trait is Trait.CLOSE and not is_for:
        return _DISTANT
    if not is_for and found.trait in _BY_NAME:
        return (_ALIKE if found.trait in _NEARLY else _FREQUENT).format(found.about)
    words = _WORDS[found.trait].format(found.about)
    return _ONE_OF_MANY.format(words) if found.trait in coming.FULL and found.amount < coming.FREQUENT else words


def with_a_third(own: tuple[Reason, ...], third: str, weight: float) -> tuple[Reason, ...]:
    """Two were compared together with somebody who may be either: what that added, unless it is hardly anything and the two have reasons of their own."""
    if abs(weight) <= HARDLY and any(reason.weight > 0 for reason in own):
        return own
    return *own, Reason(f"a third {'fits both' if weight > 0 else 'may be the one meant'}, {third}", round(weight, 2))


def shown(key: IdentityKey) -> str:
    """An identity by its handle, or by its name where it has none that anybody would know."""
    return key.name if key.kind in {HandleKind.ENTRY, HandleKind.OWN} else key.value


def too_little(found: Sequence[Finding], said: Iterable[Reason]) -> str:
    """Why the owner is asked, whatever speaks for it; empty where something speaks against it, which is why."""
    if any(reason.weight < -HARDLY for reason in said):
        return ""
    told = {finding.trait: finding.about for finding in found}
    if Trait.NAMED_AS_OWNER in told:
        return f"{told[Trait.NAMED_AS_OWNER]} may be another of your name"
    if Trait.RIVAL in told:
        return "where there is another of that name, you decide"
    if any(finding.trait in coming.FULL and finding.amount < COMMON for finding in found):
        return "others may bear that name too, so a name alone joins nobody"
    if not _NEARLY.isdisjoint(told):
        return "names that are alike may be two people’s"
    if not coming.FULL.isdisjoint(told):
        return "the name fits somebody else here as well"
    return "a part of a name, or a login, may be another’s" if not _OF_PARTS.isdisjoint(told) else "that alone joins nobody"


def line(found: Iterable[Reason]) -> str:
    """What speaks for it, in one line."""
    return "; ".join(reason.words for reason in found if reason.weight > 0) or "what both say together"
