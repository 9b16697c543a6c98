"""What do the columns of somebody's own table of people mean? Proposed from what they are called and what their cells look like; the owner corrects it.

Names are those that exports of Dex, Clay (Mesh), HubSpot and Twenty have, and that people write in Airtable, Notion and spreadsheets, in many languages.
A column about the table itself (who made a row, when somebody was last written to) means nothing here.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kithwork.domain import handles
from kithwork.importers import column_words, people_rows, profiles
from kithwork.importers.protocol import SaidColumns
from kithwork.importers.written_days import Order


class Meaning(StrEnum):
    """What a column says of somebody; the value is typed by the owner, stored, and never changes."""

    NAME = "name"
    FIRST = "first-name"
    MIDDLE = "middle-name"
    LAST = "last-name"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    EMAIL = "email"
    PHONE = "phone"
    CALLING_CODE = "calling-code"
    ORGANISATION = "organisation"
    TITLE = "title"
    CITY = "city"
    BIRTHDAY = "birthday"
    BIRTH_YEAR = "birth-year"
    LABELS = "labels"
    NOTE = "note"
    LINK = "link"
    LINKEDIN = "linkedin"
    GITHUB = "github"
    GITLAB = "gitlab"
    TWITTER = "twitter"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    MANAGER = "manager"
    ASSISTANT = "assistant"
    SPOUSE = "spouse"
    ENTRY = "entry"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Column:
    """A column, what it means and why we think so, and what stands in it."""

    name: str
    meaning: Meaning
    why: str  # "by its name", "by what is in it", "you said so", or nothing
    examples: tuple[str, ...]


EXAMPLES: Final = 3
LOOKED_AT: Final = 50  # rows whose cells are looked at
_ALIKE: Final = 0.8  # of the cells in a column, this part looks like one thing: ours, ADR 0036

_NAMES: Final = column_words.by_name(
    {
        Meaning.NAME: "navn,namn,fullt navn,imię i nazwisko,имя,фио,氏名,名前,姓名,name,full name,display name,first and last name,"
        "vollständiger name,nom complet,nombre completo,nome completo,naam,volledige naam,who,wer,nombre y apellidos,"
        "nom et prénom,nombre,nom,nome",
        Meaning.FIRST: "fornavn,förnamn,imię,名,first name,firstname,first,given name,name first name,vorname,prénom,voornaam,"
        "primer nombre,primeiro nome,nombre de pila",
        Meaning.MIDDLE: "middle name,additional name,zweiter vorname,deuxième prénom,segundo nombre,secondo nome",
        Meaning.LAST: "etternavn,efternavn,efternamn,nazwisko,фамилия,姓,last name,lastname,last,surname,family name,"
        "name last name,nachname,familienname,nom de famille,apellido,apellidos,cognome,achternaam,sobrenome",
        Meaning.SUFFIX: "suffix,name suffix",
        Meaning.NICKNAME: "nickname,preferred name,alias,spitzname,surnom,apodo,soprannome,bijnaam,apelido",
        Meaning.EMAIL: "epost,e post,epostadresse,adres email,почта,электронная почта,メール,メールアドレス,邮箱,电子邮件,email,emails,mail,"
        "email address,email addresses,mailadresse,emailadresse,email adresse,courriel,adresse email,adresse mail,"
        "adresse de messagerie,correo,correo electrónico,dirección de correo electrónico,posta elettronica,indirizzo email,"
        "emailadres,endereço de email,emails primary email,emails additional emails,primary email,additional emails",
        Meaning.PHONE: "mobilnr,mobiltelefon,telefonnr,numer telefonu,телефон,мобильный,電話,電話番号,电话,手机,phone,phones,"
        "phone number,phone numbers,telephone,tel,mobile,mobile number,cell,cell phone,cellphone,mobile phone,whatsapp,"
        "telefon,telefonnummer,handy,handynummer,mobil,mobilnummer,téléphone,portable,numéro de téléphone,teléfono,móvil,"
        "telefono,cellulare,telefoon,telefoonnummer,telefone,telemóvel,celular,phones primary phone number,"
        "phones additional phones",
        Meaning.CALLING_CODE: "phones primary phone calling code,calling code,country calling code,phone country code",
        Meaning.ORGANISATION: "arbeidsgiver,arbejdsgiver,arbetsgivare,jobber hos,företag,pracodawca,компания,会社,会社名,公司,"
        "company,company name,current company,organization,organisation,organization name,organisation name,employer,account,"
        "firm,workplace,works at,works for,where they work,firma,unternehmen,arbeitgeber,entreprise,société,empresa,"
        "organización,azienda,società,bedrijf,organização,associated company,account name",
        Meaning.TITLE: "stilling,tittel,roll,yrke,stanowisko,должность,役職,职位,job title,title,position,current position,role,"
        "current role,job,headline,occupation,does what,what they do,does,titel,berufsbezeichnung,rolle,beruf,poste,fonction,"
        "puesto,cargo,posizione,qualifica,functie,profession",
        Meaning.CITY: "by,poststed,miasto,город,都市,城市,city,location,town,based in,based,where based,lives in,where,home city,"
        "stadt,ort,wohnort,ville,ciudad,città,stad,plaats,cidade,lieu",
        Meaning.BIRTHDAY: "bursdag,fødselsdag,fødselsdato,födelsedag,födelsedatum,urodziny,data urodzenia,день рождения,誕生日,"
        "生日,birthday,birth date,birthdate,date of birth,dob,bday,b day,geb,geburtstag,geburtsdatum,anniversaire,"
        "date de naissance,cumpleaños,fecha de nacimiento,compleanno,data di nascita,verjaardag,geboortedatum,aniversário,"
        "data de nascimento",
        Meaning.BIRTH_YEAR: "birthday year,birth year,year of birth,geburtsjahr",
        Meaning.LABELS: "merkelapper,etiketter,tagi,grupy,метки,tags,tag,labels,label,groups,group,categories,category,lists,"
        "list,circles,schlagworte,kategorien,gruppe,gruppen,étiquettes,catégories,groupes,etiquetas,categorías,grupos,"
        "categorie,gruppi",
        Meaning.NOTE: "notat,notater,anteckning,anteckningar,møttes,uwagi,notatki,заметки,メモ,备注,note,notes,comment,comments,"
        "remarks,description,bio,about,how we met,how met,where we met,where met,met at,met,how i know them,"
        "how do i know them,context,background,notizen,notiz,bemerkung,bemerkungen,kommentar,beschreibung,kennengelernt,"
        "woher,remarques,commentaire,commentaires,notas,comentarios,nota,appunti,notities,opmerkingen,notes about,education,"
        "interests",
        Meaning.LINK: "website,web site,web page,webpage,homepage,url,link,links,blog,webseite,site web,sitio web,sito,sito web,site",
        Meaning.LINKEDIN: "linkedin,linked in,linkedin link primary link,linkedin link",
        Meaning.GITHUB: "github,git hub",
        Meaning.GITLAB: "gitlab",
        Meaning.TWITTER: "twitter,x,twitter x,x twitter,x link primary link,x link",
        Meaning.FACEBOOK: "facebook",
        Meaning.INSTAGRAM: "instagram,insta,ig",
        Meaning.MANAGER: "manager,boss,vorgesetzte,vorgesetzter,chef",
        Meaning.ASSISTANT: "assistant,assistentin,assistent",
        Meaning.SPOUSE: "spouse,wife,husband,ehepartner,conjoint,cónyuge",
        Meaning.ENTRY: "id,record id,contact id,person id,uuid,uid",
    }
)
_SERVICES: Final = (Meaning.LINKEDIN, Meaning.GITHUB, Meaning.GITLAB, Meaning.TWITTER, Meaning.FACEBOOK, Meaning.INSTAGRAM)
PERSONAL: Final = frozenset({Meaning.EMAIL, Meaning.PHONE, *_SERVICES})
_OF_A_PERSON: Final = frozenset({Meaning.EMAIL, Meaning.ORGANISATION, Meaning.TITLE, Meaning.BIRTHDAY, *_SERVICES})  # and not of a shop
_ABOUT_IT: Final = frozenset(  # words that say which of several, and no more
    "work home personal primary business private other office main secondary second additional alternative professional direct current contact person "
    "their his her my value default preferred mailing geschaftlich privat beruflich".split()
)
_ABOUT_A_LINK: Final = frozenset("url link profile handle username name page id account address primary".split())
_SECRET: Final = re.compile(  # what nobody should read, and tables of who came to something
    r"\b(?:password|passwort|mot de passe|contrasena|secret|token|totp|iban|cvv|card number|login uri|api key|pin|passcode|order|ticket|rsvp|checked in|check in|attendee)\b"
)
_OTHERS: Final = re.compile(  # tables of something else, unless first and last names stand beside addresses
    r"\b(?:amount|price|preis|betrag|total|subtotal|sku|quantity|balance|invoice|transaction|currency|payee|subject|message|body|commit|ip address|ip)\b"
)
_LISTED: Final = re.compile(  # lists of those who signed up, bought or were marked: seen, and not chosen by whom the list is
    r"\b(?:opt ?in|opt ?out|opted|subscribed|unsubscribed|subscriptions?|subscriber|(?:email|mailing|marketing|newsletter) status|accepts|grade|orders|"
    r"spent|member rating|confirm time|bounced)\b|\bplan\Z|\A(?:event(?: name| id| type)?|level)\Z"
)
_PLACES: Final = re.compile(r"\b(?:rating|reviews?|cuisine|opening|latitude|longitude)\b")
_ABOUT_THE_TABLE: Final = re.compile(  # or about others: a firm's address is not somebody's, and a fax machine is nobody
    r"\b(?:owner|created|updated|modified|assigned|by|type|status|stage|domain|source|date|time|count|hash|opt|"
    r"company|organi[sz]ation|firma|account|assistant|fax|pager)\b"
)
_NUMBER: Final = re.compile(r"\+?[\d\s().\-/]{7,24}(?:\s*(?:x|ext\.?)\s*\d+)?\Z")
_SOME_NUMBER: Final = re.compile(r"\+?(?:\d[\s().\-/]{0,3}){7}")
_DAY: Final = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
_DEX: Final = frozenset({"birthday year", "last seen at"})  # Dex writes a birthday as month and day


def is_people(columns: Sequence[str]) -> bool:
    """Does a header speak of people, by its names alone: a whole name, and by what one is reached? Whether it is one, its cells say: `has_people`."""
    names = [column_words.plain(column) for column in columns]
    meanings = {by_name(column) for column in columns}
    if any(_SECRET.search(name) for name in names):
        return False
    is_parted = {Meaning.FIRST, Meaning.LAST} <= meanings
    if is_parted and (Meaning.EMAIL in meanings or not any(_OTHERS.search(name) for name in names)):
        return True
    is_place = any(_PLACES.search(name) for name in names) or (
        meanings.isdisjoint(_OF_A_PERSON) and ("description" in names or Meaning.LINK in meanings)
    )
    is_other = is_place or any(_OTHERS.search(name) for name in names)
    return Meaning.NAME in meanings and not meanings.isdisjoint(PERSONAL) and not is_other


def has_people(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> bool:
    """Is anybody in these rows reached by an e-mail address, a telephone number or a profile? `mobile: false` is nobody's."""
    personal = [one for one in proposed(columns, rows) if one.meaning in PERSONAL or one.meaning is Meaning.LINK]
    return any(_is_personal(one.meaning, cell.strip()) for row in rows for one in personal if (cell := row.get(one.name.casefold(), "")).strip())


def _is_personal(meaning: Meaning, cell: str) -> bool:
    if meaning is Meaning.EMAIL:
        return "@" in cell
    if meaning is Meaning.PHONE:
        return bool(_SOME_NUMBER.search(cell)) and not _DAY.match(cell)
    return bool(profiles.apart([cell if "/" in cell else profiles.at_service(meaning.value, cell)])[0])


def is_own_book(columns: Sequence[str], said: SaidColumns | None = None) -> bool:
    """Did the owner choose who stands there? Not who subscribed, bought or was marked, unless the owner explained the column that says so."""
    told = dict(said.meanings) if said else {}
    names = [column_words.plain(column) for column in columns if column.casefold() not in told and by_name(column) is Meaning.NOTHING]
    return not any(_OTHERS.search(name) or _LISTED.search(name) for name in names)


def is_enough(meanings: set[Meaning]) -> bool:
    """Can people be told from these, once the owner explained them?"""
    if Meaning.EMAIL in meanings or {Meaning.FIRST, Meaning.LAST} <= meanings:
        return True
    personal = meanings & {Meaning.PHONE, Meaning.BIRTHDAY, *_SERVICES} or {Meaning.ORGANISATION, Meaning.TITLE} <= meanings
    return bool(meanings & {Meaning.NAME, Meaning.FIRST} and personal)


def fingerprint(columns: Sequence[str]) -> str:
    """By what a header is known again, whatever the order of its columns."""
    names = sorted(column.strip().casefold() for column in columns)
    return hashlib.blake2b("\n".join(names).encode("utf-8", "replace"), digest_size=16).hexdigest()


def table_of(columns: Sequence[str]) -> str:
    """Which program's table it is, by how it writes names and addresses: the same when other columns come, and whatever the owner says of them."""
    naming = [column for column in columns if by_name(column) in {Meaning.NAME, Meaning.FIRST, Meaning.LAST, Meaning.EMAIL}]
    return fingerprint(naming or columns)[:8]


def proposed(columns: Sequence[str], rows: Sequence[Mapping[str, str]], said: SaidColumns | None = None) -> tuple[Column, ...]:
    """Every column with its meaning; what the owner said of one goes before its name, and its name before its cells."""
    told = dict(said.meanings) if said else {}
    found = []
    for column in columns:
        name = column.casefold()
        cells = [cell for row in rows if (cell := row.get(name, "").strip())]
        examples = tuple(list(dict.fromkeys(cells))[:EXAMPLES])
        if name in told:
            found.append(Column(column, Meaning(told[name]), "you said so", examples))
        elif (meaning := by_name(column)) is not Meaning.NOTHING:
            found.append(Column(column, meaning, "by its name", examples))
        else:
            meaning = _by_cells(column, cells)
            found.append(Column(column, meaning, "by what is in it" if meaning is not Meaning.NOTHING else "", examples))
    return tuple(found)


def order_of(columns: Sequence[str], said: SaidColumns | None) -> Order | None:
    """Which number of a date is the month, by the owner's word or by the program's habit."""
    if said and said.order:
        return Order(said.order)
    return Order.MONTH if {column_words.plain(column) for column in columns} >= _DEX else None


def by_name(column: str) -> Meaning:
    """What a column means by what it is called."""
    name = column_words.plain(column)
    words = name.split()
    bare = " ".join(word for word in words if word not in _ABOUT_IT)
    bare = "" if bare in {"first", "last"} else bare  # `Last contact` is no name
    service = " ".join(word for word in words if word not in _ABOUT_IT | _ABOUT_A_LINK)
    for each in (name, bare):
        if each in _NAMES:
            return Meaning(_NAMES[each])
    return Meaning(_NAMES[service]) if _NAMES.get(service) in _SERVICES else Meaning.NOTHING


def _by_cells(column: str, cells: Sequence[str]) -> Meaning:
    """What a column means by what is in it, unless its name says that it is about the table."""
    if not cells or _ABOUT_THE_TABLE.search(column_words.plain(column)):
        return Meaning.NOTHING
    looks = {
        Meaning.EMAIL: lambda cell: any(handles.email(part) for part in people_rows.reached(cell)[0]),
        Meaning.LINK: lambda cell: cell.startswith(("http://", "https://")) or bool(profiles.PROFILES.match(cell)),
        Meaning.PHONE: lambda cell: bool(_NUMBER.match(cell)) and not _DAY.match(cell) and (cell.startswith("+") or " " in cell),
    }
    return next((meaning for meaning, is_alike in looks.items() if sum(map(is_alike, cells)) >= _ALIKE * len(cells)), Meaning.NOTHING)
