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
    from ..models.dialer_input import DialerInput
    from ..models.key_cloak_input import KeyCloakInput
    from ..models.media_server_input import MediaServerInput
    from ..models.secure_link_input import SecureLinkInput
    from ..models.two_fa_configs_input import TwoFaConfigsInput


_T = _TypeVar("_T", bound="TenantSettingsInput")


@_attrs_define
class TenantSettingsInput:
    dialer: DialerInput | Unset = UNSET
    fqdn: str | Unset = UNSET
    key_cloak: KeyCloakInput | Unset = UNSET
    logo_url: str | Unset = UNSET
    media_server: MediaServerInput | Unset = UNSET
    secure_link: SecureLinkInput | Unset = UNSET
    sub_domain: str | Unset = UNSET
    two_fa_configs: TwoFaConfigsInput | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        dialer: dict[str, Any] | Unset = UNSET
        if not isinstance(self.dialer, Unset):
            dialer = self.dialer.to_dict()

        fqdn = self.fqdn

        key_cloak: dict[str, Any] | Unset = UNSET
        if not isinstance(self.key_cloak, Unset):
            key_cloak = self.key_cloak.to_dict()

        logo_url = self.logo_url

        media_server: dict[str, Any] | Unset = UNSET
        if not isinstance(self.media_server, Unset):
            media_server = self.media_server.to_dict()

        secure_link: dict[str, Any] | Unset = UNSET
        if not isinstance(self.secure_link, Unset):
            secure_link = self.secure_link.to_dict()

        sub_domain = self.sub_domain

        two_fa_configs: dict[str, Any] | Unset = UNSET
        if not isinstance(self.two_fa_configs, Unset):
            two_fa_configs = self.two_fa_configs.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if dialer is not UNSET:
            _field_dict["dialer"] = dialer
        if fqdn is not UNSET:
            _field_dict["fqdn"] = fqdn
        if key_cloak is not UNSET:
            _field_dict["keyCloak"] = key_cloak
        if logo_url is not UNSET:
            _field_dict["logoURL"] = logo_url
        if media_server is not UNSET:
            _field_dict["mediaServer"] = media_server
        if secure_link is not UNSET:
            _field_dict["secureLink"] = secure_link
        if sub_domain is not UNSET:
            _field_dict["subDomain"] = sub_domain
        if two_fa_configs is not UNSET:
            _field_dict["twoFAConfigs"] = two_fa_configs

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        dialer: DialerInput | Unset = _reading.read_optional(
            _models.DialerInput.from_dict,
            _d.pop("dialer", UNSET),
            "dialer",
        )

        fqdn = _d.pop("fqdn", UNSET)
        if type(fqdn) is not str and fqdn is not UNSET:
            fqdn = _reading.check_optional(str, fqdn, "fqdn")

        key_cloak: KeyCloakInput | Unset = _reading.read_optional(
            _models.KeyCloakInput.from_dict,
            _d.pop("keyCloak", UNSET),
            "keyCloak",
        )

        logo_url = _d.pop("logoURL", UNSET)
        if type(logo_url) is not str and logo_url is not UNSET:
            logo_url = _reading.check_optional(str, logo_url, "logoURL")

        media_server: MediaServerInput | Unset = _reading.read_optional(
            _models.MediaServerInput.from_dict,
            _d.pop("mediaServer", UNSET),
            "mediaServer",
        )

        secure_link: SecureLinkInput | Unset = _reading.read_optional(
            _models.SecureLinkInput.from_dict,
            _d.pop("secureLink", UNSET),
            "secureLink",
        )

        sub_domain = _d.pop("subDomain", UNSET)
        if type(sub_domain) is not str and sub_domain is not UNSET:
            sub_domain = _reading.check_optional(str, sub_domain, "subDomain")

        two_fa_configs: TwoFaConfigsInput | Unset = _reading.read_optional(
            _models.TwoFaConfigsInput.from_dict,
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
