"""What is to be made public, as its pages take it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from kithwork.actions.publishing import Proposal
from kithwork.actions.visible import Quiet, Ready
from kithwork.domain.artifacts import STAGES_SAID, PieceStage
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.artifacts import ArtifactLine
from kithwork.store.queries.publishing import PieceLine

HEADS: Final = {PieceStage.DRAFT: "Drafts", PieceStage.IDEA: "Ideas", PieceStage.OUT: "Out"}
OUT: Final = 8  # before the older ones are folded away


@dataclass(frozen=True, slots=True)
class Piece:
    """Something on its way, or out."""

    place: str
    id: int
    url: str
    title: str
    words: str
    since: str
    stage: str
    is_open: bool
    is_out: bool
    chips: tuple[said.Chip, ...]
    audience: str
    people: tuple[said.Words, ...]
    next: str
    link: said.Words | None
    proof: said.Words | None
    noticed: tuple[said.Words, ...]
    choices: tuple[said.Words, ...]  # the stages it can come to, the likeliest first: value in `label`


@dataclass(frozen=True, slots=True)
class Fitting:
    """Something to show, and those whom it fits."""

    title: str
    url: str
    people: tuple[said.Words, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All of it."""

    title: str
    groups: tuple[tuple[str, str, tuple[Piece, ...]], ...]  # place, name, pieces
    older: tuple[Piece, ...]
    left: tuple[Piece, ...]
    proposed: tuple[Proposal, ...]
    ready: tuple[Fitting, ...]
    quiet: str


def page(every: Sequence[PieceLine], made: Sequence[ArtifactLine], proposed: Sequence[Proposal], ready: Sequence[Ready], quiet: Quiet | None) -> Page:
    """The list by stage: what one works at first."""
    shown = {one.id: one for one in made}
    by_stage = {stage: tuple(piece(one, shown) for one in every if one.stage is stage) for stage in PieceStage}
    out = by_stage[PieceStage.OUT]
    by_stage[PieceStage.OUT] = out[:OUT]
    groups = tuple((stage.value, head, by_stage[stage]) for stage, head in HEADS.items() if by_stage[stage])
    fitting = tuple(map(_ready, ready))
    return Page(_title(every), groups, out[OUT:], by_stage[PieceStage.LEFT], tuple(proposed), fitting, quiet.words if quiet else "")


def _title(every: Sequence[PieceLine]) -> str:
    drafts, ideas = (sum(one.stage is stage for one in every) for stage in (PieceStage.DRAFT, PieceStage.IDEA))
    if drafts and ideas:
        return f"{said.counted(drafts, 'draft', 'drafts')} and {said.counted(ideas, 'idea', 'ideas').lower()} on their way."
    if drafts or ideas:
        return f"{said.counted(drafts or ideas, 'draft' if drafts else 'idea', 'drafts' if drafts else 'ideas')} on {'its' if drafts + ideas == 1 else 'their'} way."
    return "What did you learn that others could use?"


def piece(one: PieceLine, shown: Mapping[int, ArtifactLine]) -> Piece:
    """One of them; of what is out, who noticed it."""
    made = shown.get(one.artifact_id)
    stages = [stage for stage in (PieceStage.DRAFT, PieceStage.OUT, PieceStage.IDEA, PieceStage.LEFT) if stage is not one.stage]
    if one.stage is PieceStage.DRAFT:
        stages.sort(key=lambda stage: stage is not PieceStage.OUT)
    noticed = (
        {row.person_id: said.Words(row.person, evidence=said.day(row.on), url=persons.url(row.person_id)) for row in made.noticed} if made else {}
    )
    return Piece(
        f"piece-{one.id}",
        one.id,
        reverse("piece", args=[one.id]),
        one.title,
        one.words,
        f"{STAGES_SAID[one.stage]} since {said.day(one.since)}" if one.is_open else f"{STAGES_SAID[one.stage]}, {said.day(one.since)}",
        one.stage.value,
        one.is_open,
        one.stage is PieceStage.OUT,
        tuple(said.Chip(topic) for topic in one.topics),
        one.audience,
        tuple(said.Words(name, label=str(number), url=persons.url(number)) for number, name in one.people),
        f"{one.next_step}{f', by {said.day(one.next_on)}' if one.next_on else ''}" if one.next_step else "",
        said.Words(one.url.partition("://")[2].rstrip("/"), url=one.url) if one.url else None,
        said.Words(made.title, url=reverse("artifact", args=[made.id])) if made else None,
        tuple(noticed.values()),
        tuple(said.Words(STAGES_SAID[stage].capitalize(), label=stage.value) for stage in stages),
    )


def _ready(one: Ready) -> Fitting:
    people = tuple(said.Words(fit.person.name, evidence=fit.why[0], url=persons.url(fit.person.id)) for fit in one.fits)
    return Fitting(one.artifact.title, f"{reverse('artifact', args=[one.artifact.id])}?fits=1#fits", people)
