from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.qm_review_activity_body_additional_detail_input import (
        QmReviewActivityBodyAdditionalDetailInput,
    )


_T = _TypeVar("_T", bound="QmReviewActivityBodyInput")


@_attrs_define
class QmReviewActivityBodyInput:
    type_: Literal["QM_REVIEW"] = "QM_REVIEW"
    additional_detail: QmReviewActivityBodyAdditionalDetailInput | Unset = UNSET
    markdown_text: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        additional_detail: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_detail, Unset):
            additional_detail = self.additional_detail.to_dict()

        markdown_text = self.markdown_text

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if additional_detail is not UNSET:
            _field_dict["additionalDetail"] = additional_detail
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['QM_REVIEW']",
            _reading.check_constant(
                "QM_REVIEW",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        additional_detail: QmReviewActivityBodyAdditionalDetailInput | Unset = (
            _reading.read_optional(
                _models.QmReviewActivityBodyAdditionalDetailInput.from_dict,
                _d.pop("additionalDetail", UNSET),
                "additionalDetail",
            )
        )

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        _instance = _cls(
            type_=type_,
            additional_detail=additional_detail,
            markdown_text=markdown_text,
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
