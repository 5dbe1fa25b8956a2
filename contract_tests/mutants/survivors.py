"""The mutants that are wrong and that no check notices, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_ANY_BYTES: Final = "its answer is documented as text/plain without a charset, so any bytes are one"

#: Mutant → why nothing notices it.
SURVIVORS: Final[Mapping[str, str]] = {
    "malformed-body | GET /agent-manager/socket.io/": _ANY_BYTES,
    "malformed-body | GET /facebook-connector/webhook/{pageId}": _ANY_BYTES,
}
