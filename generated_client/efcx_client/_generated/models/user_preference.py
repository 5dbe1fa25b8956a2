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
    from ..models.column import Column
    from ..models.sort_option import SortOption


_T = _TypeVar("_T", bound="UserPreference")


@_attrs_define
class UserPreference:
    field_id: str
    columns: list[Column]
    page_size: int | None
    sort_option: list[SortOption]
    user_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_id = self.field_id

        columns = []
        for _columns_item_data in self.columns:
            _columns_item = _columns_item_data.to_dict()
            columns.append(_columns_item)

        page_size: int | None
        page_size = self.page_size

        sort_option = []
        for _sort_option_item_data in self.sort_option:
            _sort_option_item = _sort_option_item_data.to_dict()
            sort_option.append(_sort_option_item)

        user_id = str(_reading.present(self.user_id, "user_Id"))

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "_id": field_id,
                "columns": columns,
                "pageSize": page_size,
                "sortOption": sort_option,
                "user_Id": user_id,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        field_id = _d.pop("_id", UNSET)
        if type(field_id) is not str:
            field_id = _reading.check(str, field_id, "_id")

        columns = _reading.read_list(_models.Column.from_dict, _d.pop("columns", UNSET), "columns")

        _value = _d.pop("pageSize", UNSET)
        if type(_value) is not int and _value is not None:
            _value = _reading.check_plain((int,), _value, "pageSize")
        page_size: int | None = _value

        sort_option = _reading.read_list(
            _models.SortOption.from_dict, _d.pop("sortOption", UNSET), "sortOption"
        )

        _value = _d.pop("user_Id", UNSET)
        try:
            user_id: UUID = UUID(_value)
        except _reading.FAILURES:
            user_id = _reading.kept(_value, "user_Id")

        _instance = _cls(
            field_id=field_id,
            columns=columns,
            page_size=page_size,
            sort_option=sort_option,
            user_id=user_id,
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
