"""A document as YAML that every reader takes for the same values.

Source: YAML 1.2.2 (section 10.3, core schema), YAML 1.1 (types repository).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from postspec.openapi._text import Json, portable

#: The plain scalars that a YAML 1.2 reader takes for something other than a string and PyYAML, a
#: 1.1 reader, does not know. `10.3.2 Tag Resolution`, and the underscores ruamel.yaml allows.
_YAML_1_2 = (
    (
        "tag:yaml.org,2002:int",
        r"[-+]?(?:[0-9_]+|0o[0-7_]+|0x[0-9a-fA-F_]+|0b[01_]+)",
        "-+0123456789",
    ),
    (
        "tag:yaml.org,2002:float",
        r"[-+]?(?:\.[0-9_]+|[0-9_]+(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
        "-+.0123456789",
    ),
)


_NOTE = "do not edit: a person's decisions go into the overlay."


def to_yaml(document: Mapping[str, Json], *, command: str, note: str = _NOTE) -> str:
    """Give the document as YAML in block style; its first line names the command that made it.

    `note` says beside it what to do with the file.

    Strings that a YAML 1.1 or 1.2 reader would take for a number, a boolean, a null or a date are
    quoted, so every reader gives back the same values. No anchors, no line folding.

    Raises:
        ValueError: a number is not finite. A lone surrogate becomes U+FFFD, as UTF-8 has none.
    """
    head = f"# Made by `{command}`; {note}\n"
    text: str = yaml.dump(
        portable(document),
        Dumper=_Dumper,
        default_flow_style=False,
        sort_keys=False,
        allow_unicode=True,
        width=-1,
    )
    return head + text


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]  # one of two bases
    """Writes strings in literal style where they have lines, and no anchors."""

    def ignore_aliases(self, data: Json) -> bool:  # noqa: ARG002 - the base's signature
        return True


def _string(dumper: Any, text: str) -> yaml.ScalarNode:  # noqa: ANN401 - the dumper has no type
    style = "|" if "\n" in text and not _needs_escapes(text) else None
    node: yaml.ScalarNode = dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)
    return node


#: Characters that a literal scalar cannot hold, or that readers fold or strip in one.
_ESCAPED = re.compile(
    "[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def _needs_escapes(text: str) -> bool:
    return text[0] in " \t\n" or _ESCAPED.search(text) is not None


_Dumper.add_representer(str, _string)
for _tag, _pattern, _first in _YAML_1_2:
    _Dumper.add_implicit_resolver(_tag, re.compile(rf"(?:{_pattern})\Z"), list(_first))
