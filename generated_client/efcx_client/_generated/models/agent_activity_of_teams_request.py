from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="AgentActivityOfTeamsRequest")


@_attrs_define
class AgentActivityOfTeamsRequest:
    teams: list[UUID]
    """ Teams. (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        teams = []
        for _teams_item_data in self.teams:
            _teams_item = str(_teams_item_data)
            teams.append(_teams_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "teams": teams,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _teams_item(teams_item_data: Any) -> UUID:
            _value = teams_item_data
            try:
                teams_item: UUID = UUID(_value)
            except _reading.FAILURES:
                teams_item = _reading.kept(_value, None)

            return teams_item

        teams = _reading.read_list(_teams_item, _d.pop("teams", UNSET), "teams")

        _instance = _cls(
            teams=teams,
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
