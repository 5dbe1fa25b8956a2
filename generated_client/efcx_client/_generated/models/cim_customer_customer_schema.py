from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="CimCustomerCustomerSchema")


@_attrs_define
class CimCustomerCustomerSchema:
    field_id: str
    channel_types: list[str]
    default_value: str
    description: str
    is_channel_identifier: bool
    is_delete_able: bool
    is_pii: bool
    is_required: bool
    key: str
    """ The label in camelCase. """
    label: str
    length: int | str
    """ A number for the type `string`, else an empty text. """
    sort_order: int
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_id = self.field_id

        channel_types = self.channel_types

        default_value = self.default_value

        description = self.description

        is_channel_identifier = self.is_channel_identifier

        is_delete_able = self.is_delete_able

        is_pii = self.is_pii

        is_required = self.is_required

        key = self.key

        label = self.label

        length: int | str
        length = self.length

        sort_order = self.sort_order

        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "_id": field_id,
                "channelTypes": channel_types,
                "defaultValue": default_value,
                "description": description,
                "isChannelIdentifier": is_channel_identifier,
                "isDeleteAble": is_delete_able,
                "isPii": is_pii,
                "isRequired": is_required,
                "key": key,
                "label": label,
                "length": length,
                "sortOrder": sort_order,
                "type": type_,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        field_id = _d.pop("_id", UNSET)
        if type(field_id) is not str:
            field_id = _reading.check(str, field_id, "_id")

        channel_types = _reading.read_plain_list(str, _d.pop("channelTypes", UNSET), "channelTypes")

        default_value = _d.pop("defaultValue", UNSET)
        if type(default_value) is not str:
            default_value = _reading.check(str, default_value, "defaultValue")

        description = _d.pop("description", UNSET)
        if type(description) is not str:
            description = _reading.check(str, description, "description")

        is_channel_identifier = _d.pop("isChannelIdentifier", UNSET)
        if type(is_channel_identifier) is not bool:
            is_channel_identifier = _reading.check(
                bool, is_channel_identifier, "isChannelIdentifier"
            )

        is_delete_able = _d.pop("isDeleteAble", UNSET)
        if type(is_delete_able) is not bool:
            is_delete_able = _reading.check(bool, is_delete_able, "isDeleteAble")

        is_pii = _d.pop("isPii", UNSET)
        if type(is_pii) is not bool:
            is_pii = _reading.check(bool, is_pii, "isPii")

        is_required = _d.pop("isRequired", UNSET)
        if type(is_required) is not bool:
            is_required = _reading.check(bool, is_required, "isRequired")

        key = _d.pop("key", UNSET)
        if type(key) is not str:
            key = _reading.check(str, key, "key")

        label = _d.pop("label", UNSET)
        if type(label) is not str:
            label = _reading.check(str, label, "label")

        _value = _d.pop("length", UNSET)
        if type(_value) not in (
            str,
            int,
        ):
            _value = _reading.check_plain(
                (
                    str,
                    int,
                ),
                _value,
                "length",
            )
        length: int | str = _value

        sort_order = _d.pop("sortOrder", UNSET)
        if type(sort_order) is not int:
            sort_order = _reading.check(int, sort_order, "sortOrder")

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str:
            type_ = _reading.check(str, type_, "type")

        _instance = _cls(
            field_id=field_id,
            channel_types=channel_types,
            default_value=default_value,
            description=description,
            is_channel_identifier=is_channel_identifier,
            is_delete_able=is_delete_able,
            is_pii=is_pii,
            is_required=is_required,
            key=key,
            label=label,
            length=length,
            sort_order=sort_order,
            type_=type_,
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
