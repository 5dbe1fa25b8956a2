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
    from ..models.current_customer_input import CurrentCustomerInput


_T = _TypeVar("_T", bound="MovePastConversationsToAnotherCustomerRequest")


@_attrs_define
class MovePastConversationsToAnotherCustomerRequest:
    current_customer: CurrentCustomerInput
    """ Customer the conversations belong to now. (Required) """
    new_customer: CurrentCustomerInput
    """ Customer they move to. (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        current_customer = self.current_customer.to_dict()

        new_customer = self.new_customer.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "currentCustomer": current_customer,
                "newCustomer": new_customer,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        current_customer: CurrentCustomerInput = _reading.read(
            _models.CurrentCustomerInput.from_dict,
            _d.pop("currentCustomer", UNSET),
            "currentCustomer",
        )

        new_customer: CurrentCustomerInput = _reading.read(
            _models.CurrentCustomerInput.from_dict,
            _d.pop("newCustomer", UNSET),
            "newCustomer",
        )

        _instance = _cls(
            current_customer=current_customer,
            new_customer=new_customer,
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
