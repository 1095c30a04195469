"""What editors are told about a run as a whole."""


def summary(errors: int) -> str:
    problems = "1 probleem" if errors == 1 else f"{errors} problemen"
    return f"{problems} gevonden; de site is niet veranderd."
