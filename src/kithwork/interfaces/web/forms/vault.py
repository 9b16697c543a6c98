"""Forms about the folder of Markdown files."""

from django import forms

from kithwork.interfaces.web.forms.people import line

_LABEL = "In which folder of this machine?"


class Look(forms.Form):
    """Which folder."""

    use_required_attribute = False
    folder = line(_LABEL, missing="Name a folder.", longest=1000)


class Write(Look):
    """Which folder, and who is in it beside the people one knows."""

    is_seen = forms.BooleanField(label="People whom only sources name, too", required=False)
    is_private = forms.BooleanField(label="People left in peace or put aside and private notes, too", required=False)
    is_here = forms.BooleanField(label="Into this folder although it holds something else, or is the vault of another network", required=False)
    is_tidy = forms.BooleanField(label="Remove files of an earlier export that stand for nothing any more", required=False)


class Take(Look):
    """Which folder, and in which files what they say wins."""

    shown = forms.CharField(required=False)
    take = forms.MultipleChoiceField(required=False)

    def __init__(self, data: object = None) -> None:
        super().__init__(data)  # type: ignore[arg-type]  # what a request sent
        sent = data.getlist("take") if hasattr(data, "getlist") else []
        choices = self.fields["take"]
        if isinstance(choices, forms.MultipleChoiceField):
            choices.choices = [(one, one) for one in sent]
