"""What does `--json` print of who says what of the owner, and of what is ready?"""

from kithwork.actions.asked import Voucher
from kithwork.actions.readiness import Ready
from kithwork.actions.reputation import Reputation
from kithwork.interfaces.cli.printing import Data


def reputation(one: Reputation) -> dict[str, Data]:
    """Who says what of the owner."""
    skills: list[Data] = [
        {
            "skill": found.skill,
            "said": [_voucher(said) for said in found.said],
            "could": [{"person": who.person_id, "name": who.person, "words": who.words, "source": who.source} for who in found.could],
        }
        for found in one.skills
    ]
    return {"recommended": [_voucher(said) for said in one.recommended], "skills": skills, "beside": [_voucher(said) for said in one.beside]}


def _voucher(one: Voucher) -> dict[str, Data]:
    return {"person": one.person_id, "name": one.person, "words": one.words, "on": one.on, "source": one.source}


def ready(one: Ready) -> dict[str, Data]:
    """One thing that one is glad to have."""
    return {"what": one.what, "is_ready": one.is_ready, "words": one.words, "next": one.next, "command": one.command}
