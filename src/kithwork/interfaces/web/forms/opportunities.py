"""Forms about what the owner could have."""

from django import forms

from kithwork.domain.opportunities import InsightKind, OpportunityKind, OpportunityWordKind, PersonPart, SentKind
from kithwork.interfaces.web.forms.people import day, line, number, sentences, text

KINDS = {
    OpportunityKind.JOB: "A job",
    OpportunityKind.CLIENT: "Client work",
    OpportunityKind.COLLABORATION: "Something to make together",
    OpportunityKind.MENTORING: "A mentoring place",
    OpportunityKind.SPEAKING: "A talk to give",
    OpportunityKind.ENTRANT: "An entrant place",
}
PARTS = {
    PersonPart.HEARD_FROM: "Told me of it",
    PersonPart.REFERRER: "Refers me",
    PersonPart.RECRUITER: "Recruits for it",
    PersonPart.HIRING_MANAGER: "Hires for it",
    PersonPart.INTERVIEWER: "Interviews",
    PersonPart.DECISION_MAKER: "Decides",
    PersonPart.COLLABORATOR: "Makes it with me",
    PersonPart.CLIENT: "Is the client",
}
WORDS = {
    OpportunityWordKind.TOPIC: "It requires",
    OpportunityWordKind.NEED: "They need",
    OpportunityWordKind.GOAL: "They are after",
    OpportunityWordKind.PREFERENCE: "They prefer",
}
SENT = {SentKind.APPLICATION: "An application", SentKind.PROPOSAL: "A proposal", SentKind.FOLLOW_UP: "A follow-up"}
INSIGHTS = {InsightKind.CULTURE: "How it is there", InsightKind.EXPECTATION: "What they expect"}


class New(forms.Form):
    """Something that could be had."""

    use_required_attribute = False
    title = line("What is it?", help_text="The post, the piece of work, the talk.", longest=300)
    organisation = line("Where?", help_text="The organisation; one of the two must be said.", longest=200)
    kind = forms.ChoiceField(label="What sort?", choices=[(kind.value, words) for kind, words in KINDS.items()])
    who = line("From whom did you hear of it?", help_text="Somebody in your network, if it was a person.")
    whose = line("For whom is it?", help_text="Somebody in your network; you, when nothing stands here.")
    channel = line("Or where did you find it?", help_text="A board, a list, a page.", longest=200)
    place = line("Where does one work?", longest=200)
    link = line("Where is it posted?", help_text="The web address.", longest=300)
    due_on = day("Until when can one apply?")


class Edit(forms.Form):
    """What is known of it; an empty field takes the owner's word back."""

    title = line("What is it?", longest=300)
    organisation = line("Where?", longest=200)
    place = line("Where does one work?", longest=200)
    terms = line("On which terms?", help_text="Pay, hours, contract.", longest=300)
    link = line("Where is it posted?", longest=300)
    channel = line("Where did you find it?", longest=200)
    due_on = day("Until when can one apply?")
    posting = forms.CharField(
        label="What does the posting say?",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": "8"}),
        error_messages=sentences("", 20_000),
    )
    posting_source = line("Where does that text come from?", longest=300)
    posting_on = day("Of which day is it?")


class Stage(forms.Form):
    """It came to a stage."""

    stage = forms.CharField(max_length=40, error_messages=sentences("Say to which stage it came.", 40))
    text = forms.CharField(max_length=300, required=False, error_messages=sentences("", 300))
    on = day("When?")


class Next(forms.Form):
    """What the owner does next."""

    text = line("What do you do next?", help_text="Left empty, there is nothing to do.", longest=300)
    on = day("By when?")


class Person(forms.Form):
    """Who has which part in it."""

    use_required_attribute = False
    who = line("Who is it?", help_text="Somebody in your network.", missing="Say who it is.")
    part = forms.ChoiceField(label="What are they to it?", choices=[(part.value, words) for part, words in PARTS.items()])
    text = line("What else is to be known?", longest=300)


class Looking(forms.Form):
    """What the owner looks for."""

    use_required_attribute = False
    text = line("What do you look for?", missing="Say what you look for.", longest=300)
    constraints = line("What must it not be?", longest=300)
    begun_on = day("Since when?", help_text="Today, when nothing stands here.")


class Choose(forms.Form):
    """Somebody who is to hear of it."""

    use_required_attribute = False
    who = line("Who is to hear of it?", help_text="Somebody in your network; one at a time.", missing="Say who is to hear of it.")


class Heard(forms.Form):
    """What happened with somebody who was chosen."""

    step = forms.CharField(max_length=10)
    text = forms.CharField(max_length=300, required=False, error_messages=sentences("", 300))
    title = forms.CharField(max_length=300, required=False, error_messages=sentences("", 300))
    organisation = forms.CharField(max_length=200, required=False, error_messages=sentences("", 200))


class Off(forms.Form):
    """Somebody has a part no more."""

    person = number()
    part = forms.CharField(max_length=16)


class Said(forms.Form):
    """What it requires, or what a client needs."""

    use_required_attribute = False
    kind = forms.ChoiceField(label="What do you write down?", choices=[(kind.value, words) for kind, words in WORDS.items()])
    text = line("In which words?", missing="Say what it is.", longest=300)
    is_off = forms.BooleanField(required=False, widget=forms.HiddenInput)


class Sent(forms.Form):
    """What the owner sent."""

    kind = forms.ChoiceField(label="What did you send?", choices=[(kind.value, words) for kind, words in SENT.items()])
    version = line("Which version?", help_text="Of your CV, or of the proposal.", longest=300)
    link = line("Which link to your work?", longest=300)
    way = line("Which way?", help_text="A form, a letter to somebody.", longest=300)
    on = day("When?", help_text="Today, when nothing stands here.")


class Told(forms.Form):
    """What somebody told of the organisation."""

    use_required_attribute = False
    who = line("Who told you?", help_text="Somebody in your network.", missing="Say who told you.")
    kind = forms.ChoiceField(label="About what?", choices=[(kind.value, words) for kind, words in INSIGHTS.items()])
    text = line("What did they say?", missing="Say what they told you.", longest=300)


class Stages(forms.Form):
    """The owner's own stages of a kind."""

    kind = forms.ChoiceField(choices=[(kind.value, words) for kind, words in KINDS.items()])
    text = text("Which stages does it go through?", help_text="One a line; behind = what it means: open, sent, talking, offered, going or won.")
