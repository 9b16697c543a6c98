"""What does a language model of the owner's choice answer?

One request to one address that the owner named (OpenAI's chat completions, which Ollama, llama.cpp and others speak as well): no retry, no redirect, no
proxy, no cookie. What is asked is the caller's affair. ADR 0034.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from ipaddress import ip_address
from typing import Final
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPDefaultErrorHandler, HTTPErrorProcessor, HTTPHandler, HTTPSHandler, OpenerDirector, Request

from kithwork.domain.errors import Refused

SECONDS: Final = 60.0  # a small model on a slow machine takes half of it
LONGEST: Final = 64 * 1024  # bytes of an answer
ADDRESS, MODEL, KEY = "KITH_MODEL_URL", "KITH_MODEL", "KITH_MODEL_KEY"


class NoModel(Refused):
    """No language model is chosen. KITH_MODEL_URL names one (such as http://localhost:11434/v1), KITH_MODEL its name; without them nothing leaves."""


class NoAnswer(Refused):
    """The language model gave no answer."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the model is, and what it is called; `key` is a secret and is shown nowhere."""

    url: str
    model: str
    key: str = ""

    def __repr__(self) -> str:
        """Without the key."""
        return f"Endpoint({self.url!r}, {self.model!r})"

    @property
    def host(self) -> str:
        """The machine that is asked."""
        return urlsplit(self.url).netloc.rpartition("@")[2]

    @property
    def is_here(self) -> bool:
        """Is it this very machine?"""
        name = urlsplit(self.url).hostname or ""
        return name == "localhost" or _is_loopback(name)


def chosen(environment: Mapping[str, str]) -> Endpoint:
    """The model that the owner chose. Raises NoModel, and Refused where the address is none or would carry a letter in the clear."""
    url, model = environment.get(ADDRESS, "").strip().rstrip("/"), environment.get(MODEL, "").strip()
    if not url or not model:
        raise NoModel
    found = Endpoint(url, model, environment.get(KEY, "").strip())
    if not _is_address(url):
        raise Refused(f"{ADDRESS} is “{url}”, which is no address such as http://localhost:11434/v1.")
    if not (found.key.isascii() and found.key.isprintable()):
        raise Refused(f"{KEY} has a letter in it that no key has.")
    parts = urlsplit(url)
    if parts.scheme == "http" and not found.is_here:
        raise Refused(f"{ADDRESS} leads to another machine without encryption; write https, or choose a model on this machine.")
    return found


def ask(endpoint: Endpoint, messages: Sequence[Mapping[str, str]]) -> str:
    """The answer to these messages (`role`, `content`). Raises NoAnswer."""
    body = json.dumps({"model": endpoint.model, "messages": list(messages), "temperature": 0.2}).encode()
    headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {})}
    request = Request(f"{endpoint.url}/chat/completions", data=body, headers=headers, method="POST")  # noqa: S310  the scheme was looked at
    try:
        with _straight().open(request, timeout=SECONDS) as answer:
            return _words(answer.read(LONGEST + 1))
    except HTTPError as problem:
        raise NoAnswer(f"The language model at {endpoint.host} answered {problem.code}.") from problem
    except (OSError, HTTPException) as problem:
        raise NoAnswer(f"The language model at {endpoint.host} did not answer: {getattr(problem, 'reason', problem)}.") from problem


def _straight() -> OpenerDirector:
    """To that address and nowhere else: what is in the environment about proxies does not count, and a redirect is an error."""
    found = OpenerDirector()
    for handler in (HTTPHandler(), HTTPSHandler(), HTTPErrorProcessor(), HTTPDefaultErrorHandler()):
        found.add_handler(handler)
    return found


def _words(body: bytes) -> str:
    try:
        if len(body) > LONGEST:
            raise NoAnswer("The language model answered more than a letter can hold.")
        said = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as problem:
        raise NoAnswer("The language model answered in a form that is none of chat completions.") from problem
    if not isinstance(said, str) or not said.strip():
        raise NoAnswer("The language model answered nothing.")
    return said.strip()


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return (
            parts.scheme in {"http", "https"}
            and bool(parts.hostname)
            and (parts.port or 1) > 0
            and url.isascii()
            and url.isprintable()
            and " " not in url
        )
    except ValueError:
        return False


def _is_loopback(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False
