from __future__ import annotations

import datetime
from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ... import wire as _wire
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.conversation_customer import ConversationCustomer


_T = _TypeVar("_T", bound="Conversation")


@_attrs_define
class Conversation:
    field_id: str
    bot_id: UUID
    conversation_direction: str
    conversation_duration: int
    creation_time: datetime.datetime
    customer: ConversationCustomer
    disposition: str
    end_time: datetime.datetime
    reason_code: str
    task_state: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_id = self.field_id

        bot_id = str(_reading.present(self.bot_id, "botId"))

        conversation_direction = self.conversation_direction

        conversation_duration = self.conversation_duration

        creation_time = _wire.date_time(self.creation_time)

        customer = self.customer.to_dict()

        disposition = self.disposition

        end_time = _wire.date_time(self.end_time)

        reason_code = self.reason_code

        task_state = self.task_state

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "_id": field_id,
                "botId": bot_id,
                "conversationDirection": conversation_direction,
                "conversationDuration": conversation_duration,
                "creationTime": creation_time,
                "customer": customer,
                "disposition": disposition,
                "endTime": end_time,
                "reasonCode": reason_code,
                "taskState": task_state,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        field_id = _d.pop("_id", UNSET)
        if type(field_id) is not str:
            field_id = _reading.check(str, field_id, "_id")

        _value = _d.pop("botId", UNSET)
        try:
            bot_id: UUID = UUID(_value)
        except _reading.FAILURES:
            bot_id = _reading.kept(_value, "botId")

        conversation_direction = _d.pop("conversationDirection", UNSET)
        if type(conversation_direction) is not str:
            conversation_direction = _reading.check(
                str, conversation_direction, "conversationDirection"
            )

        conversation_duration = _d.pop("conversationDuration", UNSET)
        if type(conversation_duration) is not int:
            conversation_duration = _reading.check(
                int, conversation_duration, "conversationDuration"
            )

        _value = _d.pop("creationTime", UNSET)
        try:
            creation_time: datetime.datetime = datetime.datetime.fromisoformat(_value)
        except _reading.FAILURES:
            creation_time = _reading.kept(_value, "creationTime")

        customer: ConversationCustomer = _reading.read(
            _models.ConversationCustomer.from_dict,
            _d.pop("customer", UNSET),
            "customer",
        )

        disposition = _d.pop("disposition", UNSET)
        if type(disposition) is not str:
            disposition = _reading.check(str, disposition, "disposition")

        _value = _d.pop("endTime", UNSET)
        try:
            end_time: datetime.datetime = datetime.datetime.fromisoformat(_value)
        except _reading.FAILURES:
            end_time = _reading.kept(_value, "endTime")

        reason_code = _d.pop("reasonCode", UNSET)
        if type(reason_code) is not str:
            reason_code = _reading.check(str, reason_code, "reasonCode")

        task_state = _d.pop("taskState", UNSET)
        if type(task_state) is not str:
            task_state = _reading.check(str, task_state, "taskState")

        _instance = _cls(
            field_id=field_id,
            bot_id=bot_id,
            conversation_direction=conversation_direction,
            conversation_duration=conversation_duration,
            creation_time=creation_time,
            customer=customer,
            disposition=disposition,
            end_time=end_time,
            reason_code=reason_code,
            task_state=task_state,
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
