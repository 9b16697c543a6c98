"""Settings of the web app: everything of the plain settings, and what pages, cookies and headers need."""

import secrets

from kithwork.server import web_key
from kithwork.server.settings import *  # noqa: F403  whatever the plain settings hold, the web app has too
from kithwork.server.settings import HOME, INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "django.contrib.staticfiles", "django.contrib.messages", "csp", "kithwork.interfaces.web"]
SECRET_KEY = web_key.kept(HOME) or secrets.token_urlsafe(48)  # `wsgi` makes the one that is kept
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]  # no other name: a page of somebody else's may point its own name at us (DNS rebinding)
ROOT_URLCONF = "kithwork.server.urls"
WSGI_APPLICATION = "kithwork.server.wsgi.application"
APPEND_SLASH = False

MIDDLEWARE = [
    "kithwork.interfaces.web.middleware.private",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "kithwork.interfaces.web.middleware.same_site",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kithwork.interfaces.web.middleware.entrance",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "kithwork.interfaces.web.middleware.Refusals",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "kithwork.interfaces.web.invented.is_here",
                "kithwork.interfaces.web.gathered.today",
            ]
        },
    },
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "manifest-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    },
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"  # a visit writes nothing into the network file
SESSION_COOKIE_NAME = "kithwork"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 30 * 24 * 3600
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "kithwork.interfaces.web.views.errors.csrf_failed"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True  # served out of the package: nothing is collected
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False

FILE_UPLOAD_HANDLERS = ["kithwork.interfaces.web.uploads.PrivateUpload"]
DATA_UPLOAD_MAX_NUMBER_FILES = 1000
