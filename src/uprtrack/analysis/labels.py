"""Values in words for people."""

from collections.abc import Mapping

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import N_, Language
from uprtrack.language.states import state_name
from uprtrack.model.field import Field, Kind
from uprtrack.model.vocabulary import vocabulary

_WITHOUT: Mapping[str, str] = {
    "themes": N_("No theme"),
    "lead_institution": N_("No lead institution"),
    "position": N_("No position recorded"),
    "cycle": N_("No cycle recorded"),
    "area": N_("No area recorded"),
    "type": N_("No type recorded"),
    "un_partners": N_("No UN partner"),
    "target_groups": N_("No target group recorded"),
    "level": N_("No level recorded"),
    "status": N_("No status recorded"),
    "sdgs": N_("No SDG"),
    "kind": N_("No kind recorded"),
    "year": N_("No year recorded"),
    "owner": N_("No owner recorded"),
}
_NONE = N_("none given")


def value_label(snapshot: Snapshot | None, field: Field, value: str, language: Language) -> str:
    """A value of a column as people read it: a term's label, a State's or institution's name.

    NONE is said by what is missing; anything else stands as it is, and so does an institution
    without a snapshot, whose register has its names.
    """
    if value == NONE:
        return language.text(_WITHOUT.get(field.name, _NONE))
    if field.kind is Kind.CHOICE:
        return vocabulary(field.vocabulary).label(value, language.code)
    if field.kind is Kind.STATE:
        return state_name(value, language.code)
    if field.kind is Kind.INSTITUTION and snapshot:
        return snapshot.institution_label(value, language.code)
    return value
