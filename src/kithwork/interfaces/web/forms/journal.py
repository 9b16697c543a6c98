"""Forms of the journal."""

from typing import Final

from django import forms

from kithwork.actions.journaling import LONGEST
from kithwork.domain.journal import EntryKind
from kithwork.interfaces.web.forms.people import Unbroken, day, needed, number, sentences
from kithwork.interfaces.web.presenting.journal import KINDS

MARKS: Final = 'Markdown. @ada, @"Ada Lovelace", [[Leeds Code Dojo]], #topic and names that you know become links.'
_MISSING: Final = "An entry needs words."


class Entry(forms.Form):
    """Some words of a day."""

    use_required_attribute = False
    words = Unbroken(
        label="What happened?",
        help_text=MARKS,
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": "8", **needed(_MISSING)}),
        error_messages=sentences(_MISSING, LONGEST),
    )
    kind = forms.ChoiceField(label="What sort of entry is it?", choices=[(one.value, words) for one, words in KINDS.items()])
    on = day("Of which day?", missing="Say of which day it is.")

    def clean_kind(self) -> EntryKind:
        """As the noun."""
        return EntryKind(self.cleaned_data["kind"])


class Who(forms.Form):
    """Whom a mention means; nobody without a number."""

    words = forms.CharField(max_length=300)
    person = number(is_needed=False)
