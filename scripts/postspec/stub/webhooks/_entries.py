"""What a `stub.yaml` may say about call-backs: when which is sent, where to, and with what in it."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

_Delay = Annotated[float, msgspec.Meta(ge=0, le=600)]
_Retries = Annotated[int, msgspec.Meta(ge=0, le=10)]


class LookupEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An item the stub keeps: of those at the path `items`, the last one that `where` fits.

    `where` maps JSON Pointers into the item to values; a list in the item fits what it holds.
    With `every`, it is the list of all items that `where` fits.
    """

    items: str
    where: dict[str, Any]
    every: bool = False


class WebhookEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One call-back that follows from a success.

    Wherever a value stands, a text that begins with `$` is a runtime expression, one in braces is
    part of a text, a list means its first value that is there and not null, `{$id: […]}` an id.

    `webhook`: which one is sent, by its name or its operationId.
    `after`: the operations, by operationId, or the webhooks whose success it follows. After a
    webhook, `$request` is what was sent and `$response` what its receiver answered.
    `find`: items by the names under which `$found.NAME` gives them, looked up in this order.
    `when`, `unless`: expressions with the value, or the list of values, that they must or must not
    have; null is also what is not there.
    `once`: values for which it is sent only once, as long as the stub is not reset and nothing has
    come that fits all of `until`, which is written like `when`.
    `each`: a list, of whose elements each causes a call-back, as `$each`; what is no list is one.
    `url`: where it is sent, relative to `base`. Without it, to where whoever runs the stub says.
    `example`: the webhook's example that its body begins with; the first one if none is named.
    `body`: JSON Pointers into the body with their values; an empty pointer is the whole body.
    `delay_s`: seconds to wait before it is sent.
    `retries`: how often it is sent again if there was no answer, or one of 429 or 5XX.
    """

    webhook: str
    after: str | tuple[str, ...]
    find: dict[str, LookupEntry] = {}
    when: dict[str, Any] = {}
    unless: dict[str, Any] = {}
    once: tuple[Any, ...] = ()
    until: dict[str, Any] = {}
    each: str = ""
    url: str = ""
    base: str = ""
    example: str = ""
    body: dict[str, Any] = {}
    delay_s: _Delay = 0.0
    retries: _Retries = 0
