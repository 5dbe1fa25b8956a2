from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.activity_header_input import ActivityHeaderInput
    from ..models.erp_ticket_activity_body_input import ErpTicketActivityBodyInput
    from ..models.loyalty_event_activity_body_input import LoyaltyEventActivityBodyInput
    from ..models.plain_message_body_input import PlainMessageBodyInput
    from ..models.qm_review_activity_body_input import QmReviewActivityBodyInput


_T = _TypeVar("_T", bound="PushThirdPartyActivityRequest")


@_attrs_define
class PushThirdPartyActivityRequest:
    body: (
        ErpTicketActivityBodyInput
        | LoyaltyEventActivityBodyInput
        | PlainMessageBodyInput
        | QmReviewActivityBodyInput
        | Unset
    ) = UNSET
    header: ActivityHeaderInput | Unset = UNSET
    id: UUID | Unset = UNSET
    """ Message id (UUID). """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.erp_ticket_activity_body_input import ErpTicketActivityBodyInput  # noqa: PLC0415
        from ..models.loyalty_event_activity_body_input import LoyaltyEventActivityBodyInput  # noqa: PLC0415
        from ..models.plain_message_body_input import PlainMessageBodyInput  # noqa: PLC0415

        body: dict[str, Any] | Unset
        if isinstance(self.body, Unset):
            body = UNSET
        elif isinstance(self.body, ErpTicketActivityBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, LoyaltyEventActivityBodyInput):
            body = self.body.to_dict()
        elif isinstance(self.body, PlainMessageBodyInput):
            body = self.body.to_dict()
        else:
            body = self.body.to_dict()

        header: dict[str, Any] | Unset = UNSET
        if not isinstance(self.header, Unset):
            header = self.header.to_dict()

        id: str | Unset = UNSET
        if not isinstance(self.id, Unset):
            id = str(self.id)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if body is not UNSET:
            _field_dict["body"] = body
        if header is not UNSET:
            _field_dict["header"] = header
        if id is not UNSET:
            _field_dict["id"] = id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_body(
            data: object,
        ) -> (
            ErpTicketActivityBodyInput
            | LoyaltyEventActivityBodyInput
            | PlainMessageBodyInput
            | QmReviewActivityBodyInput
            | Unset
        ):
            if isinstance(data, Unset):
                return UNSET
            if data is None:
                return cast(
                    "ErpTicketActivityBodyInput | LoyaltyEventActivityBodyInput | PlainMessageBodyInput | QmReviewActivityBodyInput | Unset",
                    _reading.kept_optional(data, "body"),
                )

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_activity_body_input_union_type_0: ErpTicketActivityBodyInput = (
                    _reading.read(
                        _models.ErpTicketActivityBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_activity_body_input_union_type_0

            def _variant_1(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_activity_body_input_union_type_1: LoyaltyEventActivityBodyInput = _reading.read(
                    _models.LoyaltyEventActivityBodyInput.from_dict,
                    data,
                    None,
                )

                return componentsschemas_activity_body_input_union_type_1

            def _variant_2(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_activity_body_input_union_type_2: PlainMessageBodyInput = (
                    _reading.read(
                        _models.PlainMessageBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_activity_body_input_union_type_2

            def _variant_3(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                componentsschemas_activity_body_input_union_type_3: QmReviewActivityBodyInput = (
                    _reading.read(
                        _models.QmReviewActivityBodyInput.from_dict,
                        data,
                        None,
                    )
                )

                return componentsschemas_activity_body_input_union_type_3

            return cast(
                "ErpTicketActivityBodyInput | LoyaltyEventActivityBodyInput | PlainMessageBodyInput | QmReviewActivityBodyInput | Unset",
                _reading.one_of(
                    data,
                    (
                        (
                            _variant_0,
                            {
                                "type": "ERP_TICKET",
                            },
                        ),
                        (
                            _variant_1,
                            {
                                "type": "LOYALTY_EVENT",
                            },
                        ),
                        (
                            _variant_2,
                            {
                                "type": "PLAIN",
                            },
                        ),
                        (
                            _variant_3,
                            {
                                "type": "QM_REVIEW",
                            },
                        ),
                    ),
                    "body",
                    plain=(),
                ),
            )

        body = _parse_body(_d.pop("body", UNSET))

        header: ActivityHeaderInput | Unset = _reading.read_optional(
            _models.ActivityHeaderInput.from_dict,
            _d.pop("header", UNSET),
            "header",
        )

        _value = _d.pop("id", UNSET)
        id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                id = UUID(_value)
            except _reading.FAILURES:
                id = _reading.kept_optional(_value, "id")

        _instance = _cls(
            body=body,
            header=header,
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
