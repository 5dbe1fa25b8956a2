"""One collection, as each of Postman's dialects writes it."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from typing import Any

Json = Any

V20 = "https://schema.getpostman.com/json/collection/v2.0.0/collection.json"


def as_version_2_0(document: Json) -> Json:
    """Give a collection of version 2.1.0 as version 2.0.0: URLs as text, auth as an object."""
    dressed = _mapped(document, request=_request_2_0, auth=_auth_2_0)
    dressed["info"]["schema"] = V20
    return dressed


def _request_2_0(request: Json) -> Json:
    url = request["url"]
    is_plain = all(not {"disabled", "description"} & parameter.keys() for parameter in url["query"])
    is_plain &= not url["variable"] and url["raw"] == url["raw"].strip()
    return {**request, "url": url["raw"] if is_plain else url}


def _auth_2_0(auth: Json) -> Json:
    kind = auth["type"]
    if kind not in auth:
        return auth
    return {"type": kind, kind: {entry["key"]: entry["value"] for entry in auth[kind]}}


def as_documenter_export(document: Json) -> Json:
    """Give a collection of version 2.1.0 as a published page's data: HTML, and auth written out."""
    dressed = _mapped(document, request=_request_of_documenter, auth=_auth_of_documenter)
    dressed["info"] |= {"publishedId": "abc", "schema": V20}
    _as_html(dressed)
    _write_out_auth(dressed["item"], dressed.get("auth"))
    return dressed


def _request_of_documenter(request: Json) -> Json:
    url = request["url"]
    return {**request, "url": url["raw"], "urlObject": url}


def _auth_of_documenter(auth: Json) -> Json:
    kind = auth["type"]
    return {"type": kind, kind: {"basicConfig": auth.get(kind, [])}}


def _as_html(node: Json) -> None:
    """Write every description as HTML, those of parameters as an object."""
    if isinstance(node, dict):
        text = node.get("description")
        if isinstance(text, str) and text:
            page = f"<p>{html.escape(text)}</p>\n"
            is_parameter = "value" in node
            node["description"] = {"content": page, "type": "text/plain"} if is_parameter else page
        for value in node.values():
            _as_html(value)
    elif isinstance(node, list):
        for value in node:
            _as_html(value)


def _write_out_auth(items: Json, above: Json) -> None:
    for item in items:
        if "request" in item:
            if "auth" not in item["request"] and above:
                item["request"]["auth"] = {**above, "isInherited": True}
        else:
            if "auth" not in item and above:
                item["auth"] = {**above, "isInherited": True}
            _write_out_auth(item["item"], item.get("auth"))


def in_a_wrapper(document: Json) -> Json:
    """Give a collection as the Postman API answers it."""
    return {"collection": document}


#: Dialect → what turns a collection of version 2.1.0 into it.
DRESSERS: dict[str, Callable[[Json], Json]] = {
    "v2.0.0": as_version_2_0,
    "documenter": as_documenter_export,
    "wrapper": in_a_wrapper,
}


def _mapped(
    document: Json, *, request: Callable[[Json], Json], auth: Callable[[Json], Json]
) -> Json:
    """Give a copy with each request and auth replaced."""
    copy = json.loads(json.dumps(document))

    def dressed(node: Json) -> Json:
        if isinstance(node, list):
            return [dressed(value) for value in node]
        if not isinstance(node, dict):
            return node
        node = {key: dressed(value) for key, value in node.items()}
        if "auth" in node:
            node["auth"] = auth(node["auth"])
        for key in ("request", "originalRequest"):
            if key in node:
                node[key] = request(node[key])
        return node

    return dressed(copy)
