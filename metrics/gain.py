"""The normalised gain: an option for specialists, since it depends on where people started."""

import pandas as pd

from questionnaires import Parameter

# Scales longer than this are counts (works, clubs), whose end nobody is on the way to.
LONGEST = 100


def gain(parameter: Parameter, before: float | None, after: float | None) -> float | None:
    """What was gained of what could be, in the good direction; below 0 where the mean moved the other way.

    (after − before) / (best − before) of the means (Hake, Interactive-engagement versus traditional methods, American
    Journal of Physics 66, 1998). None where a mean is missing, nothing could be gained, or the parameter is a count.
    """
    best = parameter.minimum if parameter.better == "lower" else parameter.maximum
    if before is None or after is None or parameter.maximum - parameter.minimum > LONGEST or best == before:
        return None
    return (after - before) / (best - before)


def gains(changes: pd.DataFrame, known: "dict[str, Parameter]") -> list[float | None]:
    """The gain of each row of the table of changes; None too where its means are hidden."""
    means = zip(changes["parameter"], changes["mean_before"], changes["mean_after"], strict=True)
    return [
        None if pd.isna(before) or pd.isna(after) else gain(known[code], float(before), float(after))
        for code, before, after in means
    ]
