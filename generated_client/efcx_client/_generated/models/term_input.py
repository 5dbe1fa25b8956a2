from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.term_routing_attribute_input import TermRoutingAttributeInput


_T = _TypeVar("_T", bound="TermInput")


@_attrs_define
class TermInput:
    relational_operator: str
    """ One of: ==, !=, <, <=, >, >=. (Required) """
    value: int
    """ 0/1 for BOOLEAN. (Required) """
    pre_term_condition: None | str | Unset = UNSET
    routing_attribute: TermRoutingAttributeInput | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        relational_operator = self.relational_operator

        value = self.value

        pre_term_condition: None | str | Unset
        if isinstance(self.pre_term_condition, Unset):
            pre_term_condition = UNSET
        else:
            pre_term_condition = self.pre_term_condition

        routing_attribute: dict[str, Any] | Unset = UNSET
        if not isinstance(self.routing_attribute, Unset):
            routing_attribute = self.routing_attribute.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "relationalOperator": relational_operator,
                "value": value,
            }
        )
        if pre_term_condition is not UNSET:
            _field_dict["preTermCondition"] = pre_term_condition
        if routing_attribute is not UNSET:
            _field_dict["routingAttribute"] = routing_attribute

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        relational_operator = _d.pop("relationalOperator", UNSET)
        if type(relational_operator) is not str:
            relational_operator = _reading.check(str, relational_operator, "relationalOperator")

        value = _d.pop("value", UNSET)
        if type(value) is not int:
            value = _reading.check(int, value, "value")

        _value = _d.pop("preTermCondition", UNSET)
        if type(_value) is not str and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((str,), _value, "preTermCondition")
        pre_term_condition: None | str | Unset = _value

        routing_attribute: TermRoutingAttributeInput | Unset = _reading.read_optional(
            _models.TermRoutingAttributeInput.from_dict,
            _d.pop("routingAttribute", UNSET),
            "routingAttribute",
        )

        _instance = _cls(
            relational_operator=relational_operator,
            value=value,
            pre_term_condition=pre_term_condition,
            routing_attribute=routing_attribute,
        )

        _instance.additional_properties = _d
        return _instance

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
