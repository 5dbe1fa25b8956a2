"""The words by which published APIs page through a list, for whoever reads pages and whoever makes them.

Names are compared by their letters and digits in lower case: `page[size]`, `page_size` and `pageSize`
are one. The words are those of the vendors of published APIs; where one is a single product's, its
name is beside it.
"""

from __future__ import annotations

from typing import Final

#: What a document says of an operation's pages itself.
EXTENSION: Final = "x-postspec-paging"

# --- query parameters -----------------------------------------------------------------------------

#: How many items a page has. `max` is Keycloak's, `maxItems` Amazon's, `top` OData's.
SIZES: Final = frozenset(
    [
        "count",
        "itemsperpage",
        "limit",
        "max",
        "maxitems",
        "maxresults",
        "pagelimit",
        "pagesize",
        "perpage",
        "resultsperpage",
        "rows",
        "size",
        "take",
        "top",
    ]
)
#: How many items are left out before the first. `first` is Keycloak's, `start` Solr's.
OFFSETS: Final = frozenset(
    ["first", "offset", "pageoffset", "skip", "start", "startat", "startindex"]
)
#: Which page.
PAGES: Final = frozenset(["currentpage", "page", "pageindex", "pageno", "pagenum", "pagenumber"])
#: What the page before called its successor.
CURSORS: Final = frozenset(
    [
        "after",
        "bookmark",
        "continuationtoken",
        "cursor",
        "marker",
        "nextcursor",
        "nextpagekey",
        "nextpagetoken",
        "nexttoken",
        "pagecursor",
        "pagetoken",
        "paginationtoken",
        "scrollid",
        "startkey",
    ]
)
# --- properties around the list ---------------------------------------------------------------------

#: How many items all pages have together.
TOTALS: Final = frozenset(
    [
        "total",
        "totalcount",
        "totaldocs",
        "totalelements",
        "totalhits",
        "totalitems",
        "totalmatches",
        "totalrecords",
        "totalresults",
        "totalrows",
        "totalsize",
    ]
)
#: How many pages there are.
PAGE_COUNTS: Final = frozenset(["lastpage", "numpages", "pagecount", "pages", "totalpages"])
#: Whether there are more pages.
MORE: Final = frozenset(
    ["hasmore", "hasmoreitems", "hasnext", "hasnextpage", "more", "moreavailable"]
)
#: Whether this is the last page.
LAST: Final = frozenset(["islast", "islastpage", "last", "lastpage"])
#: Objects beside the list that speak of its pages.
ENVELOPES: Final = frozenset(
    [
        "cursors",
        "links",
        "meta",
        "metadata",
        "page",
        "pageinfo",
        "pagination",
        "paging",
        "responsemetadata",
    ]
)
