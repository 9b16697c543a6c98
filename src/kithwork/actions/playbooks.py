"""Which practice guides are there, in whose words, and in which order?"""

from dataclasses import dataclass
from datetime import date

from kithwork.domain.errors import NotFound
from kithwork.domain.guides import Block
from kithwork.engines import playbooks as engine
from kithwork.store.queries import playbooks as queries


class NoSuchPlaybook(NotFound):
    """There is no playbook of that name. `kith playbook` lists them."""


@dataclass(frozen=True, slots=True)
class Playbook:
    """A guide; `is_ours` where it comes with Kithwork, `changed_on` where the owner's words stand in it."""

    key: str
    title: str
    words: str
    is_ours: bool
    changed_on: date | None

    @property
    def lead(self) -> str:
        """How it begins."""
        return engine.first_sentence(self.words)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The words, block by block."""
        return engine.blocks(self.words)


def listed(*, owner_id: int) -> list[Playbook]:
    """All of them: those first that fit as whom the owner begins, the owner's own last."""
    own = {one.key: one for one in queries.own(owner_id)}
    found = []
    for key in engine.order(queries.starting(owner_id)):
        guide, said = engine.ours()[key], own.pop(key, None)
        found.append(
            Playbook(key, said.title, said.words, is_ours=True, changed_on=said.changed_on)
            if said
            else Playbook(key, guide.title, guide.words, is_ours=True, changed_on=None)
        )
    return [*found, *(Playbook(one.key, one.title, one.words, is_ours=False, changed_on=one.changed_on) for one in own.values())]


def named(*, owner_id: int, key: str) -> Playbook:
    """The one of this key, or the only one whose key or title begins so. Raises NoSuchPlaybook."""
    text, every = " ".join(key.split()).casefold(), listed(owner_id=owner_id)
    exact = [one for one in every if one.key == text or one.title.casefold() == text]
    some = exact or [one for one in every if text and (one.key.startswith(text.replace(" ", "-")) or one.title.casefold().startswith(text))]
    if len(some) != 1:
        raise NoSuchPlaybook
    return some[0]


def beside(*, owner_id: int, page: str) -> list[Playbook]:
    """Those that speak of what is done on a page."""
    keys = engine.BESIDE.get(page, ())
    return [one for one in listed(owner_id=owner_id) if one.key in keys] if keys else []
