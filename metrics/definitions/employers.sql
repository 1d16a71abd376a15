-- One row per company of the newest list it stands on whose agreement touches the school year up to the day asked for;
-- a list that does not say how many mentors a company gave leaves it unknown.
select
    company as unit, school, $year as year, null::varchar as code, null::varchar as class, null::varchar[] as form,
    null::varchar[] as role, null::varchar[] as category, null::varchar[] as wave,
    coalesce(mentors > 0, false)::integer as numerator,
    1 as denominator,
    null::integer as participants,
    case when mentors is null then 'unknown_mentors' when mentors = 0 then 'no_mentors' end as reason,
    upload, part, "row"
from companies
where school = coalesce($school, school)
    and (started is null or started <= $on)
    and (ended is null or ended >= make_date($year[1:4]::integer, 9, 1))
qualify row_number() over (partition by school, lower(company) order by upload desc, part desc, "row" desc) = 1
