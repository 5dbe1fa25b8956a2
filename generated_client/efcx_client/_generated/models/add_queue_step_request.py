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
    from ..models.expression_input import ExpressionInput


_T = _TypeVar("_T", bound="AddQueueStepRequest")


@_attrs_define
class AddQueueStepRequest:
    expressions: list[ExpressionInput]
    """ First expression and first term have a null join condition, later ones AND or OR. (Required) """
    timeout: int
    """ Seconds, 0..2147483647. (Required) """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expressions = []
        for _expressions_item_data in self.expressions:
            _expressions_item = _expressions_item_data.to_dict()
            expressions.append(_expressions_item)

        timeout = self.timeout

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "expressions": expressions,
                "timeout": timeout,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        expressions = _reading.read_list(
            _models.ExpressionInput.from_dict, _d.pop("expressions", UNSET), "expressions"
        )

        timeout = _d.pop("timeout", UNSET)
        if type(timeout) is not int:
            timeout = _reading.check(int, timeout, "timeout")

        _instance = _cls(
            expressions=expressions,
            timeout=timeout,
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
