"""How readers write the cells of a table: between bars, each on lines of its own."""

BAR = "|"
EMPTY_CELL = "\u00b7"  # a cell without words still has its place; layout repair drops the sign
DITTO = "\u3003"  # a cell that goes on from the row above
