from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="RealmRole")


@_attrs_define
class RealmRole:
    client_role: bool
    composite: bool
    container_id: str
    id: UUID
    name: str
    description: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        client_role = self.client_role

        composite = self.composite

        container_id = self.container_id

        id = str(_reading.present(self.id, "id"))

        name = self.name

        description = self.description

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "clientRole": client_role,
                "composite": composite,
                "containerId": container_id,
                "id": id,
                "name": name,
            }
        )
        if description is not UNSET:
            _field_dict["description"] = description

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        client_role = _d.pop("clientRole", UNSET)
        if type(client_role) is not bool:
            client_role = _reading.check(bool, client_role, "clientRole")

        composite = _d.pop("composite", UNSET)
        if type(composite) is not bool:
            composite = _reading.check(bool, composite, "composite")

        container_id = _d.pop("containerId", UNSET)
        if type(container_id) is not str:
            container_id = _reading.check(str, container_id, "containerId")

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        description = _d.pop("description", UNSET)
        if type(description) is not str and description is not UNSET:
            description = _reading.check_optional(str, description, "description")

        _instance = _cls(
            client_role=client_role,
            composite=composite,
            container_id=container_id,
            id=id,
            name=name,
            description=description,
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
