"""What the owner has to show: what they made, who noticed it, and what came of that."""

import click

from kithwork.actions import artifact_proposals, credibility, visible
from kithwork.actions import artifacts as actions
from kithwork.domain.artifacts import ArtifactKind
from kithwork.interfaces.cli import proof_shapes
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.persons import in_short
from kithwork.interfaces.cli.printing import data, day, gap, heading, item, line, listed, pair, title
from kithwork.store.queries.artifacts import ArtifactLine, CameRow, NoticedRow


@click.group(
    cls=Noun,
    epilog=example(
        "kith proof",
        'kith proof noticed 1 ada "told me at PyLeeds that she uses it"',
        "kith proof led 1 referral --person ada --opportunity 2",
        'kith proof add post "Builds without waiting" --url https://robin.example/builds --skill ci',
        "kith proof show 1",
    ),
)
def proof() -> None:
    """What you made and can show: projects, posts, talks, releases, reviews.

    Each with its skills, where one can see it, what came of it, who noticed it and where that led. Without a verb: all, with their numbers.
    """


proof.later = {
    verb: f"proof_words:{verb}" for verb in ("add", "edit", "noticed", "led", "proves", "shared", "accept", "decline", "drop", "unnoticed", "unled")
}


@proof.command("list", epilog=example("kith proof", "kith proof list --kind talk", 'kith proof list --skill "mutation testing" --json'))
@click.option("--kind", type=click.Choice([kind.value for kind in ArtifactKind]), default=None, help="Only those of a kind.")
@click.option("--skill", default="", metavar="SKILL", help="Only those that show a skill.")
@as_json
def list_(*, kind: str | None, skill: str, is_json: bool) -> None:
    """What you have to show, the newest first."""
    found = actions.listed(owner_id=here().owner_id, kind=kind or "", skill=skill)
    if is_json:
        return data([proof_shapes.artifact(one) for one in found])
    for one in found:
        item(f"{one.title} ({', '.join([one.kind, one.when_said, *one.skills])})", mark=f"{one.id:>3}", indent=0)
        line(_state(one), indent=4, is_quiet=True)
    if not found and (kind or skill):
        line("Nothing of that sort is written down. `kith proof` lists everything.")
    elif not found:
        line("Nothing is written down yet. `kith proof add KIND TITLE --url ADDRESS` keeps the first thing that you made.")
    return None


def _state(one: ArtifactLine) -> str:
    """Where one can see it, and who did."""
    names = list(dict.fromkeys(row.person for row in one.noticed))
    where = one.url or one.commit or "No evidence is named yet"
    return f"{where}; noticed by {listed(names)}" if names else where


@proof.command(epilog=example("kith proof show 1", "kith proof show 1 --json"))
@click.argument("number", type=int)
@as_json
def show(number: int, *, is_json: bool) -> None:
    """One of them: its evidence, who noticed it, and where that led."""
    one = actions.numbered(owner_id=here().owner_id, artifact_id=number)
    if is_json:
        return data(proof_shapes.artifact(one))
    title(one.title)
    line(f"{one.kind}, {one.when_said}", is_quiet=True)
    evidence = ", ".join(filter(None, (one.url, one.commit))) or "none yet: --url or --commit names it"
    for label, words in (
        ("about", one.words),
        ("evidence", evidence),
        ("result", one.result),
        ("shows", ", ".join(one.skills)),
        ("proves", ", ".join(f"{name} (story {story})" for story, name in one.stories)),
    ):
        if words:
            pair(label, words)
    if one.noticed:
        heading("Noticed by")
    for row in one.noticed:
        item(noticed_in_words(row), mark=f"{row.id:>3}", indent=0)
    if one.came:
        heading("Led to")
    for came in one.came:
        item(came_in_words(came), mark=f"{came.id:>3}", indent=0)
    return None


@proof.command(epilog=example("kith proof fits 3", "kith proof shared 3 ada"))
@click.argument("number", type=int)
@as_json
def fits(number: int, *, is_json: bool) -> None:
    """Whom it fits who has neither had nor noticed it, why, and a draft."""
    spot = here()
    one = actions.numbered(owner_id=spot.owner_id, artifact_id=number)
    found = visible.whom_it_fits(owner_id=spot.owner_id, artifact=one, now=spot.now)
    if is_json:
        return data([proof_shapes.fit(fit) for fit in found])
    for place, fit in enumerate(found):
        if place:
            gap()
        line(in_short(fit.person))
        pair("why", f"{'; '.join(fit.why)} ({fit.evidence})")
        for paragraph in fit.draft.words.split("\n\n"):
            line(paragraph, indent=4)
    if not found:
        line("It fits nobody who does not know it yet, going by what is on file: needs, topics and notes say what people care for.")
    else:
        gap()
        line(f"You send it. `kith proof shared {number} {found[0].person.id}` remembers that it went to {found[0].person.name}.", is_quiet=True)
    return None


@proof.command(epilog=example("kith proof proposals", "kith proof accept 3f1c", "kith proof decline 9a20"))
@as_json
def proposals(*, is_json: bool) -> None:
    """What your repositories, programmes, profiles and feeds say that you made; you decide."""
    spot = here()
    found = artifact_proposals.listed(owner_id=spot.owner_id, today=spot.now.date())
    if is_json:
        return data([proof_shapes.proposal(one) for one in found])
    for one in found:
        item(f"{one.title} ({', '.join([one.kind, *one.skills])})", mark=one.key, indent=0)
        line(f"{one.words}; {one.evidence}" if one.words else one.evidence, indent=17, is_quiet=True)
    if found:
        gap()
        line(
            "`kith proof accept NAME` keeps one, `kith proof decline NAME` never proposes it again; the first letters of a name will do.",
            is_quiet=True,
        )
    else:
        line("Nothing is proposed. `kith import` reads repositories, programmes, LinkedIn’s archive, a saved feed or the folder of your blog.")
    return None


@proof.command(epilog=example("kith proof check", "kith proof check --json"))
@as_json
def check(*, is_json: bool) -> None:
    """What you say that nothing shows, and what you show that you never say."""
    spot = here()
    found = credibility.check(owner_id=spot.owner_id, today=spot.now.date())
    if is_json:
        return data(proof_shapes.check(found))
    if found.bare:
        heading("You say it, and nothing shows it yet")
    for claim in found.bare:
        item(claim.words)
        line(claim.source, indent=4, is_quiet=True)
    if found.unsaid:
        heading("You show it, and never say it")
    for one in found.unsaid:
        item(f"{one.skill}: {', '.join(f'{made.title} ({made.id})' for made in one.shown_by)}")
    if found.shown:
        heading("You say it, and it is shown")
    for claim in found.shown:
        item(claim.words)
        for each in claim.proofs:
            line(f"{each.words} ({each.source})", indent=4, is_quiet=True)
    if found.is_empty:
        line("Nothing is said and nothing is shown yet: `kith offer add me TEXT` says what you can, `kith proof add` what you made.")
    return None


def noticed_in_words(row: NoticedRow) -> str:
    """Who noticed it, when, where and in what words."""
    where = f", {row.place}" if row.place else ""
    return f"{row.person} #{row.person_id}, {day(row.on)}{where}{f': “{row.words}”' if row.words else ''}"


def came_in_words(row: CameRow) -> str:
    """What came of it, with whom, and what it is on file."""
    who = f" with {row.person} #{row.person_id}" if row.person else ""
    what = f", opportunity {row.opportunity_id}" if row.opportunity_id else f", introduction {row.introduction_id}" if row.introduction_id else ""
    return f"{row.kind}{who}{what}, {day(row.on)}{f': {row.words}' if row.words else ''}"
