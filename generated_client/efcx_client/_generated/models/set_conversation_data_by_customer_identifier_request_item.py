from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.set_conversation_data_by_customer_identifier_request_item_type import (
    SetConversationDataByCustomerIdentifierRequestItemType,
    check_set_conversation_data_by_customer_identifier_request_item_type,
)
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="SetConversationDataByCustomerIdentifierRequestItem")


@_attrs_define
class SetConversationDataByCustomerIdentifierRequestItem:
    key: str | Unset = UNSET
    type_: SetConversationDataByCustomerIdentifierRequestItemType | Unset = UNSET
    value: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        type_: str | Unset = UNSET
        if not isinstance(self.type_, Unset):
            type_ = self.type_

        value = self.value

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if key is not UNSET:
            _field_dict["key"] = key
        if type_ is not UNSET:
            _field_dict["type"] = type_
        if value is not UNSET:
            _field_dict["value"] = value

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        key = _d.pop("key", UNSET)
        if type(key) is not str and key is not UNSET:
            key = _reading.check_optional(str, key, "key")

        _value = _d.pop("type", UNSET)
        type_: SetConversationDataByCustomerIdentifierRequestItemType | Unset = UNSET
        if _value is not UNSET:
            try:
                type_ = check_set_conversation_data_by_customer_identifier_request_item_type(_value)
            except _reading.FAILURES:
                type_ = _reading.kept_optional(_value, "type", "value")

        value = _d.pop("value", UNSET)
        if type(value) is not str and value is not UNSET:
            value = _reading.check_optional(str, value, "value")

        _instance = _cls(
            key=key,
            type_=type_,
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
