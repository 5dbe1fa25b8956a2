"""What holds for every collection, whatever is in it."""

from __future__ import annotations

import copy
from random import Random
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.api.conftest import Converted, Postman

Json = Any

SLOW = settings(
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

TEXTS = st.one_of(
    st.text(max_size=8),
    st.sampled_from(
        [
            "{{x}}", "{{secret}}", "a {{x}} b", "{{a{{x}}}}", "<integer>", "{{{", "}}", "{{ }}", "null",
            "5f0c1e2d3a4b5c6d7e8f9a0b", "7", "(Required) One of: a, b", "true", "{{$guid}}", "{{loop}}",
        ]
    ),
)  # fmt: skip
URLS = st.one_of(
    TEXTS,
    st.builds(
        "/".join,
        st.lists(
            st.one_of(TEXTS, st.sampled_from(["{{base}}", ":id", "agents", "{id}", "https:", ""])),
            max_size=5,
        ),
    ),
    st.builds("{{{{base}}}}/{}?{}={}".format, TEXTS, TEXTS, TEXTS),
)
PAIRS = st.lists(
    st.fixed_dictionaries(
        {"key": TEXTS, "value": TEXTS},
        optional={"description": TEXTS, "disabled": st.booleans(), "type": st.just("file")},
    ),
    max_size=3,
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "type", "1", "a b", "{{x}}"]), inner, max_size=3)
    ),
    max_leaves=8,
)
BODIES = st.one_of(
    st.builds(lambda text: {"mode": "raw", "raw": text}, TEXTS),
    st.builds(lambda value: {"mode": "raw", "raw": _dump(value)}, VALUES),
    st.builds(lambda pairs: {"mode": "formdata", "formdata": pairs}, PAIRS),
    st.builds(lambda pairs: {"mode": "urlencoded", "urlencoded": pairs}, PAIRS),
    st.builds(
        lambda q, v: {"mode": "graphql", "graphql": {"query": q, "variables": v}}, TEXTS, TEXTS
    ),
    st.just({"mode": "file", "file": {}}),
)
AUTHS = st.one_of(
    st.builds(
        lambda kind, pairs: {"type": kind, kind: pairs},
        st.sampled_from(["noauth", "bearer", "apikey", "oauth2", "hawk", "mystery"]),
        st.lists(
            st.fixed_dictionaries(
                {"key": st.sampled_from(["key", "in", "grant_type", "authUrl"]), "value": TEXTS}
            ),
            max_size=3,
        ),
    ),
)


def _dump(value: Json) -> str:
    import json

    return json.dumps(value)


RESPONSES = st.lists(
    st.fixed_dictionaries(
        {"name": TEXTS, "body": st.one_of(TEXTS, VALUES.map(_dump))},
        optional={
            "code": st.sampled_from([200, 201, 404, 0, None]),
            "status": TEXTS,
            "header": PAIRS,
        },
    ),
    max_size=3,
)
METHODS = st.sampled_from(["GET", "POST", "PUT", "DELETE", "HEAD", "PURGE", "get"])
REQUESTS = st.fixed_dictionaries(
    {
        "name": TEXTS,
        "request": st.fixed_dictionaries(
            {"method": METHODS, "url": URLS},
            optional={"header": PAIRS, "body": BODIES, "auth": AUTHS, "description": TEXTS},
        ),
        "response": RESPONSES,
    }
)
FOLDERS = st.fixed_dictionaries(
    {"name": TEXTS, "item": st.lists(REQUESTS, max_size=2)}, optional={"auth": AUTHS}
)
ITEMS = st.lists(st.one_of(REQUESTS, FOLDERS), max_size=4)
VARIABLES = [
    {"key": "x", "value": "7"},
    {"key": "loop", "value": "{{loop}}{{loop}}"},
    {"key": "secret", "value": "hidden"},
]


def convert(postman: Postman, items: Json, **more: Json) -> Converted:
    return postman.convert(*items, variable=VARIABLES, **more)


@SLOW
@given(items=ITEMS, auth=st.none() | AUTHS)
def test_any_collection_is_converted_and_accounted_for(
    postman: Postman, items: Json, auth: Json
) -> None:
    """No collection raises, nothing in it is unaccounted for, and no `{{` is left of it."""
    done = convert(postman, items, **({"auth": auth} if auth else {}))
    assert done.account.unaccounted == ()
    assert "{{" not in repr(done.api)
    labels = [(o.method, o.path) for o in done.api.operations]
    assert len(set(labels)) == len(labels)
    ids = [o.operation_id.lower() for o in (*done.api.operations, *done.api.webhooks)]
    assert len(set(ids)) == len(ids)


@SLOW
@given(items=ITEMS)
def test_every_path_declares_its_parameters(postman: Postman, items: Json) -> None:
    """A template's names are its path parameters, each once, all required."""
    for operation in convert(postman, items).api.operations:
        declared = [p.name for p in operation.parameters if p.place == "path"]
        assert operation.path.startswith("/")
        assert len(set(declared)) == len(declared)
        assert sorted(operation.path.count("{" + name + "}") for name in declared) == [1] * len(
            declared
        )
        assert operation.path.count("{") == operation.path.count("}") == len(declared)


@SLOW
@given(items=ITEMS)
def test_every_reference_leads_to_a_schema(postman: Postman, items: Json) -> None:
    """Shared schemas are found by name, used, and differ in more than case."""
    api = convert(postman, items).api
    names = [s.name for s in api.schemas]
    used = {word.split("'")[0] for word in repr(api).split("reference='")[1:]} - {""}
    assert used == set(names)
    assert len({name.lower() for name in names}) == len(names)


def _without_pointers(text: str) -> str:
    """Leave out pointers: they name places, which shuffling changes."""
    import re

    return re.sub(r"pointers=\([^)]*\)", "", text)


@SLOW
@given(items=ITEMS, random=st.randoms(use_true_random=False))
def test_the_order_of_saved_responses_plays_no_part(
    postman: Postman, items: Json, random: Random
) -> None:
    """Saved responses in another order give the same API, their places apart."""
    shuffled = copy.deepcopy(items)
    for item in shuffled:
        for request in item.get("item", [item]):
            random.shuffle(request["response"])
    before, after = convert(postman, items).api, convert(postman, shuffled).api
    assert _without_pointers(repr(after)) == _without_pointers(repr(before))


@SLOW
@given(items=ITEMS, at=st.integers(0, 4))
def test_an_unrelated_request_changes_no_name(postman: Postman, items: Json, at: int) -> None:
    """Ids and schema names stand, wherever a request of other words comes in."""
    other = postman.request(
        "GET", "{{base}}/zebras", "Fetch zebras", response=[postman.saved([{"stripe": {"c": 1}}])]
    )
    before = convert(postman, items).api
    after = convert(postman, [*items[:at], other, *items[at:]]).api
    ids = {o.operation_id for o in before.operations}
    assert {o.operation_id for o in after.operations} == ids | {"fetchZebras"}
    assert {s.name for s in after.schemas} == {s.name for s in before.schemas} | {"Zebra", "Stripe"}


@SLOW
@given(items=ITEMS)
def test_the_same_collection_gives_the_same_api(postman: Postman, items: Json) -> None:
    """Converting is a function."""
    assert convert(postman, items).api == convert(postman, items).api
