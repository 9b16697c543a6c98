"""What others see of the owner: a CV in JSON Resume's form and on paper, a site of one page, a card. Made here, handed on by the owner, and sent nowhere.

A CV holds the whole profile, the site and the card what the owner chose. Somebody else's words stand in any of them only where they are ticked, and the
telephone number too.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.actions import cards, topic_reading
from kithwork.domain.errors import Refused
from kithwork.domain.own import OwnItemKind, OwnWordKind, Piece, Portrayal
from kithwork.engines import codes, own_site, proofs, resume_form, site_style
from kithwork.engines.proofs import Proof
from kithwork.store.queries import owners
from kithwork.store.queries import profile as queries
from kithwork.store.queries.profile import ItemLine

_SHOWING: Final = frozenset(
    {OwnItemKind.PROJECT, OwnItemKind.PUBLICATION, OwnItemKind.CERTIFICATE, OwnItemKind.COURSE, OwnItemKind.POST, OwnItemKind.VOLUNTEERING}
)
_TICKED: Final = frozenset({OwnItemKind.REFERENCE, OwnItemKind.PHONE})  # even on a CV
STYLE: Final = "style.css"
_LINK: Final = f'<link rel="stylesheet" href="{STYLE}">'


class NothingShown(Refused):
    """Nothing is chosen to be seen yet. `kith me shown all` shows everything of yours; `kith me shown work skill 12` only that."""


class NoName(Refused):
    """It is not known what you are called; `kith owner name NAME` says it."""


@dataclass(frozen=True, slots=True)
class Card:
    """A card to hand on: its lines, the vCard, and what its code says."""

    name: str
    lines: tuple[tuple[str, str], ...]  # what it is, and what it says
    vcard: str
    code: str  # the same, as what reads codes takes it

    @property
    def svg(self) -> str:
        """A picture of the code. Raises codes.TooMuch."""
        return codes.svg(self.code)

    @property
    def blocks(self) -> str:
        """The code for a terminal. Raises codes.TooMuch."""
        return codes.terminal(self.code)


def whole(*, owner_id: int) -> Portrayal:
    """All that the owner says; what others wrote, and the telephone number, only where it is ticked."""
    held = queries.held(owner_id)
    items = [one for one in held.items if one.kind not in _TICKED or one.is_public]
    return Portrayal(_name(owner_id), {one.kind: one.words for one in held.words}, tuple(map(_piece, items)))


def public(*, owner_id: int) -> Portrayal:
    """What the owner chose for the site. Raises NothingShown."""
    held = queries.held(owner_id)
    words = {one.kind: one.words for one in held.words if one.is_public}
    pieces = tuple(_piece(one) for one in held.items if one.is_public)
    if not words and not pieces:
        raise NothingShown
    return Portrayal(_name(owner_id), words, pieces, _shows(owner_id, pieces))


def _shows(owner_id: int, pieces: Sequence[Piece]) -> dict[str, tuple[str, ...]]:
    """Of each skill, which of the pieces that may be seen themselves show it; nobody is named."""
    skills = [one.name for one in pieces if one.kind is OwnItemKind.SKILL]
    if not skills:
        return {}
    made = [Proof(f"{one.name} {one.words}", one.name) for one in pieces if one.kind in _SHOWING]
    found = proofs.held_against(skills, made, topic_reading.vocabulary(owner_id=owner_id))
    return {one.required: tuple(dict.fromkeys(proof.source for proof in one.proofs)) for one in found}


def resume(*, owner_id: int) -> bytes:
    """A CV in JSON Resume's form. Raises NoName."""
    form = resume_form.form(whole(owner_id=owner_id))
    return (json.dumps(form, ensure_ascii=False, indent=2) + "\n").encode()


def site(*, owner_id: int, is_one_file: bool = False) -> dict[str, bytes]:
    """The files of the site, by name; all of it in one where that is wanted. Raises NothingShown, NoName."""
    of = public(owner_id=owner_id)
    if is_one_file:
        return {"index.html": own_site.page(of, f"<style>\n{site_style.SITE}</style>").encode()}
    return {"index.html": own_site.page(of, _LINK).encode(), STYLE: site_style.SITE.encode()}


def cv(*, owner_id: int, is_one_file: bool = False) -> dict[str, bytes]:
    """A CV for paper. Raises NoName."""
    of = whole(owner_id=owner_id)
    if is_one_file:
        return {"index.html": own_site.cv(of, f"<style>\n{site_style.CV}</style>").encode()}
    return {"index.html": own_site.cv(of, _LINK).encode(), STYLE: site_style.CV.encode()}


def card(*, owner_id: int) -> Card:
    """The card, with what the owner chose for it. Raises NoName."""
    held = queries.held(owner_id)
    words = {one.kind: one.words for one in held.words if one.is_on_card}
    items = [one for one in held.items if one.is_on_card and one.kind is not OwnItemKind.REFERENCE]
    name = _name(owner_id)
    written = _vcard(name, words, items)
    vcard, code = "".join(map(cards.fold, written)), "\r\n".join(written)  # what reads codes does not unfold
    lines = [("", words[kind]) for kind in OwnWordKind if kind in words]
    lines += [(one.kind.value, one.link.partition("://")[2] or ", ".join(filter(None, (one.name, one.by)))) for one in items]
    return Card(name, tuple(lines), vcard, code)


def _vcard(name: str, words: dict[OwnWordKind, str], items: Sequence[ItemLine]) -> list[str]:
    """Version 3.0 (RFC 2426), which telephones read from a code."""
    parts = name.split()
    family, given = (parts[-1], " ".join(parts[:-1])) if len(parts) > 1 else (name, "")
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{cards.escape(family)};{cards.escape(given)};;;", f"FN:{cards.escape(name)}"]
    by_kind = {OwnItemKind.EMAIL: "EMAIL", OwnItemKind.PHONE: "TEL", OwnItemKind.LINK: "URL"}
    post = next((one for one in items if one.kind is OwnItemKind.POST and not one.to_on), None)
    title = post.name if post else words.get(OwnWordKind.WORK, "")
    lines += [f"ORG:{cards.escape(post.by)}"] if post and post.by else []
    lines += [f"TITLE:{cards.escape(title)}"] if title else []
    lines += [f"ADR:;;;{cards.escape(words[OwnWordKind.PLACE])};;;"] if OwnWordKind.PLACE in words else []
    for one in items:
        if one.kind in by_kind:
            lines.append(f"{by_kind[one.kind]}:{one.link or cards.escape(one.name)}")
    skills = [cards.escape(one.name) for one in items if one.kind is OwnItemKind.SKILL]
    lines += [f"CATEGORIES:{','.join(skills)}"] if skills else []
    return [*lines, "END:VCARD"]


def _piece(one: ItemLine) -> Piece:
    return Piece(one.kind, one.name, one.by, one.level, one.link, one.from_on, one.to_on, one.words)


def _name(owner_id: int) -> str:
    name = owners.name(owner_id)
    if not name:
        raise NoName
    return name
