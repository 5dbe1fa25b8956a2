from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cc_user_input import CcUserInput
    from ..models.custom_bot_webhook_message_entities_channel_session_input import (
        CustomBotWebhookMessageEntitiesChannelSessionInput,
    )
    from ..models.media_type_input import MediaTypeInput
    from ..models.task_input import TaskInput


_T = _TypeVar("_T", bound="NotificationDataInput")


@_attrs_define
class NotificationDataInput:
    cc_user: CcUserInput | Unset = UNSET
    channel_session: CustomBotWebhookMessageEntitiesChannelSessionInput | Unset = UNSET
    reason: str | Unset = UNSET
    request_type: MediaTypeInput | Unset = UNSET
    task: TaskInput | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cc_user: dict[str, Any] | Unset = UNSET
        if not isinstance(self.cc_user, Unset):
            cc_user = self.cc_user.to_dict()

        channel_session: dict[str, Any] | Unset = UNSET
        if not isinstance(self.channel_session, Unset):
            channel_session = self.channel_session.to_dict()

        reason = self.reason

        request_type: dict[str, Any] | Unset = UNSET
        if not isinstance(self.request_type, Unset):
            request_type = self.request_type.to_dict()

        task: dict[str, Any] | Unset = UNSET
        if not isinstance(self.task, Unset):
            task = self.task.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if cc_user is not UNSET:
            _field_dict["ccUser"] = cc_user
        if channel_session is not UNSET:
            _field_dict["channelSession"] = channel_session
        if reason is not UNSET:
            _field_dict["reason"] = reason
        if request_type is not UNSET:
            _field_dict["requestType"] = request_type
        if task is not UNSET:
            _field_dict["task"] = task

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        cc_user: CcUserInput | Unset = _reading.read_optional(
            _models.CcUserInput.from_dict,
            _d.pop("ccUser", UNSET),
            "ccUser",
        )

        channel_session: CustomBotWebhookMessageEntitiesChannelSessionInput | Unset = (
            _reading.read_optional(
                _models.CustomBotWebhookMessageEntitiesChannelSessionInput.from_dict,
                _d.pop("channelSession", UNSET),
                "channelSession",
            )
        )

        reason = _d.pop("reason", UNSET)
        if type(reason) is not str and reason is not UNSET:
            reason = _reading.check_optional(str, reason, "reason")

        request_type: MediaTypeInput | Unset = _reading.read_optional(
            _models.MediaTypeInput.from_dict,
            _d.pop("requestType", UNSET),
            "requestType",
        )

        task: TaskInput | Unset = _reading.read_optional(
            _models.TaskInput.from_dict,
            _d.pop("task", UNSET),
            "task",
        )

        _instance = _cls(
            cc_user=cc_user,
            channel_session=channel_session,
            reason=reason,
            request_type=request_type,
            task=task,
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
