"""What does `--json` print of artifacts?"""

from kithwork.actions.artifact_proposals import Proposal
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.artifacts import ArtifactLine


def artifact(one: ArtifactLine) -> dict[str, Data]:
    """Something that the owner made; the day is as much of it as is known."""
    return {
        "id": one.id,
        "kind": one.kind,
        "title": one.title,
        "words": one.words,
        "on": one.when,
        "url": one.url,
        "commit": one.commit,
        "result": one.result,
        "skills": list(one.skills),
        "noticed": [
            {"id": row.id, "person": row.person_id, "name": row.person, "on": row.on, "place": row.place, "words": row.words} for row in one.noticed
        ],
        "led_to": [
            {
                "id": row.id,
                "kind": row.kind,
                "person": row.person_id or None,
                "name": row.person,
                "opportunity": row.opportunity_id or None,
                "introduction": row.introduction_id or None,
                "on": row.on,
                "words": row.words,
            }
            for row in one.came
        ],
        "stories": [{"id": number, "title": title} for number, title in one.stories],
    }


def proposal(one: Proposal) -> dict[str, Data]:
    """Something that could be kept."""
    return {
        "name": one.key,
        "kind": one.kind,
        "title": one.title,
        "words": one.words,
        "on": one.on,
        "url": one.url,
        "commit": one.commit,
        "skills": list(one.skills),
        "source": one.source,
        "evidence": one.evidence,
    }
