from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.bulk_create_or_merge_customers_request_action import (
    BulkCreateOrMergeCustomersRequestAction,
    check_bulk_create_or_merge_customers_request_action,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.customer_input import CustomerInput


_T = _TypeVar("_T", bound="BulkCreateOrMergeCustomersRequest")


@_attrs_define
class BulkCreateOrMergeCustomersRequest:
    action: BulkCreateOrMergeCustomersRequestAction
    """ One of: ignore, replace, update, append. (Required) """
    customers: list[CustomerInput]
    """ Profiles to save. (Required) """
    deduplication_keys: list[str]
    """ Attributes that tell whether two profiles are the same. (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action: str = self.action

        customers = []
        for _customers_item_data in self.customers:
            _customers_item = _customers_item_data.to_dict()
            customers.append(_customers_item)

        deduplication_keys = self.deduplication_keys

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "action": action,
                "customers": customers,
                "deduplicationKeys": deduplication_keys,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("action", UNSET)
        try:
            action: BulkCreateOrMergeCustomersRequestAction = (
                check_bulk_create_or_merge_customers_request_action(_value)
            )
        except _reading.FAILURES:
            action = _reading.kept(_value, "action", "value")

        customers = _reading.read_list(
            _models.CustomerInput.from_dict, _d.pop("customers", UNSET), "customers"
        )

        deduplication_keys = _reading.read_plain_list(
            str, _d.pop("deduplicationKeys", UNSET), "deduplicationKeys"
        )

        _instance = _cls(
            action=action,
            customers=customers,
            deduplication_keys=deduplication_keys,
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
