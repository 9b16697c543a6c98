"""A draft in other words, by a language model that the owner chose; off until they choose one, and asked only when they say so."""

import os
from dataclasses import dataclass, replace

from kithwork.actions.drafting import Drafted
from kithwork.engines import wording as engine
from kithwork.engines.letters import Letter
from kithwork.fetchers import language_model

__all__ = ["Leaving", "Worded", "is_chosen", "leaving", "word"]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What would leave, word for word, and for where."""

    host: str
    model: str
    is_here: bool  # it stays on this machine
    words: str


@dataclass(frozen=True, slots=True)
class Worded:
    """A draft in other words, and what in them is on no file."""

    drafted: Drafted
    host: str
    doubts: tuple[str, ...]
    is_long: bool


def is_chosen() -> bool:
    """Did the owner choose a model at all?"""
    return bool(os.environ.get(language_model.ADDRESS, "").strip() and os.environ.get(language_model.MODEL, "").strip())


def leaving(drafted: Drafted) -> Leaving:
    """What asking would send. Raises NoModel, Refused."""
    endpoint = language_model.chosen(os.environ)
    return Leaving(endpoint.host, endpoint.model, endpoint.is_here, engine.as_text(_messages(drafted)))


def word(drafted: Drafted) -> Worded:
    """Ask, once, and hold the answer against what is on file. Raises NoModel, NoAnswer, Refused."""
    endpoint = language_model.chosen(os.environ)
    answer = language_model.ask(endpoint, _messages(drafted))
    letter: Letter = engine.read(answer, drafted.letter)
    doubts = engine.unfounded(answer, (drafted.letter.words, drafted.letter.subject))
    return Worded(replace(drafted, letter=letter), endpoint.host, doubts, engine.is_too_long(answer))


def _messages(drafted: Drafted) -> tuple[dict[str, str], ...]:
    return engine.messages(drafted.letter, kind=drafted.kind, language=drafted.language, is_near=drafted.is_near)
