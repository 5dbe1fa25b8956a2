from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="DialerReservedAgentRequest")


@_attrs_define
class DialerReservedAgentRequest:
    agent: str
    """ Agent. (Required) """
    queue: str
    """ Queue, by name or id. (Required) """
    uuid: UUID
    """ Call id (UUID). (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent = self.agent

        queue = self.queue

        uuid = str(_reading.present(self.uuid, "uuid"))

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agent": agent,
                "queue": queue,
                "uuid": uuid,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        agent = _d.pop("agent", UNSET)
        if type(agent) is not str:
            agent = _reading.check(str, agent, "agent")

        queue = _d.pop("queue", UNSET)
        if type(queue) is not str:
            queue = _reading.check(str, queue, "queue")

        _value = _d.pop("uuid", UNSET)
        try:
            uuid: UUID = UUID(_value)
        except _reading.FAILURES:
            uuid = _reading.kept(_value, "uuid")

        _instance = _cls(
            agent=agent,
            queue=queue,
            uuid=uuid,
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
