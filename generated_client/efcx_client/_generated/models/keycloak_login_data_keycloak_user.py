from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.keycloak_login_data_keycloak_user_attributes import (
        KeycloakLoginDataKeycloakUserAttributes,
    )
    from ..models.permitted_resources import PermittedResources
    from ..models.unified_admin_team import UnifiedAdminTeam


T = TypeVar("T", bound="KeycloakLoginDataKeycloakUser")


@_attrs_define
class KeycloakLoginDataKeycloakUser:
    attributes: KeycloakLoginDataKeycloakUserAttributes
    first_name: str
    id: UUID
    last_name: str
    permitted_resources: PermittedResources
    realm: str
    roles: list[str]
    supervised_teams: list[UnifiedAdminTeam]
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

        supervised_teams = []
        for supervised_teams_item_data in self.supervised_teams:
            supervised_teams_item = supervised_teams_item_data.to_dict()
            supervised_teams.append(supervised_teams_item)

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
                "username": username,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.keycloak_login_data_keycloak_user_attributes import (
            KeycloakLoginDataKeycloakUserAttributes,  # noqa: PLC0415
        )
        from ..models.permitted_resources import PermittedResources  # noqa: PLC0415
        from ..models.unified_admin_team import UnifiedAdminTeam  # noqa: PLC0415

        _d = _reading.as_mapping(src_dict)
        attributes: KeycloakLoginDataKeycloakUserAttributes = _reading.read(
            lambda _value: KeycloakLoginDataKeycloakUserAttributes.from_dict(_value),
            _d.pop("attributes", UNSET),
            "attributes",
        )

        first_name = _reading.check(str, _d.pop("firstName", UNSET), "firstName")

        id: UUID = _reading.read(
            lambda _value: UUID(_value),
            _d.pop("id", UNSET),
            "id",
        )

        last_name = _reading.check(str, _d.pop("lastName", UNSET), "lastName")

        permitted_resources: PermittedResources = _reading.read(
            lambda _value: PermittedResources.from_dict(_value),
            _d.pop("permittedResources", UNSET),
            "permittedResources",
        )

        realm = _reading.check(str, _d.pop("realm", UNSET), "realm")

        def _roles_item(roles_item_data: Any) -> str:
            return _reading.check(str, roles_item_data, None)

        roles = _reading.read_list(_roles_item, _d.pop("roles", UNSET), "roles")

        def _supervised_teams_item(supervised_teams_item_data: Any) -> UnifiedAdminTeam:
            supervised_teams_item: UnifiedAdminTeam = _reading.read(
                lambda _value: UnifiedAdminTeam.from_dict(_value),
                supervised_teams_item_data,
                None,
            )

            return supervised_teams_item

        supervised_teams = _reading.read_list(
            _supervised_teams_item, _d.pop("supervisedTeams", UNSET), "supervisedTeams"
        )

        username = _reading.check(str, _d.pop("username", UNSET), "username")

        _instance = _cls(
            attributes=attributes,
            first_name=first_name,
            id=id,
            last_name=last_name,
            permitted_resources=permitted_resources,
            realm=realm,
            roles=roles,
            supervised_teams=supervised_teams,
            username=username,
        )

        _instance.additional_properties = dict(_d)
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
