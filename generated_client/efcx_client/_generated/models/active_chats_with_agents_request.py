from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="ActiveChatsWithAgentsRequest")


@_attrs_define
class ActiveChatsWithAgentsRequest:
    queues: list[UUID]
    """ Queue ids; empty array means none selected. (Required) """
    team_id: UUID
    """ Team id (UUID). (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        queues = []
        for _queues_item_data in self.queues:
            _queues_item = str(_queues_item_data)
            queues.append(_queues_item)

        team_id = str(_reading.present(self.team_id, "teamId"))

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "queues": queues,
                "teamId": team_id,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _queues_item(queues_item_data: Any) -> UUID:
            _value = queues_item_data
            try:
                queues_item: UUID = UUID(_value)
            except _reading.FAILURES:
                queues_item = _reading.kept(_value, None)

            return queues_item

        queues = _reading.read_list(_queues_item, _d.pop("queues", UNSET), "queues")

        _value = _d.pop("teamId", UNSET)
        try:
            team_id: UUID = UUID(_value)
        except _reading.FAILURES:
            team_id = _reading.kept(_value, "teamId")

        _instance = _cls(
            queues=queues,
            team_id=team_id,
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
