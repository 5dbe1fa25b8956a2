from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any, Literal, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.bot_participant_type import BotParticipantType, check_bot_participant_type
from ..types import UNSET

_T = _TypeVar("_T", bound="BotParticipant")


@_attrs_define
class BotParticipant:
    id: UUID
    name: str
    type_: BotParticipantType
    uri: str
    participant_type: Literal["Bot"] = "Bot"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(_reading.present(self.id, "id"))

        name = self.name

        participant_type = self.participant_type

        type_: str = self.type_

        uri = self.uri

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "id": id,
                "name": name,
                "participantType": participant_type,
                "type": type_,
                "uri": uri,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        participant_type = cast(
            "Literal['Bot']",
            _reading.check_constant(
                "Bot",
                _d.pop("participantType", UNSET),
                "participantType",
                required=True,
            ),
        )

        _value = _d.pop("type", UNSET)
        try:
            type_: BotParticipantType = check_bot_participant_type(_value)
        except _reading.FAILURES:
            type_ = _reading.kept(_value, "type", "value")

        uri = _d.pop("uri", UNSET)
        if type(uri) is not str:
            uri = _reading.check(str, uri, "uri")

        _instance = _cls(
            id=id,
            name=name,
            participant_type=participant_type,
            type_=type_,
            uri=uri,
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
