from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.sub_group import SubGroup


_T = _TypeVar("_T", bound="RealmGroup")


@_attrs_define
class RealmGroup:
    id: UUID
    name: str
    path: str
    sub_groups: list[SubGroup]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(_reading.present(self.id, "id"))

        name = self.name

        path = self.path

        sub_groups = []
        for _sub_groups_item_data in self.sub_groups:
            _sub_groups_item = _sub_groups_item_data.to_dict()
            sub_groups.append(_sub_groups_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "id": id,
                "name": name,
                "path": path,
                "subGroups": sub_groups,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        path = _d.pop("path", UNSET)
        if type(path) is not str:
            path = _reading.check(str, path, "path")

        sub_groups = _reading.read_list(
            _models.SubGroup.from_dict, _d.pop("subGroups", UNSET), "subGroups"
        )

        _instance = _cls(
            id=id,
            name=name,
            path=path,
            sub_groups=sub_groups,
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
