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
    from ..models.available_agent_available_agent import AvailableAgentAvailableAgent


_T = _TypeVar("_T", bound="AvailableAgent")


@_attrs_define
class AvailableAgent:
    available_agents: list[AvailableAgentAvailableAgent]
    mrd_id: str
    queue_id: UUID
    queue_name: str
    total_available_agents: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        available_agents = []
        for _available_agents_item_data in self.available_agents:
            _available_agents_item = _available_agents_item_data.to_dict()
            available_agents.append(_available_agents_item)

        mrd_id = self.mrd_id

        queue_id = str(_reading.present(self.queue_id, "queueId"))

        queue_name = self.queue_name

        total_available_agents = self.total_available_agents

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "availableAgents": available_agents,
                "mrdId": mrd_id,
                "queueId": queue_id,
                "queueName": queue_name,
                "totalAvailableAgents": total_available_agents,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        available_agents = _reading.read_list(
            _models.AvailableAgentAvailableAgent.from_dict,
            _d.pop("availableAgents", UNSET),
            "availableAgents",
        )

        mrd_id = _d.pop("mrdId", UNSET)
        if type(mrd_id) is not str:
            mrd_id = _reading.check(str, mrd_id, "mrdId")

        _value = _d.pop("queueId", UNSET)
        try:
            queue_id: UUID = UUID(_value)
        except _reading.FAILURES:
            queue_id = _reading.kept(_value, "queueId")

        queue_name = _d.pop("queueName", UNSET)
        if type(queue_name) is not str:
            queue_name = _reading.check(str, queue_name, "queueName")

        total_available_agents = _d.pop("totalAvailableAgents", UNSET)
        if type(total_available_agents) is not int:
            total_available_agents = _reading.check(
                int, total_available_agents, "totalAvailableAgents"
            )

        _instance = _cls(
            available_agents=available_agents,
            mrd_id=mrd_id,
            queue_id=queue_id,
            queue_name=queue_name,
            total_available_agents=total_available_agents,
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
