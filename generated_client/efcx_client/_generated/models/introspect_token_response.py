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
    from ..models.authorization import Authorization
    from ..models.realm_access import RealmAccess


_T = _TypeVar("_T", bound="IntrospectTokenResponse")


@_attrs_define
class IntrospectTokenResponse:
    active: bool
    authorization: Authorization | Unset = UNSET
    realm_access: RealmAccess | Unset = UNSET
    username: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active = self.active

        authorization: dict[str, Any] | Unset = UNSET
        if not isinstance(self.authorization, Unset):
            authorization = self.authorization.to_dict()

        realm_access: dict[str, Any] | Unset = UNSET
        if not isinstance(self.realm_access, Unset):
            realm_access = self.realm_access.to_dict()

        username = self.username

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "active": active,
            }
        )
        if authorization is not UNSET:
            _field_dict["authorization"] = authorization
        if realm_access is not UNSET:
            _field_dict["realm_access"] = realm_access
        if username is not UNSET:
            _field_dict["username"] = username

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        active = _d.pop("active", UNSET)
        if type(active) is not bool:
            active = _reading.check(bool, active, "active")

        authorization: Authorization | Unset = _reading.read_optional(
            _models.Authorization.from_dict,
            _d.pop("authorization", UNSET),
            "authorization",
        )

        realm_access: RealmAccess | Unset = _reading.read_optional(
            _models.RealmAccess.from_dict,
            _d.pop("realm_access", UNSET),
            "realm_access",
        )

        username = _d.pop("username", UNSET)
        if type(username) is not str and username is not UNSET:
            username = _reading.check_optional(str, username, "username")

        _instance = _cls(
            active=active,
            authorization=authorization,
            realm_access=realm_access,
            username=username,
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
