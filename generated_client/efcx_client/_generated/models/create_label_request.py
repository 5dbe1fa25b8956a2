from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="CreateLabelRequest")


@_attrs_define
class CreateLabelRequest:
    name: str
    """ (Required) """
    field_id: str | Unset = UNSET
    """ Id (24 hex characters). """
    color_code: str | Unset = UNSET
    """ CSS colour. """
    created_by: str | Unset = UNSET
    """ User name of the creator. """
    updated_by: str | Unset = UNSET
    """ User name of the last editor. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        field_id = self.field_id

        color_code = self.color_code

        created_by = self.created_by

        updated_by = self.updated_by

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "name": name,
            }
        )
        if field_id is not UNSET:
            _field_dict["_id"] = field_id
        if color_code is not UNSET:
            _field_dict["colorCode"] = color_code
        if created_by is not UNSET:
            _field_dict["createdBy"] = created_by
        if updated_by is not UNSET:
            _field_dict["updatedBy"] = updated_by

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        field_id = _d.pop("_id", UNSET)
        if type(field_id) is not str and field_id is not UNSET:
            field_id = _reading.check_optional(str, field_id, "_id")

        color_code = _d.pop("colorCode", UNSET)
        if type(color_code) is not str and color_code is not UNSET:
            color_code = _reading.check_optional(str, color_code, "colorCode")

        created_by = _d.pop("createdBy", UNSET)
        if type(created_by) is not str and created_by is not UNSET:
            created_by = _reading.check_optional(str, created_by, "createdBy")

        updated_by = _d.pop("updatedBy", UNSET)
        if type(updated_by) is not str and updated_by is not UNSET:
            updated_by = _reading.check_optional(str, updated_by, "updatedBy")

        _instance = _cls(
            name=name,
            field_id=field_id,
            color_code=color_code,
            created_by=created_by,
            updated_by=updated_by,
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
