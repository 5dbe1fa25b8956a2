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
    from ..models.associated_mrd import AssociatedMrd


_T = _TypeVar("_T", bound="AgentsError")


@_attrs_define
class AgentsError:
    agent_id: UUID
    associated_mrds: list[AssociatedMrd]
    reason: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        agent_id = str(_reading.present(self.agent_id, "agentId"))

        associated_mrds = []
        for _associated_mrds_item_data in self.associated_mrds:
            _associated_mrds_item = _associated_mrds_item_data.to_dict()
            associated_mrds.append(_associated_mrds_item)

        reason = self.reason

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "agentId": agent_id,
                "associatedMrds": associated_mrds,
                "reason": reason,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("agentId", UNSET)
        try:
            agent_id: UUID = UUID(_value)
        except _reading.FAILURES:
            agent_id = _reading.kept(_value, "agentId")

        associated_mrds = _reading.read_list(
            _models.AssociatedMrd.from_dict, _d.pop("associatedMrds", UNSET), "associatedMrds"
        )

        reason = _d.pop("reason", UNSET)
        if type(reason) is not str:
            reason = _reading.check(str, reason, "reason")

        _instance = _cls(
            agent_id=agent_id,
            associated_mrds=associated_mrds,
            reason=reason,
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
