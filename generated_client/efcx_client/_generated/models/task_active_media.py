from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.task_active_media_state import TaskActiveMediaState, check_task_active_media_state
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.active_media_channel_session import ActiveMediaChannelSession
    from ..models.assigned_to import AssignedTo
    from ..models.change_task_state_active_media_type import ChangeTaskStateActiveMediaType


_T = _TypeVar("_T", bound="TaskActiveMedia")


@_attrs_define
class TaskActiveMedia:
    answer_time: int | None
    """ Epoch milliseconds. """
    channel_sessions: list[ActiveMediaChannelSession]
    enqueue_time: int
    """ Epoch milliseconds. """
    id: UUID
    mrd_id: str
    priority: int
    queue: AssignedTo
    request_session: ActiveMediaChannelSession
    state: TaskActiveMediaState
    task_id: UUID
    type_: ChangeTaskStateActiveMediaType
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answer_time: int | None
        answer_time = self.answer_time

        channel_sessions = []
        for _channel_sessions_item_data in self.channel_sessions:
            _channel_sessions_item = _channel_sessions_item_data.to_dict()
            channel_sessions.append(_channel_sessions_item)

        enqueue_time = self.enqueue_time

        id = str(_reading.present(self.id, "id"))

        mrd_id = self.mrd_id

        priority = self.priority

        queue = self.queue.to_dict()

        request_session = self.request_session.to_dict()

        state: str = self.state

        task_id = str(_reading.present(self.task_id, "taskId"))

        type_ = self.type_.to_dict()

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "answerTime": answer_time,
                "channelSessions": channel_sessions,
                "enqueueTime": enqueue_time,
                "id": id,
                "mrdId": mrd_id,
                "priority": priority,
                "queue": queue,
                "requestSession": request_session,
                "state": state,
                "taskId": task_id,
                "type": type_,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("answerTime", UNSET)
        if type(_value) is not int and _value is not None:
            _value = _reading.check_plain((int,), _value, "answerTime")
        answer_time: int | None = _value

        channel_sessions = _reading.read_list(
            _models.ActiveMediaChannelSession.from_dict,
            _d.pop("channelSessions", UNSET),
            "channelSessions",
        )

        enqueue_time = _d.pop("enqueueTime", UNSET)
        if type(enqueue_time) is not int:
            enqueue_time = _reading.check(int, enqueue_time, "enqueueTime")

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        mrd_id = _d.pop("mrdId", UNSET)
        if type(mrd_id) is not str:
            mrd_id = _reading.check(str, mrd_id, "mrdId")

        priority = _d.pop("priority", UNSET)
        if type(priority) is not int:
            priority = _reading.check(int, priority, "priority")

        queue: AssignedTo = _reading.read(
            _models.AssignedTo.from_dict,
            _d.pop("queue", UNSET),
            "queue",
        )

        request_session: ActiveMediaChannelSession = _reading.read(
            _models.ActiveMediaChannelSession.from_dict,
            _d.pop("requestSession", UNSET),
            "requestSession",
        )

        _value = _d.pop("state", UNSET)
        try:
            state: TaskActiveMediaState = check_task_active_media_state(_value)
        except _reading.FAILURES:
            state = _reading.kept(_value, "state", "value")

        _value = _d.pop("taskId", UNSET)
        try:
            task_id: UUID = UUID(_value)
        except _reading.FAILURES:
            task_id = _reading.kept(_value, "taskId")

        type_: ChangeTaskStateActiveMediaType = _reading.read(
            _models.ChangeTaskStateActiveMediaType.from_dict,
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
