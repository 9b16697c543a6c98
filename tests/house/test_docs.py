"""What the documents promise: every source, setting, command, line of the export and decision has its place, and no link leads nowhere."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kithwork.importers.registry import IMPORTERS
from kithwork.interfaces.cli.entry import COMMANDS

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "kithwork"
DOCS = ROOT / "docs"
EXPORTS = sorted((SOURCE / "store" / "queries").glob("export*.py"))
MADE = {  # by machines, which have tests of their own
    DOCS / "reference" / "commands.md",  # `make docs`
    DOCS / "pictures" / "today.png",  # a picture of the page
}
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
DECISIONS = sorted((DOCS / "adr").glob("*.md"))
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^ *```(?:sh)?\n(.*?)^ *```|`([^`\n]+)`", re.MULTILINE | re.DOTALL)


def modules() -> Iterator[Path]:
    return (path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)


def headings(page: Path, level: int) -> list[str]:
    return re.findall(rf"^{'#' * level} (.+)$", FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)


def anchors(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", FENCE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def test_every_source_has_its_heading():
    assert sorted(headings(DOCS / "reference" / "sources.md", 2)) == sorted(importer.source for importer in IMPORTERS)


def test_every_setting_is_told_and_every_told_setting_exists():
    used = {name for path in modules() for name in re.findall(r"KITH_[A-Z_]+", path.read_text(encoding="utf-8"))}
    told = set(re.findall(r"KITH_[A-Z_]+", (DOCS / "reference" / "settings.md").read_text(encoding="utf-8")))

    assert told == used


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_link_leads_nowhere(page):
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    inside = [link for link in LINK.findall(text) if not link.startswith(("http://", "https://"))]

    lost = [link for link in inside if not leads_somewhere(page, link)]

    assert not lost


def leads_somewhere(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    return target in MADE or (target.exists() and (not anchor or anchor in anchors(target)))


def test_every_page_can_be_reached_from_the_index():
    linked = {(DOCS / link.partition("#")[0]).resolve() for link in LINK.findall((DOCS / "index.md").read_text(encoding="utf-8"))}

    assert set(DOCS.rglob("*.md")) - {DOCS / "index.md"} <= linked


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_in_a_document_exists(page):
    pieces = ["".join(found) for found in CODE.findall(page.read_text(encoding="utf-8"))]
    named = {word for piece in pieces for word in re.findall(r"(?:^|[\s(])kith ([a-z][a-z-]*)", piece)}

    assert named <= set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_make_target_in_a_document_exists(page):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    pieces = ["".join(found) for found in CODE.findall(page.read_text(encoding="utf-8"))]
    named = {word for piece in pieces for word in re.findall(r"^make ([a-z]+)", piece, re.MULTILINE)}

    assert named <= targets


def test_privacy_names_every_table():
    tables = {
        name for path in (SOURCE / "store" / "models").glob("*.py") for name in re.findall(r'db_table = "(\w+)"', path.read_text(encoding="utf-8"))
    }
    page = (DOCS / "explanation" / "privacy.md").read_text(encoding="utf-8")

    assert tables
    assert [table for table in sorted(tables) if f"`{table}`" not in page] == []


def test_every_cited_decision_exists():
    cited = {number for path in [*modules(), *PAGES] for number in re.findall(r"ADR (\d{4})", path.read_text(encoding="utf-8"))}

    assert cited <= {path.name[:4] for path in DECISIONS}


def test_every_owned_constant_stands_in_its_decision():
    owned = {
        (name, number)
        for path in modules()
        for name, number in re.findall(r"^(\w+): Final.*ours[:,] ADR (\d{4})", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    said = {path.name[:4]: path.read_text(encoding="utf-8") for path in DECISIONS}

    assert owned
    assert [(name, number) for name, number in sorted(owned) if f"`{name}" not in said[number]] == []


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_is_context_decision_and_consequences_on_a_page(decision):
    text = decision.read_text(encoding="utf-8")

    assert re.match(rf"# {int(decision.name[:4])}\. ", text)
    assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Consequences"))
    assert len(text.split()) <= 600


def test_decisions_are_numbered_without_a_gap():
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


def test_every_line_of_the_export_has_its_heading():
    assert sorted(headings(DOCS / "reference" / "export.md", 3)) == sorted(line_types())


def test_every_field_of_the_export_is_told():
    page = (DOCS / "reference" / "export.md").read_text(encoding="utf-8")
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in EXPORTS]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Dict)]
    fields = {key.value for node in nodes for key in node.keys if isinstance(key, ast.Constant)}

    assert [field for field in sorted(fields - line_types() - {"type"}) if f"`{field}`" not in page] == []


def line_types() -> set[str]:
    """What can stand under `type`: literals, and what the loop around runs through."""
    return {kind for path in EXPORTS for kind in line_types_of(ast.parse(path.read_text(encoding="utf-8")))}


def line_types_of(tree: ast.Module) -> set[str]:
    named = {
        node.target.id: ast.literal_eval(node.value) for node in tree.body if isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict)
    }
    found: set[str] = set()
    for function in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
        for value in types_in(function):
            found |= {value.value} if isinstance(value, ast.Constant) else looped(function, value.id, named)
    return found


def types_in(function: ast.FunctionDef) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        if isinstance(node, ast.Dict):
            yield from (value for key, value in zip(node.keys, node.values, strict=True) if isinstance(key, ast.Constant) and key.value == "type")


def looped(function: ast.FunctionDef, name: str, named: dict[str, dict[str, object]]) -> set[str]:
    for loop in (node for node in ast.walk(function) if isinstance(node, ast.For)):
        first = loop.target.elts[0] if isinstance(loop.target, ast.Tuple) else loop.target
        if isinstance(first, ast.Name) and first.id == name:
            return set(named[loop.iter.func.value.id]) if isinstance(loop.iter, ast.Call) else {row[0] for row in ast.literal_eval(loop.iter)}
    raise AssertionError(f"what does {name} run through in {function.name}?")
