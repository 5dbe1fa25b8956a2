from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.create_schema_attribute_request_type import (
    CreateSchemaAttributeRequestType,
    check_create_schema_attribute_request_type,
)
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="CreateSchemaAttributeRequest")


@_attrs_define
class CreateSchemaAttributeRequest:
    label: str
    """ Name shown on the desk. (Required) """
    type_: CreateSchemaAttributeRequestType
    """ Letter case inferred for some entries. One of: alphaNumeric, boolean, email, ip, name, number, phoneNumber,
    password, string, url. (Required) """
    field_id: str | Unset = UNSET
    """ Id (24 hex characters). """
    channel_types: list[str] | Unset = UNSET
    """ Channel type names the attribute identifies a customer on. """
    default_value: str | Unset = UNSET
    description: str | Unset = UNSET
    is_channel_identifier: bool | Unset = UNSET
    """ Whether the values are channel identifiers. """
    is_delete_able: bool | Unset = UNSET
    """ Whether the attribute may be deleted. """
    is_pii: bool | Unset = UNSET
    """ Whether the values are personal data. """
    is_required: bool | Unset = UNSET
    """ Whether every profile needs a value. """
    key: str | Unset = UNSET
    """ camelCase form of label. """
    length: int | str | Unset = UNSET
    """ Number for type string, else empty text. """
    sort_order: int | Unset = UNSET
    """ Place in the list. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        label = self.label

        type_: str = self.type_

        field_id = self.field_id

        channel_types: list[str] | Unset = UNSET
        if not isinstance(self.channel_types, Unset):
            channel_types = self.channel_types

        default_value = self.default_value

        description = self.description

        is_channel_identifier = self.is_channel_identifier

        is_delete_able = self.is_delete_able

        is_pii = self.is_pii

        is_required = self.is_required

        key = self.key

        length: int | str | Unset
        if isinstance(self.length, Unset):
            length = UNSET
        else:
            length = self.length

        sort_order = self.sort_order

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "label": label,
                "type": type_,
            }
        )
        if field_id is not UNSET:
            _field_dict["_id"] = field_id
        if channel_types is not UNSET:
            _field_dict["channelTypes"] = channel_types
        if default_value is not UNSET:
            _field_dict["defaultValue"] = default_value
        if description is not UNSET:
            _field_dict["description"] = description
        if is_channel_identifier is not UNSET:
            _field_dict["isChannelIdentifier"] = is_channel_identifier
        if is_delete_able is not UNSET:
            _field_dict["isDeleteAble"] = is_delete_able
        if is_pii is not UNSET:
            _field_dict["isPii"] = is_pii
        if is_required is not UNSET:
            _field_dict["isRequired"] = is_required
        if key is not UNSET:
            _field_dict["key"] = key
        if length is not UNSET:
            _field_dict["length"] = length
        if sort_order is not UNSET:
            _field_dict["sortOrder"] = sort_order

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        label = _d.pop("label", UNSET)
        if type(label) is not str:
            label = _reading.check(str, label, "label")

        _value = _d.pop("type", UNSET)
        try:
            type_: CreateSchemaAttributeRequestType = check_create_schema_attribute_request_type(
                _value
            )
        except _reading.FAILURES:
            type_ = _reading.kept(_value, "type", "value")

        field_id = _d.pop("_id", UNSET)
        if type(field_id) is not str and field_id is not UNSET:
            field_id = _reading.check_optional(str, field_id, "_id")

        channel_types = _reading.read_plain_list_optional(
            str, _d.pop("channelTypes", UNSET), "channelTypes"
        )

        default_value = _d.pop("defaultValue", UNSET)
        if type(default_value) is not str and default_value is not UNSET:
            default_value = _reading.check_optional(str, default_value, "defaultValue")

        description = _d.pop("description", UNSET)
        if type(description) is not str and description is not UNSET:
            description = _reading.check_optional(str, description, "description")

        is_channel_identifier = _d.pop("isChannelIdentifier", UNSET)
        if type(is_channel_identifier) is not bool and is_channel_identifier is not UNSET:
            is_channel_identifier = _reading.check_optional(
                bool, is_channel_identifier, "isChannelIdentifier"
            )

        is_delete_able = _d.pop("isDeleteAble", UNSET)
        if type(is_delete_able) is not bool and is_delete_able is not UNSET:
            is_delete_able = _reading.check_optional(bool, is_delete_able, "isDeleteAble")

        is_pii = _d.pop("isPii", UNSET)
        if type(is_pii) is not bool and is_pii is not UNSET:
            is_pii = _reading.check_optional(bool, is_pii, "isPii")

        is_required = _d.pop("isRequired", UNSET)
        if type(is_required) is not bool and is_required is not UNSET:
            is_required = _reading.check_optional(bool, is_required, "isRequired")

        key = _d.pop("key", UNSET)
        if type(key) is not str and key is not UNSET:
            key = _reading.check_optional(str, key, "key")

        _value = _d.pop("length", UNSET)
        if (
            type(_value)
            not in (
                str,
                int,
            )
            and _value is not UNSET
        ):
            _value = _reading.check_plain_optional(
                (
                    str,
                    int,
                ),
                _value,
                "length",
            )
        length: int | str | Unset = _value

        sort_order = _d.pop("sortOrder", UNSET)
        if type(sort_order) is not int and sort_order is not UNSET:
            sort_order = _reading.check_optional(int, sort_order, "sortOrder")

        _instance = _cls(
            label=label,
            type_=type_,
            field_id=field_id,
            channel_types=channel_types,
            default_value=default_value,
            description=description,
            is_channel_identifier=is_channel_identifier,
            is_delete_able=is_delete_able,
            is_pii=is_pii,
            is_required=is_required,
            key=key,
            length=length,
            sort_order=sort_order,
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
