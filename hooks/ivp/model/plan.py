"""The plan: one file in `plans/`, and the parts that belong to the plan as a whole."""

from typing import Annotated, Literal

from pydantic import Field

from ..texts.dates import years
from .action import Action
from .background import (
    Area,
    Decision,
    FieldReport,
    Instrument,
    LocalProgramme,
    Lookback,
    Progress,
    RelatedPlan,
    Shift,
    Statement,
    ThemePlacement,
    Trend,
)
from .base import (
    Line,
    MunicipalityRef,
    Part,
    Phrase,
    Point,
    Ref,
    ShortLine,
    ShortPhrase,
    Sourced,
    Text,
    Url,
    Year,
)
from .figures import Indicator, Survey
from .governance import Adoption, Consultation, Moment, Money, Role
from .parties import Participation, Partner, Taker
from .topic import Ambition, Topic


class Period(Part):
    """The years that the plan runs, both included."""

    start: Year = Field(alias="van", examples=["2026"])
    """Het eerste jaar van het plan."""
    end: Year = Field(alias="tot", examples=["2029"])
    """Het laatste jaar van het plan. Dat jaar telt nog mee."""
    note: Phrase | None = Field(
        default=None,
        alias="toelichting",
        examples=["In 2029 kijken we wat het plan heeft opgeleverd."],
    )
    """Een zin bij de looptijd op de eerste pagina."""

    @property
    def span(self) -> str:
        """The first year and the last: 2024–2027."""
        return years(self.start, self.end)


class Predecessor(Part):
    """The plan that this one succeeds."""

    title: Line = Field(
        alias="titel", examples=["Integraal Veiligheidsplan Voorbeeldstad 2022-2025"]
    )
    """De titel van het vorige plan."""
    plan: Annotated[str, Ref("plannen")] | None = Field(
        default=None, examples=["voorbeeldstad-2022-2025"]
    )
    """De bestandsnaam van het vorige plan, zonder .yaml, als het ook op deze site staat."""
    note: Text | None = Field(
        default=None, alias="toelichting", examples=["Dat plan ging vooral over woninginbraken."]
    )
    """Wat een inwoner over het vorige plan wil weten."""


class SourceDocument(Part):
    """The document that the data were taken from."""

    title: Line = Field(
        alias="titel", examples=["Integraal Veiligheidsplan Voorbeeldstad 2026-2029"]
    )
    """De titel van het document."""
    url: Url | None = Field(default=None, examples=["https://www.voorbeeldstad.nl/veiligheidsplan"])
    """Waar het officiële document staat."""
    missing: tuple[Text, ...] = Field(
        default=(), alias="ontbreekt", examples=["De bijlage met cijfers."]
    )
    """Wat in het plan wordt genoemd, maar niet in dit document staat."""


class Principle(Sourced):
    """A principle of working, with its name on the glance page."""

    short: ShortPhrase = Field(alias="kort", examples=["Samen met de buurt"])
    """De naam op de eerste pagina."""
    title: Line | None = Field(
        default=None, alias="titel", examples=["Samenwerken met bewoners en bedrijven"]
    )
    """De naam in het plan, als die anders is."""
    lead: Text | None = Field(
        default=None,
        alias="in_het_kort",
        examples=["We pakken problemen aan met de mensen in de buurt."],
    )
    """Het uitgangspunt in een zin, voor de eerste pagina."""
    text: Text | None = Field(
        default=None,
        alias="tekst",
        examples=["Bewoners weten vaak het eerst wat er speelt. Daarom praten we met hen."],
    )
    """De hele uitleg."""


class Term(Sourced):
    """A word or an abbreviation that needs explaining."""

    term: ShortLine = Field(alias="begrip", examples=["APV"])
    """Het woord of de afkorting, zoals het in de tekst staat."""
    full: Line | None = Field(
        default=None, alias="voluit", examples=["Algemene plaatselijke verordening"]
    )
    """De afkorting voluit."""
    text: Text | None = Field(
        default=None,
        alias="uitleg",
        examples=["Regels van de gemeente, zoals regels over afval op straat."],
    )
    """Wat het betekent, in gewone taal."""
    language: Literal["en", "fr", "de"] | None = Field(default=None, alias="taal", examples=["en"])
    """De taal van wat er bij voluit staat, of anders van het begrip, als dat geen Nederlands is."""


class Exemption(Part):
    """A warning that the editor has looked at, and leaves as it is."""

    code: Annotated[str, Ref("meldingen")] = Field(
        alias="melding", examples=["afkorting-zonder-uitleg"]
    )
    """De naam van de melding, zoals lange-zin."""
    about: Line | None = Field(default=None, alias="bij", examples=["APV"])
    """De woorden waar de melding over gaat; laat dit weg als het voor het hele plan geldt."""
    reason: Line = Field(
        alias="reden", examples=["Deze afkorting leggen we uit op een andere pagina."]
    )
    """Waarom het zo moet blijven."""


class Plan(Part):
    """A municipal safety plan (*Integraal Veiligheidsplan*, art. 38b Politiewet 2012)."""

    title: Line = Field(
        alias="titel", examples=["Integraal Veiligheidsplan Voorbeeldstad 2026-2029"]
    )
    """De volledige titel van het plan."""
    name: ShortLine = Field(alias="naam", examples=["Voorbeeldstad"])
    """De korte naam: de gemeente of de streek, zoals Heuvelland."""
    kind: ShortLine = Field(
        default="Integraal Veiligheidsplan", alias="soort", examples=["Integraal Veiligheidsplan"]
    )
    """De soort, zoals Integraal Veiligheidsplan of Kadernota."""
    period: Period = Field(alias="looptijd")
    """De jaren waarvoor het plan geldt."""
    motto: Line | None = Field(default=None, examples=["Samen veilig"])
    """Het motto van het plan."""
    status: Literal["concept", "voorgesteld", "vastgesteld"] | None = Field(
        default=None, examples=["vastgesteld"]
    )
    """Concept, voorgesteld of vastgesteld. Laat dit weg als de bron het niet zegt."""
    adoption: Adoption | None = Field(default=None, alias="vaststelling")
    """Wie het plan heeft vastgesteld, en wanneer."""
    municipalities: tuple[MunicipalityRef, ...] = Field(
        alias="gemeenten", min_length=1, examples=["GM0981"]
    )
    """De gemeenten van dit plan, met hun CBS-code."""
    police_team: Line | None = Field(
        default=None, alias="politieteam", examples=["Basisteam Voorbeeldstad"]
    )
    """Het politieteam dat bij dit gebied hoort."""
    summary: Text | None = Field(
        default=None,
        alias="samenvatting",
        examples=["De gemeente wil dat iedereen in Voorbeeldstad veilig woont."],
    )
    """Het plan in een of twee zinnen."""
    basis: Text | None = Field(
        default=None,
        alias="grondslag",
        examples=["Het plan rust op artikel 38b van de Politiewet."],
    )
    """De wet waarop het plan rust."""
    predecessor: Predecessor | None = Field(default=None, alias="opvolger_van")
    """Het vorige plan."""
    source: SourceDocument | None = Field(default=None, alias="bron")
    """Het document waaruit de gegevens komen."""
    priorities: tuple[Topic, ...] = Field(default=(), alias="prioriteiten")
    """Wat de gemeenten als eerste aanpakken."""
    strategic_themes: tuple[Topic, ...] = Field(default=(), alias="strategische_themas")
    """Onderwerpen naast de prioriteiten."""
    continuous: tuple[Topic, ...] = Field(default=(), alias="doorlopende_aandacht")
    """Onderwerpen die altijd aandacht krijgen."""
    ambitions: tuple[Ambition, ...] = Field(default=(), alias="ambities")
    """Ambities voor het hele plan."""
    indicators: tuple[Indicator, ...] = Field(default=(), alias="indicatoren")
    """Cijfers voor het hele plan."""
    actions: tuple[Action, ...] = Field(default=(), alias="acties")
    """Acties die niet bij één onderwerp horen."""
    progress: tuple[Progress, ...] = Field(default=(), alias="voortgang")
    """Hoe het staat tijdens de looptijd."""
    takers: tuple[Taker, ...] = Field(default=(), alias="wie_doet_mee")
    """De groepen die meedoen, voor de eerste pagina."""
    principles: tuple[Principle, ...] = Field(default=(), alias="uitgangspunten")
    """Hoe de gemeenten willen werken."""
    partners: tuple[Partner, ...] = Field(default=())
    """De organisaties die het plan als partner noemt."""
    participation: tuple[Participation, ...] = Field(default=(), alias="meedoen")
    """De kanalen die het plan noemt."""
    deciders: tuple[Role, ...] = Field(default=(), alias="bestuur")
    """Wie wat beslist."""
    functions: tuple[Role, ...] = Field(default=(), alias="functies")
    """Functies die het werk trekken."""
    consultations: tuple[Consultation, ...] = Field(default=(), alias="overleggen")
    """Overleggen en teams waarin organisaties samenwerken."""
    execution: tuple[Point, ...] = Field(default=(), alias="uitvoering")
    """Afspraken over de uitvoering."""
    cycle: tuple[Moment, ...] = Field(default=(), alias="cyclus")
    """De stappen van plan tot evaluatie, op volgorde."""
    money: Money | None = Field(default=None, alias="geld")
    """Wat het plan over geld zegt."""
    preconditions: tuple[Point, ...] = Field(default=(), alias="randvoorwaarden")
    """Wat nodig is om het plan te laten slagen."""
    risks: tuple[Point, ...] = Field(default=(), alias="risicos")
    """Wat mis kan gaan."""
    decisions: tuple[Decision, ...] = Field(default=(), alias="besluiten")
    """Besluiten en moties van de gemeenteraad."""
    local_programmes: tuple[LocalProgramme, ...] = Field(default=(), alias="lokale_programmas")
    """Wat een gemeente zelf toevoegt aan een gezamenlijk plan."""
    communication: tuple[Point, ...] = Field(default=(), alias="communicatie")
    """Hoe de gemeenten over het plan vertellen."""
    area: Area | None = Field(default=None, alias="gebied")
    """Hoe het gebied eruitziet."""
    lookback: Lookback | None = Field(default=None, alias="terugblik")
    """Wat er van het vorige plan terechtkwam."""
    field_reports: tuple[FieldReport, ...] = Field(default=(), alias="veldbeelden")
    """Hoe het er per veiligheidsveld voor staat."""
    trends: tuple[Trend, ...] = Field(default=(), alias="ontwikkelingen")
    """Wat er verandert in de samenleving."""
    surveys: tuple[Survey, ...] = Field(default=(), alias="enquetes")
    """Wat inwoners in een onderzoek zeiden."""
    placements: tuple[ThemePlacement, ...] = Field(default=(), alias="indeling")
    """Welke thema's het plan waar onderbrengt."""
    shifts: tuple[Shift, ...] = Field(default=(), alias="verschuivingen")
    """Wat er veranderde sinds het vorige plan."""
    related_plans: tuple[RelatedPlan, ...] = Field(default=(), alias="verwante_plannen")
    """Andere plannen en agenda's waar dit plan bij aansluit."""
    instruments: tuple[Instrument, ...] = Field(default=(), alias="instrumenten")
    """Wetten, regels en maatregelen die het plan uitlegt."""
    making: tuple[Moment, ...] = Field(default=(), alias="totstandkoming")
    """Hoe het plan is gemaakt, stap voor stap."""
    statements: tuple[Statement, ...] = Field(default=(), alias="uitspraken")
    """Wat burgemeesters en anderen over het plan zeggen."""
    terms: tuple[Term, ...] = Field(default=(), alias="begrippen")
    """Afkortingen en moeilijke woorden."""
    exemptions: tuple[Exemption, ...] = Field(default=(), alias="uitzonderingen")
    """Waarschuwingen die u hebt bekeken en zo wilt laten, met de reden. Niet te zien op de site."""

    @property
    def levels(self) -> dict[str, tuple[Topic, ...]]:
        """The topics on the three levels, by their YAML key, in the order of the site."""
        return {
            "prioriteiten": self.priorities,
            "strategische_themas": self.strategic_themes,
            "doorlopende_aandacht": self.continuous,
        }

    @property
    def all_actions(self) -> tuple[Action, ...]:
        """All actions: those of the plan, and then those of its topics."""
        return self.actions + tuple(action for topic in self.topics for action in topic.actions)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """All topics, in the order of the site."""
        return tuple(topic for topics in self.levels.values() for topic in topics)
