"""Forms about communities."""

from django import forms

from kithwork.actions.communities import DONE_SAID
from kithwork.interfaces.web.forms.people import day, line


class Said(forms.Form):
    """What it is."""

    use_required_attribute = False
    about = line("What is it about?", help_text="Topics, with commas between them.", longest=300)
    place = line("Where does it meet?", help_text="A town, a channel, an address on the web.", longest=300)
    role = line("What are you in it?", help_text="A member, a host, somebody who listens.", longest=300)


class Community(Said):
    """One that is new, or a group that becomes one."""

    name = line("What is it called?", missing="Say what it is called.", longest=300)
    field_order = ("name",)


class Did(forms.Form):
    """What the owner did there."""

    use_required_attribute = False
    kind = forms.ChoiceField(label="What did you do?", choices=[(one.value, said) for one, said in DONE_SAID.items()])
    text = line("What was it?", missing="Say what it was.", longest=300)
    who = line("Who helped, or was helped?", help_text="Somebody in your network, if anybody.")
    on = day("When?", help_text="Today, when nothing stands here.")


class Came(forms.Form):
    """What became of it."""

    text = forms.CharField(max_length=300, required=False)
