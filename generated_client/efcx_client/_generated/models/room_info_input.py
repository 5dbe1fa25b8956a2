from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.room_info_input_mode import RoomInfoInputMode, check_room_info_input_mode
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="RoomInfoInput")


@_attrs_define
class RoomInfoInput:
    id: str | Unset = UNSET
    mode: RoomInfoInputMode | Unset = UNSET
    """ One of: PRIVATE, CONTACT_CENTER. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        mode: str | Unset = UNSET
        if not isinstance(self.mode, Unset):
            mode = self.mode

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if id is not UNSET:
            _field_dict["id"] = id
        if mode is not UNSET:
            _field_dict["mode"] = mode

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        _value = _d.pop("mode", UNSET)
        mode: RoomInfoInputMode | Unset = UNSET
        if _value is not UNSET:
            try:
                mode = check_room_info_input_mode(_value)
            except _reading.FAILURES:
                mode = _reading.kept_optional(_value, "mode", "value")

        _instance = _cls(
            id=id,
            mode=mode,
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
