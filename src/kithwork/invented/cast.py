"""Who plays in the stories? People written by hand, because something happened with them; their other particulars are drawn.

Days are counted back from today, but for the lockdown, which had its own.
"""

from collections.abc import Callable
from datetime import date, timedelta

from kithwork.invented import organisations
from kithwork.invented.nouns import Kind, Name, Person, Post

LOCKDOWN = date(2020, 4, 16)  # the first of the remote PHP meetups
INTERVIEWERS = ("sorcha", "aled", "farah")


def everyone(today: date, older: date, newer: date) -> list[Person]:
    """All who are cast."""
    between = older + (newer - older) / 2
    return [
        *_family(today),
        *_salsa_and_slimming(today, between),
        *_work(today, between),
        *_meetup(today),
        *_brightwell(today),
        *_today(today),
        *_shared(today),
    ]


def desks(today: date) -> list[Person]:
    """Addresses that an organisation answers, whoever sits there."""
    rows = [
        ("desk-info", "Saltmarsh Theatre", "info@saltmarsh.example"),
        ("desk-team", "Tollgate Team", "team@tollgate.test"),
        ("desk-accounts", "Accounts", "accounts@oxbow-cycles.example"),
        ("desk-hello", "Umber Studio", "hello@umber.test"),
        ("list-php", "php-uk-remote", "php-uk-remote@lists.phpmeets.example"),
        ("list-tidewater", "tidewater-dev", "tidewater-dev@lists.harbourlight.example"),
        ("list-quillforge", "quillforge-devel", "quillforge-devel@lists.quillforge.example.org"),
        ("shop-gannet", "Gannet Coffee", ""),
        ("shop-oxbow", "Oxbow Cycles workshop", ""),
        ("group-wrenhall", "Wrenhall class of 2016", ""),
        ("room-pier", "Pier Room", "c_pier@resource.calendar.example"),
        ("desk-careers", "Early Careers at Brightwell", "early.careers@brightwell.example"),
    ]
    return [_thing(key, Kind.ROLE, name, address, today) for key, name, address in rows]


def robots(today: date) -> list[Person]:
    """Machines that write mail or commits."""
    rows = [
        ("robot-ci", "Tidewater CI", "ci@builds.harbourlight.example"),
        ("robot-newsletter-php", "PHP Tide Weekly", "weekly@phptide.example"),
        ("robot-newsletter-shop", "Larkfield Offers", "offers@news.larkfield.example"),
        ("robot-newsletter-jobs", "Jobs for You", "jobs@alerts.talentree.test"),
        ("robot-newsletter-food", "The Sunday Sauce", "hello@sundaysauce.example"),
        ("robot-trains", "Northern Tickets", "no-reply@tickets.example"),
        ("robot-bank", "Copperleaf Bank", "noreply@copperleaf.example"),
        ("robot-linkedin", "LinkedIn", "messages-noreply@linkedin.example"),
        ("robot-github", "GitHub", "notifications@github.com"),
        ("robot-bounce", "Mail Delivery Subsystem", "mailer-daemon@postbox.example"),
        ("robot-dependabot", "dependabot[bot]", "990000333+dependabot[bot]@users.noreply.github.com"),
        ("robot-release", "Quillforge Release Bot", "release-bot@quillforge.example.org"),
        ("robot-web", "GitHub", "noreply@github.com"),
    ]
    return [_thing(key, Kind.ROBOT, name, address, today) for key, name, address in rows]


def _thing(key: str, kind: Kind, name: str, address: str, today: date) -> Person:
    return Person(
        key, kind, Name(name, ""), private=address, old_private=address, login=key, account=990000000, slug=key, phone="-",
        birthday="-", city="-", met_on=today - timedelta(days=3000), habit=1, weight=0.0,
    )  # fmt: skip


def _family(today: date) -> list[Person]:
    long_ago = date(2008, 1, 1)
    soon = today + timedelta(days=5)
    return [
        Person("dad", Kind.KNOWN, Name("Olufemi", "Adeyemi", "Femi"), (), ("family",), weight=40.0, met_on=long_ago, birthday="--06-14"),
        Person("mum", Kind.KNOWN, Name("Catherine", "Adeyemi", "Cathy"), (), ("family",), weight=9.0, met_on=long_ago),
        Person(
            "temi", Kind.KNOWN, Name("Temitope", "Adeyemi-Walsh", "Temi", former_family="Adeyemi"), (_since("applegarth", "Teacher", date(2015, 9, 1)),),
            ("family",), weight=70.0, met_on=long_ago, married_on=date(2019, 7, 20), birthday=f"--{soon:%m-%d}", connected_on=date(2016, 3, 2),
        ),
    ]  # fmt: skip


def _salsa_and_slimming(today: date, between: date) -> list[Person]:
    ago = _back(today)
    return [
        Person(
            "marisol", Kind.KNOWN, Name("Marisol", "Quintero Vega"),
            (
                Post("marigold", "Travel Adviser", date(2017, 5, 2), ago(460)), Post("stonecrop", "Trainee Software Engineer", ago(450), between),
                _since("stonecrop", "Software Engineer", between + timedelta(days=1)),
            ),
            ("salsa", "mentee"), weight=12.0, met_on=ago(1180), connected_on=ago(1150), city="Leeds", birthday="1994-09-30",
        ),
        Person(
            "callum", Kind.KNOWN, Name("Callum", "Pryce", "Cal"),
            (Post("heronry", "Barista", date(2015, 1, 5), ago(1640)), _since("kestrel-marine", "Survey Technician", ago(1620))),
            ("friend",), weight=60.0, met_on=date(2012, 9, 20), connected_on=ago(1500), city="Cardiff",
        ),
        Person("rhian", Kind.KNOWN, Name("Rhian", "Pryce"), (), ("friend",), weight=1.5, met_on=ago(2400), city="Cardiff"),
        Person(
            "denise", Kind.KNOWN, Name("Denise", "Hartnell"), (_since("kestrel-marine", "Operations Manager", ago(3000)),), ("slimming-world",),
            weight=1.0, met_on=ago(1690),
        ),
        Person(
            "kwabena", Kind.KNOWN, Name("Kwabena", "Quartey", "Kobby"),
            (
                Post("weirside", "Festival Steward", ago(900), ago(560)), Post("longshot", "Camera Assistant", ago(540), between + timedelta(days=4)),
                _since("longshot", "Videographer", between + timedelta(days=8)),
            ),
            ("festival",), weight=7.0, met_on=ago(845), connected_on=ago(835),
        ),
        Person(
            "ines", Kind.KNOWN, Name("Inês", "Cardoso do Vale"), (_since("longshot", "Producer", ago(2600)),), ("festival",), weight=3.0,
            met_on=ago(843), connected_on=ago(830), city="Bristol",
        ),
    ]  # fmt: skip


def _work(today: date, between: date) -> list[Person]:
    ago, soon = _back(today), today + timedelta(days=2)
    return [
        Person(
            "giulia", Kind.KNOWN, Name("Giulia", "Bernasconi"),
            (
                Post("harbourlight", "Software Engineer", date(2018, 9, 3), date(2022, 2, 25)),
                Post("sandpiper", "Senior Software Engineer", date(2022, 3, 7), between - timedelta(days=9)),
                _since("sandpiper", "Engineering Manager", between - timedelta(days=5)),
            ),
            ("harbourlight", "friend"), weight=150.0, met_on=date(2018, 11, 13), connected_on=date(2018, 12, 4), birthday=f"1989-{soon:%m-%d}",
            city="Leeds",
        ),
        Person(
            "tyler", Kind.KNOWN, Name("Tyler", "Brookes"), (_since("larkfield", "Store Supervisor", date(2016, 3, 1)),), ("larkfield",), weight=5.0,
            met_on=date(2016, 10, 3), connected_on=date(2018, 9, 28),
        ),
        Person(
            "lucy", Kind.KNOWN, Name("Lucy", "Barraclough", former_family="Ormerod"),
            (Post("harbourlight", "Delivery Manager", date(2017, 2, 1), date(2023, 6, 30)), _since("ironbark", "Head of Delivery", date(2023, 7, 10))),
            ("harbourlight",), weight=12.0, met_on=date(2018, 11, 20), connected_on=date(2019, 2, 11), married_on=date(2022, 8, 6),
        ),
        Person(
            "jessica", Kind.KNOWN, Name("Jessica", "Wainscott", "Jess"), (_since("hirewell", "Senior Talent Partner", ago(1900)),), ("recruiter",),
            weight=2.0, met_on=ago(1360), connected_on=ago(1355),
        ),
    ]  # fmt: skip


def _meetup(today: date) -> list[Person]:
    met = [LOCKDOWN + timedelta(days=days) for days in (0, 28, 84, 112)]
    return [
        Person(
            "stuart", Kind.KNOWN, Name("Stuart", "Nettleton"), (_since("umber", "PHP Developer", date(2014, 1, 6)),), ("php-meetup",), weight=4.0,
            met_on=met[0], connected_on=met[1],
        ),
        Person(
            "sorcha", Kind.KNOWN, Name("Sorcha", "Breathnach"), (_since("dovetail", "Engineering Manager", date(2018, 4, 9)),), ("php-meetup",),
            weight=3.0, met_on=met[1], connected_on=met[2],
        ),
        Person(
            "aled", Kind.KNOWN, Name("Aled", "Maddocks"), (Post("fernwick", "Tech Lead", date(2019, 9, 2), today - timedelta(days=1300)),
            _since("northfold", "Head of Engineering", today - timedelta(days=1290))), ("php-meetup", "fernwick"), weight=9.0, met_on=met[1],
            connected_on=met[3],
        ),
        Person(
            "farah", Kind.KNOWN, Name("Farah", "Mansouri"), (_since("tanglewood", "Principal Engineer", date(2017, 1, 9)),), ("php-meetup",),
            weight=3.0, met_on=met[2], connected_on=met[3],
        ),
    ]  # fmt: skip


def _brightwell(today: date) -> list[Person]:
    ago = _back(today)
    return [
        Person(
            "oksana", Kind.KNOWN, Name("Oksana", "Hrytsenko"), (_since("brightwell", "Principal Engineer", date(2019, 5, 13)),), ("brightwell",),
            weight=9.0, met_on=ago(1205), connected_on=ago(1204),
        ),
        Person(
            "duncan", Kind.KNOWN, Name("Duncan", "Stanhope"), (_since("brightwell", "Head of Engineering", date(2018, 2, 5)),), ("brightwell",),
            weight=6.0, met_on=ago(1175), connected_on=ago(1100),
        ),
        Person(
            "trang", Kind.KNOWN, Name("Thu Trang", "Lê", is_family_first=True),
            (Post("moorhen", "Backend Developer", date(2020, 8, 3), ago(492)), _since("brightwell", "Software Engineer", ago(485))), ("brightwell",),
            weight=6.0, met_on=ago(700), connected_on=ago(690),
        ),
        Person(
            "hannah", Kind.KNOWN, Name("Hannah", "Yarwood"), (_since("brightwell", "Early Careers Lead", ago(1000)),), ("brightwell",), weight=3.0,
            met_on=ago(900), connected_on=ago(880),
        ),
    ]  # fmt: skip


def _today(today: date) -> list[Person]:
    ago = _back(today)
    rows = [
        ("rohan", Name("Rohan", "Deshpande"), "harbourlight", "Staff Engineer", 240),
        ("ylva", Name("Ylva", "Bergström"), "harbourlight", "UX Designer", 290),
        ("cathal", Name("Cathal", "O'Riordan"), "friend", "Journalist", 210),
        ("hanan", Name("Hanan", "al-Khatib"), "fernwick", "Product Manager", 330),
        ("matias", Name("Matías", "Rincón Salas"), "friend", "Set Designer", 260),
        ("bethany", Name("Bethany", "Garside", "Beth"), "university", "Data Engineer", 380),
    ]
    drifting = [
        Person(
            key, Kind.KNOWN, name, (*_before(way, ago(1505)), _since(organisations.OTHERS[5 + number].key, title, ago(1500))), (way, "drifting"), weight=80.0,
            met_on=date(2018, 12, 1) if way != "fernwick" else date(2021, 7, 1), last_on=ago(silent), connected_on=ago(1700 + number),
        )
        for number, (key, name, way, title, silent) in enumerate(rows)
    ]  # fmt: skip
    zanele = Person(
        "zanele", Kind.KNOWN, Name("Zanele", "Mthembu"), (_since("silverbirch", "Robotics Engineer", ago(620)),), ("new",), weight=0.0, met_on=ago(6)
    )
    return [*drifting, zanele]


def _before(way: str, left: date) -> tuple[Post, ...]:
    begun = {"harbourlight": date(2018, 6, 4), "fernwick": date(2021, 5, 3)}.get(way)
    return (Post(way, "Software Engineer", begun, left),) if begun else ()


def _shared(today: date) -> list[Person]:
    family, ago = "the.okafors@postbox.example", _back(today)
    return [
        Person("ngozi", Kind.KNOWN, Name("Ngozi", "Okafor"), (), ("friend",), family, weight=5.0, met_on=ago(2100), phone="+441614960042"),
        Person("chidi", Kind.KNOWN, Name("Chidi", "Okafor"), (), ("friend",), family, weight=3.0, met_on=ago(2100), phone="+441614960042"),
        Person(
            "tomas-father", Kind.KNOWN, Name("Tomás", "Herrera Vidal"), (_since("tamarisk", "Founder", date(2009, 1, 1)),), ("client",), weight=4.0,
            met_on=ago(230), connected_on=ago(220), birthday="1962-04-11",
        ),
        Person(
            "tomas-son", Kind.KNOWN, Name("Tomás", "Herrera Vidal"), (_since("tamarisk", "Frontend Developer", date(2022, 6, 1)),), ("open-source",),
            weight=4.0, met_on=ago(600), connected_on=ago(590), birthday="1998-12-02",
        ),
    ]  # fmt: skip


def _since(organisation: str, title: str, begun: date) -> Post:
    return Post(organisation, title, begun)


def _back(today: date) -> Callable[[int], date]:
    return lambda days: today - timedelta(days=days)
