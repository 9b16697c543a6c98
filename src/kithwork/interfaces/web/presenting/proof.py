"""What the owner has to show, as its pages take it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from django.urls import reverse

from kithwork.actions import credibility
from kithwork.actions.artifact_proposals import Proposal
from kithwork.actions.credibility import Check
from kithwork.actions.things import Fit
from kithwork.domain.artifacts import ArtifactKind
from kithwork.interfaces.web.presenting import persons, said
from kithwork.interfaces.web.presenting.shares import Letter
from kithwork.store.queries.artifacts import ArtifactLine, CameRow, NoticedRow

SKILLS_SHOWN: Final = 6
PROPOSED: Final = 6  # before the rest is folded away
MANY: Final = {
    ArtifactKind.PROJECT: "Projects",
    ArtifactKind.EXPERIMENT: "Experiments",
    ArtifactKind.POST: "Posts",
    ArtifactKind.TALK: "Talks",
    ArtifactKind.RELEASE: "Releases",
    ArtifactKind.REVIEW: "Reviews",
    ArtifactKind.CERTIFICATE: "Certificates",
}


@dataclass(frozen=True, slots=True)
class Row:
    """Something that somebody noticed, or that came of it, with the address that takes it away."""

    words: str
    url: str
    label: str
    quote: str
    evidence: str
    drop_url: str


@dataclass(frozen=True, slots=True)
class Artifact:
    """One of them."""

    place: str
    id: int
    url: str
    title: str
    kind: str
    when: str
    words: str
    result: str
    link: said.Words | None
    commit: str
    chips: tuple[said.Chip, ...]
    noticed: tuple[Row, ...]
    came: tuple[Row, ...]
    stories: tuple[said.Words, ...]

    @property
    def names(self) -> tuple[Row, ...]:
        """Each who noticed it, once."""
        return tuple({row.words: row for row in self.noticed}.values())


@dataclass(frozen=True, slots=True)
class Fitting:
    """Somebody whom it fits, and a draft."""

    id: int
    name: str
    url: str
    why: str
    evidence: str
    draft: Letter


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that the owner says that they can, and what shows it."""

    words: str
    source: str
    proofs: tuple[said.Words, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """Both sides of it; a skill that is never said with what shows it."""

    title: str
    bare: tuple[Claim, ...]
    unsaid: tuple[tuple[str, tuple[said.Words, ...]], ...]
    shown: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All of them."""

    title: str
    shown: tuple[Artifact, ...]
    kinds: tuple[said.Words, ...]  # each with its address; the one that is looked at has none
    proposed: tuple[Proposal, ...]
    more: tuple[Proposal, ...]
    is_empty: bool


def page(every: Sequence[ArtifactLine], kind: str, proposed: Sequence[Proposal]) -> Page:
    """The list, or one kind of it; what is proposed stands before it."""
    shown = tuple(artifact(one) for one in every if not kind or one.kind == kind)
    base = reverse("proof")
    counted = {one: sum(each.kind == one for each in every) for one in MANY}
    kinds = [said.Words("Everything", str(len(every)), url=base if kind else "")]
    kinds += [said.Words(MANY[one], str(count), url="" if one == kind else f"{base}?kind={one}") for one, count in counted.items() if count]
    return Page(_title(every), shown, tuple(kinds), tuple(proposed[:PROPOSED]), tuple(proposed[PROPOSED:]), not every)


def _title(every: Sequence[ArtifactLine]) -> str:
    if not every:
        return "What have you made that one can see?"
    noticed = sum(bool(one.noticed) for one in every)
    ending = (
        ""
        if not noticed
        else ", and it was noticed"
        if len(every) == 1
        else f", {said.NUMBERS[noticed].lower() if noticed < 13 else noticed} of them noticed"
    )
    return f"{said.counted(len(every), 'thing', 'things')} to show{ending}."


def artifact(one: ArtifactLine) -> Artifact:
    """One of them, with everything that is on file of it."""
    return Artifact(
        f"proof-{one.id}",
        one.id,
        reverse("artifact", args=[one.id]),
        one.title,
        one.kind.value,
        one.when_said,
        one.words,
        one.result,
        said.Words(one.url.partition("://")[2].rstrip("/"), url=one.url) if one.url else None,
        one.commit,
        tuple(said.Chip(skill) for skill in one.skills[:SKILLS_SHOWN]),
        tuple(map(_noticed, one.noticed)),
        tuple(map(_came, one.came)),
        tuple(said.Words(title, label=str(number), url=reverse("story", args=[number])) for number, title in one.stories),
    )


def check(found: Check) -> Checked:
    """What is said and what is shown, held against each other."""
    unsaid = tuple(
        (one.skill, tuple(said.Words(made.title, url=reverse("artifact", args=[made.id])) for made in one.shown_by)) for one in found.unsaid
    )
    if found.bare:
        title = f"{said.counted(len(found.bare), 'thing that you say', 'things that you say')}, and nothing shows yet."
    else:
        title = "Whatever you say is shown." if found.shown else "What do you say that you can?"
    return Checked(title, tuple(map(_claim, found.bare)), unsaid, tuple(map(_claim, found.shown)))


def _claim(one: credibility.Claim) -> Claim:
    return Claim(one.words, one.source, tuple(said.Words(each.words, evidence=each.source) for each in one.proofs))


def fits(found: Sequence[Fit] | None) -> tuple[Fitting, ...] | None:
    """Whom it fits; None where it was not asked."""
    if found is None:
        return None
    return tuple(Fitting(one.person.id, one.person.name, persons.url(one.person.id), "; ".join(one.why), one.evidence, _letter(one)) for one in found)


def _letter(one: Fit) -> Letter:
    url = f"mailto:?subject={quote(one.draft.subject)}&body={quote(one.draft.words)}"
    return Letter(f"fit-{one.person.id}", one.draft.words, one.draft.made_of, url)


def _noticed(row: NoticedRow) -> Row:
    where = f", {row.place}" if row.place else ""
    return Row(row.person, persons.url(row.person_id), "", row.words, f"{said.day(row.on)}{where}", reverse("artifact-unnoticed", args=[row.id]))


def _came(row: CameRow) -> Row:
    if row.opportunity_id:
        url = reverse("opportunity", args=[row.opportunity_id])
    else:
        url = reverse("introductions") if row.introduction_id else persons.url(row.person_id)
    label = f"{'an' if row.kind[0] in 'aeio' else 'a'} {row.kind}"
    return Row(row.person or label, url, label if row.person else "", row.words, said.day(row.on), reverse("artifact-unled", args=[row.id]))
