from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.custom_bot_webhook_message_request_type import (
    CustomBotWebhookMessageRequestType,
    check_custom_bot_webhook_message_request_type,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_bot_webhook_message_entities_input import (
        CustomBotWebhookMessageEntitiesInput,
    )
    from ..models.custom_bot_webhook_message_metadata_input import (
        CustomBotWebhookMessageMetadataInput,
    )


_T = _TypeVar("_T", bound="CustomBotWebhookMessageRequest")


@_attrs_define
class CustomBotWebhookMessageRequest:
    conversation: str
    """ Conversation id. (Required) """
    message: str
    """ Customer text, or the intent name. (Required) """
    type_: CustomBotWebhookMessageRequestType
    """ One of: message, intent. (Required) """
    entities: CustomBotWebhookMessageEntitiesInput | None | Unset = UNSET
    """ Data of the intent, or null. """
    metadata: CustomBotWebhookMessageMetadataInput | None | Unset = UNSET
    """ The CIM message, or null for an intent. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.custom_bot_webhook_message_entities_input import (
            CustomBotWebhookMessageEntitiesInput,  # noqa: PLC0415
        )
        from ..models.custom_bot_webhook_message_metadata_input import (
            CustomBotWebhookMessageMetadataInput,  # noqa: PLC0415
        )

        conversation = self.conversation

        message = self.message

        type_: str = self.type_

        entities: dict[str, Any] | None | Unset
        if isinstance(self.entities, Unset):
            entities = UNSET
        elif isinstance(self.entities, CustomBotWebhookMessageEntitiesInput):
            entities = self.entities.to_dict()
        else:
            entities = self.entities

        metadata: dict[str, Any] | None | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, CustomBotWebhookMessageMetadataInput):
            metadata = self.metadata.to_dict()
        else:
            metadata = self.metadata

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "conversation": conversation,
                "message": message,
                "type": type_,
            }
        )
        if entities is not UNSET:
            _field_dict["entities"] = entities
        if metadata is not UNSET:
            _field_dict["metadata"] = metadata

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        conversation = _d.pop("conversation", UNSET)
        if type(conversation) is not str:
            conversation = _reading.check(str, conversation, "conversation")

        message = _d.pop("message", UNSET)
        if type(message) is not str:
            message = _reading.check(str, message, "message")

        _value = _d.pop("type", UNSET)
        try:
            type_: CustomBotWebhookMessageRequestType = (
                check_custom_bot_webhook_message_request_type(_value)
            )
        except _reading.FAILURES:
            type_ = _reading.kept(_value, "type", "value")

        def _parse_entities(data: object) -> CustomBotWebhookMessageEntitiesInput | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                entities_type_0: CustomBotWebhookMessageEntitiesInput = _reading.read(
                    _models.CustomBotWebhookMessageEntitiesInput.from_dict,
                    data,
                    None,
                )

                return entities_type_0

            return cast(
                "CustomBotWebhookMessageEntitiesInput | None | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "entities", plain=()),
            )

        entities = _parse_entities(_d.pop("entities", UNSET))

        def _parse_metadata(data: object) -> CustomBotWebhookMessageMetadataInput | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                metadata_type_0: CustomBotWebhookMessageMetadataInput = _reading.read(
                    _models.CustomBotWebhookMessageMetadataInput.from_dict,
                    data,
                    None,
                )

                return metadata_type_0

            return cast(
                "CustomBotWebhookMessageMetadataInput | None | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "metadata", plain=()),
            )

        metadata = _parse_metadata(_d.pop("metadata", UNSET))

        _instance = _cls(
            conversation=conversation,
            message=message,
            type_=type_,
            entities=entities,
            metadata=metadata,
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
