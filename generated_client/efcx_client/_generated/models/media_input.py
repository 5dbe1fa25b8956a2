from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.media_input_state import MediaInputState, check_media_input_state
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.media_channel_session_input import MediaChannelSessionInput
    from ..models.media_queue_input import MediaQueueInput
    from ..models.media_type_input import MediaTypeInput


_T = _TypeVar("_T", bound="MediaInput")


@_attrs_define
class MediaInput:
    answer_time: Any | Unset = UNSET
    channel_sessions: list[MediaChannelSessionInput] | Unset = UNSET
    enqueue_time: int | Unset = UNSET
    """ Epoch milliseconds. """
    id: UUID | Unset = UNSET
    mrd_id: str | Unset = UNSET
    priority: int | Unset = UNSET
    queue: MediaQueueInput | Unset = UNSET
    request_session: MediaChannelSessionInput | Unset = UNSET
    state: MediaInputState | Unset = UNSET
    task_id: UUID | Unset = UNSET
    type_: MediaTypeInput | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answer_time = self.answer_time

        channel_sessions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.channel_sessions, Unset):
            channel_sessions = []
            for _channel_sessions_item_data in self.channel_sessions:
                _channel_sessions_item = _channel_sessions_item_data.to_dict()
                channel_sessions.append(_channel_sessions_item)

        enqueue_time = self.enqueue_time

        id: str | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = str(self.id)

        mrd_id = self.mrd_id

        priority = self.priority

        queue: dict[str, Any] | Unset = UNSET
        if not isinstance(self.queue, Unset):
            queue = self.queue.to_dict()

        request_session: dict[str, Any] | Unset = UNSET
        if not isinstance(self.request_session, Unset):
            request_session = self.request_session.to_dict()

        state: str | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state

        task_id: str | Unset = UNSET
        if not isinstance(self.task_id, Unset):
            task_id = str(self.task_id)

        type_: dict[str, Any] | Unset = UNSET
        if not isinstance(self.type_, Unset):
            type_ = self.type_.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if answer_time is not UNSET:
            _field_dict["answerTime"] = answer_time
        if channel_sessions is not UNSET:
            _field_dict["channelSessions"] = channel_sessions
        if enqueue_time is not UNSET:
            _field_dict["enqueueTime"] = enqueue_time
        if id is not UNSET:
            _field_dict["id"] = id
        if mrd_id is not UNSET:
            _field_dict["mrdId"] = mrd_id
        if priority is not UNSET:
            _field_dict["priority"] = priority
        if queue is not UNSET:
            _field_dict["queue"] = queue
        if request_session is not UNSET:
            _field_dict["requestSession"] = request_session
        if state is not UNSET:
            _field_dict["state"] = state
        if task_id is not UNSET:
            _field_dict["taskId"] = task_id
        if type_ is not UNSET:
            _field_dict["type"] = type_

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        answer_time = _d.pop("answerTime", UNSET)

        channel_sessions = _reading.read_list_optional(
            _models.MediaChannelSessionInput.from_dict,
            _d.pop("channelSessions", UNSET),
            "channelSessions",
        )

        enqueue_time = _d.pop("enqueueTime", UNSET)
        if type(enqueue_time) is not int and enqueue_time is not UNSET:
            enqueue_time = _reading.check_optional(int, enqueue_time, "enqueueTime")

        _value = _d.pop("id", UNSET)
        id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                id = UUID(_value)
            except _reading.FAILURES:
                id = _reading.kept_optional(_value, "id")

        mrd_id = _d.pop("mrdId", UNSET)
        if type(mrd_id) is not str and mrd_id is not UNSET:
            mrd_id = _reading.check_optional(str, mrd_id, "mrdId")

        priority = _d.pop("priority", UNSET)
        if type(priority) is not int and priority is not UNSET:
            priority = _reading.check_optional(int, priority, "priority")

        queue: MediaQueueInput | Unset = _reading.read_optional(
            _models.MediaQueueInput.from_dict,
            _d.pop("queue", UNSET),
            "queue",
        )

        request_session: MediaChannelSessionInput | Unset = _reading.read_optional(
            _models.MediaChannelSessionInput.from_dict,
            _d.pop("requestSession", UNSET),
            "requestSession",
        )

        _value = _d.pop("state", UNSET)
        state: MediaInputState | Unset = UNSET
        if _value is not UNSET:
            try:
                state = check_media_input_state(_value)
            except _reading.FAILURES:
                state = _reading.kept_optional(_value, "state", "value")

        _value = _d.pop("taskId", UNSET)
        task_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                task_id = UUID(_value)
            except _reading.FAILURES:
                task_id = _reading.kept_optional(_value, "taskId")

        type_: MediaTypeInput | Unset = _reading.read_optional(
            _models.MediaTypeInput.from_dict,
            _d.pop("type", UNSET),
            "type",
        )

        _instance = _cls(
            answer_time=answer_time,
            channel_sessions=channel_sessions,
            enqueue_time=enqueue_time,
            id=id,
            mrd_id=mrd_id,
            priority=priority,
            queue=queue,
            request_session=request_session,
            state=state,
            task_id=task_id,
            type_=type_,
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
