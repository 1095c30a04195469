"""What changed in a plan, in sentences that residents read."""

from datetime import date

from .dates import day, years
from .keys import key_in_words, one_of

ARTICLES = ("de ", "het ")
PLURAL = ("de aandachtspunten", "de punten", "de stappen")

REST = "Het plan als geheel"
WHOLE_PLAN = "het hele plan"
FOR_ALL_PLANS = "Voor alle plannen"
NOTHING = "Voor inwoners verandert er niets."
YES, NO = "ja", "nee"


def plan_title(name: str, start: int, end: int) -> str:
    """Return what a plan is called among others."""
    return f"Veiligheidsplan {name} {years(start, end)}"


def item(key: str, label: str) -> str:
    """Return one of a list, within a sentence."""
    article, noun = one_of(key)
    return f"{article} {noun} ‘{label}’" if noun else f"‘{label}’ bij {key_in_words(key)}"


def of(inner: str, outer: str) -> str:
    """Return something that is part of something else."""
    return f"{inner} van {outer}"


def added(key: str, label: str, owner: str) -> str:
    """Tell what came."""
    article, noun = one_of(key)
    new = f"Nieuw{'e' if article == 'de' else ''} {noun}"
    if not noun:
        new = f"Nieuw bij {key_in_words(key)}"
    return f"{new}{_in(owner)}: {label}"


def removed(key: str, label: str, owner: str) -> str:
    """Tell what went."""
    noun = one_of(key)[1]
    if not noun:
        return f"Weg bij {key_in_words(key)}{_in(owner)}: {label}"
    return f"{_capital(noun)}{_in(owner)} vervallen: {label}"


def renamed(key: str, before: str, after: str) -> str:
    """Tell that something has another name."""
    return f"{_capital(item(key, before))} heet nu ‘{after}’"


def replaced(key: str, before: str, after: str) -> str:
    """Tell that something else stands where something stood, rewritten or not."""
    return f"{_capital(item(key, before))} is vervangen door ‘{after}’"


def order(key: str, owner: str) -> str:
    """Tell that a list has the same items in another order."""
    return f"De volgorde van ‘{key_in_words(key)}’{_in(owner)} is anders"


def value(name: str, owner: str, before: str, after: str) -> str:
    """Tell that a value is another one, is new, or is gone."""
    what = _capital(name.removeprefix("de ").removeprefix("het ")) + (
        f" van {owner}" if owner else ""
    )
    if not before:
        return f"{what}: {after} (nieuw)"
    return f"{what}: {before} → {after}" if after else f"{what} vervallen: {before}"


def holds_for(owner: str, before: str, after: str) -> str:
    """Tell that something holds for other municipalities."""
    return f"{_capital(owner)} geldt voor: {before} → {after}"


def text(name: str, owner: str, *, before: bool, after: bool) -> str:
    """Tell that a running text is another one, is new, or is gone."""
    what = name if name.startswith(ARTICLES) else f"wat er staat bij ‘{name}’"
    verb = "zijn" if name in PLURAL else "is"
    change = "gewijzigd" if before and after else "nieuw" if after else "vervallen"
    return f"{_capital(what)}{f' van {owner}' if owner else ''} {verb} {change}"


def group(name: str, owner: str, *, is_new: bool) -> str:
    """Tell that a group of fields came or went that has no value of its own to show."""
    return f"{_capital(name)}{_in(owner)}: {'nieuw' if is_new else 'vervallen'}"


def figure(kind: str, name: str, at: str, before: str, after: str) -> str:
    """Tell of a value of an indicator; `kind` is a target, a begin or a measurement."""
    subject = f"{kind} {_small(name)}"
    if not before:
        return f"Nieuwe {subject}: {after}{at}"
    if not after:
        return f"{_capital(subject)} vervallen: {before}{at}"
    return f"{_capital(subject)}{at}: {before} → {after}"


def target_year(name: str, before: int, after: int) -> str:
    """Tell that a target is for another year."""
    return f"Jaar van de streefwaarde {_small(name)}: {before} → {after}"


def at(year: str, municipality: str | None) -> str:
    """Say of which year a value is, and for which municipality."""
    return (f" in {year}" if year else "") + (f", {municipality}" if municipality else "")


def level(title: str, before: str, after: str) -> str:
    """Tell that a topic moved to another level."""
    was, now = one_of(before)[1], one_of(after)[1]
    return f"‘{title}’ was een {was} en is nu een {now}"


def plan_added(title: str) -> str:
    """Tell of a plan that came to the site."""
    return f"Nieuw op deze site: {title}"


def plan_removed(title: str) -> str:
    """Tell of a plan that left the site."""
    return f"Niet meer op deze site: {title}"


def plan_moved(before: str) -> str:
    """Tell that a plan has another address."""
    return f"Het plan heeft een nieuw webadres; het oude was /{before}/"


def new_figures(title: str, fetched: date) -> str:
    """Tell that measurements were fetched anew."""
    return f"Nieuwe cijfers opgehaald op {day(fetched)}: {title}"


def rewritten(count: int) -> str:
    """Tell of many rewritten texts at once."""
    return f"De uitleg is op {count} plekken aangepast"


def updated(title: str, on: date) -> str:
    """Tell when a plan changed."""
    return f"{title} bijgewerkt op {day(on)}"


def unreadable(version: str, problem: str) -> str:
    """Tell that a version of a file has mistakes, or a form of before."""
    return f"Een bestand in {version} is niet te lezen, dus u ziet er geen verschil van: {problem}"


def no_version(name: str) -> str:
    """Tell that something is neither a file nor a version in git."""
    return (
        f"'{name}' is geen bestand, geen map en geen versie in git. Geef een bestand, een map met "
        "plannen, of een versie zoals main of HEAD~1."
    )


def compare_with(version: str) -> str:
    """Say how to see what was committed already."""
    return f"Hebt u uw verandering al vastgelegd met 'git commit'? Typ: ./ivp verschil {version}"


def no_plan_file(name: str, version: str) -> str:
    """Tell that a version does not have a file."""
    return f"{name} staat niet in {version}. Kies een .yaml-bestand uit de map plans."


def _in(owner: str) -> str:
    return f" bij {owner}" if owner else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _small(name: str) -> str:
    """Return a name as it stands within a sentence: abbreviations keep their capitals."""
    first = name.split(maxsplit=1)[0]
    return name[:1].lower() + name[1:] if first[1:].islower() else name
