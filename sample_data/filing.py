"""Which files the school has, in the order in which a curator would upload them."""

from dataclasses import dataclass
from functools import cache

from sample_data import dirt
from sample_data.books import Sheet, csv_bytes, xlsx
from sample_data.curator import FILLED, filled
from sample_data.late import late_grid
from sample_data.marks import marks_list
from sample_data.measurements import Grid, burnout_grid, emotions_grid, pupils_grid, staff_grid
from sample_data.people import LAST, THIS
from sample_data.registers import TOTALS, journal, support, totals
from sample_data.rosters import (
    List,
    pairs_last_year,
    pairs_this_year,
    pupils_last_year,
    pupils_this_year,
    staff_list,
)
from sample_data.shapes import Table, google, google_csv, microsoft, typed, yandex

INTERIM = ("Наставляемые, промежуточная", "Наставники, промежуточная")


@dataclass(frozen=True)
class File:
    """One file: its name and the tables in it; a csv has one table."""

    name: str
    tables: tuple[List | Table | Grid, ...]

    def content(self) -> bytes:
        """The file's bytes."""
        sheets: list[Sheet] = [table.sheet for table in self.tables]
        if self.name.endswith(".xlsx"):
            return xlsx(sheets)
        if isinstance(self.tables[0], Table):
            return csv_bytes(sheets[0], "utf-8", ",", quote_all=True)
        return csv_bytes(sheets[0], "cp1251", ";")


@cache
def school() -> tuple[File, ...]:
    """Every file of the invented school; the psychologist's is the last."""
    psychologist = File("psiholog_etap2.xlsx", (emotions_grid(), burnout_grid()))
    return (*_last_year(), *_this_year(), *_beside(), psychologist)


def _last_year() -> tuple[File, ...]:
    """The lists and questionnaires of 2024/25."""
    return (
        File("kontingent_2024_25.csv", (pupils_last_year(),)),
        File("pedagogi_2024_25.xlsx", (staff_list(LAST),)),
        File("pary_2024_25.xlsx", (pairs_last_year(),)),
        File("anketa_2024_25_nastavlyaemye_vyhod.xlsx", (yandex(dirt.MENTEE_LAST),)),
        File("anketa_2024_25_nastavniki_vyhod.xlsx", (microsoft(dirt.MENTOR_LAST),)),
    )


def _this_year() -> tuple[File, ...]:
    """The lists, questionnaires and measurements of 2025/26."""
    return (
        File("kontingent_2025_26.xlsx", (pupils_this_year(),)),
        File("pedagogi_2025_26.xlsx", (staff_list(THIS),)),
        File("pary_2025_26.xlsx", (pairs_this_year(),)),
        File("anketa_nastavlyaemye_vhod.xlsx", (yandex(dirt.MENTEE_BEFORE),)),
        File("anketa_nastavniki_vhod.xlsx", (google(dirt.MENTOR_BEFORE),)),
        File("anketa_molodye_pedagogi_vhod.xlsx", (microsoft(dirt.NOVICE_BEFORE),)),
        File(
            "anketa_promezhutochnaya.xlsx",
            (google(dirt.MENTEE_DURING, INTERIM[0]), google(dirt.MENTOR_DURING, INTERIM[1])),
        ),
        File("anketa_nastavlyaemye_vyhod.csv", (google_csv(dirt.MENTEE_AFTER),)),
        File("anketa_nastavniki_vyhod.xlsx", (yandex(dirt.MENTOR_AFTER),)),
        File("anketa_molodye_pedagogi_vyhod.xlsx", (microsoft(dirt.NOVICE_AFTER),)),
        File("anketa_pedagogi_nastavniki.xlsx", (typed(dirt.GUIDE_BEFORE), typed(dirt.GUIDE_AFTER))),
        File("etap2_ucheniki.xlsx", (pupils_grid(),)),
        File("etap2_pedagogi.xlsx", (staff_grid(),)),
    )


def _beside() -> tuple[File, ...]:
    """What a school keeps beside them: late measurements, marks, journal, support, totals, the curator's answers."""
    return (
        File("etap2_pozdnij_vhod.xlsx", (late_grid(),)),
        File("otmetki_2025_26.xlsx", (marks_list(),)),
        File("zhurnal_vstrech_2025_26.csv", (journal(),)),
        File("soprovozhdenie_2025_26.xlsx", (support(),)),
        File("itogi_programmy.xlsx", tuple(totals(year) for year in TOTALS)),
        File("anketa_kuratora.xlsx", tuple(map(filled, FILLED))),
    )
