"""Answers that are one of a few words."""

from django import forms

from kithwork.interfaces.web.forms.people import number


class Today(forms.Form):
    """To a card."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("done", "later", "never")])


class Promise(forms.Form):
    """To a promise."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("kept", "open", "dropped")])


class Win(forms.Form):
    """To a win."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("congratulated", "drop")])


class Question(forms.Form):
    """To a doubtful pair."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("same", "different", "later")])


class Together(forms.Form):
    """To pairs that hang together."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("same", "different", "shared", "later")])
    questions = forms.CharField(max_length=1000)
    thread = forms.CharField(max_length=20)
    about = forms.CharField(max_length=500, required=False, strip=False)


class Contradiction(forms.Form):
    """To the owner's word that goes against something certain."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("take-back", "keep-apart")])


class Aside(forms.Form):
    """How somebody is to be treated."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("archive", "bring-back", "leave-alone", "may-contact")])


class Line(forms.Form):
    """One line about what just happened, at which event, and which line of the inbox it was."""

    line = forms.CharField(max_length=500)
    event = number(is_needed=False)
    waiting = number(is_needed=False)
