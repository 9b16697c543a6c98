"""Forms of the pages about ways."""

from django import forms

from kithwork.interfaces.web.forms.people import number


class Ask(forms.Form):
    """Whom or what one wants to get to."""

    q = forms.CharField(max_length=200, required=False)
    kind = forms.ChoiceField(choices=[("", ""), ("person", ""), ("organisation", ""), ("topic", "")], required=False)


class Settled(forms.Form):
    """Do two others know each other?"""

    one = number()
    other = number()
    answer = forms.ChoiceField(choices=[("yes", ""), ("no", "")])
    back = forms.CharField(max_length=400, required=False)


class Organisation(forms.Form):
    """What an organisation is also called, a domain of its addresses, of what it is a part."""

    name = forms.CharField(max_length=200, widget=forms.HiddenInput)
    also = forms.CharField(max_length=200, required=False, label="also called")
    domain = forms.CharField(max_length=200, required=False, label="a domain of its addresses")
    part_of = forms.CharField(max_length=200, required=False, label="part of")
    forget = forms.CharField(max_length=200, required=False, label="take back a name, a domain or a whole")
