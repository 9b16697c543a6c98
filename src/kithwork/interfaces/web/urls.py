"""Every address of the web app, by the name of its page."""

from django.urls import path, register_converter

from kithwork.interfaces.web.numbers import Number
from kithwork.interfaces.web.views import capture, changes, data, entrance, identities, imports, invented, lookbacks, people, person, questions, today

register_converter(Number, "number")
urlpatterns = [
    path("", today.today, name="today"),
    path("enter", entrance.enter, name="enter"),
    path("begin/names", today.begin_names, name="begin-names"),
    path("begin/invented", invented.begin, name="begin-invented"),
    path("data/invented", invented.leave, name="leave-invented"),
    path("people", people.people, name="people"),
    path("people/lookback", lookbacks.lookback, name="lookback"),
    path("people/rows", people.people_rows, name="people-rows"),
    path("people/views", people.view_save, name="view-save"),
    path("people/views/<number:view_id>/forget", people.view_forget, name="view-forget"),
    path("people/<number:person_id>", person.person, name="person"),
    path("people/<number:person_id>/moments", person.person_moments, name="person-moments"),
    path("people/<number:person_id>/today", today.person_today, name="person-today"),
    path("people/<number:person_id>/edit", person.person_edit, name="person-edit"),
    path("people/<number:person_id>/note", person.person_note, name="person-note"),
    path("people/<number:person_id>/promise", person.person_promise, name="person-promise"),
    path("people/<number:person_id>/met", person.person_met, name="person-met"),
    path("people/<number:person_id>/labels", person.person_labels, name="person-labels"),
    path("people/<number:person_id>/aside", person.person_aside, name="person-aside"),
    path("people/<number:person_id>/split", identities.person_split, name="person-split"),
    path("people/<number:person_id>/merge", identities.person_merge, name="person-merge"),
    path("promises/<number:promise_id>", today.promise, name="promise"),
    path("search", people.search, name="search"),
    path("capture", capture.capture, name="capture"),
    path("capture/heard", capture.capture_heard, name="capture-heard"),
    path("import", imports.import_, name="import"),
    path("import/formats", imports.formats, name="formats"),
    path("import/<number:number>", imports.import_run, name="import-run"),
    path("import/<number:number>/undo", imports.import_undo, name="import-undo"),
    path("import/reading/<str:token>", imports.import_reading, name="import-reading"),
    path("questions", questions.questions, name="questions"),
    path("questions/later", questions.questions_later, name="questions-later"),
    path("questions/joins", questions.joins, name="joins"),
    path("questions/together", questions.questions_together, name="questions-together"),
    path("questions/contradictions/<number:number>", questions.contradiction, name="contradiction"),
    path("questions/joins/<number:link_id>", questions.join, name="join"),
    path("questions/<number:question_id>", questions.question, name="question"),
    path("undo/<number:change_id>", changes.undo, name="undo"),
    path("data", data.data, name="data"),
    path("data/me", data.data_me, name="data-me"),
    path("data/export/<str:what>", data.data_export, name="data-export"),
]
