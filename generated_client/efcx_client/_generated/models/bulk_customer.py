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
    from ..models.rejected_customer import RejectedCustomer


_T = _TypeVar("_T", bound="BulkCustomer")


@_attrs_define
class BulkCustomer:
    appended_count: int
    inserted_count: int
    rejected_count: int
    rejected_customers: list[RejectedCustomer]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        appended_count = self.appended_count

        inserted_count = self.inserted_count

        rejected_count = self.rejected_count

        rejected_customers = []
        for _rejected_customers_item_data in self.rejected_customers:
            _rejected_customers_item = _rejected_customers_item_data.to_dict()
            rejected_customers.append(_rejected_customers_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "appendedCount": appended_count,
                "insertedCount": inserted_count,
                "rejectedCount": rejected_count,
                "rejectedCustomers": rejected_customers,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        appended_count = _d.pop("appendedCount", UNSET)
        if type(appended_count) is not int:
            appended_count = _reading.check(int, appended_count, "appendedCount")

        inserted_count = _d.pop("insertedCount", UNSET)
        if type(inserted_count) is not int:
            inserted_count = _reading.check(int, inserted_count, "insertedCount")

        rejected_count = _d.pop("rejectedCount", UNSET)
        if type(rejected_count) is not int:
            rejected_count = _reading.check(int, rejected_count, "rejectedCount")

        rejected_customers = _reading.read_list(
            _models.RejectedCustomer.from_dict,
            _d.pop("rejectedCustomers", UNSET),
            "rejectedCustomers",
        )

        _instance = _cls(
            appended_count=appended_count,
            inserted_count=inserted_count,
            rejected_count=rejected_count,
            rejected_customers=rejected_customers,
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
