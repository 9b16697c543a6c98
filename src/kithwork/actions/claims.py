"""Which handles are the owner's own: claimed, and given back."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, handles, holding, merging, own_names
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.handles import Handle
from kithwork.store.queries import neighbourhood, owned, owners
from kithwork.store.writes import owners as writes
from kithwork.store.writes import words
from kithwork.store.writes.changes import Journal


class NotYours(NotFound):
    """That is not among your addresses."""

    terminal_hint = "`kith owner` lists them."


class NothingElseIsYours(Refused):
    """By that address alone it is known who you are."""

    terminal_hint = "`kith owner add ADDRESS` names one that is on file; or take back the import that said so (`kith imports`)."


_ALL: Final = "{} is all that is on file by which it is known who you are. Name another first."


def claim(*, owner_id: int, text: str, region: str = "") -> Handle:
    """The owner says in an import: this is me. Directions of everything under that handle are derived anew at the next refresh. Raises handles.NotAHandle."""
    handle = handles.read_of(owner_id, text, region)
    writes.add_handle(owner_id, handle)
    return handle


def claim_all(*, owner_id: int, texts: Sequence[str], now: datetime, region: str = "") -> list[Handle]:
    """The owner says: all of these are me; beliefs follow at once, and no earlier word keeps them apart. All of them or none.

    A whole name stands for the entries of conversations that bear it, and for nobody's address. Raises handles.NotAHandle, and whatever `own_names.read` does.
    """
    with transaction.atomic():
        found: list[Handle] = []
        for text in texts:
            found += [handle for handle in _read(owner_id, text, region, found) if handle not in found]
        journal = Journal(owner_id)
        for handle in found:
            words.claim_handle(journal, kind=handle.kind.value, value=handle.value)
            held = neighbourhood.holders(owner_id, handle.kind.value, handle.value)
            words.forget_decisions(journal, held, sorted(owned.identities_of_owner(owner_id)), "different")
        _close(journal, found, "yours", now)
    return found


def disclaim_all(*, owner_id: int, texts: Sequence[str], now: datetime, region: str = "") -> list[Handle]:
    """The owner says: none of these is me, whoever said so; beliefs follow at once. All of them or none.

    Where anything else goes on to hold one to the owner, it is kept apart from whatever else is theirs. A name stands for
    the entries that bear it. Raises NotYours, NothingElseIsYours, handles.NotAHandle.
    """
    with transaction.atomic():
        meant = [_own(owner_id, text, region) for text in texts]
        journal = Journal(owner_id)
        for several in meant:
            _disclaim(journal, several, now)
        found = list(dict.fromkeys(handle for several in meant for handle in several))
        _close(journal, found, "no longer yours", now)
    return found


def _read(owner_id: int, text: str, region: str, claimed: Sequence[Handle]) -> list[Handle]:
    try:
        return [handles.read_of(owner_id, text, region)]
    except handles.NotAHandle:
        if not own_names.is_name(text):
            raise
        return own_names.read(owner_id=owner_id, text=text, claimed=claimed)


def _own(owner_id: int, text: str, region: str) -> list[Handle]:
    """Of what is the owner's, what this names: an address of theirs before entries that bear it as a name."""
    named = [] if _is_own_address(owner_id, text, region) else own_names.taken(owner_id=owner_id, text=text)
    try:
        return named or [handles.read_of(owner_id, text, region)]
    except handles.NotAHandle:
        if not own_names.is_name(text):
            raise
        raise NotYours(f"“{text}” is neither an address of yours nor a name under which a conversation has you.") from None


def _is_own_address(owner_id: int, text: str, region: str) -> bool:
    with suppress(handles.NotAHandle):
        handle = handles.read_of(owner_id, text, region)
        return (handle.kind.value, handle.value) in {(kind, value) for kind, value, _ in owners.addresses(owner_id)}
    return False


def _disclaim(journal: Journal, several: Sequence[Handle], now: datetime) -> None:
    """Handles that are denied in one breath are not kept apart from each other."""
    held = sorted({i for handle in several for i in neighbourhood.holders(journal.owner_id, handle.kind.value, handle.value)})
    left = owned.own_identities(journal.owner_id) - set(held)
    was_told = [words.disclaim_handle(journal, kind=handle.kind.value, value=handle.value) for handle in several]
    what = " and ".join(map(own_names.words_of, several))
    _keep_out(journal, what, held, left, now)
    if not _part(journal, what, held, left, now) and not any(was_told):
        raise NotYours(f"{what} is not among your addresses.")


def _keep_out(journal: Journal, what: str, held: Sequence[int], left: Collection[int], now: datetime) -> None:
    """Whom the owner denied for the sake of these handles does not come back with it, but stays apart from what is left. Raises NothingElseIsYours."""
    back = owned.own_identities(journal.owner_id) - set(held) - set(left)
    if not back:
        return
    if not left:
        raise NothingElseIsYours(_ALL.format(what))
    _stand_by(journal, left)
    words.keep_apart(journal, [sorted(back), sorted(left)], now=now)


def _part(journal: Journal, what: str, held: Sequence[int], left: Collection[int], now: datetime) -> bool:
    """Keep whoever has these handles apart from the owner, where they would be one otherwise; False where they would not. Raises NothingElseIsYours."""
    said = owned.own_identities(journal.owner_id)
    _, outcome = merging.around(journal.owner_id, held, said)
    whole = {i for group in outcome.groups if said & set(group) for i in group} | said
    if not whole & set(held):
        return False
    if not left:
        raise NothingElseIsYours(_ALL.format(what))
    if said & set(held):
        _stand_by(journal, left)
    rest = sorted(whole - set(held))
    words.forget_decisions(journal, held, rest, "same")
    words.keep_apart(journal, [held, rest], now=now)
    for part in (held, rest):
        holding.together(journal, part, now=now)
    return True


def _stand_by(journal: Journal, left: Collection[int]) -> None:
    """Of two that sources call the owner's, it is the other one: so the owner says of what is left, unless they have said so of any of it."""
    named = neighbourhood.handles_of(journal.owner_id, left)
    if not any(is_told for *_, is_told in named):
        for kind, value, _ in named:
            words.claim_handle(journal, kind=kind, value=value)


def _close(journal: Journal, found: Sequence[Handle], what: str, now: datetime) -> None:
    journal.close(f"{' and '.join(map(own_names.words_of, found))} {'is' if len(found) == 1 else 'are'} {what}", now=now)
    beliefs.renew(owner_id=journal.owner_id, now=now)
