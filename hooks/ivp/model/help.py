"""The sentence under each field of a part, which editors read as help, from its source.

Pydantic can read these too (`use_attribute_docstrings`), but does so at each start of a program.
"""

import ast
import inspect
import sys
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from .base import Part


def help_of(kind: type[Part]) -> Mapping[str, str]:
    """Return the sentence under each field of a part, by the field's name."""
    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if issubclass(base, Part):
            found |= _classes(base.__module__).get(base.__name__, {})
    return found


@cache
def _classes(module: str) -> Mapping[str, Mapping[str, str]]:
    """Return the sentences in each class of a module, by the class's name."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {node.name: _sentences(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _sentences(node: ast.ClassDef) -> Mapping[str, str]:
    return {
        field.target.id: inspect.cleandoc(under.value.value)
        for field, under in pairwise(node.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(under, ast.Expr)
        and isinstance(under.value, ast.Constant)
        and isinstance(under.value.value, str)
    }
