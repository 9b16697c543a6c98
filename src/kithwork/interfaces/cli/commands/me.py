"""Who the owner is: the profile, pitches, and what is proposed for it, as lists."""

from collections.abc import Sequence

import click

from kithwork.actions import own_proposals
from kithwork.actions import profile as reading
from kithwork.domain.dates import day_in_words, in_words
from kithwork.domain.own import KINDS_SAID, OwnItemKind
from kithwork.interfaces.cli import me_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, gap, heading, item, line, pair, title
from kithwork.store.queries.profile import ItemLine, ProfileLine
from kithwork.store.queries.targets import GoalLine


class _Me(Noun):
    default = "show"


@click.group(
    cls=_Me,
    epilog=example(
        "kith me",
        'kith me say work "Test engineer for railway software"',
        "kith me proposals",
        "kith me take --all",
        'kith me pitch meetup "I test what makes trains run."',
        "kith me export resume.json",
    ),
)
def me() -> None:
    """Who you are, in your words: story, skills with proof, goals, pitches; and how others may see it.

    Without a verb: your profile.
    """


me.apart = {
    "card": "me_card:card",
    "reputation": "me_standing:reputation",
    "ready": "me_standing:ready",
    "questions": "me_curiosity:questions",
}
me.later = {verb: f"me_words:{verb}" for verb in ("say", "add", "change", "drop", "take", "leave", "pitch", "asks", "shown", "export")}


@me.command(epilog=example("kith me show --json"))
@as_json
def show(*, is_json: bool) -> None:
    """Your profile, each skill with what shows it and where."""
    spot = here()
    found = reading.whole(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data(me_shapes.whole(found))
    title(found.name or "You")
    for word in found.held.words:
        pair(word.kind, word.words)
    _skills(found.skills)
    _items(found.held)
    _goals(found.goals)
    heading("Pitches")
    for said in found.pitches:
        item(f"{said.label}: {said.words or _unsaid(said)}")
    waiting = len(own_proposals.listed(owner_id=spot.owner_id))
    gap()
    if waiting:
        line(f"Proposed from your files: {waiting}; `kith me proposals` lists it.")
    elif not found.held.words and not found.held.items:
        line("Nothing yet. `kith me say story TEXT` begins; an import of your LinkedIn archive or a CV in JSON Resume proposes the rest.")
    return None


def _unsaid(one: reading.Pitched) -> str:
    return f"not said yet; {'`kith me pitches` drafts one' if one.draft else f'`kith me pitch {one.to} TEXT` says it'}"


def _skills(some: Sequence[reading.Skilled]) -> None:
    if some:
        heading("Skills")
    for one in some:
        item(one.item.name, mark=str(one.item.id))
        for proof in (*one.said, *one.shown):
            line(f"{proof.words} ({proof.source})", indent=6, is_quiet=True)
        if not one.said and not one.shown:
            line("nothing on file shows it yet", indent=6, is_quiet=True)


def _items(held: ProfileLine) -> None:
    for kind in OwnItemKind:
        some = [] if kind is OwnItemKind.SKILL else held.of(kind)
        if some:
            heading(KINDS_SAID[kind].capitalize())
        for thing in some:
            item(_said(thing), mark=str(thing.id))


def _goals(some: Sequence[GoalLine]) -> None:
    if some:
        heading("Goals")
    for goal in some:
        until = f", until {day_in_words(goal.until_on)}" if goal.until_on else ""
        item(f"{goal.words}{until}{f': {goal.why}' if goal.why else ''} ({goal.kind})", mark=str(goal.id))


def _said(one: ItemLine) -> str:
    words = f"“{one.words}”" if one.kind is OwnItemKind.REFERENCE else ""
    return ", ".join(filter(None, (one.name, one.by, one.level, one.link, reading.span(one), words)))


@me.command(epilog=example("kith me proposals", "kith me take 1a2b 3c4d", "kith me take --all"))
@as_json
def proposals(*, is_json: bool) -> None:
    """What your files say of you and your profile does not; it waits for your yes."""
    found = own_proposals.listed(owner_id=here().owner_id)
    if is_json:
        return data([me_shapes.proposal(one) for one in found])
    for one in found:
        kind = str(one.kind) if one.is_word else KINDS_SAID[OwnItemKind(one.kind)]
        days = " to ".join(filter(None, (in_words(one.from_on), in_words(one.to_on))))
        words = f"“{one.words[:160]}”" if one.kind is OwnItemKind.REFERENCE else ""
        item(f"{kind}: {', '.join(filter(None, (one.name, one.by, one.level, one.link, days, words)))}", mark=one.key[:6], indent=0)
        line(one.source, indent=7, is_quiet=True)
    if found:
        line(
            "`kith me take KEY` takes one into your profile, `kith me leave KEY` leaves it out for good, `kith me take --all` takes everything of yours."
        )
    else:
        line("Nothing is proposed. Import your LinkedIn archive or a CV in JSON Resume (`kith import`); an address of yours makes a CV yours.")
    return None


@me.command(epilog=example("kith me pitches", "kith me pitches --json"))
@as_json
def pitches(*, is_json: bool) -> None:
    """Your pitches, how long each takes to say, and a draft from what is on file."""
    found = reading.pitched(owner_id=here().owner_id)
    if is_json:
        return data([me_shapes.pitch(one) for one in found])
    for one in found:
        heading(one.label)
        if one.words:
            line(one.words, indent=2)
            line(reading.length(one.fit), indent=2, is_quiet=True)
        for said in one.draft if not one.words else ():
            line(said.words, indent=2)
            line(f"from {said.source}", indent=4, is_quiet=True)
        if not one.words:
            keep = f"`kith me pitch {one.to} --draft` keeps this draft, `kith me pitch {one.to} TEXT` your own words."
            line(keep if one.draft else f"`kith me pitch {one.to} TEXT` says it; nothing is on file to draft it from.", indent=2, is_quiet=True)
    return None
