"""Which names does so many a human bear that the name alone says little, and which are short forms of which?

Short lists of frequent given names, surnames, particles and nicknames of many languages, folded, written from general knowledge: a default until
a network is large enough to tell by itself. A name that is missing costs a wrong merge now and then, one too many a question: ours, ADR 0015.
"""

from typing import Final

GIVEN: Final = frozenset(
    "aaron abdul abdullah abhinav abhishek adam adrian ahmad ahmed akash alan albert alberto alejandro aleksandr alex alexander alexandre alexandra "
    "alexey alexis alfred ali alice alok amanda amir amit amy ana anders andre andrea andreas andrei andrej andrew andrey andy angel angela anil "
    "anish ankit ankur anna anne anthony anton antonio anurag arash arjun arnaud arthur artem ashish ashley ayush bart bastian ben benjamin benoit "
    "bernard bernd bernhard bill bjorn bob boris brad brandon brian bruce bruno bryan carl carlos carol caroline cedric cesar charles charlie chen "
    "chris christian christina christine christoph christophe christopher claire claudia claudio colin craig dan daniel daniela danny dave david "
    "dean deepak denis dennis derek diana diego dimitri dinesh dmitri dmitry dominik don donald douglas dylan ed eduardo edward elena eli "
    "elizabeth emil emily emma emmanuel eric erik esther ethan eugene eva evan evgeny fabian fabio fatima felipe felix fernando filip florian "
    "francesca francesco francis francisco francois frank fred frederic frederik gabriel gareth gary gaurav geoff george georg gerald gilles "
    "giovanni giuseppe grace graham greg gregory guido guillaume gustavo hamza hannah hans harry harsh hassan heather heinrich helen helena henri "
    "henrik henry hiroshi holger howard hugo hussein ian ibrahim igor ilya irina isaac isabel ivan jack jacob jacques jaime jake jakob jakub james "
    "jamie jan jane janet jason javier jay jean jeff jeffrey jennifer jens jeremy jerome jesper jesse jessica jesus jim jin jing joan joao joe joel "
    "johan johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josh joshua juan judith julia julian julie julien jun jurgen "
    "justin kai kamil karen karim karl karthik kate katharina katherine kathleen katie keith ken kenji kenneth kevin khaled kim kiran klaus "
    "konstantin kumar kurt kyle lars laura laurent lee lei leo leon leonardo leonid li lin linda lisa liu lorenzo louis luc luca lucas luis lukas "
    "luke maciej magnus mahmoud manish manoj manuel marc marcel marcin marco marcos marek margaret maria marie marina mario mark marko markus martin "
    "martina mary mateusz matt matthew matthias matthieu mauricio max maxim maxime mehdi melissa michael michal michel michele miguel mihai mike "
    "mikhail milan min ming miroslav mohamed mohammad mohammed mohit monica morgan muhammad nadia nancy naoki natalia nathan neil nicholas nick "
    "nicola nicolas nicole nikhil niklas nikolai nikolay nikita nils ning nguyen noah oliver olga olivier omar oscar otto pablo paolo pascal pat "
    "patricia patrick paul paula paulo pavel pawel pedro per peter petr phil philip philipp philippe pierre piotr pranav prashant priya rachel rafael "
    "rahul raj rajesh ralf ralph ramesh ravi ray raymond rebecca renato rene ricardo rich richard rob robert roberto robin rodrigo roger rohan rohit "
    "roland roman ron ronald ross roy ruben rudolf russell ryan sachin said sam samuel sandra sandeep sanjay santiago sara sarah satoshi saurabh "
    "scott sean sebastian sebastien serge sergei sergey sergio shane shaun shivam shubham silvia simon simone sofia stefan stefano steffen stephan "
    "stephane stephen steve steven stuart sunil suresh susan sven sylvain tadas takashi tanja tanya tatiana ted teresa theo thiago thierry thomas "
    "tiago tim timo timothy tina tobias todd tom tomas tomasz tommaso tommy toni tony travis tyler umar uwe valentin vera victor viktor vijay vikas "
    "vikram vincent vinay vishal vivek vladimir walter wang wei wilhelm will william wojciech wolfgang xavier xiao xin yan yang yannick yash ying yu "
    "yuki yuri yusuf yves zach zachary zhang zhao zhen".split()
)
FAMILY: Final = frozenset(
    "abe adams agarwal aggarwal ahmad ahmed akhtar alexander ali allen almeida alonso alvarez alves andersen anderson andersson arora bailey baker "
    "barbosa barnes becker bell bennett berg bernard bhat bianchi brooks brown bruno butler campbell carter carvalho castillo castro chan chandra chang "
    "chatterjee chaudhary chen cheng chin cho choi chong chopra christensen chu chung clark clarke cohen coleman colombo cook cooper costa cox cruz "
    "das da davies davis delgado diaz dias dubois durand edwards esposito evans fernandes fernandez ferrari ferreira fischer fisher fontana foster fox "
    "fuchs fujita garcia gao ghosh gomez gomes gonzalez gray green gupta gutierrez guo hall han hansen hansson harris hasan hassan hayashi he hernandez "
    "hill ho hoffmann hong horvath howard hu huang hughes hussain ibrahim inoue ito ivanov jackson jacobs jain jansen jansson jensen jha jiang jimenez "
    "johansson johnson johnston jones jones joshi jung kaiser kang kapoor kato kaur kaya kelly kennedy khan kim king klein kobayashi koch kovacs kowalski "
    "kraus krishnan kruger kumar kuznetsov lang larsen larsson lau lee lehmann leroy lewis li lin liu long lopez lopes lu ma machado maier malik marino "
    "marques marshall martin martinez martins mason matsumoto mayer mehta meier mendes meyer mishra miller mitchell mohamed mohammed moore morales morgan "
    "moreau moreno morris mueller mukherjee muller murphy murray myers nair nakamura nelson neumann ng nguyen nielsen nilsson novak nunez olsen olsson "
    "ortiz owens pandey park parker patel pathak paul pedersen peng pereira perez perry peters petersen peterson petit petrov pham phillips pierre pinto "
    "popov powell prasad price ramirez ramos rao reddy reed reid reyes ricci richard richards richter rivera roberts robertson robinson rocha rodrigues "
    "rodriguez rogers romano rosa rose ross rossi roux russell russo roy ruiz ryan saito sanchez sanders santos sasaki sato schafer schmid schmidt "
    "schmitt schneider scholz schroeder schulz schwarz scott shah shaikh sharma shaw shen shi shukla silva simon simpson singh smirnov smith sokolov song "
    "soto sousa souza srivastava stein stevens stewart sullivan sun suzuki svensson takahashi tan tanaka tang taylor thakur thomas thompson tiwari torres "
    "tran tripathi turner varma vargas vasquez verma vogel wagner walker wang ward watanabe watson weber wei weiss werner west white wilson winkler wolf "
    "williams wong wood wright wu xie xu yadav yamada yamamoto yan yang yang yildiz yilmaz yoshida young yu yuan zhang zhao zheng zhou zhu zimmermann "
    "begum chavez collins cunningham flores gonzales hosseini ivanova kaminska kaminski kowalska kowalczyk lewandowska lewandowski mendoza murray nowak "
    "papadopoulos petrova popescu powell richardson smirnova wisniewska wisniewski wojcik".split()
)
MANY: Final = frozenset(
    "chen huang jun kim min wei ming jing yan kumar lee li liu lin ng nguyen park singh tran wang wu xu yang zhang zhao zhou khan ali mohammed maria silva".split()
)
PARTICLES: Final = frozenset("van von der den de del della di da do dos das du la le el al bin ibn ben ter ten zu zum af av y e and und the".split())

_NICKNAMES: Final = (
    "abigail abby gail", "albert al bert", "aleksandr alexander alexandre alejandro alessandro alex sasha sascha alec xander", "alexandra alex sasha sandra",
    "alfred fred alf", "amanda mandy", "andrew andy drew andreas andrei andrey andre andres", "anthony tony antonio anton antoine", "arthur art artie",
    "barbara barb babs", "benjamin ben benji benny", "bernard bernie bernd", "bradley brad", "catherine katherine kathryn kate cathy kathy katie cat kat katharina",
    "charles charlie chuck carl karl", "christine christina chris tina kristina", "christopher chris kit christoph christophe christian kris", "clifford cliff",
    "cynthia cindy", "daniel dan danny daniil danil", "david dave davey", "deborah debbie deb", "dennis denis den", "dmitri dmitry dmitrii dima mitya dimitri",
    "donald don donnie", "dorothy dot dottie", "douglas doug", "edward ed eddie ted ned eduardo", "edmund ed ned", "edwin ed eddie", "eleanor ellie nell nora",
    "elizabeth liz lizzy beth betty eliza elisabeth lisa", "emily em emmy", "emmanuel manu manny", "evgeny evgenii eugene zhenya yevgeny gene", "francis frank fran francisco francesco paco",
    "franklin frank", "frederick fred freddie frederik frederic fritz", "gabriel gabe gabi", "geoffrey geoff jeff jeffrey", "gerald gerry jerry", "giuseppe beppe pino",
    "gregory greg gregor grzegorz", "guillermo memo guille", "harold harry hal", "henry harry hank heinrich henri henrik", "ignacio nacho", "isabella isabel bella izzy",
    "ivan vanya", "jacob jake jakob jakub kuba", "james jim jimmy jamie jaime", "jennifer jen jenny", "jeremy jerry jem", "jessica jess jessie", "johannes hans jo johann jan",
    "john johnny jack jon jonny juan joao", "jonathan jon jonny johnny nathan", "joseph joe joey jose josef pepe", "joshua josh", "judith judy", "kenneth ken kenny",
    "konstantin kostya", "lawrence larry laurence laurent lars lorenzo", "leonard leo len lenny leonardo leonid", "louis lou lewis luis", "lucas luke luc lukas luca",
    "margaret maggie meg peggy greta", "maria marie mary masha mariya", "marcus mark marc marco markus", "matthew matt mathew matthieu mathieu matthias mateusz mateo", "maxim max maxime maximilian maksim",
    "megan meg", "michael mike mick mickey mikhail misha michal miguel michel mikael", "nathaniel nathan nate nat", "nathan nate", "natalia natasha natalie nat", "nicholas nick nicolas nicky nico nikolai nikolay nikos niko kolya nikola",
    "oliver ollie oli olivier", "olufemi femi", "pamela pam", "patricia pat patty trish tricia", "patrick pat paddy", "paul pavel paulo pablo paolo pawel", "peter pete petr pyotr piotr pedro pierre",
    "philip phil phillip philipp philippe", "rafael rafa raphael", "raymond ray", "rebecca becky becca", "richard rich rick dick ricky ricardo", "robert rob bob bobby robbie bert roberto",
    "roland rolf", "ronald ron ronnie", "rudolf rudi", "russell russ", "samuel sam sammy", "samantha sam", "sebastian seb basti bastian sebastien", "sergei sergey serge sergio seryozha sergii serhiy", "stephen steven steve stefan stephan steph esteban stefano stephane",
    "stephanie steph", "stuart stewart stu", "susan sue susie suzanne", "svetlana sveta", "tatiana tanya tatyana", "teresa theresa terry tess", "theodore theo ted teddy", "thomas tom tommy tomas tomasz thom", "timothy tim timmy timo", "tobias tobi toby", "ulrich uli",
    "valentin val valya", "vasily vasya vassily", "victor vic viktor vitya", "victoria vicky tori", "vincent vince vinny vincenzo", "vladimir vlad volodya vova volodymyr", "walter walt wally", "wilhelm willi willy", "william will bill billy liam guillaume", "wolfgang wolf",
    "yuri yuriy jura yury iurii", "zachary zach zack zak",
)  # fmt: skip


def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_NICKNAMES):
        for name in line.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


NICK_GROUPS: Final = _groups()


def is_nickname(one: str, other: str) -> bool:
    """Are these two given names forms of one?"""
    a, b = NICK_GROUPS.get(one), NICK_GROUPS.get(other)
    return a is not None and b is not None and not a.isdisjoint(b)
