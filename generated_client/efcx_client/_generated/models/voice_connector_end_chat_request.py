from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="VoiceConnectorEndChatRequest")


@_attrs_define
class VoiceConnectorEndChatRequest:
    customer_id: str
    """ Customer. (Required) """
    service_id: str
    """ Service identifier. (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        customer_id = self.customer_id

        service_id = self.service_id

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "customerId": customer_id,
                "serviceId": service_id,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        customer_id = _d.pop("customerId", UNSET)
        if type(customer_id) is not str:
            customer_id = _reading.check(str, customer_id, "customerId")

        service_id = _d.pop("serviceId", UNSET)
        if type(service_id) is not str:
            service_id = _reading.check(str, service_id, "serviceId")

        _instance = _cls(
            customer_id=customer_id,
            service_id=service_id,
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
