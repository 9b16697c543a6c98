"""How often the owner wants to be in touch with people of a closeness."""

from django import forms

from kithwork.domain.closeness import Closeness
from kithwork.interfaces.web.forms.people import line


class Rhythm(forms.Form):
    """One closeness; nothing typed brings back what comes with Kithwork."""

    closeness = forms.ChoiceField(choices=[(one.value, one.value) for one in Closeness])
    every = line("How often?", longest=20)
    at_most = line("After how long at the latest?", longest=20)
