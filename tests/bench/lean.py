"""Run one of our commands without the parts that other generators do not make.

    python tests/bench/lean.py zoeken posters -- mkdocs build --strict
    python tests/bench/lean.py posters -- ivp schrijf MAP

The words before `--` are the parts to leave out.
"""

import sys

from mkdocs.__main__ import cli

from ivp import poster, search
from ivp.cli import main


def leave_out(parts: list[str]) -> None:
    """Make the named parts of the build do nothing."""
    if "zoeken" in parts:
        search.index = lambda *_: ()
    if "posters" in parts:
        poster.posters = lambda *_: []
        poster.with_sizes = lambda pages, assets: list(pages)  # noqa: ARG005 - as it is called


if __name__ == "__main__":
    words = sys.argv[1:]
    start = words.index("--")
    leave_out(words[:start])
    {"mkdocs": cli, "ivp": main}[words[start + 1]](words[start + 2 :])
