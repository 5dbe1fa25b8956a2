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
    from ..models.associated_routing_attribute import AssociatedRoutingAttribute
    from ..models.keycloak_user import KeycloakUser


_T = _TypeVar("_T", bound="Agent")


@_attrs_define
class Agent:
    associated_mrds: list[AssociatedMrd]
    associated_routing_attributes: list[AssociatedRoutingAttribute]
    id: UUID
    keycloak_user: KeycloakUser
    participant_type: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        associated_mrds = []
        for _associated_mrds_item_data in self.associated_mrds:
            _associated_mrds_item = _associated_mrds_item_data.to_dict()
            associated_mrds.append(_associated_mrds_item)

        associated_routing_attributes = []
        for _associated_routing_attributes_item_data in self.associated_routing_attributes:
            _associated_routing_attributes_item = _associated_routing_attributes_item_data.to_dict()
            associated_routing_attributes.append(_associated_routing_attributes_item)

        id = str(_reading.present(self.id, "id"))

        keycloak_user = self.keycloak_user.to_dict()

        participant_type = self.participant_type

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "associatedMrds": associated_mrds,
                "associatedRoutingAttributes": associated_routing_attributes,
                "id": id,
                "keycloakUser": keycloak_user,
                "participantType": participant_type,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        associated_mrds = _reading.read_list(
            _models.AssociatedMrd.from_dict, _d.pop("associatedMrds", UNSET), "associatedMrds"
        )

        associated_routing_attributes = _reading.read_list(
            _models.AssociatedRoutingAttribute.from_dict,
            _d.pop("associatedRoutingAttributes", UNSET),
            "associatedRoutingAttributes",
        )

        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        keycloak_user: KeycloakUser = _reading.read(
            _models.KeycloakUser.from_dict,
            _d.pop("keycloakUser", UNSET),
            "keycloakUser",
        )

        participant_type = _d.pop("participantType", UNSET)
        if type(participant_type) is not str:
            participant_type = _reading.check(str, participant_type, "participantType")

        _instance = _cls(
            associated_mrds=associated_mrds,
            associated_routing_attributes=associated_routing_attributes,
            id=id,
            keycloak_user=keycloak_user,
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
