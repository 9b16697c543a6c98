"""Who wrote which code, with whom? Three clones: a team's open library, two friends' recipe site, and a big project full of strangers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Final

from kithwork.invented import career, chance, faces
from kithwork.invented.nouns import Cast, Commit, Face, Person, Repository

_VERBS: Final = ("Add", "Fix", "Rename", "Test", "Document", "Speed up", "Remove", "Split", "Simplify", "Guard")
_THINGS: Final = (
    "the harbour lookup", "time zones", "the cache", "the parser", "empty tables", "the build", "error messages", "leap seconds", "the command line",
    "the index page", "retries", "the docs", "the release notes", "the type hints", "slow queries", "an off-by-one", "the fixtures", "a flaky test",
)  # fmt: skip
_TRAILERS: Final = ("Reviewed-by", "Reviewed-by", "Reviewed-by", "Tested-by", "Reported-by", "Co-authored-by")


@dataclass(slots=True)
class _Tree:
    """The files as they stand while the history is being made."""

    throw: Random
    files: dict[str, list[str]] = field(default_factory=dict)

    def edit(self, path: str, mark: str) -> tuple[str, str]:
        """Change a line or add one; the whole file comes back."""
        lines = self.files.setdefault(path, [f"# {path}"])
        if len(lines) > 24 or (len(lines) > 3 and self.throw.random() < 0.4):
            lines[self.throw.randrange(1, len(lines))] = f"{mark} = {self.throw.randrange(10000)}"
        else:
            lines.append(f"{mark} = {self.throw.randrange(10000)}")
        return path, "\n".join(lines) + "\n"


def clones(seed: int, cast: Cast) -> tuple[Repository, ...]:
    """All three."""
    return (
        Repository("tidewater", "https://code.example.org/tidewater/tidewater.git", tuple(_tidewater(seed, cast))),
        Repository("sugo", "https://code.example.org/bernasconi/sugo.git", tuple(_sugo(seed, cast))),
        Repository("quillforge", "https://code.example.org/quillforge/quillforge.git", tuple(_quillforge(seed, cast))),
    )


def _tidewater(seed: int, cast: Cast) -> Iterator[Commit]:
    throw = chance.dice(seed, "tidewater")
    team = cast.lasting("harbourlight")[:16]
    wei = next(person for person in cast.by_way("harbourlight") if person.name.western == "Wei Chen")
    regulars = [cast["giulia"], cast["rohan"], wei, *team, *cast.by_way("open-source")[:16], cast["trang"], cast["tomas-son"]]
    paths = [f"src/tidewater/{word}.py" for word in ("harbours", "tides", "tables", "zones", "cache", "cli", "parser", "render")] + ["README.md"]
    tree = _Tree(throw)
    for at in _moments(throw, 1150, date(2019, 2, 4), cast.today):
        able = [person for person in regulars if person.met_on < at.date() and (person.last_on is None or at.date() < person.last_on)]
        weights = [30 if person.key == "giulia" else 6 if person in regulars[:8] else 1.5 for person in able]
        author = _author(throw, able, weights, at)
        others = _others(throw, able, weights, author, at, is_owner_near=True)
        yield _commit(throw, tree, at, author, others, throw.sample(paths, throw.choice((1, 1, 2, 3))))


def _sugo(seed: int, cast: Cast) -> Iterator[Commit]:
    throw = chance.dice(seed, "sugo")
    friends = [cast["giulia"], cast["callum"], *cast.by_way("friend")[6:9]]
    paths = ["recipes/bolognese.md", "recipes/ragu-bianco.md", "recipes/lasagne.md", "shapes.md", "site/index.html", "site/style.css"]
    tree = _Tree(throw)
    for at in _moments(throw, 260, date(2019, 9, 7), cast.today):
        author = _author(throw, friends, [40, 4, 1, 1, 1], at)
        others = _others(throw, friends, [40, 4, 1, 1, 1], author, at, is_owner_near=True)
        yield _commit(throw, tree, at, author, others, throw.sample(paths, throw.choice((1, 1, 2))))


def _quillforge(seed: int, cast: Cast) -> Iterator[Commit]:
    throw = chance.dice(seed, "quillforge")
    strangers = [person for person in cast.people.values() if "quillforge" in person.ways]
    weights = [min(60.0, throw.paretovariate(0.9)) for _ in strangers]
    helpers = cast.by_way("open-source")[2:6]
    bots = [_bot(cast, "robot-dependabot"), _bot(cast, "robot-release")]
    tree = _Tree(throw)
    for number, at in enumerate(_moments(throw, 1680, date(2015, 3, 2), cast.today)):
        if number % 60 == 59 and number % 11:
            yield _commit(throw, tree, at, throw.choice(bots), [], ["composer.lock"])
        elif number % 110 == 17 and at.date() > date(2019, 6, 1):
            author = _author(throw, helpers, [1.0] * len(helpers), at)
            near = _others(throw, helpers, [1.0] * len(helpers), author, at, is_owner_near=True)
            yield _commit(throw, tree, at, author, near, ["docs/php-bindings.md"])
        else:
            regular = throw.choices(strangers, weights)[0]
            author = faces.git(strangers[number // 11] if number % 11 == 0 and number // 11 < len(strangers) else regular, at.date())
            others = _others(throw, strangers, weights, author, at, is_owner_near=False)
            yield _commit(throw, tree, at, author, others, [f"src/part{throw.randrange(60):02d}.c"], _bot(cast, "robot-web"))


def _author(throw: Random, able: list[Person], weights: list[float], at: datetime) -> Face:
    if not able or throw.random() < 0.34:
        return career.git_face(at.date(), throw.randrange(1000))
    return faces.git(throw.choices(able, weights)[0], at.date(), "harbourlight")


def _others(throw: Random, able: list[Person], weights: list[float], author: Face, at: datetime, *, is_owner_near: bool) -> list[tuple[str, Face]]:
    if throw.random() < 0.45 or not able:
        return []
    found: list[tuple[str, Face]] = []
    for person in throw.choices(able, weights, k=throw.choice((1, 1, 1, 2))):
        face = faces.git(person, at.date(), "harbourlight")
        if face.person != author.person and all(face.person != other.person for _, other in found):
            found.append((throw.choice(_TRAILERS), face))
    if is_owner_near and author.person != "owner" and throw.random() < 0.4:
        found.append((throw.choice(_TRAILERS[:4]), career.git_face(at.date(), throw.randrange(1000))))
    return found


def _commit(
    throw: Random, tree: _Tree, at: datetime, author: Face, trailers: list[tuple[str, Face]], paths: list[str], web: Face | None = None
) -> Commit:
    message = f"{throw.choice(_VERBS)} {throw.choice(_THINGS)}"
    mark = message.lower().replace(" ", "_").replace("-", "_")
    committer = web if web and throw.random() < 0.3 else author
    changes = tuple(tree.edit(path, mark) for path in paths)
    return Commit(at, author, committer, message, tuple(trailers), changes)


def _moments(throw: Random, count: int, first: date, today: date) -> list[datetime]:
    last = today - timedelta(days=2)
    return sorted(chance.moment(throw, chance.day_between(throw, first, last), 7, 22) for _ in range(count))


def _bot(cast: Cast, key: str) -> Face:
    return Face(key, cast[key].name.given, cast[key].private)
