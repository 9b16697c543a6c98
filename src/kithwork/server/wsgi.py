"""The web app, as `kith serve` starts it: makes the key and opens the network, a new one where there is none, before the first page is asked for."""

import os
from datetime import UTC, datetime

from django.core.wsgi import get_wsgi_application

from kithwork.server import web_key
from kithwork.store.place import home

os.environ["DJANGO_SETTINGS_MODULE"] = "kithwork.server.web_settings"
web_key.make(home())
application = get_wsgi_application()

from kithwork.actions import networks, zones  # noqa: E402  what knows the tables can be imported only now
from kithwork.interfaces.web import uploads  # noqa: E402  likewise

networks.begin(now=zones.by_the_wall(datetime.now(UTC), networks.make_ready()))
uploads.sweep()
uploads.sweep_in_time()
