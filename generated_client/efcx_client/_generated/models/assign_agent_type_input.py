from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.assign_agent_type_input_direction import (
    AssignAgentTypeInputDirection,
    check_assign_agent_type_input_direction,
)
from ..models.assign_agent_type_input_mode import (
    AssignAgentTypeInputMode,
    check_assign_agent_type_input_mode,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.assign_agent_type_metadata_input import AssignAgentTypeMetadataInput


_T = _TypeVar("_T", bound="AssignAgentTypeInput")


@_attrs_define
class AssignAgentTypeInput:
    direction: AssignAgentTypeInputDirection | Unset = UNSET
    """ One of: CONSULT, CONSULT_TRANSFER, CONSULT_CONFERENCE, DIRECT_TRANSFER, DIRECT_CONFERENCE, INBOUND,
    OUTBOUND, SILENT_MONITOR, BARGE_IN. """
    metadata: AssignAgentTypeMetadataInput | Unset = UNSET
    mode: AssignAgentTypeInputMode | Unset = UNSET
    """ One of: AGENT, QUEUE. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        direction: str | Unset = UNSET
        if not isinstance(self.direction, Unset):
            direction = self.direction

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        mode: str | Unset = UNSET
        if not isinstance(self.mode, Unset):
            mode = self.mode

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if direction is not UNSET:
            _field_dict["direction"] = direction
        if metadata is not UNSET:
            _field_dict["metadata"] = metadata
        if mode is not UNSET:
            _field_dict["mode"] = mode

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("direction", UNSET)
        direction: AssignAgentTypeInputDirection | Unset = UNSET
        if _value is not UNSET:
            try:
                direction = check_assign_agent_type_input_direction(_value)
            except _reading.FAILURES:
                direction = _reading.kept_optional(_value, "direction", "value")

        metadata: AssignAgentTypeMetadataInput | Unset = _reading.read_optional(
            _models.AssignAgentTypeMetadataInput.from_dict,
            _d.pop("metadata", UNSET),
            "metadata",
        )

        _value = _d.pop("mode", UNSET)
        mode: AssignAgentTypeInputMode | Unset = UNSET
        if _value is not UNSET:
            try:
                mode = check_assign_agent_type_input_mode(_value)
            except _reading.FAILURES:
                mode = _reading.kept_optional(_value, "mode", "value")

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
