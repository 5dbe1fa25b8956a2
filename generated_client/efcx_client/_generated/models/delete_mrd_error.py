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
    from ..models.precision_queue import PrecisionQueue
    from ..models.precision_queues_error import PrecisionQueuesError


_T = _TypeVar("_T", bound="DeleteMrdError")


@_attrs_define
class DeleteMrdError:
    precision_queues: list[PrecisionQueue]
    tasks: list[PrecisionQueuesError]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        precision_queues = []
        for _precision_queues_item_data in self.precision_queues:
            _precision_queues_item = _precision_queues_item_data.to_dict()
            precision_queues.append(_precision_queues_item)

        tasks = []
        for _tasks_item_data in self.tasks:
            _tasks_item = _tasks_item_data.to_dict()
            tasks.append(_tasks_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "precisionQueues": precision_queues,
                "tasks": tasks,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        precision_queues = _reading.read_list(
            _models.PrecisionQueue.from_dict, _d.pop("precisionQueues", UNSET), "precisionQueues"
        )

        tasks = _reading.read_list(
            _models.PrecisionQueuesError.from_dict, _d.pop("tasks", UNSET), "tasks"
        )

        _instance = _cls(
            precision_queues=precision_queues,
            tasks=tasks,
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
