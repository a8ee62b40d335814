"""What the application itself refuses; what the rooms refuse stands in schema.errors."""

from schema.errors import ChidaoError


class InvalidSetting(ChidaoError):
    """A variable of the environment, or an option, that is not what it should be."""


class NothingToRead(ChidaoError):
    """Paths under which no readable file lies."""


class UnknownSource(ChidaoError):
    """A source to forget that the store does not hold, or of which it holds several."""


class CannotWrite(ChidaoError):
    """A folder or file that results should go into and that cannot be written."""


class CannotServe(ChidaoError):
    """An address that cannot be listened on."""


class NoSamples(ChidaoError):
    """The samples are not beside the program, as they are in a checkout."""
