"""What a web team is told about the settings of its server."""


def odd_path(path: str) -> str:
    return f"In '{path}' staat een teken dat niet in de instellingen past. Kies een andere map."


def odd_domain(domain: str) -> str:
    return f"'{domain}' is geen domeinnaam. Een domeinnaam is bijvoorbeeld veilig.voorbeeld.nl."


def odd_address(address: str) -> str:
    return f"'{address}' is geen adres. Een adres is bijvoorbeeld 127.0.0.1:8080."
