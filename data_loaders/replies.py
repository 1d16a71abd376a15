"""The answer of the reader's process taken apart; those of two that shared a very long sheet put together."""

import json
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from data_loaders.limits import Limits, Stop, check_extent

Places = npt.NDArray[np.uint32]
Warnings = list[tuple[str, dict[str, Any]]]


class Reply(NamedTuple):
    """The answer. texts[0] is None; places: per sheet, rows × columns of places in texts.

    halved, above: where two children share a file (see reader.py).
    """

    sheets: list[list[Any]]  # name, hidden, merged, rows, columns
    encoding: str | None
    warnings: Warnings
    texts: npt.NDArray[np.object_]
    places: list[Places]
    halved: int | None = None
    above: int | None = None


def reply(answer: bytes) -> Reply:
    """The parts of an answer; raises Stop when it is the child's own reason to stop, or not whole."""
    try:
        head, texts, cells = answer.split(b"\n", 2)
        facts = json.loads(head)
        sizes = [rows * columns for *_, rows, columns in facts["sheets"]]
        flat = np.frombuffer(cells, dtype=np.uint32)
        places = np.split(flat, np.cumsum(sizes)[:-1]) if sizes else []
        shaped = [part.reshape(sheet[3], sheet[4]) for part, sheet in zip(places, facts["sheets"], strict=True)]
        known = np.array(json.loads(texts), dtype=object)
    except (KeyError, ValueError):
        raise reason(answer) from None
    return Reply(**facts, texts=known, places=shaped)


def reason(answer: bytes) -> Stop:
    """The reader's reason to stop, or «damaged» when the answer is none."""
    try:
        facts = json.loads(answer)
        return Stop(facts["stop"], **facts["facts"])
    except (KeyError, ValueError):
        return Stop("damaged")


def joined(upper: Reply, lower: Reply, limits: Limits) -> Reply | None:
    """The upper half of a workbook with the lower rows of its long sheet below it; None where they overlap.

    Raises Stop where the two are too large together.
    """
    if upper.halved is None or lower.above is None or upper.places[upper.halved].shape[0] > lower.above:
        return None
    texts = np.concatenate([upper.texts, lower.texts])
    if sum(map(len, {*texts} - {None})) > limits.characters:
        raise Stop("text")
    number, (top, bottom) = upper.halved, (upper.sheets[upper.halved], lower.sheets[0])
    # Rows without cells may have any number.
    rows, columns = lower.above + bottom[3] if bottom[3] else top[3], max(top[4], bottom[4])
    check_extent(top[0], rows, columns, limits)
    whole = np.zeros((rows, columns), dtype=np.uint32)
    whole[: top[3], : top[4]] = upper.places[number]
    whole[rows - bottom[3] :, : bottom[4]] = lower.places[0] + np.uint32(len(upper.texts))
    places, sheets = [*upper.places], [*upper.sheets]
    places[number], sheets[number] = whole, [*top[:3], rows, columns]
    if sum(one.size for one in places) > limits.cells:
        raise Stop("cells")
    return Reply(sheets, upper.encoding, together(upper.warnings + lower.warnings), texts, places)


def together(warnings: Warnings) -> Warnings:
    """Warnings with the number of cut texts, of which each half counts its own, in one."""
    cut = sum(int(facts["n"]) for code, facts in warnings if code == "cut")
    others = [(code, facts) for code, facts in warnings if code != "cut"]
    return [*others, ("cut", {"n": cut})] if cut else others
