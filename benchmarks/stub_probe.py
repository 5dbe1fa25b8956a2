"""One resource probed: created, read, listed, replaced, merged, deleted, and looked at after each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from benchmarks.stub_calls import (
    Body,
    Caller,
    Came,
    at,
    fresh_body,
    invalid_body,
    other_key,
    text_of,
    varied,
)
from benchmarks.stub_compare import DiffersError, agrees, compare, merged, shows
from benchmarks.stub_resources import Call, Resource, elements, is_key, objects, variables

Json = Any

#: The steps in the order they are taken, and as the columns of the table.
STEPS = (
    "create",
    "read",
    "list",
    "replace",
    "merge",
    "invalid body",
    "delete",
    "read again",
    "list again",
    "unknown id",
)


class Result(NamedTuple):
    """What a step came to. `none`: the document lacks what it takes; `why` says what."""

    verdict: Literal["right", "wrong", "none"]
    why: str = ""


class _WrongError(Exception):
    """A step went wrong; the message says what was expected and what came."""


class _NoneError(Exception):
    """A step does not apply; the message says what the document lacks."""


@dataclass
class Probe:
    """Probes one resource. `item` is what is known of the item that it works on."""

    caller: Caller
    resource: Resource
    item: dict[str, Json] = field(default_factory=dict)
    key: Json = None
    is_known: bool = False
    is_deleted: bool = False
    bodies: int = 0

    def results(self) -> dict[str, Result]:
        """Take every step and give what each came to."""
        found = {}
        for name in STEPS:
            try:
                note = getattr(self, "_" + name.replace(" ", "_"))()
                found[name] = Result("right", note or "")
            except _NoneError as none:
                found[name] = Result("none", str(none))
            except _WrongError as wrong:
                found[name] = Result("wrong", str(wrong))
        return found

    # --- the steps --------------------------------------------------------------------------------

    def _create(self) -> str:
        call = self._needs("create")
        before = [id_text(one) for one in self._elements()] if self._has("list") else []
        body = self._body(call)
        came = self._call(call, body=body)
        if came.status == 409:
            body = varied(self.caller.shown, body, self.bodies) if body else body
            came = self._call(call, body=body)
        self._expect_success(call, came)
        sent = body.value if body and isinstance(body.value, dict) else {}
        made = self._made(sent, came.value)
        if made is None and self._has("list"):
            new = [one for one in self._elements() if id_text(one) not in before]
            made = dict(new[0]) if len(new) == 1 else None
        if made is None and came.location:
            self.key = came.location.rstrip("/").rpartition("/")[2]
        self.item = {**sent, **(made or {})}
        self.is_known = made is not None or self.key is not None or self._id_in(sent) is not None
        note = self._compare(call, body, came.value)
        if not self.is_known and not self._is_id_shown(call):
            raise _NoneError("no answer is documented that shows the new item's id")
        if not self.is_known and any(c.place for c in self.resource.calls.values()):
            raise _WrongError(f"{call.operation.label}: no answer shows the new item's id, {came}")
        if id_text(self.item) in before:
            raise _WrongError(f"{call.operation.label}: the new item has the id of another, {came}")
        return note

    def _made(self, sent: Mapping[str, Json], came: Json) -> dict[str, Json] | None:
        """Give the object of an answer that is the new item: what shows what was sent, else the first.

        It may be the last of a list in the answer, where that is what it was added to.
        """
        known = [o for o in objects(came) if self._id_in(o) is not None]
        below = [o for o in elements(came) if self._id_in(o) is not None]
        fitting = [one for one in (*known, *reversed(below)) if shows(sent, one)]
        return dict(next(iter((*fitting, *known)), {})) or None

    def _is_id_shown(self, call: Call) -> bool:
        """Tell whether the document shows how a client learns a new item's id."""
        if any(n.lower() == "location" for r in call.operation.responses for n in r.headers):
            return True
        calls = [call, *(self.resource.calls[s] for s in ("list",) if self._has(s))]
        shown = (a for c in calls for a in self.caller.shown.answers(c.operation))
        return any(self._id_in(o) is not None for a in shown for o in (*objects(a), *elements(a)))

    def _read(self) -> str:
        call = self._needs("read")
        came = self._call(call)
        self._expect_success(call, came)
        if not self._has("create"):
            found = next((o for o in objects(came.value) if self._id_in(o) is not None), None)
            self.item = {**self.item, **(found or {})}
            return ""
        return self._compare(call, Body(_ANY, self.item), came.value)

    def _list(self) -> str:
        call = self._needs("list")
        came = self._listed(call)
        if not self._has("create"):
            documented = (o for a in self.caller.shown.answers(call.operation) for o in elements(a))
            if not any(self._id_in(inner) for one in documented for inner in objects(one)):
                raise _NoneError("the list shows no id")
            if any(p.is_required and p.place == "query" for p in call.operation.parameters):
                raise _NoneError("the list is a search")
        found = self._find(came.value)
        if found is None:
            raise _WrongError(f"{call.operation.label}: the item is not in the list, {came}")
        return self._compare(call, Body(_ANY, self.item), found) if self._has("create") else ""

    def _replace(self) -> str:
        call = self._needs("replace")
        return self._change(call, self._body(call, keep=self._own()))

    def _merge(self) -> str:
        call = self._needs("merge")
        whole = self._body(call, keep=self._own())
        body = whole
        if whole and isinstance(whole.value, list):
            return self._patch(call, whole)
        if whole and whole.mark:
            part = _part(whole)
            if self.caller.shown.is_valid(whole.media.schema, part):
                body = Body(whole.media, part, whole.mark)
        return self._change(call, body)

    def _patch(self, call: Call, shown: Body) -> str:
        """Send a JSON Patch (RFC 6902) that puts a text of our own where the document's has one."""
        mark = f"probe text {self.bodies}"
        for one in shown.value:
            path = str(one.get("path", "")).split("/")[1:]
            if one.get("op") in ("replace", "add") and isinstance(one.get("value"), str) and path:
                body = Body(shown.media, [{**one, "op": "replace", "value": mark}])
                sent: Json = mark
                for name in reversed(path):
                    sent = {name: sent}
                return self._change(call, body, sent)
        raise _NoneError("the document shows no patch of a text")

    def _invalid_body(self) -> str:
        steps = [s for s in ("create", "replace", "merge") if self._has(s)]
        reasons = dict[str, None]()
        for step in steps:
            call = self.resource.calls[step]
            body = invalid_body(self.caller.shown, call.operation)
            if body is None:
                reasons["every body is valid"] = None
            elif not _can_refuse(call, ("4",)):
                reasons["no refusal is declared"] = None
            else:
                return self._refuse_body(call, body)
        raise _NoneError(", ".join(reasons) or "nothing takes a body")

    def _refuse_body(self, call: Call, body: Body) -> str:
        before = self._state()
        came = self._call(call, body=body)
        if not came.is_refusal:
            raise _WrongError(
                f"{call.operation.label}: {text_of(body.value)[:80]} was taken, {came}"
            )
        if self._state() != before:
            raise _WrongError(f"{call.operation.label}: a refused request changed what is there")
        return ""

    def _delete(self) -> str:
        call = self._needs("delete")
        body = self._body(call, keep=self._own()) if call.operation.is_body_required else None
        came = self._call(call, body=body)
        self._expect_success(call, came)
        self.is_deleted = True
        return ""

    def _read_again(self) -> str:
        if not self.is_deleted:
            raise _NoneError("nothing was deleted")
        for step in ("read", "merge", "delete"):
            if self._has(step):
                call = self.resource.calls[step]
                body = self._body(call, keep=self._own()) if step == "merge" else None
                came = self._call(call, body=body)
                if not came.is_refusal:
                    raise _WrongError(f"{call.operation.label}: expected no such item, {came}")
                return ""
        raise _NoneError("no operation looks at an item")

    def _list_again(self) -> str:
        call = self._needs("list")
        if not self.is_deleted:
            raise _NoneError("nothing was deleted")
        came = self._listed(call)
        if self._find(came.value) is not None:
            raise _WrongError(f"{call.operation.label}: the deleted item is still listed")
        return ""

    def _unknown_id(self) -> str:
        reasons = dict[str, None]()
        for step in ("read", "delete", "merge", "replace"):
            call = self.resource.calls.get(step)
            if call is None or not call.place:
                continue
            other = other_key(self.caller.shown, call, self._key_for(call))
            if other is None:
                reasons["no other id is valid"] = None
            elif not _can_refuse(call, ("404", "410", "4XX", "default")):
                reasons["no status is declared for it"] = None
            else:
                body = self._body(call) if step != "read" else None
                came = self._call(call, key=other, body=body)
                if not came.is_refusal:
                    raise _WrongError(f"{call.operation.label}: {other!r} is unknown, {came}")
                return ""
        raise _NoneError(", ".join(reasons) or "nothing names an item")

    # --- what they are made of --------------------------------------------------------------------

    def _has(self, step: str) -> bool:
        return step in self.resource.calls

    def _needs(self, step: str) -> Call:
        if not self._has(step):
            raise _NoneError("there is no such operation")
        return self.resource.calls[step]

    def _body(self, call: Call, keep: Mapping[str, Json] | None = None) -> Body | None:
        self.bodies += 1
        mark = f"probe text {self.bodies}"
        body = fresh_body(self.caller.shown, call.operation, mark, keep or {})
        if body is None and call.operation.is_body_required:
            raise _NoneError("no body for it can be made from the document")
        return body

    def _own(self) -> dict[str, Json]:
        """Give the item's properties that hold what it is named by."""
        names = [n for c in self.resource.calls.values() if c.place for n in c.keys]
        return {n: self.item[n] for n in names if n in self.item}

    def _key_for(self, call: Call) -> Json:
        """Give what a call names the item by."""
        named = [
            p for p in call.operation.parameters if (p.place, p.name) == (call.place, call.name)
        ]
        held = [self.item[n] for n in call.keys if is_key(self.item.get(n))]
        if self.key is not None:
            held.append(self.key)
        shown = [value for one in named for value in self.caller.shown.values(one)]
        for key in (*held, *(() if self.is_known else shown)):
            if not named or self.caller.shown.is_readable(named[0].schema, key):
                return key
        return next(iter((*held, *shown)), "unknown")

    def _id_in(self, value: Mapping[str, Json]) -> Json:
        names = (n for c in self.resource.calls.values() if c.place for n in c.keys)
        return next((value[n] for n in names if is_key(value.get(n))), None)

    def _scope(self, call: Call) -> list[str]:
        """Give the values of the path's variables, taken from the first operation that shows them."""
        known: list[Json] = []
        for one in (*self.resource.calls.values(), call):
            parameters = list(variables(one.operation).values())
            known += [self.caller.shown.values(p)[0] for p in parameters[len(known) :]]
        return [text_of(one) for one in known]

    def _call(self, call: Call, key: Json = None, body: Body | None = None) -> Came:
        key = self._key_for(call) if key is None else key
        if body and call.place == "body" and isinstance(body.value, dict):
            body = Body(body.media, {**body.value, call.name: key}, body.mark)
        return self.caller.call(call, self._scope(call), key, body)

    def _expect_success(self, call: Call, came: Came) -> None:
        if not came.is_success:
            statuses = [one.status for one in call.operation.responses]
            if statuses and not any(s[0] in "23" or s == "default" for s in statuses):
                raise _NoneError("no success is declared")
            raise _WrongError(f"{call.operation.label}: expected a success, {came}")
        if came.problems:
            raise _WrongError(f"{call.operation.label}: {'; '.join(came.problems)}")

    def _change(self, call: Call, body: Body | None, sent: Json = None) -> str:
        """Change the item and look at it; `sent`: what of it changes, where the body is not that."""
        came = self._call(call, body=body)
        self._expect_success(call, came)
        value = sent or (body.value if body else {})
        if isinstance(value, dict):
            before = self.item
            is_patch = call.operation.method == "patch"
            self.item = merged(before, value) if is_patch else {**before, **value}
            self.item |= {n: v for n, v in before.items() if n in self._own()}
        look = next((self.resource.calls[s] for s in ("read", "list") if self._shows(s)), None)
        if look is None:
            return "nothing shows it"
        if look is self.resource.calls.get("list"):
            found: Json = self._find(self._listed(look).value)
        else:
            after = self._call(look)
            self._expect_success(look, after)
            found = after.value
        if found is None:
            raise _WrongError(f"{look.operation.label}: the changed item is not shown")
        return self._compare(look, Body(_ANY, value), found)

    def _shows(self, step: str) -> bool:
        """Tell whether the document shows objects in the answer of a step."""
        if not self._has(step):
            return False
        answers = self.caller.shown.answers(self.resource.calls[step].operation)
        return any(one for a in answers for one in (*objects(a), *elements(a)))

    def _compare(self, call: Call, body: Body | None, came: Json) -> str:
        sent = body.value if body else {}
        try:
            return compare(sent, came, self.caller.shown.answers(call.operation))
        except DiffersError as wrong:
            raise _WrongError(f"{call.operation.label}: {wrong}") from None

    def _listed(self, call: Call) -> Came:
        query = {
            p.name: value
            for p in call.operation.parameters
            if p.is_required and p.place == "query"
            for value in [_held(self.item, p.name)]
            if value is not None
        }
        came = self.caller.call(call, self._scope(call), query=query)
        self._expect_success(call, came)
        shown = [o for a in self.caller.shown.answers(call.operation) for o in elements(a)]
        if not shown:
            raise _NoneError("the list shows no objects")
        return came

    def _elements(self) -> list[Mapping[str, Json]]:
        return list(elements(self._listed(self.resource.calls["list"]).value))

    def _find(self, value: Json) -> Mapping[str, Json] | None:
        """Give the item in a list: by id, or where it shows none, by what it was made with."""
        own = {str(v) for v in self._own().values()} or ({str(self.key)} if self.key else set())
        for one in elements(value):
            for inner in objects(one):
                found = self._id_in(inner)
                if found is not None and str(found) in own:
                    return inner
        if own:
            return None
        same = (o for o in elements(value) if agrees(self.item, o))
        return next(same, None)

    def _state(self) -> Json:
        """Give what can be seen of the resource."""
        if self._has("list"):
            return [dict(one) for one in self._elements()]
        return self._call(self.resource.calls["read"]).value if self._has("read") else None


class _Any:
    is_json = True


_ANY: Any = _Any()


def _held(item: Json, name: str) -> Json:
    """Give what an item has under a name, which may lead into it: `seller.id`."""
    if isinstance(item, dict) and name in item:
        return item[name]
    first, _, rest = name.partition(".")
    below = item.get(first) if isinstance(item, dict) else None
    return _held(below, rest) if rest and below is not None else None


def id_text(item: Mapping[str, Json]) -> str:
    """Give an item as text, to tell it from others."""
    return text_of(dict(item))


def _can_refuse(call: Call, statuses: tuple[str, ...]) -> bool:
    declared = [one.status for one in call.operation.responses if one.status not in ("401", "403")]
    return any(one.startswith(statuses) or one == "default" for one in declared)


def _part(body: Body) -> dict[str, Json]:
    """Give the part of a body that holds the mark, and no more."""
    value: Json = at(body.value, body.mark)
    for name in reversed(body.mark):
        value = {name: value}
    part: dict[str, Json] = value
    return part
