from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.agent import Agent
    from ..models.precision_queue import PrecisionQueue


_T = _TypeVar("_T", bound="RoutingAttributesError")


@_attrs_define
class RoutingAttributesError:
    agents: list[Agent]
    precision_queue_entities: list[PrecisionQueue]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agents = []
        for _agents_item_data in self.agents:
            _agents_item = _agents_item_data.to_dict()
            agents.append(_agents_item)

        precision_queue_entities = []
        for _precision_queue_entities_item_data in self.precision_queue_entities:
            _precision_queue_entities_item = _precision_queue_entities_item_data.to_dict()
            precision_queue_entities.append(_precision_queue_entities_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agents": agents,
                "precisionQueueEntities": precision_queue_entities,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        agents = _reading.read_list(_models.Agent.from_dict, _d.pop("agents", UNSET), "agents")

        precision_queue_entities = _reading.read_list(
            _models.PrecisionQueue.from_dict,
            _d.pop("precisionQueueEntities", UNSET),
            "precisionQueueEntities",
        )

        _instance = _cls(
            agents=agents,
            precision_queue_entities=precision_queue_entities,
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
