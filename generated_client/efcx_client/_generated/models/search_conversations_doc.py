from __future__ import annotations

import datetime
from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ... import wire as _wire
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.conversation_customer import ConversationCustomer


_T = _TypeVar("_T", bound="SearchConversationsDoc")


@_attrs_define
class SearchConversationsDoc:
    creation_time: datetime.datetime
    customer: ConversationCustomer
    end_time: datetime.datetime | None
    id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        creation_time = _wire.date_time(self.creation_time)

        customer = self.customer.to_dict()

        end_time: None | str
        if isinstance(self.end_time, datetime.datetime):
            end_time = _wire.date_time(self.end_time)
        else:
            end_time = self.end_time

        id = self.id

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "creationTime": creation_time,
                "customer": customer,
                "endTime": end_time,
                "id": id,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("creationTime", UNSET)
        try:
            creation_time: datetime.datetime = datetime.datetime.fromisoformat(_value)
        except _reading.FAILURES:
            creation_time = _reading.kept(_value, "creationTime")

        customer: ConversationCustomer = _reading.read(
            _models.ConversationCustomer.from_dict,
            _d.pop("customer", UNSET),
            "customer",
        )

        def _parse_end_time(data: object) -> datetime.datetime | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    end_time_type_0: datetime.datetime = datetime.datetime.fromisoformat(_value)
                except _reading.FAILURES:
                    end_time_type_0 = _reading.kept(_value, None)

                return end_time_type_0

            return cast(
                "datetime.datetime | None",
                _reading.one_of(data, ((_variant_0, {}),), "endTime", plain=()),
            )

        end_time = _parse_end_time(_d.pop("endTime", UNSET))

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        _instance = _cls(
            creation_time=creation_time,
            customer=customer,
            end_time=end_time,
            id=id,
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
