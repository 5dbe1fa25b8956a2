from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.create_active_mq_settings_request import CreateActiveMqSettingsRequest


T = TypeVar("T", bound="CreateQueueRequest")


@_attrs_define
class CreateQueueRequest:
    mrd: CreateActiveMqSettingsRequest
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
    def from_dict(_cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.create_active_mq_settings_request import CreateActiveMqSettingsRequest  # noqa: PLC0415

        _d = _reading.as_mapping(src_dict)
        mrd: CreateActiveMqSettingsRequest = _reading.read(
            lambda _value: CreateActiveMqSettingsRequest.from_dict(_value),
            _d.pop("mrd", UNSET),
            "mrd",
        )

        name = _reading.check(str, _d.pop("name", UNSET), "name")

        service_level_threshold = _reading.check(
            int, _d.pop("serviceLevelThreshold", UNSET), "serviceLevelThreshold"
        )

        service_level_type = _reading.check(
            int, _d.pop("serviceLevelType", UNSET), "serviceLevelType"
        )

        agent_sla_duration = _reading.check_optional(
            int, _d.pop("agentSlaDuration", UNSET), "agentSlaDuration"
        )

        _instance = _cls(
            mrd=mrd,
            name=name,
            service_level_threshold=service_level_threshold,
            service_level_type=service_level_type,
            agent_sla_duration=agent_sla_duration,
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
