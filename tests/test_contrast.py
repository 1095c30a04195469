"""Tests of contrast: WCAG's formula, every way to write a colour, and the nearest that passes."""

from functools import partial

import pytest

from ivp import contrast


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#ffffff", 1),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#ffffff", 4.00),
    ],
)
def test_ratio_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    """The ratio is what the checkers that web teams use show, whichever colour comes first."""
    assert contrast.ratio(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast.ratio(one, other) == contrast.ratio(other, one)


@pytest.mark.parametrize(
    "written",
    ["#369", "#336699", "#336699ff", "#369F", "rgb(51, 102, 153)", "rgb(20% 40% 60%)",
     "hsl(210, 50%, 40%)", "hsl(210deg 50% 40% / 1)", " #336699 "],
)  # fmt: skip
def test_colour_may_be_written_in_any_way(written: str) -> None:
    """However CSS lets a colour be written, it is the same colour."""
    assert contrast.parse(written) == "#336699"


def test_colour_may_have_a_name() -> None:
    """The names of CSS count, in capitals too."""
    assert contrast.parse("RebeccaPurple") == "#663399"


@pytest.mark.parametrize("written", ["rood", "#12", "0f4c81", "", "var(--x)", "red; color: blue"])
def test_what_is_no_colour_is_refused(written: str) -> None:
    """Anything else is no colour."""
    with pytest.raises(ValueError, match="not a valid"):
        contrast.parse(written)


@pytest.mark.parametrize("written", ["#12345680", "rgb(0 0 0 / 50%)", "transparent"])
def test_see_through_colour_is_refused(written: str) -> None:
    """The contrast of a colour through which the ground shows is not known."""
    with pytest.raises(contrast.SeeThroughError):
        contrast.parse(written)


def passes(need: float, ground: str, colour: str) -> bool:
    """Return whether a colour has enough contrast with a ground."""
    return contrast.ratio(colour, ground) >= need


@pytest.mark.parametrize("colour", ["#f0c000", "#ff0000", "#00b7eb", "#9a9a9a", "#ffffff"])
@pytest.mark.parametrize(("ground", "need"), [("#ffffff", 4.5), ("#ffffff", 7), ("#0f1726", 7)])
def test_nearest_colour_passes_and_is_near(colour: str, ground: str, need: float) -> None:
    """The nearest colour passes, and only just; a colour that passes is its own nearest."""
    enough = partial(passes, need, ground)
    nearest = contrast.nearest(colour, enough)
    assert nearest
    assert enough(nearest)
    if enough(colour):
        assert contrast.ratio(nearest, colour) < 1.02
    else:
        assert contrast.ratio(nearest, ground) < need * 1.03


def test_nearest_of_none_is_none() -> None:
    """Where no lightness passes there is no nearest colour."""
    assert contrast.nearest("#f0c000", lambda _: False) is None
