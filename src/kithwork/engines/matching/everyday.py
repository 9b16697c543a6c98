"""Which words does everybody say, whatever they speak of?

A few hundred texts cannot show how common a word is in the language: "half" in two offers of three hundred looks as telling as "belay". So the commonest words of
everyday English, beyond those that say nothing at all (`stems.STOP_WORDS`), are named here, and speak for less: ADR 0026.
"""

from functools import lru_cache
from pathlib import Path

from kithwork.engines.matching import stems

FAINT_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty
    sixty seventy eighty ninety hundred thousand million dozen couple pair several single double half quarter third second per cent percent number numbers
    monday tuesday wednesday thursday friday saturday sunday weekday weekend weekends january february march april may june july august september october november
    december spring summer autumn winter morning mornings afternoon evening evenings night nights tonight today tomorrow yesterday lunch lunchtime hour hours
    minute minutes moment fortnight daily weekly monthly season date soon later early late past ago recently lately finally suddenly eventually meanwhile
    year years decade century term half-term noon midnight o'clock
    big small large huge tiny short tall wide high low deep old young new newer fresh latest bad worse worst better best great fine nice lovely terrible awful
    wrong true false real actual main whole full empty different same similar similarly various certain sure possible able ready free busy easy hard difficult simple
    plain proper properly strange odd funny weird strong weak quick quickly fast slow slowly hot cold warm clean dirty dark light heavy loud quiet quietly soft
    open close closed clear cheap dear expensive important serious seriously honest honestly useful useless decent spare extra usual usually normal common rare ordinary
    alone certainly definitely probably possibly simply exactly nearly mostly barely hardly especially particularly basically literally totally completely really
    apparently obviously frankly otherwise anyway though although unless whether instead rather else besides despite
    ask asks asked asking answer answers tell told telling talk talks talked talking speak spoken call calls called calling mention explain show shows shown showing
    hear heard listen watch watched read reads reading write writing wrote send sends sent bring brings brought carry put puts putting set sets setting hold holds held
    leave leaves left stay stays stayed come comes coming go goes gone walk walks walked run runs running turn turns turned move moves moved moving follow follows
    start starts started starting begin began stop stops stopped finish finished end ends ended ending happen happens happened change changes changed changing try tries
    tried trying work works worked working job play plays played pay pays paid buy bought sell sold spend spent cost costs save saved share shared meet meets met join
    joins joined fit fits fitting suit suits match miss misses missed lose lost find finds found finding search seek wish wishes hope hopes hoped hoping mind minds
    remember forget forgot understand understood believe think thought guess reckon wonder mean means meant feel feels felt feeling seem seems look looks looked sound
    sounds smell appear become became remain turn grow grew grown cut cuts break broke broken fix fixed pick picked choose chose pull pulled push pushed drop dropped
    throw threw catch caught keep hit touch fill filled cover covered check checked count counted allow let lets allowed offer offered accept agree promise promised
    decide decided plan plans planned planning expect prepare arrange arranged manage managed handle deal sort sorted swap trade exchange trust matter matters care
    cares enjoy enjoyed hate hated likes liked dare dares afraid scared worry worried sorry glad sad angry tired fed careful patient curious keen willing
    welcome thank thanks cheer
    thing things stuff bit bits piece pieces part parts side sides top bottom middle front back end edge corner place places spot point points line lines list lists row
    page pages sheet word words name names letter letters note notes story question questions problem problems trouble idea ideas reason reasons fact facts example kind
    kinds type types sort sorts form forms way ways step steps level case cases chance luck sense state case group groups team teams crowd crew lot lots man men woman
    women guy guys lad lads bloke girl girls boy boys lady kid folk human stranger neighbour neighbours friend friends mate mates colleague colleagues boss chap
    member members owner expert beginner helper world country city town village street road house home room rooms door doors table chair floor wall window office desk
    shop store firm company business money price pound pounds euro euros life head hand hands eye eyes ear ears face heart voice foot feet arm arms body skin
    car box boxes bag cup glass paper pen book books picture pictures photo phone call message mail screen machine tool tools thing system service project projects
    experience skill skills knowledge advice favour benefit purpose result results effort practice practise attempt go turn bits rest amount size shape colour
    local national public private personal professional official general special
    anyone everyone someone yourself myself ourselves themselves whoever whatever whenever wherever together apart ahead behind beside between under inside outside around
    across along near nearby away abroad forward upon toward towards against during since until till
    mine ours whose which hello please happy happily gladly love would could should might
    need needs needed want wants wanted help helps helped helping get gets getting got give gives given giving take takes taken taking make makes made making use used
    uses using see sees seen seeing know knows known knowing live lives lived living wait waiting waits sit sits sitting stand stands stood standing lie lies lying
    add adds added born bored nobody nothing everything somewhere anywhere everywhere nowhere
    fun joy mistake mess bother worth enough quite""".split()

FACTOR = 0.5  # what an everyday word still says; ours: ADR 0026
STEMS = Path(__file__).parent / "everyday_stems.txt"  # bench/matching/digest.py writes it, so that no process has to stem a thousand words first


def worked_out() -> frozenset[str]:
    """The stems of all these words, and of those that say nothing."""
    return frozenset(stems.stem(word) for word in (*FAINT_WORDS, *stems.STOP_WORDS))


@lru_cache(maxsize=1)
def faint() -> frozenset[str]:
    """The same, as kept."""
    return frozenset(STEMS.read_text(encoding="utf-8").split())


def weight(stem: str) -> float:
    """What the word with this stem says beside one that is not everybody's."""
    return FACTOR if stem in faint() else 1.0
