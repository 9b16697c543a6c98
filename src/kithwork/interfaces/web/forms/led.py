"""A form about what led to something."""

from django import forms

from kithwork.interfaces.web.forms.people import day, line


class Led(forms.Form):
    """What led to an opportunity; one of the four."""

    use_required_attribute = False
    opportunity = forms.TypedChoiceField(
        label="To which opportunity?",
        coerce=int,
        error_messages={"required": "Say which opportunity.", "invalid_choice": "There is no such opportunity."},
    )
    who = line("Who led to it?", help_text="Somebody in your network. One of these four.")
    event = line("Or which event?", help_text="As you call it: Remote PHP meetup #3.")
    channel = line("Or which board, page or post?")
    introduction = forms.TypedChoiceField(label="Or which introduction?", coerce=int, empty_value=None, required=False)
    text = line("How did it lead there?", longest=300)
    on = day("When?", help_text="Where you know it.")
