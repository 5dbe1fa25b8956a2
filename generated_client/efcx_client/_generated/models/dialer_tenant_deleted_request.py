from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.created_tenant_settings_input import CreatedTenantSettingsInput


_T = _TypeVar("_T", bound="DialerTenantDeletedRequest")


@_attrs_define
class DialerTenantDeletedRequest:
    tenant_id: str
    """ Tenant id; also the name of its realm. (Required) """
    tenant_settings: CreatedTenantSettingsInput | Unset = UNSET
    """ Settings of the tenant. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        tenant_id = self.tenant_id

        tenant_settings: dict[str, Any] | Unset = UNSET
        if not isinstance(self.tenant_settings, Unset):
            tenant_settings = self.tenant_settings.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "tenantId": tenant_id,
            }
        )
        if tenant_settings is not UNSET:
            _field_dict["tenantSettings"] = tenant_settings

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        tenant_id = _d.pop("tenantId", UNSET)
        if type(tenant_id) is not str:
            tenant_id = _reading.check(str, tenant_id, "tenantId")

        tenant_settings: CreatedTenantSettingsInput | Unset = _reading.read_optional(
            _models.CreatedTenantSettingsInput.from_dict,
            _d.pop("tenantSettings", UNSET),
            "tenantSettings",
        )

        _instance = _cls(
            tenant_id=tenant_id,
            tenant_settings=tenant_settings,
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
