"""Every address of the server."""

from django.urls import include, path

urlpatterns = [path("", include("kithwork.interfaces.web.urls"))]

handler400 = "kithwork.interfaces.web.views.errors.bad_request"
handler403 = "kithwork.interfaces.web.views.errors.forbidden"
handler404 = "kithwork.interfaces.web.views.errors.not_found"
handler500 = "kithwork.interfaces.web.views.errors.broken"
