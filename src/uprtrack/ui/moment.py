"""A moment as the person at the browser reads the clock."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import streamlit as st

from uprtrack.language.catalogue import Language


def moment(time: datetime, language: Language) -> str:
    """Day, month, year and hour in the browser's time zone, else in UTC, which it then says."""
    name = st.context.timezone
    try:
        zone = ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):  # a zone that this machine has no table of
        zone = None
    local = time.astimezone(zone or UTC)
    hour = f"{local:%H:%M}" if zone else f"{local:%H:%M} UTC"
    return language.text("{day}, {hour}", day=language.date(local.date()), hour=hour)
