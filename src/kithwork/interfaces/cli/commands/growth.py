"""The last twelve months, promises by quarter, and what became of those whom the owner helped."""

import click

from kithwork.actions import growing as actions
from kithwork.actions.growing import STRANDS_SAID, Growth
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import Data, data, heading, line, pair, title


@click.command(epilog=example("kith growth", "kith growth --json"))
@as_json
def growth(*, is_json: bool) -> None:
    """How the last twelve months went.

    What you learned, shared and gave, which promises were kept, whom you met: each month beside the others, in words. And what those came to whom you
    mentored, brought together or encouraged. Only what is on file; nothing is held against anybody else's.
    """
    spot = here()
    found = actions.of(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data(_shape(found))
    _months(found)
    if found.quarters:
        heading("Promises")
        for one in found.quarters:
            said = [f"yours: {one.mine}"] if one.mine else []
            pair(one.name, " ".join([*said, *([f"to you: {one.theirs}"] if one.theirs else [])]))
    if found.helped:
        heading("Those whom you helped, so far")
        for came in found.helped:
            line(f"{came.person} #{came.person_id}: {came.words}; {came.because}.", indent=2)
            line(came.evidence, indent=4, is_quiet=True)
    return None


def _months(found: Growth) -> None:
    if not found.has_any:
        return line("Nothing of these twelve months is on file yet. `kith promise`, `kith share` and `kith practice` keep what comes here.")
    title("The last twelve months, as far as they are on file.")
    for month in reversed(found.months):
        said = [f"{name.lower()} {month.said(strand)}" for strand, name in STRANDS_SAID.items() if month.deeds[strand]]
        pair(month.name, f"{'; '.join(said)}." if said else "nothing on file")
    return None


def _shape(found: Growth) -> dict[str, Data]:
    months: list[Data] = [
        {
            "month": f"{month.on:%Y-%m}",
            **{
                strand.value: [{"on": one.on, "words": one.words, "person": one.person_id or None, "name": one.person} for one in deeds]
                for strand, deeds in month.deeds.items()
            },
        }
        for month in found.months
    ]
    quarters: list[Data] = [{"quarter": one.name, "mine": one.mine, "theirs": one.theirs} for one in found.quarters]
    helped: list[Data] = [
        {"person": one.person_id, "name": one.person, "words": one.words, "on": one.on, "because": one.because, "evidence": one.evidence}
        for one in found.helped
    ]
    return {"months": months, "promises": quarters, "helped": helped}
