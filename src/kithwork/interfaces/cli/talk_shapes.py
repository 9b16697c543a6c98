"""What does `--json` print of stories and practice questions?"""

from kithwork.actions.practice import Drill
from kithwork.actions.stories import Fitting
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.stories import StoryLine


def story(one: StoryLine) -> dict[str, Data]:
    """Something that the owner did."""
    return {
        "id": one.id,
        "title": one.title,
        "situation": one.situation,
        "action": one.action,
        "result": one.result,
        "proof": one.proof,
        "answers": one.answers,
        "topics": list(one.topics),
        "told_on": one.told_on,
        "artifacts": [{"id": number, "title": title} for number, title in one.artifacts],
    }


def fitting(one: Fitting) -> dict[str, Data]:
    """A story that answers, and why."""
    return {"story": one.story.id, "title": one.story.title, "proof": one.story.proof, "why": list(one.why)}


def drill(one: Drill) -> dict[str, Data]:
    """A question that is practised."""
    line = one.line
    return {
        "id": line.id,
        "words": line.words,
        "kind": line.kind,
        "topics": list(line.topics),
        "story": line.story_id or None,
        "heard": line.heard,
        "begun_on": line.begun_on,
        "due_on": one.due_on,
        "is_due": one.is_due,
        "practised": [{"went": row.went, "on": row.on, "words": row.words} for row in line.practised],
    }
