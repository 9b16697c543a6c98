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
    Trait.SECOND_ACCOUNT: "two GitHub accounts, and somebody else here bears that name",
    Trait.MORE_ADDRESSES: "several addresses for one human, and somebody else here bears that name",
    Trait.OTHER_GENERATION: "a name or address says a generation, {}",
    Trait.OTHER_NUMBER: "other telephone numbers, {}",
    Trait.NUMBERED: "addresses that differ by a number only, {}",
    Trait.BOOKS: "{} keeps them apart",
    Trait.OTHER_WORD: "a login that goes on with another name, {}",
    Trait.CUT_WORD: "a login that is the beginning of the other's, {}",
    Trait.CALLED: "both are called {}",
    Trait.STRANGE: "a login that says another name, {}",
    Trait.NAMESAKE_GAP: "seen {}",
    Trait.RIVAL: "somebody else here bears that name too, and may be the one who is meant",
    Trait.IN_TOUCH: "you are in touch with both, and who is kept under a short name is mostly somebody one is in touch with",
    Trait.CLOSE: "you have much to do with them, and may keep them under a short name",
    Trait.ALONE: "nobody else you know is as likely to be meant",
    Trait.OTHERS: "others who could be meant: {}",
    Trait.GAP: "seen {}",
    Trait.MET: "came into your life {}",
    Trait.NAMESAKE_MET: "came into your life {}",
    Trait.BORNE: "others may well bear the name",
    Trait.STRANGER: "you deal with one of them, and the other only stands in your files",
    Trait.IN_LIFE: "you deal with both yourself, and a part of a name mostly means somebody one deals with",
    Trait.NAMED_AS_OWNER: "an author in a repository",
}


_NEARLY: Final = frozenset({Trait.SPELLED, Trait.PREFIX, Trait.CUT, Trait.NICK})
_BY_NAME: Final = coming.FULL | coming.PARTS | {Trait.INITIAL, Trait.INITIAL_LAST, Trait.FIRST_INITIAL}
_FREQUENT: Final = "what their names share is frequent, {}"
_ALIKE: Final = "names that are alike, and may be two, {}"
_LESS_LIKELY: Final = "somebody else here bears that name, and is less likely to be meant"
_DISTANT: Final = "you have too little to do with them to keep them under a short name"
_CIRCUMSTANCES: Final = (
    *(_WORDS[trait].partition("{")[0] for trait in (Trait.GAP, Trait.MET, Trait.CIRCLE, Trait.IN_LIFE, Trait.OTHERS)),
    "you are in touch with both",
    "both are people you deal with",  # as it was said, and stands in questions of before
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
    return _WORDS[found.trait].format(found.about)


def with_a_third(own: tuple[Reason, ...], third: str, weight: float) -> tuple[Reason, ...]:
    """Two were compared together with somebody who may be either: what that added, unless it is hardly anything and the two have reasons of their own."""
    if abs(weight) <= HARDLY and any(reason.weight > 0 for reason in own):
        return own
    return *own, Reason(f"a third who may be the same, {third}", round(weight, 2))


def shown(key: IdentityKey) -> str:
    """An identity by its handle, or by its name where it has none that anybody would know."""
    return key.name if key.kind in {HandleKind.ENTRY, HandleKind.OWN} else key.value


def little(found: Sequence[Finding]) -> str:
    """Why what speaks for it is not enough, where nothing speaks against it."""
    if any(finding.trait is Trait.NAMED_AS_OWNER for finding in found):
        return "an author in a repository may be a namesake of yours"
    is_common = any(finding.trait is Trait.SAME_NAME and finding.amount < COMMON for finding in found)
    return "the name is a common one" if is_common else "that is little to go by"


def line(found: Iterable[Reason]) -> str:
    """What speaks for it, in one line."""
    return "; ".join(reason.words for reason in found if reason.weight > 0) or "what both say together"
