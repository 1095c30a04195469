"""What is told while a site goes live, and why it did not."""

import errno
from collections.abc import Sequence

STAYS = "De site die online staat, is niet veranderd."

REASONS = {
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de ruimte die u mag gebruiken, is vol",
    errno.EROFS: "op deze schijf kan alleen worden gelezen",
    errno.EACCES: "u mag daar niet schrijven",
    errno.EPERM: "u mag daar niet schrijven",
    errno.ENOTDIR: "een deel van de weg ernaartoe is geen map",
    errno.EIO: "de schijf gaf een fout",
}
"""What went wrong on a disk, by the number that the system gives."""


def waiting(target: str) -> str:
    return f"Iemand anders publiceert nu in {target}. Deze uitgave begint zodra die klaar is."


def live(name: str, target: str, pages: int) -> str:
    return f"Uitgave {name} staat online: {pages} pagina's, in {target}."


def went_back(name: str, target: str) -> str:
    return f"Teruggegaan: uitgave {name} staat weer online, in {target}."


def nothing_earlier() -> str:
    return f"Er is geen eerdere uitgave om naar terug te gaan. {STAYS}"


def in_the_way(path: str) -> str:
    return (
        f"{path} is een gewone map of een gewoon bestand. Daar zet dit programma een verwijzing "
        f"naar de nieuwste uitgave. Geef wat er staat eerst een andere naam. {STAYS}"
    )


def disk(error: OSError) -> str:
    """Return why writing failed."""
    reason = REASONS.get(error.errno or 0, f"de computer meldt: {error.strerror or error}")
    place = f" ({error.filename})" if error.filename else ""
    return f"Schrijven lukt niet: {reason}{place}. {STAYS}"


def not_built() -> str:
    return f"Het maken van de site is mislukt; hierboven staat waarom. {STAYS}"


def not_whole(wrong: Sequence[str]) -> str:
    shown = "\n".join(f"- {item}" for item in wrong[:20])
    more = f"\n- en nog {len(wrong) - 20}" if len(wrong) > 20 else ""  # noqa: PLR2004
    return f"De nieuwe site is niet heel:\n{shown}{more}\n{STAYS}"


def missing(path: str) -> str:
    return f"{path} ontbreekt"


def empty(path: str) -> str:
    return f"{path} is leeg"


def cut_off(path: str) -> str:
    return f"{path} houdt halverwege op"


def dead_link(path: str, target: str) -> str:
    return f"{path} verwijst naar {target}, en dat bestaat niet"
