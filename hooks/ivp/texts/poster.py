"""What editors are told about the poster."""

from collections.abc import Sequence

from .message import error, or_list, quote


@error("poster-te-vol")
def too_full(characters: int, longest: str) -> str:
    return (
        f"de poster past niet op één blad: er moeten {characters} tekens af. Kort de langste "
        f"teksten van de eerste pagina in, zoals {quote(longest)} ({len(longest)} tekens)."
    )


@error("poster-te-veel-delen")
def too_many_parts(lines: int) -> str:
    return (
        f"de poster past niet op één blad, ook niet met kortere teksten: hij is {lines} "
        f"{'regel' if lines == 1 else 'regels'} te hoog. Voeg ambities, onderwerpen of "
        "uitgangspunten samen."
    )


@error("onbekend-papier")
def unknown_paper(found: str, papers: Sequence[str]) -> str:
    return f"op papier {quote(found)} kan de poster niet. Kies bij 'poster' {or_list(papers)}."
