from __future__ import annotations

from collections.abc import Mapping as _Mapping
from io import BytesIO
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ... import wire as _wire
from .. import types as _types
from ..types import UNSET, File, FileTypes, Unset

_T = _TypeVar("_T", bound="RegisterTenantFormDataRequest")


@_attrs_define
class RegisterTenantFormDataRequest:
    tenant_id: str
    tenant_name: str
    tenant_settings: str
    """ JSON as text, with the parts keyCloak, redis, mongo, campaigns, surveys, finesse, secureLink, mediaServer,
    dialer, twoFAConfigs, fqdn, subDomain and logoURL. """
    status: str | Unset = UNSET
    tenant_code: str | Unset = UNSET
    tenant_logo: File | Unset = UNSET
    """ Mandatory from release 5.1. JPEG, PNG, GIF, SVG or WebP. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        tenant_id = self.tenant_id

        tenant_name = self.tenant_name

        tenant_settings = self.tenant_settings

        status = self.status

        tenant_code = self.tenant_code

        tenant_logo: FileTypes | Unset = UNSET
        if not isinstance(self.tenant_logo, Unset):
            tenant_logo = self.tenant_logo.to_tuple()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "tenantId": tenant_id,
                "tenantName": tenant_name,
                "tenantSettings": tenant_settings,
            }
        )
        if status is not UNSET:
            _field_dict["status"] = status
        if tenant_code is not UNSET:
            _field_dict["tenantCode"] = tenant_code
        if tenant_logo is not UNSET:
            _field_dict["tenantLogo"] = tenant_logo

        return _field_dict

    def to_multipart(self) -> _types.RequestFiles:
        files: _types.RequestFiles = []

        files.append(("tenantId", (None, _wire.form_field(self.tenant_id), "text/plain")))

        files.append(("tenantName", (None, _wire.form_field(self.tenant_name), "text/plain")))

        files.append(
            ("tenantSettings", (None, _wire.form_field(self.tenant_settings), "text/plain"))
        )

        if not isinstance(self.status, Unset):
            files.append(("status", (None, _wire.form_field(self.status), "text/plain")))

        if not isinstance(self.tenant_code, Unset):
            files.append(("tenantCode", (None, _wire.form_field(self.tenant_code), "text/plain")))

        if not isinstance(self.tenant_logo, Unset):
            files.append(("tenantLogo", self.tenant_logo.to_tuple()))

        for _name, _value in self.additional_properties.items():
            files.append((_name, (None, _wire.form_field(_value), "text/plain")))

        return files

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        tenant_id = _d.pop("tenantId", UNSET)
        if type(tenant_id) is not str:
            tenant_id = _reading.check(str, tenant_id, "tenantId")

        tenant_name = _d.pop("tenantName", UNSET)
        if type(tenant_name) is not str:
            tenant_name = _reading.check(str, tenant_name, "tenantName")

        tenant_settings = _d.pop("tenantSettings", UNSET)
        if type(tenant_settings) is not str:
            tenant_settings = _reading.check(str, tenant_settings, "tenantSettings")

        status = _d.pop("status", UNSET)
        if type(status) is not str and status is not UNSET:
            status = _reading.check_optional(str, status, "status")

        tenant_code = _d.pop("tenantCode", UNSET)
        if type(tenant_code) is not str and tenant_code is not UNSET:
            tenant_code = _reading.check_optional(str, tenant_code, "tenantCode")

        tenant_logo: File | Unset = _reading.read_optional(
            lambda _value: File(payload=BytesIO(_value)),
            _d.pop("tenantLogo", UNSET),
            "tenantLogo",
        )

        _instance = _cls(
            tenant_id=tenant_id,
            tenant_name=tenant_name,
            tenant_settings=tenant_settings,
            status=status,
            tenant_code=tenant_code,
            tenant_logo=tenant_logo,
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
