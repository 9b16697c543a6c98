"""Forms about the owner's wins, and about the review of a week."""

from django import forms

from kithwork.actions.reflecting import QUESTIONS
from kithwork.domain.reviewing import DAYS, ReviewAct, ReviewStep
from kithwork.interfaces.web.forms.people import day, line, text


class OwnWin(forms.Form):
    """Something that the owner achieved."""

    use_required_attribute = False
    text = line("What did you achieve?", missing="Say what you achieved.", longest=300)
    on = day("When?", help_text="Today, when nothing stands here.")


class Answer(forms.Form):
    """Yes or no to what was proposed."""

    answer = forms.ChoiceField(choices=[(one, one) for one in ("yes", "no")])


class Helped(forms.Form):
    """Who helped to a win: a number where they were proposed, else a name."""

    use_required_attribute = False
    who = line("Who helped?", help_text="Somebody in your network.", longest=200)
    text = line("How?", help_text="A few words, if you like.", longest=300)
    person = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
    answer = forms.ChoiceField(choices=[(one, one) for one in ("yes", "no")], required=False, widget=forms.HiddenInput)


class Reviewed(forms.Form):
    """An answer to something on the list of a review."""

    item = forms.CharField(max_length=60)
    answer = forms.ChoiceField(choices=[(one.value, one.value) for one in ReviewAct])
    step = forms.ChoiceField(choices=[(one.value, one.value) for one in ReviewStep])
    next = forms.SlugField(max_length=60, required=False)


class ReviewDay(forms.Form):
    """On which day of the week the owner likes to look back."""

    day = forms.ChoiceField(choices=[(one, one) for one in DAYS])


class Reflection(forms.Form):
    """What the owner thinks of the week; every question may stay open."""

    use_required_attribute = False
    well = text(QUESTIONS["well"])
    surprise = text(QUESTIONS["surprise"])
    thanks = text(QUESTIONS["thanks"], help_text="People whom you name are found by themselves.")

    def clean(self) -> dict[str, str]:
        """One answer at least."""
        if not any(str(self.cleaned_data.get(name, "")).strip() for name in QUESTIONS):
            raise forms.ValidationError("Write a word to one of the questions, or go on without.")
        return self.cleaned_data
