"""Which identities are one person, and why: asked of the evidence, and nothing written."""

from kithwork.identity import resolve
from kithwork.identity.normalise import IdentityKey
from kithwork.store.queries import neighbourhood
from kithwork.store.queries.neighbourhood import Neighbourhood


def resolved(found: Neighbourhood) -> resolve.Resolution:
    """Who is who among these identities, with the owner's decisions."""
    nodes = [resolve.Node(i.id, IdentityKey(i.kind, i.value, i.name)) for i in found.identities.values()]
    claims = [resolve.Claim(c.ids, (c.source, c.key) if c.is_entry else None, c.books) for c in found.claims]
    rulings = [resolve.Ruling(one, other, answer == "same") for one, other, answer in found.decisions if answer != "later"]
    own = sorted(found.own & found.identities.keys())
    rulings += [resolve.Ruling(own[0], other, is_same=True) for other in own[1:]]
    return resolve.resolve(nodes, claims, rulings)


def reasons(*, owner_id: int, identity_ids: list[int]) -> list[resolve.Link]:
    """Why these identities are one person: the links that hold them together, made afresh from the evidence."""
    found = neighbourhood.around(owner_id, identity_ids)
    wanted = set(identity_ids)
    return [link for link in resolved(found).links if link.one in wanted and link.other in wanted]
