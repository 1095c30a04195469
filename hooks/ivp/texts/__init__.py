"""Every message for editors: Dutch, what was found, what was expected, how to mend it."""
