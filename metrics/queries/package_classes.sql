-- One row per class that the school's newest package by the date tells of an indicator, and one for the whole (class null).
with newest as (
    select upload, counted_on from school_figure
    where school = $school and year = $year and counted_on <= $on
    order by counted_on desc, upload desc
    limit 1
)
select f."group" as class, f.numerator, f.denominator, f.unknown, coalesce(f.suppressed, false) as suppressed
from school_figure f join newest n using (upload, counted_on)
where f.school = $school and f.year = $year and f.indicator = $indicator and (f.cut is null or f.cut = 'class')
qualify row_number() over (partition by f.cut, f."group" order by f.part desc, f."row" desc) = 1
