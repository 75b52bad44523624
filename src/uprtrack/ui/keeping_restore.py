"""A backup brought back: what is there and what would come, then a word of consent."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from uprtrack.access import Person
from uprtrack.language.catalogue import Language
from uprtrack.language.findings import refusal
from uprtrack.model.finding import Refused
from uprtrack.services import keeping
from uprtrack.store.address import DEFAULT_FILE
from uprtrack.store.holdings import Holdings
from uprtrack.store.replacing import Comparison
from uprtrack.ui.caches import the_store
from uprtrack.ui.door import Visitor
from uprtrack.ui.plain import plain
from uprtrack.ui.session import KEEPING_CHECKED, KEEPING_COMING, KEEPING_NOTICE, KEEPING_NUMBER

LARGEST_MB: Final = 20


@dataclass(frozen=True, slots=True)
class Coming:
    """An uploaded backup that was looked into."""

    file_id: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Restored:
    """What became of the last backup: why it was refused, or where what it replaced is kept."""

    refused: Refused | None = None
    kept: Path | None = None


def show_restored(language: Language) -> None:
    """What became of the last backup, if anything did."""
    notice = KEEPING_NOTICE.get()
    if notice is None:
        return
    if notice.refused:
        st.error(plain(refusal(notice.refused, language)))
        return
    told = language.text("The backup is in place.")
    if notice.kept:
        before = language.text(
            "What stood before is kept on the server, in {file}.", file=notice.kept
        )
        told = f"{told} {before}"
    st.success(plain(told))


def offer_restore(visitor: Visitor) -> None:
    """A box for a backup; nothing is replaced before the person has seen by what, and consents."""
    language = visitor.language
    file = st.file_uploader(
        language.text("A backup that was downloaded here"),
        max_upload_size=LARGEST_MB,
        key=f"keeping.file.{KEEPING_NUMBER.get()}",
    )
    st.caption(
        language.text(
            "First you see what would take the place of what. Backups of more than 20 MB are "
            "brought back on the server, with the command “restore”."
        )
    )
    if file is None:
        return
    coming = _looked_into(visitor, file)
    if coming:
        _show_comparison(coming.comparison, language)
        _ask_consent(visitor, file, coming.comparison)


def _looked_into(visitor: Visitor, file: UploadedFile) -> Coming | None:
    """What the file holds beside what is stored now; says why, where it is no backup."""
    known = KEEPING_COMING.get()
    here = keeping.holdings(the_store(), visitor.person)
    if known and known.file_id == file.file_id and known.comparison.here == here:
        return known
    language = visitor.language
    try:
        with st.spinner(language.text("Reading the backup")), _written(file) as path:
            coming = Coming(file.file_id, keeping.compare(the_store(), visitor.person, path))
    except Refused as refused:
        st.error(plain(refusal(_named(refused, file.name), language)))
        return None
    KEEPING_COMING.set(coming)
    return coming


def _show_comparison(comparison: Comparison, language: Language) -> None:
    labels = (
        language.text("Records"),
        language.text("Revisions"),
        language.text("Last revision"),
        language.text("Uploaded files"),
    )
    sides = (_figures(comparison.here, language), _figures(comparison.coming, language))
    heads = ("\u200b", language.text("Stored now"), language.text("In the backup"))
    st.table(
        dict(zip(heads, (labels, *sides), strict=True)),
        border="horizontal",
        width="content",
        hide_index=True,
    )


def _figures(held: Holdings, language: Language) -> tuple[str, ...]:
    return (
        language.number(held.size),
        language.number(held.revision),
        language.date(held.until.date()) if held.until else "–",
        language.number(held.files),
    )


def _ask_consent(visitor: Visitor, file: UploadedFile, comparison: Comparison) -> None:
    language, here = visitor.language, comparison.here
    consent = True
    if not here.is_empty:
        st.warning(
            language.text(
                "The backup takes the place of everything that is stored now, its history "
                "included. A backup of what is there is written on the server first."
            )
        )
        consent = st.checkbox(
            language.text("Replace everything that is stored now"), key=f"consent.{file.file_id}"
        )
    st.button(
        language.text("Bring the backup back"),
        disabled=not consent,
        type="primary",
        key="restore",
        on_click=partial(_restore, visitor.person, file, here),
    )


def _restore(person: Person, file: UploadedFile, here: Holdings) -> None:
    seen = here.identity, here.revision
    try:
        with _written(file) as path:
            kept = keeping.restore(
                the_store(), person, path, replace=True, seen=seen, folder=DEFAULT_FILE.parent
            )
        KEEPING_NOTICE.set(Restored(kept=kept))
    except Refused as refused:
        KEEPING_NOTICE.set(Restored(refused=_named(refused, file.name)))
    KEEPING_NUMBER.set(KEEPING_NUMBER.get() + 1)
    KEEPING_CHECKED.clear()
    KEEPING_COMING.clear()


def _named(refused: Refused, name: str) -> Refused:
    """The refusal with the file's own name in the place of where the server had put it."""
    about = {place: name if place == "path" else text for place, text in refused.about.items()}
    return Refused(refused.rule, **about)


@contextmanager
def _written(file: UploadedFile) -> Iterator[Path]:
    """The uploaded file in a folder of its own, for as long as it lasts."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "backup.sqlite"
        path.write_bytes(file.getvalue())
        yield path
