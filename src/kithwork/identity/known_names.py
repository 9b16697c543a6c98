"""Which names does so many a human bear that the name alone says little, and which are short forms of which?

Short lists of frequent given names, surnames, particles and nicknames of many languages, folded, written from general knowledge: a default until
a network is large enough to tell by itself. A name that is missing costs a wrong merge now and then, one too many a question: ours, ADR 0015.
"""

from functools import lru_cache
from typing import Final

GIVEN: Final = frozenset(
    "aarav aaron abdoulaye abdul abdullah abdur abena abhinav abhishek abigail adam addison adebayo aditya adrian agnieszka agus ahmad "
    "ahmed ahmet aisha aishwarya akash akira akosua alan albert alberto alejandra alejandro aleksandr alessia alex alexa alexander "
    "alexandra alexandre alexei alexey alexis alfred ali alice alina allison alok ama aman amanda amandeep amara amber amelia amina aminata "
    "amine amir amit amy ana ananya anastasia anders andre andrea andreas andrei andrej andrew andrey andy angel angela anh anil anish "
    "anita anja anjali ankit ankita ankur ann anna anne anneli anthony anton antonio anurag anushka aoi aoife arash arjun arnaud arnav "
    "artem arthur artyom arun aryan ashish ashley ashok ashwin ashwini astrid audrey aurelie ava avi ayo ayse ayu ayush bao baris bart "
    "bastian beatrice beatriz behnam bella ben benjamin benoit bernard bernd bernhard betty beverly bharat bich bilal bill bin bing birgit "
    "bjorn bo bob boris brad brandon brenda brent brett brian brittany bruce bruno bryan budi burak caleb camila camille can carl carlos "
    "carmen carol caroline catherine cedric celine cem cesar chad chao charles charlie charlotte chau cheikh chen cheryl chetan chiara "
    "chidi chinedu chloe chris christian christina christine christoph christophe christopher ciaran claire claudia claudio clay cody colin "
    "connor craig crystal cuong curtis cynthia daiki daisuke dale dan daniel daniela danielle danny daria darren darya dave david dawn dean "
    "deborah deepa deepak deepika denis denise deniz dennis derek derrick dev dewi dhruv diana diego dimitri dimitris dina dinesh divya "
    "dmitri dmitry dominic dominik don donald dong donna dorothy douglas duc duncan dung dustin duy dylan ed eduardo edward ekaterina "
    "eleanor elena eli elif elisa elizabeth ella ellie elliot elodie emeka emil emily emma emmanuel emre eric erik erin esra esther ethan "
    "eugene eun eva evan evelyn evgeniy evgeny ewan fabian fabio fang farhad fateme fatemeh fatima fatma fatou fei felipe felix feng "
    "fernanda fernando filip finn florence florian francesca francesco francis francisco francois frank franziska fraser fred frederic "
    "frederik freya gabor gabriel gabriela gabriella galina ganesh gang gareth gary gaurav gavin gemma gennady geoff georg george gerald "
    "gheorghe giang gilles giorgos giovanni girish giulia giuseppe gloria gopal gordon grace graham greg gregory grigory guang guido "
    "guillaume gurpreet gustavo hai hailey hala hamid hamish hamza hana hanh hannah hans hao hardik harish harper harpreet harry harsh "
    "haruka haruto harvey hasan hassan hazel heather heike heinrich helen helena hemant henri henrik henry hien hina hiroshi hitesh hoa "
    "holger holly hong hoon hossein howard hua hugo hui hung huong huseyin hussein huy hye hyeon hyun ian ibrahim ibrahima ifeanyi igor "
    "ilya imogen ingrid inna ion irina iryna isaac isabel isabella isha isla ismail istvan ivan jack jacob jacqueline jacques jae jaime "
    "jake jakob jakub james jamie jan jane janet jared jari jasmine jason jasper jatin javad javier jay jayesh jean jeff jeffrey jennifer "
    "jens jeremy jerome jesper jesse jessica jesus ji jian jiao jie jihoon jim jin jing jitendra jiwoo joan joanna joao jodie joe joel "
    "johan johanna johannes john johnny jon jonas jonathan joon jordan jorge jose josef josefa joseph josh joshua jovan joyce jozsef juan "
    "juana judith judy julia julian julie julien juliette jun jurgen justin jyoti kai kamau kamil kapil karan karen karim karin karl "
    "karthik kartik katarzyna kate katharina katherine kathleen katie katrin kaveh kavita kavya kazuki kazuo keiko keir keith kelly ken "
    "kenji kennedy kenneth kenta kerem kerstin kevin khadija khaled khalid khanh khoa kim kimberly kiran kirill kirsty kishore kjell klaus "
    "kofi kojo komal konstantin kostas krishna kristin ksenia kumar kun kunal kurt kwame kwasi kyle kylie kyung lachlan lakshmi lalit lam "
    "lan lance larisa lars laszlo laura lauren laurent layla lea leah lee lei leila lena leo leon leonardo leonid leonie li liam liang lily "
    "lin lina linda ling linh lisa liu lloyd logan lokesh long lorenzo lotta louis louise luc luca lucas lucia lucy luis luka lukas luke "
    "lynn lyudmila maciej madeline madison magdalena magnus mahesh mahmoud makoto maksim malcolm malgorzata mamadou manas manish manoj "
    "manon manpreet manuel marc marcel marcin marco marcos marcus marek margaret margot maria mariam mariana marie marilyn marina mario "
    "mark marko markus martha martin martina mary maryam masato mason mateusz mathilde matilda matt matthew matthias matthieu mauricio max "
    "maxim maxime mayank md meena megan megha mehdi mehmet mei melissa meng merve mia michael michal michel michele miguel mihai mika mike "
    "mikhail mila milan milos min ming minh minjun miroslav mitchell mohamed mohammad mohammed mohan mohit molly monica monika morgan moshe "
    "mostafa mounir moussa muhammad mukesh murat mustafa mwangi my na nadezhda nadia nadine nam nan nancy naoki naoko naomi nasrin nasser "
    "natalia natalie natalya natasha nathan naveen neeraj neha neil neville nga ngoc ngozi nguyen nhung niamh nicholas nick nicola nicolas "
    "nicole nidhi nigel nikhil nikita niklas nikola nikolai nikolay nilesh niloofar nils nina ning nisha nishant nitin noah noam noor nora "
    "nour oksana ole oleg olena olga oliver olivia olivier omar onur oscar otieno otto ousmane owen ozlem pablo paige pallavi pamela paola "
    "paolo pascal pat patricia patrick paul paula pauline paulo pavel pawel pedro penelope peng per petar peter petr petra phil philip "
    "philipp philippe phuc phuong pierre pilar ping piotr piyush polina pooja poppy prakash pramod pranav prashant prateek pratik praveen "
    "preeti priya priyanka qi qiang qing quan quang quentin quoc quyen rachel rachid rafael rahul raj rajan rajat rajeev rajesh rakesh ralf "
    "ralph ramesh rami rania ravi ray raymond rebecca reem rekha renato rene reuben reza rhys ricardo rich richard riley rishabh rishi "
    "ritesh riya rizki rob robert roberta roberto robin robyn rodrigo roger rohan rohit roland roman ron ronald rong rory rosa rose ross "
    "roy ruben ruby rudolf rui ruslan russell ruth ryan ryo sabine sachin sadie saeed sagar sahil said sakshi sakura salma sam samantha "
    "sameer sami samuel sandeep sandip sandra sanjay santiago sara sarah satish satoshi saurabh savannah scarlett scott seamus sean "
    "sebastian sebastien selin semyon seojun serge sergei sergey sergio serkan seth seung shan shane sharon shashank shaun shirin shirley "
    "shivam shivani sho shota shreya shruti shuang shubham siddhant siddharth silke silvia simeon simon simone simran siobhan siti skylar "
    "sneha sofia sofie somchai son sonali song soo sophia sophie sourav spencer stanislav stefan stefanie stefano steffen stella stepan "
    "stephan stephane stephen steve steven stuart sudhir sumit sung sunil sunita suraj suresh susan sven svetlana swati sylvain tadas "
    "takashi takeshi takumi tam tamara tanja tanvi tanya tao tarek tariq tarun tatiana tatyana taylor ted teresa tetiana tetsuya thanh thao "
    "theo thi thiago thierry thomas thu thuy tiago tien tiffany tim timo timothy timur tina ting tobias toby todd tolga tom tomas tomasz "
    "tommaso tommy toni tony tracy trang travis trent trevor trung tuan tunde tushar tuyet tyler umar utkarsh uwe vadim vaibhav valentin "
    "valentina valery van varun vasily vera victor victoria vidya viet vignesh vijay vikas vikram viktor vinay vincent vinod violet "
    "virginia vishal vitaly vivek vladimir vladislav volkan vyacheslav wade walid walter wang wanjiru wei wendy wesley wilhelm will william "
    "wojciech wolfgang woo wyatt xavier xiang xiao xiaoming xin xuan xue yan yana yang yannick yannis yaroslav yash yasmin yaw yegor yen yi "
    "ying yogesh yong yosef yoshi young youssef yu yuan yue yui yuki yuko yulia yuri yusuf yusuke yuto yves zach zachary zahra zainab zane "
    "zeynep zhang zhao zhen zhi zoe zoltan".split()
)
FAMILY: Final = frozenset(
    "abbott abe adams agarwal aggarwal aguilar ahmad ahmadi ahmed ahn ahuja akhtar alexander ali allen almeida alonso alvarado alvarez "
    "alves anand andersen anderson andersson armstrong arnold arora arslan atkinson austin aydin bae baek bai bailey bajaj baker bakker "
    "ball banerjee banks bansal barbosa barker barnes barrett barros basu bates batista bauer beck becker begum bekele bell bennett berg "
    "bergmann bernard berry bhat bhatia bhatt bhattacharya bianchi bishop black blake blanc boateng bond bondarenko bonnet borges bose "
    "bowen boyer bradley brady brandt briggs brooks brown bruno bui burke burns burton busch bush butler byrne cabrera cai cameron campbell "
    "campos cao cardoso carr carroll carter caruso carvalho castillo castro celik chan chandra chang chapman chatterjee chaudhary chauhan "
    "chavez chen cheng chevalier chin cho choi chong chopra chowdhury christensen chu chung clark clarke clayton cohen cole coleman collins "
    "colombo connolly conti contreras cook cooper correia cortes costa cox craig crawford cruz cui cunningham curtis da dabrowski dai "
    "dalton dang daniels dao das dasilva david davidson davies davis dawson day dean delgado deluca demir deng deshmukh deshpande dey "
    "diallo dias diaz dietrich ding dinh dixit dixon doan dogan doherty dominguez dong donnelly doyle duan dubey dubois duffy duncan dunn "
    "duong dupont durand dutta dvorak edwards elliott ellis endo engel espinoza esposito evans fan fang faure feng ferguson fernandes "
    "fernandez ferrara ferrari ferreira fischer fisher fitzgerald fleming fletcher flores fontaine fontana ford foster fournier fowler fox "
    "francis francois franke franklin fraser freitas friedrich frost fu fuchs fuentes fujita fukuda gallagher galli gallo gao garcia "
    "gardner garg garnier gauthier ghosh gibson gilbert gill giordano girard goel gomes gomez gonzales gonzalez gordon goswami goto gowda "
    "graf graham grant gray greco green gregory griffin griffiths gross gu guerin guerrero gunther guo gupta gutierrez guzman haas hahn "
    "hall hamilton han hansen hansson hao hara hardy harper harris harrison hart hartmann harvey hasan hasegawa hashimoto hassan hawkins "
    "hayashi hayes he heinrich henderson henry heo hernandez herrera herrmann hicks higgins hill ho hoang hoffman hoffmann hofmann holland "
    "holmes hong hopkins horvat horvath hossain hosseini hou howard hu huang huber hughes hunt hunter hussain huynh hwang ibrahim iglesias "
    "ikeda inoue ionescu ishii ishikawa islam ito ivanov ivanova iyer jackson jacobs jadhav jager jain jang jansen janssen jansson jenkins "
    "jennings jensen jeon jeong jha jia jiang jimenez jin jo johansson johnson johnston jones joshi jovanovic jung kaiser kaminska kaminski "
    "kang kapoor karimi karlsson kato kaur kaya keller kelly kennedy kerr khan kilic kim kimura king klein knight kobayashi koch koenig "
    "kohler kondo kong konig korhonen kovac kovacevic kovacs kovalenko kowalczyk kowalska kowalski kozlov kraus krause krishnan kruger kuhn "
    "kulkarni kumar kuznetsov kwon lai lambert lane lang larsen larsson lau laurent lawrence lawson lebedev lee lefebvre legrand lehmann "
    "lei leon leroy levi lewandowska lewandowski lewis li liang liao lim lima lin liu lloyd lombardi long longo lopes lopez lorenz lou lowe "
    "lu ludwig luna luo lynch ma machado mackenzie maeda mahajan mahto maier malhotra malik mancini mao mariani marin marino marques marsh "
    "marshall martens martin martinez martini martins mason mathur matsuda matsumoto matthews may mayer mccarthy mcdonald medina mehta "
    "meier mejia melo mendes mendoza meng menon mensah mercier meyer michel miller mills miranda mishra mitchell mittal miura miyazaki "
    "mizrahi mohamed mohammadi mohammed molina moller monteiro moon moore morales moreau moreira morel moreno moretti morgan mori morozov "
    "morris moura mueller mukherjee muller munoz murakami murphy murray mwangi myers nagy naidu nair nakagawa nakajima nakamura narayan "
    "nascimento nath navarro ndiaye negi nelson neumann newman ng ngo nguyen nichols nicolas nielsen nieminen nikolic nilsson nishimura "
    "nolan norris novak novikov novotny nowak nunes nunez oconnor ogawa oh ojha okada okafor okonkwo oliveira oliver olsen olsson ono "
    "ortega ortiz osborne otieno otto owens owusu ozturk page palmer pan pandey papadopoulos park parker parsons patel pathak patil paul "
    "payne pearson pedersen pena peng pereira perez perkins perrin perry peters petersen peterson petit petrov petrova petrovic pfeiffer "
    "pham phan phillips pierre pillai pinto pohl poole popa popescu popov porter potter powell prasad pratt price qian qin qiu quinn rahman "
    "ramirez ramos rana rao rathi rathore rawat ray reddy reed reeves reid ren renard reyes reynolds rezaei ribeiro ricci rice richard "
    "richards richardson richter riley rinaldi rios rivera rizzo robbins roberts robertson robinson rocha rodrigues rodriguez rogers rojas "
    "romano romero rosa rose ross rossi roth rousseau roussel roux rowe roy rubio ruiz russell russo ryan ryu sahin sahoo saito sakai "
    "salazar sanchez sanders santana santoro santos santoso sasaki sato sauer saunders saxena schafer schmid schmidt schmitt schneider "
    "scholz schroeder schubert schulte schulz schumacher schuster schwarz scott seidel sen seo serrano sethi setiawan shah shaikh shao "
    "sharma sharp shaw shen shepherd shetty shevchenko shi shibata shimizu shin shukla silva simmons simon simpson singh sinha smirnov "
    "smirnova smit smith sokolov sommer son song soni sood soto sousa souza spencer srivastava stein stephens stevens stevenson stewart "
    "stone su suarez subramanian sugiyama sullivan sun sutton suzuki svensson svoboda szabo szymanski takahashi takeda tan tanaka tang "
    "taylor teixeira tesfaye thakur thapa thomas thompson thomson tian tiwari torres toth tran traore trinh tripathi truong tucker turner "
    "uddin ueda upadhyay valdez vargas varma vasquez vazquez vega velasquez verma vieira villa vincent virtanen visser vitale vo vogel vogt "
    "voigt volkov vries vu vyas wade wagner walker walsh walter wan wang ward warren watanabe watkins watson watts weaver webb weber wei "
    "weiss wells wen werner west wheeler white wijaya wilkins wilkinson williams willis wilson winkler winter wisniewska wisniewski wojcik "
    "wolf wolff wong wood woods wright wu xia xiao xie xiong xu xue yadav yamada yamaguchi yamamoto yamashita yan yang yao ye yildiz yilmaz "
    "yin yoo yoon yoshida young yu yuan yun zeng zhang zhao zheng zhong zhou zhu ziegler zielinski zimmermann zou".split()
)
MANY: Final = frozenset(
    "ahmadi ahmed ahmet alexander alexey ali amit ana anderson andersson andrea andreas andrew andrey anh anna antonio bernard brown carlos "
    "charles chen choi christian christopher cohen costa cruz daniel david davis demir diallo dmitry dubois elena elizabeth evans fatima "
    "ferrari fischer francesco francisco garcia giovanni giuseppe gonzalez guo gupta hansen hao hassan hernandez hoang horvat hossain "
    "hosseini hu huang hughes hussein ibrahim ito ivan ivanov james jan jansen jean jennifer jensen jie jing joao johansson john johnson "
    "jones jose joseph jovanovic juan julia jun jung kaya khan kim kofi kowalska kowalski krzysztof kumar kuznetsov kwame laura le lee lei "
    "li lin liu lopez luis manuel marco maria marie mark marko martin martinez mary matthew mehmet mensah meyer michael michel miller min "
    "ming minh mishra mohamed mohammadi mohammed muhammad muller murphy mustafa nagy ng nguyen nicolas nielsen novak nowak okafor oleg "
    "olena oliveira omar owusu park patel paul paulo pedro pereira perez peter petrov pham philippe pierre piotr popescu popov priya rahman "
    "rahul raj ravi reyes reza richard robert rodriguez rossi russo sanchez sanjay santos santoso sarah sato schmidt schneider sergey shah "
    "sharma shevchenko silva singh smirnov smith stefan sun suzuki takahashi tanaka tao taylor thomas tomasz tran traore verma vijay volkov "
    "vries wang watanabe weber wei william williams wilson wu xu yan yang yilmaz zhang zhao zhou".split()
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
    "yuri yuriy jura yury iurii", "zachary zach zack zak", "abhishek abhi", "agnieszka aga", "aleksandra ola", "aleksei alexey alyosha lyosha", "anastasia nastya",
    "bartlomiej bartosz bartek", "beatriz beatrice bea bia", "callum cal", "chukwuemeka emeka", "dimitrios dimitris", "dolores lola", "ekaterina katya", "elzbieta ela",
    "frantisek franta", "gabriela gabi", "georgios giorgos", "guadalupe lupe", "ioannis yannis giannis", "istvan pista", "jaroslav jarda", "joanna asia", "jozsef jozsi",
    "katarzyna kasia", "konstantinos kostas", "krzysztof krzysiek", "laszlo laci", "magdalena magda", "malgorzata gosia", "miroslav mirek", "nikolaos nikos", "olatunde babatunde tunde",
    "oluwaseun seun", "panagiotis panos", "piotr piotrek", "siddharth siddhartha sid", "stanislaw staszek", "temitope temi", "vaclav vasek", "zbigniew zbyszek", "zsuzsanna zsuzsa",
)  # fmt: skip


def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_NICKNAMES):
        for name in line.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


NICK_GROUPS: Final = _groups()


@lru_cache(maxsize=4_096)
def other_forms(name: str) -> frozenset[str]:
    """The given names of which it may be another form: Fred of Frederick, and Alfred."""
    groups = NICK_GROUPS.get(name)
    return frozenset(other for other, theirs in NICK_GROUPS.items() if other != name and not theirs.isdisjoint(groups)) if groups else frozenset()


def is_nickname(one: str, other: str) -> bool:
    """Are these two given names forms of one?"""
    a, b = NICK_GROUPS.get(one), NICK_GROUPS.get(other)
    return a is not None and b is not None and not a.isdisjoint(b)
