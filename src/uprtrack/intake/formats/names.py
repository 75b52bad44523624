"""The names of the official formats, as `check --json` says them and `--as` takes them."""

from typing import Final

WORKING_GROUP_REPORT: Final = "working_group_report"
ADDENDUM: Final = "addendum"
THEMATIC_LIST: Final = "thematic_list"
UHRI: Final = "uhri"
UPR_INFO: Final = "upr_info"
TABLE: Final = "table"

FORMATS: Final = (WORKING_GROUP_REPORT, ADDENDUM, THEMATIC_LIST, UHRI, UPR_INFO, TABLE)
"""What a file may be forced to be read as; an export of this program is told by itself alone."""
