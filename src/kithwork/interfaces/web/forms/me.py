"""Forms about who the owner is."""

from typing import Final

from django import forms

from kithwork.domain.own import KINDS_SAID, OwnItemKind
from kithwork.interfaces.web.forms.people import LONGEST, MOST, day, line, sentences, text

KINDS: Final = [(kind.value, KINDS_SAID[kind].capitalize()) for kind in OwnItemKind if kind is not OwnItemKind.REFERENCE]


class OwnWords(forms.Form):
    """Pieces of words; an empty one takes the owner's word back."""

    work = line("What do you do, in one line?", help_text="It stands below your name.", longest=300)
    story = text("Who are you, in your words?")
    values = text("What matters to you in work?")
    availability = line("For what do you have time, and when?", longest=300)
    place = line("Where do you live?", longest=300)
    pronouns = line("Which pronouns are yours?", longest=300)


class Item(forms.Form):
    """Something in the profile."""

    use_required_attribute = False
    name = line("What is it called?", help_text="The skill, the title, the address, the number.", missing="Say what it is called.", longest=300)
    by = line("Where, or from whom?", help_text="The organisation, the school, who published or gave it.", longest=300)
    level = line("How well?", longest=300)
    link = line("Where can one see it?", help_text="https://…", longest=300)
    from_on = line("Since when?", help_text="2019, 2019-04 or 2019-04-12.", longest=10)
    to_on = line("Until when?", help_text="Left open, it goes on.", longest=10)
    words = text("What was it, in your words?")


class NewItem(Item):
    """The same, of whichever kind."""

    kind = forms.ChoiceField(label="What sort of thing?", choices=KINDS)
    field_order = ("kind",)


class GoalWords(forms.Form):
    """Why the owner is after a goal, and until when."""

    goal = forms.IntegerField(min_value=1, max_value=MOST, widget=forms.HiddenInput)
    why = line("Why do you want it?", longest=300)
    until_on = day("Until when?", help_text="Left open, there is no day.")


class Pitch(forms.Form):
    """Who the owner is, for those of a kind."""

    to = forms.CharField(max_length=60, error_messages=sentences("Say to whom it is.", 60))
    words = forms.CharField(max_length=LONGEST, required=False, error_messages=sentences("", LONGEST))


class Questions(forms.Form):
    """What the owner asks on an occasion."""

    occasion = forms.CharField(max_length=12)
    words = forms.CharField(max_length=LONGEST, required=False, error_messages=sentences("", LONGEST))
