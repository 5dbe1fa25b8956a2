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
from ..models.cim_event_input_name import CimEventInputName, check_cim_event_input_name
from ..models.cim_event_input_type import CimEventInputType, check_cim_event_input_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cim_event_data_input import CimEventDataInput
    from ..models.sender_input import SenderInput


_T = _TypeVar("_T", bound="CimEventInput")


@_attrs_define
class CimEventInput:
    data: CimEventDataInput | Unset = UNSET
    event_emitter: SenderInput | Unset = UNSET
    id: UUID | Unset = UNSET
    name: CimEventInputName | Unset = UNSET
    timestamp: datetime.datetime | Unset = UNSET
    type_: CimEventInputType | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.data, Unset):
            data = self.data.to_dict()

        event_emitter: dict[str, Any] | Unset = UNSET
        if not isinstance(self.event_emitter, Unset):
            event_emitter = self.event_emitter.to_dict()

        id: str | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = str(self.id)

        name: str | Unset = UNSET
        if not isinstance(self.name, Unset):
            name = self.name

        timestamp: str | Unset = UNSET
        if not isinstance(self.timestamp, Unset):
            timestamp = _wire.date_time(self.timestamp)

        type_: str | Unset = UNSET
        if not isinstance(self.type_, Unset):
            type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if data is not UNSET:
            _field_dict["data"] = data
        if event_emitter is not UNSET:
            _field_dict["eventEmitter"] = event_emitter
        if id is not UNSET:
            _field_dict["id"] = id
        if name is not UNSET:
            _field_dict["name"] = name
        if timestamp is not UNSET:
            _field_dict["timestamp"] = timestamp
        if type_ is not UNSET:
            _field_dict["type"] = type_

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        data: CimEventDataInput | Unset = _reading.read_optional(
            _models.CimEventDataInput.from_dict,
            _d.pop("data", UNSET),
            "data",
        )

        event_emitter: SenderInput | Unset = _reading.read_optional(
            _models.SenderInput.from_dict,
            _d.pop("eventEmitter", UNSET),
            "eventEmitter",
        )

        _value = _d.pop("id", UNSET)
        id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                id = UUID(_value)
            except _reading.FAILURES:
                id = _reading.kept_optional(_value, "id")

        _value = _d.pop("name", UNSET)
        name: CimEventInputName | Unset = UNSET
        if _value is not UNSET:
            try:
                name = check_cim_event_input_name(_value)
            except _reading.FAILURES:
                name = _reading.kept_optional(_value, "name", "value")

        _value = _d.pop("timestamp", UNSET)
        timestamp: datetime.datetime | Unset = UNSET
        if _value is not UNSET:
            try:
                timestamp = datetime.datetime.fromisoformat(_value)
            except _reading.FAILURES:
                timestamp = _reading.kept_optional(_value, "timestamp")

        _value = _d.pop("type", UNSET)
        type_: CimEventInputType | Unset = UNSET
        if _value is not UNSET:
            try:
                type_ = check_cim_event_input_type(_value)
            except _reading.FAILURES:
                type_ = _reading.kept_optional(_value, "type", "value")

        _instance = _cls(
            data=data,
            event_emitter=event_emitter,
            id=id,
            name=name,
            timestamp=timestamp,
            type_=type_,
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
