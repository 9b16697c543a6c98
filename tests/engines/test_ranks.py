"""Titles as people bear them: what each says of how far along somebody is and who they are to others, and which say nothing."""

import pytest

from kithwork.engines import ranks

FIRM, PEOPLE, STAFF, SENIOR, BEGINS = (words for words, _ in ranks.RANKS)
SAY = {
    FIRM: """Founder | Co-Founder & CTO | Co founder | Founder/CEO | CEO at Fernwick | Chief Technology Officer | Chief Executive | VP of Engineering | VP Engineering
        | SVP Product | Vice President of Engineering | Director of Engineering | Engineering Director | Managing Director | Director, Fernwick
        | Managing Partner | Partner at Fernwick | General Partner | Owner | Co-owner | Business Owner | Interim CTO (part time) | Director Engineering""",
    PEOPLE: """Engineering Manager | Senior Engineering Manager | Head of Engineering | Head of Data at Fernwick | Team Lead | Team Leader | Backend Team Lead
        | Engineering Lead | Software Engineering Manager, Payments | General Manager | Software Development Manager""",
    STAFF: """Staff Engineer | Principal Engineer | Senior Staff Software Engineer | Distinguished Engineer | Principal Product Designer | Software Architect
        | Senior Solutions Architect | Staff Data Scientist | Chief Architect | Principal Consultant""",
    SENIOR: """Senior Software Engineer | Sr. Backend Developer | Senior C++ Developer | Senior UI/UX Designer | Tech Lead | Lead Developer | Lead Product Designer
        | Senior Product Manager | Senior Product Owner | Senior R&D Engineer | Senior Technical Recruiter | Senior Engineer, Payments""",
    BEGINS: """Junior Developer | Jr. Data Analyst | Software Engineering Intern | Intern at Fernwick | Trainee | Apprentice | Graduate Software Engineer
        | PhD Student | Student at Leeds University | Working Student""",
}
NOTHING = """Product Owner | Process Owner | Dog owner | Partner Manager | Talent Partner | HR Business Partner | People Partner | Founder Success Partner
    | Executive Assistant to the CEO | Executive Assistant, CEO | PA to the Managing Director | Assistant to the Director | Assistant Director | Art Director
    | Director of Photography | Founder Relations Manager | Coach for founders and CTOs | Helping founders, CEO and CTO grow | ex-CTO | Former Director
    | Aspiring CTO | Office of the CTO | Chief of Staff | CTO Office | Lead Generation Specialist | Lead Generation Analyst | Product Manager | Account Manager
    | Community Manager | Office Manager | Business Development Manager | Staffing Consultant | Staff Nurse | School Principal | Member of Technical Staff
    | Research Fellow | Landscape Architect | Senior Living Advisor | Senior Care Analyst | Junior High Teacher | Student Success Manager | Graduate Admissions Officer
    | Intern Coordinator | Lifelong student | Graduate of Leeds University | Vice President | Software Engineer | Mentor to students | Property Manager"""
PARTS = {
    "Founding Engineer": {"builder"},
    "Founder & CEO": {"founder"},
    "Backend Engineer at Fernwick": {"builder"},
    "Product Designer": {"designer"},
    "Angel investor": {"investor"},
    "Technical Recruiter": {"recruiter"},
    "Talent Partner": {"recruiter"},
    "Community Manager": {"organiser"},
    "public speaking": {"speaker"},
    "Technical Writer": {"writer"},
    "Editor": {"editor"},
    "Open to work": {"seeker"},
}
NO_PART = """Batch job scheduling | Tech talk planning | Founder Relations Manager | Assistant to the founder | Venture Studio Lead | Sales Engineer | Civil Engineer
    | Property Developer | Business Developer | Interior Designer | Recruiter dashboards | talks | job | Web host migration | API documentation | Text editor plugins
    | Angel Falls guide | Engineering Manager | Coach for designers, engineer"""


def titles(text):
    return [one.strip() for one in " ".join(text.split()).split("|")]


@pytest.mark.parametrize("rank", SAY)
def test_the_head_of_a_title_says_how_far_along_somebody_is(rank):
    assert {title: ranks.of(title) for title in titles(SAY[rank])} == dict.fromkeys(titles(SAY[rank]), rank)


def test_a_word_elsewhere_in_a_title_says_nothing():
    assert {title: ranks.of(title) for title in titles(NOTHING)} == dict.fromkeys(titles(NOTHING), "")


def test_the_head_of_a_title_and_a_whole_skill_say_who_somebody_is():
    assert {words: ranks.parts(words) for words in PARTS} == PARTS


def test_a_word_elsewhere_makes_nobody_anything():
    assert {words: ranks.parts(words) for words in titles(NO_PART)} == dict.fromkeys(titles(NO_PART), frozenset())


def test_a_word_stands_alone_in_what_somebody_wishes():
    assert ranks.parts("job: backend", is_wish=True) == {"seeker"}
    assert ranks.parts("to give talks", is_wish=True) == {"speaker"}
