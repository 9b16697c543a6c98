"""What does one ask out of curiosity, at a meetup, in an interview, over coffee? A handful of questions for each occasion; the owner's take their place."""

from typing import Final

from kithwork.domain.own import CURIOUS, Asking
from kithwork.store.queries import asks as queries

OURS: Final = {
    Asking.MEETUP: ("What are you working on that you like?", "What would make the next months easier for you?", "Whom else should I talk to here?"),
    Asking.INTERVIEW: (
        "What does somebody do in the first three months who does well here?",
        "What did you change your mind about since you began?",
        "Which decision would you take differently today?",
        "How do you find out that something went wrong, and what happens then?",
    ),
    Asking.COFFEE: (
        "What takes most of your thoughts these weeks?",
        "What did you learn lately that you did not expect?",
        "What would you do with a free month?",
    ),
    Asking.MENTOR: (
        "What do you see in my work that I do not?",
        "What did you stop doing, and are glad of?",
        "What would you try in my place in the next four weeks?",
    ),
    Asking.CLIENT: (
        "What happens if nothing changes?",
        "How would you notice that it worked?",
        "Who else is touched by it, and what do they say?",
        "What did you try before?",
    ),
}


def questions(*, owner_id: int, occasion: Asking) -> tuple[str, ...]:
    """The owner's own for this occasion, else ours."""
    own = queries.phrases(owner_id).get(f"{CURIOUS}{occasion}", "")
    return tuple(own.splitlines()) or OURS[occasion]


def listed(*, owner_id: int) -> list[tuple[Asking, tuple[str, ...], bool]]:
    """Every occasion with its questions, and whether they are the owner's own."""
    known = queries.phrases(owner_id)
    own = {occasion: tuple(known.get(f"{CURIOUS}{occasion}", "").splitlines()) for occasion in Asking}
    return [(occasion, own[occasion] or OURS[occasion], bool(own[occasion])) for occasion in Asking]
