from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.assign_resource_channel_session_channel_channel_config_input_channel_mode import (
    AssignResourceChannelSessionChannelChannelConfigInputChannelMode,
    check_assign_resource_channel_session_channel_channel_config_input_channel_mode,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.add_channel_session_to_tasks_channel_channel_config_routing_policy_input import (
        AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInput,
    )
    from ..models.customer_presence_input import CustomerPresenceInput
    from ..models.customer_sla_input import CustomerSlaInput


_T = _TypeVar("_T", bound="AssignResourceChannelSessionChannelChannelConfigInput")


@_attrs_define
class AssignResourceChannelSessionChannelChannelConfigInput:
    bot_id: UUID
    channel_mode: AssignResourceChannelSessionChannelChannelConfigInputChannelMode
    customer_activity_timeout: int
    customer_identification_criteria: CustomerPresenceInput
    response_sla: int
    routing_policy: AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInput
    conversation_bot: UUID | Unset = UNSET
    customer_sla: CustomerSlaInput | Unset = UNSET
    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bot_id = str(_reading.present(self.bot_id, "botId"))

        channel_mode: str = self.channel_mode

        customer_activity_timeout = self.customer_activity_timeout

        customer_identification_criteria = self.customer_identification_criteria.to_dict()

        response_sla = self.response_sla

        routing_policy = self.routing_policy.to_dict()

        conversation_bot: str | Unset = UNSET
        if not isinstance(self.conversation_bot, Unset):
            conversation_bot = str(self.conversation_bot)

        customer_sla: dict[str, Any] | Unset = UNSET
        if not isinstance(self.customer_sla, Unset):
            customer_sla = self.customer_sla.to_dict()

        id = self.id

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
        if customer_sla is not UNSET:
            _field_dict["customerSla"] = customer_sla
        if id is not UNSET:
            _field_dict["id"] = id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("botId", UNSET)
        try:
            bot_id: UUID = UUID(_value)
        except _reading.FAILURES:
            bot_id = _reading.kept(_value, "botId")

        _value = _d.pop("channelMode", UNSET)
        try:
            channel_mode: AssignResourceChannelSessionChannelChannelConfigInputChannelMode = (
                check_assign_resource_channel_session_channel_channel_config_input_channel_mode(
                    _value
                )
            )
        except _reading.FAILURES:
            channel_mode = _reading.kept(_value, "channelMode", "value")

        customer_activity_timeout = _d.pop("customerActivityTimeout", UNSET)
        if type(customer_activity_timeout) is not int:
            customer_activity_timeout = _reading.check(
                int, customer_activity_timeout, "customerActivityTimeout"
            )

        customer_identification_criteria: CustomerPresenceInput = _reading.read(
            _models.CustomerPresenceInput.from_dict,
            _d.pop("customerIdentificationCriteria", UNSET),
            "customerIdentificationCriteria",
        )

        response_sla = _d.pop("responseSla", UNSET)
        if type(response_sla) is not int:
            response_sla = _reading.check(int, response_sla, "responseSla")

        routing_policy: AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInput = (
            _reading.read(
                _models.AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInput.from_dict,
                _d.pop("routingPolicy", UNSET),
                "routingPolicy",
            )
        )

        _value = _d.pop("conversationBot", UNSET)
        conversation_bot: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                conversation_bot = UUID(_value)
            except _reading.FAILURES:
                conversation_bot = _reading.kept_optional(_value, "conversationBot")

        customer_sla: CustomerSlaInput | Unset = _reading.read_optional(
            _models.CustomerSlaInput.from_dict,
            _d.pop("customerSla", UNSET),
            "customerSla",
        )

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        _instance = _cls(
            bot_id=bot_id,
            channel_mode=channel_mode,
            customer_activity_timeout=customer_activity_timeout,
            customer_identification_criteria=customer_identification_criteria,
            response_sla=response_sla,
            routing_policy=routing_policy,
            conversation_bot=conversation_bot,
            customer_sla=customer_sla,
            id=id,
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
