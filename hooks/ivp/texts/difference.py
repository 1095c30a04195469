"""What changed in a plan, in sentences that residents read."""

from datetime import date

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip

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

ARTICLES = ("de ", "het ")
PLURAL = ("de aandachtspunten", "de punten", "de stappen")

REST = "Het plan als geheel"
WHOLE_PLAN = "het hele plan"
FOR_ALL_PLANS = "Voor alle plannen"
NOTHING = "Voor inwoners verandert er niets."
YES, NO = "ja", "nee"


def day(found: date) -> str:
    """Return a day as people read it."""
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def plan_title(name: str, start: int, end: int) -> str:
    """Return what a plan is called among others."""
    return f"Veiligheidsplan {name} {start}–{end}"


def key_in_words(key: str) -> str:
    """Return a key as words."""
    return key.replace("_", " ").replace(".", ": ")


def _item(key: str) -> tuple[str, str]:
    """Return the article and the noun for one of a list, the noun empty when there is none."""
    article, _, noun = ITEMS.get(key, "").partition(" ")
    return article, noun


def item(key: str, label: str) -> str:
    """Return one of a list, within a sentence."""
    article, noun = _item(key)
    return f"{article} {noun} ‘{label}’" if noun else f"‘{label}’ bij {key_in_words(key)}"


def of(inner: str, outer: str) -> str:
    """Return something that is part of something else."""
    return f"{inner} van {outer}"


def added(key: str, label: str, owner: str) -> str:
    """Tell what came."""
    article, noun = _item(key)
    new = f"Nieuw{'e' if article == 'de' else ''} {noun}"
    if not noun:
        new = f"Nieuw bij {key_in_words(key)}"
    return f"{new}{_in(owner)}: {label}"


def removed(key: str, label: str, owner: str) -> str:
    """Tell what went."""
    noun = _item(key)[1]
    if not noun:
        return f"Weg bij {key_in_words(key)}{_in(owner)}: {label}"
    return f"{_capital(noun)}{_in(owner)} vervallen: {label}"


def renamed(key: str, before: str, after: str) -> str:
    """Tell that something has another name."""
    return f"{_capital(item(key, before))} heet nu ‘{after}’"


def order(key: str, owner: str) -> str:
    """Tell that a list has the same items in another order."""
    return f"De volgorde van ‘{key_in_words(key)}’{_in(owner)} is anders"


def value(name: str, owner: str, before: str, after: str) -> str:
    """Tell that a value is another one, is new, or is gone."""
    what = _capital(name.removeprefix("de ").removeprefix("het ")) + (
        f" van {owner}" if owner else ""
    )
    if not before:
        return f"{what}: {after} (nieuw)"
    return f"{what}: {before} → {after}" if after else f"{what} vervallen: {before}"


def holds_for(owner: str, before: str, after: str) -> str:
    """Tell that something holds for other municipalities."""
    return f"{_capital(owner)} geldt voor: {before} → {after}"


def text(name: str, owner: str, *, before: bool, after: bool) -> str:
    """Tell that a running text is another one, is new, or is gone."""
    what = name if name.startswith(ARTICLES) else f"wat er staat bij ‘{name}’"
    verb = "zijn" if name in PLURAL else "is"
    change = "gewijzigd" if before and after else "nieuw" if after else "vervallen"
    return f"{_capital(what)}{f' van {owner}' if owner else ''} {verb} {change}"


def group(name: str, owner: str, *, is_new: bool) -> str:
    """Tell that a group of fields came or went that has no value of its own to show."""
    return f"{_capital(name)}{_in(owner)}: {'nieuw' if is_new else 'vervallen'}"


def figure(kind: str, name: str, at: str, before: str, after: str) -> str:
    """Tell of a value of an indicator; `kind` is a target, a begin or a measurement."""
    subject = f"{kind} {_small(name)}"
    if not before:
        return f"Nieuwe {subject}: {after}{at}"
    if not after:
        return f"{_capital(subject)} vervallen: {before}{at}"
    return f"{_capital(subject)}{at}: {before} → {after}"


def target_year(name: str, before: int, after: int) -> str:
    """Tell that a target is for another year."""
    return f"Jaar van de streefwaarde {_small(name)}: {before} → {after}"


def at(year: str, municipality: str | None) -> str:
    """Say of which year a value is, and for which municipality."""
    return (f" in {year}" if year else "") + (f", {municipality}" if municipality else "")


def level(title: str, before: str, after: str) -> str:
    """Tell that a topic moved to another level."""
    was, now = _item(before)[1], _item(after)[1]
    return f"‘{title}’ was een {was} en is nu een {now}"


def plan_added(title: str) -> str:
    """Tell of a plan that came to the site."""
    return f"Nieuw op deze site: {title}"


def plan_removed(title: str) -> str:
    """Tell of a plan that left the site."""
    return f"Niet meer op deze site: {title}"


def plan_moved(before: str) -> str:
    """Tell that a plan has another address."""
    return f"Het plan heeft een nieuw webadres; het oude was /{before}/"


def new_figures(title: str, fetched: date) -> str:
    """Tell that measurements were fetched anew."""
    return f"Nieuwe cijfers opgehaald op {day(fetched)}: {title}"


def rewritten(count: int) -> str:
    """Tell of many rewritten texts at once."""
    return f"De uitleg is op {count} plekken aangepast"


def updated(title: str, on: date) -> str:
    """Tell when a plan changed."""
    return f"{title} bijgewerkt op {day(on)}"


def unreadable(version: str, problem: str) -> str:
    """Tell that a version of a file has mistakes, or a form of before."""
    return f"Een bestand in {version} is niet te lezen, dus u ziet er geen verschil van: {problem}"


def no_version(name: str) -> str:
    """Tell that something is neither a file nor a version in git."""
    return (
        f"'{name}' is geen bestand, geen map en geen versie in git. Geef een bestand, een map met "
        "plannen, of een versie zoals main of HEAD~1."
    )


def no_plan_file(name: str, version: str) -> str:
    """Tell that a version does not have a file."""
    return f"{name} staat niet in {version}. Kies een .yaml-bestand uit de map plans."


def _in(owner: str) -> str:
    return f" bij {owner}" if owner else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _small(name: str) -> str:
    """Return a name as it stands within a sentence: abbreviations keep their capitals."""
    first = name.split(maxsplit=1)[0]
    return name[:1].lower() + name[1:] if first[1:].islower() else name
