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
    from ..models.precision_queues_error import PrecisionQueuesError


_T = _TypeVar("_T", bound="TaskEwt")


@_attrs_define
class TaskEwt:
    ewt: int
    position: int
    task: PrecisionQueuesError
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ewt = self.ewt

        position = self.position

        task = self.task.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "ewt": ewt,
                "position": position,
                "task": task,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        ewt = _d.pop("ewt", UNSET)
        if type(ewt) is not int:
            ewt = _reading.check(int, ewt, "ewt")

        position = _d.pop("position", UNSET)
        if type(position) is not int:
            position = _reading.check(int, position, "position")

        task: PrecisionQueuesError = _reading.read(
            _models.PrecisionQueuesError.from_dict,
            _d.pop("task", UNSET),
            "task",
        )

        _instance = _cls(
            ewt=ewt,
            position=position,
            task=task,
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
