"""DocumentNumber: parse and print the numbers of Vietnamese documents."""
