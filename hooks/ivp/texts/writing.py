"""What is told when all pages are written as Markdown."""


def not_empty(folder: str) -> str:
    """Return why nothing was written: there is something already."""
    return f"{folder} is niet leeg en blijft zoals het is. Kies een nieuwe map."


def failed(folder: str, reason: str) -> str:
    """Return why nothing was written: the computer did not let us."""
    return f"In {folder} kan niet worden geschreven: {reason}. Er is niets veranderd."


def written(folder: str, files: int) -> str:
    """Return what was written."""
    return f"Klaar: {files} bestanden in {folder}. De pagina's eindigen op .md."
