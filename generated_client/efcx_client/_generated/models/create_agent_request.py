from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.associated_mrd_input import AssociatedMrdInput
    from ..models.associated_routing_attribute_input import AssociatedRoutingAttributeInput
    from ..models.keycloak_user_input import KeycloakUserInput


_T = _TypeVar("_T", bound="CreateAgentRequest")


@_attrs_define
class CreateAgentRequest:
    keycloak_user: KeycloakUserInput
    """ Profile of the user in Keycloak. (Required) """
    associated_mrds: list[AssociatedMrdInput] | Unset = UNSET
    """ Media routing domains the agent serves, with the largest number of tasks on each. """
    associated_routing_attributes: list[AssociatedRoutingAttributeInput] | Unset = UNSET
    """ Skills of the agent, with their value. """
    id: UUID | Unset = UNSET
    participant_type: str | Unset = UNSET
    """ Kind of participant. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        keycloak_user = self.keycloak_user.to_dict()

        associated_mrds: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.associated_mrds, Unset):
            associated_mrds = []
            for _associated_mrds_item_data in self.associated_mrds:
                _associated_mrds_item = _associated_mrds_item_data.to_dict()
                associated_mrds.append(_associated_mrds_item)

        associated_routing_attributes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.associated_routing_attributes, Unset):
            associated_routing_attributes = []
            for _associated_routing_attributes_item_data in self.associated_routing_attributes:
                _associated_routing_attributes_item = (
                    _associated_routing_attributes_item_data.to_dict()
                )
                associated_routing_attributes.append(_associated_routing_attributes_item)

        id: str | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = str(self.id)

        participant_type = self.participant_type

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "keycloakUser": keycloak_user,
            }
        )
        if associated_mrds is not UNSET:
            _field_dict["associatedMrds"] = associated_mrds
        if associated_routing_attributes is not UNSET:
            _field_dict["associatedRoutingAttributes"] = associated_routing_attributes
        if id is not UNSET:
            _field_dict["id"] = id
        if participant_type is not UNSET:
            _field_dict["participantType"] = participant_type

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        keycloak_user: KeycloakUserInput = _reading.read(
            _models.KeycloakUserInput.from_dict,
            _d.pop("keycloakUser", UNSET),
            "keycloakUser",
        )

        associated_mrds = _reading.read_list_optional(
            _models.AssociatedMrdInput.from_dict, _d.pop("associatedMrds", UNSET), "associatedMrds"
        )

        associated_routing_attributes = _reading.read_list_optional(
            _models.AssociatedRoutingAttributeInput.from_dict,
            _d.pop("associatedRoutingAttributes", UNSET),
            "associatedRoutingAttributes",
        )

        _value = _d.pop("id", UNSET)
        id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                id = UUID(_value)
            except _reading.FAILURES:
                id = _reading.kept_optional(_value, "id")

        participant_type = _d.pop("participantType", UNSET)
        if type(participant_type) is not str and participant_type is not UNSET:
            participant_type = _reading.check_optional(str, participant_type, "participantType")

        _instance = _cls(
            keycloak_user=keycloak_user,
            associated_mrds=associated_mrds,
            associated_routing_attributes=associated_routing_attributes,
            id=id,
            participant_type=participant_type,
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
