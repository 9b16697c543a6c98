"""What does `--json` print of the owner's profile, of proposals for it, and of pitches?"""

from kithwork.actions.own_proposals import Proposal
from kithwork.actions.profile import Pitched, Proof, Skilled, Whole
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.profile import ItemLine
from kithwork.store.queries.targets import GoalLine


def whole(one: Whole) -> dict[str, Data]:
    """All of it."""
    words: dict[str, Data] = {
        line.kind.value: {"words": line.words, "is_public": line.is_public, "is_on_card": line.is_on_card} for line in one.held.words
    }
    return {
        "name": one.name,
        "words": words,
        "skills": [skill(found) for found in one.skills],
        "items": [item(found) for found in one.held.items if found.kind != "skill"],
        "goals": [_goal(found) for found in one.goals],
        "pitches": [pitch(found) for found in one.pitches],
    }


def _goal(one: GoalLine) -> dict[str, Data]:
    names = ("id", "kind", "words", "weekly_hours", "why", "until_on", "begun_on")
    return {name: getattr(one, name) for name in names}


def item(one: ItemLine) -> dict[str, Data]:
    """One item, with where it is shown."""
    names = ("id", "kind", "name", "by", "level", "link", "from_on", "to_on", "words", "is_public", "is_on_card")
    return {name: getattr(one, name) for name in names} | {"person": one.person_id or None}


def skill(one: Skilled) -> dict[str, Data]:
    """A skill with what speaks for it."""
    return item(one.item) | {"said_by": [_proof(found) for found in one.said], "shown_by": [_proof(found) for found in one.shown]}


def _proof(one: Proof) -> dict[str, Data]:
    return {"words": one.words, "source": one.source}


def pitch(one: Pitched) -> dict[str, Data]:
    """A pitch, how long it is, and what it could say."""
    draft: list[Data] = [{"words": said.words, "source": said.source} for said in one.draft]
    fit = {"words_count": one.fit.words, "seconds": one.fit.seconds, "most_words": one.fit.most or None, "fits": one.fit.fits}
    return {"to": one.to, "label": one.label, "words": one.words, **fit, "draft": draft}


def proposal(one: Proposal) -> dict[str, Data]:
    """Something that could stand in the profile."""
    names = ("key", "kind", "name", "by", "level", "link", "from_on", "to_on", "words", "source")
    return {name: str(getattr(one, name)) for name in names}
