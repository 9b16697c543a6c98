"""What the owner says of themself; apart from the lists, which are to be quick."""

import os
import sys
from contextlib import suppress
from pathlib import Path

import click

from kithwork.actions import profile as reading
from kithwork.actions import profiling as actions
from kithwork.actions import proof_shown, showing
from kithwork.domain.errors import Refused, StorageFailed
from kithwork.domain.own import Asking, OwnItemKind, OwnWordKind
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here

_KINDS = [one.value for one in OwnItemKind if one is not OwnItemKind.REFERENCE]


@click.command(
    epilog=example(
        'kith me say work "Test engineer for railway software"', "kith me say story - < story.txt", 'kith me say availability "two days a week"'
    )
)
@click.argument("kind", type=click.Choice([one.value for one in OwnWordKind]))
@click.argument("words", nargs=-1, metavar="TEXT")
@deed
def say(kind: str, words: tuple[str, ...]) -> None:
    """Say who you are, what you do, what matters to you; `-` reads standard input, no TEXT takes it back."""
    spot = here()
    done(f"{actions.say(owner_id=spot.owner_id, kind=kind, text=_text(words), now=spot.now)}.", {"kind": kind}, hint=UNDO)


def _text(words: tuple[str, ...]) -> str:
    return sys.stdin.read() if words == ("-",) else " ".join(words).replace("\\n", "\n")


def _parts(by: str | None, level: str | None, link: str | None, since: str | None, until: str | None, about: str | None) -> dict[str, str]:
    said = {"by": by, "level": level, "link": link, "from_on": since, "to_on": until, "words": about}
    return {name: text for name, text in said.items() if text is not None}


@click.command(
    epilog=example(
        "kith me add skill Python",
        "kith me add link https://robin.example",
        'kith me add post "Test engineer" --by Dovetail --since 2021-04 --about "Built the test bench."',
        'kith me add project "Signal box" --link https://example.org/box --since 2024',
    )
)
@click.argument("kind", type=click.Choice(_KINDS))
@click.argument("name", nargs=-1, required=True)
@click.option("--by", metavar="TEXT", help="The organisation, the school, who published or gave it.")
@click.option("--level", metavar="TEXT", help="How well.")
@click.option("--link", metavar="URL", help="Where one can see it.")
@click.option("--since", metavar="DATE", help="From when: 2019, 2019-04 or 2019-04-12.")
@click.option("--until", metavar="DATE", help="Until when; left open, it goes on.")
@click.option("--about", metavar="TEXT", help="What it was, in your words.")
@deed
def add(
    kind: str,
    name: tuple[str, ...],
    by: str | None,
    level: str | None,
    link: str | None,
    since: str | None,
    until: str | None,
    about: str | None,
) -> None:
    """Add a skill, link, post, project and the like."""
    spot = here()
    number = actions.add(owner_id=spot.owner_id, kind=kind, name=" ".join(name), parts=_parts(by, level, link, since, until, about), now=spot.now)
    hint = f"Others do not see it yet; `kith me shown {number}` shows it. {UNDO}"
    done(f"In your profile as number {number}: {' '.join(name)}.", {"item": number}, hint=hint)


@click.command(epilog=example('kith me change 3 --name "Senior test engineer"', "kith me change 3 --until 2026-09"))
@click.argument("number", type=int)
@click.option("--name", metavar="TEXT", help="What it is called.")
@click.option("--by", metavar="TEXT", help="The organisation, the school, who published or gave it.")
@click.option("--level", metavar="TEXT", help="How well.")
@click.option("--link", metavar="URL", help="Where one can see it.")
@click.option("--since", metavar="DATE", help="From when.")
@click.option("--until", metavar="DATE", help="Until when.")
@click.option("--about", metavar="TEXT", help="What it was, in your words.")
@deed
def change(
    number: int,
    name: str | None,
    by: str | None,
    level: str | None,
    link: str | None,
    since: str | None,
    until: str | None,
    about: str | None,
) -> None:
    """Say it otherwise; what you leave out stays as it was."""
    spot = here()
    parts = _parts(by, level, link, since, until, about)
    done(f"{actions.change(owner_id=spot.owner_id, item_id=number, name=name, parts=parts, now=spot.now)}.", {"item": number}, hint=UNDO)


@click.command(epilog=example("kith me drop 3"))
@click.argument("number", type=int)
@deed
def drop(number: int) -> None:
    """Take something out; it is not proposed again."""
    spot = here()
    done(f"{actions.drop(owner_id=spot.owner_id, item_id=number, now=spot.now)}.", {"item": number}, hint=UNDO)


@click.command(epilog=example("kith me take 1a2b3c", "kith me take --all"))
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@click.option("--all", "is_all", is_flag=True, help="Everything that is proposed, save what others wrote about you.")
@deed
def take(keys: tuple[str, ...], *, is_all: bool) -> None:
    """Take what is proposed into your profile."""
    spot = here()
    done(f"{actions.accept(owner_id=spot.owner_id, keys=keys, is_all=is_all, now=spot.now)}.", {}, hint=UNDO)


@click.command(epilog=example("kith me leave 1a2b3c"))
@click.argument("keys", nargs=-1, metavar="[KEY]...")
@click.option("--all", "is_all", is_flag=True, help="Everything that is proposed, save what others wrote about you.")
@deed
def leave(keys: tuple[str, ...], *, is_all: bool) -> None:
    """Leave what is proposed out, for good."""
    spot = here()
    done(f"{actions.refuse(owner_id=spot.owner_id, keys=keys, is_all=is_all, now=spot.now)}.", {}, hint=UNDO)


@click.command(
    epilog=example(
        'kith me pitch family "Robin makes sure that trains leave on time."',
        "kith me pitch meetup --draft",
        'kith me pitch "founders of small firms" "I test what you cannot afford to break."',
    )
)
@click.argument("to")
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--draft", "is_draft", is_flag=True, help="Keep the draft that `kith me pitches` shows.")
@deed
def pitch(to: str, words: tuple[str, ...], *, is_draft: bool) -> None:
    """Say who you are to family, at a meetup, in a mail, or to whom you name; no TEXT takes it back."""
    spot = here()
    text = reading.pitch_of(owner_id=spot.owner_id, to=to).drafted if is_draft else _text(words)
    if is_draft and not text:
        return done("Nothing is on file to draft it from.")
    summary = actions.pitch(owner_id=spot.owner_id, to=to, text=text, now=spot.now)
    found = reading.pitch_of(owner_id=spot.owner_id, to=to)
    said = f" {reading.length(found.fit)}" if found.words else ""
    return done(f"{summary}.{said}", {"to": to, "words_count": found.fit.words, "seconds": found.fit.seconds}, hint=UNDO)


@click.command(epilog=example('kith me asks coffee "What did you learn lately?" "What would you do with a free month?"'))
@click.argument("occasion", type=click.Choice([one.value for one in Asking]))
@click.argument("questions", nargs=-1, metavar="[QUESTION]...")
@deed
def asks(occasion: str, questions: tuple[str, ...]) -> None:
    """Put your own questions for an occasion in place of ours; none give ours back."""
    spot = here()
    text = sys.stdin.read() if questions == ("-",) else "\n".join(questions)
    done(f"{actions.ask(owner_id=spot.owner_id, occasion=occasion, questions=text, now=spot.now)}.", {"occasion": occasion}, hint=UNDO)


@click.command(
    epilog=example(
        "kith me shown all",
        "kith me shown work story skill 12",
        "kith me shown proof",
        "kith me shown email --hide",
        "kith me shown work link --card",
    )
)
@click.argument("what", nargs=-1, metavar="[KIND|NUMBER|proof|all]...")
@click.option("--hide", "is_hidden", is_flag=True, help="Not any more.")
@click.option("--card", "is_card", is_flag=True, help="On the card instead of the site.")
@deed
def shown(what: tuple[str, ...], *, is_hidden: bool, is_card: bool) -> None:
    """Choose what your site, or your card, shows; nothing does by itself.

    Without words: what is shown now. `proof` is all that you kept as made by you (`kith proof`). What you add later is not shown until you say so.
    """
    spot = here()
    hint = ""
    rest = [one for one in what if one != proof_shown.WORD]
    if proof_shown.WORD in what and not is_card:
        proof_shown.show(owner_id=spot.owner_id, now=spot.now, is_on=not is_hidden)
    if rest:
        actions.show_more(owner_id=spot.owner_id, what=rest, is_on=not is_hidden, is_card=is_card, now=spot.now)
    if what:
        hint = UNDO
    found = actions.shown(owner_id=spot.owner_id, is_card=is_card)
    where = "card" if is_card else "site"
    said = (
        f"Your {where} shows: {'; '.join(found)}."
        if found
        else f"Your {where} shows nothing yet{'; `kith me shown all` shows all of yours' if not what else ''}."
    )
    done(said, {"what": list(what), "shown": list(found)}, hint=hint)


_SUFFIXES = {".json": "resume", ".vcf": "card", ".svg": "code", ".html": "site"}


@click.command(
    epilog=example(
        "kith me export resume.json",
        "kith me export ~/site",
        "kith me export robin.html",
        "kith me export cv.html --as cv",
        "kith me export robin.vcf",
    )
)
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--as", "kind", type=click.Choice(["resume", "site", "cv", "card", "code"]), help="What it is, where its name does not say so.")
@click.option("--force", "is_forced", is_flag=True, help="Write over a file that is there.")
@deed
def export(path: Path, kind: str | None, *, is_forced: bool) -> None:
    """Write your CV (JSON Resume, or for paper), your site, or your card, to hand on.

    By its name: .json is a CV in JSON Resume's form, .vcf your card, .svg its code, .html your site in one file, a folder your site in two. With --as cv
    the CV is laid out for one sheet of paper; print it from your browser. What holds an e-mail address or a telephone number, and every CV, only you can
    read.
    """
    owner_id = here().owner_id
    kind = kind or _SUFFIXES.get(path.suffix.casefold()) or ("" if path.suffix else "site")
    if not kind:
        raise Refused("Say with --as what it is: resume, site, cv, card or code.")
    is_folder = kind in {"site", "cv"} and path.suffix.casefold() != ".html"
    target = path.expanduser()
    files = {target / name if is_folder else target: content for name, content in _files(owner_id, kind, is_one_file=not is_folder).items()}
    if not is_forced and (there := next((file for file in files if os.path.lexists(file)), None)):
        raise Misread(f"{there} is there already; --force writes over it.")
    for file, content in files.items():
        is_open = kind == "site" and not any(mark in content for mark in (b"mailto:", b"tel:"))
        _write(file, content, 0o666 if is_open else 0o600)
    done(f"Written to {target}.", {"path": str(target), "kind": kind})


def _files(owner_id: int, kind: str, *, is_one_file: bool) -> dict[str, bytes]:
    match kind:
        case "resume":
            return {"": showing.resume(owner_id=owner_id)}
        case "site":
            return showing.site(owner_id=owner_id, is_one_file=is_one_file)
        case "cv":
            return showing.cv(owner_id=owner_id, is_one_file=is_one_file)
        case "card":
            return {"": showing.card(owner_id=owner_id).vcard.encode()}
        case _:
            return {"": showing.card(owner_id=owner_id).svg.encode()}


def _write(path: Path, content: bytes, mode: int) -> None:
    part = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
            file.write(content)
        part.replace(path)
    except OSError as problem:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise StorageFailed(f"{path} could not be written: {problem.strerror}.") from problem
