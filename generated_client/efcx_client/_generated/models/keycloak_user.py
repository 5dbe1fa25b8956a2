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
    from ..models.keycloak_user_attributes import KeycloakUserAttributes
    from ..models.permitted_resources import PermittedResources
    from ..models.unified_admin_team import UnifiedAdminTeam


_T = _TypeVar("_T", bound="KeycloakUser")


@_attrs_define
class KeycloakUser:
    attributes: KeycloakUserAttributes
    first_name: str
    id: UUID
    last_name: str
    permitted_resources: PermittedResources
    realm: str
    roles: list[str]
    supervised_teams: list[Any]
    user_team: UnifiedAdminTeam
    username: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        attributes = self.attributes.to_dict()

        first_name = self.first_name

        id = str(_reading.present(self.id, "id"))

        last_name = self.last_name

        permitted_resources = self.permitted_resources.to_dict()

        realm = self.realm

        roles = self.roles

        supervised_teams = self.supervised_teams

        user_team = self.user_team.to_dict()

        username = self.username

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "attributes": attributes,
                "firstName": first_name,
                "id": id,
                "lastName": last_name,
                "permittedResources": permitted_resources,
                "realm": realm,
                "roles": roles,
                "supervisedTeams": supervised_teams,
                "userTeam": user_team,
                "username": username,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        attributes: KeycloakUserAttributes = _reading.read(
            _models.KeycloakUserAttributes.from_dict,
            _d.pop("attributes", UNSET),
            "attributes",
        )

        first_name = _d.pop("firstName", UNSET)
        if type(first_name) is not str:
            first_name = _reading.check(str, first_name, "firstName")

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        last_name = _d.pop("lastName", UNSET)
        if type(last_name) is not str:
            last_name = _reading.check(str, last_name, "lastName")

        permitted_resources: PermittedResources = _reading.read(
            _models.PermittedResources.from_dict,
            _d.pop("permittedResources", UNSET),
            "permittedResources",
        )

        realm = _d.pop("realm", UNSET)
        if type(realm) is not str:
            realm = _reading.check(str, realm, "realm")

        roles = _reading.read_plain_list(str, _d.pop("roles", UNSET), "roles")

        def _supervised_teams_item(supervised_teams_item_data: Any) -> Any:
            return supervised_teams_item_data

        supervised_teams = _reading.read_list(
            _supervised_teams_item, _d.pop("supervisedTeams", UNSET), "supervisedTeams"
        )

        user_team: UnifiedAdminTeam = _reading.read(
            _models.UnifiedAdminTeam.from_dict,
            _d.pop("userTeam", UNSET),
            "userTeam",
        )

        username = _d.pop("username", UNSET)
        if type(username) is not str:
            username = _reading.check(str, username, "username")

        _instance = _cls(
            attributes=attributes,
            first_name=first_name,
            id=id,
            last_name=last_name,
            permitted_resources=permitted_resources,
            realm=realm,
            roles=roles,
            supervised_teams=supervised_teams,
            user_team=user_team,
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
