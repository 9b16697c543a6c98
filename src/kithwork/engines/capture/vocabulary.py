"""Which English words tell what? Small closed lists, all ours, grown on invented sentences; names of people are in none of them."""

from typing import Final

from kithwork.domain.records import InteractionKind


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OWNER: Final = _words("i i'd i'll i've i'm we we'd we'll we've we're")
HE: Final = _words("he him his he'll he'd he's himself")
SHE: Final = _words("she her hers she'll she'd she's herself")
THEY: Final = _words("they them their they'll they'd they're they've themselves")
PRONOUNS: Final = HE | SHE | THEY
SUBJECTS: Final = _words("he she they he'll she'll they'll he'd she'd they'd he's she's they're they've who both")
DETERMINERS: Final = _words("the a an this that these those my your his her their our its some any another")

IN_PERSON: Final = _words(
    "coffee lunch dinner breakfast brunch supper beer beers pint pints drink drinks pizza tea cuppa curry walk hike pub karaoke ramen tapas "
    "kebab sushi barbecue bbq picnic chat natter catch-up catchup"
)
MEETINGS: Final = _words("meeting 1:1 1-1 121 one-to-one standup stand-up sync retro interview session review workshop demo")
PAIRINGS: Final = _words("pairing mobbing")
SHARED: Final = _words("post article talk tweet toot photo picture update news video blog story comment thread share reel")
CALLS: Final = _words("call zoom facetime skype hangout videocall phonecall")
MESSAGES: Final = _words("message msg ping email e-mail mail text dm whatsapp letter note sms slack telegram signal")
NOUN_KINDS: Final = (
    dict.fromkeys(IN_PERSON, InteractionKind.IN_PERSON)
    | dict.fromkeys(MEETINGS, InteractionKind.MEETING)
    | dict.fromkeys(PAIRINGS, InteractionKind.PAIRED)
    | dict.fromkeys(CALLS, InteractionKind.CALL)
    | dict.fromkeys(MESSAGES, InteractionKind.MESSAGE)
)
VERB_KINDS: Final = (
    dict.fromkeys(
        _words(
            "met saw gave helped chatting talking visited talked spoke chatted bumped ran caught hung spent sat told mentored coached walked danced lunched dined"
        ),
        InteractionKind.IN_PERSON,
    )
    | dict.fromkeys(_words("called rang phoned video-called zoomed skyped facetimed"), InteractionKind.CALL)
    | dict.fromkeys(
        _words("emailed e-mailed mailed texted messaged dm'd dmed wrote asked pinged slacked whatsapped sent thanked congratulated replied"),
        InteractionKind.MESSAGE,
    )
    | dict.fromkeys(_words("interviewed synced meeting"), InteractionKind.MEETING)
    | dict.fromkeys(_words("paired mobbed"), InteractionKind.PAIRED)
    | dict.fromkeys(_words("liked upvoted"), InteractionKind.LIKED)
    | {"reviewed": InteractionKind.REVIEWED, "co-wrote": InteractionKind.CO_AUTHORED, "co-authored": InteractionKind.CO_AUTHORED}
)
CHANNELS: Final = dict.fromkeys(_words("zoom skype facetime phone telephone teams video"), InteractionKind.CALL) | dict.fromkeys(
    _words("email e-mail mail slack whatsapp linkedin discord signal telegram mastodon bluesky twitter dm text sms irc matrix"),
    InteractionKind.MESSAGE,
)
TOWARDS_OWNER: Final = _words(
    "called rang phoned emailed e-mailed mailed texted messaged dm'd dmed pinged slacked whatsapped wrote visited replied introduced"
)
KIND_WORDS: Final = frozenset(NOUN_KINDS) | frozenset(VERB_KINDS)
NOT_HAPPENED: Final = (
    "no answer", "didn't pick up", "didnt pick up", "voicemail", "cancelled", "canceled", "postponed", "no-show", "no show", "called off",
    "missed call", "stood me up", "didn't happen", "couldn't reach", "couldnt reach", "rescheduled",
)  # fmt: skip

SAYING: Final = _words(
    "says say said mentioned mentions reckons reckoned thinks thought told tells heard recommended recommends suggested suggests swears"
)
RELATIONS: Final = _words(
    "friend classmate colleague coworker co-worker boss manager wife husband partner girlfriend boyfriend fiancé fiancée brother sister sibling "
    "son daughter cousin uncle aunt auntie neighbour neighbor mate flatmate housemate roommate teammate mentor mentee coach lecturer teacher "
    "tutor student professor supervisor lead cofounder co-founder assistant dad mum mom father mother nephew niece grandson granddaughter "
    "acquaintance client customer recruiter landlord dentist buddy pal successor predecessor twin nan gran grandma grandad"
)
RELATION_FEMALE: Final = _words("wife girlfriend sister daughter aunt auntie mum mom mother niece granddaughter nan gran grandma")
RELATION_MALE: Final = _words("husband boyfriend brother son uncle dad father nephew grandson grandad")
RELATION_FADED: Final = _words(
    "old former ex best new good close dear great current then own lovely younger older little big previous dear favourite"
)
KIN: Final = {
    "mum": "she", "mom": "she", "mummy": "she", "mam": "she", "nan": "she", "nana": "she", "gran": "she", "granny": "she", "grandma": "she",
    "dad": "he", "daddy": "he", "grandad": "he", "granddad": "he", "grandpa": "he",
}  # fmt: skip
KIN_TITLES: Final = {"auntie": "she", "aunt": "she", "uncle": "he", "aunty": "she"}
TITLES: Final = _words("dr dr. prof prof. professor mr mr. mrs mrs. ms ms. mx mx. sir herr frau")
PARTICLES: Final = _words("van der den de la las los del della di da dos du von zu zum le el al bin bint ibn ten ter af av y ó o mac")

PERSON_BEFORE: Final = _words(
    "with w w/ wth met meet meeting saw see called call rang ring phoned phone texted text emailed email messaged message pinged ping dm'd dm slacked "
    "asked ask told tell tells thanked thank visited visit invited invite introduced introduce promised promise owe owed owes gave give send sent show "
    "showed help helped helping know knows knew congratulated mentored mentoring coached coaching interviewed reviewed liked upvoted remind via through "
    "between named nudge chase bumped congratulate said mentions says mentioned reckons thinks heard that recommended recommends cc"
)
TO_AFTER: Final = _words(
    "intro introduction introductions introduced thanks talk talked talking speak spoke spoken speaking wrote write written next said listen listened chatted chatting chat me "
    "her him them according email message sent send gave give himself herself reply replied respond sing goodbye hello hi cv link repo it"
)
FROM_AFTER: Final = _words(
    "pr patch review questions emails calls texts notes advice help question invitation recommendation nothing anything something message messages msg email e-mail mail heard hear call text ping note letter whatsapp dm news word feedback intro invite reply sms missed"
)
PERSON_VERBS: Final = SAYING | _words(
    "is was has had wants want needs asked asks introduced works worked joined joins moved moves wrote writes knows likes loves will owes promised "
    "promises got gets won left runs started starts shared sent gave offered agreed rang called phoned emailed texted messaged cancelled seems "
    "hopes dreams would could can does did isn't wasn't hasn't and who came comes might should keeps kept made showed helped helps lives used"
)
NOT_POSSESSIVE: Final = _words(
    "a an the not in at on been got very keen happy back off always never still also now getting into open up so too really job-hunting job just "
    "worried interested looking hiring moving leaving great on available curious out after about"
)

MONTH_NAMES: Final = _words("april may june august january february march july september october november december")
MODAL_NAMES: Final = _words("will can")
COMMON_NAMES: Final = MONTH_NAMES | MODAL_NAMES | _words(
    "mark grant rose bill art max sue pat jack rob chase frank dean hope faith grace joy drew cliff rich gene ray dawn eve iris ivy lily olive "
    "ruby penny sandy summer amber crystal harmony page young long way wood stone king day black white brown green bell ford hill lane may june "
    "jean guy lee ken don norm skip josh earl duke miles bob dale glen heath reed an so an do yu he she you in on to no my me we"
)  # fmt: skip
CLEAR_LOWER: Final = COMMON_NAMES - {"grace", "rob", "drew", "jack", "josh", "bob", "ken", "jean", "eve"}

EVENT_NOUNS: Final = _words(
    "meetup meet-up conference conf festival fest hackathon summit workshop party wedding barcamp unconference camp class picnic gathering drinks "
    "retreat fair bootcamp symposium expo con days jam hackday hack reunion seminar webinar course quiz gig social concert funeral lecture talks"
)
POSTS: Final = _words(
    "engineer developer manager recruiter cto ceo designer lead head director founder architect analyst consultant researcher intern programmer "
    "sre scientist accountant lawyer chair organiser organizer host speaker maintainer"
)
PLACE_NOUNS: Final = _words(
    "office hq station airport library park uni university campus café cafe pub bar restaurant market museum hotel hospital school gym hall centre "
    "center club church of kitchen canteen lounge hub exchange arcade"
)
JOBISH: Final = _words(
    "works work working worked job role roles both manage managed managing hired knows know position started starting start opening interview interviews interviewing engineer manager recruiter "
    "cto ceo vp developer dev designer lead head director founder is was are now intern internship placement contract vacancy team "
    "consultant analyst architect researcher professor lecturer studying studies studied offer gig applied scientist programmer teaches sre pm"
)
ORGANISATIONS: Final = _words(
    "google microsoft amazon meta facebook apple netflix acme github gitlab spotify stripe monzo nvidia intel arm ibm oracle sap siemens bosch "
    "cloudflare grafana mozilla canonical redhat datadog elastic linkedin twitter bbc nhs sky bt sony samsung deliveroo wise revolut zalando "
    "booking.com airbnb uber shopify atlassian openai anthropic deepmind cern nasa octopus starling barclays hsbc thoughtworks accenture deloitte kpmg "
    "pwc tesco waitrose costa starbucks asda lidl"
)
TECH: Final = _words(
    "python rust go golang java javascript typescript kotlin swift ruby elixir erlang haskell scala clojure php perl django flask rails react vue "
    "angular svelte kubernetes docker terraform ansible linux windows postgres postgresql mysql sqlite redis kafka graphql rest aws azure gcp git "
    "zoom slack teams skype facetime whatsapp discord telegram signal mastodon bluesky signal english german french spanish polish dutch italian "
    "british cobol webassembly nix agile scrum kanban ok okay lol yes no hi hello thanks cheers congrats happy christmas easter idea note todo ps "
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu thur fri sat sun feb mar apr jun jul aug sep sept oct nov dec "
    "fyi cv pr qa ux ui hr cto ceo ai ml it tv uk us eu usa london leeds berlin paris manchester glasgow dublin bristol madrid europe"
)
STARTERS: Final = _words(
    "a an the and or but so if then when while after before at in on by with for from to of about re regarding great good nice lovely had have having "
    "quick long short team old new my our his her their its it this that there here remember remind reminder need needs must should would could "
    "might may can will promised promise owe owes owed ask asks tell told heard hear according through thanks via during spent gave give sent send "
    "learned learnt read reading finished finish started start applied rejected got get went go going introduced connect connected mentoring "
    "coaching code pair paired video phone informal chatted congratulated visited bumped ran caught sat mate mates friend friends colleague neighbour "
    "someone somebody everyone nobody people i we you he she they me him them us what why how who where which yesterday today tomorrow tonight last next "
    "every each both either another follow following still just also maybe perhaps not don't ping email call text message write wrote review "
    "reviewed saw see meet meeting met talk talked spoke speak spoken chat work working worked job looking hiring wants want bolognese evening "
    "afternoon morning night weekend week month year agreed offered said says think thinks hoping hope feeling felt made make do did done "
    "is was are were be been being has no nothing really very super brilliant awesome fun finally check update book buy fix pick bring take took "
    "let lets let's gotta one two three four five six more some any all most first second third linkedin"
)
VOCABULARY: Final = STARTERS | TECH | ORGANISATIONS | KIND_WORDS | EVENT_NOUNS

STOP_PHRASE: Final = _words(
    "at in on by with w/ w for from to and & but or so because if when while as after before since until during who whom which that than then over "
    "under via through is was are were be been being has have had will would can could should may might wants want needs need i i'll i'd i'm we he she "
    "yet they he'll she'll he'd she'd it you me him them us said says told asked promised promises agreed got off up near into about re today tomorrow "
    "yesterday tonight not where went ended also too sat talked met saw next last this again briefly she's he's they're didnt didn't looking"
)
QUESTIONS: Final = _words(
    "how what why whether when where who which it this that these those him her them me us everything nothing things stuff something"
)
DOING: Final = _words(
    "send share introduce intro review help ask forward email e-mail call ping check look refer recommend write finish refactor fix let get bring give "
    "show put pass talk speak set book pay invite connect make follow try read prepare update mentor teach lend return post publish reply dig draft "
    "tell message text dm chase buy cook organise organize arrange coach demo record translate test proofread nominate vouch link sort return ship "
    "drop circulate sign answer meet join print borrow donate phone ring submit pick open dig hand host run"
)
TRANSFER: Final = _words("send sent email e-mail message text dm ping give show tell lend help forward pay buy bring phone call ring owe owes hand")
NEVER_A_NAME: Final = VOCABULARY | MONTH_NAMES | OWNER
