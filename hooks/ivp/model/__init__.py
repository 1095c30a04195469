"""The data model: what an editor may write. English names, Dutch aliases."""

from .base import Part, Place, Point, Ref, RichText, Sourced
from .figures import Indicator
from .governance import Adoption, Consultation, Moment, Money, Role
from .parties import Participation, Partner
from .plan import Exemption, Plan, Predecessor, Principle, SourceDocument, Term
from .shared import Channel, Icon, Municipality, Organisation, SafetyField
from .topic import Advice, Ambition, Goal, Topic, Wish

__all__ = [
    "Adoption",
    "Advice",
    "Ambition",
    "Channel",
    "Consultation",
    "Exemption",
    "Goal",
    "Icon",
    "Indicator",
    "Moment",
    "Money",
    "Municipality",
    "Organisation",
    "Part",
    "Participation",
    "Partner",
    "Place",
    "Plan",
    "Point",
    "Predecessor",
    "Principle",
    "Ref",
    "RichText",
    "Role",
    "SafetyField",
    "SourceDocument",
    "Sourced",
    "Term",
    "Topic",
    "Wish",
]
