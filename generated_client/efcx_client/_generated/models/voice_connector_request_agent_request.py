from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..models.voice_connector_request_agent_request_direction import (
    VoiceConnectorRequestAgentRequestDirection,
    check_voice_connector_request_agent_request_direction,
)
from ..models.voice_connector_request_agent_request_error_code import (
    VoiceConnectorRequestAgentRequestErrorCode,
    check_voice_connector_request_agent_request_error_code,
)
from ..models.voice_connector_request_agent_request_queue_type import (
    VoiceConnectorRequestAgentRequestQueueType,
    check_voice_connector_request_agent_request_queue_type,
)
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="VoiceConnectorRequestAgentRequest")


@_attrs_define
class VoiceConnectorRequestAgentRequest:
    call_sip_id: str | Unset = UNSET
    """ SIP Call-ID. """
    call_uid: UUID | Unset = UNSET
    """ Call id (UUID). """
    calling_number: str | Unset = UNSET
    """ Number of the caller. """
    direction: VoiceConnectorRequestAgentRequestDirection | Unset = UNSET
    """ One of: INBOUND, OUTBOUND, DIRECT_TRANSFER, CONSULT. """
    error_code: VoiceConnectorRequestAgentRequestErrorCode | Unset = UNSET
    """ Cancel only. One of: RONA, NO_ANSWER, TRANSFER_FAILED. """
    esl_host: str | Unset = UNSET
    """ Host of the media server. """
    priority: int | None | Unset = UNSET
    """ Priority of the request. """
    queue: str | Unset = UNSET
    """ Queue, by name or id. """
    queue_type: VoiceConnectorRequestAgentRequestQueueType | Unset = UNSET
    """ One of: ID, NAME. """
    service_identifier: str | Unset = UNSET
    """ Company side of the address. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        call_sip_id = self.call_sip_id

        call_uid: str | Unset = UNSET
        if not isinstance(self.call_uid, Unset):
            call_uid = str(self.call_uid)

        calling_number = self.calling_number

        direction: str | Unset = UNSET
        if not isinstance(self.direction, Unset):
            direction = self.direction

        error_code: str | Unset = UNSET
        if not isinstance(self.error_code, Unset):
            error_code = self.error_code

        esl_host = self.esl_host

        priority: int | None | Unset
        if isinstance(self.priority, Unset):
            priority = UNSET
        else:
            priority = self.priority

        queue = self.queue

        queue_type: str | Unset = UNSET
        if not isinstance(self.queue_type, Unset):
            queue_type = self.queue_type

        service_identifier = self.service_identifier

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if call_sip_id is not UNSET:
            _field_dict["callSipId"] = call_sip_id
        if call_uid is not UNSET:
            _field_dict["callUid"] = call_uid
        if calling_number is not UNSET:
            _field_dict["callingNumber"] = calling_number
        if direction is not UNSET:
            _field_dict["direction"] = direction
        if error_code is not UNSET:
            _field_dict["errorCode"] = error_code
        if esl_host is not UNSET:
            _field_dict["eslHost"] = esl_host
        if priority is not UNSET:
            _field_dict["priority"] = priority
        if queue is not UNSET:
            _field_dict["queue"] = queue
        if queue_type is not UNSET:
            _field_dict["queueType"] = queue_type
        if service_identifier is not UNSET:
            _field_dict["serviceIdentifier"] = service_identifier

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        call_sip_id = _d.pop("callSipId", UNSET)
        if type(call_sip_id) is not str and call_sip_id is not UNSET:
            call_sip_id = _reading.check_optional(str, call_sip_id, "callSipId")

        _value = _d.pop("callUid", UNSET)
        call_uid: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                call_uid = UUID(_value)
            except _reading.FAILURES:
                call_uid = _reading.kept_optional(_value, "callUid")

        calling_number = _d.pop("callingNumber", UNSET)
        if type(calling_number) is not str and calling_number is not UNSET:
            calling_number = _reading.check_optional(str, calling_number, "callingNumber")

        _value = _d.pop("direction", UNSET)
        direction: VoiceConnectorRequestAgentRequestDirection | Unset = UNSET
        if _value is not UNSET:
            try:
                direction = check_voice_connector_request_agent_request_direction(_value)
            except _reading.FAILURES:
                direction = _reading.kept_optional(_value, "direction", "value")

        _value = _d.pop("errorCode", UNSET)
        error_code: VoiceConnectorRequestAgentRequestErrorCode | Unset = UNSET
        if _value is not UNSET:
            try:
                error_code = check_voice_connector_request_agent_request_error_code(_value)
            except _reading.FAILURES:
                error_code = _reading.kept_optional(_value, "errorCode", "value")

        esl_host = _d.pop("eslHost", UNSET)
        if type(esl_host) is not str and esl_host is not UNSET:
            esl_host = _reading.check_optional(str, esl_host, "eslHost")

        _value = _d.pop("priority", UNSET)
        if type(_value) is not int and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((int,), _value, "priority")
        priority: int | None | Unset = _value

        queue = _d.pop("queue", UNSET)
        if type(queue) is not str and queue is not UNSET:
            queue = _reading.check_optional(str, queue, "queue")

        _value = _d.pop("queueType", UNSET)
        queue_type: VoiceConnectorRequestAgentRequestQueueType | Unset = UNSET
        if _value is not UNSET:
            try:
                queue_type = check_voice_connector_request_agent_request_queue_type(_value)
            except _reading.FAILURES:
                queue_type = _reading.kept_optional(_value, "queueType", "value")

        service_identifier = _d.pop("serviceIdentifier", UNSET)
        if type(service_identifier) is not str and service_identifier is not UNSET:
            service_identifier = _reading.check_optional(
                str, service_identifier, "serviceIdentifier"
            )

        _instance = _cls(
            call_sip_id=call_sip_id,
            call_uid=call_uid,
            calling_number=calling_number,
            direction=direction,
            error_code=error_code,
            esl_host=esl_host,
            priority=priority,
            queue=queue,
            queue_type=queue_type,
            service_identifier=service_identifier,
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
