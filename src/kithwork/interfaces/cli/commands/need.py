"""What people look for, and what they can give: yours too."""

from datetime import date
from importlib import import_module
from typing import Final

import click

from kithwork.actions import need_proposals
from kithwork.actions import needs as actions
from kithwork.actions.needs import Stated
from kithwork.interfaces.cli import days, need_shapes
from kithwork.interfaces.cli.lazy import to_write
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import Noun, as_json, deed, example, here, wants_data
from kithwork.interfaces.cli.printing import data, item, line

_WORDS: Final = "kithwork.interfaces.cli.commands.need_words"  # by name: it brings Django with it
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


need.later = {"yes": "need_words:yes", "no": "need_words:no"} | {verb: f"need_words:need_{verb}" for verb in ("met", "withdraw", "reopen")}
offer.later = {verb: f"need_words:offer_{verb}" for verb in ("met", "withdraw", "reopen")}


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
        to_write()
        import_module(_WORDS).write_down(person, said, told_by, is_offer=is_offer)
        return None

    add.help = f"Write down {'what somebody can give' if is_offer else 'what somebody looks for'}; without a PERSON, all that are open."
    return add


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


for group, is_offer_ in ((need, False), (offer, True)):
    group.default = "add"
    group.add_command(_adder(is_offer=is_offer_))
    group.add_command(_lister(is_offer=is_offer_))
