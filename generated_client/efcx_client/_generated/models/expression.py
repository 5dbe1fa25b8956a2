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
    from ..models.term import Term


_T = _TypeVar("_T", bound="Expression")


@_attrs_define
class Expression:
    pre_expression_condition: None | str
    terms: list[Term]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        pre_expression_condition: None | str
        pre_expression_condition = self.pre_expression_condition

        terms = []
        for _terms_item_data in self.terms:
            _terms_item = _terms_item_data.to_dict()
            terms.append(_terms_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "preExpressionCondition": pre_expression_condition,
                "terms": terms,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("preExpressionCondition", UNSET)
        if type(_value) is not str and _value is not None:
            _value = _reading.check_plain((str,), _value, "preExpressionCondition")
        pre_expression_condition: None | str = _value

        terms = _reading.read_list(_models.Term.from_dict, _d.pop("terms", UNSET), "terms")

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
