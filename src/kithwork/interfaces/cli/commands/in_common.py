"""What the owner and somebody have in common, and what goes together."""

from dataclasses import asdict

import click

from kithwork.actions import common_ground
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.printing import data, heading, item, line
from kithwork.store.queries import words as typed


@click.command(epilog=example("kith common ada", "kith common 12 --json"))
@click.argument("person", nargs=-1, required=True)
@as_json
def common(person: tuple[str, ...], *, is_json: bool) -> None:
    """What you and somebody have in common, and what goes together.

    Whom you both know; where you both are or were; what is alike (work, topics, skills, city) and what goes together (a need and an offer, what one
    learns and the other can, parts such as founder and engineer), each with what says so.
    """
    spot = here()
    found = spot.person(" ".join(person))
    ground = common_ground.of(owner_id=spot.owner_id, person=found, said=typed.words(spot.owner_id, found.id), now=spot.now)
    if is_json:
        told = asdict(ground)
        told["mutuals"] = [{"person": one.person.id, "name": one.person.name, "words": one.words} for one in ground.mutuals]
        return data({"person": found.id, "name": found.name, **told})
    parts = {"What you share": ground.shared, "What is alike": ground.similar, "What goes together": ground.complementary}
    if ground.mutuals:
        heading(f"Whom you and {found.name} both know")
        for one in ground.mutuals:
            item(one.words)
        if ground.mutuals_total > len(ground.mutuals):
            line(f"And {ground.mutuals_total - len(ground.mutuals):,} more.", indent=2, is_quiet=True)
    for words, told_ in parts.items():
        if told_:
            heading(words)
            for sentence in told_:
                item(f"{sentence}.")
    if not ground.mutuals and not any(parts.values()):
        line(f"Nothing on file says what you and {found.name} share.")
    return None
