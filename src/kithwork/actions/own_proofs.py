"""What has the owner to show: artifacts, offers, topics, posts, and what others recommended or endorsed them for; each with where it stands."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kithwork.actions import source_names, topic_reading, vouching
from kithwork.domain.dates import day_in_words, in_words
from kithwork.domain.kinds import FactKind
from kithwork.domain.own import OwnItemKind
from kithwork.engines import proofs as engine
from kithwork.engines.proofs import Proof, Shown
from kithwork.store.queries import artifacts, facts
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import organisations as organisation_queries
from kithwork.store.queries import owners as owner_queries
from kithwork.store.queries import profile as profile_queries
from kithwork.store.queries import words as typed
from kithwork.store.queries.artifacts import ArtifactLine

SAID: Final = {
    FactKind.PROJECT: "a project of yours",
    FactKind.PUBLICATION: "published",
    FactKind.CERTIFICATE: "a certificate",
    FactKind.HONOUR: "an honour",
    FactKind.COURSE: "a course",
    FactKind.SKILL: "a skill that you name",
}
_SHOWN: Final = tuple(SAID)
_MADE: Final = {
    OwnItemKind.PROJECT: SAID[FactKind.PROJECT],
    OwnItemKind.PUBLICATION: SAID[FactKind.PUBLICATION],
    OwnItemKind.CERTIFICATE: SAID[FactKind.CERTIFICATE],
    OwnItemKind.HONOUR: SAID[FactKind.HONOUR],
    OwnItemKind.COURSE: SAID[FactKind.COURSE],
}


def held_against(*, owner_id: int, required: list[str], today: date) -> tuple[Shown, ...]:
    """Each requirement with what speaks for it."""
    if not required:
        return ()
    return engine.held_against(required, list(listed(owner_id=owner_id, today=today)), topic_reading.vocabulary(owner_id=owner_id))


def listed(*, owner_id: int, today: date) -> Iterator[Proof]:
    """Everything that the owner has to show: what they made and what others say first."""
    shown = artifacts.listed(owner_id)
    yield from map(of_artifact, shown)
    for one in vouching.vouchers(owner_id=owner_id):
        yield Proof(f"{one.person} {one.words}", f"{day_in_words(one.on)}, {one.medium}", f"{one.person} {one.words.replace(' you', ' me', 1)}")
    own_id = owner_queries.own_person(owner_id)
    if own_id:
        for offer in need_queries.open_to_speak_of(owner_id, own_id, is_offer=True, today=today):
            yield Proof(" ".join((offer.words, *offer.topics)) if offer.topics else offer.words, f"your offer, {day_in_words(offer.said_on)}")
        yield from (Proof(topic, "your topics") for topic in typed.words(owner_id, own_id).topics)
    yield from of_facts(owner_id, _SHOWN, {made.title.casefold() for made in shown})
    for organisation, title, from_on, to_on, kind in organisation_queries.own_posts(owner_id):
        span = f"{in_words(from_on) or 'some time'} to {in_words(to_on) or 'now'}"
        source = "your education" if kind == "education" else "your posts"
        yield Proof(", ".join(part for part in (title, organisation) if part), f"{source}, {span}")


def of_artifact(made: ArtifactLine) -> Proof:
    """Something that the owner made, with its skills and what came of it."""
    words = made.title + (f" ({', '.join(made.skills)})" if made.skills else "") + (f": {made.result}" if made.result else "")
    return Proof(words, f"your {made.kind}, {made.when_said}{f', {made.url}' if made.url else ''}")


def of_facts(owner_id: int, kinds: tuple[FactKind, ...], shown: set[str]) -> Iterator[Proof]:
    """What the owner made and passed, where it is not among what they show, and last what they only say that they can."""
    told = [one for one in facts.listed(owner_id, kinds) if one.name.casefold() not in shown]
    known = {one.name.casefold() for one in told} | shown
    for made in profile_queries.items(owner_id):
        if made.kind in _MADE and made.name.casefold() not in known:
            said = ", ".join(filter(None, (_MADE[made.kind], made.by, in_words(made.from_on))))
            yield Proof(" ".join(filter(None, (made.name, made.words))), f"{said}; your profile")
    for one in told:
        said = ", ".join(filter(None, (SAID[one.kind], one.by, in_words(one.on) if one.on else "")))
        yield Proof(one.name, f"{said}; {source_names.word(one.source)}")
