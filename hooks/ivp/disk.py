"""Reading a file of an editor from disk: only a plain one, of a sane size, and from its folder."""

import os
from pathlib import Path
from stat import S_ISREG

from .errors import Message, PlanError, Problem
from .texts import folder as texts

MAX_BYTES = 500_000
"""Three times the longest plan that we know; the worst of such files still takes two seconds."""


def read(path: Path, name: str, folder: Path) -> bytes:
    """Return the bytes of a file that stands in a folder; `name` is how messages call it.

    A symbolic link may lead to a file in the same folder. Raises PlanError.
    """
    try:
        real = Path(os.path.realpath(path, strict=True))
        status = real.stat()
        if not real.is_relative_to(folder.resolve()):
            raise _wrong(name, texts.link_leads_out(folder.name))
        if not S_ISREG(status.st_mode):  # a folder, or a pipe that never ends
            raise _wrong(name, texts.no_plain_file())
        if status.st_size > MAX_BYTES:
            raise _wrong(name, texts.too_large(status.st_size, MAX_BYTES))
        with real.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError:
        raise _wrong(name, texts.unreadable()) from None
    if len(raw) > MAX_BYTES:  # it grew in the meantime, or the system cannot tell its size
        raise _wrong(name, texts.too_large(len(raw), MAX_BYTES))
    return raw


def _wrong(name: str, message: Message) -> PlanError:
    return PlanError([Problem(name, 1, 1, message)])
