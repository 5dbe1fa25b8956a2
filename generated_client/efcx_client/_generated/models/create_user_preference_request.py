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
    from ..models.column_input import ColumnInput
    from ..models.sort_option_input import SortOptionInput


_T = _TypeVar("_T", bound="CreateUserPreferenceRequest")


@_attrs_define
class CreateUserPreferenceRequest:
    user_id: UUID
    """ Keycloak user id (UUID); capital I. (Required) """
    field_id: str | Unset = UNSET
    """ Id (24 hex characters). """
    columns: list[ColumnInput] | Unset = UNSET
    """ Columns of the customer list. """
    page_size: int | Unset = UNSET
    """ Rows per page. """
    sort_option: list[SortOptionInput] | Unset = UNSET
    """ Sort order of the customer list. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = str(_reading.present(self.user_id, "user_Id"))

        field_id = self.field_id

        columns: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.columns, Unset):
            columns = []
            for _columns_item_data in self.columns:
                _columns_item = _columns_item_data.to_dict()
                columns.append(_columns_item)

        page_size = self.page_size

        sort_option: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.sort_option, Unset):
            sort_option = []
            for _sort_option_item_data in self.sort_option:
                _sort_option_item = _sort_option_item_data.to_dict()
                sort_option.append(_sort_option_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "user_Id": user_id,
            }
        )
        if field_id is not UNSET:
            _field_dict["_id"] = field_id
        if columns is not UNSET:
            _field_dict["columns"] = columns
        if page_size is not UNSET:
            _field_dict["pageSize"] = page_size
        if sort_option is not UNSET:
            _field_dict["sortOption"] = sort_option

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("user_Id", UNSET)
        try:
            user_id: UUID = UUID(_value)
        except _reading.FAILURES:
            user_id = _reading.kept(_value, "user_Id")

        field_id = _d.pop("_id", UNSET)
        if type(field_id) is not str and field_id is not UNSET:
            field_id = _reading.check_optional(str, field_id, "_id")

        columns = _reading.read_list_optional(
            _models.ColumnInput.from_dict, _d.pop("columns", UNSET), "columns"
        )

        page_size = _d.pop("pageSize", UNSET)
        if type(page_size) is not int and page_size is not UNSET:
            page_size = _reading.check_optional(int, page_size, "pageSize")

        sort_option = _reading.read_list_optional(
            _models.SortOptionInput.from_dict, _d.pop("sortOption", UNSET), "sortOption"
        )

        _instance = _cls(
            user_id=user_id,
            field_id=field_id,
            columns=columns,
            page_size=page_size,
            sort_option=sort_option,
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
