"""What does the head of a Markdown file say? YAML between lines of `---`, or TOML between lines of `+++`, as Hugo, Jekyll, Zola and others write it."""

import re
import tomllib
from typing import Final

import yaml

LARGEST: Final = 64 * 1024  # bytes of a head: what an importer may look at
_YAML: Final = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_TOML: Final = re.compile(r"\A\ufeff?\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL)


class Damaged(ValueError):
    """The head cannot be read."""


def begins(head: bytes) -> bool:
    """Does a file begin with such a head?"""
    return head.removeprefix(b"\xef\xbb\xbf").startswith((b"---\n", b"---\r\n", b"--- ", b"+++\n", b"+++\r\n"))


def read(head: bytes) -> dict[str, object]:
    """Its fields by name in small letters; none where there is no head. Raises Damaged."""
    text = head[:LARGEST].decode("utf-8", "replace")
    in_yaml, in_toml = _YAML.match(text), _TOML.match(text)
    try:
        found = yaml.safe_load(in_yaml[1]) if in_yaml else tomllib.loads(in_toml[1].replace("\r\n", "\n")) if in_toml else {}
    except (yaml.YAMLError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise Damaged("its front matter is neither YAML nor TOML") from error
    return {str(name).casefold(): value for name, value in found.items()} if isinstance(found, dict) else {}


def text(value: object) -> str:
    """A text on one line; nothing for anything else."""
    if isinstance(value, bool):
        return ""
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def texts(value: object) -> list[str]:
    """Texts of a list, or of one line with commas or spaces between."""
    if isinstance(value, list):
        return [said for one in value if (said := text(one))]
    return [said for part in (value.split(",") if "," in value else value.split()) if (said := text(part))] if isinstance(value, str) else []
