from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.routing_attribute import RoutingAttribute


_T = _TypeVar("_T", bound="Term")


@_attrs_define
class Term:
    pre_term_condition: None | str
    relational_operator: str
    routing_attribute: RoutingAttribute
    value: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pre_term_condition: None | str
        pre_term_condition = self.pre_term_condition

        relational_operator = self.relational_operator

        routing_attribute = self.routing_attribute.to_dict()

        value = self.value

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "preTermCondition": pre_term_condition,
                "relationalOperator": relational_operator,
                "routingAttribute": routing_attribute,
                "value": value,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("preTermCondition", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "preTermCondition")
        pre_term_condition: None | str = _value

        relational_operator = _d.pop("relationalOperator", UNSET)
        if type(relational_operator) is not str:
            relational_operator = _reading.check(str, relational_operator, "relationalOperator")

        routing_attribute: RoutingAttribute = _reading.read(
            _models.RoutingAttribute.from_dict,
            _d.pop("routingAttribute", UNSET),
            "routingAttribute",
        )

        value = _d.pop("value", UNSET)
        if type(value) is not int:
            value = _reading.check(int, value, "value")

        _instance = _cls(
            pre_term_condition=pre_term_condition,
            relational_operator=relational_operator,
            routing_attribute=routing_attribute,
            value=value,
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
