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
    from ..models.associated_agent_agent import AssociatedAgentAgent


_T = _TypeVar("_T", bound="AssociatedAgent")


@_attrs_define
class AssociatedAgent:
    agents: list[AssociatedAgentAgent]
    queue_id: UUID
    queue_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agents = []
        for _agents_item_data in self.agents:
            _agents_item = _agents_item_data.to_dict()
            agents.append(_agents_item)

        queue_id = str(_reading.present(self.queue_id, "queueId"))

        queue_name = self.queue_name

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agents": agents,
                "queueId": queue_id,
                "queueName": queue_name,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        agents = _reading.read_list(
            _models.AssociatedAgentAgent.from_dict, _d.pop("agents", UNSET), "agents"
        )

        _value = _d.pop("queueId", UNSET)
        try:
            queue_id: UUID = UUID(_value)
        except _reading.FAILURES:
            queue_id = _reading.kept(_value, "queueId")

        queue_name = _d.pop("queueName", UNSET)
        if type(queue_name) is not str:
            queue_name = _reading.check(str, queue_name, "queueName")

        _instance = _cls(
            agents=agents,
            queue_id=queue_id,
            queue_name=queue_name,
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
