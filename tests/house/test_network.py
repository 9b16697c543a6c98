"""Only fetchers can open a connection to another machine."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "kithwork"
DOORS = (
    "socket",
    "ssl",
    "http.client",
    "urllib.request",
    "ftplib",
    "smtplib",
    "imaplib",
    "poplib",
    "telnetlib",
    "xmlrpc",
    "requests",
    "httpx",
    "urllib3",
    "aiohttp",
)
LISTENS = SOURCE / "interfaces" / "cli" / "commands" / "serve.py"  # looks whether its own port is free


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in {"import_module", "__import__"}:
            yield from (one.value for one in node.args if isinstance(one, ast.Constant))


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_outside_of_fetchers_opens_no_connection(path):
    found = {
        name for name in imported(ast.parse(path.read_text(encoding="utf-8"))) if any(name == door or name.startswith(f"{door}.") for door in DOORS)
    }

    assert not found or path.parent.name == "fetchers" or (path == LISTENS and found == {"socket"})


def test_the_one_that_does_is_seen():
    tree = ast.parse((SOURCE / "fetchers" / "language_model.py").read_text(encoding="utf-8"))

    assert any(name.startswith("urllib.request") for name in imported(tree))
