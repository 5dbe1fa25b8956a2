from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.assign_agent_active_media_type_direction import (
    AssignAgentActiveMediaTypeDirection,
    check_assign_agent_active_media_type_direction,
)
from ..models.assign_agent_active_media_type_mode import (
    AssignAgentActiveMediaTypeMode,
    check_assign_agent_active_media_type_mode,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.active_media_type_metadata import ActiveMediaTypeMetadata


_T = _TypeVar("_T", bound="AssignAgentActiveMediaType")


@_attrs_define
class AssignAgentActiveMediaType:
    direction: AssignAgentActiveMediaTypeDirection
    metadata: ActiveMediaTypeMetadata
    mode: AssignAgentActiveMediaTypeMode
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        direction: str = self.direction

        metadata = self.metadata.to_dict()

        mode: str = self.mode

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "direction": direction,
                "metadata": metadata,
                "mode": mode,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("direction", UNSET)
        try:
            direction: AssignAgentActiveMediaTypeDirection = (
                check_assign_agent_active_media_type_direction(_value)
            )
        except _reading.FAILURES:
            direction = _reading.kept(_value, "direction", "value")

        metadata: ActiveMediaTypeMetadata = _reading.read(
            _models.ActiveMediaTypeMetadata.from_dict,
            _d.pop("metadata", UNSET),
            "metadata",
        )

        _value = _d.pop("mode", UNSET)
        try:
            mode: AssignAgentActiveMediaTypeMode = check_assign_agent_active_media_type_mode(_value)
        except _reading.FAILURES:
            mode = _reading.kept(_value, "mode", "value")

        _instance = _cls(
            direction=direction,
            metadata=metadata,
            mode=mode,
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
