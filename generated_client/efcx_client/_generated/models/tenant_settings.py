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
    from ..models.dialer import Dialer
    from ..models.key_cloak import KeyCloak
    from ..models.media_server import MediaServer
    from ..models.secure_link import SecureLink
    from ..models.two_fa_configs import TwoFaConfigs


_T = _TypeVar("_T", bound="TenantSettings")


@_attrs_define
class TenantSettings:
    fqdn: str
    key_cloak: KeyCloak
    dialer: Dialer | Unset = UNSET
    logo_url: str | Unset = UNSET
    media_server: MediaServer | Unset = UNSET
    secure_link: SecureLink | Unset = UNSET
    sub_domain: str | Unset = UNSET
    two_fa_configs: TwoFaConfigs | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        fqdn = self.fqdn

        key_cloak = self.key_cloak.to_dict()

        dialer: dict[str, Any] | Unset = UNSET
        if not isinstance(self.dialer, Unset):
            dialer = self.dialer.to_dict()

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
        _field_dict.update(
            {
                "fqdn": fqdn,
                "keyCloak": key_cloak,
            }
        )
        if dialer is not UNSET:
            _field_dict["dialer"] = dialer
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
        fqdn = _d.pop("fqdn", UNSET)
        if type(fqdn) is not str:
            fqdn = _reading.check(str, fqdn, "fqdn")

        key_cloak: KeyCloak = _reading.read(
            _models.KeyCloak.from_dict,
            _d.pop("keyCloak", UNSET),
            "keyCloak",
        )

        dialer: Dialer | Unset = _reading.read_optional(
            _models.Dialer.from_dict,
            _d.pop("dialer", UNSET),
            "dialer",
        )

        logo_url = _d.pop("logoURL", UNSET)
        if type(logo_url) is not str and logo_url is not UNSET:
            logo_url = _reading.check_optional(str, logo_url, "logoURL")

        media_server: MediaServer | Unset = _reading.read_optional(
            _models.MediaServer.from_dict,
            _d.pop("mediaServer", UNSET),
            "mediaServer",
        )

        secure_link: SecureLink | Unset = _reading.read_optional(
            _models.SecureLink.from_dict,
            _d.pop("secureLink", UNSET),
            "secureLink",
        )

        sub_domain = _d.pop("subDomain", UNSET)
        if type(sub_domain) is not str and sub_domain is not UNSET:
            sub_domain = _reading.check_optional(str, sub_domain, "subDomain")

        two_fa_configs: TwoFaConfigs | Unset = _reading.read_optional(
            _models.TwoFaConfigs.from_dict,
            _d.pop("twoFAConfigs", UNSET),
            "twoFAConfigs",
        )

        _instance = _cls(
            fqdn=fqdn,
            key_cloak=key_cloak,
            dialer=dialer,
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
