from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.set_conversation_data_by_customer_identifier_request_item import (
        SetConversationDataByCustomerIdentifierRequestItem,
    )


_T = _TypeVar("_T", bound="ReceiveConfigurationUpdateRequest")


@_attrs_define
class ReceiveConfigurationUpdateRequest:
    connector_configurations: list[SetConversationDataByCustomerIdentifierRequestItem]
    """ Changed attributes of the provider. (Required) """
    service_identifier: str
    """ Company side of the address. (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        connector_configurations = []
        for _connector_configurations_item_data in self.connector_configurations:
            _connector_configurations_item = _connector_configurations_item_data.to_dict()
            connector_configurations.append(_connector_configurations_item)

        service_identifier = self.service_identifier

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "connectorConfigurations": connector_configurations,
                "serviceIdentifier": service_identifier,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        connector_configurations = _reading.read_list(
            _models.SetConversationDataByCustomerIdentifierRequestItem.from_dict,
            _d.pop("connectorConfigurations", UNSET),
            "connectorConfigurations",
        )

        service_identifier = _d.pop("serviceIdentifier", UNSET)
        if type(service_identifier) is not str:
            service_identifier = _reading.check(str, service_identifier, "serviceIdentifier")

        _instance = _cls(
            connector_configurations=connector_configurations,
            service_identifier=service_identifier,
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
