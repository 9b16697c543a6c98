"""What was understood of a line, as chips and as questions."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from kithwork.actions import people
from kithwork.actions.capture import NEW, NOBODY, Kept
from kithwork.actions.hearing import Heard, HeardPerson
from kithwork.interfaces.web.presenting import persons
from kithwork.interfaces.web.presenting.said import Chip, Words


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody in the line, and who it may be: each choice has its value as label."""

    words: str
    is_certain: bool
    choices: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """The page that asks who is meant."""

    line: str
    parts: tuple[Chip, ...]
    people: tuple[Who, ...]
    wishes: tuple[str, ...]
    is_doubtful: bool  # is it unclear who is meant?


def parts(heard: Heard) -> list[Chip]:
    """People first, then what happened."""
    named = [Chip(one.candidates[0].name if len(one.candidates) == 1 else one.words, is_name=True) for one in heard.people]
    return [*named, *(Chip(part, "now" if "promised" in part else "") for part in heard.parts)]


def doubt(heard: Heard) -> str:
    """What will be asked before it is kept."""
    unknown = [one.words for one in heard.people if not one.candidates]
    several = [one.words for one in heard.people if len(one.candidates) > 1]
    said = list(heard.doubts)
    said += [f"{_listed(unknown)} {'is' if len(unknown) == 1 else 'are'} new to you."] if unknown else []
    said += [f"{_listed(several)} could be several people; you will be asked."] if several else []
    said += ["You will be asked whether it is a need or an offer, or only a note."] if heard.wishes else []
    return " ".join(said) or ("" if heard.people else "Nobody is named yet.")


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def asking(heard: Heard) -> Asking:
    """Who is meant, and what is to be kept as a need or an offer?"""
    wishes = tuple(one.question for one in heard.wishes)
    return Asking(
        heard.line,
        tuple(Chip(part, "now" if "promised" in part else "") for part in heard.parts),
        tuple(map(_who, heard.people)),
        wishes,
        not heard.is_certain,
    )


def _who(one: HeardPerson) -> Who:
    known = [Words(line.name, str(line.id), people.headline(line)) for line in one.candidates]
    more = [Words(f"Add {one.name}, somebody new", NEW), Words("Nobody: it is only a word", NOBODY)]
    return Who(one.words, len(one.candidates) == 1, (*known, *more))


def where(kept: Kept) -> str:
    """The page to show after an answer: the person, else Today."""
    return persons.url(kept.people[0].id) if kept.people else reverse("today")
