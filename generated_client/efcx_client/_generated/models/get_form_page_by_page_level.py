from typing import Literal

GetFormPageByPageLevel = Literal["attributes", "categories", "options", "sections"]

GET_FORM_PAGE_BY_PAGE_LEVEL_VALUES: set[GetFormPageByPageLevel] = {
    "attributes",
    "categories",
    "options",
    "sections",
}


def check_get_form_page_by_page_level(value: str) -> GetFormPageByPageLevel:
    if value in GET_FORM_PAGE_BY_PAGE_LEVEL_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {GET_FORM_PAGE_BY_PAGE_LEVEL_VALUES!r}"
    )
