from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.channel_config_input_channel_mode import (
    ChannelConfigInputChannelMode,
    check_channel_config_input_channel_mode,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.customer_presence_input import CustomerPresenceInput
    from ..models.routing_policy_input import RoutingPolicyInput


T = TypeVar("T", bound="ChannelConfigInput")


@_attrs_define
class ChannelConfigInput:
    bot_id: UUID
    channel_mode: ChannelConfigInputChannelMode
    """ One of: BOT, AGENT, HYBRID. (Required) """
    customer_activity_timeout: int
    customer_identification_criteria: CustomerPresenceInput
    response_sla: int
    routing_policy: RoutingPolicyInput
    conversation_bot: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bot_id = str(_reading.present(self.bot_id, "botId"))

        channel_mode: str = self.channel_mode

        customer_activity_timeout = self.customer_activity_timeout

        customer_identification_criteria = self.customer_identification_criteria.to_dict()

        response_sla = self.response_sla

        routing_policy = self.routing_policy.to_dict()

        conversation_bot = self.conversation_bot

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "botId": bot_id,
                "channelMode": channel_mode,
                "customerActivityTimeout": customer_activity_timeout,
                "customerIdentificationCriteria": customer_identification_criteria,
                "responseSla": response_sla,
                "routingPolicy": routing_policy,
            }
        )
        if conversation_bot is not UNSET:
            _field_dict["conversationBot"] = conversation_bot

        return _field_dict

    @classmethod
    def from_dict(_cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.customer_presence_input import CustomerPresenceInput  # noqa: PLC0415
        from ..models.routing_policy_input import RoutingPolicyInput  # noqa: PLC0415

        _d = _reading.as_mapping(src_dict)
        bot_id: UUID = _reading.read(
            lambda _value: UUID(_value),
            _d.pop("botId", UNSET),
            "botId",
        )

        channel_mode: ChannelConfigInputChannelMode = _reading.read(
            lambda _value: check_channel_config_input_channel_mode(_value),
            _d.pop("channelMode", UNSET),
            "channelMode",
            "value",
        )

        customer_activity_timeout = _reading.check(
            int, _d.pop("customerActivityTimeout", UNSET), "customerActivityTimeout"
        )

        customer_identification_criteria: CustomerPresenceInput = _reading.read(
            lambda _value: CustomerPresenceInput.from_dict(_value),
            _d.pop("customerIdentificationCriteria", UNSET),
            "customerIdentificationCriteria",
        )

        response_sla = _reading.check(int, _d.pop("responseSla", UNSET), "responseSla")

        routing_policy: RoutingPolicyInput = _reading.read(
            lambda _value: RoutingPolicyInput.from_dict(_value),
            _d.pop("routingPolicy", UNSET),
            "routingPolicy",
        )

        conversation_bot = _reading.check_optional(
            str, _d.pop("conversationBot", UNSET), "conversationBot"
        )

        _instance = _cls(
            bot_id=bot_id,
            channel_mode=channel_mode,
            customer_activity_timeout=customer_activity_timeout,
            customer_identification_criteria=customer_identification_criteria,
            response_sla=response_sla,
            routing_policy=routing_policy,
            conversation_bot=conversation_bot,
        )

        _instance.additional_properties = dict(_d)
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
