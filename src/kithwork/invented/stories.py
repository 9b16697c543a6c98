"""What happened? The stories that the files must let the owner find again: how odd meetings became work, friendship and help."""

from datetime import date, timedelta

from kithwork.invented import chance, meetings
from kithwork.invented.cast import LOCKDOWN
from kithwork.invented.pen import Pen


def write(pen: Pen, today: date) -> None:
    """All of them."""
    _salsa(pen, today)
    _slimming_world(pen, today)
    _bolognese(pen)
    _festival(pen, today)
    _php_meetups(pen)
    _early_careers(pen, today)
    _noticed(pen, today)
    _candidate(pen, today)
    _recruiter(pen, today)
    _ahead(pen, today)


def _salsa(pen: Pen, today: date) -> None:
    first = today - timedelta(days=1185)
    pen.mail(
        first,
        "dad",
        "owner",
        "Somebody from my salsa class",
        "Marisol at salsa wants to become a developer. I said you do that. May I pass on your address?",
    )
    pen.mail(first + timedelta(days=1), "owner", "dad", "Re: Somebody from my salsa class", "Of course, tell her to write.")
    pen.mail(
        first + timedelta(days=5),
        "marisol",
        "owner",
        "Your dad said I may write",
        "I dance with your dad on Wednesdays. How did you start with code?",
        "dad",
    )
    pen.mail(
        first + timedelta(days=6), "owner", "marisol", "Re: Your dad said I may write", "How nice! Shall we have a coffee and look at a small kata?"
    )
    pen.meet(first + timedelta(days=12), 17, "Coffee with Marisol", ("marisol",), place="Gannet Coffee, Leeds")
    topics = ("TDD", "TDD kata", "mob programming", "refactoring", "interview techniques", "mock interview")
    for number in range(24):
        pen.meet(first + timedelta(days=30 + 28 * number), 18, f"Coaching Marisol: {topics[number % len(topics)]}", ("marisol",), 90)
    hired = today - timedelta(days=455)
    pen.chat(hired, "marisol", "owner", "I got it! Trainee Software Engineer at Stonecrop. They asked about TDD and I could not stop talking.")
    pen.chat(hired, "owner", "marisol", "Congratulations! You did that. Dad will tell the whole class.")
    pen.role("marisol", "Trainee Software Engineer")
    pen.role("marisol", "Software Engineer")
    pen.note("cards", first, "Dad's salsa class, wants to become a developer", ("marisol", "dad"))
    pen.end("salsa", "Dad mentioned the owner's work to a classmate at salsa; the owner coached her; two years later she is a software engineer.")


def _slimming_world(pen: Pen, today: date) -> None:
    first = today - timedelta(days=1690)
    pen.mail(
        first,
        "callum",
        "owner",
        "Mum and Slimming World",
        "Mum met a Denise at Slimming World. Her firm needs somebody on the boats. Would you read my CV?",
    )
    pen.mail(
        first + timedelta(days=1),
        "owner",
        "callum",
        "Re: Mum and Slimming World",
        "Gladly. Ask your mum to introduce you, and say you can tie knots.",
    )
    pen.mail(first + timedelta(days=4), "rhian", "owner", "Callum's letter", "He is too shy to ask, so I do: is this letter good enough for Denise?")
    pen.mail(first + timedelta(days=9), "denise", "callum", "Survey technician: when could you start?", "Your mum was right about you.", "owner")
    pen.chat(today - timedelta(days=1495), "callum", "owner", "One casual introduction and I have a job that suits me. Thank you both.")
    pen.role("callum", "Survey Technician")
    pen.end("slimming-world", "A friend's mum met somebody at Slimming World who had a job to give; after one introduction the friend has a career.")


def _bolognese(pen: Pen) -> None:
    first = date(2018, 11, 20)
    pen.mail(first, "giulia", "owner", "There is no cream in bolognese", "I heard you at lunch. We must talk.", is_work=True)
    pen.mail(first, "owner", "giulia", "Re: There is no cream in bolognese", "Milk, then? I bring my grandmother's recipe tomorrow.", is_work=True)
    pen.mail(date(2019, 9, 5), "giulia", "owner", "sugo, a site for our recipes", "I made a repository. You do the tagliatelle page.")
    pen.meet(date(2018, 11, 28), 12, "Lunch with Giulia: bolognese", ("giulia",), place="The Pasta Room", is_work=True)
    for number in range(40):
        shape = ("rigatoni", "tagliatelle", "pappardelle", "spaghetti (no)")[number % 4]
        pen.meet(date(2019, 3, 4) + timedelta(days=66 * number), 12, f"Pasta with Giulia: {shape}", ("giulia",), place="The Pasta Room")
    pen.note("git", date(2019, 9, 7), "Reviewed-by: Giulia Bernasconi", ("giulia",))
    pen.end("bolognese", "A shared love of bolognese began one of the closest work friendships.")


def _festival(pen: Pen, today: date) -> None:
    first = today - timedelta(days=848)
    pen.meet(first, 9, "Hilltop Festival crew", ("kwabena",), 480, place="Hilltop Farm")
    pen.meet(first + timedelta(days=4), 12, "Hilltop Festival: film crew arrives", ("kwabena", "ines"), place="Hilltop Farm")
    pen.mail(
        first + timedelta(days=7),
        "owner",
        "ines",
        "Kwabena, who wants to film",
        "You met at the main stage. He dreams of being a videographer.",
        "kwabena",
    )
    pen.mail(
        first + timedelta(days=8),
        "ines",
        "owner",
        "Re: Kwabena, who wants to film",
        "He may carry a camera on Saturday, and we shall see.",
        "kwabena",
    )
    pen.mail(first + timedelta(days=60), "kwabena", "owner", "My first reel", "Three shoots with Longshot so far. Here is my portfolio.")
    pen.role("kwabena", "Camera Assistant")
    pen.role("kwabena", "Videographer")
    pen.end("festival", "A colleague at a festival dreamed of videography; a film crew came, an introduction followed, and then a portfolio.")


def _php_meetups(pen: Pen) -> None:
    attendees = pen.cast.by_way("php-meetup")
    for number in range(14):
        day = LOCKDOWN + timedelta(days=28 * number)
        there = pen.throw.sample(attendees[4:], 9)
        heads = [pen.cast["stuart"], *[pen.cast[key] for key in ("sorcha", "aled", "farah") if pen.cast[key].met_on <= day]]
        keys = tuple(person.key for person in [*heads, *there] if person.met_on <= day or number > 3)
        pen.meet(day, 18, f"Remote PHP meetup #{number + 1}", keys, 120, place="https://meet.phpmeets.example/uk")
    looking = date(2021, 3, 18)
    pen.mail(looking, "owner", "stuart", "I am exploring new opportunities", "Let me know if you hear of anything!")
    pen.mail(
        looking + timedelta(days=1),
        "stuart",
        "owner",
        "Re: I am exploring new opportunities",
        "Half the meetup is hiring. Ask Sorcha, Aled and Farah.",
    )
    rows = (
        ("sorcha", "Dovetail Payments", date(2021, 4, 7), "no, but the door is open"), ("farah", "Tanglewood Games", date(2021, 4, 15), "no, kind feedback"),
        ("aled", "Fernwick Labs", date(2021, 4, 22), "an offer"),
    )  # fmt: skip
    for key, firm, day, outcome in rows:
        pen.mail(
            day - timedelta(days=8), key, "owner", f"Interview at {firm}?", "I liked your talk at the meetup. Come and meet the team.", is_work=True
        )
        pen.meet(day, 14, f"Interview: {firm}", (key,), 90, is_work=False, place="Video call")
        pen.mail(day + timedelta(days=1), "owner", key, f"Thank you for the conversation at {firm}", "I enjoyed the part about queues.")
        pen.mail(day + timedelta(days=6), key, "owner", f"{firm}: how it went", f"In short: {outcome}.", is_work=True)
    pen.end("php-meetups", "Remote PHP meetups in the lockdown led to three interviews, one of them to the next job.")


def _early_careers(pen: Pen, today: date) -> None:
    first = today - timedelta(days=420)
    pen.chat(
        first,
        "tyler",
        "owner",
        "Still on the shop floor, still doing that Python course at night. Is it silly to dream of being a software engineer?",
    )
    pen.chat(first, "owner", "tyler", "Not at all. Brightwell has an early careers programme, applications open in January. Put yourself forward!")
    pen.mail(
        first + timedelta(days=2),
        "owner",
        "hannah",
        "Tyler Brookes for early careers",
        "We worked at the same shop. May I introduce him?",
        "tyler",
        is_work=True,
    )
    pen.mail(first + timedelta(days=3), "hannah", "owner", "Re: Tyler Brookes for early careers", "Yes please.", "tyler", is_work=True)
    pen.mail(today - timedelta(days=300), "tyler", "owner", "I have applied!", "The form is in. Thank you for pushing me.")
    pen.mail(today - timedelta(days=40), "tyler", "owner", "Assessment day is booked", "It is at the end of the month. Any advice?")
    pen.end("early-careers", "A colleague from the store applied for the early careers programme of the owner's later employer.")


def _noticed(pen: Pen, today: date) -> None:
    first = today - timedelta(days=1205)
    pen.note("linkedin", today - timedelta(days=1215), "Three things mutation testing taught me.", ())
    pen.chat(first + timedelta(days=2), "oksana", "owner", "Your post about mutation testing went round our team. Are you looking?")
    pen.chat(first + timedelta(days=2), "owner", "oksana", "I was not, but for a team that reads such posts I might.")
    pen.mail(
        first + timedelta(days=20),
        "oksana",
        "owner",
        "Referral: I put your name in",
        "Duncan leads the team. I told him to read your posts.",
        "duncan",
    )
    pen.mail(first + timedelta(days=24), "duncan", "owner", "Meeting you, on Oksana's word", "Would Tuesday suit?", "oksana")
    pen.meet(first + timedelta(days=31), 10, "Interview: Brightwell", ("duncan", "oksana"), 90, place="Brightwell, 2nd floor")
    pen.mail(first + timedelta(days=40), "duncan", "owner", "An offer from Brightwell", "The first impression was made before you came in.")
    pen.end("noticed", "A senior developer noticed the owner's posts and referred the owner; that became the fourth employment.")


def _candidate(pen: Pen, today: date) -> None:
    first = today - timedelta(days=695)
    pen.meet(first, 11, "Interview (candidate): Lê Thu Trang", ("trang", "duncan"), 75, is_work=True)
    pen.mail(
        first + timedelta(days=5),
        "owner",
        "trang",
        "Thank you, and not this time",
        "The post went to somebody else. Your questions were the best. May we keep in touch?",
    )
    pen.mail(first + timedelta(days=6), "trang", "owner", "Re: Thank you, and not this time", "Thank you for the feedback. I would like that.")
    pen.mail(first + timedelta(days=110), "trang", "owner", "What I built with your feedback", "A small parser. It has tests!")
    pen.mail(today - timedelta(days=520), "owner", "trang", "A new position has opened", "I thought of you at once.")
    pen.mail(today - timedelta(days=484), "duncan", "owner", "Welcome Thu Trang", "She starts today, in your team.", "trang", is_work=True)
    pen.role("trang", "Software Engineer")
    pen.end("candidate", "A candidate who did not pass was kept in mind and hired seven months later.")


def _recruiter(pen: Pen, today: date) -> None:
    first, marks = today - timedelta(days=1360), (("List-Unsubscribe", "<https://ats.hirewell.example/stop>"), ("X-Mailer", "Hirewell ATS"))
    pen.mail(first, "jessica", "owner", "A PHP team in Leeds", "They pair all day and go home at five.", is_work=True)
    pen.from_a_system(marks)
    pen.mail(first + timedelta(days=1), "owner", "jessica", "Re: A PHP team in Leeds", "Not for me now, but tell me more about yourself.")
    pen.mail(first + timedelta(days=2), "jessica", "owner", "Re: A PHP team in Leeds", "Gladly. Let us talk once a year.", is_work=True)
    pen.from_a_system(marks)
    pen.end("recruiter", "A recruiter's mail carried the marks of bulk mail, and the owner answered: it is a tie.")


def _ahead(pen: Pen, today: date) -> None:
    pen.meet(today - timedelta(days=5), 16, "Robotics and the web: coffee", ("zanele",), place="Silverbirch, canteen")
    clients = tuple(person.key for person in pen.cast.by_way("client")[:2])
    for hour, summary, keys in ((10, "Saltmarsh: seat map demo", clients), (15, "Coffee with Marisol", ("marisol",))):
        people, starts_at = [pen.cast[key] for key in keys], chance.at(today + timedelta(days=1), hour)
        pen.event(meetings.meeting(pen.throw, pen.cast, summary, starts_at, people, 45, is_work=False), keys)
    pen.end("today", "Somebody new was met last week, and two meetings stand in the calendar for tomorrow.")
