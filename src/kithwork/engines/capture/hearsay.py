"""What was said of whom, and by whom? "Ada is hiring for #go", "dreams of videography", "Dad says his classmate wants to learn"."""

from typing import Final

from kithwork.engines.capture import signs, topics, vocabulary
from kithwork.engines.capture.captured import Fact, FactKind
from kithwork.engines.capture.scene import Scene, Segment
from kithwork.engines.capture.words import is_capitalised

_WANTS: Final = frozenset(
    "wants want wanted needs dreams dreaming dreamt hopes keen interested into likes loves enjoys wishes curious fancies aspires longs".split()
)
_LOOKING: Final = frozenset("looking searching seeking job-hunting".split())
_HELPING: Final = frozenset(
    "help teach explain mentor coach review lend introduce show host translate proofread recommend advise train build fix put offer give".split()
)
_WORKS: Final = frozenset("works worked joined joins joining".split())


_STRANGERS: Final = frozenset({"someone", "somebody", "people", "guy", "woman", "man", "person", "anyone"})


def tellers(at: Scene) -> dict[int, int]:
    """Who told something, and from which token on: "Dad says", "heard from Kei", "according to Mia"."""
    found: dict[int, int] = {}
    for i in range(len(at.line.tokens)):
        low, person = at.line.low(i), None
        before = at.cast.ending(i)
        if (low in vocabulary.SAYING and before and not before.is_possessor) or (low in {"met", "saw"} and before and not at.line.is_together(i)):
            person = before.person
        elif (low == "heard" and at.line.low(i + 1) == "from" and (after := at.cast.starting(i + 2))) or (
            low == "according" and (after := at.cast.starting(i + 2))
        ):
            person = after.person
        if person is not None:
            found.setdefault(person, i)
    return found


def _cue(at: Scene, i: int) -> FactKind | None:
    """What kind of fact the word at token `i` opens, if any."""
    if at.cast.at(i) is not None:
        return None
    if _is_hiring(at, i):
        return FactKind.HIRING
    if _is_looking(at, i):
        return FactKind.LOOKING
    if _is_wish(at, i):
        return FactKind.WANTS
    if _is_offer(at, i):
        return FactKind.OFFERS
    return FactKind.WORKS if _is_work(at, i) else None


def _is_hiring(at: Scene, i: int) -> bool:
    low = at.line.low(i)
    if low in {"hiring", "recruiting"}:
        return at.line.low(i + 1) not in {"manager", "managers", "team"} and at.line.low(i - 1) not in {"about", "re", "discussed"}
    return low in {"opening", "vacancy", "openings"} and any(at.line.low(k) in {"has", "have", "got"} for k in range(i - 4, i))


def _is_looking(at: Scene, i: int) -> bool:
    low, after = at.line.low(i), at.line.low(i + 1)
    return (low in _LOOKING and after not in {"forward", "good", "great", "at", "after"}) or (low == "job" and after == "hunting")


def _is_wish(at: Scene, i: int) -> bool:
    low, before = at.line.low(i), at.line.low(i - 1)
    return (low in _WANTS and before not in {"bumped", "ran", "break", "get", "got", "to", "moved"}) or (
        low in {"like", "love"} and before == "would"
    )


def _is_offer(at: Scene, i: int) -> bool:
    low, after = at.line.low(i), at.line.low(i + 1)
    if low in {"can", "could"}:
        return after in _HELPING
    if low in {"happy", "glad", "willing"}:
        return after == "to"
    return (low == "offers" and after != "to") or (low == "has" and at.line.low(i + 2) == "spare")


def _is_work(at: Scene, i: int) -> bool:
    low, after = at.line.low(i), at.line.low(i + 1)
    if low in _WORKS:
        return _is_proper(at, i + 1) if low.startswith("join") else any(at.line.low(k) in {"at", "for", "in"} for k in range(i + 1, i + 5))
    if low in {"started", "work", "starting"} and after == "at":
        return low != "work" or at.line.low(i - 1) == "to"
    if low in vocabulary.POSTS and after in {"at", "for"} and _is_proper(at, i + 2):
        return any(at.line.low(k) in {"is", "was", "as", "now"} or at.line.is_possessive(k) for k in range(max(0, i - 5), i))
    return low in {"is", "was", "now", "both"} and after == "at" and _is_proper(at, i + 2)


def _is_proper(at: Scene, i: int) -> bool:
    return 0 <= i < len(at.line.tokens) and is_capitalised(at.line.tokens[i])


def _about(at: Scene, i: int, segment: Segment) -> tuple[int, ...]:
    """Of whom the thing at token `i` is said: the nearest person before it, or those last spoken of; nobody when it is the owner."""
    for k in range(i if at.line.low(i) == "both" else i - 1, segment.first - 1, -1):
        low, mention = at.line.low(k), at.cast.at(k)
        if mention:
            return (mention.person,)
        is_firm = (
            low in vocabulary.ORGANISATIONS
            and at.line.low(k - 1) not in {"at", "from"}
            and at.line.low(k + 1) in {"is", "was", "has", "are", "wants", "needs"}
        )
        if is_firm or low in vocabulary.OWNER | {"me", "us"} or (low == "who" and _is_of_stranger(at, k)):
            return ()
        if low == "both":
            return tuple(dict.fromkeys(m.person for m in at.cast.mentions if m.last <= k))[-2:]
        if low in vocabulary.SUBJECTS:
            person = at.meant(k)
            return () if person is None else (person,)
    person = at.before(segment.first + 1)
    return () if person is None or _is_of_others(at, i, segment) else (person,)


def _is_of_others(at: Scene, i: int, segment: Segment) -> bool:
    """Has the thing at token `i` a subject of its own that we do not know ("Google is hiring", "someone wants")?"""
    opening = at.line.low(segment.first)
    has_stranger = any(at.line.low(k) in _STRANGERS | {"it"} for k in range(segment.first, i))
    has_subject = segment.first < i and (_is_proper(at, segment.first) or opening in {"they", "mate"})
    has_subject = has_subject or (segment.first < i and opening in vocabulary.DETERMINERS)
    return (
        i - segment.first > 3 or has_stranger or (has_subject and not (at.line.opens_sentence(segment.first) and signs.acts(at.line, segment.first)))
    )


def _is_of_stranger(at: Scene, who: int) -> bool:
    """Does this "who" speak of someone without a name, who stands nearer than anybody with one?"""
    for k in range(who - 1, -1, -1):
        if at.cast.at(k):
            return False
        if at.line.low(k) in _STRANGERS:
            return True
    return False


def _told_by(told: dict[int, int], i: int, about: int) -> int | None:
    before = [(start, person) for person, start in told.items() if start <= i and person != about]
    return max(before)[1] if before else None


def _spoken(at: Scene, told: dict[int, int], taken: frozenset[int]) -> list[Fact]:
    found: list[Fact] = []
    for segment in at.segments:
        for i in range(segment.first, segment.last):
            kind = _cue(at, i) if i not in taken else None
            if kind is None:
                continue
            for about in _about(at, i, segment):
                words = at.text(i, segment.last)
                found.append(Fact(about, words, kind, _told_by(told, i, about), topics.within(at, i, segment.last)))
            break
    return found


def _employers(at: Scene) -> list[Fact]:
    """Where somebody works, said in passing: "Imke from Grafana", "Pieter (Booking.com)", "Łukasz, CTO at Allegro", "Haruki at Sony"."""
    found = []
    for mention in at.cast.mentions:
        line, i = at.line, mention.last
        if mention.is_possessor:
            continue
        if line.low(i) == "from" and (_is_proper(at, i + 1) or line.low(i + 1) in {"legal", "sales", "marketing", "finance", "support", "hr", "it"}):
            found.append(Fact(mention.person, at.text(i, _name_end(at, i + 1)), FactKind.WORKS))
        elif line.low(i) == "(" and _is_proper(at, i + 1) and line.low(i + 2) == ")" and not at.cast.at(i + 1):
            found.append(Fact(mention.person, at.text(i + 1, i + 2), FactKind.WORKS))
        elif line.low(i) == "," and (post := _post(at, i + 1)):
            found.append(Fact(mention.person, at.text(i + 1, _name_end(at, post + 2)), FactKind.WORKS))
    return [fact for fact in found if fact.words]


def _post(at: Scene, i: int) -> int | None:
    """The token of the post in ", CTO at Allegro"; None when it is something else."""
    for k in range(i, i + 5):
        if at.line.low(k) in vocabulary.JOBISH - {"is", "was", "are"} and at.line.low(k + 1) in {"at", "for"} and _is_proper(at, k + 2):
            return None if any(at.line.low(n) in _WORKS for n in range(i, k + 1)) else k
    return None


def _name_end(at: Scene, i: int) -> int:
    last = i + 1
    while last < len(at.line.tokens) and at.line.is_next_to(last) and _is_proper(at, last):
        last += 1
    return min(last, len(at.line.tokens))


def _remainder(at: Scene, told: dict[int, int], facts: list[Fact]) -> list[Fact]:
    """What was told and fits no other kind is kept as said; of the person it is about, else of the teller."""
    found = []
    for person, start in told.items():
        segment = at.segment(start)
        if any(at.segment(start).first <= at.segment(start).last and fact.told_by == person for fact in facts):
            continue
        others = [m.person for m in at.cast.mentions if m.first > start and m.last <= segment.last and m.person != person]
        words = at.text(start + 1, segment.last)
        if words and segment.last - start > 2:
            found.append(
                Fact(others[0] if others else person, words, FactKind.SAID, person if others else None, topics.within(at, start, segment.last))
            )
    return found


def find(at: Scene, taken: frozenset[int]) -> tuple[tuple[Fact, ...], dict[int, int]]:
    """The facts of the line outside its promises, and who told something."""
    told = tellers(at)
    facts = _spoken(at, told, taken)
    facts += [fact for fact in _employers(at) if not any(f.about == fact.about and f.kind is fact.kind for f in facts)]
    spoken_of = (
        frozenset(told)
        if not taken
        else frozenset(p for p, start in told.items() if start + 1 not in taken and start + 2 not in taken and start not in taken)
    )
    facts += _remainder(at, {p: s for p, s in told.items() if p in spoken_of}, facts)
    return tuple(dict.fromkeys(facts)), told
