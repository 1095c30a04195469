"""What is told while open data are fetched, and why fetching stopped."""

OLD_ONE_STAYS = "Er is niets veranderd: de oude cijfers blijven staan."


def asking(what: str) -> str:
    return f"Ophalen: {what} …"


def again(reason: str, seconds: float) -> str:
    return f"  Lukt nog niet ({reason}). Over {seconds:g} seconden weer."


def written(path: str, values: int, missing: int) -> str:
    gaps = f", waarvan {missing} niet gepubliceerd" if missing else ""
    return f"Klaar: {values} waarden{gaps}, in {path}."


def nothing_wanted() -> str:
    return "Geen enkel cijfer noemt bij 'bron' een tabel. Er is niets opgehaald."


def mistakes_first() -> str:
    return "Verbeter eerst deze fouten in de plannen."


def timed_out(seconds: float) -> str:
    return f"geen antwoord binnen {seconds:g} seconden"


def no_connection(reason: object) -> str:
    return f"geen verbinding: {reason}"


def cut_off() -> str:
    return "het antwoord brak halverwege af"


def server_error(status: int) -> str:
    return f"de server gaf fout {status}"


def refused(status: int) -> str:
    return f"de server weigert het verzoek (fout {status})"


def too_large(limit: int) -> str:
    return f"het antwoord is groter dan {limit // 1_000_000} MB"


def too_many_rows(limit: int) -> str:
    return f"het antwoord heeft meer dan {limit:,} rijen".replace(",", ".")


def no_json() -> str:
    return "het antwoord is geen goede JSON"


def other_shape() -> str:
    return "het antwoord heeft een andere vorm dan verwacht"


def other_host() -> str:
    return "het antwoord of de volgende bladzijde komt van een andere server"


def only_https(url: str) -> str:
    return f"het adres {url} begint niet met https://"


def other_table(wanted: str, found: str) -> str:
    return f"dit is tabel {found}, niet {wanted}"


def nothing_found(what: str) -> str:
    return f"er zijn geen gegevens over {what}"


def unknown_key(what: str, key: str, table: str) -> str:
    return f"{what} {key} staat niet in tabel {table}"


def no_years(table: str) -> str:
    return f"tabel {table} heeft geen cijfers per jaar, alleen per maand of kwartaal"


def not_asked(what: object) -> str:
    return f"er staat iets in het antwoord waar niet om is gevraagd: {what}"


def no_count(value: object) -> str:
    return f"een waarde is geen aantal: {value!r}"


def stands_twice(what: str) -> str:
    return f"een waarde staat er twee keer: {what}"


def failed(what: str, reason: str) -> str:
    return f"{what}: {reason}. {OLD_ONE_STAYS}"
