"""What the keys of a plan are called in the sentences that residents read."""

ITEMS = {
    "aanpak": "de hoofdlijn",
    "acties": "de actie",
    "agenda": "het eigen punt",
    "ambities": "de ambitie",
    "begrippen": "het begrip",
    "besluiten": "het besluit",
    "bestuur": "de beslisser",
    "communicatie": "de manier van vertellen",
    "cyclus": "de stap",
    "deelnemers": "de deelnemer",
    "deelonderwerpen": "het deel",
    "doelen": "het doel",
    "doorlopende_aandacht": "het onderwerp met doorlopende aandacht",
    "enquetes": "het onderzoek",
    "feiten": "het feit",
    "functies": "de functie",
    "gemeenten": "de gemeente",
    "inbreng_raad": "de wens van de raad",
    "indeling": "het thema",
    "indicatoren": "het cijfer",
    "instrumenten": "het instrument",
    "jaren": "het jaar",
    "kanalen": "het kanaal",
    "leden": "het lid",
    "lokale_programmas": "het lokaal programma",
    "meedoen": "de manier om mee te doen",
    "ontwikkelingen": "de ontwikkeling",
    "onderwerpen": "het onderwerp",
    "ook_deelnemers": "de deelnemer",
    "ook_genoemd": "de andere naam",
    "organisaties": "de organisatie",
    "overleggen": "het overleg",
    "partners": "de partner",
    "plaatsen": "de plek",
    "posten": "de post",
    "prioriteiten": "de prioriteit",
    "randvoorwaarden": "de voorwaarde",
    "regels": "de regel",
    "resultaten": "het resultaat",
    "risicos": "het risico",
    "speerpunten": "het speerpunt",
    "strategische_themas": "het strategisch thema",
    "subthemas": "het deel",
    "tabellen": "de tabel",
    "taken": "de taak",
    "themas": "het thema",
    "totstandkoming": "de stap",
    "trekkers": "de trekker",
    "uitgangspunten": "het uitgangspunt",
    "uitkomsten": "de uitkomst",
    "uitspraken": "de uitspraak",
    "uitvoering": "de afspraak",
    "veiligheidsvelden": "het veiligheidsveld",
    "veldbeelden": "het veldbeeld",
    "verschuivingen": "de verschuiving",
    "verwante_plannen": "het andere plan",
    "voortgang": "het nieuws over de voortgang",
    "wat_kunt_u_doen": "de tip voor wat u zelf kunt doen",
    "wie_doet_mee": "de groep die meedoet",
}
"""One of each list, by the list's key. A list that is not here is called by its key."""

FIELDS = {
    "aandachtspunten": "de aandachtspunten",
    "aanpak": "de aanpak",
    "aantal": "aantal",
    "beeld": "het beeld",
    "bron.ontbreekt": "de uitleg over wat in de bron ontbreekt",
    "doel": "het doel",
    "gebied.tekst": "de uitleg over het gebied",
    "gecontroleerd_op": "dag van nakijken",
    "geen_indicator": "de uitleg waarom er geen cijfers zijn",
    "geld.tekst": "de uitleg over geld",
    "gelukt": "uitkomst",
    "grondslag": "de uitleg over de wet",
    "hoe": "de stappen",
    "icoon": "plaatje",
    "id": "webadres",
    "in_het_kort": "de korte uitleg",
    "kort": "korte naam",
    "looptijd.tot": "laatste jaar",
    "looptijd.van": "eerste jaar",
    "nr": "nummer",
    "ontbreekt": "de uitleg waarom er waarden ontbreken",
    "opvolger_van.toelichting": "de uitleg over het vorige plan",
    "punten": "de punten",
    "rol": "de rol",
    "samenvatting": "de samenvatting",
    "spoed": "de uitleg over spoed",
    "taak": "de taak",
    "tekst": "de uitleg",
    "telefoon": "telefoonnummer",
    "terugblik.tekst": "de terugblik",
    "toelichting": "de toelichting",
    "uitleg": "de uitleg",
    "url": "website",
    "vaststelling.besluit": "nummer van het besluit",
    "vaststelling.uitslag": "uitslag van de stemming",
    "vaststelling.wanneer": "dag van vaststelling",
    "vaststelling.wie": "vastgesteld door",
    "waarom": "de uitleg waarom",
    "waarvoor": "de uitleg waarvoor",
    "wanneer": "moment",
}
"""What a field is called, by its key or by that of its group and its own; running texts with
their article. A field that is not here is called by its key."""


def field(key: str, group: str) -> str:
    """Return what a field is called in a group, which may be none."""
    way = f"{group}.{key}" if group else key
    return FIELDS.get(way) or FIELDS.get(key) or key_in_words(way)


def one_of(key: str) -> tuple[str, str]:
    """Return the article and the noun for one of a list, the noun empty when there is none."""
    article, _, noun = ITEMS.get(key, "").partition(" ")
    return article, noun


def key_in_words(key: str) -> str:
    """Return a key as words."""
    return key.replace("_", " ").replace(".", ": ")
