"""A consumer by its Python source: which calls it makes, what it passes, what it reads. Nothing runs.

Values are followed from the client to the attributes of what its methods return: through
variables, loops, the program's own functions and the attributes of its classes. What goes where
nobody can follow it, such as a whole answer that is handed to something unknown, is noted as such.
"""

from __future__ import annotations

from collections.abc import Mapping

from postspec.compat.consumers._program import Program, parse_program
from postspec.compat.consumers._reader import Reader
from postspec.compat.consumers._usage import Usage
from postspec.compat.surface import Side

#: How often a program is read again, for what one function hands to another.
_MOST_ROUNDS = 5


def usage_of_source(name: str, files: Mapping[str, bytes], side: Side) -> Usage:
    """Give what the modules of a program, by file, use of a generated package.

    Raises:
        ConsumerError: a file is no Python, with its line.
    """
    program = parse_program(files)
    for _ in range(_MOST_ROUNDS):
        usage, is_settled = _round(name, program, side)
        if is_settled:
            break
    return usage


def _round(name: str, program: Program, side: Side) -> tuple[Usage, bool]:
    """Read every module once, with what earlier rounds found of functions and classes."""
    usage = Usage(name, is_source=True, package=side.package.name)
    before = program.known()
    for module in program.modules:
        reader = Reader(usage, side, program, module)
        reader.block(module.tree.body)
        for function in module.functions.values():
            if not function.is_inner:
                reader.function(function)
    _note_unmade(usage)
    return usage, program.known() == before


def _note_unmade(usage: Usage) -> None:
    """Note bodies that nothing in the program makes: what is in them cannot be seen."""
    for passed, seen in usage.bodies.items():
        label, _, model = passed.rpartition(" ")
        if f"make models.{model}" not in usage.names:
            for place in seen.places:
                usage.open.note(label, place)
