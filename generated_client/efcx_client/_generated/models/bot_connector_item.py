from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.bot_connector_item_bot_type import (
    BotConnectorItemBotType,
    check_bot_connector_item_bot_type,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.bot_connector_item_bot_uri import BotConnectorItemBotUri


_T = _TypeVar("_T", bound="BotConnectorItem")


@_attrs_define
class BotConnectorItem:
    bot_id: UUID
    bot_name: str
    bot_type: BotConnectorItemBotType
    bot_uri: BotConnectorItemBotUri | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.bot_connector_item_bot_uri import BotConnectorItemBotUri  # noqa: PLC0415

        bot_id = str(_reading.present(self.bot_id, "botId"))

        bot_name = self.bot_name

        bot_type: str = self.bot_type

        bot_uri: dict[str, Any] | str
        if isinstance(self.bot_uri, BotConnectorItemBotUri):
            bot_uri = self.bot_uri.to_dict()
        else:
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
            bot_type: BotConnectorItemBotType = check_bot_connector_item_bot_type(_value)
        except _reading.FAILURES:
            bot_type = _reading.kept(_value, "botType", "value")

        def _parse_bot_uri(data: object) -> BotConnectorItemBotUri | str:

            def _variant_1(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                bot_uri_type_1: BotConnectorItemBotUri = _reading.read(
                    _models.BotConnectorItemBotUri.from_dict,
                    data,
                    None,
                )

                return bot_uri_type_1

            return cast(
                "BotConnectorItemBotUri | str",
                _reading.one_of(data, ((_variant_1, {}),), "botUri", plain=(str,)),
            )

        bot_uri = _parse_bot_uri(_d.pop("botUri", UNSET))

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
