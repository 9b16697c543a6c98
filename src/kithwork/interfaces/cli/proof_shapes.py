"""What does `--json` print of artifacts?"""

from kithwork.actions.artifact_proposals import Proposal
from kithwork.actions.credibility import Check, Claim
from kithwork.actions.things import Fit
from kithwork.interfaces.cli import shapes
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


def fit(one: Fit) -> dict[str, Data]:
    """Somebody whom it fits."""
    draft: dict[str, Data] = {"subject": one.draft.subject, "words": one.draft.words}
    return {"person": shapes.person(one.person), "why": list(one.why), "evidence": one.evidence, "draft": draft}


def check(found: Check) -> dict[str, Data]:
    """Both sides of it."""
    return {
        "without_proof": [_claim(one) for one in found.bare],
        "without_claim": [{"skill": one.skill, "artifacts": [made.id for made in one.shown_by]} for one in found.unsaid],
        "with_proof": [_claim(one) for one in found.shown],
    }


def _claim(one: Claim) -> dict[str, Data]:
    return {"words": one.words, "source": one.source, "proofs": [{"words": each.words, "source": each.source} for each in one.proofs]}
