from __future__ import annotations

import datetime
from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ... import wire as _wire
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.activity import Activity


_T = _TypeVar("_T", bound="SearchActivitiesDoc")


@_attrs_define
class SearchActivitiesDoc:
    activity: Activity
    id: UUID
    timestamp: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        activity = self.activity.to_dict()

        id = str(_reading.present(self.id, "id"))

        timestamp = _wire.date_time(self.timestamp)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "activity": activity,
                "id": id,
                "timestamp": timestamp,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        activity: Activity = _reading.read(
            _models.Activity.from_dict,
            _d.pop("activity", UNSET),
            "activity",
        )

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        _value = _d.pop("timestamp", UNSET)
        try:
            timestamp: datetime.datetime = datetime.datetime.fromisoformat(_value)
        except _reading.FAILURES:
            timestamp = _reading.kept(_value, "timestamp")

        _instance = _cls(
            activity=activity,
            id=id,
            timestamp=timestamp,
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
