"""What did people give the owner to learn from: which of it is to be read, which was used, and what lies about yet unkept?"""

from typing import Final

from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NotFound
from kithwork.domain.learning import STATES_SAID, ResourceState
from kithwork.engines import links
from kithwork.store.queries import learning as queries
from kithwork.store.queries.learning import LinkWords, ResourceLine

FOUND: Final = 20  # of what lies about, the newest
_ABOUT: Final = 160  # letters of the words around an address
_ORDER: Final = (ResourceState.READING, ResourceState.TO_READ, ResourceState.USED, ResourceState.LET_GO)


class NoSuchResource(NotFound):
    """There is no resource of that number. `kith learning resources --all` lists them; what was only found has a key of letters and figures."""


def kept(*, owner_id: int, is_open: bool = True, skill_id: int = 0, person_id: int = 0) -> list[ResourceLine]:
    """What the owner kept: what is being read first; what was used or let go only where all are wanted."""
    found = [
        one
        for one in queries.resources(owner_id)
        if (not is_open or one.state in {ResourceState.TO_READ, ResourceState.READING})
        and (not skill_id or one.goal_id == skill_id)
        and (not person_id or one.person_id == person_id)
    ]
    return sorted(found, key=lambda one: _ORDER.index(one.state))


def lying_about(*, owner_id: int, limit: int = FOUND) -> list[ResourceLine]:
    """What people gave in their words and the owner neither kept nor let go, each once, by whoever gave it last; the newest first."""
    taken = {one.key for one in queries.resources(owner_id)}
    found: dict[str, ResourceLine] = {}
    for said in queries.with_links(owner_id):
        for url in links.found(said.words):
            key = links.key(url)
            if key not in taken and key not in found and links.is_page(url):
                found[key] = _line(key, url, said)
        if len(found) >= limit:
            break
    return list(found.values())[:limit]


def _line(key: str, url: str, said: LinkWords) -> ResourceLine:
    around = " ".join(said.words.replace(url, "").split()).strip(" :,;-–")
    about = around if len(around) <= _ABOUT else f"{around[:_ABOUT].rsplit(' ', 1)[0]}…"
    return ResourceLine(0, key, url, said.person_id, said.person, 0, "", about, said.source, said.on, ResourceState.TO_READ, said.on, "")


def numbered(*, owner_id: int, resource_id: int) -> ResourceLine:
    """The resource of this number. Raises NoSuchResource."""
    found = next((one for one in queries.resources(owner_id) if one.id == resource_id), None)
    if not found:
        raise NoSuchResource
    return found


def found_as(*, owner_id: int, key: str) -> ResourceLine:
    """What lies about under this key, or under the only one that begins so. Raises NoSuchResource."""
    some = [one for one in lying_about(owner_id=owner_id, limit=10 * FOUND) if one.key.startswith(key.casefold())]
    if len(some) != 1:
        raise NoSuchResource
    return some[0]


def state(one: ResourceLine) -> str:
    """How far the owner is with it, in words."""
    return f"{STATES_SAID[one.state]}{f' since {day_in_words(one.state_on)}' if one.state is ResourceState.READING else ''}" + (
        f" {day_in_words(one.state_on)}{f': {one.outcome}' if one.outcome else ''}" if one.state is ResourceState.USED else ""
    )
