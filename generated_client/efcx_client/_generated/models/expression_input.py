from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.term_input import TermInput


_T = _TypeVar("_T", bound="ExpressionInput")


@_attrs_define
class ExpressionInput:
    pre_expression_condition: None | str | Unset = UNSET
    terms: list[TermInput] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pre_expression_condition: None | str | Unset
        if isinstance(self.pre_expression_condition, Unset):
            pre_expression_condition = UNSET
        else:
            pre_expression_condition = self.pre_expression_condition

        terms: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.terms, Unset):
            terms = []
            for _terms_item_data in self.terms:
                _terms_item = _terms_item_data.to_dict()
                terms.append(_terms_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if pre_expression_condition is not UNSET:
            _field_dict["preExpressionCondition"] = pre_expression_condition
        if terms is not UNSET:
            _field_dict["terms"] = terms

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("preExpressionCondition", UNSET)
        if type(_value) is not str and _value is not None and _value is not UNSET:
            _value = _reading.check_plain_optional((str,), _value, "preExpressionCondition")
        pre_expression_condition: None | str | Unset = _value

        terms = _reading.read_list_optional(
            _models.TermInput.from_dict, _d.pop("terms", UNSET), "terms"
        )

        _instance = _cls(
            pre_expression_condition=pre_expression_condition,
            terms=terms,
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
