from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="GadgetInput")


@_attrs_define
class GadgetInput:
    agent_id: UUID | Unset = UNSET
    gadget_id: str | Unset = UNSET
    title: str | Unset = UNSET
    value: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent_id: str | Unset = UNSET
        if not isinstance(self.agent_id, Unset):
            agent_id = str(self.agent_id)

        gadget_id = self.gadget_id

        title = self.title

        value = self.value

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if agent_id is not UNSET:
            _field_dict["agentId"] = agent_id
        if gadget_id is not UNSET:
            _field_dict["gadgetId"] = gadget_id
        if title is not UNSET:
            _field_dict["title"] = title
        if value is not UNSET:
            _field_dict["value"] = value

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("agentId", UNSET)
        agent_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                agent_id = UUID(_value)
            except _reading.FAILURES:
                agent_id = _reading.kept_optional(_value, "agentId")

        gadget_id = _d.pop("gadgetId", UNSET)
        if type(gadget_id) is not str and gadget_id is not UNSET:
            gadget_id = _reading.check_optional(str, gadget_id, "gadgetId")

        title = _d.pop("title", UNSET)
        if type(title) is not str and title is not UNSET:
            title = _reading.check_optional(str, title, "title")

        value = _d.pop("value", UNSET)
        if type(value) is not str and value is not UNSET:
            value = _reading.check_optional(str, value, "value")

        _instance = _cls(
            agent_id=agent_id,
            gadget_id=gadget_id,
            title=title,
            value=value,
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
