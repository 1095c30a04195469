"""What editors are told about what they typed, as YAML."""

from .message import bare, error, number_of_spaces, quote


@error("geen-utf-8")
def not_utf8() -> str:
    return "hier staat een teken dat geen UTF-8 is. Bewaar het bestand opnieuw als UTF-8."


@error("onzichtbaar-teken")
def unseen(number: str, kind: str | None) -> str:
    return (
        f"hier staat een onzichtbaar teken ({number}{', ' + kind if kind else ''}). Haal het weg, "
        "of typ het woord opnieuw."
    )


@error("eigen-teken")
def private(number: str) -> str:
    return (
        f"hier staat een teken ({number}) dat alleen in één lettertype bestaat, zoals een "
        "opsommingsteken uit Word. Vervang het door een gewoon teken."
    )


@error("verminkt-teken")
def garbled(found: str, meant: str | None) -> str:
    remedy = f"Bedoelde u '{meant}'?" if meant else "Typ de letter opnieuw."
    return f"{quote(found)} is een teken dat verkeerd is bewaard. {remedy}"


@error("verloren-teken")
def lost() -> str:
    return "hier is een letter verloren gegaan (\ufffd). Typ de letter opnieuw."


@error("harde-spatie")
def hard_space() -> str:
    return (
        "hier staat een harde spatie, zoals in tekst van een website of uit Word. "
        "Typ er een gewone spatie voor in de plaats."
    )


@error("tekst-na-hekje")
def text_after_hash() -> str:
    return (
        "wat na dit hekje (#) staat, valt weg: YAML leest het als uitleg. Zet de hele waarde "
        "tussen aanhalingstekens. Is het echt uitleg? Zet dan een spatie na het hekje."
    )


@error("streepje-in-waarde")
def item_in_value() -> str:
    return (
        "door de inspringing hoort deze regel bij de waarde erboven. Zet het streepje recht onder "
        "het vorige streepje. Is het een lijstje in een tekst? Begin die tekst dan met '|-' op de "
        "regel van het veld."
    )


@error("yaml-opdracht")
def directive() -> str:
    return "een regel met % vooraan is een opdracht aan YAML. Haal hem weg."


@error("te-veel-problemen")
def too_many_problems(limit: int) -> str:
    return (
        f"dit bestand heeft meer dan {limit} problemen. Los eerst op wat hierboven staat. Staat er "
        "per ongeluk iets anders in?"
    )


@error("geen-goede-yaml")
def broken_yaml() -> str:
    return (
        "dit is geen goede YAML. Kijk of de inspringing klopt en of aanhalingstekens en haakjes "
        "gesloten zijn."
    )


@error("tab")
def starts_with_tab() -> str:
    return (
        "de regel begint met een tab. Haal de tab weg, en typ spaties tot de regel even ver staat "
        "als de velden waar hij bij hoort."
    )


@error("tab-in-de-regel")
def tab() -> str:
    return "hier staat een tab. Typ er een spatie voor in de plaats."


@error("teken-vooraan")
def value_starts_with_sign() -> str:
    return (
        "deze waarde begint met een teken dat in YAML iets anders betekent. "
        "Zet de hele waarde tussen aanhalingstekens."
    )


@error("tekst-na-aanhalingsteken")
def text_after_quote() -> str:
    return (
        "na het sluitende aanhalingsteken staat nog tekst. Zet de hele waarde tussen "
        'aanhalingstekens: \' als er " in staat, en anders ".'
    )


@error("apostrof-vooraan")
def apostrophe() -> str:
    return (
        "deze waarde begint met een apostrof, en die is in YAML een aanhalingsteken. Zet de hele "
        'waarde tussen dubbele aanhalingstekens, zoals "\'s avonds".'
    )


@error("gekrulde-aanhalingstekens")
def curly_quotes() -> str:
    return (
        "in deze waarde staat een dubbele punt, en gekrulde aanhalingstekens helpen dan niet. "
        'Zet de hele waarde tussen rechte aanhalingstekens (").'
    )


@error("schuine-streep")
def backslash() -> str:
    return (
        "na een schuine streep naar achteren (\\) leest YAML tussen dubbele aanhalingstekens een "
        "code. Zet de waarde tussen enkele aanhalingstekens (')."
    )


@error("niet-gesloten")
def unclosed() -> str:
    return "er ontbreekt een sluitend aanhalingsteken of haakje."


@error("niet-geopend")
def unopened() -> str:
    return (
        "deze waarde eindigt met een aanhalingsteken, maar begint er niet mee. Zet er vooraan ook "
        "een, of haal het weg. Hoort het bij de tekst? Zet dan de hele waarde tussen het andere "
        "aanhalingsteken (' of \")."
    )


@error("streepje-ontbreekt")
def no_dash() -> str:
    return (
        "deze regel hoort bij een lijst. Zet er een gewoon streepje en een spatie voor: '- ', en "
        "dan wat er staat."
    )


@error("niet-ingesprongen")
def not_indented(spaces: int) -> str:
    return (
        "de inspringing klopt niet: deze regel staat te ver naar links. Zet er "
        f"{number_of_spaces(spaces)} voor."
    )


@error("eerste-regel")
def first_out_of_line() -> str:
    return (
        "de inspringing klopt niet: deze regel hoort recht boven de regels eronder te staan. Zet "
        "twee spaties meer dan bij het veld erboven."
    )


@error("eerste-regel-van-tekst")
def first_line_of_text() -> str:
    return (
        "de inspringing klopt niet: de eerste regel van een tekst bepaalt hoe ver de andere "
        "inspringen. Zet deze regel recht boven de volgende."
    )


@error("twee-versies")
def conflict() -> str:
    return (
        "hier staan nog twee versies onder elkaar, van het samenvoegen (<<<<<<<, ======= en "
        ">>>>>>>). Kies wat u wilt houden, en haal de rest en deze tekens weg."
    )


@error("geen-dubbele-punt")
def no_colon() -> str:
    return (
        "na een veldnaam hoort een dubbele punt met een spatie, zoals 'titel: Jeugd'. "
        "Hoort deze regel bij de tekst erboven? Laat hem dan even ver inspringen."
    )


@error("dubbele-punt-in-waarde")
def colon_in_value() -> str:
    return (
        "hier staat een dubbele punt midden in een waarde. "
        "Zet de hele waarde tussen aanhalingstekens, of begin een nieuwe regel."
    )


@error("inspringing")
def out_of_line() -> str:
    return "de inspringing klopt niet: deze regel hoort recht onder de velden erboven te staan."


@error("inspringing-van-lijst")
def out_of_step() -> str:
    return (
        "de inspringing klopt niet: zet elk veld recht onder het vorige veld, en elk streepje "
        "recht onder het vorige streepje."
    )


@error("geen-velden")
def no_mapping() -> str:
    return "dit bestand heeft geen velden. Begin met een veld, zoals 'titel: Veiligheidsplan'."


@error("tweede-document")
def second_document() -> str:
    return "hier begint een tweede document (---). Zet alles in één document."


@error("anker")
def no_anchors() -> str:
    return (
        "ankers (&) en verwijzingen (*) mogen niet. Schrijf de waarde voluit, of zet tekst die met "
        "dit teken begint tussen aanhalingstekens."
    )


@error("yaml-tag")
def no_tags(tag: str) -> str:
    return (
        f"een YAML-tag ({bare(tag)}) mag niet. Haal hem weg, of zet tekst die met een uitroepteken "
        "begint tussen aanhalingstekens."
    )


@error("te-diep")
def too_deep(limit: int) -> str:
    return f"hier zit meer dan {limit} keer iets in iets anders. Maak de inspringing kleiner."


@error("veldnaam-is-geen-woord")
def key_is_no_text() -> str:
    return "een veldnaam moet een gewoon woord zijn."


@error("dubbel-veld")
def duplicate_key(key: str, first_line: int, *, in_item: bool) -> str:
    return f"het veld {quote(key)} staat er al, op regel {first_line}. Houd er één over." + (
        " Begint hier een nieuw punt van de lijst? Zet er dan een streepje voor." * in_item
    )


@error("kop-zonder-inhoud")
def head_without_fields(key: str) -> str:
    return (
        f"de inspringing klopt niet: wat onder {quote(key)} staat, hoort verder naar rechts dan "
        f"{quote(key)} zelf."
    )


@error("leeg-punt")
def empty_item() -> str:
    return "dit punt van de lijst is leeg. Vul het in of haal het streepje weg."
