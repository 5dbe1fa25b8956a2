from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="Label")


@_attrs_define
class Label:
    field_id: str
    color_code: str
    """ CSS colour. """
    created_by: str
    name: str
    updated_by: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_id = self.field_id

        color_code = self.color_code

        created_by = self.created_by

        name = self.name

        updated_by = self.updated_by

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "_id": field_id,
                "colorCode": color_code,
                "createdBy": created_by,
                "name": name,
            }
        )
        if updated_by is not UNSET:
            _field_dict["updatedBy"] = updated_by

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        field_id = _d.pop("_id", UNSET)
        if type(field_id) is not str:
            field_id = _reading.check(str, field_id, "_id")

        color_code = _d.pop("colorCode", UNSET)
        if type(color_code) is not str:
            color_code = _reading.check(str, color_code, "colorCode")

        created_by = _d.pop("createdBy", UNSET)
        if type(created_by) is not str:
            created_by = _reading.check(str, created_by, "createdBy")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        updated_by = _d.pop("updatedBy", UNSET)
        if type(updated_by) is not str and updated_by is not UNSET:
            updated_by = _reading.check_optional(str, updated_by, "updatedBy")

        _instance = _cls(
            field_id=field_id,
            color_code=color_code,
            created_by=created_by,
            name=name,
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
