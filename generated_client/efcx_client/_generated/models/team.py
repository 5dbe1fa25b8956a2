from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.unified_admin_team import UnifiedAdminTeam


_T = _TypeVar("_T", bound="Team")


@_attrs_define
class Team:
    permission_groups: list[str]
    supervised_teams: list[UnifiedAdminTeam]
    user_team: None | UnifiedAdminTeam
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.unified_admin_team import UnifiedAdminTeam  # noqa: PLC0415

        permission_groups = self.permission_groups

        supervised_teams = []
        for _supervised_teams_item_data in self.supervised_teams:
            _supervised_teams_item = _supervised_teams_item_data.to_dict()
            supervised_teams.append(_supervised_teams_item)

        user_team: dict[str, Any] | None
        if isinstance(self.user_team, UnifiedAdminTeam):
            user_team = self.user_team.to_dict()
        else:
            user_team = self.user_team

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "permissionGroups": permission_groups,
                "supervisedTeams": supervised_teams,
                "userTeam": user_team,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        permission_groups = _reading.read_plain_list(
            str, _d.pop("permissionGroups", UNSET), "permissionGroups"
        )

        supervised_teams = _reading.read_list(
            _models.UnifiedAdminTeam.from_dict, _d.pop("supervisedTeams", UNSET), "supervisedTeams"
        )

        def _parse_user_team(data: object) -> None | UnifiedAdminTeam:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                user_team_type_0: UnifiedAdminTeam = _reading.read(
                    _models.UnifiedAdminTeam.from_dict,
                    data,
                    None,
                )

                return user_team_type_0

            return cast(
                "None | UnifiedAdminTeam",
                _reading.one_of(data, ((_variant_0, {}),), "userTeam", plain=()),
            )

        user_team = _parse_user_team(_d.pop("userTeam", UNSET))

        _instance = _cls(
            permission_groups=permission_groups,
            supervised_teams=supervised_teams,
            user_team=user_team,
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
