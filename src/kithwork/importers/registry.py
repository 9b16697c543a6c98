"""All importers that this installation knows, and which of them read a member."""

from collections.abc import Mapping

from kithwork.importers import people_columns, tables
from kithwork.importers.protocol import Importer, Member, SaidColumns
from kithwork.importers.sources.bluesky import Bluesky
from kithwork.importers.sources.discord import Discord
from kithwork.importers.sources.event_programme import EventProgramme
from kithwork.importers.sources.eventbrite import Eventbrite
from kithwork.importers.sources.facebook import Facebook
from kithwork.importers.sources.feed import Feed
from kithwork.importers.sources.git_history import GitHistory
from kithwork.importers.sources.github import GitHub
from kithwork.importers.sources.google_contacts import GoogleContacts
from kithwork.importers.sources.icalendar_events import ICalendarEvents
from kithwork.importers.sources.instagram import Instagram
from kithwork.importers.sources.jcard import JCard
from kithwork.importers.sources.linkedin_connections import LinkedInConnections
from kithwork.importers.sources.linkedin_endorsements import LinkedInEndorsements
from kithwork.importers.sources.linkedin_events import LinkedInEvents
from kithwork.importers.sources.linkedin_facts import LinkedInFacts
from kithwork.importers.sources.linkedin_follows import LinkedInFollows
from kithwork.importers.sources.linkedin_ignored import LinkedInIgnored
from kithwork.importers.sources.linkedin_imported_contacts import LinkedInImportedContacts
from kithwork.importers.sources.linkedin_invitations import LinkedInInvitations
from kithwork.importers.sources.linkedin_messages import LinkedInMessages
from kithwork.importers.sources.linkedin_opportunities import LinkedInOpportunities
from kithwork.importers.sources.linkedin_positions import LinkedInPositions
from kithwork.importers.sources.linkedin_posts import LinkedInPosts
from kithwork.importers.sources.linkedin_profile import LinkedInProfile
from kithwork.importers.sources.linkedin_recommendations import LinkedInRecommendations
from kithwork.importers.sources.luma import Luma
from kithwork.importers.sources.mail import Mail
from kithwork.importers.sources.mastodon import Mastodon
from kithwork.importers.sources.meetup import Meetup
from kithwork.importers.sources.monica import Monica
from kithwork.importers.sources.opportunity_tables import OpportunityTables
from kithwork.importers.sources.outlook_contacts import OutlookContacts
from kithwork.importers.sources.people_table import PeopleTable
from kithwork.importers.sources.project_people import ProjectPeople
from kithwork.importers.sources.signal import Signal
from kithwork.importers.sources.slack import Slack
from kithwork.importers.sources.telegram import Telegram
from kithwork.importers.sources.telephone import Telephone
from kithwork.importers.sources.vcard import VCard
from kithwork.importers.sources.web_page import WebPage
from kithwork.importers.sources.whatsapp import WhatsApp
from kithwork.importers.sources.x_archive import XArchive

IMPORTERS: tuple[Importer, ...] = (
    GitHistory(),
    Mail(),
    VCard(),
    JCard(),
    GoogleContacts(),
    OutlookContacts(),
    ICalendarEvents(),
    EventProgramme(),
    Eventbrite(),
    Luma(),
    Meetup(),
    GitHub(),
    LinkedInConnections(),
    LinkedInMessages(),
    LinkedInInvitations(),
    LinkedInEndorsements(),
    LinkedInRecommendations(),
    LinkedInProfile(),
    LinkedInPositions(),
    LinkedInImportedContacts(),
    LinkedInOpportunities(),
    LinkedInEvents(),
    LinkedInFacts(),
    LinkedInFollows(),
    LinkedInPosts(),
    Feed(),
    OpportunityTables(),
    Monica(),
    ProjectPeople(),
    WebPage(),
    LinkedInIgnored(),
    PeopleTable(),
    Bluesky(),
    Discord(),
    Facebook(),
    Instagram(),
    Mastodon(),
    Signal(),
    Slack(),
    Telegram(),
    Telephone(),
    WhatsApp(),
    XArchive(),
)
ASKED_LAST = "people-table"  # every table of people is one of these; it reads what nobody else knows


def recognising(member: Member) -> list[Importer]:
    """Who reads it: one importer, or none. More than one is an error of ours."""
    found = [importer for importer in IMPORTERS if importer.source != ASKED_LAST and importer.recognises(member)]
    return found or [importer for importer in IMPORTERS if importer.source == ASKED_LAST and importer.recognises(member)]


def explained(member: Member, said: Mapping[str, SaidColumns]) -> list[Importer]:
    """Who reads a table of which the owner said what its columns mean."""
    if not said or not member.name.casefold().endswith((".csv", ".tsv", ".txt")):
        return []
    is_known = tables.header(member.head(), lambda cells: people_columns.fingerprint(tables.each_once(cells)) in said)
    return [importer for importer in IMPORTERS if importer.source == ASKED_LAST] if is_known else []
