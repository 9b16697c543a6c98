"""Outlook's contacts as a table: contacts.csv from Outlook (File, Open & Export, Import/Export) or from outlook.com (People, Manage, Export).

Its columns are in the language of Outlook; English, German, French, Spanish, Italian, Dutch and Portuguese ones are known. Addresses within
Exchange are passed over; a date in English says its order only where one in the file proves it.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import Final

from kithwork.domain.records import Item
from kithwork.importers import column_words, people_rows, tables, written_days
from kithwork.importers.people_rows import Rows, Told
from kithwork.importers.protocol import Member, Reading
from kithwork.importers.tables import Row
from kithwork.importers.written_days import Order

_ENGLISH: Final = "first name"
_NAMES: Final = column_words.by_name(
    {
        "first": "First Name,Vorname,Prénom,Nombre,Nome,Voornaam,Primeiro nome",
        "middle": "Middle Name,Weitere Vornamen,Zweiter Vorname,Deuxième prénom,Segundo nombre,Secondo nome,Middelste naam,Segundo nome",
        "last": "Last Name,Nachname,Nom,Nom de famille,Apellidos,Apellido,Cognome,Achternaam,Apelido,Sobrenome",
        "suffix": "Suffix,Suffixe,Sufijo,Suffisso,Achtervoegsel,Sufixo",
        "nickname": "Nickname,Spitzname,Surnom,Apodo,Sobrenombre,Soprannome,Bijnaam,Alcunha",
        "organisation": "Company,Firma,Société,Entreprise,Organización,Compañía,Empresa,Società,Azienda,Bedrijf,Organização",
        "title": "Job Title,Position,Fonction,Poste,Puesto,Cargo,Posizione,Qualifica,Functie,Titre du poste",
        "city": "Business City,Home City,Other City,Ort geschäftlich,Ort privat,Weiterer Ort,Ville (bureau),Ville (domicile),Ville (autre),Ciudad de trabajo,"
        "Ciudad del trabajo,Ciudad,Población,Città (uff.),Città (ab.),Città ufficio,Città abitazione,Plaats (werk),Plaats (thuis),"
        "Cidade comercial,Cidade do endereço comercial,Cidade do endereço residencial,Localidade da empresa",
        "email": "E-mail Address,E-Mail-Adresse,E-Mail Adresse,E-Mail: Adresse,Adresse de messagerie,Adresse e-mail,Adresse courriel,"
        "Dirección de correo electrónico,Dirección del correo electrónico,Indirizzo posta elettronica,Indirizzo di posta elettronica,E-mailadres,"
        "E-mail-adres,Endereço de email,Endereço de e-mail,Endereço de correio eletrónico",
        "shown": "E-mail Display Name,E-Mail: Angezeigter Name,E-Mail-Anzeigename,Nom complet de l'adresse de messagerie,"
        "Nom d'affichage de messagerie,Nombre de pantalla de correo electrónico,Nombre para mostrar del correo electrónico,"
        "Nome visualizzato posta elettronica,Weergavenaam voor e-mail,Nome para exibição do e-mail",
        "birthday": "Birthday,Geburtstag,Anniversaire,Date de naissance,Cumpleaños,Compleanno,Data di nascita,Verjaardag,Aniversário,Data de nascimento",
        "labels": "Categories,Kategorien,Catégories,Categorías,Categorie,Categorieën,Categorias",
        "note": "Notes,Notizen,Notas,Note,Notities,Anotações",
        "address": "Web Page,Personal Web Page,Webseite,Webpage,Page Web,Página Web,Pagina Web,Webpagina",
        "manager": "Manager's Name,Name des/der Vorgesetzten,Name der/des Vorgesetzten,Responsable,Nom du responsable,Gestionnaire,"
        "Nombre del jefe,Nombre del administrador,Nombre del director,Nome manager,Nome del responsabile,Naam manager,Nome do gerente",
        "assistant": "Assistant's Name,Name Assistent,Name Assistent/-in,Name des Assistenten,Nom de l'assistant(e),Assistant(e),"
        "Nombre del ayudante,Nombre del asistente,Nome assistente,Naam assistent,Nome do assistente",
        "spouse": "Spouse,Partner,Partner/in,Ehegatte,Ehepartner,Conjoint(e),Conjoint,Cónyuge,Coniuge,Partner/Partnerin,Echtgenoot,Cônjuge",
    }
)
_KIND: Final = re.compile(  # of an address, or a telephone: what no other table of people has
    r"(?:email type|email typ|type de messagerie|type d adresse de messagerie|type adresse de messagerie|tipo de correo electronico|"
    r"tipo posta elettronica|tipo di posta elettronica|email ?type|type emailadres|tipo de email|tipo de correio eletronico|"
    r"business phone|home phone|given yomi|telefon geschaftlich|telephone \(?bureau\)?|telefono del trabajo|ufficio|telefoon werk)\Z"
)
_PHONE: Final = re.compile(
    r"\b(?:tel|(?:auto|mobil|funk|haupt)?telefon|telephone|telefono|telefoon|telefone|telemovel|phone|mobile?|movil|handy|cellulare|mobiel)"
)
_NOT_THEIRS: Final = re.compile(
    r"fax|telecop|pager|beeper|assist|company|firma|societe|centralita|organi|callback|ruckmeld|ruckruf|rappel|telex|isdn|rnis|rdsi|tty|radio|funk|"
    r"horbehind|malentend"
)


class OutlookContacts:
    """One person for each row."""

    source = "outlook-contacts"

    def recognises(self, member: Member) -> bool:
        """By its columns, in a language that is known."""
        return member.name.casefold().endswith((".csv", ".tsv", ".txt")) and tables.header(member.head(), _is_outlook) is not None

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  nothing here depends on the terms
        """Everybody in it."""
        columns, last = tables.header(member.head(), _is_outlook) or (), 0
        meanings = [(column, meaning) for column in columns if (meaning := _meaning(column))]
        try:
            order = _order(member, columns, [column for column, meaning in meanings if meaning == "birthday"])
            rows = Rows(self.source, order, namesakes=people_rows.namesakes(_told(row, meanings) for row in tables.rows(member, columns)))
            for row in tables.rows(member, columns):
                last = row.line
                yield from rows.items(_told(row, meanings))
        except (tables.NoHeader, csv.Error, OSError) as error:
            yield tables.unread(self.source, member, last, error)


def _is_outlook(columns: Sequence[str]) -> bool:
    """First and last name, an address, and what only Outlook has beside them."""
    names = {column_words.plain(column) for column in columns}
    meanings = {_NAMES.get(name) for name in names}
    return {"first", "last", "email"} <= meanings and any(_KIND.match(name) for name in names)


def _meaning(column: str) -> str:
    name = column_words.plain(column)
    return _NAMES.get(name) or ("phone" if _PHONE.search(name) and not _NOT_THEIRS.search(name) else "")


def _order(member: Member, columns: Sequence[str], birthdays: Sequence[str]) -> Order | None:
    """The day is first wherever Outlook does not speak English; there, what the file itself proves."""
    if _ENGLISH not in {column_words.plain(column) for column in columns}:
        return Order.DAY
    return written_days.order_of(row[column] for row in tables.looked_at(member, columns) for column in birthdays)


def _told(row: Row, meanings: Sequence[tuple[str, str]]) -> Told:
    cells: dict[str, list[str]] = {}
    for column, meaning in meanings:
        if cell := row[column]:
            cells.setdefault(meaning, []).append(cell)
    first = {meaning: found[0] for meaning, found in cells.items()}
    return Told(
        f"line {row.line}",
        name=first.get("shown", "").split("(")[0],
        first=first.get("first", ""),
        middle=first.get("middle", ""),
        last=first.get("last", ""),
        suffix=first.get("suffix", ""),
        emails=cells.get("email", []),
        phones=cells.get("phone", []),
        addresses=cells.get("address", []),
        organisation=first.get("organisation", ""),
        title=first.get("title", ""),
        city=first.get("city", ""),
        birthday=first.get("birthday", ""),
        labels=[label for text in cells.get("labels", []) for label in people_rows.several(text)],
        relations=[(word, name) for word in ("manager", "assistant", "spouse") for name in cells.get(word, [])],
        other_names=cells.get("nickname", []),
        notes=cells.get("note", []),
    )
