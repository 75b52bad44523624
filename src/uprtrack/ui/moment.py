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
    day, hour = language.date(local.date()), f"{local:%H:%M}"
    if zone is None:
        return language.text("{day}, {hour} UTC", day=day, hour=hour)
    return language.text("{day}, {hour}", day=day, hour=hour)
