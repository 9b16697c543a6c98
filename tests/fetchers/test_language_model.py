"""One request to the address that the owner named, and nothing else."""

import json
import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from kithwork.domain.errors import Refused
from kithwork.fetchers import language_model
from kithwork.fetchers.language_model import Endpoint, NoAnswer, NoModel, ask, chosen


def environment(url="http://localhost:9/v1", model="small"):
    return {"KITH_MODEL_URL": url, "KITH_MODEL": model, "KITH_MODEL_KEY": "secret"}


@pytest.fixture
def model():
    """A model that answers what it is told to, and keeps what it was asked."""

    class Answers(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.server.asked.append((self.path, dict(self.headers), json.loads(body)))
            self.send_response(self.server.code)
            if self.server.code == 302:
                self.send_header("Location", "http://127.0.0.1:9/elsewhere")
            self.end_headers()
            self.wfile.write(self.server.answer)

        def log_message(self, *said):
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Answers)
    server.code, server.asked = 200, []
    server.answer = json.dumps({"choices": [{"message": {"content": " Dear Ada "}}]}).encode()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def at(model):
    return Endpoint(f"http://127.0.0.1:{model.server_port}/v1", "small", "secret")


def test_it_gets_the_messages_and_its_answer_comes_back(model):
    assert ask(at(model), [{"role": "user", "content": "Dear Ada"}]) == "Dear Ada"

    path, headers, body = model.asked[0]
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer secret"
    assert body["model"] == "small"
    assert body["messages"] == [{"role": "user", "content": "Dear Ada"}]


@pytest.mark.parametrize(
    ("code", "answer", "sentence"),
    [
        (500, b"", "answered 500"),
        (302, b"", "answered 302"),
        (200, b"nonsense", "is none of chat completions"),
        (200, b"[" * 60_000, "is none of chat completions"),
        (200, b'{"choices": []}', "is none of chat completions"),
        (200, b'{"choices": [{"message": {"content": null}}]}', "answered nothing"),
        (200, b" " * (language_model.LONGEST + 1), "more than a letter can hold"),
    ],
)
def test_whatever_is_no_answer_is_one_sentence(model, code, answer, sentence):
    model.code, model.answer = code, answer

    with pytest.raises(NoAnswer, match=sentence):
        ask(at(model), [])
    assert len(model.asked) == 1


def test_nobody_there_is_one_sentence():
    with pytest.raises(NoAnswer, match=r"127\.0\.0\.1:9 did not answer"):
        ask(Endpoint("http://127.0.0.1:9/v1", "small"), [])


def test_no_proxy_gets_to_see_it(model, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")

    assert ask(at(model), []) == "Dear Ada"


@pytest.mark.parametrize("missing", ["KITH_MODEL_URL", "KITH_MODEL"])
def test_it_is_off_until_address_and_name_are_given(missing):
    with pytest.raises(NoModel):
        chosen(environment() | {missing: " "})


@pytest.mark.parametrize(
    "url", ["ftp://localhost/v1", "localhost", "http://", "file:///etc/passwd", "http://localhost:abc/v1", "http://[::1/v1", "http://local host/v1"]
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(Refused, match="no address"):
        chosen(environment(url))


@pytest.mark.parametrize(("url", "is_here"), [("http://[::1]:1/v1", True), ("http://127.0.0.9/v1", True), ("https://models.example/v1", False)])
def test_it_knows_what_stays_on_this_machine(url, is_here):
    assert chosen(environment(url)).is_here is is_here


def test_no_letter_goes_to_another_machine_in_the_clear():
    with pytest.raises(Refused, match="without encryption"):
        chosen(environment("http://models.example/v1"))


def test_the_key_stands_in_no_text():
    assert "secret" not in f"{chosen(environment())!r} {chosen(environment())}"
    assert chosen(environment("https://robin:pass@models.example/v1")).host == "models.example"


@pytest.mark.parametrize("key", ["a\nb", "schlüssel"])
def test_a_key_that_no_header_can_hold_is_refused_and_not_shown(key):
    with pytest.raises(Refused, match="KITH_MODEL_KEY has a letter") as refused:
        chosen(environment() | {"KITH_MODEL_KEY": key})
    assert key not in str(refused.value)


def test_whoever_speaks_another_language_is_one_sentence():
    listening = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=lambda: listening.accept()[0].sendall(b"SSH-2.0-x\r\n"), daemon=True).start()

    with pytest.raises(NoAnswer, match="did not answer"):
        ask(Endpoint(f"http://127.0.0.1:{listening.getsockname()[1]}/v1", "small"), [])
    listening.close()
