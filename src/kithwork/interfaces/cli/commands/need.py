"""What people look for, and what they can give: yours too."""

from datetime import date

import click

from kithwork.actions import matching, need_proposals, stating
from kithwork.actions import needs as actions
from kithwork.actions.matching import Pair
from kithwork.actions.stating import Stated
from kithwork.interfaces.cli import days, match_shapes, need_shapes
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here, wants_data
from kithwork.interfaces.cli.printing import data, gap, item, line
from kithwork.store.queries.needs import NeedLine

URGENCIES = ["now", "soon", "sometime"]


@click.group(
    cls=Noun,
    epilog=example('kith need ada "help with a Kubernetes move" --until 2027-01-31', 'kith need me "a reviewer for my book"', "kith need met 3"),
)
def need() -> None:
    """What people look for, in their words; you are `me`.

    Without a PERSON: all that are open, with their numbers. Whatever is written down is matched with the offers on file at once.
    """


@click.group(cls=Noun, epilog=example('kith offer ben "can explain Postgres to anybody" --place leeds', 'kith offer me "an hour on Fridays"'))
def offer() -> None:
    """What people can give, in their words; you are `me`.

    Without a PERSON: all that are open, with their numbers. Whatever is written down is matched with the needs on file at once.
    """


def _adder(*, is_offer: bool) -> click.Command:
    """The verb that may be left out, of either noun."""
    noun = "offer" if is_offer else "need"

    @click.command("add", epilog=example(f'kith {noun} ada "…" --kind skill --urgency soon', f"kith {noun}"))
    @click.argument("person", required=False)
    @click.argument("words", nargs=-1, metavar="[TEXT]")
    @click.option("--kind", type=click.Choice(actions.KINDS), help="What sort of thing; heard in the words when left out.")
    @click.option("--topic", "topics", multiple=True, help="What it is about, where the words do not say; may stand several times.")
    @click.option("--urgency", type=click.Choice(URGENCIES), default="sometime", show_default=True, help="How soon.")
    @click.option("--until", type=days.ahead, metavar="DATE", help="The last day on which it holds: 2027-01-31, friday.")
    @click.option("--place", default="", help="Where one has to be, if anywhere.")
    @click.option("--confidential", "is_confidential", is_flag=True, help="For your eyes: never shown in a match.")
    @click.option("--told-by", default="", metavar="PERSON", help="Who told you.")
    @deed
    def add(
        person: str | None,
        words: tuple[str, ...],
        kind: str | None,
        topics: tuple[str, ...],
        urgency: str,
        until: date | None,
        place: str,
        told_by: str,
        *,
        is_confidential: bool,
    ) -> None:
        if person is None:
            return _list(is_offer=is_offer, is_all=False, is_json=wants_data())
        if not words:
            raise Misread(f'Say what it is, in their words: kith {noun} {person} "…".')
        said = Stated(" ".join(words), kind or "", topics, urgency, place, until, is_confidential)
        return _add(person, said, told_by, is_offer=is_offer)

    add.help = f"Write down {'what somebody can give' if is_offer else 'what somebody looks for'}; without a PERSON, all that are open."
    return add


def _add(person: str, said: Stated, told_by: str, *, is_offer: bool) -> None:
    spot = here()
    person_id = actions.who(owner_id=spot.owner_id, text=person, now=spot.now)
    teller = spot.person(told_by).id if told_by else 0
    number = stating.add(owner_id=spot.owner_id, person_id=person_id, said=said, is_offer=is_offer, now=spot.now, told_by=teller)
    made = actions.numbered(owner_id=spot.owner_id, need_id=number)
    found = matching.of_need(owner_id=spot.owner_id, need_id=number, now=spot.now)
    if wants_data():
        return data(
            {
                "done": "Written down",
                "need": need_shapes.need(made, spot.now.date()),
                "matches": [match_shapes.pair(one, spot.now.date()) for one in found],
            }
        )
    return _tell(made, found, spot.now.date(), is_offer=is_offer)


def _tell(made: NeedLine, found: list[Pair], today: date, *, is_offer: bool) -> None:
    beside = actions.in_words(made, today=today)
    line(f"Written down as {made.id}: {need_shapes.name(made)}, “{made.words}” ({beside}). {UNDO}")
    gap()
    if found:
        match_shapes.tell_pairs(found)
    elif made.is_confidential:
        line("It is confidential: it is compared with nothing, and stands with the person and in your lists alone.")
    else:
        line(
            f"Nothing on file goes with it yet; whatever comes later is compared with it.{'' if is_offer else ' `kith offer` keeps what people can give.'}"
        )


def _lister(*, is_offer: bool) -> click.Command:
    noun = "offer" if is_offer else "need"

    @click.command("list", epilog=example(f"kith {noun} list --all"))
    @click.option("--all", "is_all", is_flag=True, help="Met, withdrawn and expired ones too.")
    @as_json
    def list_(*, is_all: bool, is_json: bool) -> None:
        _list(is_offer=is_offer, is_all=is_all, is_json=is_json)

    list_.help = f"{'Offers' if is_offer else 'Needs'} that are open, the newest first."
    return list_


def _list(*, is_offer: bool, is_all: bool, is_json: bool) -> None:
    spot = here()
    found = actions.listed(owner_id=spot.owner_id, now=spot.now, is_offer=is_offer, is_open=not is_all)
    if is_json:
        return data([need_shapes.need(one, spot.now.date()) for one in found])
    if not found:
        noun, sort = ("offer", "what somebody can give") if is_offer else ("need", "what somebody looks for")
        line(f'No {noun} is open. `kith {noun} ada "…"` writes down {sort}.')
    for one in found:
        need_shapes.tell(one, spot.now.date())
    return None


def _settler(noun: str, verb: str, state: str, words: str) -> click.Command:
    @click.command(verb, epilog=example(f"kith {noun} {verb} 3"), help=words)
    @click.argument("number", type=int)
    @deed
    def settle(number: int) -> None:
        spot = here()
        said = stating.settle(owner_id=spot.owner_id, need_id=number, said=state, now=spot.now)
        done(f"{said}.", {"need": number, "state": state}, hint=UNDO)

    return settle


@need.command(epilog=example("kith need proposals", "kith need yes 3f9c12"))
@click.option("--limit", type=click.IntRange(1, 200), default=20, show_default=True, help="At most so many.")
@as_json
def proposals(limit: int, *, is_json: bool) -> None:
    """What your notes, their letters and headlines speak of; kept only with your yes."""
    spot = here()
    found = need_proposals.listed(owner_id=spot.owner_id, now=spot.now, limit=limit)
    if is_json:
        return data(
            [
                {
                    "key": one.key,
                    "person": {"id": one.person_id, "name": one.person},
                    "kind": one.label,
                    "words": one.words,
                    "source": one.source,
                    "on": one.on,
                }
                for one in found
            ]
        )
    if not found:
        line(
            "Nothing to propose: no note, letter or headline on file speaks of a need or an offer. Letters count when they were imported --with-words."
        )
    for one in found:
        item(f"{one.person} #{one.person_id}, {one.label}: “{one.words}” ({one.evidence})", mark=one.key[:6], indent=0)
    return None


@need.command(epilog=example("kith need yes 3f9c12"))
@click.argument("key")
@deed
def yes(key: str) -> None:
    """A proposal is kept, and matched."""
    spot = here()
    number = need_proposals.keep(owner_id=spot.owner_id, key=key, now=spot.now)
    made = actions.numbered(owner_id=spot.owner_id, need_id=number)
    done(f"Kept as {number}: {made.person}, “{made.words}”.", {"need": number}, hint=UNDO)


@need.command(epilog=example("kith need no 3f9c12"))
@click.argument("key")
@deed
def no(key: str) -> None:
    """A proposal is none, and never comes back."""
    spot = here()
    need_proposals.decline(owner_id=spot.owner_id, key=key, now=spot.now)
    done("It is not proposed again.", {"key": key}, hint=UNDO)


for group, is_offer_ in ((need, False), (offer, True)):
    group.default = "add"
    group.add_command(_adder(is_offer=is_offer_))
    group.add_command(_lister(is_offer=is_offer_))
    noun_ = "offer" if is_offer_ else "need"
    group.add_command(_settler(noun_, "met", "met", "It was taken up." if is_offer_ else "It was met."))
    group.add_command(_settler(noun_, "withdraw", "withdrawn", "It holds no more."))
    group.add_command(_settler(noun_, "reopen", "open", "It is open again."))
