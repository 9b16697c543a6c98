"""Everything about somebody, in the order of the page."""

from dataclasses import replace
from datetime import date
from typing import Final

import click

from kithwork.actions import person as actions
from kithwork.actions import source_names
from kithwork.actions.person import PersonPage
from kithwork.domain.dates import in_words as date_in_words
from kithwork.interfaces.cli import journal_rows, keep_shapes, ledger_shapes, moments, need_shapes, page_shapes, pairs
from kithwork.interfaces.cli.nouns import Here, as_json, example, here
from kithwork.interfaces.cli.printing import counted, data, day, gap, heading, item, line, listed, pair, title
from kithwork.store.queries import people
from kithwork.store.queries.moments import Moment
from kithwork.store.queries.people import NobodyOfThatName, PersonLine
from kithwork.store.queries.person import IdentityLine
from kithwork.store.queries.promises import PromiseLine
from kithwork.store.queries.wins import WinLine
from kithwork.store.queries.words import NoteLine, RelationLine

MOST_MOMENTS: Final = 1000


@click.command(epilog=example("kith show ada", "kith show 12 --moments 50"))
@click.argument("person", nargs=-1, required=True)
@click.option("--moments", "limit", type=click.IntRange(0, MOST_MOMENTS), default=10, show_default=True, help="So many of the last talks.")
@as_json
def show(person: tuple[str, ...], limit: int, *, is_json: bool) -> None:
    """Everything on file about somebody.

    PERSON is a name or its beginning, an address, a profile URL, or the number after the #, such as 12.
    """
    spot = here()
    found, words = _found(spot, " ".join(person))
    page = actions.page(owner_id=spot.owner_id, person_id=found.id, now=spot.now, limit=limit)
    if is_json:
        return data(page_shapes.page(page, spot.now.date()))
    if words:
        line(words, is_quiet=True)
    _head(page.person, page.headline, page.warmth)
    for reason in page.reasons:
        line(reason)
    if page.kept:
        line(f"{page.kept.words} Kept {page.kept.closeness}, {keep_shapes.next_in_words(page.kept, spot.now.date())}.")
    if page.past:
        line(page.past)
    _wins(page.wins)
    _promises(page.words.promises)
    _between(page, spot.now.date())
    _story(page)
    _notes(page.words.notes)
    journal_rows.tell(page.entries)
    _moments("To come", page.to_come)
    _moments("What happened", page.moments)
    if page.moments_total > len(page.moments) > 0:
        more = min(page.moments_total, MOST_MOMENTS)
        line(f"{len(page.moments)} of {counted(page.moments_total, 'moment')}; `--moments {more}` shows more.", indent=2, is_quiet=True)
    _facts(page)
    _identities(page)
    return None


def _between(page: PersonPage, today: date) -> None:
    """What is open between the two, what they need and offer, and what each did for the other."""
    if page.open:
        heading("Open between you")
        for still in page.open:
            item(f"{still.words} ({still.evidence})" if still.evidence else still.words)
    if page.needs:
        heading("Needs and offers")
        for one in page.needs:
            need_shapes.tell(one, today, is_named=False)
    if page.account.entries or page.account.is_exempt:
        heading("Given and received")
        ledger_shapes.tell(replace(page.account, promised=()))


def _found(spot: Here, text: str) -> tuple[PersonLine, str]:
    """Who is meant, and what to say of a number that is somebody else's now."""
    try:
        return spot.person(text), ""
    except NobodyOfThatName:
        heir = people.heir(spot.owner_id, text)
        if not heir:
            raise
        return heir, f"{text.removeprefix('#')} is {heir.name} (#{heir.id}) now."


def _head(person: PersonLine, headline: str, warmth: str) -> None:
    title(f"{person.name} #{person.id}")
    if headline:
        line(f"{headline}.")
    line(f"{warmth}.")
    if person.standing == "seen":
        line("Named by sources only; you have not been in touch.")
    if person.is_do_not_contact:
        line("You want to leave them in peace: nothing will propose them.")
    if person.is_archived:
        line("Put aside (`kith unarchive` brings them back).")


def _promises(promises: tuple[PromiseLine, ...]) -> None:
    if promises:
        heading("Promises")
    for promise in promises:
        pair(moments.side(promise), f"{moments.promise_in_words(promise, has_name=False)} [{promise.id}]")


def _wins(found: tuple[WinLine, ...]) -> None:
    if found:
        heading("Wins")
    for win in found:
        told = f"; congratulated {day(win.congratulated_on)}" if win.congratulated_on else f" [{win.id}]"
        pair(day(win.on), f"{win.words} ({source_names.word(win.source)}){told}")


def _story(page: PersonPage) -> None:
    words = page.words
    story = actions.story_in_words(words.story)
    if story:
        heading("How you met")
        line(story, indent=2)
    if words.relations or words.tags or words.topics or words.groups:
        gap()
    for relation in words.relations:
        pair("related", _relation(relation))
    for label, values in (("tags", words.tags), ("about", words.topics), ("groups", words.groups)):
        if values:
            pair(label, ", ".join(values))


def _relation(relation: RelationLine) -> str:
    other = f"{relation.name} #{relation.person_id}"
    if relation.word == "knows":
        return f"{other} knows them" if relation.is_theirs else f"knows {other}"
    return f"{other} is their {relation.word}" if relation.is_theirs else f"{relation.word} of {other}"


def _notes(notes: tuple[NoteLine, ...]) -> None:
    if notes:
        heading("Your notes")
    for note in notes:
        teller = f", told by {note.told_by}" if note.told_by else ""
        private = ", not to raise" if note.is_not_to_raise else ", private" if note.is_private else ""
        pair(day(note.written_on), f"{note.words}{f' ({(teller + private)[2:]})' if teller or private else ''}")


def _moments(name: str, found: tuple[Moment, ...]) -> None:
    if found:
        heading(name)
    for moment in found:
        pair(day(moment.at), moments.in_words(moment))


def _facts(page: PersonPage) -> None:
    typed = {name: value for name, value in page.words.fields.items() if name not in {"archived", "do-not-contact"}}
    if not (page.facts or typed):
        return
    heading("Facts")
    for name, value in typed.items():
        pair(name, f"{date_in_words(value) if name == 'birthday' else value} (you said so)")
    for fact in page.facts:
        value = date_in_words(fact.value) if fact.label == "born" else fact.value
        pair(fact.label, f"{value} ({fact.where or source_names.word(fact.source)})")
    for role in page.roles:
        if not role.is_now:
            pair(
                "was",
                f"{' at '.join(part for part in (role.title, role.organisation) if part)} ({source_names.word(role.source)}, {date_in_words(role.said_at)})",
            )


def _identities(page: PersonPage) -> None:
    sources = source_names.words([source for identity in page.identities for source in identity.sources])
    heading(f"One person, {counted(len(page.identities), 'identity', 'identities')}{f' in {listed(sources)}' if sources else ''}")
    for identity in page.identities:
        item(_identity(identity))
    if page.links:
        heading("Why we believe it is one human")
    for link in page.links:
        item(f"{link.one} and {link.other}, {link.certainty}: {link.words}")
    if page.contradictions:
        gap()
    for contradiction in page.contradictions:
        pairs.contradiction(contradiction)
    if page.contradictions:
        line("Answer: kith questions contradiction NUMBER take-back|keep-apart", indent=2, is_quiet=True)
    if len(page.identities) > 1:
        line(f"Not one human? kith people split {page.person.id}", indent=2, is_quiet=True)


def _identity(identity: IdentityLine) -> str:
    shown = identity.name if identity.kind in {"own", "entry"} else identity.value
    if identity.kind not in {"own", "entry"} and identity.name:
        shown += f" ({identity.name})"
    return f"{shown or identity.value}: {', '.join(source_names.words(identity.sources)) or 'you'}, {counted(identity.records_count, 'record')}"
