"""One difference between two versions of a package, before it is told beside the document's."""

from __future__ import annotations

from dataclasses import dataclass

from postspec.compat._change import Level
from postspec.compat._client_rules import CLIENT_RULES


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """One difference of the public surface.

    `subject` is the thing's name as programs write it, `used` as they wrote it before. `operations` are the keys of the operations
    whose methods are concerned, `argument` the one that is, `body` for what is sent and `return` for
    what comes back. `owner` and `attribute` name a model and what of it is concerned, in the old
    package or, where `is_new`, in the new one; `heir` is what a renamed model is now.
    """

    rule: str
    level: Level
    message: str
    subject: str
    used: str
    old_place: str = ""
    new_place: str = ""
    operations: tuple[str, ...] = ()
    argument: str = ""
    owner: str = ""
    attribute: str = ""
    heir: str = ""
    is_new: bool = False
    old: str = ""
    new: str = ""


def broken(
    rule: str,
    subject: str,
    *,
    used: str = "",
    name: str = "",
    old: str = "",
    new: str = "",
    is_sent: bool = True,
    is_received: bool = True,
    places: tuple[str, str] = ("", ""),
    operations: tuple[str, ...] = (),
    argument: str = "",
    owner: str = "",
    attribute: str = "",
    heir: str = "",
    is_new: bool = False,
) -> Broken:
    """Give a difference by its rule, at the graver level of the directions it goes in."""
    written = CLIENT_RULES[rule]
    levels = [written.accepts] * is_sent + [written.emits] * is_received
    return Broken(
        rule=rule,
        level=max(levels, key=lambda level: level.rank),
        message=written.message.format(name=name or subject, old=old, new=new),
        subject=subject,
        used=used or subject,
        old_place=places[0],
        new_place=places[1],
        operations=operations,
        argument=argument,
        owner=owner,
        attribute=attribute,
        heir=heir,
        is_new=is_new,
        old=old,
        new=new,
    )
