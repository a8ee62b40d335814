"""`chidao show`: everything that is known about one document."""

from chidao.cli import options
from chidao.cli.answering import Answering
from chidao.cli.opening import reading
from chidao.output.details import detail
from chidao.output.origins import Citing
from graph import questions
from schema.graph import Agency


def show(
    number: options.Number,
    place: options.Place = None,
    year: options.Year = None,
    id: options.Id = None,
    quotes: options.Quotes = True,
    store: options.Store = None,
    as_json: options.Json = False,
) -> None:
    """Show all that is known about a document, and what is not known and why.

    Number, title, day, issuers and period with every variant that sources give; relations to and
    from other documents; recipients, who signed, deadlines, budgets, warnings.

    Example: chidao show 1466/QĐ-UBND --year 2023
    """
    with reading(store) as reader:
        answering = Answering.of(reader, as_json)
        match = questions.find_document(reader, number, place=place, year=year, id=id)
        document = answering.settle(match)
        shown = questions.show(reader, document.id)
        if as_json:
            answering.json("document", match=match, document=shown)
        elif shown is not None:
            answering.beside(match)
            citing = Citing(reader, quotes=quotes)
            others = [item.document for item in (*shown.outgoing, *shown.incoming)]
            issuers = questions.issuers_of(reader, others)
            named = {v.value for a in shown.attributes if a.name == "issuers" for v in a.variants}
            nodes = reader.nodes(named | set(shown.document.issuers))
            agencies = {id: node for id, node in nodes.items() if isinstance(node, Agency)}
            answering.show(*detail(shown, issuers, agencies, citing))
            answering.sources(citing)
