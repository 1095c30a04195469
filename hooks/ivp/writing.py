"""The way out: all pages as plain Markdown, with their files, for any other generator."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from .pipeline import Publication
from .texts import writing as texts


class WriteError(Exception):
    """Nothing was written; says why, in Dutch."""


def write(made: Publication, docs: Path, target: Path) -> int:
    """Write the pages, their files and the folder with pages written by hand; return how many.

    The target may be an empty folder, or not be there yet. It gets everything at once, or nothing.
    Raises WriteError when something stands there, or when it cannot be written.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise WriteError(texts.not_empty(target.as_posix()))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as folder:
            whole = Path(shutil.copytree(docs, Path(folder) / "pages"))
            for file in made.files:
                file.write(whole)
            count = sum(path.is_file() for path in whole.rglob("*"))
            whole.replace(target)
    except OSError as error:
        raise WriteError(texts.failed(target.as_posix(), error.strerror or str(error))) from None
    return count
