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
    from ..models.associated_customer import AssociatedCustomer
    from ..models.customer import Customer
if TYPE_CHECKING:
    pass


_T = _TypeVar("_T", bound="CustomerList")


@_attrs_define
class CustomerList:
    associated_customer: AssociatedCustomer | Unset = UNSET
    docs: list[Customer] | Unset = UNSET
    has_next_page: bool | Unset = UNSET
    has_prev_page: bool | Unset = UNSET
    last_assigned_agent: UUID | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    total_docs: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        associated_customer: dict[str, Any] | Unset = UNSET
        if not isinstance(self.associated_customer, Unset):
            associated_customer = self.associated_customer.to_dict()

        docs: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.docs, Unset):
            docs = []
            for _docs_item_data in self.docs:
                _docs_item = _docs_item_data.to_dict()
                docs.append(_docs_item)

        has_next_page = self.has_next_page

        has_prev_page = self.has_prev_page

        last_assigned_agent: str | Unset = UNSET
        if not isinstance(self.last_assigned_agent, Unset):
            last_assigned_agent = str(self.last_assigned_agent)

        limit = self.limit

        offset = self.offset

        total_docs = self.total_docs

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if associated_customer is not UNSET:
            _field_dict["associatedCustomer"] = associated_customer
        if docs is not UNSET:
            _field_dict["docs"] = docs
        if has_next_page is not UNSET:
            _field_dict["hasNextPage"] = has_next_page
        if has_prev_page is not UNSET:
            _field_dict["hasPrevPage"] = has_prev_page
        if last_assigned_agent is not UNSET:
            _field_dict["lastAssignedAgent"] = last_assigned_agent
        if limit is not UNSET:
            _field_dict["limit"] = limit
        if offset is not UNSET:
            _field_dict["offset"] = offset
        if total_docs is not UNSET:
            _field_dict["totalDocs"] = total_docs

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        associated_customer: AssociatedCustomer | Unset = _reading.read_optional(
            _models.AssociatedCustomer.from_dict,
            _d.pop("associatedCustomer", UNSET),
            "associatedCustomer",
        )

        docs = _reading.read_list_optional(
            _models.Customer.from_dict, _d.pop("docs", UNSET), "docs"
        )

        has_next_page = _d.pop("hasNextPage", UNSET)
        if type(has_next_page) is not bool and has_next_page is not UNSET:
            has_next_page = _reading.check_optional(bool, has_next_page, "hasNextPage")

        has_prev_page = _d.pop("hasPrevPage", UNSET)
        if type(has_prev_page) is not bool and has_prev_page is not UNSET:
            has_prev_page = _reading.check_optional(bool, has_prev_page, "hasPrevPage")

        _value = _d.pop("lastAssignedAgent", UNSET)
        last_assigned_agent: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                last_assigned_agent = UUID(_value)
            except _reading.FAILURES:
                last_assigned_agent = _reading.kept_optional(_value, "lastAssignedAgent")

        limit = _d.pop("limit", UNSET)
        if type(limit) is not int and limit is not UNSET:
            limit = _reading.check_optional(int, limit, "limit")

        offset = _d.pop("offset", UNSET)
        if type(offset) is not int and offset is not UNSET:
            offset = _reading.check_optional(int, offset, "offset")

        total_docs = _d.pop("totalDocs", UNSET)
        if type(total_docs) is not int and total_docs is not UNSET:
            total_docs = _reading.check_optional(int, total_docs, "totalDocs")

        _instance = _cls(
            associated_customer=associated_customer,
            docs=docs,
            has_next_page=has_next_page,
            has_prev_page=has_prev_page,
            last_assigned_agent=last_assigned_agent,
            limit=limit,
            offset=offset,
            total_docs=total_docs,
        )

        _instance.additional_properties = _d
        return _instance

    if TYPE_CHECKING:

        def _page_item(self) -> Customer: ...

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
