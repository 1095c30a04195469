"""Making one thing for each of many names: only those that are not kept, and on all cores."""

import atexit
import gc
import os
import pickle
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any, TypeVar

from .kept import Kept

T = TypeVar("T")

SPARE = 30
"""So many things are kept beside twice what the last build asked for."""


def look_less(*, once: bool) -> None:
    """Let Python look for garbage seldom: nearly all that is made stays until the next build.

    A program that builds `once` lets go of everything at its end, and need not look even then.
    """
    if once:
        gc.disable()
        atexit.register(gc.freeze)
    else:
        gc.set_threshold(50_000, 10, 20)


@contextmanager
def here_to_stay() -> Iterator[None]:
    """Keep Python from looking for garbage in what is read: it all stays until the next reading.

    Looking again and again at more and more objects makes a build of many plans super-linear.
    """
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()


def each(
    make: Callable[[str], T | None], keys: Mapping[str, str], kept: Kept, at_once: int = 1
) -> dict[str, T]:
    """Return what `make` makes of each name; `keys` has the key of each, `kept` what is there.

    A key must differ when anything differs that goes into what is made. What comes out as None is
    absent, and not kept. Making `at_once` of them is worth a process.
    """
    made = {name: _unpacked(content) for name in keys if (content := kept.get(keys[name]))}
    missing = [name for name in keys if name not in made]
    fresh = on_all_cores(lambda name: _packed(make(name), keys[name], kept), missing, at_once)
    for name, content in zip(missing, fresh, strict=True):
        if content:
            made[name] = _unpacked(content)
    if missing:
        kept.make_room(room_for(keys))
    return {name: made[name] for name in keys if name in made}


def room_for(names: Collection[str]) -> int:
    """Return how many things of a kind to keep, for a build that asks for these."""
    return SPARE + 2 * len(names)


def _unpacked(content: bytes) -> Any:
    return pickle.loads(content)  # noqa: S301 - our own


def _packed(made: object, key: str, kept: Kept) -> bytes | None:
    """Pack and keep what was made, here where it was."""
    if made is None:
        return None
    content = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
    kept.put(key, content)
    return content


def on_all_cores(do: Callable[[str], T], names: Collection[str], at_once: int = 1) -> Iterator[T]:
    """Do something for each name, in their order, `at_once` of them in a process.

    Processes are forks, which have all data without copying it. A program with threads cannot
    fork safely, and not every system can: there it is done one by one.
    """
    cores = min(len(names) // at_once, os.cpu_count() or 1)
    if cores <= 1 or not _is_one_thread():
        yield from map(do, names)
        return
    with ProcessPoolExecutor(cores, get_context("fork"), _enter, (do,)) as processes:
        yield from processes.map(_do, names, chunksize=at_once)


def _is_one_thread() -> bool:
    """Tell whether this program surely has no threads, those of libraries included."""
    try:
        return len(os.listdir("/proc/self/task")) == 1  # noqa: PTH208 - names are enough
    except OSError:
        return False


_at_hand: list[Callable[[str], Any]] = []
"""What a process does; a fork gets it as it is, so it need not be something that can be packed."""


def _enter(do: Callable[[str], Any]) -> None:
    _at_hand[:] = [do]


def _do(name: str) -> Any:
    return _at_hand[0](name)
