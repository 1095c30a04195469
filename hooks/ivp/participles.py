"""Whether a Dutch word is a past participle, by its shape and lists of what its shape hides.

There is no dictionary here. Where shape leaves doubt a word is no participle.
"""

import re

PARTICLES = (
    "aan|achter|af|bekend|beschikbaar|bijeen|bij|binnen|bloot|buiten|dicht|deel|door|goed|hard|"
    "her|in|kennis|kwijt|klaar|klein|los|mede|mee|mis|na|neer|omhoog|omlaag|omver|om|onder|open|"
    "op|overeen|over|plaats|rond|samen|schoon|stil|stop|tegen|tekort|teleur|tentoon|terecht|"
    "terug|thuis|toe|uiteen|uit|vast|veilig|vooruit|voorop|voort|voor|vol|vorm|vrij|waar|weer|"
    "weg|zorg|zwart"
)
"""What may stand before *ge-*, as in *vastgesteld*."""

WEAK = re.compile(
    rf"(?:{PARTICLES})?ge\w{{2,}}[dt]"
    rf"|(?:{PARTICLES})?(?:be|her|ont|ver)\w{{2,}}(?:d|[fkpsx]t|cht)"
)
"""The shape of *gemaakt*, *vastgesteld*, *verdeeld*, *bereikt* and *voorbereid*."""

STRONG = re.compile(
    rf"(?:{PARTICLES})?(?:ge(?:bakken|bannen|beten|blazen|boden|bogen|bonden|broken|daan|gaan|"
    "dragen|dreven|dronken|dwongen|geten|geven|goten|graven|grepen|hangen|hesen|heven|holpen|"
    "houden|keken|knepen|komen|kozen|kregen|laden|laten|lezen|lopen|meden|meten|nezen|nomen|"
    "noten|reden|roepen|schapen|scheiden|schonken|schoten|schoven|schreven|slagen|sloten|sneden|"
    "sproken|stoken|stolen|stoten|streden|treden|troffen|trokken|vangen|vlogen|vochten|vonden|"
    "weven|wezen|wogen|wonnen|worpen|worven|wreven|zien|zonden|zongen)|begonnen|begraven|"
    "begrepen|behouden|bekeken|beschreven|besloten|besproken|bestreden|betreden|betrokken|"
    "bevolen|bevonden|bewezen|bewogen|doorbroken|ervaren|hernomen|herroepen|herschreven|herzien|"
    "omgeven|omschreven|onderbroken|onderhouden|ondernomen|onderscheiden|onderschreven|"
    "ondervonden|onderworpen|ontbonden|ontheven|onthouden|ontnomen|ontslagen|ontvangen|ontworpen|"
    "overschreden|overtreden|overtroffen|overwogen|overwonnen|verbannen|verboden|verbonden|"
    "verborgen|verbroken|verdreven|verdrongen|vergeleken|vergeten|vergeven|verholpen|verkozen|"
    "verkregen|verlaten|vermeden|vernomen|verstaan|vervangen|verwezen|verworpen|verworven|"
    "verzonden|verzonnen|voldaan|voltrokken|voorkomen|voorzien|weerhouden|weersproken)"
)
"""Participles on *-en*; shape says nothing here, for *gebieden* and *bezoeken* have it too."""

WITHOUT_GE = re.compile(
    "aanvaard|begroet|benut|besmet|doorzocht|erkend|miskend|omringd|omzeild|onderbouwd|onderkend|"
    "onderschat|onderschept|ondersteund|onderstreept|ondertekend|ondervraagd|onderzocht|ontmoet|"
    "overgezet|overhandigd|overlegd|overschat|uitbesteed|vergroot|volbracht|voltooid|voorspeld|"
    "weerlegd"
)
"""Participles on *-d* and *-t* of another shape."""

TO_VICTIMS = re.compile(
    "aangerand|aangevallen|achtervolgd|afgeperst|bedreigd|beledigd|beroofd|bespied|bespuugd|"
    "bestolen|doodgeschoten|gechanteerd|gediscrimineerd|gedwongen|gegijzeld|gehackt|"
    "gemanipuleerd|gepest|geronseld|geslagen|gestalkt|getroffen|geïntimideerd|lastiggevallen|"
    "misbruikt|mishandeld|misleid|neergeschoten|neergestoken|ontvoerd|opgelicht|overvallen|"
    "uitgebuit|uitgescholden|verhandeld|verkracht|vermoord|verwaarloosd"
)
"""What is done to victims. Nobody can say who does it, so *Wordt u bedreigd?* is good Dutch."""

STATES = re.compile(
    "begaafd|behept|bejaard|bekend|beleefd|benieuwd|bereid|beroemd|berucht|bevoegd|bevolkt|"
    "bevriend|bewust|bezorgd|gedateerd|gefrustreerd|gehaast|gehandicapt|gehecht|geliefd|gemengd|"
    "gemiddeld|geneigd|gepaard|gepast|gereed|gerust|geschikt|gespannen|gestrest|getrouwd|"
    "gevarieerd|gevorderd|gewend|gewenst|gewild|gewond|gezind|gezond|geïnteresseerd|geïsoleerd|"
    "goedgezind|ingeburgerd|ingewikkeld|ontspannen|opgelucht|opgewekt|overbelast|overspannen|"
    "uitgeput|uitgestrekt|verdacht|vereist|vergrijsd|verhit|verkeerd|verliefd|vermoeid|"
    "verontwaardigd|verouderd|verplicht|verrast|verslaafd|vertrouwd|verwaand|verwant|verward"
)
"""What someone or something is, and may become: *wordt bekend*, *wordt verslaafd*."""

NOUNS = re.compile(
    r".*(?:agent|angst|beleid|bericht|bestand|delict|dienst|gebied|gedicht|geluid|gerecht|gevecht|"
    r"geweld|gewicht|gezicht|heid|incident|komst|lijst|markt|overlast|plicht|raad|(?<!be)recht|"
    r"verband|verbod|voorbeeld)"
    r"|beeld|bewind|gebed|gebit|gebod|geduld|geest|gelaat|gelid|gemoed|genot|gepraat|gerucht|"
    r"geschut|gestalt|getijd|gewaad|gewest|herfst|verbond|verstand"
    r"|.*ings\w+|(?:bedrijf|bedrijfs|bedrijven|beleids|beroeps|bestuurs|bewoners|bezoekers|"
    r"gebieds|gebruikers|gebruiks|gedrags|gegevens|geluids|gemeente|gewelds|gezins|verenigings|"
    r"verkeers|vermogens)\w+"
)
"""Nouns that have the shape, such as *gebied* and *gemeenteraad*."""

OTHER_VERBS = re.compile(
    r".*(?:ijkst|igst|baarst|loost|zaamst|aand)"
    r"|(?!.*(?:dien|leen|oefen|open|reken|teken|zegen|(?:er|ge|her|mis|ont|onder|ver)ken)d$).*end"
    r"|behoeft|geeft|gebeurt|gedraagt|gehoorzaamt|geldt|gelooft|geneest|geniet|getuigt"
)
"""Superlatives, present participles and present tense that have the shape."""

PRESENT = re.compile(r"(?:be|her|ont|ver)\w+t|gebruikt")
"""Participles that are the present tense too: *de gemeente verwacht*."""


def is_participle(word: str) -> bool:
    """Tell whether a word, in small letters, is a participle that tells what is done."""
    if not any(shape.fullmatch(word) for shape in (WEAK, STRONG, WITHOUT_GE)):
        return False
    return not any(other.fullmatch(word) for other in (STATES, NOUNS, OTHER_VERBS, TO_VICTIMS))


def can_be_present(word: str) -> bool:
    """Tell whether a participle could as well be what someone does now."""
    return PRESENT.fullmatch(word) is not None
