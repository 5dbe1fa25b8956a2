"""What services, methods, parameters and models are called, as their user reads it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from tests.client.odd_documents import (
    TEXT,
    a_list,
    an_object,
    answering,
    at,
    document,
    parameter,
    ref,
    sending,
    taking,
)

from postspec.client import Generated, generate_client
from postspec.client._names import class_name, distinct, identifier, spell
from postspec.openapi import Document


def generated(raw: dict[str, Any]) -> Generated:
    """Generate the client of a document."""
    return generate_client(
        Document(file="d.yaml", raw=raw), package_name="named", project_name="named"
    )


def service(raw: dict[str, Any]) -> str:
    """Give the text of the only service."""
    made = generated(raw)
    (attribute,) = made.services
    return made.files[f"named/services/{attribute}.py"].decode()


def models(raw: dict[str, Any]) -> list[str]:
    """Give the names of the models."""
    listed = re.search(
        r"__all__ = \[(.*?)\]", generated(raw).files["named/models.py"].decode(), re.DOTALL
    )
    assert listed is not None
    return re.findall(r'"(\w+)"', listed[1])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("account/additional-emails", "account_additional_emails"),
        ("/bidding/offers/{offer Id}/bid", "bidding_offers_offer_id_bid"),
        ("filter[in_use]", "filter_in_use"),
        ("page[size]", "page_size"),
        ("user's list", "users_list"),
        ("Routing Engine", "routing_engine"),
        ("listURLs", "list_urls"),
        ("R&D: tools", "r_d_tools"),
        ("$filter", "filter_"),
        ("2fa", "it_2fa"),
        ("!!", "it"),
    ],
)
def test_an_identifier_keeps_its_words_apart(text: str, name: str) -> None:
    """Whatever sign stands between two words, they do not become one."""
    assert identifier(text, "it") == name
    assert identifier(name, "it") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Page«User»", "PageUser"),
        ("com.example.User", "ComExampleUser"),
        ("user", "User"),
        ("File", "FileModel"),
        ("file", "FileModel"),
        ("Mapping", "Mapping"),
        ("!!", "It"),
    ],
)
def test_a_class_is_called_like_nothing_of_the_code(text: str, name: str) -> None:
    """What generated modules use themselves gets `Model` behind it; everything else is free."""
    assert class_name(text, "It") == name
    assert class_name(name, "It") == name


def test_long_names_of_classes_are_as_the_generator_makes_them() -> None:
    """A name that it would change is one nobody finds again."""
    from openapi_python_client.strings import ClassName

    for text in ("x" * 300, "日本語" * 40, "aB1" * 90):
        (_, name) = distinct([class_name(text, "It")] * 2, joint="")
        assert ClassName(name, "It") == name


@pytest.mark.parametrize(
    ("names", "python"),
    [
        (["a_b", "aB"], ["a_b", "aB"]),
        (["aB", "a_b"], ["aB", "a_b"]),
        (["aB", "a-b", "a_b", "a.b"], ["aB", "a_b_2", "a_b", "a_b_3"]),
        (["UUID", "uuid"], ["uuid_2", "uuid"]),
        (["to_dict", "toDict"], ["to_dict_", "toDict"]),
        (["class", "Class"], ["class_", "class_2"]),
    ],
)
def test_names_that_are_one_in_python_are_told_apart(names: list[str], python: list[str]) -> None:
    """By their spelling where it is Python's too, and no class could be meant; else by a number."""
    wanted = [(name, identifier(name, "field")) for name in names]
    assert list(spell(wanted, {"to_dict"})) == python


def test_a_parameter_is_told_apart_by_its_place() -> None:
    """The one of the path keeps its name; each is sent under its own."""
    raw = taking(
        *(parameter("id", place, TEXT) for place in ("query", "header", "path")),
        path="/things/{id}",
    )
    made = generated(raw)
    (text,) = (t.decode() for p, t in made.files.items() if p.endswith("/default/op0.py"))
    assert "id: str,\n    *,\n    id_query: str | Unset = UNSET,\n    id_header: str" in text
    assert 'params["id"] = id_query' in text
    assert 'headers["id"] = id_header' in text


def test_a_value_that_may_be_null_has_no_class_of_a_number() -> None:
    """Only alternatives that are several classes are numbered."""
    address = {"type": ["object", "null"], "properties": {"street": TEXT}}
    raw = answering(
        User=an_object(address=address, role={"enum": ["a", None]}),
        Team={"type": ["object", "null"], "properties": {"name": TEXT}},
        Thing=an_object(part={"oneOf": [an_object(a=TEXT), an_object(b=TEXT)]}),
    )
    assert models(raw) == [
        *("Team", "Thing", "ThingPartType0", "ThingPartType1", "User", "UserAddress", "UserRole")
    ]


def test_parts_become_one_class_with_what_all_of_them_say() -> None:
    """A later part knows better what a property is; nothing beside a part is left out."""
    raw = answering(
        Base=an_object(kind=TEXT, child=ref("Base")),
        Derived={"allOf": [ref("Base"), {**an_object(child=ref("Derived")), "required": ["kind"]}]},
        Alone={"allOf": [ref("Base")], "properties": {"more": TEXT}},
        Same={"allOf": [ref("Base")]},
    )
    made = generated(raw)
    derived = made.files["named/_generated/models/derived.py"].decode()
    assert "    kind: str\n    child: Derived | Unset = UNSET\n" in derived
    assert (
        "    more: str | Unset = UNSET\n" in made.files["named/_generated/models/alone.py"].decode()
    )
    assert models(raw) == ["Alone", "Base", "Derived"]


def test_what_alternatives_have_in_common_is_in_each() -> None:
    """Properties beside `oneOf` are those of every case; cases that only require are none."""
    raw = answering(
        Event={
            **an_object(at=TEXT),
            "oneOf": [an_object(started=TEXT), an_object(stopped=TEXT)],
        },
        Contact={**an_object(a=TEXT, b=TEXT), "anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
    )
    made = generated(raw)
    for name, own in (("event_type_0", "started"), ("event_type_1", "stopped")):
        text = made.files[f"named/_generated/models/{name}.py"].decode()
        assert f"    at: str | Unset = UNSET\n    {own}: str | Unset = UNSET\n" in text
    assert models(raw) == ["Contact", "EventType0", "EventType1"]


def test_a_client_without_models_is_typed_too() -> None:
    """An empty table of models says what it would hold."""
    made = generated(document(("/things", {})))
    assert b"_MODULES: dict[str, str] = {}" in made.files["named/_generated/models/__init__.py"]


def test_a_list_of_itself_is_typed_as_far_as_a_name_is_known() -> None:
    """What leads back to the list itself may be anything."""
    assert "-> list[Any]:" in service(answering(Tree=a_list(ref("Tree"))))
    value = {"anyOf": [TEXT, a_list(ref("Value"))]}
    assert "-> list[Any] | str:" in service(answering(Value=value))


def test_what_is_said_of_an_enumeration_stands_at_its_parameter() -> None:
    """A class of its own does not cost a parameter its description."""
    raw = at("query", {"enum": ["a", "b"]})
    raw["paths"]["/things"]["get"]["parameters"][0]["description"] = "Which of them."
    assert "it (Op0It | Unset): Which of them.\n" in service(raw)


def test_a_parameter_of_the_path_item_is_described_too() -> None:
    """Wherever it is written: beside the operation, in the path item, in the components."""
    raw = document(("/things", {"parameters": [{"$ref": "#/components/parameters/Page"}]}))
    raw["paths"]["/things"]["parameters"] = [
        {**parameter("size", "query", TEXT), "description": "How many."}
    ]
    raw["components"]["parameters"] = {
        "Page": {**parameter("page", "query", TEXT), "description": "From where."}
    }
    text = service(raw)
    assert "size (str | Unset): How many.\n" in text
    assert "page (str | Unset): From where.\n" in text


def test_a_long_word_of_a_description_is_not_broken() -> None:
    """A list of values without spaces can be copied from the help."""
    raw = at("query", TEXT)
    word = ",".join(["in_reply_to_user_id"] * 8)
    raw["paths"]["/things"]["get"]["parameters"][0]["description"] = word
    assert word in service(raw)


def test_a_body_is_described_once() -> None:
    """All that may be passed, in one line; nothing is told where nothing is known."""
    content = {
        "application/json": {"schema": ref("Thing")},
        "application/vnd.x+json": {"schema": ref("Thing")},
        "text/plain": {},
    }
    text = service(sending(content, Thing={**an_object(a=TEXT), "description": "A thing."}))
    assert text.count("body (Thing | File | str | Unset): A thing.\n") == 2
    assert "body: Thing | File | str | Unset = UNSET,\n" in text
    assert "body (File | str | Unset)\n" in service(sending({"text/xml": {}}))
