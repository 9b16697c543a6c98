"""The owner's own words, each written through a journal so that it can be taken back."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import blake2b
from itertools import combinations, product

from kithwork.domain.handles import HandleKind
from kithwork.domain.records import InteractionKind, Part
from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal
from kithwork.store.writes.versions import EPOCH

TYPED = "typed"  # the source of what the owner writes


def make_identity(journal: Journal, *, name: str, name_key: str) -> int:
    """Somebody whom the owner names: an identity that stands for them, under a key that no other has."""
    slug = "-".join(name.casefold().split()) or "somebody"
    value, number = slug, 1
    while models.Identity.objects.filter(owner_id=journal.owner_id, kind=HandleKind.OWN, value=value).exists():
        number += 1
        value = f"{slug}-{number}"
    return journal.insert(models.Identity, kind=HandleKind.OWN.value, value=value, name=name, name_key=name_key)


def claim_identity(journal: Journal, anchor_id: int, *, kind: str) -> None:
    """The owner says of an identity that it is their own."""
    value = models.Identity.objects.values_list("value", flat=True).get(owner_id=journal.owner_id, id=anchor_id)
    journal.insert(models.OwnHandle, kind=kind, value=value)


def claim_handle(journal: Journal, *, kind: str, value: str) -> bool:
    """The owner says that a handle is theirs; False when they had said so."""
    where: Fields = {"kind": kind, "value": value}
    if models.OwnHandle.objects.filter(owner_id=journal.owner_id, **where).exists():
        return False
    journal.insert(models.OwnHandle, **where)
    return True


def disclaim_handle(journal: Journal, *, kind: str, value: str) -> bool:
    """The owner takes it back; False when they had never said so."""
    row_id = models.OwnHandle.objects.filter(owner_id=journal.owner_id, kind=kind, value=value).values_list("id", flat=True).first()
    if row_id is not None:
        journal.delete(models.OwnHandle, row_id)
    return row_id is not None


def add_handle(journal: Journal, anchor_id: int, *, kind: str, value: str, name: str, name_key: str, now: datetime) -> None:
    """The owner says that somebody has a handle: its identity, made when it is new, and their decision that the two are one."""
    where: dict[str, str | int | float | bool | date | datetime | None] = {"kind": kind, "value": value}
    existing = models.Identity.objects.filter(owner_id=journal.owner_id, kind=kind, value=value).order_by("id").values_list("id", flat=True).first()
    identity_id = existing or journal.insert(models.Identity, **where, name=name, name_key=name_key)
    if identity_id != anchor_id:
        decide(journal, anchor_id, identity_id, models.Answer.SAME, now=now)


def decide(journal: Journal, one: int, other: int, answer: str, *, now: datetime) -> None:
    """The owner's answer about two identities, in place of an earlier one; nothing when it is given already."""
    low, high = min(one, other), max(one, other)
    if models.Decision.objects.filter(owner_id=journal.owner_id, one_id=low, other_id=high, answer=answer).exists():
        return
    journal.put(models.Decision, {"one_id": low, "other_id": high}, answer=answer, decided_at=now, is_confirmed=False)


def keep_apart(journal: Journal, sides: Sequence[Sequence[int]], *, now: datetime) -> None:
    """The owner says that these are so many people: nobody on one side is anybody on another."""
    pairs = {(min(i, j), max(i, j)) for one, other in combinations(sides, 2) for i, j in product(one, other) if i != j}
    ids = sorted({i for pair in pairs for i in pair})
    rows = models.Decision.objects.filter(owner_id=journal.owner_id, one_id__in=ids, other_id__in=ids).values_list("one_id", "other_id")
    known = pairs & set(rows)
    for one_id, other_id in sorted(known):
        decide(journal, one_id, other_id, models.Answer.DIFFERENT, now=now)
    said: Fields = {"answer": models.Answer.DIFFERENT.value, "decided_at": now}
    journal.insert_all(models.Decision, [{"one_id": one_id, "other_id": other_id, **said} for one_id, other_id in sorted(pairs - known)])


def confirm_noes(journal: Journal, one: Sequence[int], other: Sequence[int]) -> bool:
    """The owner stands by it that these are two; False when nothing was said of them."""
    found = _between(journal.owner_id, one, other, models.Answer.DIFFERENT)
    for row_id in found:
        journal.update(models.Decision, row_id, is_confirmed=True)
    return bool(found)


def share(journal: Journal, *, kind: str, value: str, is_shared: bool) -> bool:
    """The owner says that a handle is nobody's alone, or takes that back; False when nothing changes."""
    where: Fields = {"kind": kind, "value": value}
    row_id = models.SharedHandle.objects.filter(owner_id=journal.owner_id, **where).values_list("id", flat=True).first()
    if is_shared == (row_id is not None):
        return False
    if row_id is None:
        journal.insert(models.SharedHandle, **where)
    else:
        journal.delete(models.SharedHandle, row_id)
    return True


def set_field(journal: Journal, anchors: Sequence[int], field: str, value: str) -> None:
    """What the owner types about somebody; an empty value takes it back. `anchors`: all their identities, the main one first."""
    rows = models.PersonField.objects.filter(owner_id=journal.owner_id, anchor_id__in=anchors, field=field).order_by("id")
    found = list(rows.values_list("id", flat=True))
    for row_id in found[1:] if value else found:
        journal.delete(models.PersonField, row_id)
    if value and found:
        journal.update(models.PersonField, found[0], value=value)
    elif value:
        journal.insert(models.PersonField, anchor_id=anchors[0], field=field, value=value)


def add_note(
    journal: Journal, anchor_id: int, *, words: str, on: date, is_private: bool = False, is_not_to_raise: bool = False, told_by: int | None = None
) -> int:
    """Words about somebody; those that say what not to raise are private."""
    said: Fields = {"words": words, "written_on": on, "is_private": is_private or is_not_to_raise, "is_not_to_raise": is_not_to_raise}
    return journal.insert(models.Note, anchor_id=anchor_id, told_by_id=told_by, **said)


def add_once(journal: Journal, table: type[models.Tag | models.TopicOf], anchors: Sequence[int], **fields: str) -> bool:
    """A tag or topic on somebody; False when it is there already."""
    if table._default_manager.filter(owner_id=journal.owner_id, anchor_id__in=anchors, **fields).exists():
        return False
    journal.insert(table, anchor_id=anchors[0], **fields)
    return True


def add_tag(journal: Journal, anchors: Sequence[int], word: str) -> bool:
    """A tag on somebody."""
    return add_once(journal, models.Tag, anchors, word=word)


def remove_tag(journal: Journal, anchors: Sequence[int], word: str) -> bool:
    """A tag goes; False when it was not there."""
    found = list(models.Tag.objects.filter(owner_id=journal.owner_id, anchor_id__in=anchors, word=word).values_list("id", flat=True))
    for row_id in found:
        journal.delete(models.Tag, row_id)
    return bool(found)


def add_topic(journal: Journal, anchors: Sequence[int], topic: str) -> bool:
    """A topic that somebody has to do with."""
    return add_once(journal, models.TopicOf, anchors, topic=topic)


def join_group(journal: Journal, anchors: Sequence[int], name: str) -> bool:
    """Somebody belongs to a group, made when it is new; False when they did."""
    group_id = models.Group.objects.filter(owner_id=journal.owner_id, name=name).values_list("id", flat=True).first()
    group_id = group_id or journal.insert(models.Group, name=name)
    if models.Membership.objects.filter(group_id=group_id, anchor_id__in=anchors).exists():
        return False
    journal.insert(models.Membership, group_id=group_id, anchor_id=anchors[0])
    return True


def leave_group(journal: Journal, anchors: Sequence[int], name: str) -> bool:
    """Somebody no longer belongs to a group; False when they did not."""
    rows = models.Membership.objects.filter(owner_id=journal.owner_id, group__name=name, anchor_id__in=anchors)
    found = list(rows.values_list("id", flat=True))
    for row_id in found:
        journal.delete(models.Membership, row_id)
    return bool(found)


def tell_story(journal: Journal, anchors: Sequence[int], *, words: str, event: str, on: str, through: Sequence[int]) -> None:
    """How the owner met somebody, in place of what stood there."""
    found = list(models.OriginStory.objects.filter(owner_id=journal.owner_id, anchor_id__in=anchors).order_by("id").values_list("id", flat=True))
    for story_id in found:
        for row_id in models.StoryPerson.objects.filter(story_id=story_id).values_list("id", flat=True):
            journal.delete(models.StoryPerson, row_id)
        journal.delete(models.OriginStory, story_id)
    story_id = journal.insert(models.OriginStory, anchor_id=anchors[0], words=words, event=event, on=on)
    for anchor_id in dict.fromkeys(through):
        journal.insert(models.StoryPerson, story_id=story_id, anchor_id=anchor_id)


def relate(journal: Journal, one: int, word: str, other: int) -> None:
    """Who is what to whom."""
    if not models.Relation.objects.filter(owner_id=journal.owner_id, one_id=one, word=word, other_id=other).exists():
        journal.insert(models.Relation, one_id=one, word=word, other_id=other)


def add_promise(journal: Journal, anchor_id: int, *, is_mine: bool, words: str, made_on: date, due_on: date | None) -> int:
    """What one of two said they would do."""
    return journal.insert(models.Promise, anchor_id=anchor_id, is_mine=is_mine, words=words, made_on=made_on, due_on=due_on)


def settle_promise(journal: Journal, promise_id: int, *, kept_on: date | None, is_dropped: bool) -> None:
    """A promise was kept, let go, or is open again."""
    journal.update(models.Promise, promise_id, kept_on=kept_on, is_dropped=is_dropped)


def keep_win(
    journal: Journal,
    anchor_id: int,
    key: str,
    *,
    kind: str,
    words: str,
    on: date,
    source: str,
    congratulated_on: date | None = None,
    is_dropped: bool = False,
) -> int:
    """What the owner says of a win, in place of what they said before."""
    said: Fields = {"kind": kind, "words": words, "on": on, "source": source, "congratulated_on": congratulated_on, "is_dropped": is_dropped}
    return journal.put(models.KeptWin, {"anchor_id": anchor_id, "key": key}, **said)


def kept_win(owner_id: int, anchors: Sequence[int], key: str) -> int | None:
    """The identity on which the owner's word about a win hangs."""
    rows = models.KeptWin.objects.filter(owner_id=owner_id, anchor_id__in=anchors, key=key).order_by("id")
    return rows.values_list("anchor_id", flat=True).first()


def answered_win(owner_id: int, anchor_id: int, key: str) -> tuple[date | None, bool]:
    """What the owner answered to a win: when they congratulated, and whether they said that it is none."""
    rows = models.KeptWin.objects.filter(owner_id=owner_id, anchor_id=anchor_id, key=key)
    return rows.values_list("congratulated_on", "is_dropped").first() or (None, False)


def mark_today(journal: Journal, anchors: Sequence[int], *, answer: str, on: date, until_on: date | None) -> None:
    """What the owner answered to somebody on Today; nothing when that is what they answered last, on this day."""
    last = models.TodayMark.objects.filter(owner_id=journal.owner_id, anchor_id__in=anchors).order_by("-marked_on", "-id").first()
    if not last or (last.answer, last.marked_on) != (answer, on):
        journal.insert(models.TodayMark, anchor_id=anchors[0], answer=answer, marked_on=on, until_on=until_on)


def keep(journal: Journal, anchors: Sequence[int], *, closeness: str, every_days: int | None, at_most_days: int | None) -> None:
    """How near the owner wants somebody, in place of what they said before: as a new row, since of persons who are merged what was said last holds."""
    rows = models.Closeness.objects.filter(owner_id=journal.owner_id, anchor_id__in=anchors).order_by("-id")
    found = list(rows.values_list("anchor_id", "closeness", "every_days", "at_most_days"))
    if [before for _, *before in found] == [[closeness, every_days, at_most_days]]:
        return
    let_go(journal, anchors)
    said: Fields = {"closeness": closeness, "every_days": every_days, "at_most_days": at_most_days}
    journal.insert(models.Closeness, anchor_id=found[0][0] if found else anchors[0], **said)


def let_go(journal: Journal, anchors: Sequence[int]) -> None:
    """The owner wants nothing of the kind any more."""
    for row_id in models.Closeness.objects.filter(owner_id=journal.owner_id, anchor_id__in=anchors).values_list("id", flat=True):
        journal.delete(models.Closeness, row_id)


def log_moment(
    journal: Journal, *, kind: InteractionKind, at: datetime, words: str, subject: str, place: str, others: Sequence[int], own_part: Part
) -> int:
    """A moment in touch that the owner writes down, with the identities of the others."""
    made = f"{at.astimezone(UTC).date().isoformat()} {blake2b(words.encode(), digest_size=6).hexdigest()}"
    key, number = made, 1
    while models.Record.objects.filter(owner_id=journal.owner_id, source=TYPED, key=key).exists():
        number += 1
        key = f"{made} {number}"
    record_id = journal.insert(models.Record, source=TYPED, key=key, digest=0, kind="interaction")
    day = (at.astimezone(UTC) - EPOCH).days
    journal.insert(
        models.Interaction,
        record_id=record_id,
        at=at,
        day=day,
        kind=kind.value,
        subject=subject,
        words=words,
        place=place,
        people_count=len(others) + 1,
        own_part=own_part.value,
    )
    part = {Part.FROM: Part.TO, Part.TO: Part.FROM}.get(own_part, Part.WITH)
    for identity_id in dict.fromkeys(others):
        journal.insert(models.Participant, interaction_id=record_id, identity_id=identity_id, part=part.value, day=day)
    return record_id


def save_view(journal: Journal, *, name: str, query: str) -> None:
    """A question to the people page, kept under a name."""
    journal.put(models.SavedView, {"name": name}, query=query)


def forget_view(journal: Journal, view_id: int) -> None:
    """A saved view goes."""
    journal.delete(models.SavedView, view_id)


def forget_decisions(journal: Journal, some: Sequence[int], others: Sequence[int], answer: str) -> None:
    """Decisions of this kind between two sets of identities go: a newer word takes their place."""
    for row_id in _between(journal.owner_id, some, others, answer):
        journal.delete(models.Decision, row_id)


def _between(owner_id: int, some: Sequence[int], others: Sequence[int], answer: str) -> list[int]:
    """The decisions of this kind between two sets of identities."""
    rows = models.Decision.objects.filter(owner_id=owner_id, answer=answer)
    pairs = rows.filter(one_id__in=some, other_id__in=others) | rows.filter(one_id__in=others, other_id__in=some)
    return list(pairs.order_by("id").values_list("id", flat=True))
