from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateLabelRequest")


@_attrs_define
class UpdateLabelRequest:
    name: str
    """ (Required) """
    color_code: str | Unset = UNSET
    """ CSS colour. """
    created_by: str | Unset = UNSET
    """ User name of the creator. """
    updated_by: str | Unset = UNSET
    """ User name of the last editor. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

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
        if color_code is not UNSET:
            _field_dict["colorCode"] = color_code
        if created_by is not UNSET:
            _field_dict["createdBy"] = created_by
        if updated_by is not UNSET:
            _field_dict["updatedBy"] = updated_by

        return _field_dict

    @classmethod
    def from_dict(_cls: type[T], src_dict: Mapping[str, Any]) -> T:
        _d = _reading.as_mapping(src_dict)
        name = _reading.check(str, _d.pop("name", UNSET), "name")

        color_code = _reading.check_optional(str, _d.pop("colorCode", UNSET), "colorCode")

        created_by = _reading.check_optional(str, _d.pop("createdBy", UNSET), "createdBy")

        updated_by = _reading.check_optional(str, _d.pop("updatedBy", UNSET), "updatedBy")

        _instance = _cls(
            name=name,
            color_code=color_code,
            created_by=created_by,
            updated_by=updated_by,
        )

        _instance.additional_properties = dict(_d)
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
