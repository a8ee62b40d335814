"""ApiSettings: how the API behaves; the application fills it, tests make their own."""

from dataclasses import dataclass, field

from api.limits import Limits


@dataclass(frozen=True, slots=True)
class ApiSettings:
    """What is served and what a request may take.

    `get` answers queries over GET; `origins` are the other sites whose pages may ask. Neither the
    IDE nor introspection should be open on a server that strangers reach.
    """

    graphiql: bool = True
    introspection: bool = True
    get: bool = True
    origins: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    max_body: int = 100_000
    seconds: float = 10.0
    threads: int = 8
