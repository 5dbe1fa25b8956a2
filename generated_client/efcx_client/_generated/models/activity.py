from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.activity_event_emitter import ActivityEventEmitter


_T = _TypeVar("_T", bound="Activity")


@_attrs_define
class Activity:
    event_emitter: ActivityEventEmitter | None
    name: str
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.activity_event_emitter import ActivityEventEmitter  # noqa: PLC0415

        event_emitter: dict[str, Any] | None
        if isinstance(self.event_emitter, ActivityEventEmitter):
            event_emitter = self.event_emitter.to_dict()
        else:
            event_emitter = self.event_emitter

        name = self.name

        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "eventEmitter": event_emitter,
                "name": name,
                "type": type_,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_event_emitter(data: object) -> ActivityEventEmitter | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                event_emitter_type_0: ActivityEventEmitter = _reading.read(
                    _models.ActivityEventEmitter.from_dict,
                    data,
                    None,
                )

                return event_emitter_type_0

            return cast(
                "ActivityEventEmitter | None",
                _reading.one_of(data, ((_variant_0, {}),), "eventEmitter", plain=()),
            )

        event_emitter = _parse_event_emitter(_d.pop("eventEmitter", UNSET))

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str:
            type_ = _reading.check(str, type_, "type")

        _instance = _cls(
            event_emitter=event_emitter,
            name=name,
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
