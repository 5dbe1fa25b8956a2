from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.bot_connector_bot_type import BotConnectorBotType, check_bot_connector_bot_type
from ..types import UNSET

_T = _TypeVar("_T", bound="BotConnector")


@_attrs_define
class BotConnector:
    bot_id: UUID
    bot_name: str
    bot_type: BotConnectorBotType
    bot_uri: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bot_id = str(_reading.present(self.bot_id, "botId"))

        bot_name = self.bot_name

        bot_type: str = self.bot_type

        bot_uri = self.bot_uri

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "botId": bot_id,
                "botName": bot_name,
                "botType": bot_type,
                "botUri": bot_uri,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("botId", UNSET)
        try:
            bot_id: UUID = UUID(_value)
        except _reading.FAILURES:
            bot_id = _reading.kept(_value, "botId")

        bot_name = _d.pop("botName", UNSET)
        if type(bot_name) is not str:
            bot_name = _reading.check(str, bot_name, "botName")

        _value = _d.pop("botType", UNSET)
        try:
            bot_type: BotConnectorBotType = check_bot_connector_bot_type(_value)
        except _reading.FAILURES:
            bot_type = _reading.kept(_value, "botType", "value")

        bot_uri = _d.pop("botUri", UNSET)
        if type(bot_uri) is not str:
            bot_uri = _reading.check(str, bot_uri, "botUri")

        _instance = _cls(
            bot_id=bot_id,
            bot_name=bot_name,
            bot_type=bot_type,
            bot_uri=bot_uri,
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
