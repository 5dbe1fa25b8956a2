from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.media_routing_domain import MediaRoutingDomain
    from ..models.step import Step


_T = _TypeVar("_T", bound="PrecisionQueue")


@_attrs_define
class PrecisionQueue:
    agent_sla_duration: int | None
    id: UUID
    mrd: MediaRoutingDomain
    name: str
    service_level_threshold: int
    service_level_type: int
    steps: list[Step]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent_sla_duration: int | None
        agent_sla_duration = self.agent_sla_duration

        id = str(_reading.present(self.id, "id"))

        mrd = self.mrd.to_dict()

        name = self.name

        service_level_threshold = self.service_level_threshold

        service_level_type = self.service_level_type

        steps = []
        for _steps_item_data in self.steps:
            _steps_item = _steps_item_data.to_dict()
            steps.append(_steps_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agentSlaDuration": agent_sla_duration,
                "id": id,
                "mrd": mrd,
                "name": name,
                "serviceLevelThreshold": service_level_threshold,
                "serviceLevelType": service_level_type,
                "steps": steps,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("agentSlaDuration", UNSET)
        if type(_value) is not int and _value is not None:
            _value = _reading.check_plain((int,), _value, "agentSlaDuration")
        agent_sla_duration: int | None = _value

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        mrd: MediaRoutingDomain = _reading.read(
            _models.MediaRoutingDomain.from_dict,
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

        steps = _reading.read_list(_models.Step.from_dict, _d.pop("steps", UNSET), "steps")

        _instance = _cls(
            agent_sla_duration=agent_sla_duration,
            id=id,
            mrd=mrd,
            name=name,
            service_level_threshold=service_level_threshold,
            service_level_type=service_level_type,
            steps=steps,
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
