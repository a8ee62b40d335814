"""From raw text to text that can be matched: folded, laid out in blocks, mapped back exactly."""
