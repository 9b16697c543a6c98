"""The pages, on this machine only: one link that lets its holder in, once."""

import os
import secrets
import socket
import sys
import threading
import time
import webbrowser

import click
from granian import Granian
from granian.constants import Interfaces

from kithwork.actions import networks
from kithwork.domain.errors import Guarded, Refused
from kithwork.interfaces.cli.nouns import example
from kithwork.interfaces.cli.printing import line

HOST = "127.0.0.1"
PATIENCE = 15.0  # seconds for the server to answer before the browser is opened


@click.command(epilog=example("kith serve", "kith serve --port 9000 --no-open"))
@click.option("--port", type=click.IntRange(1, 65535), default=8017, show_default=True, help="Where it listens.")
@click.option("--host", default=HOST, hidden=True)
@click.option("--no-open", "is_shut", is_flag=True, help="Print the link, and open no browser.")
def serve(port: int, host: str, *, is_shut: bool) -> None:
    """Open the pages in your browser.

    Listens on this machine only. The link that is printed lets you in once; whoever has no link sees nothing. Ctrl-C ends it.
    """
    if host not in {HOST, "localhost"}:
        raise Guarded(f"Kithwork listens on this machine only ({HOST}); your network is nobody else’s business.")
    _check_port(port)
    networks.open_network()
    key = secrets.token_urlsafe(32)
    os.environ["KITH_LINK_SECRET"] = key
    os.environ["DJANGO_SETTINGS_MODULE"] = "kithwork.server.web_settings"
    link = f"http://{HOST}:{port}/enter?key={key}"
    line("Open this link; it works once. Ctrl-C ends the pages.")
    click.echo(link)
    sys.stdout.flush()
    if not is_shut and _has_display():
        threading.Thread(target=_open, args=(port, link), daemon=True).start()
    Granian("kithwork.server.wsgi:application", address=HOST, port=port, interface=Interfaces.WSGI, log_enabled=False).serve()


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as problem:
            raise Refused(f"Port {port} is taken; `kith serve --port {port + 1}` may be free.") from problem


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
