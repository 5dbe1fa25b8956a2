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
    from ..models.tenant_tenant_settings import TenantTenantSettings


_T = _TypeVar("_T", bound="RegisterTenantResponse")


@_attrs_define
class RegisterTenantResponse:
    tenant_id: str
    tenant_name: str
    tenant_settings: TenantTenantSettings
    created_by: str | Unset = UNSET
    status: str | Unset = UNSET
    tenant_code: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        tenant_id = self.tenant_id

        tenant_name = self.tenant_name

        tenant_settings = self.tenant_settings.to_dict()

        created_by = self.created_by

        status = self.status

        tenant_code = self.tenant_code

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "tenantId": tenant_id,
                "tenantName": tenant_name,
                "tenantSettings": tenant_settings,
            }
        )
        if created_by is not UNSET:
            _field_dict["createdBy"] = created_by
        if status is not UNSET:
            _field_dict["status"] = status
        if tenant_code is not UNSET:
            _field_dict["tenantCode"] = tenant_code

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        tenant_id = _d.pop("tenantId", UNSET)
        if type(tenant_id) is not str:
            tenant_id = _reading.check(str, tenant_id, "tenantId")

        tenant_name = _d.pop("tenantName", UNSET)
        if type(tenant_name) is not str:
            tenant_name = _reading.check(str, tenant_name, "tenantName")

        tenant_settings: TenantTenantSettings = _reading.read(
            _models.TenantTenantSettings.from_dict,
            _d.pop("tenantSettings", UNSET),
            "tenantSettings",
        )

        created_by = _d.pop("createdBy", UNSET)
        if type(created_by) is not str and created_by is not UNSET:
            created_by = _reading.check_optional(str, created_by, "createdBy")

        status = _d.pop("status", UNSET)
        if type(status) is not str and status is not UNSET:
            status = _reading.check_optional(str, status, "status")

        tenant_code = _d.pop("tenantCode", UNSET)
        if type(tenant_code) is not str and tenant_code is not UNSET:
            tenant_code = _reading.check_optional(str, tenant_code, "tenantCode")

        _instance = _cls(
            tenant_id=tenant_id,
            tenant_name=tenant_name,
            tenant_settings=tenant_settings,
            created_by=created_by,
            status=status,
            tenant_code=tenant_code,
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
