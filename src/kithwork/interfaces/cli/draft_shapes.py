"""What does `--json` print of a draft?"""

from kithwork.actions.drafting import Drafted
from kithwork.actions.wording import Leaving, Worded
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


def leaving(one: Leaving) -> dict[str, Data]:
    """What would leave for a language model; nothing did."""
    return {"leaves": one.words, "host": one.host, "model": one.model, "is_this_machine": one.is_here}


def doubts(one: Worded) -> dict[str, Data]:
    """What in a model's words is on no file."""
    return {"worded_by": one.host, "on_no_file": list(one.doubts), "is_long": one.is_long}
