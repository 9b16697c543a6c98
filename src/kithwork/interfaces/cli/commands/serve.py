"""The pages, on this machine only: one link that lets its holder in, once.

The server is a process of its own: it needs the settings of the web app, and Django takes one set of settings in a process.
"""

import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from pathlib import Path

import click

from kithwork.actions import networks, opening, zones
from kithwork.domain.errors import Guarded, Refused
from kithwork.interfaces.cli import clock, waiting
from kithwork.interfaces.cli.nouns import example
from kithwork.interfaces.cli.printing import line
from kithwork.interfaces.cli.regions import in_region
from kithwork.interfaces.cli.working import Worker

HOST = "127.0.0.1"
PATIENCE = 15.0  # seconds for the server to answer before the browser is opened
EVERY = 5.0  # seconds between two looks into the inbox folder
LAST_WORD = 10.0  # seconds for the server to end by itself


@click.command(epilog=example("kith serve", "kith serve --port 9000 --no-open"))
@click.option("--port", type=click.IntRange(1, 65535), default=8017, show_default=True, help="Where it listens.")
@click.option("--host", default=HOST, hidden=True)
@in_region
@click.option("--no-open", "is_shut", is_flag=True, help="Print the link, and open no browser.")
@click.pass_context
def serve(ctx: click.Context, port: int, host: str, region: str, *, is_shut: bool) -> None:
    """Open the pages in your browser.

    Listens on this machine only. The link that is printed lets you in once; whoever has no link sees nothing. What is dropped into the inbox folder
    meanwhile is read, as `kith work` does. Ctrl-C ends it.
    """
    if host not in {HOST, "localhost"}:
        raise Guarded(f"Kithwork listens on this machine only ({HOST}); your network is nobody else’s business.")
    _check_port(port)
    owner_id = networks.make_ready()
    if owner_id is not None:
        waiting.see_to(owner_id, clock.now())
    key = secrets.token_urlsafe(32)
    link = f"http://{HOST}:{port}/enter?key={key}"
    server = _start(port, key, opening.home())
    line("Open this link; it works once. Ctrl-C ends the pages.")
    click.echo(link)
    sys.stdout.flush()
    if not is_shut and _has_display():
        threading.Thread(target=_open, args=(port, link), daemon=True).start()
    code = _attend(server, Worker(region))
    if code:
        raise Refused(f"The pages ended by themselves (code {code}).")
    ctx.exit(0)


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError as problem:
            raise Refused(f"Port {port} is not yours to take; choose one above 1023.") from problem
        except OSError as problem:
            raise Refused(f"Port {port} is taken; `kith serve --port {port % 65535 + 1}` may be free.") from problem


def _start(port: int, key: str, home: Path) -> subprocess.Popen[bytes]:
    app = "kithwork.server.wsgi:application"
    command = [sys.executable, "-P", "-m", "granian", "--interface", "wsgi", "--host", HOST, "--port", str(port), "--log-level", "error", app]
    environment = os.environ | {
        "KITH_HOME": str(home),
        "KITH_LINK_SECRET": key,
        "TZ": zones.name(None),
        "DJANGO_SETTINGS_MODULE": "kithwork.server.web_settings",
    }
    return subprocess.Popen(command, env=environment, cwd=home)  # noqa: S603  our own interpreter, and nothing that anybody typed but a port


def _attend(server: subprocess.Popen[bytes], worker: Worker) -> int:
    """Wait for the server, and look into the inbox folder meanwhile; a Ctrl-C or a request to end goes on to it, and is no failure."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        while True:
            try:
                return server.wait(EVERY)
            except subprocess.TimeoutExpired:
                for said in worker.told_now():
                    line(said)
    except KeyboardInterrupt:
        return 0
    finally:
        _end(server)


def _end(server: subprocess.Popen[bytes]) -> None:
    """Whatever ended the waiting: no server stays behind."""
    if server.poll() is not None:
        return
    server.terminate()
    try:
        server.wait(LAST_WORD)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        server.kill()


def _has_display() -> bool:
    return sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _open(port: int, link: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            webbrowser.open(link)
            return
