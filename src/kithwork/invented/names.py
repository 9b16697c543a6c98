"""What are people called? Given and family names by culture; the combinations are invented.

A word may carry its own script after `=` (`Haruka=遥`), a family name its feminine after `/` (`Vaněk/Vaňková`), and `_` is a space.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Culture:
    """The names of one culture, and how many of a thousand people bear them."""

    key: str
    share: int
    women: str
    men: str
    families: str
    is_family_first: bool = False


WEST: Final = (
    Culture(
        "british",
        130,
        "Alice Bethany Charlotte Daisy Eleanor Fiona Hannah Imogen Jessica Katherine Lucy Megan Natalie Olivia Poppy Rosalind Tamsin Victoria",
        "Adam Benjamin Christopher Duncan Edward Frederick Gareth Harry Isaac Jonathan Lewis Matthew Nicholas Oliver Peter Robert Stuart Timothy",
        "Ashdown Barraclough Cartwright Dunmore Elsworth Fairbrother Garside Hartnell Ibbotson Jessop Kirkbride Lightfoot Mossop Nettleton "
        "Ormerod Pickersgill Quayle Ramsbottom Staveley Thackray Underhill Wainscott Yarwood Akehurst Bickerdike Clitheroe",
    ),
    Culture(
        "irish",
        35,
        "Aoife Bríd Caoimhe Deirdre Gráinne Niamh Orla Róisín Sinéad Sorcha",
        "Cathal Cillian Diarmuid Eoghan Fergal Oisín Pádraig Ruairí Tadhg Cormac",
        "O'Dwyer O'Halloran O'Meara O'Shaughnessy McGettigan Ní_Dhomhnaill Breathnach Kilbride Geraghty O'Riordan",
    ),
    Culture(
        "welsh",
        25,
        "Angharad Bronwen Carys Eirlys Ffion Gwenllian Lowri Nerys Rhian Seren",
        "Aled Bedwyr Dafydd Emrys Geraint Gwilym Iestyn Llŷr Rhodri Tegid",
        "Pryce Gruffydd ap_Rhys Llewhelin Bevan Penry Cadwaladr Vaughan Maddocks Trahaearn",
    ),
    Culture(
        "nigerian",
        50,
        "Adaeze Bolanle Chiamaka Damilola Ebere Folake Ifeoma Ngozi Omolara Titilayo Uchenna Yetunde",
        "Adewale Babajide Chukwuemeka Dayo Emeka Femi Ikenna Kelechi Obinna Segun Tunde Uzoma",
        "Adebayo-Cole Chukwuma Ekwueme Fashola-Reid Igbokwe Nwachukwu Obiora Ogunleye Okpara Onyekachi Sowande Ugochukwu",
    ),
    Culture(
        "ghanaian",
        15,
        "Abena Adwoa Akosua Efua Esi Yaa",
        "Kofi Kojo Kwabena Kwaku Kwesi Yaw",
        "Ampofo Asante-Boateng Dankwah Frimpong Nkansah Quartey",
    ),
    Culture(
        "southern-african",
        14,
        "Zanele Nomvula Thandiwe Lerato Ayanda Rudo",
        "Sipho Themba Bongani Tendai Lwazi Kagiso",
        "Mthembu Dlamini-Roos Nkosi Chikafu Mokoena Zwane",
    ),
    Culture(
        "east-african",
        14,
        "Hiwot Makeda Selam Wanjiru Akinyi Tigist",
        "Biruk Dawit Yonas Kamau Otieno Mulugeta",
        "Tesfaye Gebremariam Wolde Kiprop Mwangi Haile",
    ),
    Culture(
        "spanish",
        45,
        "Alba Beatriz Carmen Elvira Inés Lucía Marisol Nuria Rocío Ximena Yolanda Pilar",
        "Álvaro Bruno Diego Esteban Gonzalo Íñigo Joaquín Matías Nicolás Rodrigo Tomás Vicente",
        "Quintero_Vega Ferrer_Montes Herrera_Vidal Ibáñez_Soler Núñez_Prado Peña_Lozano Rincón_Salas Zúñiga_Campos Beltrán_Ríos Muñoz_Arce",
    ),
    Culture(
        "portuguese",
        32,
        "Beatriz Catarina Inês Joana Leonor Margarida Raquel Teresa Vitória Luísa",
        "Afonso Caio Duarte Gonçalo João Miguel Otávio Rui Thiago Vasco",
        "da_Silva dos_Santos de_Almeida da_Conceição e_Castro do_Vale Cardoso Magalhães Figueiredo dos_Reis",
    ),
    Culture(
        "french",
        25,
        "Amélie Bérénice Céline Éloïse Geneviève Hélène Maëlle Noémie",
        "Aurélien Benoît Étienne François Gaël Jérôme Loïc Rémi",
        "Beauchêne Delacourt de_La_Roche Garnier-Dubost Lefèvre Mauvoisin Pélissier Thévenot",
    ),
    Culture(
        "german",
        40,
        "Anneliese Dörte Frauke Heike Jördis Katharina Mareike Sieglinde Ulrike Wiebke",
        "Björn Eckhard Falko Günther Hinnerk Jürgen Lüder Malte Rüdiger Torben",
        "Böhmer Dreyßig Faßbinder-Holt Grünwald Hollenbach Kühnel von_Ahlen Schäffler Strauß-Wendt Überholz",
    ),
    Culture(
        "dutch",
        28,
        "Anouk Femke Ilse Jantine Lotte Marijke Saskia Willemijn",
        "Bram Daan Joost Koen Maarten Pieter Sjoerd Thijs",
        "van_der_Meer van_den_Berg de_Wit van_'t_Hof ter_Horst Hoogterp van_Dijk-Smit IJsselstein",
    ),
    Culture(
        "italian",
        22,
        "Chiara Federica Giulia Lavinia Ornella Serena",
        "Davide Edoardo Fabrizio Lorenzo Niccolò Tommaso",
        "Bernasconi D'Ambrosio De_Santis Lo_Presti Marchetti Zanardini",
    ),
    Culture(
        "nordic",
        24,
        "Åsa Birgitte Freja Ingrid Mette Sølvi Tuuli Ylva",
        "Anders Bjørn Jørgen Kåre Mikko Øyvind Søren Torvald",
        "Ødegård Lindqvist Sørensen-Kjær Hämäläinen Bergström Nygård Åkesson Kristoffersen",
    ),
    Culture(
        "icelandic",
        12,
        "Guðrún Hafdís Katrín Sigríður Þórdís Ásta",
        "Gunnar Hrafn Ólafur Sveinn Þorsteinn Einar",
        "Jónsson/Jónsdóttir Hallsson/Hallsdóttir Bjarnason/Bjarnadóttir Skaftason/Skaftadóttir Þórsson/Þórsdóttir",
    ),
    Culture(
        "greek",
        12,
        "Dimitra=Δήμητρα Eleni Ioanna Kalliope Zoe",
        "Alexandros Dimitris Giorgos Petros Stavros",
        "Karagiannis/Karagianni Mavros/Mavrou Petridis/Petridou Vlachos/Vlachou",
    ),
)

EAST: Final = (
    Culture(
        "polish",
        40,
        "Agnieszka Bożena Elżbieta Grażyna Katarzyna Łucja Małgorzata Zofia",
        "Bartłomiej Czesław Grzegorz Jędrzej Krzysztof Łukasz Paweł Wojciech",
        "Wrzesiński/Wrzesińska Dąbek Gołąb Jabłoński/Jabłońska Szczęsny/Szczęsna Żurawski/Żurawska Ćwik Świątek-Nowicki/Świątek-Nowicka",
    ),
    Culture(
        "czech",
        20,
        "Alžběta Božena Jiřina Květa Šárka Zdeňka",
        "Bořivoj Jiří Luděk Matěj Řehoř Zdeněk",
        "Dvořáček/Dvořáčková Hřebec/Hřebcová Křížek/Křížková Šťastný/Šťastná Vaněk/Vaňková Zvěřina/Zvěřinová",
    ),
    Culture(
        "ukrainian",
        18,
        "Oksana Halyna Iryna Lesia Solomiia Yaryna",
        "Bohdan Ostap Taras Vsevolod Yevhen Danylo",
        "Hrytsenko Kovalenko-Bilyk Pidmohylnyi/Pidmohylna Stetsiuk Tkachuk Zahrebelnyi/Zahrebelna",
    ),
    Culture(
        "south-slavic",
        14,
        "Jasna Ljiljana Mirjana Snežana Vesna",
        "Dragan Goran Ljubomir Miloš Željko",
        "Đurić Jurčević Kovačić-Babić Stojković Žunić",
    ),
    Culture("romanian", 10, "Ioana Ruxandra Ștefania Mădălina", "Andrei Răzvan Ștefan Sorin", "Brâncuș Ciobănescu Țurcanu Văcăruță"),
    Culture("hungarian", 10, "Ágnes Boglárka Enikő Zsófia", "Béla Győző Kálmán Zoltán", "Bíró-Kiss Erdei-Nagy Hőgyész Szűcs", is_family_first=True),
    Culture(
        "turkish",
        24,
        "Aslı Ayşegül Gülşen Işıl Nilüfer Şebnem",
        "Barış Çağrı Ilgaz Oğuz Tunç Yiğit",
        "Aydın Çelikkol Işık Kılıç Özgür-Tan Yıldızhan",
    ),
    Culture(
        "arabic",
        36,
        "Amal Dalia Farah Hanan Layla Noura Rania Salma",
        "Bilal Faisal Hamza Idris Khalid Nabil Samir Yusuf",
        "al-Rashidi al-Khatib Bou_Haddad El-Sayegh Abdel_Rahim Mansouri Qabbani-Roy Al-Tamimi",
    ),
    Culture(
        "persian", 16, "Azadeh Golnaz Mahsa Parisa Shirin", "Arash Behrouz Kaveh Siavash Omid", "Dehghan Farrokhi Mirshekar Jahanbakht Rostampour"
    ),
    Culture("hebrew", 10, "Avigail Noa Shira Tamar", "Eitan Nadav Yair Uri", "Ben-Haim Bar-Ilan-Katz Shemesh Tavori"),
    Culture(
        "north-indian",
        40,
        "Aditi Divya Ishita Kavya Meera Nandini Pooja Shreya",
        "Abhishek Gaurav Kunal Nikhil Pranav Rohan Siddharth Vivek",
        "Bhattacharya Chaudhary Deshpande Ghoshal Joshipura Kulkarni Mehrotra Srivastava",
    ),
    Culture(
        "south-indian",
        20,
        "Anjali Deepa Lakshmi Revathi Sowmya Vidya",
        "Arvind Ganesh Karthik Murali Senthil Venkat",
        "Iyengar Krishnaswamy Nambiar Raghunathan Sundaresan Thiruvengadam",
    ),
    Culture("one-token", 16, "Kavitha Padmini Sangeetha Thenmozhi Chithra", "Anbarasan Elango Kumaresan Selvaraj Sukarno-Adi Suharmin", ""),
    Culture(
        "pakistani", 18, "Ayesha Hina Mahnoor Sadia Zainab", "Bilawal Farooq Haris Kamran Usman", "Baloch-Khan Chughtai Durrani Qureshi Siddiqui-Mir"
    ),
    Culture(
        "chinese",
        50,
        "Fang=芳 Jing=静 Lan=兰 Min=敏 Xiaoyan=晓燕 Xue=雪 Ying=颖 Yuhan=雨涵",
        "Bo=波 Gang=刚 Hao=浩 Jianguo=建国 Peng=鹏 Wei=伟 Yichen=奕辰 Zihan=子涵",
        "Cao=曹 Deng=邓 Feng=冯 He=何 Liang=梁 Luo=罗 Ouyang=欧阳 Qiu=邱 Xie=谢 Zhao=赵",
    ),
    Culture(
        "vietnamese",
        30,
        "Thị_Hạnh Thu_Trang Thị_Mai Ngọc_Ánh Bích_Thủy Thanh_Hương",
        "Văn_An Đức_Thắng Minh_Quân Quốc_Bảo Hữu_Phước Văn_Dũng",
        "Nguyễn Trần Lê Phạm Hoàng Đặng Bùi",
        is_family_first=True,
    ),
    Culture(
        "japanese",
        26,
        "Ayaka=彩花 Haruka=遥 Kaori=香織 Misaki=美咲 Sayuri=小百合 Yui=結衣",
        "Daichi=大地 Hiroki=弘樹 Kenta=健太 Ryōta=涼太 Shunsuke=俊介 Takumi=匠",
        "Fujimori=藤森 Hayashida=林田 Kurosaki=黒崎 Minamoto=源 Ōshiro=大城 Tachibana=橘 Yoneda=米田",
    ),
    Culture(
        "korean",
        22,
        "Ji-woo=지우 Hye-jin=혜진 Seo-yeon=서연 Yu-na=유나 Eun-ji=은지",
        "Min-jun=민준 Dong-hyun=동현 Sang-woo=상우 Tae-yang=태양 Ho-seok=호석",
        "Bae=배 Choi=최 Gwon=권 Moon=문 Seo=서 Yoon=윤",
        is_family_first=True,
    ),
    Culture("filipino", 12, "Marites Rosalinda Luzviminda Tala", "Crisanto Jomar Rizalino Dakila", "Bautista-Cruz Dimaculangan Macaraeg Villanueva"),
    Culture("malay", 12, "Nurul_Aisyah Siti_Hajar Dewi", "Ahmad_Fikri Hafiz Wahyu", "binti_Ismail bin_Yusof Pranoto Setiawan"),
)

CULTURES: Final = WEST + EAST

NICKNAMES: Final = {
    "Katherine": "Kate", "Victoria": "Vicky", "Eleanor": "Nell", "Jessica": "Jess", "Benjamin": "Ben", "Christopher": "Chris", "Edward": "Ted",
    "Frederick": "Fred", "Jonathan": "Jon", "Matthew": "Matt", "Nicholas": "Nick", "Oliver": "Ollie", "Robert": "Bob", "Timothy": "Tim",
    "Katarzyna": "Kasia", "Małgorzata": "Gosia", "Krzysztof": "Krzysiek", "Wojciech": "Wojtek", "Elżbieta": "Ela", "Joaquín": "Quino",
    "Yolanda": "Yoli", "Beatriz": "Bea", "Damilola": "Dami", "Chiamaka": "Amaka", "Chukwuemeka": "Emeka", "Babajide": "Jide", "Katharina": "Kathi",
    "Abhishek": "Abhi", "Siddharth": "Sid", "Willemijn": "Mijn", "Pádraig": "Paddy", "Thandiwe": "Thandi", "Gwenllian": "Gwen", "Bartłomiej": "Bartek",
}  # fmt: skip
