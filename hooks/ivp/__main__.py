"""Run the command: `python -m ivp`."""

import gc

gc.disable()
from .cli import main  # noqa: E402 - nothing of what a program is made of is ever garbage

gc.freeze()
gc.enable()
main(prog_name="ivp")
