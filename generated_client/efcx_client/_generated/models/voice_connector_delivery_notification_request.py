from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="VoiceConnectorDeliveryNotificationRequest")


@_attrs_define
class VoiceConnectorDeliveryNotificationRequest:
    call_result: str
    """ Result of the call; NORMAL_CLEARING means delivered, all else failed. (Required) """
    customer_num: str
    """ Number of the customer. (Required) """
    id: UUID
    """ (Required) """
    service_id: str
    """ Service identifier. (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        call_result = self.call_result

        customer_num = self.customer_num

        id = str(_reading.present(self.id, "id"))

        service_id = self.service_id

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "callResult": call_result,
                "customerNum": customer_num,
                "id": id,
                "serviceId": service_id,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        call_result = _d.pop("callResult", UNSET)
        if type(call_result) is not str:
            call_result = _reading.check(str, call_result, "callResult")

        customer_num = _d.pop("customerNum", UNSET)
        if type(customer_num) is not str:
            customer_num = _reading.check(str, customer_num, "customerNum")

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        service_id = _d.pop("serviceId", UNSET)
        if type(service_id) is not str:
            service_id = _reading.check(str, service_id, "serviceId")

        _instance = _cls(
            call_result=call_result,
            customer_num=customer_num,
            id=id,
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
