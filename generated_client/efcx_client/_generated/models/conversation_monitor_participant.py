from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any, Literal, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="ConversationMonitorParticipant")


@_attrs_define
class ConversationMonitorParticipant:
    display_name: str
    id: UUID
    participant_type: Literal["ConversationMonitor"] = "ConversationMonitor"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        display_name = self.display_name

        id = str(_reading.present(self.id, "id"))

        participant_type = self.participant_type

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "displayName": display_name,
                "id": id,
                "participantType": participant_type,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        display_name = _d.pop("displayName", UNSET)
        if type(display_name) is not str:
            display_name = _reading.check(str, display_name, "displayName")

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        participant_type = cast(
            "Literal['ConversationMonitor']",
            _reading.check_constant(
                "ConversationMonitor",
                _d.pop("participantType", UNSET),
                "participantType",
                required=True,
            ),
        )

        _instance = _cls(
            display_name=display_name,
            id=id,
            participant_type=participant_type,
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
