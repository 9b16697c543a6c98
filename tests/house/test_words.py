"""The house's words: names of modules, classes, functions, columns and commands say owner, person, organisation, and not the words beside them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kithwork.interfaces.cli.entry import COMMANDS

SOURCE = Path(__file__).parents[2] / "src" / "kithwork"
INSTEAD = {  # a word that says less, and what we say
    "user": "owner",
    "contact": "person",
    "lead": "person",
    "friend": "person",
    "profile": "person, or identity",
    "alias": "identity",
    "login": "identity",
    "provider": "source",
    "integration": "source",
    "entity": "record",
    "suggestion": "question",
    "dedupe": "merge",
    "duplicate": "question",
    "activity": "interaction",
    "touchpoint": "interaction",
    "edge": "tie",
    "score": "strength",
    "tier": "closeness",
    "layer": "closeness",
    "segment": "closeness",
    "team": "circle",
    "workspace": "circle",
    "company": "organisation",
    "employer": "organisation",
    "job": "role",
    "deal": "opportunity",
    "pipeline": "opportunity",
    "referral": "introduction",
    "intro": "introduction",
    "todo": "reminder",
    "task": "ask",
    "frequency": "cadence",
    "commitment": "promise",
    "asset": "artifact",
}
ALLOWED = {  # exactly which names hold such a word, and why; another name needs a reason of its own
    "profile": (
        "what LinkedIn and vCard call a page about somebody",
        r"linkedin_profile",
        r"LinkedInProfile",
        r"profile_url",
        r"PROFILE_URL",
        r"_?profiles?",
        r"profile_face",
        r"(export|restore)_profile",  # and what the owner says of themself, whole
        r"ProfileLine",
    ),
    "contact": (
        "what LinkedIn, Google and Outlook call an address book",
        r"(linkedin_imported|google|outlook)_contacts",
        r"(LinkedInImported|Google|Outlook)Contacts",
    ),
    "do-not-contact": ("to contact is a verb here", r"is_do_not_contact"),
    "company": ("whoever is in company with the owner in a moment, and no firm", r"small_company", r"_company"),
    "frequency": ("FREQ of a recurrence rule, RFC 5545", r"frequency"),
    "login": ("GitHub's word for an account's name", r"login"),
    "segment": ("a piece of a typed line, and not of people", r"[Ss]egment", r"_?segments"),
    "lead": ("which words lead a line, and the first words of a page; no person", r"_?leads?"),
    "team": ("the command, which asks for people for one piece of work; a circle is of owners", r"team", r"Team"),
    "task": ("the grammar of a line that opens with what to do; kept as a promise", r"_is_task"),
    "referral": ("what one asks a firm's people for; it is no introduction", r"REFERRAL(_WAY)?"),
    "intro": ("the command, which is typed often; the noun is introduction", r"intro"),
    "job": ("what the owner is after; what is had is a role", r"JOB"),
    "employer": ("the grammar of typed lines: who employs whom; stored as an organisation", r"_employers?", r"_is_employer"),
}
EMPTY = ("core", "common", "util", "utils", "helper", "helpers", "base", "manager", "misc", "stuff", "lib", "tools")
PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def modules() -> list[Path]:
    return sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)


def words(name: str) -> set[str]:
    found = {part.lower() for part in PART.findall(name)}
    return found | {word.removesuffix("s") for word in found} | {f"{word.removesuffix('ies')}y" for word in found if word.endswith("ies")}


def names(path: Path) -> Iterator[str]:
    """What a module defines: itself, its classes with their fields and columns, its functions."""
    yield path.stem
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.ClassDef):
            yield node.name
            for line in node.body:
                targets = [line.target] if isinstance(line, ast.AnnAssign) else line.targets if isinstance(line, ast.Assign) else []
                yield from (target.id for target in targets if isinstance(target, ast.Name))


def is_allowed(name: str) -> bool:
    return any(re.fullmatch(form, name) for _, *forms in ALLOWED.values() for form in forms)


def clashes(found: Iterator[str]) -> list[str]:
    return [f"{name}: say {INSTEAD[word]}" for name in found if not is_allowed(name) for word in sorted(words(name) & INSTEAD.keys())]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_speaks_the_language_of_the_house(path):
    assert clashes(names(path)) == []


def test_commands_speak_the_language_of_the_house():
    assert clashes(iter(COMMANDS)) == []


def test_no_file_or_folder_has_a_name_that_says_nothing():
    empty = [path for path in SOURCE.rglob("*") if path.stem in EMPTY and path.name != "base.html"]  # the template that Django's books call so

    assert empty == []


def test_every_name_that_is_allowed_is_still_there():
    there = {name for path in modules() for name in names(path)}

    gone = [form for _, *forms in ALLOWED.values() for form in forms if not any(re.fullmatch(form, name) for name in there)]

    assert gone == []


def test_a_clash_is_seen():
    assert clashes(iter(["UserProfile", "list_of_companies", "owner"])) == [
        "UserProfile: say person, or identity",
        "UserProfile: say owner",
        "list_of_companies: say organisation",
    ]
