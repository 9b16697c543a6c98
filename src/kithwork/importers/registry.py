"""All importers that this installation knows."""

from kithwork.importers.protocol import Importer
from kithwork.importers.sources.event_programme import EventProgramme
from kithwork.importers.sources.eventbrite import Eventbrite
from kithwork.importers.sources.git_history import GitHistory
from kithwork.importers.sources.github import GitHub
from kithwork.importers.sources.icalendar_events import ICalendarEvents
from kithwork.importers.sources.linkedin_connections import LinkedInConnections
from kithwork.importers.sources.linkedin_endorsements import LinkedInEndorsements
from kithwork.importers.sources.linkedin_ignored import LinkedInIgnored
from kithwork.importers.sources.linkedin_imported_contacts import LinkedInImportedContacts
from kithwork.importers.sources.linkedin_invitations import LinkedInInvitations
from kithwork.importers.sources.linkedin_messages import LinkedInMessages
from kithwork.importers.sources.linkedin_opportunities import LinkedInOpportunities
from kithwork.importers.sources.linkedin_positions import LinkedInPositions
from kithwork.importers.sources.linkedin_profile import LinkedInProfile
from kithwork.importers.sources.linkedin_recommendations import LinkedInRecommendations
from kithwork.importers.sources.luma import Luma
from kithwork.importers.sources.mail import Mail
from kithwork.importers.sources.meetup import Meetup
from kithwork.importers.sources.opportunity_tables import OpportunityTables
from kithwork.importers.sources.project_people import ProjectPeople
from kithwork.importers.sources.vcard import VCard
from kithwork.importers.sources.web_page import WebPage

IMPORTERS: tuple[Importer, ...] = (
    GitHistory(),
    Mail(),
    VCard(),
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
    OpportunityTables(),
    ProjectPeople(),
    WebPage(),
    LinkedInIgnored(),
)
