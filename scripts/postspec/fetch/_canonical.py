"""One way of writing JSON, so that a difference between two files is a difference in content."""

from __future__ import annotations

import json
import re

from postspec.collection import mask_secrets
from postspec.findings import Finding, Place, Severity

_SURROGATES = re.compile("[\ud800-\udfff]")


def parse_json(data: bytes) -> object:
    """Give the JSON value of UTF-8 bytes; NaN and infinities, which JSON lacks, become null.

    Raises:
        ValueError: it is not UTF-8, or not JSON.
        RecursionError: it is nested beyond reason.
    """
    return json.loads(data.decode("utf-8-sig"), parse_constant=lambda _: None, parse_float=_finite)


def _finite(digits: str) -> float | None:
    number = float(digits)
    return number if abs(number) != float("inf") else None


def canonical(value: object) -> str:
    """Write a JSON value: two spaces, keys in their order, real characters, a newline at the end."""
    text = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    return _SURROGATES.sub("\ufffd", text) + "\n"


def masked_text(value: object, *, what: str, shown: str) -> tuple[str, tuple[Finding, ...]]:
    """Write a JSON value without its secrets, with a finding for each.

    `what` names the value in a sentence (`the metadata`); `shown` is the source it came from.
    """
    masked, found = mask_secrets(value)
    findings = tuple(
        Finding(
            rule="secret-masked",
            severity=Severity.WARNING,
            message=f"{what} holds a secret at {pointer}: {kind.replace('-', ' ')}",
            place=Place(file=shown, is_confidential=True),
            effect="the value is masked in what is written",
            fix="ask its owner to revoke it: it is published",
        )
        for pointer, kind in found
    )
    return canonical(masked), findings
