"""Forms about asking: an ask, what became of it, and what the owner is stuck on."""

from typing import Final

from django import forms

from kithwork.domain.asking import ASKS_SAID, AskKind
from kithwork.interfaces.web.forms.people import day, line, sentences

KINDS: Final = [(one.value, said[0].upper() + said[1:]) for one, said in ASKS_SAID.items()]


class Ask(forms.Form):
    """Something that is asked of somebody."""

    use_required_attribute = False
    who = line("Whom do you ask?", help_text="Somebody in your network. Each ask goes to one person.", missing="Say whom you ask.")
    kind = forms.ChoiceField(label="What do you ask for?", choices=KINDS, initial=AskKind.HELP.value)
    text = line("In one line: what is it about?", missing="Say what you ask for.", longest=500)
    problem = line("Is it about something you are stuck on?", help_text="Then say what; who was asked and who helped is kept together.", longest=200)
    on = day("When did you ask?", help_text="Today, when nothing stands here. What was asked earlier is written down as it was.")


class Step(forms.Form):
    """What happened."""

    step = forms.CharField(max_length=20)
    text = forms.CharField(max_length=500, required=False, error_messages=sentences("", 500))
    on = day()


class Problem(forms.Form):
    """What the owner is stuck on."""

    use_required_attribute = False
    text = line("What are you stuck on?", missing="Say what you are stuck on.", longest=200)


class Introduction(forms.Form):
    """Two of the three; the third is the owner."""

    use_required_attribute = False
    requester = line("Who would like it?", help_text="Nothing, when it is you.")
    connector = line("Who brings the two together?", help_text="Nothing, when it is you.")
    target = line("Whom is it to?", help_text="Nothing, when it is you.")
    aim = line("Or in words, when they are not on file?", help_text="Such as: somebody who hires at Acme.", longest=200)
    why = line("What is it about?", help_text="As the end of a sentence: testing schedulers.", missing="Say what it is about.", longest=300)


class Blurb(forms.Form):
    """The words that can be passed on."""

    blurb = forms.CharField(max_length=2000, required=False)
