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
    from ..models.create_active_mq_settings_request import CreateActiveMqSettingsRequest


_T = _TypeVar("_T", bound="CreateQueueRequest")


@_attrs_define
class CreateQueueRequest:
    mrd: CreateActiveMqSettingsRequest
    """ Reference to the media routing domain, by id. (Required) """
    name: str
    """ 3 to 50 characters, unique. (Required) """
    service_level_threshold: int
    """ Seconds within which a request should be answered. (Required) """
    service_level_type: int
    """ >= 1; admin screen allows 1..3. (Required) """
    agent_sla_duration: int | Unset = UNSET
    """ Seconds, 10..600 in the admin screen. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        mrd = self.mrd.to_dict()

        name = self.name

        service_level_threshold = self.service_level_threshold

        service_level_type = self.service_level_type

        agent_sla_duration = self.agent_sla_duration

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "mrd": mrd,
                "name": name,
                "serviceLevelThreshold": service_level_threshold,
                "serviceLevelType": service_level_type,
            }
        )
        if agent_sla_duration is not UNSET:
            _field_dict["agentSlaDuration"] = agent_sla_duration

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        mrd: CreateActiveMqSettingsRequest = _reading.read(
            _models.CreateActiveMqSettingsRequest.from_dict,
            _d.pop("mrd", UNSET),
            "mrd",
        )

        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        service_level_threshold = _d.pop("serviceLevelThreshold", UNSET)
        if type(service_level_threshold) is not int:
            service_level_threshold = _reading.check(
                int, service_level_threshold, "serviceLevelThreshold"
            )

        service_level_type = _d.pop("serviceLevelType", UNSET)
        if type(service_level_type) is not int:
            service_level_type = _reading.check(int, service_level_type, "serviceLevelType")

        agent_sla_duration = _d.pop("agentSlaDuration", UNSET)
        if type(agent_sla_duration) is not int and agent_sla_duration is not UNSET:
            agent_sla_duration = _reading.check_optional(
                int, agent_sla_duration, "agentSlaDuration"
            )

        _instance = _cls(
            mrd=mrd,
            name=name,
            service_level_threshold=service_level_threshold,
            service_level_type=service_level_type,
            agent_sla_duration=agent_sla_duration,
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
