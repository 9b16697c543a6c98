"""What do GitHub's issues, reviews and comments say of two people? Who reviewed whose change, and who answered whom in public, on which day.

Everything has a key that is the same in the archive, in the REST interface's answers and in those of `gh`: the place, who, and the second.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from kithwork.domain.records import InteractionKind, InteractionRecord, Item, Origin, Part, Participant, Skipped, Unreadable
from kithwork.importers import github_things, json_items, secrets
from kithwork.importers.github_things import Account, Place
from kithwork.importers.github_threads import Beginning
from kithwork.importers.json_items import Json
from kithwork.importers.protocol import Reading

SOURCE: Final = "github"
MOST_TOLD: Final = 8  # others of a conversation who are named as having been there
_NEVER_SENT: Final = frozenset({"pending", "0"})
_KIND_WORDS: Final = frozenset({"+1", "heart", "hooray", "rocket", "laugh", "thumbs_up", "eyes"})
_UNKNOWN: Final = Beginning(None, "")
DELETED: Final = "a deleted account"
BOT: Final = "a bot, not a person"


@dataclass(slots=True)
class Talk:
    """One file: what is known of how its threads began, and who speaks in each."""

    reading: Reading
    began: Mapping[str, Beginning]
    speakers: Mapping[str, set[str]]
    persons: frozenset[str] | set[str] = frozenset()
    _keys: set[str] = field(default_factory=set)

    def issue(self, item: Json, where: str) -> Iterator[Item]:
        """An issue or a pull request: who asked whom, and what a list by `gh` holds inside it."""
        place, author = github_things.place(item), github_things.account(item.get("user") or item.get("author"))
        began = {place.key: Beginning(author, secrets.masked(json_items.line(item, "title"))[:200])}
        inner = [json_items.mapping(one) for name in ("comments", "reviews") for one in json_items.listed(item.get(name))]
        speakers = {
            place.key: {one.login for one in (github_things.account(a.get("author") or a.get("user")) for a in inner) if one and not one.is_bot}
        }
        within = Talk(self.reading, began, speakers, self.persons, self._keys)
        yield from within.opening(item, place, where)
        for number, one in enumerate(inner, 1):
            what = "review" if github_things.kind(one) == "review" else "comment"
            told = within.review if what == "review" else within.comment
            yield from told(one, place, f"{where}, {what} {number}")
        yield from within.merging(item, place, where)
        yield from within.liking(item, place, where)

    def opening(self, item: Json, place: Place, where: str) -> Iterator[Item]:
        """Who began it, and to whom they turned: to whom it was given, who was asked to review it, in whose repository it lies."""
        author = self.began[place.key].author
        said = [*json_items.listed(item.get("assignees")), item.get("assignee")]
        for name in ("review_requests", "reviewRequests", "requested_reviewers"):
            said += [json_items.mapping(one).get("reviewer", one) for one in json_items.listed(item.get(name))]
        told = [one for one in map(github_things.account, said) if one and not one.is_bot]
        owner = place.repository.partition("/")[0].lower()
        told += [Account(owner)] if owner in self.persons else []
        yield from self._told(item, _Said("opened", place, author, where), ("created_at", "createdAt"), _distinct(told, author), Part.TO)

    def review(self, item: Json, place: Place, where: str) -> Iterator[Item]:
        """Somebody reviewed somebody's change."""
        reviewer = github_things.account(item.get("user") or item.get("author"))
        said = _Said("review", place, reviewer, where)
        if json_items.text(item, "state").lower() in _NEVER_SENT or not json_items.text(item, "submitted_at", "submittedAt"):
            yield Skipped(self._origin(said, json_items.text(item, "id", "url") or where), "a review that was never sent")
            return
        author = self.began.get(place.key, _UNKNOWN).author
        if reviewer and author and reviewer.login == author.login:
            yield Skipped(self._origin(said, json_items.text(item, "id", "url") or where), "a review of one's own change")
            return
        yield from self._did(item, said, ("submitted_at", "submittedAt"), author)

    def merging(self, item: Json, place: Place, where: str) -> Iterator[Item]:
        """Whoever takes somebody else's change in has looked at it."""
        who, author = github_things.account(item.get("mergedBy") or item.get("merged_by")), self.began[place.key].author
        if who and author and who.login != author.login and (item.get("mergedAt") or item.get("merged_at")):
            yield from self._did(item, _Said("merged", place, who, where), ("mergedAt", "merged_at"), author)

    def event(self, item: Json, place: Place, where: str) -> Iterator[Item]:
        """What the archive notes of an issue; only who took whose change in says something of two people."""
        who, author = github_things.account(item.get("actor")), self.began.get(place.key, _UNKNOWN).author
        said = _Said("merged", place, who, where)
        if json_items.text(item, "event") != "merged" or not author or not who or author.login == who.login:
            key = f"event:{json_items.text(item, 'url', 'id') or where}"
            yield Skipped(Origin(SOURCE, key, where), "what happened to an issue or a change, between nobody")
            return
        yield from self._did(item, said, ("created_at",), author)

    def comment(self, item: Json, place: Place, where: str) -> Iterator[Item]:
        """Somebody said something under an issue or a change; what belongs to a review is told by the review."""
        who, began = github_things.account(item.get("user") or item.get("author")), self.began.get(place.key, _UNKNOWN)
        said = _Said("comment", place, who, where)
        is_of_author = bool(who and began.author and who.login == began.author.login)
        if not is_of_author and (item.get("pull_request_review") or item.get("pull_request_review_id")):
            yield Skipped(
                Origin(SOURCE, f"comment:{json_items.text(item, 'url', 'id') or where}", where), "part of a review, which is told by itself"
            )
            return
        others = [Account(login) for login in sorted(self.speakers.get(place.key, set()))]
        is_of_two = (
            bool(began.author and who)
            and len({*(one.login for one in others), began.author.login if began.author else "", who.login if who else ""}) == 2
        )
        told = [began.author] if began.author and not began.author.is_bot and not is_of_author else others
        people = _distinct([one for one in told if one], who)
        part = Part.TO if is_of_two or (began.author and not is_of_author) else Part.CC
        kind = InteractionKind.MESSAGE if is_of_two else InteractionKind.GROUP_MESSAGE
        yield from self._told(item, said, ("created_at", "createdAt"), people[:MOST_TOLD], part, kind)
        yield from self.liking(item, place, where, who)

    def liking(self, item: Json, place: Place, where: str, author: Account | None = None) -> Iterator[Item]:
        """Who pressed a friendly button under it; only the archive names them."""
        author = author or self.began.get(place.key, _UNKNOWN).author
        for value in json_items.listed(item.get("reactions")):
            one = json_items.mapping(value)
            who = github_things.account(one.get("user"))
            if author and who and not author.is_bot and not who.is_bot and author.login != who.login and one.get("content") in _KIND_WORDS:
                said = _Said("liked", place, who, where)
                yield from self._did(one, said, ("created_at",), author, InteractionKind.LIKED)

    def _did(
        self, item: Json, said: "_Said", names: Sequence[str], author: Account | None, kind: InteractionKind = InteractionKind.REVIEWED
    ) -> Iterator[Item]:
        if author and author.is_bot:
            yield Skipped(self._origin(said, json_items.text(item, "id", "url") or said.where), BOT)
            return
        alone = said if author else replace(said, what=f"{said.what}-alone")  # it gives way to nobody who knows more, and takes nobody's place
        yield from self._told(item, alone, names, [author] if author else [], Part.TO, kind)

    def _told(
        self,
        item: Json,
        said: "_Said",
        names: Sequence[str],
        others: Sequence[Account],
        part: Part,
        kind: InteractionKind = InteractionKind.GROUP_MESSAGE,
    ) -> Iterator[Item]:
        """The record, or why there is none."""
        at, own = github_things.moment(item, *names), json_items.text(item, "url", "html_url", "id")
        origin = self._origin(said, at.isoformat() if at else own or said.where)
        if said.who is None or said.who.is_bot:
            yield Skipped(origin, DELETED if said.who is None else BOT)
        elif at is None:
            yield Unreadable(origin, "it does not say when it was")
        elif not others and kind is not InteractionKind.REVIEWED:
            yield Skipped(origin, "nobody else is named")
        elif origin.key in self._keys:
            yield Skipped(origin, "the same again")
        else:
            self._keys.add(origin.key)
            people = (Participant(said.who.mention(), Part.FROM), *(Participant(one.mention(), part) for one in others))
            title = self.began.get(said.place.key, _UNKNOWN).title
            words = secrets.masked(json_items.text(item, "body")) if self.reading.with_words else ""
            thread = said.place.key if said.place.repository else ""
            yield InteractionRecord(origin, at, kind, people, subject=title, words=words, thread=thread, context=said.place.context)

    def _origin(self, said: "_Said", when: str) -> Origin:
        who = said.who.login if said.who else "nobody"
        return Origin(SOURCE, f"{said.place.key}:{said.what}:{who}:{when}", said.where)


@dataclass(frozen=True, slots=True)
class _Said:
    """What was done, where, by whom, and at which item of the file that stands."""

    what: str
    place: Place
    who: Account | None
    where: str


def _distinct(people: Sequence[Account], but: Account | None) -> list[Account]:
    """Each of them once, and without the one who speaks."""
    found = {one.login: one for one in reversed(people) if not (but and one.login == but.login)}
    return list(reversed(found.values()))
