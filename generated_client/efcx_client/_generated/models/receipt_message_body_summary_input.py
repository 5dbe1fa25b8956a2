from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="ReceiptMessageBodySummaryInput")


@_attrs_define
class ReceiptMessageBodySummaryInput:
    shipping_cost: int | Unset = UNSET
    subtotal: int | Unset = UNSET
    total_cost: int | Unset = UNSET
    total_tax: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        shipping_cost = self.shipping_cost

        subtotal = self.subtotal

        total_cost = self.total_cost

        total_tax = self.total_tax

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if shipping_cost is not UNSET:
            _field_dict["shippingCost"] = shipping_cost
        if subtotal is not UNSET:
            _field_dict["subtotal"] = subtotal
        if total_cost is not UNSET:
            _field_dict["totalCost"] = total_cost
        if total_tax is not UNSET:
            _field_dict["totalTax"] = total_tax

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        shipping_cost = _d.pop("shippingCost", UNSET)
        if type(shipping_cost) is not int and shipping_cost is not UNSET:
            shipping_cost = _reading.check_optional(int, shipping_cost, "shippingCost")

        subtotal = _d.pop("subtotal", UNSET)
        if type(subtotal) is not int and subtotal is not UNSET:
            subtotal = _reading.check_optional(int, subtotal, "subtotal")

        total_cost = _d.pop("totalCost", UNSET)
        if type(total_cost) is not int and total_cost is not UNSET:
            total_cost = _reading.check_optional(int, total_cost, "totalCost")

        total_tax = _d.pop("totalTax", UNSET)
        if type(total_tax) is not int and total_tax is not UNSET:
            total_tax = _reading.check_optional(int, total_tax, "totalTax")

        _instance = _cls(
            shipping_cost=shipping_cost,
            subtotal=subtotal,
            total_cost=total_cost,
            total_tax=total_tax,
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
