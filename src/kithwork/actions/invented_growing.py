"""What the owner of the invented network learns, put in through the actions that everybody uses, after their goals."""

from collections.abc import Callable
from datetime import datetime, timedelta

from kithwork.actions import feedback, ledger_entries, looking_up, resource_moves, skill_moves
from kithwork.invented import growing
from kithwork.store.queries import targets


def write(*, owner_id: int, find: Callable[[str], int], now: datetime) -> None:
    """All of it; `find` gives somebody's number by their key."""
    made: list[int] = []
    goals = {one.kind: one.id for one in targets.goals(owner_id)}
    for words, serves, people, days in growing.SKILLS:
        then = now - timedelta(days=days)
        skill_number = skill_moves.learn(owner_id=owner_id, text=words, serves=[id_ for kind, id_ in goals.items() if kind == serves], now=then)
        made.append(skill_number)
        for key, why in people:
            skill_moves.turn_to(owner_id=owner_id, skill_id=skill_number, person_id=find(key), why=why, now=then)
    for thing, key, place, about, days, (state, since, gave) in growing.RESOURCES:
        skill_id = made[place] if place is not None else None
        then = now - timedelta(days=days)
        resource = resource_moves.keep(owner_id=owner_id, text=thing, person_id=find(key), skill_id=skill_id, about=about, now=then)
        if state:
            resource_moves.move(owner_id=owner_id, resource_id=resource, state=state, text=gave, now=now - timedelta(days=since))
    for key, words, which, days, did in growing.FEEDBACK:
        skill, topic = (made[which], "") if isinstance(which, int) else (None, which)
        number = feedback.keep(owner_id=owner_id, person_id=find(key), text=words, about=topic, skill_id=skill, now=now - timedelta(days=days))
        if did:
            text, ago = did
            feedback.answer(owner_id=owner_id, feedback_id=number, text=text, now=now - timedelta(days=ago))
    for key, kind, words, days in growing.RECEIVED:
        on = (now - timedelta(days=days)).date()
        ledger_entries.enter(owner_id=owner_id, person_id=find(key), is_mine=False, kind=kind, text=words, now=now, on=on)
    for key, why in growing.REGARDS:
        looking_up.say(owner_id=owner_id, person_id=find(key), why=why, now=now - timedelta(days=2))
