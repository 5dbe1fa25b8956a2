"""The media type of a body: decided here, from the header, the declared language, the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from postspec.api._calls import Field
from postspec.api._json_text import looks_like_json
from postspec.patterns import pattern

JSON = "application/json"
TEXT = "text/plain"
XML = "application/xml"
BINARY = "application/octet-stream"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"

#: The languages of Postman's editor. `text` is its default and says nothing.
_LANGUAGES = {
    "json": JSON,
    "xml": XML,
    "html": "text/html",
    "javascript": "application/javascript",
    "graphql": "application/graphql",
}
_ESSENCE = pattern(r"\s*([\w.!#$&^+-]+/[\w.!#$&^+-]+)")
_XML_START = pattern(r"\s*<(\?xml|!DOCTYPE|[A-Za-z][\w:.-]*[\s/>])")
_HTML_START = pattern(r"\s*<(!DOCTYPE\s+html|html)\b", re.IGNORECASE)
_TEXTUAL = pattern(
    r"text/|application/(.*\+)?(json|xml|javascript|graphql|yaml|x-yaml|x-ndjson|sql|csv|soap\+xml)\b"
    r"|application/(x-www-form-urlencoded|.*\+(json|xml|yaml))"
)


def declared_type(headers: Iterable[Field]) -> str:
    """Give the media type the `Content-Type` header names, without parameters; `""` for none."""
    for header in headers:
        if header.name.lower() == "content-type" and not header.is_disabled:
            match = _ESSENCE.match(header.text or "")
            return match[1].lower() if match else ""
    return ""


def media_type_of(headers: Iterable[Field], language: str, text: str) -> str:
    """Give the media type of a text body: what the header says, the language, or the text itself."""
    stated = declared_type(headers) or _LANGUAGES.get(language.lower(), "")
    if stated:
        return stated
    if looks_like_json(text):
        return JSON
    if _XML_START.match(text):
        return "text/html" if _HTML_START.match(text) else XML
    return TEXT


def is_json(media_type: str) -> bool:
    """Tell whether a media type is JSON: `application/json`, `text/json` or `…+json` (RFC 6839)."""
    return media_type in (JSON, "text/json") or media_type.endswith("+json")


def is_text(media_type: str) -> bool:
    """Tell whether bodies of a media type are text that people can read."""
    return _TEXTUAL.match(media_type) is not None


def rank(media_type: str) -> int:
    """Order media types: JSON first, since generators take the first they know."""
    return 0 if media_type == JSON else 1 if is_json(media_type) else 2
