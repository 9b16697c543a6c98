"""Where do people work? Invented organisations, each with a domain that can never exist (RFC 2606, RFC 6761)."""

from typing import Final

from kithwork.invented.nouns import Organisation


def _firm(key: str, name: str, domain: str, pattern: str = "first.last", *, is_last_name_first: bool = False) -> Organisation:
    return Organisation(key, name, domain, pattern, is_last_name_first)


EMPLOYERS: Final = (
    _firm("larkfield", "Larkfield Stores", "larkfield.example"),
    _firm("harbourlight", "Harbourlight Ltd", "harbourlight.example", "f.last", is_last_name_first=True),
    _firm("fernwick", "Fernwick Labs", "fernwick.test", "first"),
    _firm("brightwell", "Brightwell", "brightwell.example"),
)

CLIENTS: Final = (
    _firm("saltmarsh", "Saltmarsh Theatre", "saltmarsh.example", "first"),
    _firm("oxbow", "Oxbow Cycles", "oxbow-cycles.example", "first"),
    _firm("pennyroyal", "Pennyroyal Health", "pennyroyal.example", "last.first", is_last_name_first=True),
    _firm("tollgate", "Tollgate Maps", "tollgate.test"),
)

OTHERS: Final = (
    _firm("kestrel-marine", "Kestrel Marine Survey", "kestrelmarine.example"),
    _firm("longshot", "Longshot Pictures", "longshot.example", "first"),
    _firm("copperleaf", "Copperleaf Bank", "copperleaf.example", "last.first", is_last_name_first=True),
    _firm("moorhen", "Moorhen Systems", "moorhen.test", "f.last"),
    _firm("tanglewood", "Tanglewood Games", "tanglewood.example", "first"),
    _firm("northfold", "Northfold Energy", "northfold.example"),
    _firm("bluebriar", "Bluebriar Insurance plc", "bluebriar.example", is_last_name_first=True),
    _firm("quillforge", "Quillforge Foundation", "quillforge.example.org", "first"),
    _firm("silverbirch", "Silverbirch Robotics", "silverbirch.test", "f.last"),
    _firm("larch-rye", "Larch & Rye GmbH", "larchrye.example", "last.first"),
    _firm("hollowgate", "Hollowgate Security", "hollowgate.example"),
    _firm("marigold", "Marigold Travel", "marigold-travel.example"),
    _firm("stonecrop", "Stonecrop Analytics", "stonecrop.example", "f.last"),
    _firm("wrenhall", "University of Wrenhall", "wrenhall.example", "f.last"),
    _firm("tamarisk", "Tamarisk Data S.L.", "tamarisk.example"),
    _firm("ironbark", "Ironbark Logistics", "ironbark.example"),
    _firm("cloudberry", "Cloudberry AS", "cloudberry.test", "first"),
    _firm("pinemarten", "Pine Marten Consulting", "pinemarten.example"),
    _firm("dovetail", "Dovetail Payments", "dovetail-pay.example", "first"),
    _firm("gorse", "Gorse Hill Council", "gorsehill.example", is_last_name_first=True),
    _firm("weirside", "Weirside Broadcasting", "weirside.example"),
    _firm("applegarth", "Applegarth Schools Trust", "applegarth.example"),
    _firm("umber", "Umber Studio", "umber.test", "first"),
    _firm("sandpiper", "Sandpiper Genomics", "sandpiper.example", "f.last"),
    _firm("heronry", "The Heronry", "heronry.example", "first"),
    _firm("clove", "Clove & Co.", "clove.example", "first"),
    _firm("baywreath", "Baywreath Telecom", "baywreath.example", "last.first"),
    _firm("mistral", "Mistral Aero SA", "mistral-aero.example"),
)

RECRUITERS: Final = (
    _firm("hirewell", "Hirewell Partners", "hirewell.example"),
    _firm("stack-and-staff", "Stack & Staff", "stackandstaff.example", "first"),
    _firm("talentree", "Talentree", "talentree.test"),
)

EVERY: Final = EMPLOYERS + CLIENTS + OTHERS + RECRUITERS
BY_KEY: Final = {organisation.key: organisation for organisation in EVERY}

ENGINEERING: Final = (
    "Software Engineer", "Senior Software Engineer", "Staff Engineer", "Engineering Manager", "Backend Developer", "Frontend Developer",
    "PHP Developer", "Site Reliability Engineer", "Data Engineer", "QA Engineer", "Product Manager", "Delivery Manager", "UX Designer",
    "Platform Engineer", "Head of Engineering", "Principal Engineer", "Tech Lead", "Security Engineer", "Mobile Developer", "Business Analyst",
)  # fmt: skip
SHOP_FLOOR: Final = ("Store Assistant", "Store Supervisor", "Visual Merchandiser", "Stock Controller")
RECRUITING: Final = ("Technical Recruiter", "Senior Talent Partner", "Principal Consultant", "Head of Talent")
ELSEWHERE: Final = ("Teacher", "Nurse", "Researcher", "Marketing Manager", "Accountant", "Journalist", "Set Designer", "Founder", "Solicitor")
CITIES: Final = (
    "Leeds", "Manchester", "Bristol", "London", "Sheffield", "Cardiff", "Edinburgh", "Dublin", "Berlin", "Lisbon", "Utrecht", "Madrid",
    "Kraków", "Lagos", "Toronto", "Bengaluru", "Melbourne", "Brno", "Reykjavík", "Istanbul",
)  # fmt: skip
