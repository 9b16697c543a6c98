"""Forms about the owner's wins, and about the review of a week."""

from django import forms

from kithwork.interfaces.web.forms.people import day, line


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
