"""Who could be a mentor; apart from the list of mentorships, which is to be quick."""

import click

from kithwork.actions import seeking
from kithwork.interfaces.cli import idea_shapes
from kithwork.interfaces.cli.nouns import as_json, example, here
from kithwork.interfaces.cli.persons import in_short
from kithwork.interfaces.cli.printing import data, gap, item, line


@click.command(epilog=example("kith mentoring seek kubernetes", 'kith mentoring seek "public speaking"'))
@click.argument("topic", nargs=-1, required=True)
@as_json
def seek(topic: tuple[str, ...], *, is_json: bool) -> None:
    """Who could guide, teach or challenge you in something, by skill and tie."""
    spot = here()
    words = " ".join(topic)
    found = seeking.mentors(owner_id=spot.owner_id, topic=words, now=spot.now)
    if is_json:
        return data([idea_shapes.sought(one) for one in found])
    for one in found:
        item(in_short(one.person), indent=0)
        line(f"{one.because}; {one.warmth}{f'; {one.through}' if one.through else ''}", indent=2, is_quiet=True)
    if found:
        gap()
        line(
            f'`kith ask PERSON "…" --kind advice` asks one question first; `kith mentoring begin PERSON --as mentee --goal "{words}"` begins.',
            is_quiet=True,
        )
    else:
        line(f"Nobody on file has to do with {words}. `kith offer add` and `kith edit` say what people can do; other words may find more.")
    return None
