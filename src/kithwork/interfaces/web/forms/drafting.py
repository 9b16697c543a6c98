"""Forms about letters."""

from django import forms

from kithwork.domain.asking import WordKind
from kithwork.interfaces.web.forms.people import line
from kithwork.interfaces.web.presenting.drafting import KINDS


class Draft(forms.Form):
    """Which letter, and what it is about."""

    use_required_attribute = False
    kind = forms.ChoiceField(
        label="What kind of letter?",
        choices=[(kind.value, KINDS[kind]) for kind in WordKind],
        error_messages={"required": "Say what kind of letter.", "invalid_choice": "There is no such kind of letter."},
    )
    about = line("What is it about?", help_text="In your words; a letter says nothing that is not on file or here.", longest=400)
    language = forms.ChoiceField(
        label="In which language?", choices=[("", "As on file, else English"), ("en", "English"), ("de", "German")], required=False
    )
    tone = forms.ChoiceField(
        label="How near?", choices=[("", "As near as you keep them"), ("near", "As to somebody near"), ("formal", "More formal")], required=False
    )


class Letter(Draft):
    """Which letter, and what the owner made of it."""

    words = forms.CharField(
        required=False, max_length=20_000, error_messages={"max_length": "A letter has 20,000 letters at most; nothing was written."}
    )


class Phrase(forms.Form):
    """Words of the owner's for letters."""

    key = forms.CharField(max_length=60)
    words = forms.CharField(max_length=4000, required=False)
