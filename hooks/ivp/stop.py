"""The end of a command that could not do what was asked."""

from typing import IO, Any

import click


class Stop(click.ClickException):
    """Ends the command with what must be done about it, in Dutch."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message as it is."""
        click.echo(self.message, file=file, err=file is None)
