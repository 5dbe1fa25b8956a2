from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.agent_login_attributes_input import AgentLoginAttributesInput
    from ..models.permitted_resources_input import PermittedResourcesInput
    from ..models.supervised_team_input import SupervisedTeamInput


_T = _TypeVar("_T", bound="AgentLoginRequest")


@_attrs_define
class AgentLoginRequest:
    first_name: str
    """ First name, or the only name. (Required) """
    last_name: str
    """ Last name. (Required) """
    attributes: AgentLoginAttributesInput | Unset = UNSET
    id: UUID | Unset = UNSET
    permitted_resources: PermittedResourcesInput | Unset = UNSET
    """ Resources and scopes granted by Keycloak. """
    realm: str | Unset = UNSET
    """ Keycloak realm. """
    roles: list[str] | Unset = UNSET
    """ Realm roles. """
    supervised_teams: list[SupervisedTeamInput] | Unset = UNSET
    """ Teams the user supervises. """
    user_team: None | SupervisedTeamInput | Unset = UNSET
    """ Team of the user. """
    username: str | Unset = UNSET
    """ User name. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.supervised_team_input import SupervisedTeamInput  # noqa: PLC0415

        first_name = self.first_name

        last_name = self.last_name

        attributes: dict[str, Any] | Unset = UNSET
        if not isinstance(self.attributes, Unset):
            attributes = self.attributes.to_dict()

        id: str | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = str(self.id)

        permitted_resources: dict[str, Any] | Unset = UNSET
        if not isinstance(self.permitted_resources, Unset):
            permitted_resources = self.permitted_resources.to_dict()

        realm = self.realm

        roles: list[str] | Unset = UNSET
        if not isinstance(self.roles, Unset):
            roles = self.roles

        supervised_teams: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.supervised_teams, Unset):
            supervised_teams = []
            for _supervised_teams_item_data in self.supervised_teams:
                _supervised_teams_item = _supervised_teams_item_data.to_dict()
                supervised_teams.append(_supervised_teams_item)

        user_team: dict[str, Any] | None | Unset
        if isinstance(self.user_team, Unset):
            user_team = UNSET
        elif isinstance(self.user_team, SupervisedTeamInput):
            user_team = self.user_team.to_dict()
        else:
            user_team = self.user_team

        username = self.username

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "firstName": first_name,
                "lastName": last_name,
            }
        )
        if attributes is not UNSET:
            _field_dict["attributes"] = attributes
        if id is not UNSET:
            _field_dict["id"] = id
        if permitted_resources is not UNSET:
            _field_dict["permittedResources"] = permitted_resources
        if realm is not UNSET:
            _field_dict["realm"] = realm
        if roles is not UNSET:
            _field_dict["roles"] = roles
        if supervised_teams is not UNSET:
            _field_dict["supervisedTeams"] = supervised_teams
        if user_team is not UNSET:
            _field_dict["userTeam"] = user_team
        if username is not UNSET:
            _field_dict["username"] = username

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        first_name = _d.pop("firstName", UNSET)
        if type(first_name) is not str:
            first_name = _reading.check(str, first_name, "firstName")

        last_name = _d.pop("lastName", UNSET)
        if type(last_name) is not str:
            last_name = _reading.check(str, last_name, "lastName")

        attributes: AgentLoginAttributesInput | Unset = _reading.read_optional(
            _models.AgentLoginAttributesInput.from_dict,
            _d.pop("attributes", UNSET),
            "attributes",
        )

        _value = _d.pop("id", UNSET)
        id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                id = UUID(_value)
            except _reading.FAILURES:
                id = _reading.kept_optional(_value, "id")

        permitted_resources: PermittedResourcesInput | Unset = _reading.read_optional(
            _models.PermittedResourcesInput.from_dict,
            _d.pop("permittedResources", UNSET),
            "permittedResources",
        )

        realm = _d.pop("realm", UNSET)
        if type(realm) is not str and realm is not UNSET:
            realm = _reading.check_optional(str, realm, "realm")

        roles = _reading.read_plain_list_optional(str, _d.pop("roles", UNSET), "roles")

        supervised_teams = _reading.read_list_optional(
            _models.SupervisedTeamInput.from_dict,
            _d.pop("supervisedTeams", UNSET),
            "supervisedTeams",
        )

        def _parse_user_team(data: object) -> None | SupervisedTeamInput | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                user_team_type_0: SupervisedTeamInput = _reading.read(
                    _models.SupervisedTeamInput.from_dict,
                    data,
                    None,
                )

                return user_team_type_0

            return cast(
                "None | SupervisedTeamInput | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "userTeam", plain=()),
            )

        user_team = _parse_user_team(_d.pop("userTeam", UNSET))

        username = _d.pop("username", UNSET)
        if type(username) is not str and username is not UNSET:
            username = _reading.check_optional(str, username, "username")

        _instance = _cls(
            first_name=first_name,
            last_name=last_name,
            attributes=attributes,
            id=id,
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
