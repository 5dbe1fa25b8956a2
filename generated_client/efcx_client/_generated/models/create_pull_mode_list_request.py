from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="CreatePullModeListRequest")


@_attrs_define
class CreatePullModeListRequest:
    name: str
    """ At most 100 characters. (Required) """
    agent_sla_duration: int | None | Unset = UNSET
    """ Seconds; empty text accepted. """
    description: None | str | Unset = UNSET
    """ At most 500 characters. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        agent_sla_duration: int | None | Unset
        if isinstance(self.agent_sla_duration, Unset):
            agent_sla_duration = UNSET
        else:
            agent_sla_duration = self.agent_sla_duration

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "name": name,
            }
        )
        if agent_sla_duration is not UNSET:
            _field_dict["agentSlaDuration"] = agent_sla_duration
        if description is not UNSET:
            _field_dict["description"] = description

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        name = _d.pop("name", UNSET)
        if type(name) is not str:
            name = _reading.check(str, name, "name")

        _value = _d.pop("agentSlaDuration", UNSET)
        if type(_value) is not int and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((int,), _value, "agentSlaDuration")
        agent_sla_duration: int | None | Unset = _value

        _value = _d.pop("description", UNSET)
        if type(_value) is not str and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((str,), _value, "description")
        description: None | str | Unset = _value

        _instance = _cls(
            name=name,
            agent_sla_duration=agent_sla_duration,
            description=description,
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
