"""How a plan is decided on, carried out and paid."""

from pydantic import Field

from .base import Day, Line, Part, Phrase, Sourced, Text, Whole, Year
from .figures import Value
from .parties import OrganisationRef


class Adoption(Part):
    """Who adopted the plan, and when."""

    by: Line = Field(alias="wie", examples=["de gemeenteraad"])
    """Wie het plan heeft vastgesteld, zoals de gemeenteraad."""
    on: Day | None = Field(default=None, alias="wanneer", examples=["2026-01-14"])
    """De dag waarop het plan is vastgesteld."""
    number: Line | None = Field(default=None, alias="besluit", examples=["RB-12"])
    """Het nummer van het besluit."""
    outcome: Line | None = Field(default=None, alias="uitslag", examples=["20 voor en 3 tegen"])
    """De uitslag van de stemming."""


class Role(Sourced):
    """A body or a function, and what it does."""

    who: Line = Field(alias="wie", examples=["De burgemeester"])
    """Wie het is: een raad, een college, een functie. Geen namen van mensen."""
    task: Text = Field(alias="taak", examples=["Beslist over maatregelen voor de openbare orde."])
    """Wat die beslist of doet."""


class Consultation(Sourced):
    """A body in which organisations consult with each other."""

    name: Line = Field(alias="naam", examples=["Overleg over veiligheid"])
    """De naam van het overleg of het team."""
    aliases: tuple[Line, ...] = Field(
        default=(), alias="ook_genoemd", examples=["Veiligheidsoverleg"]
    )
    """Andere namen die het plan gebruikt."""
    purpose: Text | None = Field(
        default=None, alias="doel", examples=["Hier bespreken de partners wat er speelt."]
    )
    """Waar het overleg voor is."""
    rhythm: Line | None = Field(default=None, alias="hoe_vaak", examples=["elke maand"])
    """Hoe vaak het overleg is, of wanneer."""
    members: tuple[OrganisationRef, ...] = Field(
        default=(), alias="deelnemers", examples=["politie", "openbaar-ministerie"]
    )
    """Wie meedoet, uit plans/gedeeld/organisaties.yaml."""
    more_members: tuple[Line, ...] = Field(
        default=(), alias="ook_deelnemers", examples=["De burgemeester"]
    )
    """Wie verder meedoet en geen organisatie is, zoals de burgemeester."""


class Moment(Sourced):
    """A step in the cycle of making, carrying out and judging the plan."""

    what: Phrase = Field(alias="wat", examples=["De raad bespreekt hoe het gaat"])
    """Wat er gebeurt."""
    when: Phrase = Field(alias="wanneer", examples=["elk jaar"])
    """Wanneer of hoe vaak, zoals 'elk jaar' of 'in 2027'."""
    who: Line | None = Field(default=None, alias="wie", examples=["De gemeenteraad"])
    """Wie het doet."""
    text: Text | None = Field(
        default=None, alias="tekst", examples=["Daarna kan de raad het plan aanpassen."]
    )
    """Een korte uitleg."""


class BudgetRow(Part):
    """A row of a table of amounts."""

    name: Line = Field(alias="naam", examples=["Buurtpreventie"])
    """Waar de bedragen voor zijn."""
    values: tuple[Value, ...] = Field(alias="waarden", min_length=1, examples=["12.000", "12.500"])
    """De bedragen, zoals gedrukt; even veel als er jaren zijn."""


class BudgetTable(Sourced):
    """A table of amounts per year."""

    title: Line = Field(alias="titel", examples=["Kosten per jaar"])
    """Wat de tabel laat zien."""
    unit: Line | None = Field(default=None, alias="eenheid", examples=["euro"])
    """De eenheid, zoals euro of x 1.000 euro."""
    years: tuple[Year, ...] = Field(alias="jaren", min_length=1, examples=["2026", "2027"])
    """De jaren van de kolommen."""
    rows: tuple[BudgetRow, ...] = Field(alias="regels", min_length=1)
    """De regels."""
    note: Text | None = Field(
        default=None, alias="toelichting", examples=["Het bedrag voor 2027 staat nog niet vast."]
    )
    """Wat iemand bij de tabel moet weten."""


class BudgetLine(Sourced):
    """An amount of money."""

    amount: Whole = Field(alias="bedrag", examples=["25000"])
    """Het bedrag in hele euro's, zonder punten."""
    unit: Line | None = Field(default=None, alias="per", examples=["per jaar"])
    """Waar het bedrag voor geldt, zoals 'per gemeente' of 'per jaar'."""
    start: Year | None = Field(default=None, alias="vanaf", examples=["2026"])
    """Het eerste jaar."""
    end: Year | None = Field(default=None, alias="tot", examples=["2029"])
    """Het laatste jaar."""
    purpose: Text = Field(alias="waarvoor", examples=["Voor meer toezicht in het centrum."])
    """Waar het geld voor is."""


class Money(Part):
    """What the plan says about money."""

    text: Text | None = Field(
        default=None, alias="tekst", examples=["De gemeenteraad beslist elk jaar over het geld."]
    )
    """Wie over het geld beslist en hoe."""
    lines: tuple[BudgetLine, ...] = Field(default=(), alias="posten")
    """De bedragen die het plan noemt."""
    tables: tuple[BudgetTable, ...] = Field(default=(), alias="tabellen")
    """Tabellen met bedragen per jaar."""
