from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.dialer import Dialer
    from ..models.media_server import MediaServer
    from ..models.secure_link import SecureLink
    from ..models.tenant_settings_key_cloak import TenantSettingsKeyCloak
    from ..models.two_fa_configs import TwoFaConfigs


_T = _TypeVar("_T", bound="TenantTenantSettings")


@_attrs_define
class TenantTenantSettings:
    dialer: Dialer
    fqdn: str
    key_cloak: TenantSettingsKeyCloak
    logo_url: str
    media_server: MediaServer
    secure_link: SecureLink
    sub_domain: str
    two_fa_configs: TwoFaConfigs
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        dialer = self.dialer.to_dict()

        fqdn = self.fqdn

        key_cloak = self.key_cloak.to_dict()

        logo_url = self.logo_url

        media_server = self.media_server.to_dict()

        secure_link = self.secure_link.to_dict()

        sub_domain = self.sub_domain

        two_fa_configs = self.two_fa_configs.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "dialer": dialer,
                "fqdn": fqdn,
                "keyCloak": key_cloak,
                "logoURL": logo_url,
                "mediaServer": media_server,
                "secureLink": secure_link,
                "subDomain": sub_domain,
                "twoFAConfigs": two_fa_configs,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        dialer: Dialer = _reading.read(
            _models.Dialer.from_dict,
            _d.pop("dialer", UNSET),
            "dialer",
        )

        fqdn = _d.pop("fqdn", UNSET)
        if type(fqdn) is not str:
            fqdn = _reading.check(str, fqdn, "fqdn")

        key_cloak: TenantSettingsKeyCloak = _reading.read(
            _models.TenantSettingsKeyCloak.from_dict,
            _d.pop("keyCloak", UNSET),
            "keyCloak",
        )

        logo_url = _d.pop("logoURL", UNSET)
        if type(logo_url) is not str:
            logo_url = _reading.check(str, logo_url, "logoURL")

        media_server: MediaServer = _reading.read(
            _models.MediaServer.from_dict,
            _d.pop("mediaServer", UNSET),
            "mediaServer",
        )

        secure_link: SecureLink = _reading.read(
            _models.SecureLink.from_dict,
            _d.pop("secureLink", UNSET),
            "secureLink",
        )

        sub_domain = _d.pop("subDomain", UNSET)
        if type(sub_domain) is not str:
            sub_domain = _reading.check(str, sub_domain, "subDomain")

        two_fa_configs: TwoFaConfigs = _reading.read(
            _models.TwoFaConfigs.from_dict,
            _d.pop("twoFAConfigs", UNSET),
            "twoFAConfigs",
        )

        _instance = _cls(
            dialer=dialer,
            fqdn=fqdn,
            key_cloak=key_cloak,
            logo_url=logo_url,
            media_server=media_server,
            secure_link=secure_link,
            sub_domain=sub_domain,
            two_fa_configs=two_fa_configs,
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
