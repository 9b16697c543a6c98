"""Who the owner of the invented network is, put in through the actions that everybody uses."""

from datetime import datetime, timedelta

from kithwork.actions import aims, own_proposals, profiling, targets
from kithwork.domain.own import OwnItemKind, OwnWordKind
from kithwork.invented import own
from kithwork.store.queries import profile


def write(*, owner_id: int, now: datetime) -> None:
    """All of it; the goal that is there gets its reason."""
    then = now - timedelta(days=20)
    profiling.say_all(owner_id=owner_id, words={kind: own.SAID.get(kind, "") for kind in OwnWordKind}, now=then)
    proposed = own_proposals.listed(owner_id=owner_id)
    profiling.refuse(owner_id=owner_id, keys=[one.key for one in proposed if one.name in own.LEFT], now=then)
    waiting = {*own.LEFT, *own.WAITING}
    taken = [one for one in proposed if one.name not in waiting and (one.kind is not OwnItemKind.EMAIL or one.name == own.ADDRESS)]
    profiling.accept(owner_id=owner_id, keys=[one.key for one in taken], now=then)
    for kind, name, parts in own.MADE:
        profiling.add(owner_id=owner_id, kind=kind, name=name, parts=dict(parts), now=then)
    for to, words in own.PITCHES.items():
        profiling.pitch(owner_id=owner_id, to=to, text=words, now=then)
    for goal in aims.goals(owner_id=owner_id)[:1]:
        until = (now + timedelta(days=own.UNTIL)).date()
        targets.say_of_goal(owner_id=owner_id, goal_id=goal.id, why=own.WHY, until_on=until, now=then)
    profiling.show_more(owner_id=owner_id, what=own.SHOWN, now=then)
    address = [str(one.id) for one in profile.items(owner_id) if one.name == own.ADDRESS]
    profiling.show_more(owner_id=owner_id, what=[*own.ON_CARD, *address], is_card=True, now=then)
