"""Answers that are one of a few words."""

from django import forms


class Today(forms.Form):
    """To a card."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("done", "later", "never")])


class Promise(forms.Form):
    """To a promise."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("kept", "open", "dropped")])


class Question(forms.Form):
    """To a doubtful pair."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("same", "different", "later")])


class Aside(forms.Form):
    """How somebody is to be treated."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("archive", "bring-back", "leave-alone", "may-contact")])


class Line(forms.Form):
    """One line about what just happened."""

    line = forms.CharField(max_length=500)
