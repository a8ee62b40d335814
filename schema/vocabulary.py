"""The closed lists of the model; their labels in two languages stand in data/vocabulary.csv."""

from enum import StrEnum


class Form(StrEnum):
    """What a source text is: the document itself, or prose about it."""

    FULL_TEXT = "FULL_TEXT"
    NEWS_REPORT = "NEWS_REPORT"


class DocumentType(StrEnum):
    """Type of a document; the value is the official abbreviation that stands in its number."""

    RESOLUTION = "NQ"
    DECISION = "QĐ"
    DIRECTIVE = "CT"
    STATUTE = "QC"
    REGULATION = "QyĐ"
    NOTICE = "TB"
    GUIDELINE = "HD"
    PROGRAMME = "CTr"
    PLAN = "KH"
    SCHEME = "PA"
    PROJECT = "ĐA"
    INVESTMENT_PROJECT = "DA"
    REPORT = "BC"
    MINUTES = "BB"
    PROPOSAL = "TTr"
    CONTRACT = "HĐ"
    LETTER = "CV"
    TELEGRAM = "CĐ"
    CONCLUSION = "KL"
    LAW = "LUAT"
    ORDINANCE = "PL"
    DECREE = "NĐ"
    CIRCULAR = "TT"
    JOINT_CIRCULAR = "TTLT"
    ORDER = "L"
    STRATEGY = "CL"
    CONGRESS_DOCUMENT = "VK"
    TREATY = "ĐƯ"
    OTHER = "K"


class AgencyKind(StrEnum):
    """Whether an agency is a body, an office somebody holds, or a set of bodies."""

    BODY = "BODY"
    OFFICE = "OFFICE"
    COLLECTIVE = "COLLECTIVE"


class Level(StrEnum):
    """Administrative level."""

    CENTRAL = "CENTRAL"
    PROVINCE = "PROVINCE"
    DISTRICT = "DISTRICT"
    COMMUNE = "COMMUNE"


class System(StrEnum):
    """The line of authority an agency belongs to."""

    PARTY = "PARTY"
    STATE = "STATE"
    FRONT = "FRONT"
    ARMED_FORCES = "ARMED_FORCES"
    PRESS = "PRESS"
    OTHER = "OTHER"


class RelationType(StrEnum):
    """Relation of a later or acting document to an earlier one."""

    IMPLEMENTS = "IMPLEMENTS"
    DIRECTS = "DIRECTS"
    BASED_ON = "BASED_ON"
    GUIDES = "GUIDES"
    PROMULGATES = "PROMULGATES"
    AMENDS = "AMENDS"
    REPLACES = "REPLACES"
    REPEALS = "REPEALS"
    CORRECTS = "CORRECTS"
    EXTENDS = "EXTENDS"
    PROPOSED_BY = "PROPOSED_BY"
    CITES = "CITES"


class Role(StrEnum):
    """What a duty asks of its bearer."""

    LEAD = "LEAD"
    COORDINATE = "COORDINATE"
    ADVISE = "ADVISE"
    GUIDE = "GUIDE"
    MONITOR = "MONITOR"
    REPORT = "REPORT"
    FUND = "FUND"
    EXECUTE = "EXECUTE"


class Purpose(StrEnum):
    """Why a recipient receives: b/c, p/h, t/h, Lưu."""

    REPORT = "REPORT"
    COORDINATE = "COORDINATE"
    EXECUTE = "EXECUTE"
    ARCHIVE = "ARCHIVE"


class Authority(StrEnum):
    """On whose behalf a signatory signs, as the mark before the position says."""

    KT = "KT."
    TM = "TM."
    TL = "TL."
    TUQ = "TUQ."
    Q = "Q."


class Recurrence(StrEnum):
    """How often a deadline comes back."""

    YEARLY = "YEARLY"
    QUARTERLY = "QUARTERLY"
    MONTHLY = "MONTHLY"
    PERIODIC = "PERIODIC"


class WarningCode(StrEnum):
    """What is wrong in the source itself."""

    TYPE_NUMBER_MISMATCH = "TYPE_NUMBER_MISMATCH"
    DATE_ORDER = "DATE_ORDER"
    NUMBER_FORM = "NUMBER_FORM"
    NAME_VARIANT = "NAME_VARIANT"
    OTHER = "OTHER"


class Status(StrEnum):
    """How a claim is known."""

    STATED = "STATED"
    REPORTED = "REPORTED"
    INFERRED = "INFERRED"


class Identity(StrEnum):
    """How far a document is identified."""

    NUMBERED = "NUMBERED"
    PARTIAL = "PARTIAL"
    NAME_ONLY = "NAME_ONLY"
    ANNEX = "ANNEX"


class Joining(StrEnum):
    """Why a reference that its source does not identify was joined to a document, or was not."""

    ONLY_OF_TITLE = "ONLY_OF_TITLE"
    ONLY_OF_TERM = "ONLY_OF_TERM"
    ONLY_OF_YEAR = "ONLY_OF_YEAR"
    NO_ISSUER = "NO_ISSUER"
    NUMBER_INCOMPLETE = "NUMBER_INCOMPLETE"
    NONE_FITS = "NONE_FITS"
    SEVERAL_FIT = "SEVERAL_FIT"
    NAME_ALONE = "NAME_ALONE"


class TextHeld(StrEnum):
    """What is held of a document's own words."""

    FULL = "FULL"
    REPORTED = "REPORTED"
    CITED_ONLY = "CITED_ONLY"


class NodeKind(StrEnum):
    """Labels of the graph's nodes."""

    DOCUMENT = "Document"
    AGENCY = "Agency"
    PLACE = "Place"
    TASK = "Task"
    SOURCE = "Source"
    PERSON = "Person"


class EdgeType(StrEnum):
    """Every relationship of the graph; the first twelve are `RelationType`."""

    IMPLEMENTS = "IMPLEMENTS"
    DIRECTS = "DIRECTS"
    BASED_ON = "BASED_ON"
    GUIDES = "GUIDES"
    PROMULGATES = "PROMULGATES"
    AMENDS = "AMENDS"
    REPLACES = "REPLACES"
    REPEALS = "REPEALS"
    CORRECTS = "CORRECTS"
    EXTENDS = "EXTENDS"
    PROPOSED_BY = "PROPOSED_BY"
    CITES = "CITES"
    ISSUED_BY = "ISSUED_BY"
    SIGNED_BY = "SIGNED_BY"
    SENT_TO = "SENT_TO"
    ASSIGNS = "ASSIGNS"
    RESPONSIBLE_FOR = "RESPONSIBLE_FOR"
    PARTNER_IN = "PARTNER_IN"
    PART_OF = "PART_OF"
    SUCCEEDED_BY = "SUCCEEDED_BY"


LINEAGE = (
    RelationType.IMPLEMENTS,
    RelationType.BASED_ON,
    RelationType.GUIDES,
    RelationType.PROMULGATES,
)
