"""Values of which there are millions are not frozen at run time; nobody writes to one after it was made."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

import kithwork.identity
from kithwork.domain.blocks import COUNTED
from kithwork.identity import blocking, names
from kithwork.identity.census import Census
from kithwork.identity.normalise import IdentityKey
from kithwork.identity.resolve import Claim, Node, Ruling, resolve

MODULES = sorted(Path(kithwork.identity.__path__[0]).glob("*.py"))
TREES = {path.stem: ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}
VALUES = [
    (module, part.name)
    for module, tree in TREES.items()
    for part in tree.body
    if isinstance(part, ast.ClassDef) and {"value", "ordered"} & {one.id for one in part.decorator_list if isinstance(one, ast.Name)}
]


@pytest.fixture
def frozen(monkeypatch):
    """The values, as if they were frozen: each can be written to while it is made, and not after."""
    names.parse.cache_clear()
    for module, name in VALUES:
        freeze(getattr(import_module(f"kithwork.identity.{module}"), name), monkeypatch)


def freeze(kind, monkeypatch):
    real, in_making = kind.__init__, set()

    def make(self, *given, **named):
        in_making.add(id(self))
        try:
            real(self, *given, **named)
        finally:
            in_making.discard(id(self))

    def put(self, field, said):
        assert id(self) in in_making, f"{field} of a {kind.__name__} is written to"
        object.__setattr__(self, field, said)

    monkeypatch.setattr(kind, "__init__", make)
    monkeypatch.setattr(kind, "__setattr__", put)


def node(number, kind, said, name, **rest):
    key = IdentityKey(kind, said, name)
    return Node(number, key, entries=blocking.entries(key), **rest)


def test_who_is_who_is_found_out_without_writing_to_a_value(frozen):
    given = [
        node(1, "email", "ada@x.example", "Ada Lovelace", birthdays=frozenset({"1984-05-02"})),
        node(2, "email", "ada@x.example", "Lovelace, Ada"),
        node(3, "profile-url", "linkedin.com/in/al", "Ada King Lovelace"),
        node(4, "email", "w1@x.example", "Wei Chen"),
        node(5, "email", "w2@y.example", "Wei Chen"),
        node(6, "email", "info@acme.example", "Acme"),
        node(7, "phone", "+442079460000", "Ada"),
    ]

    found = resolve(given, [Claim((3, 7))], [Ruling(1, 6, is_same=False)], Census(0, {COUNTED: 1}))

    assert len(found.groups) < len(given)
    assert found.doubts
    with pytest.raises(AssertionError):
        given[0].key.name = "Augusta"


def test_nobody_goes_around_it():
    calls = [
        (module, part.name)
        for module, tree in TREES.items()
        for part in ast.walk(tree)
        if isinstance(part, ast.FunctionDef) and part.name != "__post_init__"
        for inner in ast.walk(part)
        if isinstance(inner, ast.Attribute) and inner.attr == "__setattr__"
    ]

    assert len(VALUES) > 5
    assert calls == []
