"""Tips that make a plan better: nothing here stops a publication.

The first argument of each is what the tip is about, as an editor can name it in an exception.
"""

from datetime import date

from .message import quote, warning


@warning("doel-zonder-maat")
def no_measure(topic: str, goals: int) -> str:
    which = "is het doel niet" if goals == 1 else f"zijn de {goals} doelen niet"
    return (
        f"bij {quote(topic)} {which} te meten: er is geen cijfer, geen jaartal en geen "
        "organisatie die het doet. Voeg 'indicatoren' toe, of 'partners' bij een doel."
    )


@warning("cijfer-zonder-bron")
def no_origin(name: str) -> str:
    return (
        f"het cijfer {quote(name)} heeft geen bron. Voeg toe: 'bron:' met 'naam: …', zodat een "
        "inwoner ziet wie er telt."
    )


@warning("doeljaar-buiten-looptijd")
def target_outside_period(name: str, year: int, start: int, end: int) -> str:
    return (
        f"het doel van {quote(name)} is voor {year}, maar het plan loopt van {start} tot en met "
        f"{end}. Kijk het jaartal na."
    )


@warning("begin-wijkt-af")
def begin_differs(typed: str, fetched: str, day: str) -> str:
    return (
        f"hier staat {quote(typed)}, maar volgens de gegevens die op {day} zijn opgehaald is het "
        f"{quote(fetched)}. Kijk na of het plan dit zo noemt; zet dat dan bij 'opmerking'."
    )


@warning("cijfer-niet-opgehaald")
def not_fetched(name: str, table: str) -> str:
    return (
        f"van het cijfer {quote(name)} zijn nog geen waarden uit tabel {table} opgehaald. Voer "
        "'ivp haal-cijfers' uit."
    )


@warning("looptijd-te-lang")
def period_too_long(years: str) -> str:
    return (
        f"het plan loopt {years}. De gemeenteraad stelt ten minste eens in de vier jaar de doelen "
        "vast (artikel 38b Politiewet 2012). Kijk de looptijd na."
    )


@warning("prioriteit-zonder-ambitie")
def no_ambitions(topic: str) -> str:
    return (
        f"de prioriteit {quote(topic)} heeft geen ambities. Voeg 'ambities' toe, zodat een inwoner "
        "ziet wat u wilt bereiken."
    )


@warning("prioriteit-zonder-meedoen")
def nothing_to_do(topic: str) -> str:
    return (
        f"bij de prioriteit {quote(topic)} staat niets dat een inwoner zelf kan doen. Voeg "
        "'wat_kunt_u_doen' toe, of noem het onderwerp bij een kanaal onder 'meedoen'."
    )


@warning("woord-te-lang")
def word_too_long(word: str, letters: int) -> str:
    return (
        f"het woord '{word}' heeft {letters} letters. Op een telefoon past het niet op een regel. "
        "Gebruik kortere woorden, of zet er een streepje in."
    )


@warning("kanaal-lang-niet-nagekeken")
def checked_long_ago(channel: str, checked: date) -> str:
    return (
        f"het kanaal {quote(channel)} is voor het laatst nagekeken op {checked:%d-%m-%Y}, meer dan "
        "twaalf maanden geleden. Kijk of alles nog klopt en verander 'gecontroleerd_op'."
    )


@warning("burgernet-sms")
def burgernet_by_text_message(found: str) -> str:
    return (
        f"hier staat {quote(found)} bij Burgernet. Sinds 2023 werkt Burgernet alleen met de app. "
        "Schrijf over de app."
    )


@warning("afkorting-zonder-uitleg")
def unexplained(abbreviation: str) -> str:
    return (
        f"de afkorting {quote(abbreviation)} wordt nergens uitgelegd. Schrijf het woord voluit, of "
        "zet de afkorting bij 'begrippen'."
    )


@warning("nog-invullen")
def not_filled_in(text: str) -> str:
    return f"hier staat nog {quote(text)}. Schrijf het antwoord, of haal het veld weg."


@warning("overgenomen")
def copied(words: str) -> str:
    return (
        f"deze {len(words.split())} woorden staan zo in de bron: {quote(words, 100)}. Vertel het "
        "in eigen woorden; een naam of titel mag blijven."
    )


@warning("actie-buiten-looptijd")
def action_outside_period(year: int, start: int, end: int) -> str:
    return (
        f"het jaar {year} valt buiten de looptijd van het plan, {start} tot en met {end}. Kijk het "
        "jaartal na."
    )


@warning("uitzondering-overbodig")
def needless_exception(code: str) -> str:
    return (
        f"deze uitzondering past bij geen enkele tip {quote(code)}. Is die tip weg? Haal de "
        "uitzondering dan ook weg. Staat hij er nog? Neem bij 'bij' woorden over uit uw eigen zin."
    )
