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
    from ..models.assigned_to import AssignedTo
    from ..models.create_protected_resource_response_attributes import (
        CreateProtectedResourceResponseAttributes,
    )
    from ..models.resource_scope import ResourceScope


_T = _TypeVar("_T", bound="CreateProtectedResourceResponse")


@_attrs_define
class CreateProtectedResourceResponse:
    field_id: UUID
    attributes: CreateProtectedResourceResponseAttributes
    name: str
    owner: AssignedTo
    owner_managed_access: bool
    resource_scopes: list[ResourceScope]
    uris: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_id = str(_reading.present(self.field_id, "_id"))

        attributes = self.attributes.to_dict()

        name = self.name

        owner = self.owner.to_dict()

        owner_managed_access = self.owner_managed_access

        resource_scopes = []
        for _resource_scopes_item_data in self.resource_scopes:
            _resource_scopes_item = _resource_scopes_item_data.to_dict()
            resource_scopes.append(_resource_scopes_item)

        uris = self.uris

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "_id": field_id,
                "attributes": attributes,
                "name": name,
                "owner": owner,
                "ownerManagedAccess": owner_managed_access,
                "resource_scopes": resource_scopes,
                "uris": uris,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("_id", UNSET)
        try:
            field_id: UUID = UUID(_value)
        except _reading.FAILURES:
            field_id = _reading.kept(_value, "_id")

        attributes: CreateProtectedResourceResponseAttributes = _reading.read(
            _models.CreateProtectedResourceResponseAttributes.from_dict,
            _d.pop("attributes", UNSET),
            "attributes",
        )

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        owner: AssignedTo = _reading.read(
            _models.AssignedTo.from_dict,
            _d.pop("owner", UNSET),
            "owner",
        )

        owner_managed_access = _d.pop("ownerManagedAccess", UNSET)
        if type(owner_managed_access) is not bool:
            owner_managed_access = _reading.check(bool, owner_managed_access, "ownerManagedAccess")

        resource_scopes = _reading.read_list(
            _models.ResourceScope.from_dict, _d.pop("resource_scopes", UNSET), "resource_scopes"
        )

        uris = _reading.read_plain_list(str, _d.pop("uris", UNSET), "uris")

        _instance = _cls(
            field_id=field_id,
            attributes=attributes,
            name=name,
            owner=owner,
            owner_managed_access=owner_managed_access,
            resource_scopes=resource_scopes,
            uris=uris,
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
