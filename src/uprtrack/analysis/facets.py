"""The filters that people choose from, and how an address names them."""

from dataclasses import dataclass

from uprtrack.analysis.years import PERIODS, YEAR
from uprtrack.model.field import Entity, Field, Kind
from uprtrack.model.institution import INSTITUTION

NONE = "none"
"""The facet value of what has no value: a recommendation without theme."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter: its name in a selection, in an address, and the field that it looks at."""

    name: str
    parameter: str
    field: str

    def fields(self, entity: Entity) -> tuple[Field, ...]:
        """The entity's fields that it looks at, () where it does not apply.

        An institution is meant whatever its part in a record, and the year of what has dates is
        that of its dates.
        """
        if self.name == "institutions":
            return institution_fields(entity)
        if self.name == "years" and entity.name in PERIODS:
            return (YEAR,)
        return tuple(field for field in entity.fields if field.name == self.field)

    def label(self, entity: Entity, language: str) -> str:
        """What it is called for records of an entity that it applies to."""
        if self.name == "institutions":
            return INSTITUTION.one_ar if language == "ar" else INSTITUTION.one_en
        return self.fields(entity)[0].label(language)


FACETS = (
    Facet("themes", "theme", "themes"),
    Facet("statuses", "status", "status"),
    Facet("positions", "position", "position"),
    Facet("mechanisms", "mechanism", "mechanism"),
    Facet("cycles", "cycle", "cycle"),
    Facet("years", "year", "year"),
    Facet("states_under_review", "state", "state_under_review"),
    Facet("institutions", "institution", "lead_institution"),
    Facet("sdgs", "sdg", "sdgs"),
    Facet("affected_persons", "affected", "affected_persons"),
    Facet("recommending_states", "from", "recommending_states"),
    Facet("areas", "area", "area"),
    Facet("types", "type", "type"),
    Facet("partners", "partner", "un_partners"),
    Facet("target_groups", "target", "target_groups"),
    Facet("levels", "level", "level"),
    Facet("kinds", "instrument", "kind"),
)
"""Parameters stand in addresses that people keep, so they do not change."""


def institution_fields(entity: Entity) -> tuple[Field, ...]:
    return tuple(field for field in entity.fields if field.kind is Kind.INSTITUTION)
