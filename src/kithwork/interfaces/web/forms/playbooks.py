"""Forms about practice guides."""

from django import forms

from kithwork.actions.playbook_moves import LONGEST, TITLE
from kithwork.interfaces.web.forms.people import Unbroken, line, sentences


class Guide(forms.Form):
    """A guide in the owner's words."""

    use_required_attribute = False
    title = line("What is it called?", missing="Say what it is called.", longest=TITLE)
    text = Unbroken(
        label="What is good to do?",
        help_text="Lines that begin with ## are headings, with - items, with 1. steps; `kith today` in backticks is shown as a command.",
        required=True,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": "16", "aria-required": "true"}),
        error_messages=sentences("A playbook needs words.", LONGEST),
    )
