"""The owner's own wins, as their page takes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.urls import reverse

from kithwork.actions import wins
from kithwork.actions.own_wins import Own, OwnWin, Proposal
from kithwork.domain.wins import WIN_WORDS, WinKind
from kithwork.interfaces.web.presenting import persons, said


@dataclass(frozen=True, slots=True)
class Proposed:
    """Something on file that could be one."""

    label: str
    words: str
    evidence: str
    url: str
    place: str
    next: str


@dataclass(frozen=True, slots=True)
class Hint:
    """Somebody who may have helped."""

    person_id: int
    name: str
    url: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Line:
    """One win, who helped, and who may have."""

    label: str
    words: str
    evidence: str
    place: str
    helpers: tuple[said.Words, ...]
    hints: tuple[Hint, ...]
    url: str  # takes who helped
    drop_url: str


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody to be thanked."""

    name: str
    url: str
    words: str
    draft_url: str
    thanked_url: str
    place: str


@dataclass(frozen=True, slots=True)
class Page:
    """The whole of it."""

    title: str
    proposed: tuple[Proposed, ...]
    due: tuple[Due, ...]
    years: tuple[tuple[int, tuple[Line, ...]], ...]


def page(own: Own, *, today: date) -> Page:
    """What waits for a yes, whom to thank, and the years."""
    of_year = [one for one in own.kept if one.line.on.year == today.year]
    title = f"{said.counted(len(of_year), 'win', 'wins')} of yours this year." if of_year else "What did you achieve, and who helped?"
    years = groupby(own.kept, key=lambda one: one.line.on.year)
    due = tuple(
        Due(
            helper.person,
            persons.url(helper.person_id),
            win.line.words,
            f"{reverse('person-draft', args=[helper.person_id])}?kind=thanks",
            reverse("win-thanked", args=[helper.person_id]),
            f"thanks-{helper.person_id}",
        )
        for helper, win in own.thanks_due
    )
    return Page(title, _proposed(own.proposed), due, tuple((year, tuple(map(_line, some))) for year, some in years))


def _proposed(found: Sequence[Proposal]) -> tuple[Proposed, ...]:
    places = [f"proposed-{one.ref}" for one in found]
    after = [*places[1:], "yours"]
    return tuple(
        Proposed(WIN_WORDS[WinKind(one.win.kind)], one.win.words, one.evidence, reverse("win-own", args=[one.ref]), place, next_)
        for one, place, next_ in zip(found, places, after, strict=False)  # of none, none
    )


def _line(win: OwnWin) -> Line:
    helpers = tuple(said.Words(one.person, one.words, url=persons.url(one.person_id)) for one in win.helpers if one.person_id)
    hints = tuple(Hint(one.person_id, one.person, persons.url(one.person_id), one.evidence) for one in win.hints)
    line, number = win.line, win.line.id
    urls = reverse("win-helped", args=[number]), reverse("win", args=[number])
    label = "" if line.kind == WinKind.TOLD else wins.label(line)
    return Line(label, line.words, wins.evidence(line), f"own-{number}", helpers, hints, *urls)
