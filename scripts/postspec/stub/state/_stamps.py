"""What a server writes into items by itself: when they were made and changed, how often, which ids.

Names are told apart by their words, the form of a time by the one that the document shows.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from postspec.stub.http._message import Json
from postspec.stub.state._properties import plain

#: Properties that say when an item was made, in plain letters.
CREATED: Final = frozenset(
    {
        "created",
        "createdat",
        "createdon",
        "createdate",
        "createddate",
        "createdtime",
        "createdtimestamp",
        "createtime",
        "creationdate",
        "creationtime",
        "datecreated",
    }
)
#: Properties that say when an item was last changed.
CHANGED: Final = frozenset(
    {
        "updated",
        "updatedat",
        "updatedon",
        "updatedate",
        "updateddate",
        "updatedtime",
        "updatetime",
        "modified",
        "modifiedat",
        "modifieddate",
        "modifiedon",
        "lastmodified",
        "lastmodifieddate",
        "lastupdated",
        "lastupdate",
        "lastupdatedat",
        "datemodified",
        "dateupdated",
        "lastchanged",
        "changedat",
    }
)
#: The property in which Mongoose counts an item's changes.
VERSION: Final = "__v"
_ISO: Final = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(?P<fraction>\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?"
)
_MILLISECONDS: Final = 10_000_000_000


def time_like(shown: Json, now_s: float) -> Json:
    """Give a time in the form of another one; None if that is no time we can write.

    Seconds or milliseconds since the epoch, or ISO 8601 with as many decimals and such a zone.
    """
    if isinstance(shown, bool):
        return None
    if isinstance(shown, int) and shown > 0:
        return int(now_s * 1000) if shown > _MILLISECONDS else int(now_s)
    found = _ISO.fullmatch(shown) if isinstance(shown, str) else None
    if found is None:
        return None
    digits = len(found["fraction"] or ".") - 1
    moment = datetime.fromtimestamp(now_s, UTC)
    fraction = f".{moment.microsecond:06d}000000"[: digits + 1] if digits else ""
    zone = "" if found["zone"] is None else "Z" if found["zone"] == "Z" else found["zone"]
    zone = re.sub(r"\d", "0", zone).replace("-", "+")
    return f"{moment:%Y-%m-%dT%H:%M:%S}{fraction}{zone}"


def stamped(
    item: Mapping[str, Json], shown: Mapping[str, Json], sent: Collection[str], now_s: float
) -> dict[str, Any]:
    """Give a new item with the times of its making, in the forms of an item that is shown."""
    made = dict(item)
    for name, value in shown.items():
        if name not in sent and plain(name) in CREATED | CHANGED:
            written = time_like(value, now_s)
            made[name] = made.get(name, value) if written is None else written
    if VERSION in shown and VERSION not in sent:
        made[VERSION] = 0
    return made


def restamped(
    item: Mapping[str, Json], shown: Mapping[str, Json], sent: Collection[str], now_s: float
) -> dict[str, Any]:
    """Give a changed item with the time of its change, and counted on."""
    made = dict(item)
    for name in [n for n in {**shown, **item} if n not in sent and plain(n) in CHANGED]:
        written = time_like(item.get(name, shown.get(name)), now_s)
        if written is not None:
            made[name] = written
    if VERSION not in sent and isinstance(item.get(VERSION), int):
        made[VERSION] += 1
    return made
