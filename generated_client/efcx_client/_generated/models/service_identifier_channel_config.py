from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.service_identifier_channel_config_channel_mode import (
    ServiceIdentifierChannelConfigChannelMode,
    check_service_identifier_channel_config_channel_mode,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.customer_identification_criteria import CustomerIdentificationCriteria
    from ..models.customer_sla import CustomerSla
    from ..models.routing_policy import RoutingPolicy


_T = _TypeVar("_T", bound="ServiceIdentifierChannelConfig")


@_attrs_define
class ServiceIdentifierChannelConfig:
    bot_id: UUID
    channel_mode: ServiceIdentifierChannelConfigChannelMode
    conversation_bot: None | UUID
    customer_activity_timeout: int
    customer_identification_criteria: CustomerIdentificationCriteria
    customer_sla: CustomerSla | None
    id: str
    response_sla: int
    routing_policy: RoutingPolicy
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.customer_sla import CustomerSla  # noqa: PLC0415

        bot_id = str(_reading.present(self.bot_id, "botId"))

        channel_mode: str = self.channel_mode

        conversation_bot: None | str
        if isinstance(self.conversation_bot, UUID):
            conversation_bot = str(self.conversation_bot)
        else:
            conversation_bot = self.conversation_bot

        customer_activity_timeout = self.customer_activity_timeout

        customer_identification_criteria = self.customer_identification_criteria.to_dict()

        customer_sla: dict[str, Any] | None
        if isinstance(self.customer_sla, CustomerSla):
            customer_sla = self.customer_sla.to_dict()
        else:
            customer_sla = self.customer_sla

        id = self.id

        response_sla = self.response_sla

        routing_policy = self.routing_policy.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "botId": bot_id,
                "channelMode": channel_mode,
                "conversationBot": conversation_bot,
                "customerActivityTimeout": customer_activity_timeout,
                "customerIdentificationCriteria": customer_identification_criteria,
                "customerSla": customer_sla,
                "id": id,
                "responseSla": response_sla,
                "routingPolicy": routing_policy,
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

        _value = _d.pop("channelMode", UNSET)
        try:
            channel_mode: ServiceIdentifierChannelConfigChannelMode = (
                check_service_identifier_channel_config_channel_mode(_value)
            )
        except _reading.FAILURES:
            channel_mode = _reading.kept(_value, "channelMode", "value")

        def _parse_conversation_bot(data: object) -> None | UUID:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    conversation_bot_type_0: UUID = UUID(_value)
                except _reading.FAILURES:
                    conversation_bot_type_0 = _reading.kept(_value, None)

                return conversation_bot_type_0

            return cast(
                "None | UUID",
                _reading.one_of(data, ((_variant_0, {}),), "conversationBot", plain=()),
            )

        conversation_bot = _parse_conversation_bot(_d.pop("conversationBot", UNSET))

        customer_activity_timeout = _d.pop("customerActivityTimeout", UNSET)
        if type(customer_activity_timeout) is not int:
            customer_activity_timeout = _reading.check(
                int, customer_activity_timeout, "customerActivityTimeout"
            )

        customer_identification_criteria: CustomerIdentificationCriteria = _reading.read(
            _models.CustomerIdentificationCriteria.from_dict,
            _d.pop("customerIdentificationCriteria", UNSET),
            "customerIdentificationCriteria",
        )

        def _parse_customer_sla(data: object) -> CustomerSla | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                customer_sla_type_0: CustomerSla = _reading.read(
                    _models.CustomerSla.from_dict,
                    data,
                    None,
                )

                return customer_sla_type_0

            return cast(
                "CustomerSla | None",
                _reading.one_of(data, ((_variant_0, {}),), "customerSla", plain=()),
            )

        customer_sla = _parse_customer_sla(_d.pop("customerSla", UNSET))

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        response_sla = _d.pop("responseSla", UNSET)
        if type(response_sla) is not int:
            response_sla = _reading.check(int, response_sla, "responseSla")

        routing_policy: RoutingPolicy = _reading.read(
            _models.RoutingPolicy.from_dict,
            _d.pop("routingPolicy", UNSET),
            "routingPolicy",
        )

        _instance = _cls(
            bot_id=bot_id,
            channel_mode=channel_mode,
            conversation_bot=conversation_bot,
            customer_activity_timeout=customer_activity_timeout,
            customer_identification_criteria=customer_identification_criteria,
            customer_sla=customer_sla,
            id=id,
            response_sla=response_sla,
            routing_policy=routing_policy,
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
