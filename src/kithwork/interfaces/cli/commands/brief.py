"""What to remember before a talk: with one, with several, with everybody in a meeting to come."""

from collections.abc import Sequence

import click

from kithwork.actions import briefs as actions
from kithwork.actions import source_names, wins
from kithwork.actions.briefs import Brief, Said
from kithwork.domain.dates import hour_in_words
from kithwork.interfaces.cli import brief_shapes, moments
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import Here, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, gap, line, pair, title
from kithwork.store.queries.people import NobodyOfThatName


@click.command(epilog=example("kith brief ada", 'kith brief "ada lovelace" grace', "kith brief ada, grace", "kith brief --meeting retro"))
@click.argument("person", nargs=-1)
@click.option("--meeting", "meeting", metavar="TEXT", help="Of everybody in a meeting of the next days: its subject, or its number.")
@as_json
def brief(person: tuple[str, ...], meeting: str | None, *, is_json: bool) -> None:
    """What to remember before you talk.

    The last talks, promises both ways, what is open between you, wins since, what you have in common, gave and received, what they asked, what not to raise, and three
    questions out of what is on file. Of several people one below the other; with commas between names that have several words.
    """
    spot = here()
    if not any(word.strip(" ,") for word in person) and not meeting:
        raise Misread("Name people, or a meeting with --meeting.")
    if person and meeting:
        raise Misread("Name people or a meeting, one of the two.")
    head = ""
    if meeting:
        found = actions.meeting(owner_id=spot.owner_id, text=meeting, now=spot.now)
        ids: Sequence[int] = found.person_ids[: actions.TOGETHER]
        head = f"{found.subject or 'A meeting'}, {day(found.at)} {hour_in_words(found.at)}{f', {found.place}' if found.place else ''}"
    else:
        ids = _people(spot, person)
    made = actions.together(owner_id=spot.owner_id, person_ids=ids, now=spot.now)
    if is_json:
        return data(brief_shapes.brief(made[0]) if len(made) == 1 and not meeting else [brief_shapes.brief(one) for one in made])
    if head:
        title(head)
        if not made:
            line("Nobody else is named in it.")
    for place, one in enumerate(made):
        if place or head:
            gap()
        _show(one)
    return None


def _people(spot: Here, words: Sequence[str]) -> list[int]:
    """One person whose name all the words are; else, apart by commas or word by word, several."""
    text = " ".join(words)
    if "," in text:
        return [spot.person(name).id for name in text.split(",") if name.strip()]
    try:
        return [spot.person(text).id]
    except NobodyOfThatName:
        if len(words) == 1:
            raise
        return [spot.person(word).id for word in words]


def _show(one: Brief) -> None:
    title(f"{one.person.name} #{one.person.id}")
    line(". ".join(part for part in (one.headline, one.warmth) if part) + ".")
    if one.person.is_do_not_contact:
        line("You want to leave them in peace: nothing will propose them.")
    for said in one.avoid:
        pair("not to raise", said.words)
    _lately(one)
    sides = (
        ("noticed", one.noticed),
        ("looks for", one.looks_for),
        ("can give", one.can_give),
        ("in common", one.common),
        ("you gave", one.given),
        ("they gave", one.received),
        ("interview", one.interviews),
    )
    for label, some in sides:
        _said(label, some)
    for label, notes in (("they asked", one.asked), ("you noted", one.notes)):
        for note in notes:
            pair(label, f"{note.words} ({day(note.written_on)})")
    for label, words in (("about", ", ".join(one.topics)), ("how you met", one.story)):
        if words:
            pair(label, words)
    for number, opener in enumerate(one.openers, 1):
        pair(f"ask {number}", f"{opener.words} ({opener.because})")


def _lately(one: Brief) -> None:
    """Talks, promises, and what is new since."""
    for talk in one.last_talks:
        pair(day(talk.at), moments.in_words(talk))
    for promise in one.promises:
        pair(moments.side(promise), f"{moments.promise_in_words(promise, has_name=False)} [{promise.id}]")
    _said("open", one.open)
    for win in one.wins:
        pair(wins.label(win), f"{win.words} ({day(win.on)}, {source_names.word(win.source)}) [{win.id}]")
    if one.news and not one.wins:
        pair("before", " ".join(one.news))


def _said(label: str, found: Sequence[Said]) -> None:
    for said in found:
        pair(label, f"{said.words} ({said.evidence})" if said.evidence else said.words)
