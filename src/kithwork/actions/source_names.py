"""What is a source called? The name that is stored for ever (`git-history`) is for programs; people read a title, or a word beside a date."""

from typing import Final

TITLES: Final = {
    "bluesky": "Bluesky",
    "discord": "Discord",
    "event-programme": "Conference programmes",
    "eventbrite": "Attendees on Eventbrite",
    "facebook": "Facebook",
    "feed": "Feeds and blogs of your own",
    "git-config": "Git’s settings",
    "git-history": "Git repositories",
    "github": "GitHub",
    "google-contacts": "Google Contacts",
    "icalendar": "Calendars",
    "instagram": "Instagram",
    "jcard": "Address books as JSON",
    "linkedin-connections": "LinkedIn connections",
    "linkedin-endorsements": "LinkedIn endorsements",
    "linkedin-events": "Events on LinkedIn",
    "linkedin-facts": "Skills and the like on your LinkedIn profile",
    "linkedin-follows": "Whom you follow on LinkedIn",
    "linkedin-ignored": "Other files of LinkedIn’s",
    "linkedin-imported-contacts": "LinkedIn’s copy of an address book",
    "linkedin-invitations": "LinkedIn invitations",
    "linkedin-messages": "LinkedIn messages",
    "linkedin-opportunities": "Jobs that you saved or applied for on LinkedIn",
    "linkedin-positions": "Posts and schools on your LinkedIn profile",
    "linkedin-posts": "What you posted on LinkedIn",
    "linkedin-profile": "Your LinkedIn profile",
    "linkedin-recommendations": "LinkedIn recommendations",
    "luma": "Guests on Luma",
    "mail": "Mail",
    "mastodon": "Mastodon",
    "monica": "Monica",
    "meetup": "Attendees and members on Meetup",
    "opportunity-table": "Tables of applications",
    "outlook-contacts": "Outlook’s contacts",
    "people-table": "Tables of people",
    "project-people": "People of projects",
    "signal": "Signal",
    "slack": "Slack",
    "telegram": "Telegram",
    "telephone": "Calls and text messages",
    "typed": "Your own words",
    "vcard": "Address books",
    "web-page": "Web pages",
    "whatsapp": "WhatsApp",
    "x-archive": "X (Twitter)",
}
WORDS: Final = {
    "bluesky": "Bluesky",
    "discord": "Discord",
    "event-programme": "the programme",
    "eventbrite": "Eventbrite",
    "facebook": "Facebook",
    "feed": "your blog",
    "git-config": "git’s settings",
    "git-history": "git",
    "github": "GitHub",
    "google-contacts": "Google Contacts",
    "icalendar": "calendar",
    "instagram": "Instagram",
    "jcard": "address book",
    "linkedin-connections": "LinkedIn",
    "linkedin-endorsements": "LinkedIn endorsement",
    "linkedin-events": "LinkedIn event",
    "linkedin-facts": "your LinkedIn profile",
    "linkedin-follows": "LinkedIn",
    "linkedin-ignored": "another file of LinkedIn’s",
    "linkedin-imported-contacts": "LinkedIn’s copy of an address book",
    "linkedin-invitations": "LinkedIn invitation",
    "linkedin-messages": "LinkedIn message",
    "linkedin-opportunities": "LinkedIn job",
    "linkedin-positions": "your LinkedIn profile",
    "linkedin-posts": "your LinkedIn post",
    "linkedin-profile": "your LinkedIn profile",
    "linkedin-recommendations": "LinkedIn recommendation",
    "luma": "Luma",
    "mail": "mail",
    "mastodon": "Mastodon",
    "monica": "Monica",
    "meetup": "Meetup",
    "opportunity-table": "table of applications",
    "outlook-contacts": "Outlook’s contacts",
    "people-table": "table of people",
    "project-people": "the project’s files",
    "signal": "Signal",
    "slack": "Slack",
    "telegram": "Telegram",
    "telephone": "telephone",
    "typed": "your note",
    "vcard": "address book",
    "web-page": "a web page",
    "whatsapp": "WhatsApp",
    "x-archive": "X",
}


def title(name: str) -> str:
    """A source above what is said of it; one that is not ours by its own name."""
    return TITLES.get(name, name)


def word(name: str) -> str:
    """A source as evidence: `4 Nov 2025, calendar`."""
    return WORDS.get(name, name)


def words(names: tuple[str, ...] | list[str]) -> list[str]:
    """Several sources as evidence, each said once."""
    return sorted({word(name) for name in names})


def in_words(reason: str) -> str:
    """A reason that may begin with the name of a source, which stands there for everybody in it."""
    first, _, rest = reason.partition(" ")
    if first not in WORDS:
        return reason
    said = WORDS[first]
    return f"{said if said.startswith('your ') else f'your {said}'} {rest}"
