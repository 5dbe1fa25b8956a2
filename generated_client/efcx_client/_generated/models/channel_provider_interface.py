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
    from ..models.channel_provider_config_schema import ChannelProviderConfigSchema
    from ..models.channel_type import ChannelType


_T = _TypeVar("_T", bound="ChannelProviderInterface")


@_attrs_define
class ChannelProviderInterface:
    channel_provider_config_schema: list[ChannelProviderConfigSchema] | None
    id: str
    name: str
    provider_webhook: None | str
    supported_channel_types: list[ChannelType]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_provider_config_schema: list[dict[str, Any]] | None
        if isinstance(self.channel_provider_config_schema, list):
            channel_provider_config_schema = []
            for (
                _channel_provider_config_schema_type_0_item_data
            ) in self.channel_provider_config_schema:
                _channel_provider_config_schema_type_0_item = (
                    _channel_provider_config_schema_type_0_item_data.to_dict()
                )
                channel_provider_config_schema.append(_channel_provider_config_schema_type_0_item)

        else:
            channel_provider_config_schema = self.channel_provider_config_schema

        id = self.id

        name = self.name

        provider_webhook: None | str
        provider_webhook = self.provider_webhook

        supported_channel_types = []
        for _supported_channel_types_item_data in self.supported_channel_types:
            _supported_channel_types_item = _supported_channel_types_item_data.to_dict()
            supported_channel_types.append(_supported_channel_types_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelProviderConfigSchema": channel_provider_config_schema,
                "id": id,
                "name": name,
                "providerWebhook": provider_webhook,
                "supportedChannelTypes": supported_channel_types,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_channel_provider_config_schema(
            data: object,
        ) -> list[ChannelProviderConfigSchema] | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, list):
                    raise TypeError
                channel_provider_config_schema_type_0 = _reading.read_list(
                    _models.ChannelProviderConfigSchema.from_dict, data, None
                )

                return channel_provider_config_schema_type_0

            return cast(
                "list[ChannelProviderConfigSchema] | None",
                _reading.one_of(data, ((_variant_0, {}),), "channelProviderConfigSchema", plain=()),
            )

        channel_provider_config_schema = _parse_channel_provider_config_schema(
            _d.pop("channelProviderConfigSchema", UNSET)
        )

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        _value = _d.pop("providerWebhook", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "providerWebhook")
        provider_webhook: None | str = _value

        supported_channel_types = _reading.read_list(
            _models.ChannelType.from_dict,
            _d.pop("supportedChannelTypes", UNSET),
            "supportedChannelTypes",
        )

        _instance = _cls(
            channel_provider_config_schema=channel_provider_config_schema,
            id=id,
            name=name,
            provider_webhook=provider_webhook,
            supported_channel_types=supported_channel_types,
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
