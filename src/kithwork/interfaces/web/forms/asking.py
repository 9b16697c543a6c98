"""Forms about asking: an ask, what became of it, and what the owner is stuck on."""

from typing import Final

from django import forms

from kithwork.domain.asking import ASKS_SAID, AskKind
from kithwork.interfaces.web.forms.people import day, line

KINDS: Final = [(one.value, said[0].upper() + said[1:]) for one, said in ASKS_SAID.items()]


class AskOf(forms.Form):
    """Something that is asked of somebody whose page it is."""

    use_required_attribute = False
    kind = forms.ChoiceField(label="What do you ask for?", choices=KINDS, initial=AskKind.HELP.value)
    text = line("In one line: what is it about?", missing="Say what you ask for.", longest=500)
    problem = line("Is it about something you are stuck on?", help_text="Then say what; who was asked and who helped is kept together.", longest=200)
    on = day("When did you ask?", help_text="Today, when nothing stands here. What was asked earlier is written down as it was.")


class Ask(AskOf):
    """The same, of somebody who is named."""

    who = line("Whom do you ask?", help_text="Somebody in your network. Each ask goes to one person.", missing="Say whom you ask.")
    field_order = ("who",)


class Step(forms.Form):
    """What happened."""

    step = forms.CharField(max_length=20)
    text = forms.CharField(max_length=500, required=False)
    on = forms.DateField(required=False, error_messages={"invalid": "That is no day; write it as 2026-11-30."})


class Problem(forms.Form):
    """What the owner is stuck on."""

    use_required_attribute = False
    text = line("What are you stuck on?", missing="Say what you are stuck on.", longest=200)
