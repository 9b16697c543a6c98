"""Letters to begin with, and the owner's own words for them."""

import sys
from pathlib import Path

import click

from kithwork.actions import drafting as actions
from kithwork.actions import phrases as phrase_actions
from kithwork.actions import phrasing, wording
from kithwork.domain.asking import WordKind
from kithwork.domain.errors import StorageFailed
from kithwork.interfaces.cli import draft_shapes
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import data, gap, heading, item, line, pair


@click.command(
    epilog=example(
        "kith draft ada",
        'kith draft ada --kind thanks --about "the link on test doubles"',
        'kith draft grace --kind ask --about "how do you test schedulers?" --lang de',
        "kith draft ada --kind congrats --eml ~/ada.eml",
        "kith draft ada --reword",
        "kith draft ada --kind hello --sent",
    )
)
@click.argument("person", nargs=-1, required=True)
@click.option("--kind", type=click.Choice([one.value for one in WordKind]), default="hello", show_default=True, help="What kind of letter.")
@click.option("--about", default="", metavar="TEXT", help="What it is about, in your words.")
@click.option("--lang", "language", type=click.Choice(["en", "de"]), help="In English or German; else the language on file, else English.")
@click.option("--near/--formal", "is_near", default=None, help="How near you write; else as near as you keep them.")
@click.option(
    "--eml", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write it as a file that your mail program opens as a draft."
)
@click.option("--reword", "is_reworded", is_flag=True, help="Let the language model that you chose word it; what leaves is shown first.")
@click.option("--yes", "is_sure", is_flag=True, help="With --reword: what leaves may leave.")
@click.option("--sent", "is_sent", is_flag=True, help="You have sent it: keep that, and leave them in peace for a while.")
@as_json
def draft(
    person: tuple[str, ...],
    kind: str,
    about: str,
    language: str | None,
    is_near: bool | None,
    eml: Path | None,
    *,
    is_reworded: bool,
    is_sure: bool,
    is_sent: bool,
    is_json: bool,
) -> None:
    """What you could write to somebody; you send it.

    From what is on file and nothing else. Each line says from which fact it is; you change it, and you send it. A draft goes to one person.
    """
    spot = here()
    to = [spot.person(name.strip()).id for name in " ".join(person).split(",") if name.strip()]
    if is_sent:
        summary = actions.sent(owner_id=spot.owner_id, to=to, kind=kind, about=about, now=spot.now)
        return data({"done": summary}) if is_json else line(f"{summary}. {UNDO}")
    one = actions.draft(owner_id=spot.owner_id, to=to, kind=kind, about=about, language=language or "", is_near=is_near, now=spot.now)
    worded = _worded(one, is_sure=is_sure, is_json=is_json) if is_reworded else None
    if is_reworded and not worded:
        return data(draft_shapes.leaving(wording.leaving(one))) if is_json else line("Nothing left.")
    one = worded.drafted if worded else one
    if eml:
        _write(eml, actions.eml(one))
    if is_json:
        return data(draft_shapes.draft(one) | (draft_shapes.doubts(worded) if worded else {}))
    _show(one)
    if worded:
        _doubt(worded)
    if eml:
        line(f"Written to {eml}.")
    return None


def _worded(one: actions.Drafted, *, is_sure: bool, is_json: bool) -> wording.Worded | None:
    """The letter in a model's words, after the owner has read what leaves for it; None when it may not."""
    leaving = wording.leaving(one)
    if not is_sure and is_json:
        return None
    if not is_sure:
        heading(f"This would go to {leaving.model} at {leaving.host}{' (this machine)' if leaving.is_here else ', another machine'}:")
        for part in leaving.words.splitlines():
            line(part, indent=2)
        gap()
        if not click.confirm("May it leave?", err=True):
            return None
    return wording.word(one)


def _doubt(worded: wording.Worded) -> None:
    if worded.doubts:
        item(f"On no file of yours, look twice: {', '.join(worded.doubts)}.", mark="LOOK ")
    if worded.is_long:
        item("It is longer than such a letter should be.", mark="LOOK ")
    line(f"Worded by the model at {worded.host}; what is on file stands in the draft without `--reword`.", is_quiet=True)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as problem:
        raise StorageFailed(f"{path} could not be written: {problem.strerror}.") from problem


def _show(one: actions.Drafted) -> None:
    line(f"To {one.person.name}{f' <{one.email}>' if one.email else ''}", is_quiet=True)
    line(f"Subject: {one.letter.subject}")
    for written in one.letter.lines:
        gap()
        for part in written.words.splitlines():
            line(part, indent=2)
        for source in written.sources:
            line(f"from {source}", indent=4, is_quiet=True)
    gap()
    for hint in (*one.respect, *one.hints, one.held):
        if hint:
            item(hint)
    line("You send it, in your own way. `--sent` keeps that you did.", is_quiet=True)


@click.group(
    cls=Noun,
    epilog=example("kith phrases", 'kith phrases say who-i-am "I am Robin, and I test schedulers."', "kith phrases show form/hello/en"),
)
def phrases() -> None:
    """Your own words for letters.

    Who you are, what you do, one line for family, and the form of each letter. Without a verb: all of them.
    """


@phrases.command("list", epilog=example("kith phrases list --json"))
@as_json
def list_(*, is_json: bool) -> None:
    """All words for letters, yours and ours."""
    found = phrase_actions.listed(owner_id=here().owner_id)
    if is_json:
        return data([{"key": one.key, "label": one.label, "words": one.words, "is_own": one.is_own} for one in found])
    for one in found:
        said = one.words.replace("\n", " / ") if not one.key.startswith("form/") else "yours" if one.is_own else "ours"
        pair(one.key, said or f"({one.label}: not said yet)", indent=0)
    return None


@phrases.command(epilog=example("kith phrases show form/hello/en"))
@click.argument("key")
@as_json
def show(key: str, *, is_json: bool) -> None:
    """One of them, line by line, and what may stand in braces."""
    found = next((one for one in phrase_actions.listed(owner_id=here().owner_id) if one.key == key), None)
    if not found:
        raise phrasing.NoSuchPhrase
    if is_json:
        return data({"key": found.key, "label": found.label, "words": found.words, "is_own": found.is_own})
    for part in found.words.splitlines():
        line(part)
    if key.startswith("form/"):
        gap()
        for name, meaning in phrase_actions.facts().items():
            line(f"{{{name}}}: {meaning}", is_quiet=True)
    return None


@phrases.command(
    "say", epilog=example('kith phrases say for-family "Robin makes sure that trains leave on time."', "kith phrases say form/hello/en - < hello.txt")
)
@click.argument("key")
@click.argument("words", nargs=-1, metavar="TEXT")
@deed
def say_(key: str, words: tuple[str, ...]) -> None:
    r"""Say it in your words; `-` reads them from standard input, no TEXT takes yours back.

    A form begins with the subject; a name in braces stands for a fact, and a line of which one is missing falls away.
    """
    spot = here()
    text = sys.stdin.read() if words == ("-",) else " ".join(words).replace("\\n", "\n")
    done(f"{phrasing.say(owner_id=spot.owner_id, key=key, text=text, now=spot.now)}.", {"key": key}, hint=UNDO)


@phrases.command(epilog=example("kith phrases learn", "kith phrases learn greeting/en/near", "kith phrases learn --json"))
@click.argument("key", required=False)
@as_json
def learn(key: str | None, *, is_json: bool) -> None:
    """How you greet and take leave, from letters of yours whose words are on file; with a KEY, keep it.

    Words are on file after `kith import --with-words`. Nothing is used before you say so.
    """
    spot = here()
    if key:
        return done(f"{phrasing.take(owner_id=spot.owner_id, key=key, now=spot.now)}.", {"key": key}, hint=UNDO)
    found = phrase_actions.learnt(owner_id=spot.owner_id)
    if is_json:
        return data([{"key": one.key, "label": one.label, "words": one.words, "letters": one.times, "of": one.of} for one in found])
    if not found:
        line("Nothing to learn: it takes three letters of yours that begin or end alike, with their words on file (`kith import --with-words`).")
    for one in found:
        pair(one.key, f"“{one.words.replace(chr(10), ' / ')}”, {one.seen}", indent=0)
    if found:
        line(f"`kith phrases learn {found[0].key}` keeps it.", is_quiet=True)
    return None
