"""Run the command: `python -m ivp`."""

from .cli import main

main(prog_name="ivp")
