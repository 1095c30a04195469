"""The shape of a message for editors, and the words that messages share."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import ParamSpec

from ..errors import Message

Args = ParamSpec("Args")


CODES: dict[str, bool] = {}
"""The code of every message, and whether it is a warning."""


def error(code: str) -> Callable[[Callable[Args, str]], Callable[Args, Message]]:
    """Make a text the message of an error, which stops the publication."""
    CODES[code] = False

    def decorate(say: Callable[Args, str]) -> Callable[Args, Message]:
        @wraps(say)
        def message(*args: Args.args, **kwargs: Args.kwargs) -> Message:
            return Message(say(*args, **kwargs), code)

        return message

    return decorate


def warning(code: str) -> Callable[[Callable[Args, str]], Callable[Args, Message]]:
    """Make a text the message of a warning; its first argument is what the warning is about."""
    CODES[code] = True

    def decorate(say: Callable[Args, str]) -> Callable[Args, Message]:
        @wraps(say)
        def message(*args: Args.args, **kwargs: Args.kwargs) -> Message:
            return Message(say(*args, **kwargs), code, is_warning=True, about=str(args[0]))

        return message

    return decorate


def quote(value: object, length: int = 40) -> str:
    """Show a value as the editor typed it, cut where it is long."""
    if isinstance(value, dict):
        return "een groepje velden"
    if isinstance(value, list | tuple):
        return "een lijst"
    return f"'{bare(value, length)}'"


def bare(value: object, length: int = 40) -> str:
    """Show a value on one line without quotes, cut where it is long; what cannot be seen as ?."""
    text = " ".join(str(value).split())
    text = "".join(letter if letter.isprintable() else "?" for letter in text[: length + 1])
    return text if len(text) <= length else text[: length - 1] + "…"


def or_list(words: Sequence[str]) -> str:
    """Return "a, b of c"."""
    return ", ".join(words[:-1]) + f" of {words[-1]}" if len(words) > 1 else "".join(words)


def did_you_mean(guess: str | None) -> str:
    """Return the question that offers a correction, when there is one."""
    return f" Bedoelde u '{guess}'?" if guess else ""


def number_of_spaces(count: int) -> str:
    """Return how many spaces, in words."""
    return f"{count} spaties" if count > 1 else "1 spatie"
