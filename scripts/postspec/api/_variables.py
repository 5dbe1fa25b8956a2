"""Resolving `{{variables}}`: environments before folders before the collection.

A variable that has no value, or whose value must not be shown, is left open; what stands in its
place in a text is its bare name, so no brace pair survives.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from postspec.patterns import pattern

#: A variable in a text. Group 1 is its name; an inner pair is resolved before an outer one.
VARIABLE = pattern(r"\{\{\s*([^{}]*?)\s*\}\}")

_SECRET_NAME = pattern(
    r"(?i)pass(word|wd|phrase)|secret|credential|api[-_ ]?key|private[-_ ]?key"
    r"|(access|refresh|auth|bearer|id|session|client|api|user|jwt)?[-_ ]?token(?!s?[-_ ]?(url|uri|endpoint|path|type))|^jwt$"
)
_BRACES = pattern(r"\{\{+|\}\}+")
_LONGEST = 65_536
_DEEPEST = 12

#: Postman's dynamic variables whose values are not plain words, each with one fixed sample.
#: Source: https://learning.postman.com/docs/tests-and-scripts/write-scripts/variables-list/
_DYNAMIC = {
    "$guid": "3f2b8a54-7c1d-4e6f-9a0b-1c2d3e4f5a6b",
    "$randomUUID": "3f2b8a54-7c1d-4e6f-9a0b-1c2d3e4f5a6b",
    "$timestamp": "1700000000",
    "$isoTimestamp": "2024-01-31T12:00:00.000Z",
    "$randomInt": "42",
    "$randomBoolean": "true",
    "$randomPrice": "42.50",
    "$randomLatitude": "52.5200",
    "$randomLongitude": "13.4050",
    "$randomBankAccount": "12345678",
    "$randomCreditCardMask": "1234",
    "$randomPhoneNumber": "555-0100",
    "$randomPhoneNumberExt": "12-555-0100",
    "$randomIP": "192.0.2.1",
    "$randomIPV6": "2001:db8::1",
    "$randomMACAddress": "00:00:5e:00:53:01",
    "$randomEmail": "user@example.com",
    "$randomExampleEmail": "user@example.com",
    "$randomUrl": "https://example.com",
    "$randomImageUrl": "https://example.com/image.png",
    "$randomAvatarImage": "https://example.com/avatar.png",
    "$randomImageDataUri": "data:image/png;base64,",
    "$randomDomainName": "example.com",
    "$randomHexColor": "#a0b1c2",
    "$randomSemver": "1.2.3",
    "$randomProtocol": "https",
    "$randomLocale": "en",
    "$randomCountryCode": "DE",
    "$randomCurrencyCode": "EUR",
    "$randomDateFuture": "Wed Jan 31 2029 12:00:00 GMT+0000 (UTC)",
    "$randomDatePast": "Wed Jan 31 2024 12:00:00 GMT+0000 (UTC)",
    "$randomDateRecent": "Wed Jan 31 2024 12:00:00 GMT+0000 (UTC)",
}


class Scope:
    """The variables that one request sees.

    `environments` are tried first, each on its own: `index` chooses one, and without it the first
    that has the variable wins. `layers` follow, innermost first.
    """

    def __init__(
        self,
        environments: tuple[Mapping[str, str], ...] = (),
        layers: tuple[Mapping[str, str], ...] = (),
    ) -> None:
        self.environments = environments
        self.layers = layers
        self._known: dict[tuple[str, int | None], str | None] = {}

    def inside(self, layer: Mapping[str, str]) -> Scope:
        """Give the scope of a folder within this one."""
        return Scope(self.environments, (layer, *self.layers)) if layer else self

    def value(self, name: str, index: int | None = None) -> str | None:
        """Give a variable's value, variables inside it resolved; None where any is left open."""
        value = self._value(name, index, 0)
        return None if value is None or "{{" in value else value

    def without_blanks(self, text: str) -> str:
        """Give the text without the variables in it that are declared, and empty wherever they are."""
        return VARIABLE.sub(lambda m: "" if self._is_blank(m[1]) else m[0], text)

    def _is_blank(self, name: str) -> bool:
        values = [m[name] for m in (*self.environments, *self.layers) if name in m]
        return bool(values) and not any(values)

    def fill(self, text: str) -> str:
        """Give the text with every variable replaced by its value, or else by its bare name."""
        if "{{" not in text:
            return text
        return without_braces(self.expand(text))

    def expand(self, text: str, index: int | None = None) -> str:
        """Give the text with the variables that have a value replaced, the others as written."""
        return self._expand(text, index, 0)

    def _expand(self, text: str, index: int | None, depth: int) -> str:
        for _ in range(4):  # `{{host.{{one}}}}`: the inner pair first
            replaced = VARIABLE.sub(lambda m: self._shown(m, index, depth), text)
            if replaced == text or "{{" not in replaced or len(replaced) > _LONGEST:
                return replaced
            text = replaced
        return text

    def _shown(self, match: re.Match[str], index: int | None, depth: int) -> str:
        value = self._value(match[1], index, depth)
        return match[0] if value is None else value

    def _value(self, name: str, index: int | None, depth: int) -> str | None:
        key = (name, index)
        if key not in self._known:
            self._known[key] = None  # a variable that leads back to itself stays open
            self._known[key] = self._look_up(name, index, depth)
        return self._known[key]

    def _look_up(self, name: str, index: int | None, depth: int) -> str | None:
        if name.startswith("$"):
            return dynamic_value(name)
        if _SECRET_NAME.search(name) or depth > _DEEPEST:
            return None
        environments = self.environments if index is None else (self.environments[index],)
        written = next((m[name] for m in (*environments, *self.layers) if m.get(name)), None)
        if written is None or "{{" not in written:
            return written
        value = self._expand(written, index, depth + 1)
        return value if len(value) <= _LONGEST else None


def dynamic_value(name: str) -> str:
    """Give the fixed sample that stands for a dynamic variable such as `$randomUUID`."""
    return _DYNAMIC.get(name) or name.removeprefix("$random").removeprefix("$") or "value"


def variable_names(text: str) -> list[str]:
    """Give the names of the variables in a text, in order."""
    return VARIABLE.findall(text) if "{{" in text else []


def without_braces(text: str) -> str:
    """Give the text with each `{{name}}` left in it replaced by `name`, and no brace pair left."""
    if "{{" not in text:
        return text
    text = VARIABLE.sub(lambda m: m[1] or "value", text)
    return _BRACES.sub(lambda m: m[0][0], text) if "{{" in text else text


def prose(text: str) -> str:
    """Give a description in which `{{name}}` reads `{name}`."""
    return _BRACES.sub(lambda m: m[0][0], text) if "{{" in text else text
