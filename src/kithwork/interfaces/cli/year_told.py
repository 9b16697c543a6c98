"""A year in people, on a terminal and as data."""

from kithwork.actions.insight import year as actions
from kithwork.interfaces.cli.nouns import Here
from kithwork.interfaces.cli.printing import data, day, heading, item, line, title


def tell(spot: Here, year: int, *, is_json: bool) -> None:
    """All that is on file of it. Raises NoSuchYear."""
    found = actions.of(year, owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data(
            {
                "year": found.year,
                "finding": found.finding,
                "came_count": found.came_count,
                "came": [{"id": one.id, "name": one.name, "words": one.words} for one in found.came],
                "near": [{"id": one.id, "name": one.name, "words": one.words} for one in found.near],
                "parts": [{"heading": part.heading, "lines": [{"on": one.on, "words": one.words} for one in part.lines]} for part in found.parts],
            }
        )
    title(f"{found.year} in people")
    line(found.finding)
    for words, people in (("Who was near, by name", found.near), ("Who came, by name", found.came)):
        if people:
            heading(words)
        for one in people:
            item(f"{one.name} #{one.id}, {one.words}", indent=0)
    if found.came_count > len(found.came):
        line(f"And {found.came_count - len(found.came):,} more.", is_quiet=True)
    for part in found.parts:
        heading(part.heading)
        for row in part.lines:
            item(f"{day(row.on)}: {row.words}", indent=0)
        if part.left_out:
            line(f"And {part.left_out:,} more.", is_quiet=True)
    return None
