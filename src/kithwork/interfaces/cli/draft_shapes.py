"""What does `--json` print of a draft?"""

from kithwork.actions.drafting import Drafted
from kithwork.interfaces.cli.printing import Data


def draft(one: Drafted) -> dict[str, Data]:
    """A letter, line by line, each with the facts that it is from."""
    return {
        "person": one.person.id,
        "name": one.person.name,
        "kind": one.kind,
        "language": one.language,
        "email": one.email,
        "subject": one.letter.subject,
        "words": one.letter.words,
        "lines": [{"words": line.words, "made_of": list(line.sources)} for line in one.letter.lines],
        "held_back": one.held,
        "hints": list(one.hints),
        "respect": list(one.respect),
    }
