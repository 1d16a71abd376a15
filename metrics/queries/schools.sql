-- One row per school that anything is known of, silent ones too: where it belongs on the day asked for, and what is
-- counted there of one indicator: from its own files where they name people in the year, else as the newest package that
-- was counted by that day says. The two are never added.
{engagement},
known as (
{known}),
placed as (
{places}),
own as (select school, {figures} from ({rows}) as unit group by school),
with_files as (select distinct school from person where year = $year),
newest as (
    select * from (select distinct school, upload, counted_on from school_figure where year = $year and counted_on <= $on)
    qualify row_number() over (partition by school order by counted_on desc, upload desc) = 1
),
package as (
    select f.*
    from school_figure f join newest n using (school, upload, counted_on)
    where f.year = $year and f.indicator = $indicator and f.cut is null
    qualify row_number() over (partition by f.school order by f.part desc, f."row" desc) = 1
)
select
    p.school, p.name, p.municipality, p.region,
    case when w.school is not null then 'files' when n.school is not null then 'package' end as source,
    if(w.school is null, n.counted_on, null) as counted_on,
    if(w.school is not null, o.units, f.denominator) as units,
    if(w.school is not null, coalesce(o.numerator, 0), f.numerator)::bigint as numerator,
    if(w.school is not null, coalesce(o.denominator, 0), f.denominator)::bigint as denominator,
    if(w.school is not null, coalesce(o.unknown, 0), f.unknown)::bigint as unknown,
    w.school is null and coalesce(f.suppressed, false) as suppressed
from placed p
left join with_files w using (school)
left join own o using (school)
left join newest n using (school)
left join package f using (school)
order by p.school
