"""What editors are told about the house style of their municipality.

A `pair` is told with its colours: "links op de achtergrond (#f0c000 op #ffffff)".
"""

from collections.abc import Sequence

from .message import error, or_list, quote, warning


@error("te-weinig-contrast")
def too_little(pair: str, found: float, need: float, others: int, nearest: str | None) -> str:
    more = f" Met deze kleur lukken nog {others} andere combinaties niet." if others > 1 else ""
    more = " Met deze kleur lukt nog één andere combinatie niet." if others == 1 else more
    remedy = (
        f"De dichtstbijzijnde kleur die kan, is {nearest}."
        if nearest
        else "Geen lichtere of donkerder tint van deze kleur kan. Kies een andere kleur."
    )
    return (
        f"{pair} hebben een contrast van {_number(found)} op 1; nodig is "
        f"{_number(need)}.{more} {remedy}"
    )


@warning("contrast-kan-beter")
def could_be_clearer(pair: str, found: float, need: float, _: int, nearest: str | None) -> str:
    remedy = f" Dat kan met {nearest}." if nearest else ""
    return (
        f"{pair} hebben een contrast van {_number(found)} op 1. Dat mag, maar vanaf "
        f"{_number(need)} lezen ook slechtzienden het goed.{remedy}"
    )


def a_colour() -> str:
    return "een kleur als \"#0f4c81\", 'rgb(15 76 129)' of 'navy' (Engels)"


@error("doorzichtige-kleur")
def see_through(found: str) -> str:
    return (
        f"{quote(found)} is een doorzichtige kleur; het contrast is dan niet te berekenen. "
        "Geef de kleur zoals zij op wit te zien is."
    )


@error("geen-kleur")
def no_colour(token: str, found: str) -> str:
    return f"bij {token} hoort {a_colour()}, maar hier staat {quote(found)}."


@error("token-komt-nergens-uit")
def leads_nowhere(token: str) -> str:
    return (
        f"{token} verwijst naar een token dat niet in dit bestand staat, of naar zichzelf. Zet "
        "het token erbij, of schrijf hier de kleur zelf."
    )


@error("geen-bruikbaar-token")
def no_tokens(known: Sequence[str]) -> str:
    return f"dit bestand heeft geen kleur die deze site gebruikt. Hier kan: {', '.join(known)}."


@warning("lettertype-zonder-bestand")
def font_without_file(name: str) -> str:
    return (
        f"de huisstijl noemt het lettertype {quote(name)}, maar er is geen bestand. Zet het als "
        "woff2 in de map huisstijl en noem het bij 'lettertype' in mkdocs.yml. Tot dan staat de "
        "site in haar eigen lettertype."
    )


@error("bestand-ontbreekt")
def no_file(found: str, folder: str, there: Sequence[str]) -> str:
    known = f" Daar staat wel: {', '.join(there)}." if there else ""
    return f"er is geen bestand {quote(found)} in de map {folder}.{known}"


def a_file_name() -> str:
    return "de naam van een bestand in de map huisstijl, zonder map ervoor"


@error("bestand-te-groot")
def too_large(found: str, size: int, limit: int) -> str:
    return (
        f"{quote(found)} is {-(-size // 1000)} kB groot; hoogstens {limit // 1000} kB mag, want "
        "elke bezoeker haalt het op. Maak het kleiner."
    )


@error("geen-logo")
def not_a_picture(found: str, kinds: Sequence[str]) -> str:
    return (
        f"{quote(found)} is geen plaatje dat elke browser toont. Bewaar het logo als "
        f"{or_list(kinds)}; svg blijft op elk scherm scherp."
    )


@error("logo-zonder-maat")
def no_size(found: str) -> str:
    return (
        f"{quote(found)} zegt niet hoe groot het is. Bewaar het opnieuw, als svg met een viewBox."
    )


@error("logo-met-script")
def picture_with_script(found: str, what: str) -> str:
    return (
        f"in {quote(found)} staat een script ({what}). Een browser voert het in een logo niet uit. "
        "Bewaar het logo als gewone svg, zonder script."
    )


@error("logo-met-verwijzing")
def picture_from_elsewhere(found: str, target: str) -> str:
    return (
        f"{quote(found)} haalt iets van buiten het bestand ({quote(target, 60)}). Een browser "
        "laadt dat in een logo niet. Neem het in het bestand op, en zet letters om in vormen."
    )


@error("geen-woff2")
def not_a_font(found: str) -> str:
    return (
        f"{quote(found)} is geen woff2. Vraag het lettertype als woff2 aan wie de huisstijl maakt, "
        "met het recht om het op een website te gebruiken."
    )


def _number(value: float) -> str:
    """Return a ratio with one decimal, never more than it is."""
    return f"{int(value * 10 + 1e-9) / 10:.1f}".replace(".", ",").removesuffix(",0")
