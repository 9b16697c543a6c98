"""What is ready before an opportunity knocks, and what is the next step of the rest? Things with a reason each, and no sum of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import listings, profile, reputation
from kithwork.domain.own import OwnItemKind, OwnWordKind
from kithwork.store.queries import stories

RECENT: Final = "last<90d"  # of those whom the owner knows
NAMED: Final = 4


@dataclass(frozen=True, slots=True)
class Ready:
    """One thing that one is glad to have when it is needed."""

    what: str
    is_ready: bool
    words: str  # what is there
    next: str  # the next step; empty where there is none
    command: str
    page: str  # the name of the page where it is done


def listed(*, owner_id: int, now: datetime) -> list[Ready]:
    """In the order in which one would need them."""
    whole = profile.whole(owner_id=owner_id, now=now)
    said = reputation.of(owner_id=owner_id, now=now)
    return [_words(whole), _pitches(whole), _proof(whole), _references(said), _ties(owner_id, now), _stories(owner_id), _shown(whole)]


def _words(whole: profile.Whole) -> Ready:
    missing = [kind.value for kind in (OwnWordKind.WORK, OwnWordKind.STORY, OwnWordKind.AVAILABILITY) if not whole.held.said(kind)]
    there = whole.held.work or whole.held.story[:80]
    next_ = f"Say your {_listed(missing)}." if missing else ""
    return Ready("Who you are", not missing, there, next_, f"kith me say {missing[0]} TEXT" if missing else "", "me")


def _pitches(whole: profile.Whole) -> Ready:
    missing = [one for one in whole.pitches if not one.words]
    long = [one for one in whole.pitches if one.words and not one.fit.fits]
    there = _listed([one.label.casefold() for one in whole.pitches if one.words and one.fit.fits])
    if missing:
        next_ = f"Say it: {missing[0].label.casefold()}. A draft is there." if missing[0].draft else f"Say it: {missing[0].label.casefold()}."
        return Ready("Pitches", False, there, next_, f"kith me pitch {missing[0].to} --draft", "me-pitches")
    next_ = f"Shorten it: {long[0].label.casefold()}." if long else ""
    return Ready("Pitches", not long, there, next_, f"kith me pitch {long[0].to} TEXT" if long else "", "me-pitches")


def _proof(whole: profile.Whole) -> Ready:
    shown = [one.item.name for one in whole.skills if one.said or one.shown]
    bare = [one.item.name for one in whole.skills if not one.said and not one.shown]
    there = f"Something shows {_listed(shown[:NAMED])}{f' and {len(shown) - NAMED} more' if len(shown) > NAMED else ''}" if shown else ""
    if not whole.skills:
        return Ready("Proof", False, "", "Name a skill, and what shows it.", "kith me add skill NAME", "me")
    next_ = f"Nothing shows {_listed(bare[:NAMED])}: keep something that you made with it." if bare else ""
    return Ready("Proof", not bare, there, next_, "kith proof add" if bare else "", "proof")


def _references(said: reputation.Reputation) -> Ready:
    there = _listed(list(dict.fromkeys(one.person for one in said.recommended))[:NAMED])
    words = f"{there} wrote a recommendation" if there else ""
    could = next((one for skill in said.unsaid for one in skill.could), None)
    if there:
        return Ready("References", True, words, "", "", "me-ready")
    next_ = f"Ask {could.person}, who worked with you, for a testimonial." if could else "Ask somebody who worked with you for a testimonial."
    return Ready("References", False, words, next_, "kith ask PERSON TEXT --kind testimonial", "me-ready")


def _ties(owner_id: int, now: datetime) -> Ready:
    found = listings.listing(owner_id=owner_id, text=RECENT, now=now, limit=NAMED)
    names = _listed([one.person.name for one in found.shown])
    more = f" and {found.total - len(found.shown):,} more" if found.total > len(found.shown) else ""
    words = f"In touch within three months: {names}{more}" if names else ""
    return Ready("Warm ties", bool(names), words, "" if names else "Write to somebody whom Today names.", "" if names else "kith today", "today")


def _stories(owner_id: int) -> Ready:
    found = stories.listed(owner_id)
    whole = [one for one in found if one.result and one.proof]
    half = [one for one in found if not (one.result and one.proof)]
    words = _listed([f"“{one.title}”" for one in whole[:NAMED]])
    if not found:
        return Ready("Stories", False, "", "Tell one: what you did, and what came of it.", "kith story add TITLE", "stories")
    next_ = f"Say what came of “{half[0].title}”, and what proves it." if half and not whole else ""
    return Ready("Stories", bool(whole), words, next_, f"kith story show {half[0].id}" if next_ else "", "stories")


def _shown(whole: profile.Whole) -> Ready:
    words = [one for one in whole.held.words if one.is_public]
    items = [one for one in whole.held.items if one.is_public and one.kind is not OwnItemKind.REFERENCE]
    is_there = bool(words or items)
    said = "Your site, your card and your CV can be taken" if is_there else ""
    return Ready(
        "Something to hand on", is_there, said, "" if is_there else "Choose what others see.", "" if is_there else "kith me shown all", "me-shown"
    )


def _listed(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def steps(some: list[Ready]) -> Iterator[Ready]:
    """Those that have a next step."""
    return (one for one in some if one.next)
